/**
 * Batch norm: y = γ·(x − μ)/√(σ² + ε) + β, every channel by itself. While training μ and σ² are those of the batch (all pictures, all
 * pixels; biased variance), afterwards running averages. Values lie channel fastest, as in a `Volume` or a batch of them.
 */

import { type Filters, filters } from './volume.ts';

export interface Affine {
  readonly gamma: ArrayLike<number>;
  readonly beta: ArrayLike<number>;
}

export interface Moments {
  readonly mean: ArrayLike<number>;
  readonly variance: ArrayLike<number>;
}

export interface BatchMoments {
  readonly mean: Float64Array;
  /** Divided by the number of values. */
  readonly variance: Float64Array;
  /** Values a channel. */
  readonly count: number;
}

/** Mean and biased variance of every channel. Throws if the values are no whole pixels. */
export function batchMoments(x: ArrayLike<number>, channels: number): BatchMoments {
  const count = x.length / channels;
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`${x.length} values are no pixels of ${channels} channels`);
  const mean = new Float64Array(channels);
  const variance = new Float64Array(channels);
  for (let i = 0; i < x.length; i++) mean[i % channels] = (mean[i % channels] as number) + (x[i] as number);
  mean.forEach((sum, c) => {
    mean[c] = sum / count;
  });
  for (let i = 0; i < x.length; i++) {
    const c = i % channels;
    variance[c] = (variance[c] as number) + ((x[i] as number) - (mean[c] as number)) ** 2;
  }
  return { mean, variance: variance.map((sum) => sum / count), count };
}

/** γ/√(σ² + ε) of every channel. */
const scales = ({ variance }: Moments, { gamma }: Affine, epsilon: number): Float64Array =>
  Float64Array.from(gamma, (factor, c) => factor / Math.sqrt((variance[c] as number) + epsilon));

/** The layer with these moments: those of the batch (training) or running ones (evaluation). */
export function batchNorm(x: ArrayLike<number>, moments: Moments, affine: Affine, epsilon: number): Float64Array {
  const scale = scales(moments, affine, epsilon);
  const channels = scale.length;
  return Float64Array.from(x, (value, i) => {
    const c = i % channels;
    return (value - (moments.mean[c] as number)) * (scale[c] as number) + (affine.beta[c] as number);
  });
}

/** (1−m)·old + m·batch, m being the share of the new batch (PyTorch's momentum; Keras' is 1−m). */
export const runningAverage = (old: ArrayLike<number>, batch: ArrayLike<number>, share: number): Float64Array =>
  Float64Array.from(old, (value, c) => (1 - share) * value + share * (batch[c] as number));

/** n/(n−1) times the biased variance: what PyTorch keeps in its running average, while TensorFlow.js keeps the biased one. */
export const unbiased = ({ variance, count }: BatchMoments): Float64Array =>
  variance.map((value) => (value * count) / (count - 1));

export interface BatchNormSlopes {
  readonly dx: Float64Array;
  readonly dgamma: Float64Array;
  readonly dbeta: Float64Array;
}

/** Backwards in training, where the moments depend on x too: dx = γ/√(σ²+ε)·(dy − mean(dy) − x̂·mean(dy·x̂)). */
export function batchNormGradient(
  dy: ArrayLike<number>,
  x: ArrayLike<number>,
  affine: Affine,
  epsilon: number,
): BatchNormSlopes {
  const channels = affine.gamma.length;
  const moments = batchMoments(x, channels);
  const deviation = moments.variance.map((value) => Math.sqrt(value + epsilon));
  const normalised = Float64Array.from(
    x,
    (value, i) => (value - (moments.mean[i % channels] as number)) / (deviation[i % channels] as number),
  );
  const dgamma = new Float64Array(channels);
  const dbeta = new Float64Array(channels);
  for (let i = 0; i < x.length; i++) {
    const c = i % channels;
    dgamma[c] = (dgamma[c] as number) + (dy[i] as number) * (normalised[i] as number);
    dbeta[c] = (dbeta[c] as number) + (dy[i] as number);
  }
  const dx = normalised.map((value, i) => {
    const c = i % channels;
    const average = ((dbeta[c] as number) + value * (dgamma[c] as number)) / moments.count;
    return ((affine.gamma[c] as number) / (deviation[c] as number)) * ((dy[i] as number) - average);
  });
  return { dx, dgamma, dbeta };
}

/** A convolution and the evaluating batch norm after it as one convolution with a bias. `bias`: of the convolution itself, missing 0. */
export function foldedIn(
  w: Filters,
  moments: Moments,
  affine: Affine,
  epsilon: number,
  bias?: ArrayLike<number>,
): { readonly kernel: Filters; readonly bias: Float64Array } {
  const scale = scales(moments, affine, epsilon);
  const kernel = filters(
    w.rows,
    w.columns,
    w.channels,
    w.filters,
    w.data.map((value, i) => value * (scale[i % w.filters] as number)),
  );
  const shift = scale.map(
    (factor, c) => (affine.beta[c] as number) + ((bias?.[c] ?? 0) - (moments.mean[c] as number)) * factor,
  );
  return { kernel, bias: shift };
}
