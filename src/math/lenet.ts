/** What LeNet-5 (1998) did where later networks take a maximum, and how it scored its classes. */

import type { Axes } from './correlate.ts';
import { sumPool } from './pool.ts';
import { sumPoolGradient } from './pool-gradient.ts';
import { type Volume, volume } from './volume.ts';

/** One number for every map, or one for each. */
export type PerMap = number | ArrayLike<number>;

const ofMap = (value: PerMap, channel: number): number =>
  typeof value === 'number' ? value : (value[channel] ?? Number.NaN);

export interface LenetPooled {
  /** Σ of every window. */
  readonly sums: Volume;
  /** α·Σ + β. */
  readonly scores: Volume;
  /** σ of the scores. */
  readonly y: Volume;
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** y = σ(α·Σ_Ω x + β) with learned α, β for each map (LeCun et al. 1998, layer S2). */
export function lenetPool(x: Volume, axes: Axes, alpha: PerMap, beta: PerMap): LenetPooled {
  const sums = sumPool(x, axes);
  const scores = {
    ...sums,
    data: sums.data.map((sum, i) => ofMap(alpha, i % x.channels) * sum + ofMap(beta, i % x.channels)),
  };
  return { sums, scores, y: { ...sums, data: scores.data.map(sigmoid) } };
}

export interface LenetGradient {
  readonly dx: Volume;
  /** One number for each map. */
  readonly dalpha: Float64Array;
  readonly dbeta: Float64Array;
}

/** The unit backwards, given ∂L/∂y. Throws if dy is not shaped like the output. */
export function lenetPoolGradient(dy: Volume, x: Volume, axes: Axes, alpha: PerMap, beta: PerMap): LenetGradient {
  const { sums, y } = lenetPool(x, axes, alpha, beta);
  const slopes = volume(dy.rows, dy.columns, dy.channels);
  const dalpha = new Float64Array(x.channels);
  const dbeta = new Float64Array(x.channels);
  dy.data.forEach((slope, i) => {
    const channel = i % x.channels;
    const value = y.data[i] as number;
    const dscore = slope * value * (1 - value);
    dalpha[channel] = (dalpha[channel] as number) + dscore * (sums.data[i] as number);
    dbeta[channel] = (dbeta[channel] as number) + dscore;
    slopes.data[i] = dscore * ofMap(alpha, channel);
  });
  return { dx: sumPoolGradient(slopes, axes), dalpha, dbeta };
}

/** LeNet's output layer: y_i = Σ_j (x_j − w_ij)², small where x is near the class's code. Throws if a code is not as long as x. */
export function rbfUnits(x: ArrayLike<number>, codes: readonly ArrayLike<number>[]): number[] {
  return codes.map((code) => {
    if (code.length !== x.length) throw new Error(`a code of ${code.length} numbers for ${x.length}`);
    return Array.from(x).reduce((sum, value, j) => sum + (value - (code[j] as number)) ** 2, 0);
  });
}
