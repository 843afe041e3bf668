/** The pooling that the knobs describe, as the maths wants it, and its results. */
import type { Axes } from '../../math/correlate.ts';
import { lenetPool, lenetPoolGradient } from '../../math/lenet.ts';
import { averagePool, maxPool, poolAxes, subsample } from '../../math/pool.ts';
import { averagePoolGradient, maxPoolGradient, subsampleGradient } from '../../math/pool-gradient.ts';
import { type Volume, volume } from '../../math/volume.ts';
import { parseNumbers } from '../../pattern/knobs.ts';
import { inputPreset } from './inputs.ts';
import type { Down } from './jobs.ts';
import type { PoolingParams } from './params.ts';
import type { InputPreset } from './presets.ts';
import { poolSettings } from './window-limits.ts';

export type Operation = 'max' | 'average' | 'subsample' | 'lenet';

/** What is done in a window; global pooling does the same in one window over all. */
export function operationOf(kind: PoolingParams['kind']): Operation {
  if (kind === 'global-max') return 'max';
  if (kind === 'global-average') return 'average';
  return kind;
}

/** What Play's lens on moves pools by: what is neither average nor subsampling stands there as the maximum. */
export const downOf = (kind: PoolingParams['kind']): Down =>
  kind === 'average' || kind === 'global-average' ? 'average' : kind === 'subsample' ? 'subsample' : 'max';

/** What travels: views other than the grids always go forward. */
export const passOf = (params: PoolingParams): PoolingParams['pass'] =>
  params.view === 'one' ? params.pass : 'forward';

/** The two axes: sizes, border cells and number of windows. */
export const geometryOf = (params: PoolingParams): Axes =>
  poolAxes({ rows: params.size, columns: params.size }, poolSettings(params));

/** The input's numbers as the address writes them: channel after channel, row by row. */
export const inputNumbers = (params: PoolingParams): number[] =>
  parseNumbers(params.input) ?? inputPreset(params.input as InputPreset, params.size, params.channels);

/** The numbers that come back from above, one for each output, in the same order: 1, 2, 3 … or all 1, or typed. */
export function upstreamNumbers(params: PoolingParams): number[] {
  const { vertical, horizontal } = geometryOf(params);
  const count = vertical.output * horizontal.output * params.channels;
  return (
    parseNumbers(params.upstream) ?? Array.from({ length: count }, (_, i) => (params.upstream === 'ones' ? 1 : i + 1))
  );
}

/** Channel after channel to rows × columns × channels. */
function stacked(numbers: readonly number[], rows: number, columns: number, channels: number): Volume {
  const out = volume(rows, columns, channels);
  numbers.forEach((value, i) => {
    const channel = Math.floor(i / (rows * columns));
    out.data[(i % (rows * columns)) * channels + channel] = value;
  });
  return out;
}

/** The input as rows × columns × channels. */
export const inputOf = (params: PoolingParams): Volume =>
  stacked(inputNumbers(params), params.size, params.size, params.channels);

/** What comes back from above, shaped like the output. */
export function upstreamOf(params: PoolingParams): Volume {
  const { vertical, horizontal } = geometryOf(params);
  return stacked(upstreamNumbers(params), vertical.output, horizontal.output, params.channels);
}

/** The whole result of an operation on any input of this geometry. */
export function pooled(params: PoolingParams, x: Volume, operation: Operation = operationOf(params.kind)): Volume {
  const axes = geometryOf(params);
  switch (operation) {
    case 'max':
      return maxPool(x, axes).y;
    case 'average':
      return averagePool(x, axes, params.divisor);
    case 'subsample':
      return subsample(x, axes);
    case 'lenet':
      return lenetPool(x, axes, params.alpha, params.beta).y;
  }
}

/** The whole result, rows × columns × channels. */
export const outputOf = (params: PoolingParams, operation?: Operation): Volume =>
  pooled(params, inputOf(params), operation);

/** Who won each window, as a flat place within its own channel (row·n + column, as PyTorch gives it), shaped like the output. */
export function winnersOf(params: PoolingParams): Volume {
  const { y, winners } = maxPool(inputOf(params), geometryOf(params));
  return { ...y, data: Float64Array.from(winners, (place) => Math.floor(place / y.channels)) };
}

/** ∂L/∂x after the first `placed` outputs (channel after channel, row by row) have handed theirs down; default: all. */
export function gradientOf(params: PoolingParams, placed = Number.POSITIVE_INFINITY): Volume {
  const axes = geometryOf(params);
  const x = inputOf(params);
  const all = upstreamOf(params);
  const area = all.rows * all.columns;
  const dy = {
    ...all,
    data: all.data.map((value, i) => ((i % all.channels) * area + Math.floor(i / all.channels) < placed ? value : 0)),
  };
  switch (operationOf(params.kind)) {
    case 'max':
      return maxPoolGradient(dy, axes, maxPool(x, axes).winners);
    case 'average':
      return averagePoolGradient(dy, axes, params.divisor);
    case 'subsample':
      return subsampleGradient(dy, axes);
    case 'lenet':
      return lenetPoolGradient(dy, x, axes, params.alpha, params.beta).dx;
  }
}
