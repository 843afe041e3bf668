/** Layers that take a convolution apart: space without channels (depthwise), channels without space (pointwise), one after the other. */

import { type Axes, correlateAxes } from './correlate.ts';
import { type Filters, filters, type Volume, volume } from './volume.ts';
import { explicitAxis } from './window.ts';

/** One map of many, as a volume of its own. */
function channelOf(x: Volume, channel: number): Volume {
  return volume(
    x.rows,
    x.columns,
    1,
    Array.from({ length: x.rows * x.columns }, (_, pixel) => x.data[pixel * x.channels + channel] as number),
  );
}

/**
 * Each channel is filtered on its own by `w.filters` kernels (the multiplier m); output channel c·m + q comes from input channel c,
 * as in TensorFlow. Throws if the channels of x and w differ.
 */
export function depthwise2d(x: Volume, w: Filters, axes: Axes, bias?: ArrayLike<number>): Volume {
  if (x.channels !== w.channels) throw new Error(`input has ${x.channels} channels, kernel ${w.channels}`);
  const y = volume(axes.vertical.output, axes.horizontal.output, w.channels * w.filters);
  for (let channel = 0; channel < w.channels; channel++) {
    const block = w.channels * w.filters;
    const kernel = filters(
      w.rows,
      w.columns,
      1,
      w.filters,
      Array.from({ length: w.rows * w.columns }, (_, cell) => [
        ...w.data.subarray(cell * block + channel * w.filters, cell * block + (channel + 1) * w.filters),
      ]).flat(),
    );
    const map = correlateAxes(channelOf(x, channel), kernel, axes);
    for (let pixel = 0; pixel < y.rows * y.columns; pixel++)
      for (let q = 0; q < w.filters; q++) {
        const out = channel * w.filters + q;
        y.data[pixel * y.channels + out] = (map.data[pixel * w.filters + q] as number) + (bias?.[out] ?? 0);
      }
  }
  return y;
}

/** 1×1 convolution: the same channels × filters matrix applied at every pixel. Throws if w is not 1×1. */
export function pointwise2d(x: Volume, w: Filters, bias?: ArrayLike<number>): Volume {
  if (w.rows !== 1 || w.columns !== 1) throw new Error(`a pointwise kernel is 1×1, got ${w.rows}×${w.columns}`);
  return correlateAxes(x, w, { vertical: explicitAxis(x.rows, 1), horizontal: explicitAxis(x.columns, 1) }, bias);
}

/** Depthwise, then pointwise. */
export const separable2d = (x: Volume, depthwise: Filters, pointwise: Filters, axes: Axes): Volume =>
  pointwise2d(depthwise2d(x, depthwise, axes), pointwise);
