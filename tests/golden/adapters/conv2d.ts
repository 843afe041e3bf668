import { asFilter, convolve2d, type Mode, slide2d } from '../../../src/math/convolve.ts';
import { correlateAxes, flipped } from '../../../src/math/correlate.ts';
import { depthwise2d, pointwise2d } from '../../../src/math/depthwise.ts';
import { biasGradient, inputGradient, kernelGradient } from '../../../src/math/gradient.ts';
import { pad2d } from '../../../src/math/pad.ts';
import { type Filters, fromRows, toRows, type Volume } from '../../../src/math/volume.ts';
import { axisOf } from '../../../src/math/window.ts';
import type { Actuals, Fixture, Tensor } from '../fixtures.ts';
import {
  axesOfCase,
  borderNamed,
  computed,
  computedList,
  filtersOf,
  padsOfCase,
  pairOf,
  tensorOf,
  volumeOf,
  volumesOf,
} from '../read.ts';
import type { Adapter } from './index.ts';

const asVolume = (w: Filters): Volume => ({ rows: w.rows, columns: w.columns, channels: 1, data: w.data });
const transposed = (kernel: Volume): Volume =>
  fromRows(Array.from({ length: kernel.columns }, (_, j) => toRows(kernel).map((row) => row[j] as number)));

function modeOf(fixture: Fixture): Mode {
  const { mode } = fixture.params;
  if (mode !== 'full' && mode !== 'same' && mode !== 'valid') throw new Error(`unknown mode: ${String(mode)}`);
  return mode;
}

/** The layer; where the case says `same` or `valid`, the pads must also be those of our own rule. */
function layer(fixture: Fixture, x: Tensor, kernel: Tensor): Actuals {
  const w = filtersOf(kernel);
  const bias = tensorOf(fixture, 'bias')?.data;
  const inputs = volumesOf(x);
  const maps = inputs.map((one) => correlateAxes(one, w, axesOfCase(fixture, one, w), bias));
  const [first] = inputs;
  const { padding } = fixture.params;
  if (first && (padding === 'same' || padding === 'valid')) {
    const strides = pairOf(fixture.params.strides, 1);
    const dilations = pairOf(fixture.params.dilations, 1);
    const rows = axisOf(first.rows, w.rows, strides[0], dilations[0], padding);
    const columns = axisOf(first.columns, w.columns, strides[1], dilations[1], padding);
    const ours = [rows.before, rows.after, columns.before, columns.after].join();
    if ('pads_top_bottom_left_right' in fixture.params && ours !== padsOfCase(fixture).join())
      throw new Error(`${padding} pads ${ours} instead of ${padsOfCase(fixture).join()}`);
  }
  return { y: computed(maps, x.shape.length), parameter_count: w.data.length + (bias?.length ?? 0) };
}

function backward(fixture: Fixture, x: Tensor, kernel: Tensor, dy: Tensor): Actuals {
  const w = filtersOf(kernel);
  const inputs = volumesOf(x);
  const wishes = volumesOf(dy);
  const axes = inputs.map((one) => axesOfCase(fixture, one, w));
  const each = <T>(make: (dy: Volume, i: number) => T): T[] => wishes.map(make);
  const added = (lists: readonly Float64Array[]) =>
    lists.reduce((sum, list) => sum.map((value, i) => value + (list[i] as number)));
  const dw = each((one, i) => kernelGradient(one, inputs[i] as Volume, axes[i] as (typeof axes)[0]).data);
  return {
    dx: computed(
      each((one, i) => inputGradient(one, w, axes[i] as (typeof axes)[0])),
      x.shape.length,
    ),
    dkernel: { shape: kernel.shape, data: added(dw) },
    dbias: computedList(added(each(biasGradient))),
  };
}

/** Depthwise alone or followed by 1×1. */
function takenApart(fixture: Fixture, x: Tensor, depthwise: Tensor): Actuals {
  const w = filtersOf(depthwise);
  const middle = volumesOf(x).map((one) => depthwise2d(one, w, axesOfCase(fixture, one, w)));
  const pointwise = tensorOf(fixture, 'pointwise');
  const bias = tensorOf(fixture, 'bias')?.data;
  const out = pointwise ? middle.map((one) => pointwise2d(one, filtersOf(pointwise), bias)) : middle;
  return { depthwise_out: computed(middle), y: computed(out) };
}

function trueConvolution(fixture: Fixture, x: Tensor, kernel: Tensor): Actuals {
  const k = volumeOf(kernel);
  const y = convolve2d(volumeOf(x), k, modeOf(fixture), borderNamed(fixture.params.boundary));
  const turned = asVolume(flipped(asFilter(k)));
  return { y: computed([y], x.shape.length), kernel_flipped: computed([turned], kernel.shape.length) };
}

/** Convolution against correlation, and what becomes of each when kernel or operands are exchanged. */
function compared(fixture: Fixture, x: Tensor, kernel: Tensor): Actuals {
  const picture = volumeOf(x);
  const k = volumeOf(kernel);
  const mode = modeOf(fixture);
  const border = borderNamed(fixture.params.boundary);
  const out = (y: Volume) => computed([y], x.shape.length);
  const turned = asVolume(flipped(asFilter(k)));
  return {
    convolution: out(convolve2d(picture, k, mode, border)),
    correlation: out(slide2d(picture, k, mode, border)),
    correlation_with_flipped_kernel: out(slide2d(picture, turned, mode, border)),
    convolution_swapped_operands: out(convolve2d(k, picture, mode, border)),
    convolution_with_deck_index_order: out(convolve2d(picture, transposed(k), mode, border)),
  };
}

function padded(fixture: Fixture, x: Tensor): Actuals {
  const [top, bottom, left, right] = padsOfCase(fixture);
  const border = borderNamed(fixture.params.pad_mode);
  const pads = { top, bottom, left, right };
  return {
    padded: computed(
      volumesOf(x).map((one) => pad2d(one, pads, border)),
      x.shape.length,
    ),
  };
}

export const conv2d: Adapter = (fixture) => {
  const x = tensorOf(fixture, 'x', 'image');
  if (!x) return null;
  const kernel = tensorOf(fixture, 'kernel', 'filter');
  const depthwise = tensorOf(fixture, 'depthwise');
  const dy = tensorOf(fixture, 'dy');
  if (depthwise) return { actuals: takenApart(fixture, x, depthwise) };
  if (!kernel) return 'padded' in fixture.expected ? { actuals: padded(fixture, x) } : null;
  if (dy) return { actuals: backward(fixture, x, kernel, dy) };
  if ('convolution' in fixture.expected) return { actuals: compared(fixture, x, kernel) };
  if ('mode' in fixture.params) return { actuals: trueConvolution(fixture, x, kernel) };
  return { actuals: layer(fixture, x, kernel) };
};
