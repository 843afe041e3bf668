/** Cases for the self-check: what the nets of this panel are made of, on tensors and in math/, from the same numbers. */
import {
  grad,
  grads,
  mul,
  reshape,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
  tensor1d,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import { random } from '../../../data/random.ts';
import type { Check } from '../../../engine/contract.ts';
import { batchMoments, batchNorm, batchNormGradient } from '../../../math/batch-norm.ts';
import { correlate2d } from '../../../math/correlate.ts';
import { pixelCrossEntropy as byMath } from '../../../math/pixel-loss.ts';
import { maxPool, poolAxes } from '../../../math/pool.ts';
import { resample } from '../../../math/resample.ts';
import { concatenated } from '../../../math/unet-forward.ts';
import { filters, type Volume, volume } from '../../../math/volume.ts';
import '../../../models/gradients.ts';
import { doubleBilinear } from '../../../models/double.ts';
import { forward } from '../../../models/forward.ts';
import { maxPoolHalf } from '../../../models/halving.ts';
import type { Layer, Net } from '../../../models/net.ts';
import { epsilon, normalise, normalised } from '../../../models/normalise.ts';
import { pixelCrossEntropy, pixelTargets } from '../../../models/pixel-losses.ts';

/** A stream of numbers of its own for each case; single precision holds each exactly, so that both sides start from the same. */
export const numbers = (count: number, seed: number, low = -1, high = 1): Float64Array => {
  const chance = random(seed, 77);
  return Float64Array.from({ length: count }, () => Math.fround(chance.between(low, high)));
};
export const mapOf = (rows: number, columns: number, channels: number, seed: number): Volume =>
  volume(rows, columns, channels, numbers(rows * columns * channels, seed));
export const asTensor = ({ rows, columns, channels, data }: Volume): Tensor4D =>
  tensor4d(Float32Array.from(data), [1, rows, columns, channels]);
const asList = (values: Float64Array): Tensor1D => tensor1d(Float32Array.from(values));

/** The numbers of what `compute` makes; everything else it made is disposed of. */
export async function read(compute: () => Tensor): Promise<Float32Array> {
  const result = tidy(compute);
  return result.data<'float32'>().finally(() => result.dispose());
}

function normalisation(channels: number) {
  const x = mapOf(6, 5, channels, 11 + channels);
  const affine = { gamma: numbers(channels, 12, 0.5, 1.5), beta: numbers(channels, 13) };
  const tensors = () => [asTensor(x), asList(affine.gamma), asList(affine.beta)] as const;
  return { x, affine, tensors };
}

/** Batch normalisation and ReLU by running statistics, as a trained net answers. */
export function answering(channels: number): Check {
  const { x, affine, tensors } = normalisation(channels);
  const moments = { mean: numbers(channels, 14), variance: numbers(channels, 15, 0.2, 2) };
  return {
    operation: 'batch-norm',
    name: `${channels} channels, running statistics`,
    actual: () => read(() => normalised(...tensors(), asList(moments.mean), asList(moments.variance), true)),
    expected: () => batchNorm(x.data, moments, affine, epsilon).map((value) => Math.max(value, 0)),
  };
}

/** By the batch's own statistics, as while learning: ahead, and the three slopes of Σ dy·y. */
export function learning(channels: number): Check[] {
  const { x, affine, tensors } = normalisation(channels);
  const dy = mapOf(6, 5, channels, 16);
  const gone = (statistics: Tensor1D) => statistics.dispose();
  const layer = (a: Tensor, b: Tensor, c: Tensor) => normalise(a as Tensor4D, b as Tensor1D, c as Tensor1D, true, gone);
  const ahead = () => batchNorm(x.data, batchMoments(x.data, channels), affine, epsilon);
  const backwards = () => {
    const passed = ahead().map((value, i) => (value > 0 ? (dy.data[i] ?? 0) : 0));
    return batchNormGradient(passed, x.data, affine, epsilon);
  };
  const slope = (which: 0 | 1 | 2) => () =>
    grads((a: Tensor, b: Tensor, c: Tensor) => sum(mul(layer(a, b, c), asTensor(dy))))([...tensors()])[which] as Tensor;
  const name = `${channels} channels, batch statistics`;
  const expected = [() => backwards().dx, () => backwards().dgamma, () => backwards().dbeta] as const;
  return [
    {
      operation: 'batch-norm',
      name,
      actual: () => read(() => layer(...tensors())),
      expected: () => ahead().map((value) => Math.max(value, 0)),
    },
    ...([0, 1, 2] as const).map((which) => ({
      operation: 'batch-norm-gradient',
      name: `${name}, ${['map', 'scale', 'offset'][which]}`,
      actual: () => read(slope(which)),
      expected: expected[which],
    })),
  ];
}

/** The weighted loss over pixels and its slope at the scores. */
export function weightedLoss(classes: number): Check[] {
  const [rows, columns] = [5, 4];
  const pixels = rows * columns;
  const scores = mapOf(rows, columns, classes, 17);
  const weights = numbers(pixels, 18, 0.5, 10);
  const labels = Int32Array.from({ length: pixels }, (_, i) => (3 * i + (i >> 2)) % classes);
  /** Its targets outlive the passage, as while training. */
  const lossOf = () => {
    const targets = pixelTargets(labels, weights, [1, rows, columns], classes);
    return (z: Tensor) => pixelCrossEntropy(z as Tensor4D, targets);
  };
  const expected = () => byMath(scores.data, labels, classes, { weights, divided: 'weights' });
  return [
    {
      operation: 'pixel-cross-entropy',
      name: `${classes} classes`,
      actual: () => read(() => reshape(lossOf()(asTensor(scores)), [1])),
      expected: () => [expected().loss],
    },
    {
      operation: 'pixel-cross-entropy',
      name: `${classes} classes, slope`,
      actual: () => read(() => grad(lossOf())(asTensor(scores))),
      expected: () => expected().gradient,
    },
  ];
}

export function halving(): Check {
  const x = mapOf(8, 6, 3, 19);
  return {
    operation: 'pool-max',
    name: 'U-Net, 2×2',
    actual: () => read(() => maxPoolHalf(asTensor(x))),
    expected: () => maxPool(x, poolAxes(x, { kernel: 2 })).y.data,
  };
}

export function doubling(): Check {
  const x = mapOf(5, 4, 3, 20);
  return {
    operation: 'up-bilinear',
    name: 'U-Net, 2×',
    actual: () => read(() => doubleBilinear(asTensor(x))),
    expected: () => resample(x, 10, 8, 'bilinear', 'half-pixel').data,
  };
}

const netWith = (layers: readonly Layer[], channels: number): Net => ({
  name: 'check',
  side: 6,
  channels,
  layers,
  classifies: false,
});

/** A kept copy laid behind the doubled map, whole or cut. */
export function concatenation(factor: 0 | 1): Check {
  const x = mapOf(6, 6, 2, 21);
  const net = netWith(
    [
      { kind: 'keep', name: 'copy' },
      { kind: 'halve', name: 'half', by: 'max' },
      { kind: 'double', name: 'up', by: 'nearest' },
      { kind: 'concatenate', name: 'both', kept: 'copy' },
    ],
    2,
  );
  return {
    operation: 'concatenate',
    name: factor === 1 ? 'copy kept' : 'copy cut',
    actual: () => read(() => forward(net, [], asTensor(x), { kept: { copy: factor } })),
    expected: () => {
      const small = maxPool(x, poolAxes(x, { kernel: 2 })).y;
      return concatenated(resample(small, 6, 6, 'nearest', 'half-pixel'), {
        ...x,
        data: x.data.map((value) => factor * value),
      }).data;
    },
  };
}

/** The head: a 1×1 convolution from the last maps to the scores. */
export function head(): Check {
  const x = mapOf(6, 6, 5, 22);
  const w = filters(1, 1, 5, 2, numbers(10, 23));
  const bias = numbers(2, 24);
  const net = netWith([{ kind: 'convolution', name: 'head', filters: 2, size: 1, activation: 'linear' }], 5);
  const kernel = () => tensor4d(Float32Array.from(w.data), [1, 1, 5, 2]);
  return {
    operation: 'convolution',
    name: '1×1, 5 to 2',
    actual: () => read(() => forward(net, [kernel(), asList(bias)], asTensor(x))),
    expected: () =>
      correlate2d(x, w, { stride: 1, dilation: 1, padding: 'same', flip: false }).data.map(
        (value, i) => value + (bias[i % 2] ?? 0),
      ),
  };
}
