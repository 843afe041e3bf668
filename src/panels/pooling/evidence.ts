/** Experiments with the pooling itself that decide the questions: nothing about them is known beforehand. */
import { lenetPoolGradient } from '../../math/lenet.ts';
import { poolAxes } from '../../math/pool.ts';
import { copyUp } from '../../math/unpool.ts';
import { type Volume, volume } from '../../math/volume.ts';
import { inputOf, type Operation, outputOf } from './layer.ts';
import { knobs, type PoolingParams } from './params.ts';
import { rebuiltOf } from './statement.ts';

/** The defaults with these knobs changed. */
export const state = (patch: Partial<PoolingParams>): PoolingParams => knobs.settle(patch);

const stepKnobs = [
  'kind',
  'size',
  'channels',
  'window',
  'stride',
  'pad',
  'divisor',
  'alpha',
  'beta',
  'input',
  'pass',
  'unpool',
  'upstream',
  'view',
  'zoom',
  'detail',
] as const;

/** A pooling of its own, whatever the knobs were: the defaults of all that makes one, with these changed. */
export function layer(patch: Partial<PoolingParams>): Partial<PoolingParams> {
  const whole = state(patch);
  return { ...Object.fromEntries(stepKnobs.map((name) => [name, whole[name]])), ...patch };
}

const equal = (a: Volume, b: Volume): boolean =>
  a.rows === b.rows && a.columns === b.columns && a.data.every((x, i) => Math.abs(x - (b.data[i] ?? 0)) < 1e-9);

/** A single 1 in an 8×8 input, as its knob writes it. */
export const spotAt = (column: number): string =>
  Array.from({ length: 64 }, (_, i) => (i === 2 * 8 + column ? 1 : 0)).join('_');

/** Whether moving a spot from one column to another leaves the pooled map as it was. */
export const spotStays = (from: number, to: number): boolean =>
  equal(outputOf(state({ size: 8, input: spotAt(from) })), outputOf(state({ size: 8, input: spotAt(to) })));

/** Σ of squares between the input and its pooled map copied up again. */
function copiedError(operation: Operation): number {
  const x = inputOf(state({}));
  const up = copyUp(outputOf(state({}), operation), 2);
  return x.data.reduce((sum, value, i) => sum + (value - (up.data[i] ?? 0)) ** 2, 0);
}

/** Which of the three, copied up again, comes closest to the lecture's table. */
export const closest = (): Operation =>
  (['max', 'subsample', 'average'] as const).reduce((best, one) => (copiedError(one) < copiedError(best) ? one : best));

/** The squared errors of the three. */
export const copiedErrors = () => ({
  max: copiedError('max'),
  average: copiedError('average'),
  subsample: copiedError('subsample'),
});

/** Whether going up with the remembered places gives the lecture's table back. */
export const unpoolingRestores = (): boolean => equal(rebuiltOf(state({})), inputOf(state({})));

/** How many numbers LeNet's pooling layer learns for so many maps: those that its gradient speaks of. */
export function learnedNumbers(maps: number): number {
  const axes = poolAxes({ rows: 2, columns: 2 }, { kernel: 2 });
  const { dalpha, dbeta } = lenetPoolGradient(volume(1, 1, maps), volume(2, 2, maps), axes, 0.25, -3);
  return dalpha.length + dbeta.length;
}

/** The numbers that are left of rows × columns × channels. */
export function left(rows: number, columns: number, channels: number, kernel: number): number {
  const { vertical, horizontal } = poolAxes({ rows, columns }, { kernel });
  return vertical.output * horizontal.output * channels;
}
