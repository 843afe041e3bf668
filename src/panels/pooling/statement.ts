/** How one window becomes one number, and where a number goes on its way back: what formula, caption and figure say of a step. */
import type { Axes } from '../../math/correlate.ts';
import { keptPixels } from '../../math/pool.ts';
import { type WindowCell, windowCells, winnerOf } from '../../math/pool-window.ts';
import { at, type Volume, volume } from '../../math/volume.ts';
import {
  geometryOf,
  gradientOf,
  inputOf,
  type Operation,
  operationOf,
  outputOf,
  passOf,
  upstreamOf,
  winnersOf,
} from './layer.ts';
import type { PoolingParams } from './params.ts';

export type InsideCell = Extract<WindowCell, { inside: true }>;

/** A number that arrives in a cell of the map below: `part` of it, on top of `before`. */
export interface Arrival {
  readonly row: number;
  readonly column: number;
  readonly part: number;
  readonly before: number;
  readonly after: number;
}

export interface CellStatement {
  readonly axes: Axes;
  readonly operation: Operation;
  readonly channel: number;
  readonly row: number;
  readonly column: number;
  /** The k·k cells of the window, row by row, those on the border too. */
  readonly cells: readonly WindowCell[];
  readonly inside: readonly InsideCell[];
  /** Of the window's cells the one that is kept: the largest, of equal ones the first; when subsampling the first. Null where all count. */
  readonly picked: InsideCell | null;
  readonly sum: number;
  /** By what an average divides. */
  readonly divisor: number;
  /** α·Σ + β of LeNet's unit. */
  readonly score: number;
  readonly value: number;
  /** What travels back: the number from above (gradient), or the pooled one (unpooling); 0 when going forward. */
  readonly carried: number;
  readonly arrivals: readonly Arrival[];
}

/** The k·k cells of a window settled by an operation. */
export function settled(
  params: PoolingParams,
  x: Volume,
  channel: number,
  row: number,
  column: number,
  operation: Operation = operationOf(params.kind),
): Omit<CellStatement, 'carried' | 'arrivals'> {
  const axes = geometryOf(params);
  const cells = windowCells(x, axes, row, column, channel);
  const inside = cells.filter((cell): cell is InsideCell => cell.inside);
  const picked = operation === 'max' ? cells[winnerOf(cells) ?? -1] : operation === 'subsample' ? inside[0] : undefined;
  const sum = inside.reduce((total, cell) => total + cell.value, 0);
  const divisor = params.divisor === 'inside' ? inside.length : cells.length;
  const score = params.alpha * sum + params.beta;
  const value =
    operation === 'average' ? sum / divisor : operation === 'lenet' ? 1 / (1 + Math.exp(-score)) : (picked?.value ?? 0);
  const winner = picked?.inside ? picked : null;
  return { axes, operation, channel, row, column, cells, inside, picked: winner, sum, divisor, score, value };
}

/** How much of a unit slope each cell of the window passes down. */
export function shareOf(
  { operation, divisor, value }: Pick<CellStatement, 'operation' | 'divisor' | 'value'>,
  alpha: number,
): number {
  if (operation === 'average') return 1 / divisor;
  return operation === 'lenet' ? alpha * value * (1 - value) : 1;
}

/** A place in the map below. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The block as large as the stride that begins where a window begins; what of it lies in the map. */
function blockOf({ vertical, horizontal }: Axes, i: number, j: number): Place[] {
  const out: Place[] = [];
  for (let u = 0; u < vertical.stride; u++)
    for (let v = 0; v < horizontal.stride; v++) {
      const row = i * vertical.stride - vertical.before + u;
      const column = j * horizontal.stride - horizontal.before + v;
      if (row >= 0 && column >= 0 && row < vertical.size && column < horizontal.size) out.push({ row, column });
    }
  return out;
}

/**
 * Where each pooled number is put on its way up again. nearest: copies fill a block as large as the stride; bed-of-nails: the window's first
 * cell; max-indices: where it won.
 */
export function waysUp(params: PoolingParams): (channel: number, row: number, column: number) => readonly Place[] {
  const axes = geometryOf(params);
  const n = axes.horizontal.size;
  const placeAt = (index: number): Place[] => [{ row: Math.floor(index / n), column: index % n }];
  if (params.unpool === 'nearest') return (_, row, column) => blockOf(axes, row, column);
  if (params.unpool === 'bed-of-nails') {
    const kept = keptPixels(axes);
    return (_, row, column) => placeAt(kept[row * axes.horizontal.output + column] ?? 0);
  }
  const winners = winnersOf(params);
  return (channel, row, column) => placeAt(at(winners, row, column, channel));
}

/** One output cell of the walk, with what travels through it. */
export function statementOf(params: PoolingParams, channel: number, row: number, column: number): CellStatement {
  const x = inputOf(params);
  const cell = settled(params, x, channel, row, column);
  const pass = passOf(params);
  if (pass === 'forward') return { ...cell, carried: 0, arrivals: [] };
  if (pass === 'unpool') {
    const before = rebuiltOf(params, placeOfCell(params, channel, row, column));
    const arrivals = waysUp(params)(channel, row, column).map((target) => ({
      row: target.row,
      column: target.column,
      part: cell.value,
      before: at(before, target.row, target.column, channel),
      after: cell.value,
    }));
    return { ...cell, carried: cell.value, arrivals };
  }
  const carried = at(upstreamOf(params), row, column, channel);
  const before = gradientOf(params, placeOfCell(params, channel, row, column));
  const part = carried * shareOf(cell, params.alpha);
  const receivers = cell.picked ? [cell.picked] : cell.inside;
  const arrivals = receivers.map((receiver) => {
    const old = at(before, receiver.row, receiver.column, channel);
    return { row: receiver.row, column: receiver.column, part, before: old, after: old + part };
  });
  return { ...cell, carried, arrivals };
}

/** How many outputs come before this one in the walk. */
export function placeOfCell(params: PoolingParams, channel: number, row: number, column: number): number {
  const { vertical, horizontal } = geometryOf(params);
  return (channel * vertical.output + row) * horizontal.output + column;
}

/** The map rebuilt from the first `placed` outputs; zeros where nothing was put. Where two are put into one cell, the later one stays. */
export function rebuiltOf(params: PoolingParams, placed = Number.POSITIVE_INFINITY): Volume {
  const y = outputOf(params);
  const out = volume(params.size, params.size, params.channels);
  const up = waysUp(params);
  for (const { channel, row, column } of walk(params, placed))
    for (const target of up(channel, row, column))
      out.data[(target.row * out.columns + target.column) * out.channels + channel] = at(y, row, column, channel);
  return out;
}

/** The first `placed` outputs in the order of the walk. */
export function* walk(params: PoolingParams, placed = Number.POSITIVE_INFINITY) {
  const { vertical, horizontal } = geometryOf(params);
  let left = placed;
  for (let channel = 0; channel < params.channels; channel++)
    for (let row = 0; row < vertical.output; row++)
      for (let column = 0; column < horizontal.output; column++) {
        if (left-- <= 0) return;
        yield { channel, row, column };
      }
}
