/** The grids of the figure as cells, from the knobs: what is written where, and where border cells come from. */
import { termsOf } from '../../../../math/correlate.ts';
import { at, type Filters, toRows, type Volume, weight } from '../../../../math/volume.ts';
import { type Axis, sourceOf } from '../../../../math/window.ts';
import type { GridCell } from '../../../../ui/NumberGrid.tsx';
import { geometryOf, inputOf, kernelAt, outputOf, settingsOf } from '../../layer.ts';
import type { ConvolutionParams } from '../../params.ts';

export type Cells = readonly (readonly GridCell[])[];
export type Tell = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** How many cells an axis shows, its border included. */
export const padded = (axis: Axis): number => axis.before + axis.size + axis.after;

const largest = (data: ArrayLike<number>): number =>
  Array.from(data).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** One channel of the input with its border written out. */
function inputCells(params: ConvolutionParams, input: Volume, channel: number, tell: Tell): Cells {
  const { vertical, horizontal } = geometryOf(params);
  return count(padded(vertical)).map((i) =>
    count(padded(horizontal)).map((j): GridCell => {
      const [row, column] = [i - vertical.before, j - horizontal.before];
      const fromRow = sourceOf(row, vertical.size, vertical.border);
      const fromColumn = sourceOf(column, horizontal.size, horizontal.border);
      if (fromRow === row && fromColumn === column) return { value: at(input, row, column, channel) };
      if (fromRow === null || fromColumn === null)
        return { value: 0, kind: 'border', title: tell('border.zero', { row, column }) };
      const title = tell(`border.${vertical.border}`, { row, column, fromRow, fromColumn });
      return { value: at(input, fromRow, fromColumn, channel), kind: 'border', title };
    }),
  );
}

/** One kernel as stored. */
export const kernelCells = (w: Filters, channel: number, filter: number): Cells =>
  count(w.rows).map((u) => count(w.columns).map((v) => ({ value: weight(w, u, v, channel, filter) })));

/** One kernel as applied under flip: turned by 180°, each cell showing its stored place. */
export const turnedCells = (w: Filters, channel: number, filter: number, grid: string): Cells =>
  count(w.rows).map((u) =>
    count(w.columns).map((v) => {
      const [row, column] = [w.rows - 1 - u, w.columns - 1 - v];
      return { value: weight(w, row, column, channel, filter), shows: { grid, row, column } };
    }),
  );

/** One map: what is placed, what comes later in the walk, what is to be predicted. */
export function outputCells(output: Volume, filter: number, placed: number, hideLater: boolean): Cells {
  const before = filter * output.rows * output.columns;
  return toRows(output, filter).map((line, i) =>
    line.map((value, j): GridCell => {
      if (before + i * output.columns + j < placed) return { value };
      return hideLater ? { value, kind: 'hidden' } : { value, kind: 'pending' };
    }),
  );
}

/** One filter's sums channel by channel, before they are added: a map for each channel. */
export function partialMaps(params: ConvolutionParams, filter: number): number[][][] {
  const { vertical, horizontal } = geometryOf(params);
  const [x, settings] = [inputOf(params), settingsOf(params)];
  const maps = count(params.channels).map(() =>
    count(vertical.output).map(() => new Array<number>(horizontal.output).fill(0)),
  );
  for (const i of count(vertical.output))
    for (const j of count(horizontal.output))
      for (const term of termsOf(x, kernelAt(params, i, j), settings, i, j, filter)) {
        const line = maps[term.channel]?.[i];
        if (line) line[j] = (line[j] ?? 0) + term.product;
      }
  return maps;
}

/** What of the figure does not change from step to step. */
export interface StillModel {
  readonly input: Volume;
  readonly output: Volume;
  readonly inputs: readonly Cells[];
  readonly inputRange: number;
  readonly outputRange: number;
}

export function stillModel(params: ConvolutionParams, tell: Tell): StillModel {
  const [input, output] = [inputOf(params), outputOf(params)];
  return {
    input,
    output,
    inputs: count(params.channels).map((channel) => inputCells(params, input, channel, tell)),
    inputRange: largest(input.data),
    outputRange: largest(output.data),
  };
}

export const rangeOf = (w: Filters): number => largest(w.data);
