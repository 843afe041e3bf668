/** What decides the questions: each is worked out with the layer itself, and nothing about it is known beforehand. */

import { overlapOf } from '../../math/overlap.ts';
import { innerProducts, roundTrip } from '../../math/round-trip.ts';
import { transposedSize } from '../../math/transposed-axis.ts';
import { axesOf, downMatrix, outputOf, overlapSheet } from './layer.ts';
import { inputNumbers } from './numbers.ts';
import { knobs, type TransposedParams } from './params.ts';

type Params = TransposedParams;

/** The defaults with these knobs changed. */
export const state = (patch: Partial<Params>): Params => knobs.settle(patch);

const layerKnobs = [
  'method',
  'view',
  'size',
  'kernelSize',
  'stride',
  'pad',
  'outputPad',
  'grid',
  'input',
  'kernel',
  'overlay',
  'zoom',
  'detail',
] as const;

/** A layer of its own, whatever the knobs were: the defaults of all that makes a layer, with these changed. */
export function layer(patch: Partial<Params>): Partial<Params> {
  const whole = state(patch);
  return { ...Object.fromEntries(layerKnobs.map((name) => [name, whole[name]])), ...patch };
}

/** Cells of the uncut output that more than one stamp touches. */
export const metCells = (params: Params): number => overlapSheet(params).data.filter((n) => n > 1).length;

/** What a round trip brings back: all, all but for one factor, or less. */
export function comesBack(params: Params): 'yes' | 'scaled' | 'no' {
  const { back, error } = roundTrip(downMatrix(params), inputNumbers(params));
  const x = inputNumbers(params);
  if (back.every((value, i) => Math.abs(value - (x[i] ?? 0)) < 1e-9)) return 'yes';
  return error < 1e-9 ? 'scaled' : 'no';
}

/** Whether the transpose passes the inner-product test on these numbers. */
export function passesInnerTest(params: Params): boolean {
  const c = downMatrix(params);
  const y = Array.from({ length: c.rows }, (_, i) => i + 1);
  const [ahead, back] = innerProducts(c, inputNumbers(params), y);
  return Math.abs(ahead - back) < 1e-9 * Math.max(1, Math.abs(ahead));
}

/** Whether (k, s, p) doubles every side, and gives every inner cell as many stamps. */
export function doublesEvenly(kernelSize: number, stride: number, pad: number): boolean {
  const doubles = [2, 3, 5, 8].every((n) => transposedSize(n, kernelSize, stride, pad) === 2 * n);
  const { least, most } = overlapOf(axesOf(state({ size: 6, kernelSize, stride, pad })));
  return doubles && least === most && most > 0;
}

/** How many cells of two outputs differ. */
export function differences(a: Params, b: Params): number {
  const [one, other] = [outputOf(a), outputOf(b)];
  if (one.data.length !== other.data.length) return Number.POSITIVE_INFINITY;
  return one.data.filter((value, i) => Math.abs(value - (other.data[i] ?? 0)) > 1e-9).length;
}

/**
 * How uneven a method makes a flat map under a kernel by chance: the spread of the inner output over its size, 0 where every place gets the
 * same.
 */
export function gridOnFlat(patch: Partial<Params>): number {
  const params = state({ size: 6, input: 'ones', ...patch });
  const y = outputOf(params);
  const reach = params.kernelSize;
  const inner = [...y.data].filter((_, i) => {
    const [row, column] = [Math.floor(i / y.columns), i % y.columns];
    return Math.min(row, column) >= reach && Math.max(row, column) < y.rows - reach;
  });
  const mean = inner.reduce((sum, value) => sum + value, 0) / inner.length;
  const size = Math.max(...inner.map(Math.abs), 1e-12);
  return Math.max(...inner.map((value) => Math.abs(value - mean))) / size;
}
