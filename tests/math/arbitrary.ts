/** Random layers for the property tests: small, of every padding, stride, dilation and shape that fits. */

import fc from 'fast-check';
import type { LayerSettings } from '../../src/math/correlate.ts';
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
