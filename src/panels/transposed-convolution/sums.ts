/** Every output as a weighted sum: which numbers it reads, with which weights, by every method and in every reading. */
import { resampleMatrix } from '../../math/resample.ts';
import { gatherPads, gatherTerms, inputAt } from '../../math/transposed-gather.ts';
import { at, weight } from '../../math/volume.ts';
import { axesOf, inputOf, kernelOf, rememberedOf, resizedAxis, sideOf } from './layer.ts';
import type { Method, TransposedParams } from './params.ts';

type Params = TransposedParams;

/**
 * What an output reads. spread: the input with zeros put in, under the turned kernel; copied: the input copied up, under the kernel as it
 * is; input: the input itself, with a weight for each of its cells.
 */
export type Source = 'spread' | 'copied' | 'input';

export function sourceOf(params: Params): Source {
  if (params.view === 'compare' || params.view === 'matrix') return 'input';
  if (params.method === 'transposed') return 'spread';
  return params.method === 'resize-convolution' ? 'copied' : 'input';
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** One product of one output number. */
export interface SumTerm {
  /** Place in the window. */
  readonly u: number;
  readonly v: number;
  /** Place in the grid that is read, counted from its first cell. */
  readonly readRow: number;
  readonly readColumn: number;
  /** The input cell that stands there; null for a zero that was put in or around. */
  readonly cell: Place | null;
  /** The stored kernel cell that the weight is; null where it is none. */
  readonly kernel: Place | null;
  readonly x: number;
  readonly w: number;
  readonly product: number;
}

export interface ReadCell {
  readonly value: number;
  /** The input cell that stands there; null for a zero that was put in or around. */
  readonly cell: Place | null;
}

export interface ReadGrid {
  readonly source: Source;
  /** Side of the window in it. */
  readonly window: number;
  readonly cells: readonly (readonly ReadCell[])[];
}

const table = <T>(side: number, cell: (row: number, column: number) => T): T[][] =>
  Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_, column) => cell(row, column)));

/** The grid over which the window slides. */
export function readGridOf(params: Params): ReadGrid {
  const x = inputOf(params);
  const source = sourceOf(params);
  const k = params.kernelSize;
  const read = (row: number | null, column: number | null): ReadCell =>
    row === null || column === null ? { value: 0, cell: null } : { value: at(x, row, column), cell: { row, column } };
  if (source === 'input') return { source, window: params.size, cells: table(params.size, read) };
  if (source === 'spread') {
    const axis = axesOf(params).vertical;
    const side = axis.output + k - 1;
    return { source, window: k, cells: table(side, (i, j) => read(inputAt(axis, i), inputAt(axis, j))) };
  }
  const { size, before, after } = resizedAxis(params);
  const inside = (i: number) => (i < before || i >= before + size ? null : Math.floor((i - before) / params.stride));
  return { source, window: k, cells: table(before + size + after, (i, j) => read(inside(i), inside(j))) };
}

/** Zeros between the inputs and around them, of the spread grid: s − 1, and k − 1 − p before and after. */
export function zerosOf(params: Params): { readonly between: number; readonly before: number; readonly after: number } {
  return { between: params.stride - 1, ...gatherPads(axesOf(params).vertical) };
}

interface Weight {
  readonly w: number;
  readonly kernel: Place | null;
  /** Whether this input can reach this output at all. */
  readonly reaches: boolean;
}

const nothing: Weight = { w: 0, kernel: null, reaches: false };
const share = (w: number): Weight => ({ w, kernel: null, reaches: w !== 0 });

/** How much of every input cell, row by row, is in output (i, j) of a method. */
export function weightsOf(params: Params, method: Method, i: number, j: number): Weight[] {
  const { size, stride: s, kernelSize: k, pad, grid } = params;
  const cells = Array.from({ length: size * size }, (_, n) => ({ row: Math.floor(n / size), column: n % size }));
  const [row, column] = [Math.floor(i / s), Math.floor(j / s)];
  switch (method) {
    case 'transposed': {
      const w = kernelOf(params);
      return cells.map((cell) => {
        const [u, v] = [i + pad - s * cell.row, j + pad - s * cell.column];
        if (u < 0 || v < 0 || u >= k || v >= k) return nothing;
        return { w: weight(w, u, v), kernel: { row: u, column: v }, reaches: true };
      });
    }
    case 'nearest':
      return cells.map((cell) => share(cell.row === row && cell.column === column ? 1 : 0));
    case 'bed-of-nails':
      return cells.map((cell) => share(cell.row * s === i && cell.column * s === j ? 1 : 0));
    case 'unpool': {
      const { winners } = rememberedOf(params);
      const flat = i * size * s + j;
      return cells.map((_, n) => share(winners[n] === flat ? 1 : 0));
    }
    case 'bilinear':
    case 'bicubic': {
      const { values } = resampleMatrix(size, size * s, method, grid);
      return cells.map((cell) => share((values[i * size + cell.row] ?? 0) * (values[j * size + cell.column] ?? 0)));
    }
    case 'resize-convolution': {
      const sums = cells.map(() => ({ w: 0, reaches: false }));
      for (const term of copiedTerms(params, i, j)) {
        const sum = term.cell && sums[term.cell.row * size + term.cell.column];
        if (!sum) continue;
        sum.w += term.w;
        sum.reaches = true;
      }
      return sums.map((sum) => ({ ...sum, kernel: null }));
    }
  }
}

/** A k × k window over the copied map. */
function copiedTerms(params: Params, i: number, j: number): SumTerm[] {
  const { kernelSize: k, stride: s } = params;
  const { size, before } = resizedAxis(params);
  const [x, w] = [inputOf(params), kernelOf(params)];
  return Array.from({ length: k * k }, (_, tap) => {
    const [u, v] = [Math.floor(tap / k), tap % k];
    const [row, column] = [i + u - before, j + v - before];
    const inside = row >= 0 && column >= 0 && row < size && column < size;
    const cell = inside ? { row: Math.floor(row / s), column: Math.floor(column / s) } : null;
    const [read, by] = [cell ? at(x, cell.row, cell.column) : 0, weight(w, u, v)];
    const place = { u, v, readRow: i + u, readColumn: j + v };
    return { ...place, cell, kernel: { row: u, column: v }, x: read, w: by, product: read * by };
  });
}

/** Every product of output (i, j), row by row of the window. */
export function sumTermsOf(params: Params, i: number, j: number): SumTerm[] {
  const source = sourceOf(params);
  if (source === 'copied') return copiedTerms(params, i, j);
  const x = inputOf(params);
  if (source === 'spread')
    return gatherTerms(x, kernelOf(params), axesOf(params), i, j).map((term) => ({
      u: term.u,
      v: term.v,
      readRow: term.gridRow,
      readColumn: term.gridColumn,
      cell: term.row === null || term.column === null ? null : { row: term.row, column: term.column },
      kernel: { row: term.kernelRow, column: term.kernelColumn },
      x: term.x,
      w: term.w,
      product: term.product,
    }));
  return weightsOf(params, params.method, i, j).map(({ w, kernel, reaches }, n) => {
    const [row, column] = [Math.floor(n / params.size), n % params.size];
    const read = at(x, row, column);
    const place = { u: row, v: column, readRow: row, readColumn: column };
    return { ...place, cell: reaches ? { row, column } : null, kernel, x: read, w, product: reaches ? read * w : 0 };
  });
}

/** Whether there is such an output. */
export const isOutput = (params: Params, i: number, j: number): boolean => {
  const side = sideOf(params);
  return i >= 0 && j >= 0 && i < side && j < side;
};
