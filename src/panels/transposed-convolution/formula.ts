/** The formula of one step with its numbers in it, as KaTeX that can be pointed at. */
import { colour, mark, texNumber } from '../../pattern/formula.ts';
import type { Role } from '../../pattern/panel.ts';
import { axesOf } from './layer.ts';
import { inputName, kernelName, matrixName, outputName, weightsName } from './links.ts';
import type { TransposedParams } from './params.ts';
import type { SumPhase } from './phases.ts';
import type { Source, SumTerm } from './sums.ts';

type Params = TransposedParams;

const cell = (grid: string, role: Role) => (row: number, column: number, tex: string) =>
  mark({ grid, row, column }, role, tex);
export const markInput = cell(inputName, 'input');
export const markKernel = cell(kernelName, 'kernel');
export const markOutput = cell(outputName, 'output');
export const markMatrix = cell(matrixName, 'kernel');

export const aligned = (lines: readonly string[]): string =>
  lines.length === 1 ? (lines[0] ?? '').replace('&', '') : `\\begin{aligned}${lines.join('\\\\')}\\end{aligned}`;

/** Numbers joined by + and −. */
export const joined = (numbers: readonly number[]): string =>
  numbers
    .map((n, i) => {
      const tex = texNumber(n);
      return i === 0 ? `{${tex}}` : tex.startsWith('-') ? tex : `+${tex}`;
    })
    .join('');

/** y with its place. */
const left = (row: number, column: number): string => markOutput(row, column, `y_{${row},${column}}`);

export interface SumStatement {
  readonly source: Source;
  readonly row: number;
  readonly column: number;
  readonly terms: readonly SumTerm[];
  readonly value: number;
}

/** More products than this are told row by row. */
const mostTerms = 12;
const PER_LINE = 4;

const reached = (sum: SumStatement): SumTerm[] => sum.terms.filter((term) => term.cell !== null);

function product(term: SumTerm): string {
  const x = term.cell ? markInput(term.cell.row, term.cell.column, texNumber(term.x, true)) : texNumber(term.x, true);
  const w = texNumber(term.w, true);
  const named = term.kernel
    ? markKernel(term.kernel.row, term.kernel.column, w)
    : mark({ grid: weightsName, row: term.u, column: term.v }, 'kernel', w);
  return `${x}\\cdot ${named}`;
}

/** How the output is made, sums still to do. */
function rule(params: Params, sum: SumStatement): string {
  const { row, column } = sum;
  const last = params.kernelSize - 1;
  const over = `\\sum_{u=0}^{${last}}\\sum_{v=0}^{${last}}`;
  if (sum.source === 'spread') {
    const at = (i: number, letter: string) => (i === 0 ? letter : `${i}{+}${letter}`);
    const turned = (letter: string) => (last === 0 ? '0' : `${last}{-}${letter}`);
    const z = colour('input', `z_{${at(row, 'u')},\\,${at(column, 'v')}}`);
    return `${left(row, column)}=${over}${colour('kernel', `w_{${turned('u')},\\,${turned('v')}}`)}\\;${z}`;
  }
  if (sum.source === 'copied') {
    const before = Math.floor(last / 2);
    const at = (i: number, letter: string) => (i === 0 ? letter : i > 0 ? `${i}{+}${letter}` : `${letter}{-}${-i}`);
    const c = colour('input', `c_{${at(row - before, 'u')},\\,${at(column - before, 'v')}}`);
    return `${left(row, column)}=${over}${colour('kernel', 'w_{u,\\,v}')}\\;${c}`;
  }
  const m = params.size - 1;
  const x = colour('input', 'x_{a,b}');
  return `${left(row, column)}=\\sum_{a=0}^{${m}}\\sum_{b=0}^{${m}}${colour('kernel', `a^{(${row},${column})}_{a,b}`)}\\;${x}`;
}

const total = (terms: readonly SumTerm[]) => terms.reduce((sum, term) => sum + term.product, 0);

/** The products that are not zero by construction, row by row of the window. */
function rowsOf(terms: readonly SumTerm[]): SumTerm[][] {
  const rows = new Map<number, SumTerm[]>();
  for (const term of terms) rows.set(term.u, [...(rows.get(term.u) ?? []), term]);
  return [...rows.values()];
}

/** Long rows keep their first and last product. */
function shortRow(row: readonly SumTerm[]): string {
  const shown = row.length > PER_LINE ? [row[0], row.at(-1)] : row;
  return shown
    .filter((term) => term !== undefined)
    .map(product)
    .join(row.length > PER_LINE ? '+\\cdots+' : '+');
}

function products(sum: SumStatement, ending = ''): string {
  const terms = reached(sum);
  const head = `${left(sum.row, sum.column)}={}`;
  if (terms.length === 0) return `${head}0`;
  if (terms.length <= mostTerms) {
    const lines: string[] = [];
    for (let i = 0; i < terms.length; i += PER_LINE) {
      const text = terms
        .slice(i, i + PER_LINE)
        .map(product)
        .join('+');
      lines.push(`${i === 0 ? `${head}&` : '&{}+'}${text}${i + PER_LINE >= terms.length ? ending : ''}`);
    }
    return aligned(lines);
  }
  const rows = rowsOf(terms);
  const lines = rows.map((row) => `&${shortRow(row)}={}{${texNumber(total(row))}}`);
  return aligned(ending ? [...lines, `${head}&${joined(rows.map(total))}${ending}`] : lines);
}

const valueTex = (sum: SumStatement): string => markOutput(sum.row, sum.column, texNumber(sum.value));

/** The formula of an output that gathers. */
export function sumFormula(params: Params, sum: SumStatement, phase: SumPhase): string {
  if (params.detail === 'fast') return reached(sum).length === 0 ? products(sum) : products(sum, `=${valueTex(sum)}`);
  switch (phase) {
    case 'window':
      return rule(params, sum);
    case 'products':
      return products(sum);
    case 'sum': {
      const terms = reached(sum);
      const numbers = terms.length <= mostTerms ? terms.map((term) => term.product) : rowsOf(terms).map(total);
      return `${left(sum.row, sum.column)}=${numbers.length > 1 ? `${joined(numbers)}=` : ''}${valueTex(sum)}`;
    }
    case 'place':
      return `${left(sum.row, sum.column)}=${valueTex(sum)}`;
  }
}

/** o = (n−1)s + k − 2p + p_out with the numbers of the knobs; other methods multiply: o = n·s. */
export function sizeFormula(params: Params): string {
  const { size: n, kernelSize: k, stride: s, pad: p, outputPad } = params;
  if (params.view === 'round-trip') return downFormula(params);
  if (params.method !== 'transposed') return `o=n\\,s=${n}\\cdot ${s}=${colour('output', String(n * s))}`;
  const { output } = axesOf(params).vertical;
  return `o=(n{-}1)\\,s+k-2p+p_{out}=(${n}{-}1)\\cdot ${s}+${k}-2\\cdot ${p}+${outputPad}=${colour('output', String(output))}`;
}

/** The round trip goes down first. */
function downFormula({ size: n, kernelSize: k, stride: s, pad: p }: Params): string {
  const m = Math.floor((n + 2 * p - k) / s) + 1;
  return `m=\\lfloor (n+2p-k)/s\\rfloor+1=\\lfloor (${n}+2\\cdot ${p}-${k})/${s}\\rfloor+1=${colour('output', String(m))}`;
}
