/** What lights up when a cell is pointed at, this step's products included. */
import { type CellName, cellId } from '../../../../pattern/panel.ts';
import { cellFrom } from '../../../../ui/grid-cells.ts';
import { inputName, kernelName, linksOf, outputName } from '../../layer.ts';
import type { ConvolutionParams } from '../../params.ts';
import type { ConvolutionFrame } from '../../steps.ts';
import { partialName, productsName } from './naming.ts';

interface Trio {
  readonly product: string;
  readonly x: string;
  readonly w: string;
}

/** Each product of a frame with the cells it comes from. */
function triosOf(params: ConvolutionParams, frame: ConvolutionFrame): Trio[] {
  const { vertical, horizontal } = frame.axes;
  return frame.terms.map((term) => {
    const name = (grid: string, row: number, column: number): CellName => ({ grid, row, column });
    return {
      product: cellId(name(productsName(term.channel), term.u, term.v)),
      x: cellId(
        name(inputName(params, term.channel), term.paddedRow - vertical.before, term.paddedColumn - horizontal.before),
      ),
      w: cellId(name(kernelName(params, term.channel, frame.filter), term.kernelRow, term.kernelColumn)),
    };
  });
}

/** The ids linked to a pointed one. */
export function linkedTo(params: ConvolutionParams, frame: ConvolutionFrame): (id: string) => string[] {
  const trios = triosOf(params, frame);
  const output = cellId({ grid: outputName(params, frame.filter), row: frame.row, column: frame.column });
  return (id) => {
    const cell = cellFrom(id);
    if (!cell) return [];
    const own = trios.find((trio) => trio.product === id);
    if (own) return [own.x, own.w, output];
    const partial = /^Partial (\d+)$/.exec(cell.grid);
    if (partial)
      return linksOf(params, { ...cell, grid: outputName(params, frame.filter) }, cell)
        .filter((linked) => !linked.grid.includes('channel') || linked.grid.includes(`channel ${partial[1]}`))
        .map(cellId);
    const products = trios.filter((trio) => trio.x === id || trio.w === id || id === output);
    const partials =
      cell.grid === outputName(params, frame.filter)
        ? Array.from({ length: params.channels }, (_, c) => cellId({ ...cell, grid: partialName(c) }))
        : [];
    return [
      ...linksOf(params, cell, { row: frame.row, column: frame.column }).map(cellId),
      ...products.map((trio) => trio.product),
      ...partials,
    ];
  };
}
