/** The layer as a matrix: one filter on one channel, its entries, their colours and what they are linked to. */
import { type ConvolutionMatrix, convolutionMatrix } from '../../../../math/matrix.ts';
import { filters, weight } from '../../../../math/volume.ts';
import { type CellName, cellId } from '../../../../pattern/panel.ts';
import { cellFrom } from '../../../../ui/grid-cells.ts';
import type { Theme } from '../../../../ui/stage.ts';
import { geometryOf, inputName, kernelAt, kernelName, linksOf, outputName } from '../../layer.ts';
import type { ConvolutionParams } from '../../params.ts';
import type { ConvolutionFrame } from '../../steps.ts';
import { count, type Tell } from './model.ts';

export const matrixName = 'Matrix';

export interface MatrixModel extends ConvolutionMatrix {
  readonly filter: number;
  readonly kernel: number;
  readonly outputColumns: number;
  readonly inputColumns: number;
}

/** The block of the layer's matrix that belongs to one filter and the first channel. */
export function matrixModel(params: ConvolutionParams, filter: number): MatrixModel {
  const axes = geometryOf(params);
  const k = params.kernelSize;
  const at = (row: number, column: number) => {
    const bank = kernelAt(params, row, column);
    return filters(
      k,
      k,
      1,
      1,
      count(k * k).map((i) => weight(bank, Math.floor(i / k), i % k, 0, filter)),
    );
  };
  const matrix = convolutionMatrix(at(0, 0), axes, params.flip === 1);
  if (params.sharing === 'free')
    for (const r of count(matrix.rows)) {
      const own = at(Math.floor(r / axes.horizontal.output), r % axes.horizontal.output);
      for (const c of count(matrix.columns)) {
        const entry = r * matrix.columns + c;
        matrix.values[entry] = (matrix.weights[entry] ?? []).reduce((sum, w) => sum + (own.data[w] ?? 0), 0);
      }
    }
  return {
    ...matrix,
    filter,
    kernel: k,
    outputColumns: axes.horizontal.output,
    inputColumns: axes.horizontal.size,
  };
}

const channel = (hue: number, saturation: number, lightness: number, n: number): number => {
  const k = (n + hue / 30) % 12;
  const a = saturation * Math.min(lightness, 1 - lightness);
  return Math.round(255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
};

/** One colour for each stored weight: neighbours differ in hue, every other one in lightness too. */
export function weightColour(index: number, weights: number, theme: Theme): string {
  const hue = (360 * index) / weights + 35;
  const lightness = (theme === 'dark' ? 0.36 : 0.72) + (index % 2 ? 0.1 : 0);
  const saturation = theme === 'dark' ? 0.42 : 0.58;
  return `rgb(${[0, 8, 4].map((n) => channel(hue % 360, saturation, lightness, n)).join(', ')})`;
}

const rowOf = (m: MatrixModel, cell: { row: number; column: number }) => cell.row * m.outputColumns + cell.column;
const columnOf = (m: MatrixModel, cell: { row: number; column: number }) => cell.row * m.inputColumns + cell.column;

/** What is linked to a pointed id in the matrix view. */
export function matrixLinks(params: ConvolutionParams, frame: ConvolutionFrame, m: MatrixModel) {
  const [input, kernel, output] = [inputName(params, 0), kernelName(params, 0, m.filter), outputName(params, m.filter)];
  const entries = (test: (row: number, column: number, weights: readonly number[]) => boolean): string[] =>
    m.weights.flatMap((weights, entry) => {
      const [row, column] = [Math.floor(entry / m.columns), entry % m.columns];
      return weights.length > 0 && test(row, column, weights) ? [cellId({ grid: matrixName, row, column })] : [];
    });
  return (id: string): string[] => {
    const cell: CellName | null = cellFrom(id);
    if (!cell) return [];
    if (cell.grid === matrixName) {
      const weights = m.weights[cell.row * m.columns + cell.column] ?? [];
      const place = (grid: string, n: number, columns: number) =>
        cellId({ grid, row: Math.floor(n / columns), column: n % columns });
      return [
        place(output, cell.row, m.outputColumns),
        place(input, cell.column, m.inputColumns),
        ...weights.map((w) => place(kernel, w, m.kernel)),
      ];
    }
    const own = linksOf(params, cell, { row: frame.row, column: frame.column }).map(cellId);
    if (cell.grid === output) return [...own, ...entries((row) => row === rowOf(m, cell))];
    if (cell.grid === input) return [...own, ...entries((_, column) => column === columnOf(m, cell))];
    if (cell.grid === kernel)
      return [...own, ...entries((_row, _column, weights) => weights.includes(cell.row * m.kernel + cell.column))];
    return own;
  };
}

export function matrixCaption(params: ConvolutionParams, frame: ConvolutionFrame, tell: Tell): string {
  const { horizontal } = frame.axes;
  const inside = new Set(
    frame.terms.flatMap((term) =>
      term.channel === 0 && term.row !== null && term.column !== null ? [`${term.row},${term.column}`] : [],
    ),
  );
  return tell(params.sharing === 'free' ? 'matrix.captionFree' : 'matrix.caption', {
    row: frame.row * horizontal.output + frame.column,
    i: frame.row,
    j: frame.column,
    filled: inside.size,
    weights: params.kernelSize ** 2,
  });
}
