/** Halving a map by 2×2 windows, with gradients made of cheap steps: tfjs' own loop over every window. */
import {
  avgPool,
  cast,
  customGrad,
  equal,
  maxPool,
  mul,
  slice,
  type Tensor,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';
import { repeated } from './double.ts';

const largest = customGrad((x, save) => {
  const map = x as Tensor4D;
  const value = maxPool(map, 2, 2, 'valid');
  (save as (saved: Tensor[]) => void)([map, value]);
  return {
    value,
    gradFunc: (slope: Tensor, saved: Tensor[]) =>
      tidy(() => {
        const [input, winner] = saved as [Tensor4D, Tensor4D];
        return mul(cast(equal(input, repeated(winner)), 'float32'), repeated(slope as Tensor4D));
      }),
  };
});

const average = customGrad((x) => ({
  value: avgPool(x as Tensor4D, 2, 2, 'valid'),
  gradFunc: (slope: Tensor) => tidy(() => repeated(mul(slope, 0.25) as Tensor4D)),
}));

/** Without a last odd row or column. */
function evened(x: Tensor4D): Tensor4D {
  const [n, rows, columns, channels] = x.shape;
  const even = rows % 2 === 0 && columns % 2 === 0;
  return even ? x : slice(x, [0, 0, 0, 0], [n, rows & ~1, columns & ~1, channels]);
}

/**
 * Max pooling, 2×2 windows, stride 2; batch × rows × columns × channels, a last odd row or column is left out. Where several cells of a
 * window hold the maximum each receives the whole slope (tfjs gives it to one): after a ReLU that only happens at zero, where no slope passes.
 */
export const maxPoolHalf = (x: Tensor4D): Tensor4D => largest(evened(x)) as Tensor4D;

/** Average pooling, 2×2 windows, stride 2; otherwise as `maxPoolHalf`. */
export const averagePoolHalf = (x: Tensor4D): Tensor4D => average(evened(x)) as Tensor4D;
