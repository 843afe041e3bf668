/**
 * The layer as one matrix C with y = C x, both written out as lists in row-major, channel-last order. C has a row for every output
 * number and a column for every input number; it is mostly structural zeros, and the few weights return in every row.
 */

import { type Axes, flipped } from './correlate.ts';
import { type Filters, filters } from './volume.ts';
import { sourcesOf } from './window.ts';

export interface ConvolutionMatrix {
  /** Number of outputs: o² for one filter on a square picture. */
  readonly rows: number;
  /** Number of inputs: n² for one channel. */
  readonly columns: number;
  /** Row by row. */
  readonly values: Float64Array;
  /**
   * For each entry the flat (HWIO) indices of the stored weights that stand there: none at a structural zero, one as a rule, several
   * where a border leads more than one tap of a window to the same cell (periodic, mirror, replicate).
   */
  readonly weights: readonly (readonly number[])[];
}

const none: readonly number[] = [];

/** C of a layer. With `flip` the stored kernel is turned by 180° first, and `weights` still speaks of the stored places. */
export function convolutionMatrix(w: Filters, { vertical, horizontal }: Axes, flip = false): ConvolutionMatrix {
  const rows = vertical.output * horizontal.output * w.filters;
  const columns = vertical.size * horizontal.size * w.channels;
  const values = new Float64Array(rows * columns);
  const weights: (readonly number[])[] = new Array<readonly number[]>(rows * columns).fill(none);
  const stored = filters(w.rows, w.columns, w.channels, w.filters, Array.from(w.data.keys()));
  const index = (flip ? flipped(stored) : stored).data;
  const rowSources = sourcesOf(vertical);
  const columnSources = sourcesOf(horizontal);
  const set = (entry: number, weight: number) => {
    values[entry] = (values[entry] as number) + (w.data[weight] as number);
    weights[entry] = [...(weights[entry] as readonly number[]), weight];
  };
  for (let i = 0; i < vertical.output; i++)
    for (let j = 0; j < horizontal.output; j++)
      for (let u = 0; u < w.rows; u++)
        for (let v = 0; v < w.columns; v++) {
          const row = rowSources[i * w.rows + u] as number;
          const column = columnSources[j * w.columns + v] as number;
          if (row < 0 || column < 0) continue;
          for (let channel = 0; channel < w.channels; channel++)
            for (let filter = 0; filter < w.filters; filter++) {
              const output = (i * horizontal.output + j) * w.filters + filter;
              const input = (row * horizontal.size + column) * w.channels + channel;
              set(
                output * columns + input,
                index[((u * w.columns + v) * w.channels + channel) * w.filters + filter] as number,
              );
            }
        }
  return { rows, columns, values, weights };
}

/** The stored weight at an entry, or null at a structural zero; where several add up, the first. */
export const weightAt = (c: ConvolutionMatrix, row: number, column: number): number | null =>
  c.weights[row * c.columns + column]?.[0] ?? null;

/** C x. Throws if x does not have one number per column. */
export function times(c: ConvolutionMatrix, x: ArrayLike<number>): Float64Array {
  if (x.length !== c.columns) throw new Error(`${c.columns} columns, ${x.length} numbers`);
  return Float64Array.from({ length: c.rows }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < c.columns; column++)
      sum += (c.values[row * c.columns + column] as number) * (x[column] as number);
    return sum;
  });
}

/** Cᵀ y: the way back in shape (not in values). Throws if y does not have one number per row. */
export function transposedTimes(c: ConvolutionMatrix, y: ArrayLike<number>): Float64Array {
  if (y.length !== c.rows) throw new Error(`${c.rows} rows, ${y.length} numbers`);
  return Float64Array.from({ length: c.columns }, (_, column) => {
    let sum = 0;
    for (let row = 0; row < c.rows; row++) sum += (c.values[row * c.columns + column] as number) * (y[row] as number);
    return sum;
  });
}
