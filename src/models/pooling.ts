/** Pooling on the thread, over the windows of `math/pool.ts`. Maps are b × n × m × c. */
import {
  add,
  avgPool,
  cast,
  clipByValue,
  conv2dTranspose,
  customGrad,
  div,
  equal,
  eye,
  floor,
  gather,
  max,
  maxPool,
  mul,
  pad,
  range,
  reshape,
  sub,
  type Tensor,
  type Tensor4D,
  tensor1d,
  tensor4d,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import type { Axes } from '../math/correlate.ts';
import { type Divisor, divisors } from '../math/pool.ts';
import type { ResampleMatrix } from '../math/resample.ts';
import { type Axis, sourcesOf, tap } from '../math/window.ts';
import { throughMatrices } from './resampling.ts';

type Pads = [[number, number], [number, number], [number, number], [number, number]];

const sizes = ({ vertical, horizontal }: Axes) => ({
  kernel: [vertical.kernel, horizontal.kernel] as [number, number],
  strides: [vertical.stride, horizontal.stride] as [number, number],
  pads: [
    [0, 0],
    [vertical.before, vertical.after],
    [horizontal.before, horizontal.after],
    [0, 0],
  ] as Pads,
});

const padded = ({ pads }: { readonly pads: Pads }): boolean => pads.flat().some((cells) => cells > 0);

function fits(x: Tensor4D, { vertical, horizontal }: Axes): void {
  if (x.shape[1] !== vertical.size || x.shape[2] !== horizontal.size)
    throw new Error(`axes of ${vertical.size}×${horizontal.size}, maps of ${x.shape[1]}×${x.shape[2]}`);
}

/**
 * The mean of every window, over its real cells or all of k·k. Differentiable: with a border of its own tfjs divides by the real cells on the
 * way up and by k·k on the way down (4.22, every backend), so the border is written out and the divisor put right afterwards.
 */
export function averagePoolMaps(x: Tensor4D, axes: Axes, divisor: Divisor = 'inside'): Tensor4D {
  fits(x, axes);
  const { kernel, strides, pads } = sizes(axes);
  if (!padded({ pads })) return avgPool(x, kernel, strides, 'valid');
  return tidy(() => {
    const means = avgPool(pad(x, pads), kernel, strides, 'valid');
    if (divisor === 'window') return means;
    const { rows, columns, data } = divisors(axes, 'inside');
    const whole = kernel[0] * kernel[1];
    return mul(
      means,
      tensor4d(
        Float32Array.from(data, (cells) => whole / cells),
        [1, rows, columns, 1],
      ),
    );
  });
}

const firstOf = (axis: Axis): ResampleMatrix => {
  const sources = sourcesOf(axis);
  const values = new Float64Array(axis.output * axis.size);
  for (let i = 0; i < axis.output; i++) {
    const first = sources.subarray(i * axis.kernel, (i + 1) * axis.kernel).find((source) => source >= 0);
    if (first !== undefined) values[i * axis.size + first] = 1;
  }
  return { rows: axis.output, columns: axis.size, values };
};

/** The first real cell of every window. Differentiable; by matrices, since the gradient of `gather` is missing on WASM. */
export const subsampleMaps = (x: Tensor4D, { vertical, horizontal }: Axes): Tensor4D =>
  throughMatrices(x, firstOf(vertical), firstOf(horizontal));

/** The cells of every window, b × o × p × c × k·k. A border cell repeats the edge: it never beats it, nor comes before it. */
function windows(x: Tensor4D, { vertical, horizontal }: Axes): Tensor {
  const cells = (axis: Axis) => {
    const clamped = Array.from({ length: axis.output * axis.kernel }, (_, n) =>
      Math.min(Math.max(tap(axis, Math.floor(n / axis.kernel), n % axis.kernel), 0), axis.size - 1),
    );
    return tensor1d(clamped, 'int32');
  };
  const [batch, , , channels] = x.shape;
  const gathered = gather(gather(x, cells(vertical), 1), cells(horizontal), 2);
  const apart = reshape(gathered, [
    batch,
    vertical.output,
    vertical.kernel,
    horizontal.output,
    horizontal.kernel * channels,
  ]);
  const [o, p] = [vertical.output, horizontal.output];
  const together = transpose(apart, [0, 1, 3, 2, 4]);
  const area = vertical.kernel * horizontal.kernel;
  return transpose(reshape(together, [batch, o * p, area, channels]), [0, 1, 3, 2]);
}

const startOf = (axis: Axis): Float32Array => Float32Array.from({ length: axis.output }, (_, i) => tap(axis, i, 0));

/**
 * Row and column of the largest cell of every window, of equal ones the first, each b × o × p × c; and where each window starts. Not by
 * tfjs' own arg max, which does not promise an order among equals.
 */
function largestCells(x: Tensor4D, axes: Axes) {
  const { vertical, horizontal } = axes;
  const cells = windows(x, axes);
  const area = vertical.kernel * horizontal.kernel;
  const isLargest = cast(equal(cells, max(cells, -1, true)), 'float32');
  const first = sub(area, max(mul(isLargest, range(area, 0, -1, 'float32')), -1));
  const best = reshape(first, [x.shape[0], vertical.output, horizontal.output, x.shape[3]]);
  // Half a cell more, so that a quotient a hair too small does not fall to the row before
  const u = floor(div(add(best, 0.5), horizontal.kernel));
  const v = sub(best, mul(u, horizontal.kernel));
  const top = tensor4d(startOf(vertical), [1, vertical.output, 1, 1]);
  const left = tensor4d(startOf(horizontal), [1, 1, horizontal.output, 1]);
  // A border cell that won did so for the edge that it repeats
  const row = clipByValue(add(u, top), 0, vertical.size - 1);
  const column = clipByValue(add(v, left), 0, horizontal.size - 1);
  return { row, column, top, left };
}

/** Hands every slope to one cell of its window: all windows unfolded, one-hot, and folded up again where they lie. */
function toWinners(slope: Tensor4D, x: Tensor4D, axes: Axes): Tensor4D {
  const { vertical, horizontal } = axes;
  const { kernel, strides, pads } = sizes(axes);
  const [batch, rows, columns, channels] = x.shape;
  const [o, p, area] = [vertical.output, horizontal.output, kernel[0] * kernel[1]];
  const { row, column, top, left } = largestCells(x, axes);
  const place = add(mul(sub(row, top), kernel[1]), sub(column, left));
  const chosen = equal(reshape(place, [batch, o * p, channels, 1]), range(0, area, 1, 'float32'));
  const each = mul(reshape(slope, [batch, o * p, channels, 1]), cast(chosen, 'float32'));
  const unfolded = reshape(transpose(each, [0, 2, 1, 3]), [batch * channels, o, p, area]);
  const fold = reshape(eye(area), [...kernel, 1, area]) as Tensor4D;
  const maps = conv2dTranspose(unfolded as Tensor4D, fold, [batch * channels, rows, columns, 1], strides, pads);
  return transpose(reshape(maps, [batch, channels, rows, columns]), [0, 2, 3, 1]);
}

/**
 * The largest cell of every window. Differentiable; of equal cells the first receives the slope, as in `math/pool-gradient.ts`: of tfjs'
 * own backends only cpu keeps to that (4.22). Throws if the axes are of other maps.
 */
export function maxPoolMaps(x: Tensor4D, axes: Axes): Tensor4D {
  fits(x, axes);
  const { kernel, strides, pads } = sizes(axes);
  const pooled = customGrad((input, save) => {
    const maps = input as Tensor4D;
    (save as (saved: Tensor[]) => void)([maps]);
    return {
      value: maxPool(maps, kernel, strides, pads),
      gradFunc: (slope: Tensor, saved: Tensor[]) =>
        tidy(() => toWinners(slope as Tensor4D, saved[0] as Tensor4D, axes)),
    };
  });
  return pooled(x) as Tensor4D;
}

/**
 * Which cell of every window is the largest, of equal ones the first: its place in its own image, (row·W + column)·C + channel, int32, as
 * `math/pool.ts` gives it. Images of up to 2²⁴ numbers. Throws if the axes are of other maps.
 */
export function winnerMaps(x: Tensor4D, axes: Axes): Tensor4D {
  fits(x, axes);
  return tidy(() => {
    const { row, column } = largestCells(x, axes);
    const cell = add(mul(row, axes.horizontal.size), column);
    const channels = x.shape[3];
    return cast(add(mul(cell, channels), range(0, channels, 1, 'float32')), 'int32') as Tensor4D;
  });
}
