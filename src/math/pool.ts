/**
 * Pooling: every window of a map becomes one number, each channel alone (CURRICULUM §1.2). Windows lie as in a convolution, so the two
 * axes are those of `window.ts`; border cells take no part, except in the divisor of an average that counts them.
 */

import type { Axes } from './correlate.ts';
import type { Pads } from './pad.ts';
import { type Volume, volume } from './volume.ts';
import { type Axis, axisOf, explicitAxis, sourcesOf } from './window.ts';

/** One number for both axes, or rows and columns apart. */
export type PerAxis = number | readonly [rows: number, columns: number];

export interface PoolSettings {
  readonly kernel: PerAxis;
  /** Missing: the kernel's size, windows side by side. */
  readonly stride?: PerAxis;
  /** valid (as if missing): windows wholly inside. same: TensorFlow's rule. Or the border cells of each side. */
  readonly padding?: 'valid' | 'same' | Pads;
}

/** By what an average is divided: the real cells of the window (TensorFlow) or all k·k (PyTorch's count_include_pad). */
export type Divisor = 'inside' | 'window';

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export const perAxis = (value: PerAxis): readonly [rows: number, columns: number] =>
  typeof value === 'number' ? [value, value] : value;

/** The two axes of a pooling over a map of this size. */
export function poolAxes({ rows, columns }: Shape, { kernel, stride = kernel, padding = 'valid' }: PoolSettings): Axes {
  const [tall, wide] = perAxis(kernel);
  const [down, across] = perAxis(stride);
  if (typeof padding === 'string')
    return {
      vertical: axisOf(rows, tall, down, 1, padding),
      horizontal: axisOf(columns, wide, across, 1, padding),
    };
  const { top, bottom, left, right } = padding;
  return {
    vertical: explicitAxis(rows, tall, { stride: down, before: top, after: bottom }),
    horizontal: explicitAxis(columns, wide, { stride: across, before: left, after: right }),
  };
}

/** One window over the whole map: global pooling. */
export const globalAxes = ({ rows, columns }: Shape): Axes => poolAxes({ rows, columns }, { kernel: [rows, columns] });

/** Calls `visit` for every real cell of every window, row by row, with the flat place of its first channel in output and input. */
export function everyCell(
  { vertical, horizontal }: Axes,
  channels: number,
  visit: (output: number, input: number) => void,
): void {
  const rowSources = sourcesOf(vertical);
  const columnSources = sourcesOf(horizontal);
  for (let i = 0; i < vertical.output; i++)
    for (let j = 0; j < horizontal.output; j++)
      for (let u = 0; u < vertical.kernel; u++) {
        const row = rowSources[i * vertical.kernel + u] as number;
        if (row < 0) continue;
        for (let v = 0; v < horizontal.kernel; v++) {
          const column = columnSources[j * horizontal.kernel + v] as number;
          if (column < 0) continue;
          visit((i * horizontal.output + j) * channels, (row * horizontal.size + column) * channels);
        }
      }
}

function fits(x: Volume, { vertical, horizontal }: Axes): void {
  if (x.rows !== vertical.size || x.columns !== horizontal.size)
    throw new Error(`axes of ${vertical.size}×${horizontal.size}, a map of ${x.rows}×${x.columns}`);
}

const emptyWindow = 'a window lies wholly on the border, there is nothing to pool';

export interface MaxPooled {
  readonly y: Volume;
  /**
   * Which cell won, for every output number: its flat place in the input, (row·W + column)·C + channel, as `placeOf` reads it and as
   * tf.maxPoolWithArgmax gives it. Of equal cells the first in row order.
   */
  readonly winners: Int32Array;
}

/** The largest cell of every window. Throws if a window has no cell inside or the axes are of another map. */
export function maxPool(x: Volume, axes: Axes): MaxPooled {
  fits(x, axes);
  const y = volume(axes.vertical.output, axes.horizontal.output, x.channels);
  y.data.fill(Number.NEGATIVE_INFINITY);
  const winners = new Int32Array(y.data.length).fill(-1);
  everyCell(axes, x.channels, (output, input) => {
    for (let channel = 0; channel < x.channels; channel++) {
      const value = x.data[input + channel] as number;
      if (winners[output + channel] !== -1 && value <= (y.data[output + channel] as number)) continue;
      y.data[output + channel] = value;
      winners[output + channel] = input + channel;
    }
  });
  if (winners.includes(-1)) throw new Error(emptyWindow);
  return { y, winners };
}

/** The sum of the real cells of every window. Throws if the axes are of another map. */
export function sumPool(x: Volume, axes: Axes): Volume {
  fits(x, axes);
  const y = volume(axes.vertical.output, axes.horizontal.output, x.channels);
  everyCell(axes, x.channels, (output, input) => {
    for (let channel = 0; channel < x.channels; channel++)
      y.data[output + channel] = (y.data[output + channel] as number) + (x.data[input + channel] as number);
  });
  return y;
}

const insideAlong = (axis: Axis): number[] => {
  const sources = sourcesOf(axis);
  return Array.from(
    { length: axis.output },
    (_, i) => sources.subarray(i * axis.kernel, (i + 1) * axis.kernel).filter((source) => source >= 0).length,
  );
};

/** What each output of an average is divided by: outputs × 1 channel. */
export function divisors({ vertical, horizontal }: Axes, divisor: Divisor): Volume {
  const [down, across] = [insideAlong(vertical), insideAlong(horizontal)];
  const counts = down.flatMap((rows) => across.map((columns) => rows * columns));
  const whole = vertical.kernel * horizontal.kernel;
  return volume(vertical.output, horizontal.output, 1, divisor === 'inside' ? counts : counts.map(() => whole));
}

/** The mean of every window. Throws if `inside` finds no cell to count or the axes are of another map. */
export function averagePool(x: Volume, axes: Axes, divisor: Divisor = 'inside'): Volume {
  const sums = sumPool(x, axes);
  const by = divisors(axes, divisor).data;
  if (by.includes(0)) throw new Error(emptyWindow);
  return { ...sums, data: sums.data.map((sum, i) => sum / (by[Math.floor(i / x.channels)] as number)) };
}

/** For every window the flat pixel (row·W + column) that subsampling keeps: its first real cell. */
export function keptPixels(axes: Axes): Int32Array {
  const kept = new Int32Array(axes.vertical.output * axes.horizontal.output).fill(-1);
  everyCell(axes, 1, (output, input) => {
    if (kept[output] === -1) kept[output] = input;
  });
  if (kept.includes(-1)) throw new Error(emptyWindow);
  return kept;
}

/** Keeps the first cell of every window and drops the rest: y[i,j] = x[si, sj]. Throws as `maxPool` does. */
export function subsample(x: Volume, axes: Axes): Volume {
  fits(x, axes);
  const y = volume(axes.vertical.output, axes.horizontal.output, x.channels);
  keptPixels(axes).forEach((pixel, output) => {
    y.data.set(x.data.subarray(pixel * x.channels, (pixel + 1) * x.channels), output * x.channels);
  });
  return y;
}
