/** The grids of the figure as cells, from the knobs: what is written where at which point of the walk. */
import { at, toRows, type Volume } from '../../../../math/volume.ts';
import type { Axis } from '../../../../math/window.ts';
import type { GridCell } from '../../../../ui/NumberGrid.tsx';
import { geometryOf, gradientOf, inputOf, outputOf, upstreamOf, winnersOf } from '../../layer.ts';
import type { PoolingParams } from '../../params.ts';
import { rebuiltOf, walk, waysUp } from '../../statement.ts';

export type Cells = readonly (readonly GridCell[])[];
export type Tell = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** How many cells an axis shows, its border included. */
export const padded = (axis: Axis): number => axis.before + axis.size + axis.after;

const largest = (data: ArrayLike<number>): number =>
  Array.from(data).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** One channel of an input with its border written out: cells that hold nothing. */
function inputCells(params: PoolingParams, input: Volume, channel: number, tell: Tell): Cells {
  const { vertical, horizontal } = geometryOf(params);
  const counted = params.divisor === 'window' && (params.kind === 'average' || params.kind === 'lenet');
  return count(padded(vertical)).map((i) =>
    count(padded(horizontal)).map((j): GridCell => {
      const [row, column] = [i - vertical.before, j - horizontal.before];
      if (row >= 0 && column >= 0 && row < vertical.size && column < horizontal.size)
        return { value: at(input, row, column, channel) };
      return {
        value: counted ? 0 : null,
        kind: 'border',
        title: tell(counted ? 'borderCounted' : 'border', { row, column }),
      };
    }),
  );
}

/** How far the walk is within one channel's map. */
const placedIn = (output: Volume, channel: number, placed: number): number =>
  Math.min(Math.max(placed - channel * output.rows * output.columns, 0), output.rows * output.columns);

/** One channel of what is shaped like the output: what is placed, what comes later in the walk, what is to be predicted. */
export function outputCells(map: Volume, channel: number, placed: number, hideLater: boolean): Cells {
  const inMap = placedIn(map, channel, placed);
  return toRows(map, channel).map((line, i) =>
    line.map((value, j): GridCell => {
      if (i * map.columns + j < inMap) return { value };
      return hideLater ? { value, kind: 'hidden' } : { value, kind: 'pending' };
    }),
  );
}

/** The remembered places, each saying which cell of the input it means. */
export function winnerCells(
  params: PoolingParams,
  winners: Volume,
  channel: number,
  placed: number,
  hideLater: boolean,
  tell: Tell,
): Cells {
  const n = params.size;
  return outputCells(winners, channel, placed, hideLater).map((line) =>
    line.map((cell): GridCell => {
      const index = cell.value ?? 0;
      const values = { index, row: Math.floor(index / n), column: index % n, n };
      const title =
        params.channels > 1
          ? tell('place', { ...values, flat: index * params.channels + channel })
          : tell('placePlain', values);
      return cell.kind === 'hidden' ? cell : { ...cell, title };
    }),
  );
}

/** One channel of what arrives below (gradient, or the map gone up again) after so many outputs; untouched cells are written softly. */
export function backCells(params: PoolingParams, channel: number, placed: number): Cells {
  const gradient = params.pass === 'gradient';
  const map = gradient ? gradientOf(params, placed) : rebuiltOf(params, placed);
  const touched = gradient ? touchedBelow(params, channel, placed) : touchedUp(params, channel, placed);
  return toRows(map, channel).map((line, row) =>
    line.map((value, column): GridCell => (touched(row, column) ? { value } : { value: 0, kind: 'pending' })),
  );
}

type Touched = (row: number, column: number) => boolean;

/** Cells that a slope of 1 from each output so far would reach. */
function touchedBelow(params: PoolingParams, channel: number, placed: number): Touched {
  const reach = gradientOf({ ...params, upstream: 'ones' }, placed);
  return (row, column) => at(reach, row, column, channel) !== 0;
}

/** Cells into which one of the outputs so far was put. */
function touchedUp(params: PoolingParams, channel: number, placed: number): Touched {
  const up = waysUp(params);
  const put = new Set<number>();
  for (const place of walk(params, placed))
    if (place.channel === channel)
      for (const { row, column } of up(channel, place.row, place.column)) put.add(row * params.size + column);
  return (row, column) => put.has(row * params.size + column);
}

/** What of the figure does not change from step to step. */
export interface StillModel {
  readonly input: Volume;
  readonly output: Volume;
  readonly winners: Volume;
  readonly upstream: Volume;
  readonly inputs: readonly Cells[];
  readonly inputRange: number;
  readonly outputRange: number;
  readonly upstreamRange: number;
  /** Largest magnitude of what arrives below. */
  readonly backRange: number;
}

export function stillModel(params: PoolingParams, tell: Tell): StillModel {
  const [input, output, upstream] = [inputOf(params), outputOf(params), upstreamOf(params)];
  return {
    input,
    output,
    upstream,
    winners: winnersOf(params),
    inputs: count(params.channels).map((channel) => inputCells(params, input, channel, tell)),
    inputRange: largest(input.data),
    outputRange: largest(output.data),
    upstreamRange: largest(upstream.data),
    backRange: largest(params.pass === 'gradient' ? gradientOf(params).data : output.data),
  };
}
