/** U-Nets: sizes, answers with running statistics, cut skips, gradients of every layer on every backend in Node, the file. */
import {
  engine,
  grads as gradsOf,
  memory,
  type NamedAttrMap,
  type NamedTensorMap,
  randomNormal,
  square,
  sum,
  type Tensor,
  type Tensor1D,
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
import { forbidVectors } from '../../src/engine/kernels/simd/vectors.ts';
import { joined } from '../../src/models/adam.ts';
import { ask, forward, picturesTensor } from '../../src/models/forward.ts';
import { Lockstep, type Loss } from '../../src/models/lockstep.ts';
import { cut, extents, firstWeightsOf, flatTensor, type Net, parametersOf, partsOf } from '../../src/models/net.ts';
import { layersFile, readLayersFile } from '../../src/models/net-file.ts';
import { normalise } from '../../src/models/normalise.ts';
import { pixelCrossEntropy, pixelTargets } from '../../src/models/pixel-losses.ts';
import { activations } from '../../src/models/segmentation-nets.ts';
import { fullResolution, slidingWindow, unet, upsamplings } from '../../src/models/unet.ts';

beforeAll(() => compute('wasm'));

const none = [false, false, false];
const small = (changes: object = {}): Net => unet({ side: 8, classes: 2, widths: [4, 8], centre: 12, ...changes });
const noise = (count: number, seed = 5) => {
  const chance = random(seed);
  return Float32Array.from({ length: count }, () => chance.normal());
};
/** First weights with everything moved, running statistics too, so that none is 0 or 1. */
function moved(net: Net): Float32Array<ArrayBuffer> {
  const chance = random(8);
  return firstWeightsOf(net, 2).map((w) => Math.abs(w + 0.1 * chance.normal()) * (w < 0 ? -1 : 1));
}

describe('sizes', () => {
  it.each([
    ['with skips', unet({ side: 64, classes: 2 }), 165_118],
    ['without', unet({ side: 64, classes: 2, skips: none }), 137_902],
    ['as many without skips', unet({ side: 64, classes: 2, skips: none, widths: [13, 26, 53], centre: 70 }), 166_008],
    // 9·(16 + 7·16²) + 8·2·16 + 16·2 + 2
    ['at full resolution', fullResolution({ side: 64, classes: 2 }), 16_562],
  ])('%s', (_, net, count) => {
    expect(parametersOf(net)).toBe(count);
    expect(extents(net).at(-1)).toEqual({ side: 64, channels: 2 });
  });

  it('refuses sides that cannot be halved, and a wrong number of skips', () => {
    expect(() => unet({ side: 60, classes: 2 })).toThrow(RangeError);
    expect(() => unet({ side: 64, classes: 2, skips: [true] })).toThrow(RangeError);
    expect(extents(slidingWindow({ side: 64, classes: 2 })).at(-1)).toEqual({ side: 1, channels: 2 });
  });
});

describe('answers', () => {
  it.each(upsamplings)('%s: loads as a TensorFlow.js layers model with the same answers', async (upsampling) => {
    const net = small({ upsampling, skips: [true, false] });
    const weights = moved(net);
    const images = noise(2 * 64);
    for (const precision of ['float32', 'float16', 'uint8'] as const) {
      const file = layersFile(net, weights, 'x.bin', precision);
      const json = file.json as { modelTopology: object; weightsManifest: readonly { weights: [] }[] };
      const model = await loadLayersModel({
        load: async () => ({
          modelTopology: json.modelTopology,
          weightSpecs: json.weightsManifest[0]?.weights ?? [],
          weightData: file.weights,
        }),
      });
      const x = picturesTensor(images, 8);
      const theirs = model.predict(x) as Tensor;
      const ours = await ask(net, readLayersFile(net, file), images);
      (await theirs.data()).forEach((value, i) => {
        expect(value).toBeCloseTo(ours[i] ?? Number.NaN, 4);
      });
      x.dispose();
      theirs.dispose();
      model.dispose();
    }
    const exact = readLayersFile(net, layersFile(net, weights, 'x.bin', 'float32'));
    expect(exact).toEqual(weights);
    expect(() => readLayersFile(small({ skips: [true, true] }), layersFile(net, weights, 'x.bin', 'uint8'))).toThrow();
  });

  it('a skip cut in a trained net counts as zeros; larger pictures pass; every layer can be seen', async () => {
    const net = small();
    const weights = moved(net);
    const image = noise(64);
    const whole = await ask(net, weights, image);
    expect(await ask(net, weights, image, 8, { kept: { keep0: 1, keep1: 1 } })).toEqual(whole);
    const halved = await ask(net, weights, image, 8, { kept: { keep0: 0 } });
    expect(halved).not.toEqual(whole);
    const [cutJoin] = await activations(net, weights, image, 8, { kept: { keep0: 0 }, layers: ['join0'] });
    const [join] = await activations(net, weights, image, 8, { layers: ['join0'] });
    // Channels: 4 from below, 4 kept
    cutJoin?.values.forEach((value, i) => {
      expect(value).toBe(i % 8 < 4 ? join?.values[i] : 0);
    });
    expect(join?.values.some((value, i) => i % 8 >= 4 && value !== 0)).toBe(true);
    expect(await ask(net, weights, noise(16 * 16), 16)).toHaveLength(2 * 256);
    const before = memory().numTensors;
    const all = await activations(net, weights, image);
    expect(all.map(({ layer }) => layer)).toEqual(net.layers.map(({ name }) => name));
    expect(all.at(-1)?.values).toEqual(whole);
    expect(memory().numTensors).toBe(before);
  });
});

/** Normalisation written out in double precision: x is pixels × channels. */
function reference(x: readonly number[], slope: readonly number[], gamma: readonly number[], beta: readonly number[]) {
  const channels = gamma.length;
  const n = x.length / channels;
  const y = x.map(() => 0);
  const dx = x.map(() => 0);
  const statistics = new Array<number>(2 * channels).fill(0);
  const [dGamma, dBeta] = [gamma.map(() => 0), gamma.map(() => 0)];
  for (let c = 0; c < channels; c++) {
    const at = Array.from({ length: n }, (_, i) => i * channels + c);
    const total = (value: (i: number) => number) => at.reduce((sum, i) => sum + value(i), 0);
    const mean = total((i) => x[i] as number) / n;
    const variance = total((i) => ((x[i] as number) - mean) ** 2) / n;
    const hat = (i: number) => ((x[i] as number) - mean) / Math.sqrt(variance + 1e-5);
    const value = (i: number) => (gamma[c] as number) * hat(i) + (beta[c] as number);
    const g = (i: number) => (value(i) > 0 ? (slope[i] as number) : 0);
    statistics[c] = mean;
    statistics[channels + c] = variance;
    dBeta[c] = total(g);
    dGamma[c] = total((i) => g(i) * hat(i));
    for (const i of at) {
      y[i] = Math.max(0, value(i));
      const rest = g(i) - (dBeta[c] as number) / n - (hat(i) * (dGamma[c] as number)) / n;
      dx[i] = ((gamma[c] as number) / Math.sqrt(variance + 1e-5)) * rest;
    }
  }
  return { y, statistics, grads: [dx, dGamma, dBeta] };
}

describe.each(['wasm', 'plain wasm', 'cpu'] as const)('normalisation on %s', (backend) => {
  it.each([1, 2, 4, 5, 12, 20, 28])('%i channels: values, statistics and slopes', async (channels) => {
    await compute(backend === 'cpu' ? 'cpu' : 'wasm');
    forbidVectors(backend === 'plain wasm');
    const before = memory().numTensors;
    const shape: [number, number, number, number] = [2, 25, 30, channels];
    const values = [...noise(1500 * channels, 3)].map((value, i) => 2 * value + 10 * (i % channels));
    const slopes = [...noise(1500 * channels, 4)];
    const gamma = Array.from({ length: channels }, (_, c) => 1.5 - 0.1 * c);
    const beta = Array.from({ length: channels }, (_, c) => 0.2 * c - 0.5);
    const wanted = reference(values.map(Math.fround), slopes.map(Math.fround), gamma, beta);
    let seen: Tensor1D | null = null;
    const [x, slope] = [tensor4d(values, shape), tensor4d(slopes, shape)];
    const [scale, offset] = [tensor1d(gamma), tensor1d(beta)];
    const pass = (a: Tensor, b: Tensor, c: Tensor) =>
      normalise(a as Tensor4D, b as Tensor1D, c as Tensor1D, true, (statistics) => {
        seen?.dispose();
        seen = statistics;
      });
    const y = tidy(() => pass(x, scale, offset));
    const grads = tidy(() => gradsOf(pass)([x, scale, offset], slope));
    const pairs = [y, seen, ...grads].map((tensor, i) => ({
      actual: tensor as unknown as Tensor,
      expected: [wanted.y, wanted.statistics, ...wanted.grads][i] ?? [],
    }));
    for (const { actual, expected } of pairs) {
      const data = await actual.data();
      expect(data.length).toBe(expected.length);
      const worst = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - (data[i] ?? Number.NaN))), 0);
      const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      expect(worst).toBeLessThan(2e-5 * largest + 1e-5);
      actual.dispose();
    }
    for (const tensor of [x, slope, scale, offset]) tensor.dispose();
    forbidVectors(false);
    expect(memory().numTensors).toBe(before);
  });
});

describe('the filter gradient by vectors', () => {
  const shapes = [
    { x: [2, 7, 9, 5], size: 3, filters: 12, stride: 1, pad: 'same' },
    { x: [3, 6, 6, 4], size: 3, filters: 20, stride: 1, pad: 'valid' },
    { x: [1, 9, 8, 7], size: 5, filters: 4, stride: 2, pad: 'same' },
    { x: [2, 4, 4, 3], size: 2, filters: 8, stride: 2, pad: 'valid' },
    { x: [1, 2, 2, 1], size: 3, filters: 24, stride: 1, pad: 'same' },
    { x: [2, 5, 5, 6], size: 1, filters: 28, stride: 1, pad: 'same' },
  ] as const;

  it.each(shapes)(
    '$x, $size×$size, $filters filters, stride $stride, $pad',
    async ({ x, size, filters, stride, pad }) => {
      await compute('wasm');
      const rows = pad === 'same' ? Math.ceil(x[1] / stride) : Math.floor((x[1] - size) / stride) + 1;
      const columns = pad === 'same' ? Math.ceil(x[2] / stride) : Math.floor((x[2] - size) / stride) + 1;
      const input = randomNormal([...x], 0, 1, 'float32', 3);
      const dy = randomNormal([x[0], rows, columns, filters], 0, 1, 'float32', 4);
      const attrs = { strides: [stride, stride], pad, dataFormat: 'NHWC', filterShape: [size, size, x[3], filters] };
      const run = () =>
        engine().runKernel<Tensor>(
          'Conv2DBackpropFilter',
          { x: input, dy } as unknown as NamedTensorMap,
          attrs as unknown as NamedAttrMap,
        );
      const fast = run();
      forbidVectors(true);
      const plain = run();
      forbidVectors(false);
      const expected = await plain.data();
      expect(expected.some((value) => Math.abs(value) > 1)).toBe(true);
      (await fast.data()).forEach((value, i) => {
        expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 3);
      });
      for (const tensor of [input, dy, fast, plain]) tensor.dispose();
    },
  );
});

/** The batch stays on the backend that is active now. */
const lossOn = (net: Net, images: Float32Array, labels: readonly number[]): Loss => {
  const n = labels.length / net.side ** 2;
  const weights = labels.map((_, i) => 1 + (i % 3));
  const targets = pixelTargets(labels, weights, [n, net.side, net.side], 2);
  const x = picturesTensor(images, net.side);
  return (which, parts, passage) =>
    tidy(() => pixelCrossEntropy(forward(which, parts, x, passage) as Tensor4D, targets));
};

describe('a whole net', () => {
  it.each([
    ...upsamplings.map((upsampling) => [upsampling, small({ upsampling })] as const),
    ['one skip', small({ skips: [false, true] })] as const,
    ['without normalisation', small({ normalisation: 'none' })] as const,
    ['a stack', fullResolution({ side: 8, classes: 2, depth: 3, width: 4 })] as const,
  ])('%s: the slope of its weights is that of finite differences', async (_, net) => {
    await compute('wasm');
    const images = noise(4 * 64);
    const loss = lossOn(
      net,
      images,
      [...images].map((value) => (value > 0 ? 1 : 0)),
    );
    const trained = parametersOf(net);
    const weights = moved(net);
    const passage = { learning: (statistics: Tensor1D) => statistics.dispose() };
    const on = flatTensor(net, weights);
    const slopes = tidy(() => {
      const parts = cut(net, on).slice(0, partsOf(net).length);
      return joined(valueAndGrads((...all: Tensor[]) => loss(net, all, passage))(parts).grads);
    });
    const slope = await slopes.data();
    expect(slope.length).toBe(trained);
    const length = Math.hypot(...slope);
    // Mostly along the slope itself, where the loss changes most, and a bit everywhere
    const along = noise(trained, 7).map((value, i) => (slope[i] ?? 0) / length + value / Math.sqrt(trained));
    const at = (by: number) =>
      tidy(() => {
        const there = tensor1d(weights.map((w, i) => w + by * (along[i] ?? 0)));
        return loss(net, cut(net, there), passage).dataSync()[0] ?? Number.NaN;
      });
    const predicted = along.reduce((total, value, i) => total + value * (slope[i] ?? 0), 0);
    const step = 1e-3;
    const measured = (at(step) - at(-step)) / (2 * step);
    // Kinks that the step crosses, and what single precision leaves of a difference of two losses
    const rounding = (6e-7 * at(0)) / step;
    expect(Math.abs(predicted - measured)).toBeLessThan(0.02 * Math.abs(measured) + rounding);
    expect(rounding).toBeLessThan(0.05 * Math.abs(measured));
    for (const tensor of [on, slopes]) tensor.dispose();
  });

  it('learns the same on wasm, on wasm without vectors and on cpu, statistics too', async () => {
    const net = small();
    const images = noise(2 * 64);
    const labels = [...images].map((value) => (value > 0 ? 1 : 0));
    const results: { losses: number[]; weights: Float32Array }[] = [];
    for (const [backend, plain] of [
      ['wasm', false],
      ['wasm', true],
      ['cpu', false],
    ] as const) {
      await compute(backend);
      forbidVectors(plain);
      const lockstep = new Lockstep([net], null, 1);
      const loss = lossOn(net, images, labels);
      const losses: number[] = [];
      for (let t = 1; t <= 8; t++) losses.push(...(await lockstep.learn(loss, t, 3e-3, async () => {})));
      results.push({ losses, weights: (await lockstep.states())[0]?.weights ?? new Float32Array() });
      lockstep.dispose();
      forbidVectors(false);
    }
    const [first, ...others] = results;
    expect(first?.losses.at(-1)).toBeLessThan(0.8 * (first?.losses[0] ?? 0));
    const running = first?.weights.slice(parametersOf(net)) ?? [];
    // 0.9⁸ of the first variance 1 and mean 0 is left: the rest came from the batches
    expect(running.some((value) => Math.abs(value) > 1e-3 && Math.abs(value - 1) > 1e-3)).toBe(true);
    for (const { losses, weights } of others) {
      losses.forEach((loss, i) => {
        expect(loss).toBeCloseTo(first?.losses[i] ?? Number.NaN, 3);
      });
      weights.slice(parametersOf(net)).forEach((value, i) => {
        expect(Math.abs(value - (running[i] ?? Number.NaN))).toBeLessThan(0.02 * Math.abs(value) + 2e-3);
      });
    }
  });

  it('running statistics are 0.9 of the old and 0.1 of the batch’s', async () => {
    await compute('wasm');
    const net = small();
    const images = noise(64);
    const lockstep = new Lockstep([net], null, 1);
    let mean: readonly number[] = [];
    const inner = lossOn(net, images, new Array<number>(64).fill(1));
    const loss: Loss = (which, parts, passage) =>
      inner(which, parts, {
        learning: (statistics) => {
          if (mean.length === 0) mean = [...statistics.dataSync()];
          passage.learning?.(statistics);
        },
      });
    await lockstep.learn(loss, 1, 1e-3, async () => {});
    const running = (await lockstep.states())[0]?.weights.slice(parametersOf(net)) ?? [];
    lockstep.dispose();
    for (let c = 0; c < 4; c++) {
      expect(running[c]).toBeCloseTo(0.1 * (mean[c] ?? Number.NaN), 6);
      expect(running[4 + c]).toBeCloseTo(0.9 + 0.1 * (mean[4 + c] ?? Number.NaN), 6);
    }
    expect(tidy(() => sum(square(tensor1d(running))).dataSync()[0])).toBeGreaterThan(0);
  });
});
