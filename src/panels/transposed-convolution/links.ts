/** The figure's grids by name, and which cells belong together: what pointing at a number lights up. */
import type { CellName } from '../../pattern/panel.ts';
import { matrixOf, resizedAxis, sideOf } from './layer.ts';
import type { Method, TransposedParams } from './params.ts';
import { weightsOf } from './sums.ts';

export const inputName = 'Input';
export const kernelName = 'Kernel';
export const outputName = 'Output';
/** C, with a row for every input cell and a column for every output cell. */
export const matrixName = 'Matrix';
/** The stamp of the input at hand. */
export const stampName = 'Stamp';
/** The input with zeros put in, or copied up. */
export const spreadName = 'Spread';
/** A weight for every input cell. */
export const weightsName = 'Weights';
export const productsName = 'Products';

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const inside = (cell: CellName, side: number) =>
  cell.row >= 0 && cell.column >= 0 && cell.row < side && cell.column < side;

/**
 * Every cell that belongs with `cell`, itself left out. Output ↔ the inputs whose stamps meet in it, and their weights; input ↔ its stamp;
 * weight ↔ the outputs on which it lands; entry of C ↔ its input, its output, its weight. Output cells carry the places of the output, so
 * what is cut off lies at negative places or beyond the last.
 */
export function linksOf(params: TransposedParams, cell: CellName): CellName[] {
  const found = new Map<string, CellName>();
  const add = (grid: string, row: number, column: number) => {
    if (grid !== cell.grid || row !== cell.row || column !== cell.column)
      found.set(`${grid}:${row},${column}`, { grid, row, column });
  };
  if (params.method === 'transposed') transposedLinks(params, cell, add);
  else otherLinks(params, params.method, cell, add);
  return [...found.values()];
}

type Add = (grid: string, row: number, column: number) => void;

function transposedLinks(params: TransposedParams, cell: CellName, add: Add): void {
  const { size, kernelSize: k, stride: s, pad } = params;
  const side = sideOf(params);
  const entry = (row: number, column: number, i: number, j: number) => {
    if (i >= 0 && j >= 0 && i < side && j < side) add(matrixName, row * size + column, i * side + j);
  };
  switch (cell.grid) {
    case inputName:
      if (!inside(cell, size)) return;
      for (const u of range(k))
        for (const v of range(k)) {
          const [i, j] = [s * cell.row + u - pad, s * cell.column + v - pad];
          add(outputName, i, j);
          entry(cell.row, cell.column, i, j);
        }
      return;
    case outputName:
      for (const row of range(size))
        for (const column of range(size)) {
          const [u, v] = [cell.row + pad - s * row, cell.column + pad - s * column];
          if (u < 0 || v < 0 || u >= k || v >= k) continue;
          add(inputName, row, column);
          add(kernelName, u, v);
          entry(row, column, cell.row, cell.column);
        }
      return;
    case kernelName:
      if (!inside(cell, k)) return;
      for (const row of range(size))
        for (const column of range(size)) {
          const [i, j] = [s * row + cell.row - pad, s * column + cell.column - pad];
          add(outputName, i, j);
          entry(row, column, i, j);
        }
      return;
    case matrixName: {
      if (cell.row < 0 || cell.row >= size * size || cell.column < 0 || cell.column >= side * side) return;
      const [row, column] = [Math.floor(cell.row / size), cell.row % size];
      const [i, j] = [Math.floor(cell.column / side), cell.column % side];
      add(inputName, row, column);
      add(outputName, i, j);
      const weight = matrixOf(params).weights[cell.row * side * side + cell.column]?.[0];
      if (weight !== undefined) add(kernelName, Math.floor(weight / k), weight % k);
    }
  }
}

/** The other methods: output ↔ the inputs that are in it; of resize-convolution the weights, too. */
function otherLinks(params: TransposedParams, method: Method, cell: CellName, add: Add): void {
  const { size, kernelSize: k, stride: s } = params;
  const side = size * s;
  const resized = method === 'resize-convolution';
  const { before } = resizedAxis(params);
  const within = (i: number) => i >= 0 && i < side;
  if (cell.grid === outputName && inside(cell, side)) {
    weightsOf(params, method, cell.row, cell.column).forEach(({ reaches }, n) => {
      if (reaches) add(inputName, Math.floor(n / size), n % size);
    });
    if (resized)
      for (const u of range(k))
        for (const v of range(k))
          if (within(cell.row + u - before) && within(cell.column + v - before)) add(kernelName, u, v);
  }
  if (cell.grid === inputName && inside(cell, size))
    for (const i of range(side))
      for (const j of range(side))
        if (weightsOf(params, method, i, j)[cell.row * size + cell.column]?.reaches) add(outputName, i, j);
  if (cell.grid === kernelName && resized && inside(cell, k))
    for (const i of range(side))
      for (const j of range(side))
        if (within(i + cell.row - before) && within(j + cell.column - before)) add(outputName, i, j);
}
