/**
 * Losses of a network that scores every pixel, each with its slopes (CURRICULUM §1.4): cross entropy −Σ w·log p over all pixels, with one
 * true class a pixel or with a distribution, and Dice. Scores lie pixel after pixel, class fastest, of one picture or of many.
 */

import { type SoftDiceOptions, softSums } from './segmentation-metrics.ts';
import { argMax, logSoftmax, softmax } from './softmax.ts';

/** What the weighted sum over the pixels is divided by: their number, their weights (the recipes, PyTorch's class weights), or nothing. */
export type Divided = 'pixels' | 'weights' | 'nothing';

export interface CrossEntropy {
  readonly loss: number;
  /** Before weighting. */
  readonly perPixel: Float64Array;
  /** Of every class at every pixel. */
  readonly probabilities: Float64Array;
  /** ∂loss/∂scores. */
  readonly gradient: Float64Array;
}

interface CrossEntropyOptions {
  /** One weight a pixel; missing: 1 each. */
  readonly weights?: ArrayLike<number>;
  /** Missing: pixels. */
  readonly divided?: Divided;
}

function pixelsOf(scores: ArrayLike<number>, classes: number, ...others: (ArrayLike<number> | undefined)[]): number {
  const pixels = scores.length / classes;
  if (!Number.isInteger(pixels)) throw new Error(`${scores.length} scores are no whole pixels of ${classes} classes`);
  for (const other of others)
    if (other && other.length !== pixels) throw new Error(`${pixels} pixels of scores, ${other.length} of labels`);
  return pixels;
}

function divisorOf(divided: Divided, pixels: number, weights: ArrayLike<number> | undefined): number {
  if (divided === 'nothing') return 1;
  if (divided === 'pixels' || !weights) return pixels;
  let sum = 0;
  for (let pixel = 0; pixel < pixels; pixel++) sum += weights[pixel] as number;
  return sum;
}

const scoresAt = (scores: ArrayLike<number>, classes: number, pixel: number): Float64Array =>
  Float64Array.from({ length: classes }, (_, k) => scores[pixel * classes + k] as number);

/** The weight of each pixel by its class. */
export const weightsByClass = (labels: ArrayLike<number>, classWeights: ArrayLike<number>): Float64Array =>
  Float64Array.from(labels, (label) => classWeights[label] as number);

/** Cross entropy with one label a pixel. Throws if the counts do not fit or a label is no class. */
export function pixelCrossEntropy(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
  { weights, divided = 'pixels' }: CrossEntropyOptions = {},
): CrossEntropy {
  const pixels = pixelsOf(scores, classes, labels, weights);
  const divisor = divisorOf(divided, pixels, weights);
  const perPixel = new Float64Array(pixels);
  const probabilities = new Float64Array(scores.length);
  const gradient = new Float64Array(scores.length);
  let loss = 0;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const z = scoresAt(scores, classes, pixel);
    const label = labels[pixel] as number;
    const logP = logSoftmax(z)[label];
    if (logP === undefined) throw new Error(`label ${label} is not of ${classes} classes`);
    const w = weights ? (weights[pixel] as number) : 1;
    perPixel[pixel] = -logP;
    loss -= w * logP;
    let others = 0;
    softmax(z).forEach((p, k) => {
      probabilities[pixel * classes + k] = p;
      if (k === label) return;
      others += p;
      gradient[pixel * classes + k] = (w * p) / divisor;
    });
    // p − 1 of the true class, written so that nothing cancels where p is nearly 1 and the slopes of a pixel sum to 0
    gradient[pixel * classes + label] = -(w * others) / divisor;
  }
  return { loss: loss / divisor, perPixel, probabilities, gradient };
}

/** The weight of each pixel: that of the most likely class of its target (Zhang et al. 2016). */
export function weightsOfTargets(
  targets: ArrayLike<number>,
  classes: number,
  classWeights: ArrayLike<number>,
): Float64Array {
  return Float64Array.from(
    { length: pixelsOf(targets, classes) },
    (_, pixel) => classWeights[argMax(scoresAt(targets, classes, pixel))] as number,
  );
}

/** Cross entropy −Σ_k t_k log p_k with a distribution t at every pixel, laid out as the scores. Throws if the counts do not fit. */
export function softTargetCrossEntropy(
  scores: ArrayLike<number>,
  targets: ArrayLike<number>,
  classes: number,
  { weights, divided = 'pixels' }: CrossEntropyOptions = {},
): CrossEntropy {
  const pixels = pixelsOf(scores, classes, weights);
  if (targets.length !== scores.length) throw new Error(`${scores.length} scores, ${targets.length} targets`);
  const divisor = divisorOf(divided, pixels, weights);
  const perPixel = new Float64Array(pixels);
  const probabilities = new Float64Array(scores.length);
  const gradient = new Float64Array(scores.length);
  let loss = 0;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const z = scoresAt(scores, classes, pixel);
    const target = scoresAt(targets, classes, pixel);
    const w = weights ? (weights[pixel] as number) : 1;
    const total = target.reduce((sum, t) => sum + t, 0);
    const value = -logSoftmax(z).reduce((sum, logP, k) => sum + (target[k] as number) * logP, 0);
    perPixel[pixel] = value;
    loss += w * value;
    softmax(z).forEach((p, k) => {
      probabilities[pixel * classes + k] = p;
      gradient[pixel * classes + k] = (w * (total * p - (target[k] as number))) / divisor;
    });
  }
  return { loss: loss / divisor, perPixel, probabilities, gradient };
}

export interface LossAndSlope {
  readonly loss: number;
  /** ∂loss/∂(what was given). */
  readonly gradient: Float64Array;
}

/** 1 − soft Dice of one map of probabilities, with ∂/∂p. Throws if the maps differ in length. */
export function diceLoss(
  probabilities: ArrayLike<number>,
  truth: ArrayLike<number>,
  { smooth = 0, squared = false }: SoftDiceOptions = {},
): LossAndSlope {
  const sums = softSums(probabilities, truth, squared);
  const [above, below] = [2 * sums.both + smooth, sums.predicted + sums.true + smooth];
  const gradient = Float64Array.from(probabilities, (p, pixel) => {
    const slopeBelow = squared ? 2 * p : 1;
    return (above * slopeBelow) / below ** 2 - (2 * (truth[pixel] as number)) / below;
  });
  return { loss: 1 - above / below, gradient };
}

/** −t log p − (1−t) log(1−p), the mean over the pixels. Throws if the maps differ in length. */
export function binaryCrossEntropy(probabilities: ArrayLike<number>, truth: ArrayLike<number>): number {
  const pixels = pixelsOf(probabilities, 1, truth);
  let sum = 0;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const [p, t] = [probabilities[pixel] as number, truth[pixel] as number];
    // A factor of 0 wins over a logarithm of 0
    if (t !== 0) sum -= t * Math.log(p);
    if (t !== 1) sum -= (1 - t) * Math.log1p(-p);
  }
  return sum / pixels;
}

/** The same from scores, p = 1/(1+e^{−z}), safe at any score: max(z,0) − t·z + log(1+e^{−|z|}); with ∂/∂z. Throws as above. */
export function sigmoidCrossEntropy(scores: ArrayLike<number>, truth: ArrayLike<number>): LossAndSlope {
  const pixels = pixelsOf(scores, 1, truth);
  let loss = 0;
  const gradient = Float64Array.from(scores, (z, pixel) => {
    const t = truth[pixel] as number;
    const small = Math.exp(-Math.abs(z));
    loss += Math.max(z, 0) - t * z + Math.log1p(small);
    return ((z >= 0 ? 1 : small) / (1 + small) - t) / pixels;
  });
  return { loss: loss / pixels, gradient };
}
