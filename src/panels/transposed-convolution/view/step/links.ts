/** What lights up when a cell is pointed at, this step's products and stamps included. */
import { type CellName, cellId } from '../../../../pattern/panel.ts';
import { cellFrom } from '../../../../ui/grid-cells.ts';
import type { SumFrame, UpFrame } from '../../frames.ts';
import { downAxes } from '../../layer.ts';
import {
  inputName,
  kernelName,
  linksOf,
  outputName,
  productsName,
  spreadName,
  stampName,
  weightsName,
} from '../../links.ts';
import { knobs, type Method, type TransposedParams } from '../../params.ts';
import { backName, downName } from '../../round.ts';
import { methodOfGrid } from './methods.ts';

const id = (grid: string, row: number, column: number) => cellId({ grid, row, column });

interface Quartet {
  readonly product: string;
  readonly read: string;
  readonly weight: string;
  readonly kernel: string | null;
}

/** Each product of an output with the cells that it comes from. */
const quartetsOf = (frame: SumFrame): Quartet[] =>
  frame.terms.map((term) => ({
    product: id(productsName, term.u, term.v),
    read:
      term.cell || frame.source === 'input'
        ? id(inputName, term.cell?.row ?? term.u, term.cell?.column ?? term.v)
        : id(spreadName, term.readRow, term.readColumn),
    weight: id(weightsName, term.u, term.v),
    kernel: term.kernel ? id(kernelName, term.kernel.row, term.kernel.column) : null,
  }));

function sumLinks(params: TransposedParams, frame: SumFrame): (cell: CellName, own: string) => string[] {
  const quartets = quartetsOf(frame);
  const output = id(outputName, frame.row, frame.column);
  return (cell, own) => {
    const one = quartets.find((q) => q.product === own || q.weight === own);
    if (one) return [one.product, one.read, one.weight, one.kernel, output].filter((part) => part !== null);
    if (cell.grid === spreadName) return quartets.filter((q) => q.read === own).flatMap((q) => [q.product, output]);
    const touched = quartets.filter((q) => q.read === own || q.kernel === own || own === output);
    const window = own === output && frame.source !== 'input' ? quartets.map((q) => q.read) : [];
    const weights = touched.filter((q) => frame.source === 'input' && q.read !== own).map((q) => q.weight);
    return [...linksOf(params, cell).map(cellId), ...touched.map((q) => q.product), ...window, ...weights];
  };
}

/** Down and up again: a cell of x or of what came back ↔ the windows that hold it; a cell of C x ↔ its window; a weight ↔ all its uses. */
function roundLinks(params: TransposedParams, cell: CellName): string[] {
  const { size, kernelSize: k, stride: s, pad: p } = params;
  const small = downAxes(params).vertical.output;
  const range = (n: number) => Array.from({ length: n }, (_, i) => i);
  const large = cell.grid === inputName || cell.grid === backName;
  const found = large ? [id(inputName, cell.row, cell.column), id(backName, cell.row, cell.column)] : [];
  for (const row of range(small))
    for (const column of range(small))
      for (const u of range(k))
        for (const v of range(k)) {
          const [i, j] = [s * row + u - p, s * column + v - p];
          if (i < 0 || j < 0 || i >= size || j >= size) continue;
          const is = (grid: string, r: number, c: number) => cell.grid === grid && cell.row === r && cell.column === c;
          if (large && cell.row === i && cell.column === j) found.push(id(downName, row, column), id(kernelName, u, v));
          if (is(downName, row, column)) found.push(id(inputName, i, j), id(backName, i, j), id(kernelName, u, v));
          if (is(kernelName, u, v)) found.push(id(downName, row, column), id(inputName, i, j), id(backName, i, j));
        }
  return found;
}

/** The ids linked to a pointed one. */
export function linkedTo(params: TransposedParams, frame: UpFrame): (pointed: string) => string[] {
  const sums = frame.walk === 'sum' ? sumLinks(params, frame) : null;
  return (pointed) => {
    const cell = cellFrom(pointed);
    if (!cell) return [];
    if (frame.walk === 'round') return roundLinks(params, cell);
    const method: Method | null = methodOfGrid(cell.grid);
    if (method) {
      const as = knobs.settle({ ...params, method, view: 'compare' });
      return linksOf(as, { ...cell, grid: outputName }).map(cellId);
    }
    if (frame.walk === 'stamp' && cell.grid === stampName) {
      const { pad } = params;
      const landed = frame.stamp.products.find((p) => p.u === cell.row && p.v === cell.column);
      return [
        id(inputName, frame.row, frame.column),
        id(kernelName, cell.row, cell.column),
        ...(landed ? [id(outputName, landed.fullRow - pad, landed.fullColumn - pad)] : []),
      ];
    }
    if (sums) return sums(cell, pointed);
    const own = linksOf(params, cell).map(cellId);
    if (frame.walk === 'stamp' && cell.grid === kernelName) return [...own, id(stampName, cell.row, cell.column)];
    return own;
  };
}
