/** Nets written as lists of layers: their sizes, their answers against tfjs' own layers, their gradients against finite differences. */

import {
  add,
  avgPool,
  grad,
  image,
  max,
  maxPool,
  mean,
  memory,
  mul,
  type Rank,
  randomNormal,
  scalar,
  square,
  sum,
  type Tensor,
  type Tensor4D,
  tensor1d,
  tensor4d,
  tidy,
  valueAndGrads,
} from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../scripts/node-backend.ts';
import { random } from '../../src/data/random.ts';
import { doubleBilinear, doubleNearest, mixing } from '../../src/models/double.ts';
import { ask, forward, picturesTensor } from '../../src/models/forward.ts';
import { fromHalfBits, halfBits } from '../../src/models/half.ts';
import { averagePoolHalf, globalMax, maxPoolHalf } from '../../src/models/halving.ts';
import { cut, firstWeightsOf, flatTensor, type Net, parametersOf, partsOf } from '../../src/models/net.ts';
import { flatWeights, layersFile } from '../../src/models/net-file.ts';
import { shiftNet, shiftNets } from '../../src/models/shift-nets.ts';
import { upMethods, upsampler } from '../../src/models/upsampler.ts';

beforeAll(() => compute('wasm'));

const everyNet: readonly Net[] = [...shiftNets.map((name) => shiftNet(name, 10)), ...upMethods.map(upsampler)];
const named = everyNet.map((net) => [net.name, net] as const);

const pictures = (net: Net, count: number) => {
  const chance = random(5);
  return Float32Array.from({ length: count * net.side ** 2 }, () => chance.between(-0.5, 0.5));
};

describe('sizes', () => {
  // The numbers of CURRICULUM §1.2: 50.9 k, 9.1 k, 23.6 k
  it.each([
    ['max', 9098],
    ['average', 9098],
    ['stride', 9098],
    ['dense', 50_890],
    ['flatten', 9098],
    ['global-max', 23_626],
  ] as const)('%s has %i weights', (name, count) => {
    expect(parametersOf(shiftNet(name, 10))).toBe(count);
  });

  it('three ways down begin with the same weights', () => {
    const [a, b, c] = (['max', 'average', 'stride'] as const).map((name) => firstWeightsOf(shiftNet(name, 6), 3));
    expect(b).toEqual(a);
    expect(c).toEqual(a);
    expect(firstWeightsOf(shiftNet('max', 6), 4)).not.toEqual(a);
  });

  it('first weights have the spread that is said, biases none', () => {
    const net = upsampler('transposed-4');
    const weights = firstWeightsOf(net, 1);
    let at = 0;
    for (const { name, shape, spread } of partsOf(net)) {
      const count = shape.reduce((a, b) => a * b, 1);
      const values = weights.slice(at, at + count);
      at += count;
      const deviation = Math.sqrt(values.reduce((total, w) => total + w * w, 0) / count);
      if (name.endsWith('bias')) expect(deviation).toBe(0);
      // 4σ of the deviation of `count` normal numbers
      else expect(Math.abs(deviation / spread - 1)).toBeLessThan(4 / Math.sqrt(2 * count));
    }
    expect(at).toBe(weights.length);
  });
});

type Layer = (x: Tensor4D) => Tensor;
const pools: readonly [string, Layer, Layer][] = [
  ['maximum', maxPoolHalf, (x) => maxPool(x, 2, 2, 'valid')],
  ['average', averagePoolHalf, (x) => avgPool(x, 2, 2, 'valid')],
  ['global maximum', globalMax, (x) => max(x, [1, 2])],
  ['copying', doubleNearest, (x) => image.resizeNearestNeighbor(x, [2 * x.shape[1], 2 * x.shape[2]])],
  ['interpolation', doubleBilinear, (x) => image.resizeBilinear(x, [2 * x.shape[1], 2 * x.shape[2]], false, true)],
];

describe('going down and up', () => {
  it.each(pools)('%s is tfjs’ own, value for value', async (_, ours, stock) => {
    const x = randomNormal<Rank.R4>([2, 6, 4, 3], 0, 1, 'float32', 7);
    const [a, b] = [ours(x), stock(x)];
    expect(a.shape).toEqual(b.shape);
    const expected = await b.data();
    (await a.data()).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 5);
    });
    for (const t of [x, a, b]) t.dispose();
  });

  it.each(pools)('%s passes slopes as finite differences say', async (_, ours) => {
    const before = memory().numTensors;
    const chance = random(3);
    const values = Float32Array.from({ length: 48 }, () => chance.normal());
    const on = (numbers: Float32Array) => tensor4d(numbers, [1, 4, 6, 2]);
    const loss = (t: Tensor) => sum(square(ours(t as Tensor4D)));
    const slope = tidy(() => grad(loss)(on(values)));
    const slopes = await slope.data();
    slope.dispose();
    const moved = (i: number, by: number) => {
      const numbers = values.slice();
      numbers[i] = (numbers[i] ?? 0) + by;
      return tidy(() => loss(on(numbers)).dataSync()[0] ?? Number.NaN);
    };
    // The loss is quadratic wherever no other cell wins, so a centred difference is exact but for rounding
    for (let i = 0; i < 48; i++) expect(slopes[i]).toBeCloseTo((moved(i, 0.01) - moved(i, -0.01)) / 0.02, 2);
    expect(slopes.some((value) => Math.abs(value) > 0.5)).toBe(true);
    expect(memory().numTensors).toBe(before);
  });

  it('interpolation mixes ¾ and ¼ of the nearest centres, the edge repeated', () => {
    expect([...mixing(2)]).toEqual([1, 0, 0.75, 0.25, 0.25, 0.75, 0, 1]);
  });
});

describe('a whole net', () => {
  it.each(named)('%s: the slope of its weights is that of finite differences', async (_, net) => {
    const chance = random(9);
    const weights = firstWeightsOf(net, 2).map((w) => w + 0.05 * chance.normal());
    const x = picturesTensor(pictures(net, 2), net.side);
    const on = flatTensor(net, weights);
    const loss = (which: Net, parts: readonly Tensor[]) => mean(square(forward(which, parts, x)));
    const along = Float32Array.from(weights, () => chance.normal());
    // Along a random direction: one number says whether all slopes are right
    const slope = tidy(() => {
      const parts = cut(net, on);
      const { grads } = valueAndGrads((...moved: Tensor[]) => loss(net, moved))(parts);
      const direction = cut(net, tensor1d(along));
      return grads.reduce((total: Tensor, part, i) => add(total, sum(mul(part, direction[i] as Tensor))), scalar(0));
    });
    const at = (by: number) =>
      tidy(() => {
        const moved = weights.map((w, i) => w + by * (along[i] ?? 0));
        return loss(net, cut(net, tensor1d(moved))).dataSync()[0] ?? Number.NaN;
      });
    const [predicted = Number.NaN] = await slope.data();
    const step = 3e-5;
    const measured = (at(step) - at(-step)) / (2 * step);
    expect(Math.abs(predicted)).toBeGreaterThan(1e-3);
    // A fiftieth for kinks that the step crosses, and what single precision leaves of a difference of two losses
    const rounding = (3e-7 * at(0)) / step;
    expect(Math.abs(predicted - measured)).toBeLessThan(0.02 * Math.abs(measured) + rounding);
    expect(rounding).toBeLessThan(0.1 * Math.abs(measured));
    for (const t of [x, on, slope]) t.dispose();
  });

  it.each(named)('%s loads as a TensorFlow.js layers model with the same answers', async (_, net) => {
    const weights = firstWeightsOf(net, 3);
    for (const precision of ['float32', 'float16'] as const) {
      const { json, weights: bytes } = layersFile(net, weights, 'x.bin', precision);
      const file = json as { modelTopology: object; weightsManifest: readonly { weights: [] }[] };
      const model = await loadLayersModel({
        load: async () => ({
          modelTopology: file.modelTopology,
          weightSpecs: file.weightsManifest[0]?.weights ?? [],
          weightData: bytes,
        }),
      });
      const images = pictures(net, 2);
      const x = picturesTensor(images, net.side);
      const theirs = model.predict(x) as Tensor;
      const read = flatWeights(net, bytes, precision);
      if (precision === 'float32') expect(read).toEqual(weights);
      const ours = await ask(net, read, images);
      expect(theirs.size).toBe(ours.length);
      (await theirs.data()).forEach((value, i) => {
        expect(ours[i]).toBeCloseTo(value, 4);
      });
      for (const t of [x, theirs]) t.dispose();
      model.dispose();
    }
  });

  it('refuses weights, files and pictures that are not its own', async () => {
    const net = upsampler('nearest');
    await expect(ask(net, new Float32Array(3), new Float32Array(64))).rejects.toThrow(RangeError);
    await expect(ask(net, firstWeightsOf(net, 1), new Float32Array(63))).rejects.toThrow(RangeError);
    expect(() => flatWeights(net, new ArrayBuffer(8), 'float16')).toThrow(RangeError);
    expect(() => layersFile(net, new Float32Array(2), 'x.bin', 'float16')).toThrow(RangeError);
  });
});

describe('half precision', () => {
  it('has the bits of IEEE 754', () => {
    // Sign, five bits of exponent, ten of mantissa: 65504 is the largest, 2⁻²⁴ the smallest
    const known: readonly [number, number][] = [
      [0, 0],
      [1, 0x3c00],
      [-2, 0xc000],
      [65_504, 0x7bff],
      [65_520, 0x7c00],
      [2 ** -14, 0x0400],
      [2 ** -24, 0x0001],
      [2 ** -25, 0x0000],
      [0.1, 0x2e66],
      [Infinity, 0x7c00],
    ];
    for (const [value, bits] of known) expect(halfBits(value)).toBe(bits);
    expect(fromHalfBits(halfBits(Number.NaN))).toBeNaN();
  });

  it('every half comes back, and rounding goes to the nearest', () => {
    for (let bits = 0; bits < 0x7c00; bits++) expect(halfBits(fromHalfBits(bits))).toBe(bits);
    const chance = random(1);
    for (let i = 0; i < 2000; i++) {
      const value = Math.fround(chance.normal());
      const [below, above] = [fromHalfBits(halfBits(value) - 1), fromHalfBits(halfBits(value) + 1)];
      const gap = Math.abs(fromHalfBits(halfBits(value)) - value);
      expect(gap).toBeLessThanOrEqual(Math.min(Math.abs(below - value), Math.abs(above - value)));
    }
  });
});
