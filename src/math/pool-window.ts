/** One window of a pooling, cell by cell: what a step-through shows. */

import type { Axes } from './correlate.ts';
import { at, type Volume } from './volume.ts';
import { sourceOf, tap } from './window.ts';

interface Place {
  /** Place in the window. */
  readonly u: number;
  readonly v: number;
  /** Place in the padded map, counted from its first border cell. */
  readonly paddedRow: number;
  readonly paddedColumn: number;
}

/** A cell of a window: of the map, or of the border, which holds nothing. */
export type WindowCell = Place &
  (
    | { readonly inside: true; readonly row: number; readonly column: number; readonly value: number }
    | { readonly inside: false; readonly row: null; readonly column: null; readonly value: null }
  );

/** The k·k cells of window (i, j), row by row. Throws where there is no such window or channel. */
export function windowCells(
  x: Volume,
  { vertical, horizontal }: Axes,
  i: number,
  j: number,
  channel = 0,
): WindowCell[] {
  if (i < 0 || j < 0 || i >= vertical.output || j >= horizontal.output) throw new RangeError(`no window ${i},${j}`);
  return Array.from({ length: vertical.kernel * horizontal.kernel }, (_, cell): WindowCell => {
    const u = Math.floor(cell / horizontal.kernel);
    const v = cell % horizontal.kernel;
    const rowTap = tap(vertical, i, u);
    const columnTap = tap(horizontal, j, v);
    const place = { u, v, paddedRow: rowTap + vertical.before, paddedColumn: columnTap + horizontal.before };
    const row = sourceOf(rowTap, vertical.size, vertical.border);
    const column = sourceOf(columnTap, horizontal.size, horizontal.border);
    if (row === null || column === null) return { ...place, inside: false, row: null, column: null, value: null };
    return { ...place, inside: true, row, column, value: at(x, row, column, channel) };
  });
}

/** Which of the cells is the maximum: of equal ones the first; null if all lie on the border. */
export function winnerOf(cells: readonly WindowCell[]): number | null {
  let winner: number | null = null;
  let largest = Number.NEGATIVE_INFINITY;
  cells.forEach(({ inside, value }, cell) => {
    if (!inside || (winner !== null && value <= largest)) return;
    winner = cell;
    largest = value;
  });
  return winner;
}
