/**
 * A small convolutional classifier of 28×28 digits: conv 5×5×8 → ReLU → max-pool 2 → conv 3×3×16 → ReLU → max-pool 2 → dense 10,
 * 5 386 parameters (CURRICULUM §1.1). Its weights live in one flat vector, so that they travel, resume and ship as one array.
 */
import {
  add,
  argMax,
  cast,
  conv2d,
  fused,
  logSoftmax,
  mean,
  mul,
  neg,
  oneHot,
  relu,
  reshape,
  type Scalar,
  slice,
  softmax,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tensor1d,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import { digitSide } from '../data/digits.ts';
import { random } from '../data/random.ts';
import { maxPoolHalf } from './halving.ts';

/** The layers' weights in order, with TensorFlow's layouts (rows × columns × channels × filters; inputs × units). */
const parts = [
  { name: 'conv1/kernel', shape: [5, 5, 1, 8], fanIn: 25 },
  { name: 'conv1/bias', shape: [8], fanIn: 0 },
  { name: 'conv2/kernel', shape: [3, 3, 8, 16], fanIn: 72 },
  { name: 'conv2/bias', shape: [16], fanIn: 0 },
  { name: 'dense/kernel', shape: [400, 10], fanIn: 400 },
  { name: 'dense/bias', shape: [10], fanIn: 0 },
] as const;

const countOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);
export const parameterCount = parts.reduce((total, part) => total + countOf(part.shape), 0);

/** First-layer kernels: 8 of 5×5. */
export const firstKernels = { count: 8, side: 5 } as const;

/** First weights: N(0, 2/fan-in) for kernels (He 2015), zero biases. */
export function firstWeights(seed: number): Float32Array<ArrayBuffer> {
  const chance = random(seed, 30);
  const out = new Float32Array(parameterCount);
  let at = 0;
  for (const { shape, fanIn } of parts)
    for (let i = countOf(shape); i > 0; i--) out[at++] = fanIn === 0 ? 0 : chance.normal() * Math.sqrt(2 / fanIn);
  return out;
}

/** The flat vector cut into the layers' tensors. Keeps the gradient. */
export function unpack(weights: Tensor1D): Tensor[] {
  let at = 0;
  return parts.map(({ shape }) => {
    const part = reshape(slice(weights, at, countOf(shape)), [...shape]);
    at += countOf(shape);
    return part;
  });
}

/** The first layer's kernels out of the flat vector, filter after filter, row by row. */
export function kernelsOf(weights: ArrayLike<number>): Float32Array<ArrayBuffer> {
  const { count, side } = firstKernels;
  const out = new Float32Array(count * side * side);
  for (let filter = 0; filter < count; filter++)
    for (let i = 0; i < side * side; i++) out[filter * side * side + i] = weights[i * count + filter] ?? 0;
  return out;
}

/** Pictures n × 28 × 28 × 1 from flat values 0..1. Throws if the count does not fit. */
export function digitsTensor(images: Float32Array): Tensor4D {
  const n = images.length / digitSide ** 2;
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`${images.length} values are not whole 28×28 pictures`);
  return tensor4d(images, [n, digitSide, digitSide, 1]);
}

/** The first layer's answer before ReLU: n × 24 × 24 × 8. */
export function firstMaps(layers: readonly Tensor[], x: Tensor4D): Tensor4D {
  const [kernel, bias] = layers as [Tensor4D, Tensor1D];
  return tidy(() => add(conv2d(x, kernel, 1, 'valid'), bias) as Tensor4D);
}

/** Scores before the softmax, n × 10. */
export function scores(layers: readonly Tensor[], x: Tensor4D): Tensor2D {
  const [, , kernel2, bias2, dense, offset] = layers as [Tensor, Tensor, Tensor4D, Tensor1D, Tensor2D, Tensor1D];
  return tidy(() => {
    const pooled1 = maxPoolHalf(relu(firstMaps(layers, x)));
    const second = fused.conv2d({ x: pooled1, filter: kernel2, strides: 1, pad: 'valid', bias: bias2 });
    const flat = reshape(maxPoolHalf(relu(second)), [x.shape[0], 400]) as Tensor2D;
    return fused.matMul({ a: flat, b: dense, bias: offset }) as Tensor2D;
  });
}

/** Mean cross-entropy of n × 10 scores against one-hot labels. */
export const crossEntropy = (logits: Tensor2D, labels: Tensor2D): Scalar =>
  tidy(() => neg(mean(sum(mul(logSoftmax(logits), labels), 1))) as Scalar);

/** Labels 0 … classes − 1 as one-hot rows. */
export const oneHotOf = (labels: Int32Array, classes = 10): Tensor2D =>
  tidy(() => cast(oneHot(tensor1d(labels, 'int32'), classes), 'float32') as Tensor2D);

/** Class probabilities of flat pictures, n × 10 numbers. Throws if `weights` is not of this model. */
export async function classify(weights: Float32Array, images: Float32Array): Promise<Float32Array<ArrayBuffer>> {
  const probabilities = tidy(() => softmax(scores(unpack(weightsTensor(weights)), digitsTensor(images))));
  const out = new Float32Array(await probabilities.data());
  probabilities.dispose();
  return out;
}

/** Share of pictures whose most likely class is their label. */
export async function accuracyOf(weights: Tensor1D, images: Float32Array, labels: Int32Array): Promise<number> {
  const guess = tidy(() => argMax(scores(unpack(weights), digitsTensor(images)), 1));
  const guesses = await guess.data();
  guess.dispose();
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (guesses[i] === labels[i]) right++;
  return right / labels.length;
}

/** The flat vector as a tensor. Throws if it is not this model's length. */
export function weightsTensor(weights: Float32Array): Tensor1D {
  if (weights.length !== parameterCount)
    throw new RangeError(`this classifier has ${parameterCount} weights, got ${weights.length}`);
  return tensor1d(weights);
}
