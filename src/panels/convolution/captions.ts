/** The sentence of each frame: which text, and the numbers that fill it. */
import type { Message } from '../../pattern/words.ts';
import type { CellStatement } from './formula.ts';
import type { ConvolutionParams } from './params.ts';
import type { Phase } from './phases.ts';

/** As the figure’s cells show it: whole numbers as they are, others with at most four significant digits. */
const short = (n: number): string => String(Number.isInteger(n) ? n : Number(n.toPrecision(4))).replaceAll('-', '−');
const listed = (numbers: readonly number[]): string => [...new Set(numbers)].map(short).join(', ');

/** What was read outside the picture, or nothing where the window lies inside. */
function border(params: ConvolutionParams, cell: CellStatement): Message[] {
  const { vertical, horizontal } = cell.axes;
  const outside = cell.terms.filter((term) => {
    const [row, column] = [term.paddedRow - vertical.before, term.paddedColumn - horizontal.before];
    return term.channel === 0 && (row < 0 || column < 0 || row >= vertical.size || column >= horizontal.size);
  });
  const first = outside[0];
  if (!first) return [];
  return [
    {
      key: `captions.border.${vertical.border}`,
      values: {
        outside: outside.length,
        cells: params.kernelSize ** 2,
        row: short(first.paddedRow - vertical.before),
        column: short(first.paddedColumn - horizontal.before),
        fromRow: first.row ?? '',
        fromColumn: first.column ?? '',
        x: short(first.x),
      },
    },
  ];
}

/** What is finished with this cell: a row, a map, the whole layer. */
function milestone(params: ConvolutionParams, cell: CellStatement): Message[] {
  const { vertical, horizontal } = cell.axes;
  if (cell.column < horizontal.output - 1) return [];
  const values = { rows: cell.row + 1, columns: horizontal.output, filter: cell.filter + 1, filters: params.filters };
  if (cell.row < vertical.output - 1) return [{ key: 'captions.rowEnd', values }];
  if (params.filters === 1) return [{ key: 'captions.end', values }];
  return [{ key: cell.filter < params.filters - 1 ? 'captions.mapEnd' : 'captions.layerEnd', values }];
}

/** The sentence of a frame; border cells and finished rows add one each. */
export function captionOf(params: ConvolutionParams, cell: CellStatement, phase: Phase): Message {
  const { vertical, horizontal } = cell.axes;
  const values = {
    row: cell.row,
    column: cell.column,
    filter: cell.filter + 1,
    rows: listed(cell.terms.map((term) => term.paddedRow - vertical.before)),
    columns: listed(cell.terms.map((term) => term.paddedColumn - horizontal.before)),
    products: cell.terms.length,
    channels: params.channels,
    sums: cell.channelSums.map(short).join(', '),
    bias: short(cell.bias),
    value: short(cell.value),
  };
  const several = params.filters > 1 ? 'OfFilter' : '';
  const biased = params.bias !== 'none';
  switch (phase) {
    case 'window':
      return { key: `captions.window${several}`, values, then: border(params, cell) };
    case 'products': {
      const one = cell.terms.length === 1;
      const plain = one ? 'productOne' : params.flip === 1 ? 'productsFlipped' : 'products';
      const kind = params.sharing === 'free' ? 'productsFree' : plain;
      const more: Message[] = params.channels > 1 ? [{ key: 'captions.productsChannels', values }] : [];
      return { key: `captions.${kind}`, values, then: more };
    }
    case 'sum': {
      const plain = cell.terms.length === 1 ? 'sumOne' : 'sum';
      const kind = params.channels > 1 ? (biased ? 'sumChannelsBias' : 'sumChannels') : biased ? 'sumBias' : plain;
      return { key: `captions.${kind}`, values };
    }
    case 'place': {
      const fast = params.detail === 'fast';
      const then = [...(fast ? border(params, cell) : []), ...milestone(params, cell)];
      return { key: `captions.${fast ? 'cell' : 'place'}${several}`, values, then };
    }
  }
}
