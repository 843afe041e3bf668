/** Where the numbers of a grid stand and how large they are written. */
import { type CellName, cellId } from '../pattern/panel.ts';
import { short } from './number.ts';

export interface GridCell {
  readonly value: number | null;
  /** What is written instead of the number. */
  readonly text?: string;
  /** border: read from outside the picture; pending: computed later in the walk; hidden: to be predicted. */
  readonly kind?: 'cell' | 'border' | 'pending' | 'hidden';
  /** Where it comes from, told on hover and to screen readers. */
  readonly title?: string;
  /** A small line above the number, such as the product it comes from. */
  readonly note?: string;
  /** Its name, where that is not its place in its own grid: a window in large is a part of the grid it is taken from. */
  readonly cell?: CellName;
  /** The cell of another grid, on show as well, that this one repeats: it has a name of its own, and is pointed at and lit as that one. */
  readonly shows?: CellName;
}

/** The colour of a cell, where it is not that of its number. */
export type CellPaint = (cell: CellName) => string | null;

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Below this type size (px) a number is written with fewer digits; the whole of it is told on hover. */
const LEGIBLE = 9;

/** What is written in a cell of this side. */
export function writtenIn(cell: GridCell, side: number): string {
  if (cell.kind === 'hidden') return '?';
  if (cell.text !== undefined || cell.value === null) return cell.text ?? '';
  const full = short(cell.value);
  if (Number.isInteger(cell.value) || typeSize(side, full.length) >= LEGIBLE) return full;
  const candidates = [full, short(cell.value, 3), short(cell.value, 2)].map((text) => text.replace(/^(−?)0\./, '$1.'));
  return candidates.find((text) => typeSize(side, text.length) >= LEGIBLE) ?? candidates.at(-1) ?? full;
}

/** A digit is about 0.6 of the type size wide. */
const DIGIT = 0.6;
const LARGEST = 0.44;
const ROOM = 0.88;

/** The type size at which `length` characters fit a cell. */
export const typeSize = (cell: number, length: number): number =>
  cell * Math.min(LARGEST, ROOM / (DIGIT * Math.max(length, 1)));

/** One type size for a whole grid: that of its longest number of ordinary length. */
export function gridTypeSize(cell: number, cells: readonly (readonly GridCell[])[]): number {
  let longest = 1;
  for (const row of cells) for (const one of row) longest = Math.max(longest, Math.min(writtenIn(one, cell).length, 6));
  return typeSize(cell, longest);
}

/** Where an arrow key leads from a place, or null for a key that does not move. */
export function moved(place: Place, key: string, whole: boolean, rows: number, columns: number): Place | null {
  const { row, column } = place;
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'Home':
      return { row: whole ? 0 : row, column: 0 };
    case 'End':
      return { row: whole ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}

/** The place that a `data-cell` id names in this grid. */
function placeIn(grid: string, id: string | null | undefined): Place | null {
  if (!id?.startsWith(`${grid}:`)) return null;
  const [row, column] = id
    .slice(grid.length + 1)
    .split(',')
    .map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) || Number.isNaN(column)
    ? null
    : { row, column };
}

/** A cell's name taken apart from its id; null for what is no id. */
export function cellFrom(id: string): CellName | null {
  const colon = id.lastIndexOf(':');
  const grid = id.slice(0, colon);
  const place = colon < 0 ? null : placeIn(grid, id);
  return place && { grid, ...place };
}

/** Three strokes from corner to corner: the hatching of a border cell. */
export function hatching(x: number, y: number, side: number): string {
  const third = side / 3;
  return [1, 2, 3, 4, 5]
    .map((n) => {
      const [from, to] = [Math.max(n * third - side, 0), Math.min(n * third, side)];
      return `M${(x + from).toFixed(1)} ${(y + to).toFixed(1)}L${(x + to).toFixed(1)} ${(y + from).toFixed(1)}`;
    })
    .join('');
}

/** One stroke down from the left: a number below zero, where its sign cannot be read. */
export const falling = (x: number, y: number, side: number): string => `M${x} ${y}l${side} ${side}`;

/** What a cell is called: each name stands once in a page. */
export const nameOf = (grid: string, one: GridCell | undefined, row: number, column: number): CellName =>
  one?.cell ?? { grid, row, column };

/** The cell that one speaks of when it is pointed at: itself, or the one that it repeats. */
export const meantBy = (grid: string, one: GridCell | undefined, row: number, column: number): CellName =>
  one?.shows ?? nameOf(grid, one, row, column);

/** Where in a grid each cell that it speaks of stands. */
export function placesById(
  grid: string,
  cells: readonly (readonly GridCell[])[],
  originRow: number,
  originColumn: number,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [row, line] of cells.entries())
    for (const [column, one] of line.entries())
      places.set(cellId(meantBy(grid, one, row + originRow, column + originColumn)), { row, column });
  return places;
}
