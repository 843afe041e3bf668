/** Random layers for the property tests: small, of every padding, stride, dilation and shape that fits. */

import fc from 'fast-check';
import { expect } from 'vitest';
import type { Axes, LayerSettings } from '../../src/math/correlate.ts';
import { poolAxes } from '../../src/math/pool.ts';
import { type TransposedAxes, transposedAxis } from '../../src/math/transposed-axis.ts';
import { type Filters, filters, type Volume, volume } from '../../src/math/volume.ts';
import { type Border, paddings } from '../../src/math/window.ts';

export const borders: readonly Border[] = ['zero', 'periodic', 'mirror', 'replicate', 'symmetric'];

const number = fc.integer({ min: -9, max: 9 }).map((n) => n / 2);
const numbers = (count: number) => fc.array(number, { minLength: count, maxLength: count });

export const volumes = (rows: number, columns: number, channels: number): fc.Arbitrary<Volume> =>
  numbers(rows * columns * channels).map((data) => volume(rows, columns, channels, data));

export const kernels = (rows: number, columns: number, channels: number, count: number): fc.Arbitrary<Filters> =>
  numbers(rows * columns * channels * count).map((data) => filters(rows, columns, channels, count, data));

const side = (max: number) => fc.integer({ min: 1, max });

export interface RandomLayer {
  readonly x: Volume;
  readonly w: Filters;
  readonly settings: LayerSettings;
}

/** Any layer whatever, also one whose kernel does not fit (an empty output). */
export const layers: fc.Arbitrary<RandomLayer> = fc
  .record({
    rows: side(7),
    columns: side(7),
    kernelRows: side(4),
    kernelColumns: side(4),
    channels: side(3),
    count: side(3),
    stride: side(3),
    dilation: side(3),
    padding: fc.constantFrom(...paddings),
    flip: fc.boolean(),
  })
  .chain(({ rows, columns, kernelRows, kernelColumns, channels, count, ...settings }) =>
    fc.record({
      x: volumes(rows, columns, channels),
      w: kernels(kernelRows, kernelColumns, channels, count),
      settings: numbers(count).map((bias) => ({ ...settings, bias })),
    }),
  );

export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, i) => sum + value * (b[i] as number), 0);

/** For derivatives by differences of 1e-5. */
export const closeTo = (actual: number | undefined, expected: number): void => expect(actual).toBeCloseTo(expected, 7);

/** Entry by entry, to so many digits. */
export function allClose(actual: ArrayLike<number>, expected: ArrayLike<number>, digits: number): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; i++) expect(actual[i]).toBeCloseTo(expected[i] as number, digits);
}

export interface RandomPool {
  readonly x: Volume;
  readonly axes: Axes;
}

const oneOf = (min: number, max: number) => fc.integer({ min, max });
const padBelow = (kernel: number) => oneOf(0, kernel - 1);

/** Any pooling whose windows all hold a cell: rectangular, overlapping or with gaps, any padding. */
export const pools: fc.Arbitrary<RandomPool> = fc
  .record({ tall: side(4), wide: side(4), down: side(3), across: side(3), channels: side(2), rule: oneOf(0, 2) })
  .chain(({ tall, wide, down, across, channels, rule }) =>
    fc
      .record({
        x: fc.tuple(oneOf(tall, 7), oneOf(wide, 7)).chain(([rows, columns]) => volumes(rows, columns, channels)),
        top: padBelow(tall),
        bottom: padBelow(tall),
        left: padBelow(wide),
        right: padBelow(wide),
      })
      .map(({ x, ...pads }) => {
        const padding = rule === 0 ? 'valid' : rule === 1 ? 'same' : pads;
        return { x, axes: poolAxes(x, { kernel: [tall, wide], stride: [down, across], padding }) };
      }),
  );

export interface RandomTransposed {
  readonly x: Volume;
  readonly w: Filters;
  readonly axes: TransposedAxes;
}

const transposedAxes = fc
  .record({
    size: side(4),
    kernel: side(6),
    stride: side(4),
    dilation: side(2),
    before: oneOf(0, 6),
    after: oneOf(0, 6),
  })
  .chain(({ size, kernel, ...options }) =>
    oneOf(0, options.stride - 1).map((outputPad) => transposedAxis(size, kernel, { ...options, outputPad })),
  );

/** Any transposed layer, also one whose padding cuts more than the kernel reaches, or everything. */
export const transposedLayers: fc.Arbitrary<RandomTransposed> = fc
  .record({ vertical: transposedAxes, horizontal: transposedAxes, channels: side(2), count: side(2) })
  .chain(({ vertical, horizontal, channels, count }) =>
    fc.record({
      x: volumes(vertical.size, horizontal.size, count),
      w: kernels(vertical.kernel, horizontal.kernel, channels, count),
      axes: fc.constant({ vertical, horizontal }),
    }),
  );
