/**
 * Maps of twice the side, by copying or between pixel centres, each with a gradient that every backend has: WASM lacks tfjs' gradient of
 * copying, and tfjs' gradient of bilinear interpolation with half-pixel centres is wrong (4.22).
 */
import {
  avgPool,
  customGrad,
  image,
  matMul,
  mul,
  reshape,
  type Tensor,
  type Tensor4D,
  tensor3d,
  tidy,
} from '@tensorflow/tfjs-core';

export const repeated = (x: Tensor4D): Tensor4D => image.resizeNearestNeighbor(x, [2 * x.shape[1], 2 * x.shape[2]]);

/** Each pixel copied to 2×2; the gradient sums the four slopes. Batch × rows × columns × channels. */
export const doubleNearest = customGrad((x) => ({
  value: repeated(x as Tensor4D),
  gradFunc: (slope: Tensor) => tidy(() => mul(avgPool(slope as Tensor4D, 2, 2, 'valid'), 4)),
})) as (x: Tensor4D) => Tensor4D;

/**
 * 2n × n, row by row: row i mixes the two pixels whose centres stand nearest to (i + ½)/2, ¾ and ¼, the edge repeated
 * (PyTorch's `align_corners=False`).
 */
export function mixing(n: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(2 * n * n);
  for (let i = 0; i < 2 * n; i++) {
    const near = i >> 1;
    const far = Math.min(Math.max(near + (i % 2 === 0 ? -1 : 1), 0), n - 1);
    out[i * n + near] = (out[i * n + near] ?? 0) + 0.75;
    out[i * n + far] = (out[i * n + far] ?? 0) + 0.25;
  }
  return out;
}

/** Bilinear, half-pixel centres: one matrix product for the rows and one for the columns. */
export function doubleBilinear(x: Tensor4D): Tensor4D {
  const [n, rows, columns, channels] = x.shape;
  const down = tensor3d(mixing(rows), [1, 2 * rows, rows]);
  const across = tensor3d(mixing(columns), [1, 2 * columns, columns]);
  const tall = matMul(down, reshape(x, [n, rows, columns * channels]));
  const wide = matMul(across, reshape(tall, [n * 2 * rows, columns, channels]));
  return reshape(wide, [n, 2 * rows, 2 * columns, channels]) as Tensor4D;
}
