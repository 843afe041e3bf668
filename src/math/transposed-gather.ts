/**
 * Transposed convolution as an ordinary one: put s−1 zeros between the inputs, pad d(k−1)−p on every side, and slide the turned kernel with
 * stride 1. Where p is larger than the kernel reaches, the padding is negative and cuts.
 */

import { correlateAxes, flipped } from './correlate.ts';
import type { TransposedAxes, TransposedAxis } from './transposed-axis.ts';
import { at, type Filters, filters, type Volume, volume, weight } from './volume.ts';
import { explicitAxis, span } from './window.ts';

/** s−1 zeros between neighbours: (n−1)s + 1 cells a side. */
export function zeroInserted(x: Volume, { vertical, horizontal }: TransposedAxes): Volume {
  const grown = (axis: TransposedAxis) => Math.max((axis.size - 1) * axis.stride + 1, 0);
  const y = volume(grown(vertical), grown(horizontal), x.channels);
  for (let row = 0; row < x.rows; row++)
    for (let column = 0; column < x.columns; column++) {
      const from = (row * x.columns + column) * x.channels;
      const to = (row * vertical.stride * y.columns + column * horizontal.stride) * x.channels;
      y.data.set(x.data.subarray(from, from + x.channels), to);
    }
  return y;
}

/** Cells of zero put around the spread input (negative: cut off it), such that a stride-1 window fits once for every output. */
export function gatherPads(axis: TransposedAxis): { readonly before: number; readonly after: number } {
  const reach = axis.dilation * (axis.kernel - 1);
  return { before: reach - axis.before, after: reach - axis.after + axis.outputPad };
}

/** Which input cell stands at a place of the padded, spread axis; null for the zeros put between and around. */
export function inputAt(axis: TransposedAxis, padded: number): number | null {
  const place = padded - gatherPads(axis).before;
  const cell = place / axis.stride;
  return Number.isInteger(cell) && cell >= 0 && cell < axis.size ? cell : null;
}

/** The grid that the turned kernel slides over: output + d(k−1) cells a side. */
export function gatherGrid(x: Volume, { vertical, horizontal }: TransposedAxes): Volume {
  const side = (axis: TransposedAxis) => (axis.output > 0 ? axis.output + span(axis.kernel, axis.dilation) - 1 : 0);
  const y = volume(side(vertical), side(horizontal), x.channels);
  for (let i = 0; i < y.rows; i++)
    for (let j = 0; j < y.columns; j++) {
      const [row, column] = [inputAt(vertical, i), inputAt(horizontal, j)];
      if (row === null || column === null) continue;
      const from = (row * x.columns + column) * x.channels;
      y.data.set(x.data.subarray(from, from + x.channels), (i * y.columns + j) * x.channels);
    }
  return y;
}

/** The kernel that slides: turned by 180°, with its channels and filters exchanged, k × k × in × out. */
export function gatherKernel(w: Filters): Filters {
  const turned = flipped(w);
  const out = filters(w.rows, w.columns, w.filters, w.channels);
  const block = w.channels * w.filters;
  return {
    ...out,
    data: out.data.map((_, i) => {
      const [cell, filter, channel] = [
        Math.floor(i / block),
        Math.floor((i % block) / w.channels),
        (i % block) % w.channels,
      ];
      return turned.data[cell * block + channel * w.filters + filter] as number;
    }),
  };
}

/** The whole layer in this form; the same numbers as `transposedConvolve`. */
export function gatherConvolve(x: Volume, w: Filters, axes: TransposedAxes): Volume {
  const grid = gatherGrid(x, axes);
  const { vertical, horizontal } = axes;
  return correlateAxes(grid, gatherKernel(w), {
    vertical: explicitAxis(grid.rows, w.rows, { dilation: vertical.dilation }),
    horizontal: explicitAxis(grid.columns, w.columns, { dilation: horizontal.dilation }),
  });
}

/** One product of one output number: a cell of the grid times a weight of the turned kernel. */
export interface GatherTerm {
  /** Channel of the input. */
  readonly filter: number;
  /** Place in the window, hence in the turned kernel. */
  readonly u: number;
  readonly v: number;
  /** Place in the kernel as stored. */
  readonly kernelRow: number;
  readonly kernelColumn: number;
  /** Place in the padded, spread grid. */
  readonly gridRow: number;
  readonly gridColumn: number;
  /** The input cell that stands there; null for a zero that was put in. The terms with a cell are the stamps that meet in this output. */
  readonly row: number | null;
  readonly column: number | null;
  readonly x: number;
  readonly w: number;
  readonly product: number;
}

/** Every product of output (i, j, channel): input channel after input channel, row by row. Throws if there is no such output. */
export function gatherTerms(
  x: Volume,
  w: Filters,
  axes: TransposedAxes,
  i: number,
  j: number,
  channel = 0,
): GatherTerm[] {
  const { vertical, horizontal } = axes;
  if (i < 0 || j < 0 || i >= vertical.output || j >= horizontal.output) throw new RangeError(`no output ${i},${j}`);
  const terms: GatherTerm[] = [];
  for (let filter = 0; filter < w.filters; filter++)
    for (let u = 0; u < w.rows; u++)
      for (let v = 0; v < w.columns; v++) {
        const [gridRow, gridColumn] = [i + vertical.dilation * u, j + horizontal.dilation * v];
        const [row, column] = [inputAt(vertical, gridRow), inputAt(horizontal, gridColumn)];
        const inside = row !== null && column !== null;
        const [kernelRow, kernelColumn] = [w.rows - 1 - u, w.columns - 1 - v];
        const [xValue, wValue] = [
          inside ? at(x, row, column, filter) : 0,
          weight(w, kernelRow, kernelColumn, channel, filter),
        ];
        terms.push({
          filter,
          u,
          v,
          kernelRow,
          kernelColumn,
          gridRow,
          gridColumn,
          row: inside ? row : null,
          column: inside ? column : null,
          x: xValue,
          w: wValue,
          product: xValue * wValue,
        });
      }
  return terms;
}
