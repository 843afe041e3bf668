/** Halving a map by the maximum of every 2×2 window, with a gradient made of cheap steps: tfjs' own loops over every window. */
import {
  cast,
  customGrad,
  equal,
  image,
  maxPool,
  mul,
  slice,
  type Tensor,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';

const twice = (x: Tensor4D): Tensor4D => image.resizeNearestNeighbor(x, [2 * x.shape[1], 2 * x.shape[2]]);

const pool = customGrad((x, save) => {
  const map = x as Tensor4D;
  const value = maxPool(map, 2, 2, 'valid');
  (save as (saved: Tensor[]) => void)([map, value]);
  return {
    value,
    gradFunc: (slope: Tensor, saved: Tensor[]) =>
      tidy(() => {
        const [input, largest] = saved as [Tensor4D, Tensor4D];
        return mul(cast(equal(input, twice(largest)), 'float32'), twice(slope as Tensor4D));
      }),
  };
});

/**
 * Max pooling, 2×2 windows, stride 2; batch × rows × columns × channels, a last odd row or column is left out. Where several cells of a
 * window hold the maximum each receives the whole slope (tfjs gives it to one): after a ReLU that only happens at zero, where no slope passes.
 */
export function maxPoolHalf(x: Tensor4D): Tensor4D {
  const [n, rows, columns, channels] = x.shape;
  const even = rows % 2 === 0 && columns % 2 === 0;
  return pool(even ? x : slice(x, [0, 0, 0, 0], [n, rows & ~1, columns & ~1, channels])) as Tensor4D;
}
