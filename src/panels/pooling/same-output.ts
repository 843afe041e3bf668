/**
 * What pooling loses: other inputs with the same output. How many numbers are free is exact; an example is drawn from a seed. Everything
 * here is about one channel.
 */
import { type Random, random } from '../../data/random.ts';
import { rowSpaceOf } from '../../math/row-space.ts';
import type { Volume } from '../../math/volume.ts';
import { type Axis, sourcesOf } from '../../math/window.ts';
import { geometryOf, inputOf, type Operation, operationOf } from './layer.ts';
import type { PoolingParams } from './params.ts';
import { settled, walk } from './statement.ts';

/** How a cell may change while the output stays. */
export interface Freedom {
  /**
   * held: no other value, as long as the others stay; any: whatever one likes; below: anything up to `limit`; shared: only together with its
   * neighbours, so that the sums of the windows stay.
   */
  readonly kind: 'held' | 'any' | 'below' | 'shared';
  readonly limit: number;
}

export interface Loss {
  /** Numbers of one channel. */
  readonly numbers: number;
  /** Of them, how many the output still determines: cells that are kept, or independent sums. */
  readonly kept: number;
  /** numbers − kept: so many can be chosen freely. */
  readonly free: number;
  readonly freedoms: readonly (readonly Freedom[])[];
}

/** The rows of zeros and ones that say which cells an axis's windows sum. */
function sumsAlong(axis: Axis): number[][] {
  const sources = sourcesOf(axis);
  return Array.from({ length: axis.output }, (_, i) => {
    const line = new Array<number>(axis.size).fill(0);
    for (const cell of sources.subarray(i * axis.kernel, (i + 1) * axis.kernel)) if (cell >= 0) line[cell] = 1;
    return line;
  });
}

const rankAlong = (axis: Axis): number =>
  rowSpaceOf({ rows: axis.output, columns: axis.size, values: sumsAlong(axis).flat() }).length;

/** A basis of what an axis's sums do not see; windows of neighbouring cells have one of −1, 0 and 1 (interval matrices are unimodular). */
function unseenAlong(axis: Axis): number[][] {
  const rows = sumsAlong(axis).map((line) => [...line]);
  const pivots: number[] = [];
  let done = 0;
  for (let column = 0; column < axis.size && done < rows.length; column++) {
    const found = rows.findIndex((line, i) => i >= done && Math.abs(line[column] ?? 0) > 1e-9);
    const pivot = rows[found];
    if (!pivot) continue;
    [rows[done], rows[found]] = [pivot, rows[done] ?? pivot];
    const scale = pivot[column] ?? 1;
    for (let c = 0; c < axis.size; c++) pivot[c] = (pivot[c] ?? 0) / scale;
    rows.forEach((line, i) => {
      const factor = line[column] ?? 0;
      if (i !== done && factor !== 0)
        for (let c = 0; c < axis.size; c++) line[c] = (line[c] ?? 0) - factor * (pivot[c] ?? 0);
    });
    pivots.push(column);
    done++;
  }
  return Array.from({ length: axis.size }, (_, column) => column)
    .filter((column) => !pivots.includes(column))
    .map((column) => {
      const vector = new Array<number>(axis.size).fill(0);
      vector[column] = 1;
      pivots.forEach((pivot, i) => {
        vector[pivot] = -(rows[i]?.[column] ?? 0) + 0;
      });
      return vector;
    });
}

/** Whether a unit sums its window: average, and LeNet's unit unless α = 0, when nothing of the input matters. */
const sums = (operation: Operation): boolean => operation === 'average' || operation === 'lenet';

/** How much freedom the output of an operation leaves, cell by cell. */
export function lossOf(params: PoolingParams, channel: number, operation: Operation = operationOf(params.kind)): Loss {
  const { vertical, horizontal } = geometryOf(params);
  const numbers = vertical.size * horizontal.size;
  const table = (freedom: (row: number, column: number) => Freedom) =>
    Array.from({ length: vertical.size }, (_, row) =>
      Array.from({ length: horizontal.size }, (_, column) => freedom(row, column)),
    );
  const held: Freedom = { kind: 'held', limit: 0 };
  const any: Freedom = { kind: 'any', limit: Number.POSITIVE_INFINITY };
  if (operation === 'lenet' && params.alpha === 0)
    return { numbers, kept: 0, free: numbers, freedoms: table(() => any) };
  if (sums(operation)) {
    const kept = rankAlong(vertical) * rankAlong(horizontal);
    const [down, across] = [sumsAlong(vertical), sumsAlong(horizontal)];
    const [unseenDown, unseenAcross] = [unseenAlong(vertical), unseenAlong(horizontal)];
    const freedoms = table((row, column) => {
      const read = down.some((line) => line[row]) && across.some((line) => line[column]);
      if (!read) return any;
      // fixed only where neither axis has an unseen direction that moves this cell
      const moves = unseenDown.some((v) => v[row] !== 0) || unseenAcross.some((v) => v[column] !== 0);
      return moves ? { kind: 'shared', limit: 0 } : held;
    });
    return { numbers, kept, free: numbers - kept, freedoms };
  }
  const x = inputOf(params);
  const limits = table(() => any).map((line) => [...line]);
  const keepers = new Set<string>();
  for (const place of walk(params)) {
    if (place.channel !== channel) continue;
    const cell = settled(params, x, channel, place.row, place.column, operation);
    if (!cell.picked) continue;
    keepers.add(`${cell.picked.row},${cell.picked.column}`);
    if (operation === 'max')
      for (const { row, column } of cell.inside) {
        const line = limits[row];
        if (line)
          line[column] = {
            kind: 'below',
            limit: Math.min(line[column]?.limit ?? Number.POSITIVE_INFINITY, cell.value),
          };
      }
  }
  const freedoms = limits.map((line, row) => line.map((one, column) => (keepers.has(`${row},${column}`) ? held : one)));
  return { numbers, kept: keepers.size, free: numbers - keepers.size, freedoms };
}

/** How an example was made. */
export type Manner = 'permuted' | 'lowered' | 'shifted' | 'rewritten' | 'none';

export interface Twin {
  readonly manner: Manner;
  /** The other input: rows × columns × 1. */
  readonly input: Volume;
}

/** In another order, by chance (Fisher and Yates). */
function shuffled<T>(list: readonly T[], chance: Random): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = chance.integer(i + 1);
    const [a, b] = [out[i], out[j]];
    if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a];
  }
  return out;
}

const disjoint = ({ stride, kernel, output }: Axis): boolean => stride >= kernel || output < 2;

/**
 * Another input of this channel with the same output. From one seed to the next the manner changes: where windows do not share cells, their
 * numbers change places; or losers are lowered (maximum), numbers are shifted so that the sums stay (average), unread cells are rewritten.
 */
export function twinOf(params: PoolingParams, channel: number, seed: number): Twin {
  const operation = operationOf(params.kind);
  const { vertical, horizontal } = geometryOf(params);
  const all = inputOf(params);
  const x: Volume = {
    rows: all.rows,
    columns: all.columns,
    channels: 1,
    data: Float64Array.from({ length: all.rows * all.columns }, (_, i) => all.data[i * all.channels + channel] ?? 0),
  };
  const loss = lossOf(params, channel);
  if (loss.free === 0) return { manner: 'none', input: x };
  const chance = random(seed, 77);
  const data = Float64Array.from(x.data);
  const [low, high] = [Math.min(...x.data), Math.max(...x.data)];
  const reach = Math.max(1, Math.round(high - low));
  const anything = () => Math.round(low) + chance.integer(reach + 1);
  const rewriteUnread = () =>
    loss.freedoms.forEach((line, row) => {
      line.forEach((freedom, column) => {
        if (freedom.kind === 'any') data[row * x.columns + column] = anything();
      });
    });
  rewriteUnread();
  if (operation === 'subsample' || (operation === 'lenet' && params.alpha === 0))
    return { manner: 'rewritten', input: { ...x, data } };
  if (seed % 2 === 1 && disjoint(vertical) && disjoint(horizontal) && vertical.kernel * horizontal.kernel > 1) {
    for (const { channel: one, row, column } of walk(params)) {
      if (one !== channel) continue;
      const { inside } = settled(params, all, channel, row, column);
      const places = shuffled(inside, chance);
      places.forEach((place, i) => {
        data[place.row * x.columns + place.column] = inside[i]?.value ?? 0;
      });
    }
    return { manner: 'permuted', input: { ...x, data } };
  }
  if (operation === 'max') {
    loss.freedoms.forEach((line, row) => {
      line.forEach((freedom, column) => {
        if (freedom.kind !== 'below') return;
        const floor = Math.min(Math.floor(low), Math.floor(freedom.limit));
        data[row * x.columns + column] =
          freedom.limit - chance.integer(Math.max(1, Math.round(freedom.limit - floor)) + 1);
      });
    });
    return { manner: 'lowered', input: { ...x, data } };
  }
  const [down, across] = [unseenAlong(vertical), unseenAlong(horizontal)];
  const most = Math.max(1, Math.round(reach / 4));
  const amount = () => chance.integer(2 * most + 1) - most;
  for (const vector of down)
    for (let column = 0; column < x.columns; column++) {
      const by = amount();
      vector.forEach((v, row) => {
        data[row * x.columns + column] = (data[row * x.columns + column] ?? 0) + v * by;
      });
    }
  for (const vector of across)
    for (let row = 0; row < x.rows; row++) {
      const by = amount();
      vector.forEach((v, column) => {
        data[row * x.columns + column] = (data[row * x.columns + column] ?? 0) + v * by;
      });
    }
  return { manner: 'shifted', input: { ...x, data } };
}
