/** Cases for the self-check: an operation on the tensors of this panel, and the same in math/ on the same numbers. */
import {
  concat,
  grad,
  grads,
  mul,
  reshape,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tensor1d,
  tensor2d,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import { random } from '../../../data/random.ts';
import type { Check } from '../../../engine/contract.ts';
import { axesOf, correlate2d } from '../../../math/correlate.ts';
import { inputGradient, kernelGradient } from '../../../math/gradient.ts';
import { averagePool, globalAxes, maxPool, poolAxes, subsample } from '../../../math/pool.ts';
import { averagePoolGradient, maxPoolGradient } from '../../../math/pool-gradient.ts';
import { lowPassMatrix, resample, resampleBy } from '../../../math/resample.ts';
import { bedOfNails, copyUp, maxUnpool } from '../../../math/unpool.ts';
import { filters, type Volume, volume } from '../../../math/volume.ts';
import { adam } from '../../../models/adam.ts';
import { crossEntropy, oneHotOf } from '../../../models/digit-classifier.ts';
import '../../../models/gradients.ts';
import { forward } from '../../../models/forward.ts';
import { averagePoolHalf, globalMax, maxPoolHalf } from '../../../models/halving.ts';
import type { Layer, Net } from '../../../models/net.ts';
import type { Down, Up } from '../jobs.ts';
import { pooledBy } from './invariance.ts';
import { lowPassed, slopeOf, sobelX, sobelY } from './tensors.ts';
import { pooled, raised, winnersOf } from './ways.ts';

// Numbers that single precision holds exactly, so that the two sides start from the same
const numbers = (count: number, seed: number): Float64Array => {
  const chance = random(seed);
  return Float64Array.from({ length: count }, () => Math.fround(chance.between(-1, 1)));
};
const mapOf = (rows: number, columns: number, channels: number, seed: number): Volume =>
  volume(rows, columns, channels, numbers(rows * columns * channels, seed));
const asTensor = ({ rows, columns, channels, data }: Volume): Tensor4D =>
  tensor4d(Float32Array.from(data), [1, rows, columns, channels]);

/** The numbers of what `compute` makes; everything else it made is disposed of. */
async function read(compute: () => Tensor): Promise<Float32Array> {
  const result = tidy(compute);
  return result.data<'float32'>().finally(() => result.dispose());
}

let seed = 1;
const nextSeed = (): number => {
  seed += 7;
  return seed;
};

const byMath = (x: Volume, kind: Down, k: number): Volume => {
  const axes = poolAxes(x, { kernel: k });
  return kind === 'max' ? maxPool(x, axes).y : kind === 'average' ? averagePool(x, axes) : subsample(x, axes);
};

/** Pooling by windows of k, of a map whose last cells may fill no window. */
export function pooling(kind: Down, k: number, rows = 26, columns = 19): Check {
  const x = mapOf(rows, columns, 2, nextSeed());
  return {
    operation: `pool-${kind}`,
    name: `${k}×${k}`,
    actual: () => read(() => pooled(asTensor(x), kind, k)),
    expected: () => byMath(x, kind, k).data,
  };
}

export function globalPooling(kind: 'max' | 'average'): Check {
  const x = mapOf(13, 9, 3, nextSeed());
  return {
    operation: `pool-${kind}`,
    name: 'global',
    actual: () => read(() => pooledBy(asTensor(x), kind, 'global')),
    expected: () => (kind === 'max' ? maxPool(x, globalAxes(x)).y : averagePool(x, globalAxes(x))).data,
  };
}

/** One way back up by k; with `ties` the map holds few different numbers, so that the first of equal ones must win. */
export function raising(up: Up, k: number, ties = false): Check {
  const drawn = mapOf(6 * k, 5 * k, 1, nextSeed());
  const x = ties ? { ...drawn, data: drawn.data.map((value) => Math.round(2 * value) / 2) } : drawn;
  const small = maxPool(x, poolAxes(x, { kernel: k }));
  const expected = () => {
    const { y, winners } = small;
    if (up === 'nearest') return copyUp(y, k);
    if (up === 'bed-of-nails') return bedOfNails(y, k);
    if (up === 'max-indices') return maxUnpool(y, winners, x.rows, x.columns);
    return resample(y, x.rows, x.columns, 'bilinear', 'half-pixel');
  };
  return {
    operation: `up-${up}`,
    name: ties ? `${k}×, ties` : `${k}×`,
    actual: () => read(() => raised(asTensor(small.y), up, k, up === 'max-indices' ? winnersOf(asTensor(x), k) : null)),
    expected: () => expected().data,
  };
}

export function slope(rows: number, columns: number): Check {
  const x = mapOf(rows, columns, 1, nextSeed());
  const rule = { stride: 1, dilation: 1, padding: 'replicate', flip: false } as const;
  const by = (kernel: readonly number[]) => correlate2d(x, filters(3, 3, 1, 1, kernel), rule).data;
  return {
    operation: 'sobel',
    name: `${rows}×${columns}`,
    actual: () => read(() => slopeOf(asTensor(x))),
    expected: () => {
      const down = by(sobelY);
      return by(sobelX).map((value, i) => Math.hypot(value, down[i] ?? 0));
    },
  };
}

export function lowPass(rows: number, columns: number, cycles: number): Check {
  const x = mapOf(rows, columns, 1, nextSeed());
  return {
    operation: 'low-pass',
    name: `${rows}×${columns}, ${cycles} cycles`,
    actual: () => read(() => lowPassed(asTensor(x), cycles)),
    expected: () => resampleBy(x, lowPassMatrix(rows, cycles), lowPassMatrix(columns, cycles)).data,
  };
}

/** Where the slope goes: to the largest, to all alike, or to the largest of the whole map. */
export function poolingBackwards(kind: 'max' | 'average' | 'global'): Check {
  const x = mapOf(10, 8, 2, nextSeed());
  const axes = kind === 'global' ? globalAxes(x) : poolAxes(x, { kernel: 2 });
  const dy = mapOf(axes.vertical.output, axes.horizontal.output, 2, nextSeed());
  const layer = {
    max: maxPoolHalf,
    average: averagePoolHalf,
    global: (map: Tensor4D) => reshape(globalMax(map), [1, 1, 1, 2]),
  }[kind];
  return {
    operation: 'gradient-pool',
    name: kind,
    actual: () => read(() => grad((map: Tensor) => sum(mul(layer(map as Tensor4D), asTensor(dy))))(asTensor(x))),
    expected: () =>
      (kind === 'average' ? averagePoolGradient(dy, axes) : maxPoolGradient(dy, axes, maxPool(x, axes).winners)).data,
  };
}

/** The convolution of the race, ahead and backwards: 3×3, zeros around it as TensorFlow's "same" has them. */
export function convolution(stride: 1 | 2): Check[] {
  const x = mapOf(12, 12, 2, nextSeed());
  const w = filters(3, 3, 2, 4, numbers(72, nextSeed()));
  const settings = { stride, dilation: 1, padding: 'same', flip: false } as const;
  const axes = axesOf(x, w, settings);
  const dy = mapOf(axes.vertical.output, axes.horizontal.output, 4, nextSeed());
  const layer: Layer = { kind: 'convolution', name: 'c', filters: 4, size: 3, stride, activation: 'linear' };
  const net: Net = { name: 'check', side: 12, layers: [layer], classifies: false };
  const kernel = () => tensor4d(Float32Array.from(w.data), [3, 3, 2, 4]);
  const answer = (map: Tensor, weights: Tensor) => forward(net, [weights, tensor1d([0, 0, 0, 0])], map as Tensor4D);
  const slopes = (which: 0 | 1) => () =>
    grads((map: Tensor, weights: Tensor) => sum(mul(answer(map, weights), asTensor(dy))))([asTensor(x), kernel()])[
      which
    ] as Tensor;
  const name = `3×3, stride ${stride}`;
  return [
    {
      operation: 'convolution',
      name,
      actual: () => read(() => answer(asTensor(x), kernel())),
      expected: () => correlate2d(x, w, settings).data,
    },
    {
      operation: 'gradient-input',
      name,
      actual: () => read(slopes(0)),
      expected: () => inputGradient(dy, w, axes).data,
    },
    {
      operation: 'gradient-kernel',
      name,
      actual: () => read(slopes(1)),
      expected: () => kernelGradient(dy, x, axes).data,
    },
  ];
}

/** Cross-entropy of scores x·w, and its slope: softmax minus label, through a dense layer. */
export function dense(): Check[] {
  const [n, inputs, classes] = [4, 7, 6];
  const x = numbers(n * inputs, nextSeed());
  const w = numbers(inputs * classes, nextSeed());
  const labels = Int32Array.from({ length: n }, (_, i) => (2 * i) % classes);
  const net: Net = {
    name: 'check',
    side: 1,
    layers: [{ kind: 'dense', name: 'd', units: classes, activation: 'linear' }],
    classifies: true,
  };
  const loss = (weights: Tensor) => {
    const scores = forward(
      net,
      [weights, tensor1d(new Float32Array(classes))],
      tensor2d(Float32Array.from(x), [n, inputs]) as Tensor as Tensor4D,
    );
    return crossEntropy(scores as Tensor2D, oneHotOf(labels, classes));
  };
  const weights = () => tensor2d(Float32Array.from(w), [inputs, classes]);
  const shares = Array.from({ length: n }, (_, b) => {
    const scores = Array.from({ length: classes }, (_, c) =>
      Array.from({ length: inputs }, (_, i) => (x[b * inputs + i] ?? 0) * (w[i * classes + c] ?? 0)).reduce(
        (a, v) => a + v,
        0,
      ),
    );
    const all = scores.reduce((a, score) => a + Math.exp(score), 0);
    return scores.map((score) => Math.exp(score) / all);
  });
  const right = (b: number, c: number) => (labels[b] === c ? 1 : 0);
  return [
    {
      operation: 'cross-entropy',
      name: `${n} of ${classes} classes`,
      actual: () => read(() => reshape(loss(weights()), [1])),
      expected: () => [shares.reduce((total, row, b) => total - Math.log(row[labels[b] ?? 0] ?? 1), 0) / n],
    },
    {
      operation: 'gradient-dense',
      name: `${inputs} to ${classes}`,
      actual: () => read(() => grad(loss)(weights())),
      expected: () =>
        Array.from({ length: inputs * classes }, (_, at) => {
          const [i, c] = [Math.floor(at / classes), at % classes];
          return (
            shares.reduce((total, row, b) => total + ((row[c] ?? 0) - right(b, c)) * (x[b * inputs + i] ?? 0), 0) / n
          );
        }),
    },
  ];
}

/** A step of Adam from given moments, with both corrections written out. */
export function adamStep(t: number): Check {
  const count = 50;
  const [weights, first, slopes] = [numbers(count, nextSeed()), numbers(count, nextSeed()), numbers(count, nextSeed())];
  const second = numbers(count, nextSeed()).map(Math.abs);
  const on = (list: Float64Array): Tensor1D => tensor1d(Float32Array.from(list));
  const rate = 3e-3;
  return {
    operation: 'adam',
    name: `step ${t}`,
    actual: () =>
      read(() => {
        const next = adam({ weights: on(weights), first: on(first), second: on(second) }, on(slopes), t, rate);
        return concat([next.weights, next.first, next.second]);
      }),
    expected: () => {
      const m = first.map((value, i) => 0.9 * value + 0.1 * (slopes[i] ?? 0));
      const v = second.map((value, i) => 0.999 * value + 0.001 * (slopes[i] ?? 0) ** 2);
      const w = weights.map(
        (value, i) =>
          value - (rate * ((m[i] ?? 0) / (1 - 0.9 ** t))) / (Math.sqrt((v[i] ?? 0) / (1 - 0.999 ** t)) + 1e-7),
      );
      return [...w, ...m, ...v];
    },
  };
}
