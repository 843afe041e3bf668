/** The formula of one output cell with this step's numbers in it, as KaTeX that can be pointed at. */
import type { Axes, Term } from '../../math/correlate.ts';
import { colour, mark, texNumber } from '../../pattern/formula.ts';
import type { CellName } from '../../pattern/panel.ts';
import { biasName, inputName, kernelName, outputName } from './links.ts';
import type { ConvolutionParams } from './params.ts';

export interface CellStatement {
  readonly axes: Axes;
  readonly filter: number;
  readonly row: number;
  readonly column: number;
  readonly terms: readonly Term[];
  readonly channelSums: readonly number[];
  readonly bias: number;
  readonly value: number;
}

/** More products than this are told row by row. */
const mostTerms = 12;
/** More rows of products than this are told channel by channel. */
const mostRows = 8;

/** The input cell that a product reads, in coordinates of the unpadded picture (outside it for a border cell). */
const inputCell = (params: ConvolutionParams, cell: CellStatement, term: Term): CellName => ({
  grid: inputName(params, term.channel),
  row: term.paddedRow - cell.axes.vertical.before,
  column: term.paddedColumn - cell.axes.horizontal.before,
});

const kernelCell = (params: ConvolutionParams, term: Term, filter: number): CellName => ({
  grid: kernelName(params, term.channel, filter),
  row: term.kernelRow,
  column: term.kernelColumn,
});

export const outputCell = (params: ConvolutionParams, cell: CellStatement): CellName => ({
  grid: outputName(params, cell.filter),
  row: cell.row,
  column: cell.column,
});

const biasCell = (filter: number): CellName => ({ grid: biasName, row: 0, column: filter });
const hasBias = (params: ConvolutionParams) => params.bias !== 'none';

/** y with its indices: row, column and, where there are several, the filter counted from 1. */
function left(params: ConvolutionParams, cell: CellStatement): string {
  const filter = params.filters > 1 ? `,${cell.filter + 1}` : '';
  return mark(outputCell(params, cell), 'output', `y_{${cell.row},${cell.column}${filter}}`);
}

/** a + step·letter, as short as it can be written: `3`, `u`, `2u-1`. */
function affine(start: number, step: number, letter: string): string {
  const moving = step === 0 ? '' : step === 1 ? letter : step === -1 ? `-${letter}` : `${step}${letter}`;
  if (!moving) return String(start);
  if (start === 0) return moving;
  return step < 0 ? `${start}${moving}` : `${moving}${start < 0 ? start : `+${start}`}`;
}

/** The layer's rule at this place: indices of the first window cell worked out, sums still to do. */
export function rule(params: ConvolutionParams, cell: CellStatement): string {
  const { vertical, horizontal } = cell.axes;
  const k = params.kernelSize;
  const [c, f] = [params.channels > 1 ? ',c' : '', params.filters > 1 ? `,${cell.filter + 1}` : ''];
  const place = params.sharing === 'free' ? `^{(${cell.row},${cell.column})}` : '';
  const [u, v] = params.flip === 1 ? [affine(k - 1, -1, 'u'), affine(k - 1, -1, 'v')] : ['u', 'v'];
  const row = affine(cell.row * vertical.stride - vertical.before, vertical.dilation, 'u');
  const column = affine(cell.column * horizontal.stride - horizontal.before, horizontal.dilation, 'v');
  const channels = params.channels > 1 ? `\\sum_{c=1}^{${params.channels}}` : '';
  const bias = hasBias(params)
    ? `${mark(biasCell(cell.filter), 'kernel', `b${f ? `_{${cell.filter + 1}}` : ''}`)}+`
    : '';
  const w = colour('kernel', `w${place}_{${u},\\,${v}${c}${f}}`);
  const x = colour('input', `x_{${row},\\,${column}${c}}`);
  return `${left(params, cell)}=${bias}${channels}\\sum_{u=0}^{${k - 1}}\\sum_{v=0}^{${k - 1}}${w}\\;${x}`;
}

function product(params: ConvolutionParams, cell: CellStatement, term: Term): string {
  const x = mark(inputCell(params, cell, term), 'input', texNumber(term.x, true));
  const w = mark(kernelCell(params, term, cell.filter), 'kernel', texNumber(term.w, true));
  return `${x}\\cdot ${w}`;
}

const total = (terms: readonly Term[]) => terms.reduce((sum, term) => sum + term.product, 0);

/** Numbers joined by + and −. */
const joined = (numbers: readonly number[]): string =>
  numbers
    .map((n, i) => (i === 0 ? `{${texNumber(n)}}` : texNumber(n).startsWith('-') ? texNumber(n) : `+${texNumber(n)}`))
    .join('');

/** The window's rows of products, channel by channel. */
function rowsOf(params: ConvolutionParams, terms: readonly Term[]): Term[][] {
  const k = params.kernelSize;
  return Array.from({ length: Math.ceil(terms.length / k) }, (_, row) => terms.slice(row * k, (row + 1) * k));
}

const biasTerm = (params: ConvolutionParams, cell: CellStatement): string =>
  hasBias(params) ? `+${mark(biasCell(cell.filter), 'kernel', texNumber(cell.bias, true))}` : '';

const aligned = (lines: readonly string[]): string =>
  lines.length === 1 ? (lines[0] ?? '').replace('&', '') : `\\begin{aligned}${lines.join('\\\\')}\\end{aligned}`;

/** Long rows keep their first and last product. */
function shortRow(params: ConvolutionParams, cell: CellStatement, row: readonly Term[]): string {
  const shown = row.length > 4 ? [row[0], row.at(-1)] : row;
  return shown
    .filter((term) => term !== undefined)
    .map((term) => product(params, cell, term))
    .join(row.length > 4 ? '+\\cdots+' : '+');
}

/** The products themselves, a line for each row of the window; many rows are told by their sums, channel by channel. */
export function products(params: ConvolutionParams, cell: CellStatement, ending = ''): string {
  const rows = rowsOf(params, cell.terms);
  const head = `${left(params, cell)}={}`;
  const last = `${biasTerm(params, cell)}${ending}`;
  if (cell.terms.length <= mostTerms) {
    const lines = rows.map((row, i) => {
      const text = row.map((term) => product(params, cell, term)).join('+');
      return `${i === 0 ? `${head}&` : '&{}+'}${text}${i === rows.length - 1 ? last : ''}`;
    });
    return aligned(lines);
  }
  const k = params.kernelSize;
  const lines =
    rows.length <= mostRows
      ? rows.map((row, i) => {
          const text = `${shortRow(params, cell, row)}&&={}{${texNumber(total(row))}}`;
          return `${params.channels > 1 && i % k === 0 ? `c{=}${Math.floor(i / k) + 1}:\\quad` : ''}&${text}`;
        })
      : cell.channelSums.map((sum, c) => {
          const sums = rows.slice(c * k, (c + 1) * k).map(total);
          return `${params.channels > 1 ? `c{=}${c + 1}:\\quad` : ''}&${joined(sums)}={}{${texNumber(sum)}}`;
        });
  const closing = ending ? [`${head}&${joined(cell.channelSums)}${last}`] : [];
  return aligned([...lines, ...closing]);
}

/** The running sum: products, or the sums of rows or channels where there are many, then bias and value. */
export function sum(params: ConvolutionParams, cell: CellStatement): string {
  const numbers =
    params.channels > 1
      ? cell.channelSums
      : cell.terms.length <= mostTerms
        ? cell.terms.map((term) => term.product)
        : rowsOf(params, cell.terms).map(total);
  return `${left(params, cell)}=${joined(numbers)}${biasTerm(params, cell)}=${valueTex(params, cell)}`;
}

const valueTex = (params: ConvolutionParams, cell: CellStatement): string =>
  mark(outputCell(params, cell), 'output', texNumber(cell.value));

/** What has been found. */
export const result = (params: ConvolutionParams, cell: CellStatement): string =>
  `${left(params, cell)}=${valueTex(params, cell)}`;

/** Everything in one formula, for walks of one frame a cell. */
export const whole = (params: ConvolutionParams, cell: CellStatement): string =>
  products(params, cell, `=${valueTex(params, cell)}`);
