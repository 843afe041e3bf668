/** Experiments with the layer itself that decide the questions: nothing about them is known beforehand. */
import { axesOf, correlate2d } from '../../math/correlate.ts';
import { kernelGradient } from '../../math/gradient.ts';
import { filters, type Volume, volume } from '../../math/volume.ts';
import { inputOf, kernelNumbers, outputOf } from './layer.ts';
import { type ConvolutionParams, knobs } from './params.ts';

/** The defaults with these knobs changed. */
export const state = (patch: Partial<ConvolutionParams>): ConvolutionParams => knobs.settle(patch);

const layerKnobs = [
  'size',
  'padding',
  'kernelSize',
  'dilation',
  'stride',
  'channels',
  'filters',
  'flip',
  'sharing',
  'input',
  'kernel',
  'bias',
  'view',
  'zoom',
  'detail',
] as const;

/** A layer of its own, whatever the knobs were: the defaults of all that makes a layer, with these changed. */
export function layer(patch: Partial<ConvolutionParams>): Partial<ConvolutionParams> {
  const whole = state(patch);
  return { ...Object.fromEntries(layerKnobs.map((name) => [name, whole[name]])), ...patch };
}

const equal = (a: Volume, b: Volume): boolean =>
  a.rows === b.rows && a.columns === b.columns && a.data.every((x, i) => Math.abs(x - (b.data[i] ?? 0)) < 1e-9);

/** A kernel list turned by 180°, filter by filter and channel by channel. */
function turnedKernel(params: ConvolutionParams): string {
  const numbers = kernelNumbers(params);
  const area = params.kernelSize ** 2;
  return numbers.map((_, i) => numbers[Math.floor(i / area) * area + area - 1 - (i % area)] ?? 0).join('_');
}

/** Whether a flipped layer with turned weights gives what the unflipped layer gave: then training cannot tell them apart. */
export function turnedWeightsCompensate(params: ConvolutionParams): boolean {
  const turned = { ...params, kernel: turnedKernel(params), flip: params.flip === 1 ? 0 : 1 } as ConvolutionParams;
  return equal(outputOf(params), outputOf(turned));
}

/** The part of a map `rows`×`columns` that starts at (row, column). */
function cut(v: Volume, row: number, column: number, rows: number, columns: number): Volume {
  const out = volume(rows, columns, v.channels);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      for (let c = 0; c < v.channels; c++)
        out.data[(i * columns + j) * v.channels + c] =
          v.data[((row + i) * v.columns + column + j) * v.channels + c] ?? Number.NaN;
  return out;
}

/**
 * What happens to the map when the picture moves one pixel to the left: it moves along by a whole number of cells, stays
 * as it was, or becomes another map.
 */
export function onePixelMove(params: ConvolutionParams): 'moves' | 'stays' | 'changes' {
  const here = outputOf(params);
  const x = inputOf(params);
  const moved = cut(x, 0, 1, x.rows, x.columns - 1);
  const k = params.kernelSize;
  const kernels = filters(k, k, params.channels, 1, kernelNumbers(params));
  const there = correlate2d(moved, kernels, { stride: params.stride, dilation: 1, padding: 'valid', flip: false });
  const width = Math.min(here.columns, there.columns) - 1;
  const now = cut(there, 0, 0, here.rows, width);
  if (equal(now, cut(here, 0, 0, here.rows, width))) return 'stays';
  return equal(now, cut(here, 0, 1, here.rows, width)) ? 'moves' : 'changes';
}

/** Whether the output at a pixel follows its own channels only (1×1) or its neighbours as well. */
export function reachOfOneByOne(): { readonly neighbours: boolean; readonly channels: boolean } {
  const base = state({ size: 3, kernelSize: 1, channels: 2, kernel: '1_1', input: 'channels' });
  const before = outputOf(base).data[4];
  const poke = (index: number) => {
    const numbers = [...inputOf(base).data];
    numbers[index] = (numbers[index] ?? 0) + 1;
    const list = [0, 1].flatMap((channel) => numbers.filter((_, i) => i % 2 === channel));
    return outputOf({ ...base, input: list.join('_') }).data[4] !== before;
  };
  return { neighbours: poke(0) || poke(6), channels: poke(8) && poke(9) };
}

/**
 * Whether gradient descent on the squared error, shown only a picture and its filtered twin, finds the hidden kernel: nine
 * weights from zero, 120 steps.
 */
export function examplesTeachTheKernel(): boolean {
  const x = inputOf(state({ input: 'deck-square' }));
  const hidden = filters(3, 3, 1, 1, kernelNumbers(state({ kernel: 'sobel-x' })));
  const settings = { stride: 1, dilation: 1, padding: 'valid', flip: false } as const;
  const target = correlate2d(x, hidden, settings);
  const learned = filters(3, 3, 1, 1);
  const axes = axesOf(x, learned, settings);
  // A step below 2/λmax converges; λmax ≤ the trace, Σx² over all windows.
  const rate = 1 / (9 * x.data.reduce((sum, value) => sum + value * value, 0));
  let [first, last] = [0, 0];
  for (let i = 0; i < 120; i++) {
    const error = correlate2d(x, learned, settings);
    for (let j = 0; j < error.data.length; j++) error.data[j] = (error.data[j] ?? 0) - (target.data[j] ?? 0);
    last = error.data.reduce((sum, e) => sum + e * e, 0);
    if (i === 0) first = last;
    const slope = kernelGradient(error, x, axes);
    for (let j = 0; j < 9; j++) learned.data[j] = (learned.data[j] ?? 0) - rate * (slope.data[j] ?? 0);
  }
  return last < first / 100;
}
