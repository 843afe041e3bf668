/** Down and up on tensors: pooling by windows side by side, and the ways back that need no weights. Batch × rows × columns × channels. */
import {
  argMax,
  avgPool,
  image,
  max,
  maxPool,
  mean,
  mul,
  oneHot,
  pad,
  reshape,
  stridedSlice,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import type { Down, Up } from '../jobs.ts';

/** Windows of k × k, stride k; of the last cells those that fill no window are left out. */
export function pooled(x: Tensor4D, kind: Down, k: number): Tensor4D {
  if (k === 1) return x;
  if (kind === 'max') return maxPool(x, k, k, 'valid');
  if (kind === 'average') return avgPool(x, k, k, 'valid');
  const [n, rows, columns, channels] = x.shape;
  const end = [n, rows - (rows % k), columns - (columns % k), channels];
  return stridedSlice(x, [0, 0, 0, 0], end, [1, k, k, 1]) as Tensor4D;
}

/** One number a map: its largest or its mean. Subsampling has no global form. */
export const pooledWhole = (x: Tensor4D, kind: 'max' | 'average'): Tensor4D =>
  kind === 'max' ? max<Tensor4D>(x, [1, 2], true) : mean<Tensor4D>(x, [1, 2], true);

/** Windows as rows: batch·windows × k². One channel; k divides the sides. */
function windowsOf(x: Tensor4D, k: number): Tensor {
  const [n, rows, columns] = x.shape;
  const apart = reshape(x, [n, rows / k, k, columns / k, k]);
  return reshape(transpose(apart, [0, 1, 3, 2, 4]), [-1, k * k]);
}

/** Which cell of each window is its largest, of equal ones the first: batch·windows. One channel; k divides the sides. */
export const winnersOf = (x: Tensor4D, k: number): Tensor1D => tidy(() => argMax<Tensor1D>(windowsOf(x, k), 1));

/** Every value where its window's largest stood, zeros elsewhere. `winners` as `winnersOf` gives them. */
function unpooled(y: Tensor4D, winners: Tensor1D, k: number): Tensor4D {
  return tidy(() => {
    const [n, rows, columns] = y.shape;
    const places = mul(oneHot(winners, k * k), reshape(y, [-1, 1]));
    const apart = transpose(reshape(places, [n, rows, columns, k, k]), [0, 1, 3, 2, 4]);
    return reshape(apart, [n, rows * k, columns * k, 1]) as Tensor4D;
  });
}

function nails(y: Tensor4D, k: number): Tensor4D {
  const [n, rows, columns, channels] = y.shape;
  const gaps: [number, number] = [0, k - 1];
  const wide = pad(reshape(y, [n * rows * columns, 1, 1, channels]), [[0, 0], gaps, gaps, [0, 0]]);
  const apart = reshape(wide, [n, rows, columns, k, k * channels]);
  return reshape(transpose(apart, [0, 1, 3, 2, 4]), [n, rows * k, columns * k, channels]) as Tensor4D;
}

/** Larger by k; max-indices wants the winners of the pooling that it goes back over. */
export function raised(y: Tensor4D, up: Up, k: number, winners: Tensor1D | null): Tensor4D {
  const size: [number, number] = [y.shape[1] * k, y.shape[2] * k];
  switch (up) {
    case 'nearest':
      return image.resizeNearestNeighbor(y, size);
    case 'bilinear':
      return image.resizeBilinear(y, size, false, true);
    case 'bed-of-nails':
      return nails(y, k);
    case 'max-indices':
      if (!winners) throw new Error('nothing was remembered that values could go back to');
      return unpooled(y, winners, k);
  }
}
