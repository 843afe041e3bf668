/** Pooling with gradients made of cheap steps: tfjs' own loop over every window, or compare with a broadcast, which WASM does slowly. */
import {
  avgPool,
  customGrad,
  image,
  max,
  maxPool,
  mul,
  reshape,
  slice,
  step,
  sub,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';
import { repeated } from './double.ts';

type Kept = (saved: Tensor[]) => void;

/** The slope where the input holds its window's maximum, 0 elsewhere: s − s·[winner > x], all of one shape. */
const toWinners = (slope: Tensor, winner: Tensor, x: Tensor): Tensor => sub(slope, mul(slope, step(sub(winner, x))));

const largest = customGrad((x, save) => {
  const map = x as Tensor4D;
  const value = maxPool(map, 2, 2, 'valid');
  (save as Kept)([map, value]);
  return {
    value,
    gradFunc: (slope: Tensor, saved: Tensor[]) =>
      tidy(() => {
        const [input, winner] = saved as [Tensor4D, Tensor4D];
        return toWinners(repeated(slope as Tensor4D), repeated(winner), input);
      }),
  };
});

const average = customGrad((x) => ({
  value: avgPool(x as Tensor4D, 2, 2, 'valid'),
  gradFunc: (slope: Tensor) => tidy(() => repeated(mul(slope, 0.25) as Tensor4D)),
}));

const overall = customGrad((x, save) => {
  const map = x as Tensor4D;
  const value = max(map, [1, 2]);
  (save as Kept)([map, value]);
  return {
    value,
    gradFunc: (slope: Tensor, saved: Tensor[]) =>
      tidy(() => {
        const [input, winner] = saved as [Tensor4D, Tensor];
        const [n, rows, columns, channels] = input.shape;
        const spread = (t: Tensor) =>
          image.resizeNearestNeighbor(reshape(t, [n, 1, 1, channels]) as Tensor4D, [rows, columns]);
        return toWinners(spread(slope), spread(winner), input);
      }),
  };
});

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

/** Each map's largest value, batch × channels; ties as in `maxPoolHalf`. */
export const globalMax = (x: Tensor4D): Tensor2D => overall(x) as Tensor2D;
