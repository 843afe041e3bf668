/** The formula of one step with its numbers in it, as KaTeX that can be pointed at. */
import { colour, mark, texNumber } from '../../pattern/formula.ts';
import type { CellName } from '../../pattern/panel.ts';
import { passOf } from './layer.ts';
import { type GridKind, gridName } from './links.ts';
import type { PoolingParams } from './params.ts';
import type { Phase } from './phases.ts';
import type { StackLevel } from './stack.ts';
import { type Arrival, type CellStatement, type InsideCell, shareOf } from './statement.ts';

/** More cells than this are told row by row. */
const mostCells = 16;

const cellOf = (
  params: PoolingParams,
  kind: GridKind,
  cell: CellStatement,
  row = cell.row,
  column = cell.column,
): CellName => ({
  grid: gridName(kind, params, cell.channel),
  row,
  column,
});

const indexOf = (params: PoolingParams, cell: CellStatement): string =>
  `${cell.row},${cell.column}${params.channels > 1 ? `,${cell.channel + 1}` : ''}`;

/** y with its indices: row, column and, where there are several, the channel counted from 1. */
const left = (params: PoolingParams, cell: CellStatement): string =>
  mark(cellOf(params, 'Output', cell), 'output', `y_{${indexOf(params, cell)}}`);

const valueTex = (params: PoolingParams, cell: CellStatement): string =>
  mark(cellOf(params, 'Output', cell), 'output', texNumber(cell.value));

/** start + letter, as short as it can be written. */
const moved = (start: number, letter: string): string =>
  start === 0 ? letter : `${letter}${start < 0 ? start : `+${start}`}`;

/** The rule at this place: what will be done with which cells. */
function rule(params: PoolingParams, cell: CellStatement): string {
  const { vertical, horizontal } = cell.axes;
  const [top, start] = [
    cell.row * vertical.stride - vertical.before,
    cell.column * horizontal.stride - horizontal.before,
  ];
  const channel = params.channels > 1 ? `,\\,${cell.channel + 1}` : '';
  const x = colour('input', `x_{${moved(top, 'u')},\\,${moved(start, 'v')}${channel}}`);
  const range = `0\\le u,v<${vertical.kernel}`;
  const head = `${left(params, cell)}=`;
  switch (cell.operation) {
    case 'max':
      return `${head}\\max_{${range}}${x}`;
    case 'average':
      return `${head}\\frac{1}{|\\Omega|}\\sum_{${range}}${x}\\,,\\qquad |\\Omega|=${cell.divisor}`;
    case 'subsample':
      return `${head}${colour('input', `x_{${cell.picked?.row ?? top},\\,${cell.picked?.column ?? start}${channel}}`)}`;
    case 'lenet':
      return `${head}\\sigma\\Bigl(${colour('kernel', '\\alpha')}\\sum_{${range}}${x}+${colour('kernel', '\\beta')}\\Bigr)`;
  }
}

/** A number of the window that can be pointed at; the one that is kept stands out by more than its colour. */
function numberTex(params: PoolingParams, cell: CellStatement, one: InsideCell): string {
  const won = one === cell.picked;
  const tex = texNumber(one.value);
  return mark(
    cellOf(params, 'Input', cell, one.row, one.column),
    won ? 'output' : 'input',
    won ? `\\underline{${tex}}` : tex,
  );
}

/** Cells row by row of the window. */
function rowsOf(cell: CellStatement): InsideCell[][] {
  const rows = new Map<number, InsideCell[]>();
  for (const one of cell.inside) rows.set(one.row, [...(rows.get(one.row) ?? []), one]);
  return [...rows.values()];
}

/** Σ of the cells, written out; many are told by the sums of their rows. */
function sumTex(params: PoolingParams, cell: CellStatement): string {
  const parts =
    cell.inside.length <= mostCells
      ? cell.inside.map((one, i) => {
          const plus = i === 0 || one.value < 0 ? '' : '+';
          return `${plus}${numberTex(params, cell, one)}`;
        })
      : rowsOf(cell).map((row, i) => {
          const sum = row.reduce((total, one) => total + one.value, 0);
          return `${i === 0 || sum < 0 ? '' : '+'}${texNumber(sum)}`;
        });
  return parts.join('');
}

/** What is done, with the numbers in it. */
function settling(params: PoolingParams, cell: CellStatement): string {
  const head = `${left(params, cell)}=`;
  switch (cell.operation) {
    case 'max': {
      if (cell.inside.length <= mostCells)
        return `${head}\\max\\{${cell.inside.map((one) => numberTex(params, cell, one)).join(',\\,')}\\}`;
      const rows = rowsOf(cell).map((row) => row.reduce((a, b) => (b.value > a.value ? b : a)));
      const most = rows.map((one) => numberTex(params, cell, one === cell.picked ? cell.picked : one));
      return `${head}\\max\\{\\underbrace{${most.join(',\\,')}}_{\\max}\\}`;
    }
    case 'average':
      return `${head}\\frac{${sumTex(params, cell)}}{${cell.divisor}}=\\frac{${texNumber(cell.sum)}}{${cell.divisor}}`;
    case 'subsample':
      return `${head}${cell.picked ? numberTex(params, cell, cell.picked) : ''}`;
    case 'lenet': {
      const beta = params.beta < 0 ? texNumber(params.beta) : `+${texNumber(params.beta)}`;
      const inner = `${colour('kernel', texNumber(params.alpha))}\\cdot(${sumTex(params, cell)})${colour('kernel', beta)}`;
      return `${head}\\sigma\\bigl(${inner}\\bigr)=\\sigma(${texNumber(cell.score)})`;
    }
  }
}

/** ∂L by a cell of the map below. */
const slopeBelow = (params: PoolingParams, cell: CellStatement, { row, column }: { row: number; column: number }) =>
  `\\frac{\\partial L}{\\partial ${mark(cellOf(params, 'Gradient', cell, row, column), 'gradient', `x_{${row},${column}}`)}}`;

const slopeAbove = (params: PoolingParams, cell: CellStatement): string =>
  `\\frac{\\partial L}{\\partial ${mark(cellOf(params, 'Output', cell), 'output', `y_{${indexOf(params, cell)}}`)}}`;

const carriedTex = (params: PoolingParams, cell: CellStatement): string =>
  mark(cellOf(params, 'Upstream', cell), 'gradient', texNumber(cell.carried, true));

/** ∂y by one cell of its window, with its numbers. */
function derivative(params: PoolingParams, cell: CellStatement): string {
  const part = `\\frac{\\partial y_{${indexOf(params, cell)}}}{\\partial x}`;
  const share = texNumber(shareOf(cell, params.alpha));
  switch (cell.operation) {
    case 'max':
    case 'subsample': {
      const won = cell.picked
        ? mark(
            cellOf(params, 'Input', cell, cell.picked.row, cell.picked.column),
            'input',
            `x_{${cell.picked.row},${cell.picked.column}}`,
          )
        : '';
      return `${part}=\\begin{cases}1&${won}\\\\0&\\text{--}\\end{cases}`;
    }
    case 'average':
      return `${part}=\\frac{1}{${cell.divisor}}=${share}`;
    case 'lenet': {
      const y = mark(cellOf(params, 'Output', cell), 'output', texNumber(cell.value));
      return `${part}=${colour('kernel', '\\alpha')}\\,y(1-y)=${colour('kernel', texNumber(params.alpha))}\\cdot ${y}\\cdot(1-${texNumber(cell.value)})=${share}`;
    }
  }
}

/** One arrival: what was there and what is added. */
function arrivalTex(params: PoolingParams, cell: CellStatement, arrival: Arrival): string {
  const share = texNumber(shareOf(cell, params.alpha), true);
  const times = cell.picked ? carriedTex(params, cell) : `${carriedTex(params, cell)}\\cdot ${share}`;
  const after = mark(
    cellOf(params, 'Gradient', cell, arrival.row, arrival.column),
    'gradient',
    texNumber(arrival.after),
  );
  if (arrival.before === 0 && cell.picked) return `${slopeBelow(params, cell, arrival)}=${after}`;
  const sum = arrival.before === 0 ? times : `${texNumber(arrival.before)}+${times}`;
  return `${slopeBelow(params, cell, arrival)}=${sum}=${after}`;
}

/** Of several arrivals as many as fit on a line: those where shares add up come first. */
function arrivalsTex(params: PoolingParams, cell: CellStatement, most: number): string {
  const ordered = [...cell.arrivals].sort((a, b) => Number(b.before !== 0) - Number(a.before !== 0));
  const shown = ordered.slice(0, most).map((arrival) => arrivalTex(params, cell, arrival));
  return [...shown, ...(ordered.length > most ? ['\\dots'] : [])].join(',\\quad ');
}

function gradient(params: PoolingParams, cell: CellStatement, phase: Phase): string {
  switch (phase) {
    case 'window':
      return `${slopeAbove(params, cell)}=${carriedTex(params, cell)}`;
    case 'settle':
      return `\\frac{\\partial L}{\\partial x}\\mathrel{+}=${slopeAbove(params, cell)}\\,\\frac{\\partial y}{\\partial x}\\,,\\qquad ${derivative(params, cell)}`;
    case 'place':
      return arrivalsTex(params, cell, 2);
  }
}

/** Rows or columns that a block covers: `2` or `2..3`. */
function span(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? String(low) : `${low}..${high}`;
}

function unpooling(params: PoolingParams, cell: CellStatement, phase: Phase): string {
  const y = left(params, cell);
  if (phase === 'window') return `${y}=${valueTex(params, cell)}`;
  const [first] = cell.arrivals;
  if (!first) return `${y}=${valueTex(params, cell)}`;
  const place =
    cell.arrivals.length > 1
      ? `${span(cell.arrivals.map((one) => one.row))},\\,${span(cell.arrivals.map((one) => one.column))}`
      : `${first.row},\\,${first.column}`;
  const x = mark(cellOf(params, 'Rebuilt', cell, first.row, first.column), 'input', `\\hat x_{${place}}`);
  if (phase === 'place') return `${x}=${y}=${valueTex(params, cell)}`;
  if (params.unpool !== 'max-indices') return `${x}\\leftarrow ${y}`;
  const n = cell.axes.horizontal.size;
  const index = mark(cellOf(params, 'Winners', cell), 'kernel', String(first.row * n + first.column));
  return `p_{${indexOf(params, cell)}}=${index}=${first.row}\\cdot ${n}+${first.column}\\;\\Rightarrow\\;${x}\\leftarrow ${y}`;
}

/** Everything in one formula, for walks of one frame a cell. */
function whole(params: PoolingParams, cell: CellStatement): string {
  const pass = passOf(params);
  if (pass === 'gradient') return arrivalsTex(params, cell, 2);
  if (pass === 'unpool') return unpooling(params, cell, 'place');
  if (cell.operation === 'subsample') return `${rule(params, cell)}=${valueTex(params, cell)}`;
  return `${settling(params, cell)}=${valueTex(params, cell)}`;
}

/** The formula of a step. */
export function formulaOf(params: PoolingParams, cell: CellStatement, phase: Phase, fast: boolean): string {
  if (fast) return whole(params, cell);
  const pass = passOf(params);
  if (pass === 'gradient') return gradient(params, cell, phase);
  if (pass === 'unpool') return unpooling(params, cell, phase);
  switch (phase) {
    case 'window':
      return rule(params, cell);
    case 'settle':
      return settling(params, cell);
    case 'place':
      return `${left(params, cell)}=${valueTex(params, cell)}`;
  }
}

/** The same window three ways: its numbers, then what each makes of them. */
export function comparedFormula(params: PoolingParams, cells: readonly CellStatement[], phase: Phase): string {
  const [first] = cells;
  if (!first) return '';
  const omega = `\\Omega_{${indexOf(params, first)}}`;
  if (phase === 'window' && first.inside.length <= mostCells)
    return `${omega}=\\{${first.inside.map((one) => numberTex(params, { ...first, picked: null }, one)).join(',\\,')}\\}`;
  const parts = cells.map((cell) => {
    const kept = cell.picked ? `x_{${cell.picked.row},\\,${cell.picked.column}}` : '';
    const how = {
      max: '\\max_{\\Omega}x',
      average: `\\frac{1}{${cell.divisor}}\\sum_{\\Omega}x`,
      subsample: kept,
      lenet: '\\sigma',
    };
    return `${how[cell.operation]}=${valueTex(params, cell)}`;
  });
  return parts.join('\\,,\\qquad ');
}

/** How large a level of the stack is. */
export const stackFormula = ({ level, side, channels, numbers }: StackLevel): string =>
  level === 0
    ? `${side}\\times ${side}\\times ${channels}=${numbers}`
    : `224/2^{${level}}=${side}\\,,\\qquad ${side}\\times ${side}\\times ${channels}=${numbers}`;
