/** The grids of the figures as cells, from the knobs: what is written where. */
import { type Volume, volume } from '../../../../math/volume.ts';
import type { GridCell } from '../../../../ui/NumberGrid.tsx';
import { inputOf, kernelOf, outputOf, overlapSheet, sheetSideOf } from '../../layer.ts';
import type { TransposedParams } from '../../params.ts';

export type Cells = readonly (readonly GridCell[])[];
export type Tell = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export const largest = (data: ArrayLike<number>): number =>
  Array.from(data).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** A square of cells. */
export const square = (side: number, cell: (row: number, column: number) => GridCell): Cells =>
  count(side).map((row) => count(side).map((column) => cell(row, column)));

/** A list of numbers as a square. */
export const squareOf = (numbers: ArrayLike<number>, side: number): Cells =>
  square(side, (row, column) => ({ value: numbers[row * side + column] ?? 0 }));

/** One map: what is placed, what comes later in the walk, what is to be predicted. */
export const outputCells = (output: Volume, placed: number, hideLater: boolean): Cells =>
  square(output.rows, (row, column): GridCell => {
    const at = row * output.columns + column;
    const value = output.data[at] ?? 0;
    if (at < placed) return { value };
    return hideLater ? { value, kind: 'hidden' } : { value, kind: 'pending' };
  });

/** What of the figure does not change from step to step. */
export interface StillModel {
  readonly input: Cells;
  readonly kernel: Cells;
  readonly output: Volume;
  readonly inputRange: number;
  readonly kernelRange: number;
  readonly outputRange: number;
  /** Stamps on each cell of the uncut sheet, and how many at most. */
  readonly overlap: Volume;
  readonly overlapMost: number;
}

export function stillModel(params: TransposedParams): StillModel {
  const [x, w, y] = [inputOf(params), kernelOf(params), outputOf(params)];
  const side = sheetSideOf(params);
  const overlap = params.method === 'transposed' ? overlapSheet(params) : volume(side, side, 1);
  return {
    input: squareOf(x.data, params.size),
    kernel: squareOf(w.data, params.kernelSize),
    output: y,
    inputRange: largest(x.data),
    kernelRange: largest(w.data),
    outputRange: largest(y.data),
    overlap,
    overlapMost: largest(overlap.data),
  };
}
