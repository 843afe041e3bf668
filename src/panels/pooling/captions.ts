/** The sentence of each frame: which text, and the numbers that fill it. */
import type { Message } from '../../pattern/words.ts';
import { passOf } from './layer.ts';
import type { PoolingParams } from './params.ts';
import type { Phase } from './phases.ts';
import type { StackLevel } from './stack.ts';
import { type CellStatement, shareOf } from './statement.ts';

/** As the figure’s cells show it: whole numbers as they are, others with at most four significant digits. */
const short = (n: number): string => String(Number.isInteger(n) ? n : Number(n.toPrecision(4))).replaceAll('-', '−');
const listed = (numbers: readonly number[]): string => [...new Set(numbers)].map(short).join(', ');

const verbs = { max: 'Max', average: 'Average', subsample: 'Keep', lenet: 'Unit' } as const;

type Values = Readonly<Record<string, string | number>>;

function valuesOf(params: PoolingParams, cell: CellStatement): Values {
  const [arrival] = cell.arrivals;
  const { vertical, horizontal } = cell.axes;
  return {
    row: cell.row,
    column: cell.column,
    channel: cell.channel + 1,
    channels: params.channels,
    rows: listed(cell.cells.map((one) => one.paddedRow - vertical.before)),
    columns: listed(cell.cells.map((one) => one.paddedColumn - horizontal.before)),
    inside: cell.inside.length,
    cells: cell.cells.length,
    outside: cell.cells.length - cell.inside.length,
    ties: cell.inside.filter((one) => one.value === cell.value).length,
    pickedRow: cell.picked?.row ?? 0,
    pickedColumn: cell.picked?.column ?? 0,
    index: (cell.picked?.row ?? 0) * horizontal.size + (cell.picked?.column ?? 0),
    sum: short(cell.sum),
    divisor: cell.divisor,
    alpha: short(params.alpha),
    beta: short(params.beta),
    score: short(cell.score),
    value: short(cell.value),
    carried: short(cell.carried),
    share: short(shareOf(cell, params.alpha)),
    part: short(arrival?.part ?? 0),
    before: short(arrival?.before ?? 0),
    after: short(arrival?.after ?? 0),
    targets: cell.arrivals.length,
    targetRow: arrival?.row ?? 0,
    targetColumn: arrival?.column ?? 0,
    overlaps: cell.arrivals.filter((one) => one.before !== 0).length,
  };
}

/** What of the window lies outside, or nothing where it lies inside. */
function border(params: PoolingParams, cell: CellStatement, values: Values): Message[] {
  if (cell.cells.length === cell.inside.length) return [];
  const counted = cell.operation === 'average' && params.divisor === 'window';
  return [{ key: `captions.border.${counted ? 'counted' : 'left'}`, values }];
}

/** What is finished with this cell: a row, a channel, all of it. */
function milestone(params: PoolingParams, cell: CellStatement): Message[] {
  const { vertical, horizontal } = cell.axes;
  if (cell.column < horizontal.output - 1) return [];
  const values = {
    rows: cell.row + 1,
    columns: horizontal.output,
    channel: cell.channel + 1,
    channels: params.channels,
  };
  if (cell.row < vertical.output - 1) return passOf(params) === 'forward' ? [{ key: 'captions.rowEnd', values }] : [];
  if (cell.channel < params.channels - 1) return [{ key: 'captions.channelEnd', values }];
  return [{ key: `captions.end.${passOf(params)}`, values }];
}

function forward(params: PoolingParams, cell: CellStatement, phase: Phase, values: Values): Message {
  const verb = verbs[cell.operation];
  switch (phase) {
    case 'window': {
      const several = params.channels > 1 ? 'windowOfChannel' : 'window';
      return { key: `captions.${several}`, values, then: border(params, cell, values) };
    }
    case 'settle': {
      // An average may still divide its single number by more cells: those of the padding
      const unchanged = cell.operation !== 'lenet' && cell.value === cell.inside[0]?.value;
      if (cell.inside.length === 1 && unchanged) return { key: 'captions.settle.one', values };
      const tie = cell.operation === 'max' && Number(values.ties) > 1 ? 'Tie' : '';
      return { key: `captions.settle.${verb}${tie}`, values };
    }
    case 'place': {
      const kept: Message[] = cell.operation === 'max' ? [{ key: 'captions.index', values }] : [];
      return { key: 'captions.place', values, then: [...kept, ...milestone(params, cell)] };
    }
  }
}

function gradient(params: PoolingParams, cell: CellStatement, phase: Phase, values: Values): Message {
  switch (phase) {
    case 'window':
      return { key: 'captions.gradient.from', values };
    case 'settle':
      return { key: `captions.gradient.route${verbs[cell.operation]}`, values };
    case 'place': {
      const overlap = Number(values.overlaps) > 0;
      const kind = cell.picked ? (overlap ? 'addTo' : 'arrive') : overlap ? 'shareAdds' : 'shareArrives';
      return { key: `captions.gradient.${kind}`, values, then: milestone(params, cell) };
    }
  }
}

function unpool(params: PoolingParams, cell: CellStatement, phase: Phase, values: Values): Message {
  switch (phase) {
    case 'window':
      return { key: 'captions.unpool.from', values };
    case 'settle':
      return { key: `captions.unpool.route.${params.unpool}`, values };
    case 'place':
      return {
        key: `captions.unpool.${cell.arrivals.length > 1 ? 'copies' : cell.arrivals.length === 1 ? 'put' : 'nowhere'}`,
        values,
        then: milestone(params, cell),
      };
  }
}

/** The sentence of a frame; border cells and finished rows add one each. */
export function captionOf(params: PoolingParams, cell: CellStatement, phase: Phase, fast: boolean): Message {
  const values = valuesOf(params, cell);
  const pass = passOf(params);
  if (pass === 'gradient')
    return fast
      ? { key: `captions.gradient.cell${verbs[cell.operation]}`, values, then: milestone(params, cell) }
      : gradient(params, cell, phase, values);
  if (pass === 'unpool') return fast ? unpool(params, cell, 'place', values) : unpool(params, cell, phase, values);
  if (!fast) return forward(params, cell, phase, values);
  const several = params.channels > 1 ? 'cellOfChannel' : 'cell';
  const how: Message = { key: `captions.${several}.${verbs[cell.operation]}`, values };
  return { ...how, then: [...border(params, cell, values), ...milestone(params, cell)] };
}

/** The sentence of a level of the stack. */
export function stackCaption(level: StackLevel, before: StackLevel | null, last: boolean): Message {
  const values = {
    side: level.side,
    channels: level.channels,
    stride: level.stride,
    poolings: level.level,
    from: before?.side ?? level.side,
    channelsBefore: before?.channels ?? level.channels,
  };
  return { key: `captions.stack.${before === null ? 'first' : last ? 'last' : 'level'}`, values };
}
