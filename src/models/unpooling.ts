/** The way back up to remembered places, on the thread. */
import {
  add,
  cast,
  customGrad,
  div,
  equal,
  gather,
  image,
  mul,
  onesLike,
  pad,
  range,
  reshape,
  scatterND,
  slice,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';
import type { Axes } from '../math/correlate.ts';

/** Values over their whole stride × stride, cut or filled up to the size of the maps. */
function tiled(values: Tensor4D, { vertical, horizontal }: Axes, fill: number): Tensor4D {
  const [batch, o, p, channels] = values.shape;
  const [tall, wide] = [o * vertical.stride, p * horizontal.stride];
  const large = image.resizeNearestNeighbor(values, [tall, wide]);
  const [rows, columns] = [vertical.size, horizontal.size];
  const cut = slice(large, [0, 0, 0, 0], [batch, Math.min(tall, rows), Math.min(wide, columns), channels]);
  const missing: [number, number][] = [
    [0, 0],
    [0, Math.max(rows - tall, 0)],
    [0, Math.max(columns - wide, 0)],
    [0, 0],
  ];
  return pad(cut, missing, fill);
}

/** For windows side by side: no two can have the same winner, so each value may cover its window wherever its place is. */
function placedApart(values: Tensor4D, winners: Tensor4D, axes: Axes): Tensor4D {
  const { vertical, horizontal } = axes;
  const [rows, columns, channels] = [vertical.size, horizontal.size, values.shape[3]];
  const places = reshape(range(0, rows * columns * channels, 1, 'float32'), [1, rows, columns, channels]);
  const here = equal(tiled(cast(winners, 'float32'), axes, -1), places);
  return mul(tiled(values, axes, 0), cast(here, 'float32'));
}

/** Places in the whole batch written out as one list. */
function flatPlaces(winners: Tensor4D, size: number): Tensor1D {
  const offsets = reshape(mul(range(0, winners.shape[0], 1, 'float32'), size), [-1, 1, 1, 1]);
  return cast(reshape(add(cast(winners, 'float32'), offsets), [-1]), 'int32');
}

/**
 * Max-unpooling: each value at the place its window's maximum came from, zeros elsewhere, shaped like the maps that the axes pool.
 * `winners` as `winnerMaps` gives them. Where a cell won several windows their values, which are equal after a max pooling, are averaged,
 * and they share the slope. Differentiable in the values alone. Windows side by side are cheap; overlapping ones are scattered, which on
 * WebGL is for small maps only. Batches of up to 2²⁴ numbers.
 */
export function unpoolMaps(values: Tensor4D, winners: Tensor4D, axes: Axes): Tensor4D {
  const { vertical, horizontal } = axes;
  const shape: [number, number, number, number] = [values.shape[0], vertical.size, horizontal.size, values.shape[3]];
  const size = shape[1] * shape[2] * shape[3];
  const apart = [vertical, horizontal].every(({ before, kernel, stride }) => before === 0 && kernel <= stride);
  return tidy(() => {
    const flat = flatPlaces(winners, size);
    const count = (of: Tensor): Tensor => scatterND(reshape(flat, [-1, 1]), of, [shape[0] * size]);
    // How many windows each value's place has won
    const times = apart ? null : gather(count(onesLike(reshape(values, [-1]))), flat);
    const put = customGrad((input, save) => {
      (save as (saved: Tensor[]) => void)(times ? [flat, times] : [flat]);
      const list = reshape(input as Tensor, [-1]);
      return {
        value: times ? reshape(count(div(list, times)), shape) : placedApart(input as Tensor4D, winners, axes),
        gradFunc: (slope: Tensor, saved: Tensor[]) => {
          const [places, won] = saved as [Tensor1D, Tensor | undefined];
          const back = gather(reshape(slope, [-1]), places);
          return reshape(won ? div(back, won) : back, values.shape);
        },
      };
    });
    return put(values) as Tensor4D;
  });
}
