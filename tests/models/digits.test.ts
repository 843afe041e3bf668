import { readFile } from 'node:fs/promises';
import {
  grad,
  maxPool,
  memory,
  randomNormal,
  relu,
  square,
  sum,
  type Tensor,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../scripts/node-backend.ts';
import { digitBatch } from '../../src/data/digits.ts';
import {
  accuracyOf,
  classify,
  digitsTensor,
  firstWeights,
  kernelsOf,
  parameterCount,
  weightsTensor,
} from '../../src/models/digit-classifier.ts';
import { maxPoolHalf } from '../../src/models/halving.ts';
import { layersModel, weightsFrom } from '../../src/models/layers-format.ts';
import { type DigitsFrame, type DigitsTask, trainDigits } from '../../src/models/train-digits.ts';

const folder = new URL('../../public/models/digits/', import.meta.url);

async function shipped(): Promise<Float32Array<ArrayBuffer>> {
  const file = await readFile(new URL('weights.bin', folder));
  return weightsFrom(new Uint8Array(file).buffer);
}

async function train(task: Partial<DigitsTask>): Promise<DigitsFrame[]> {
  const frames: DigitsFrame[] = [];
  const whole: DigitsTask = { seed: 1, rate: 3e-3, from: null, steps: 4, batch: 8, every: 2, tests: 20, ...task };
  for await (const frame of trainDigits(new AbortController().signal, whole)) frames.push(frame);
  return frames;
}

// Training on the plain cpu backend is ten times slower.
beforeAll(() => compute('wasm'));

describe('digit classifier', () => {
  it('has 5 386 parameters and seeded first weights', () => {
    expect(parameterCount).toBe(5386);
    expect(firstWeights(1)).toEqual(firstWeights(1));
    expect(firstWeights(1)).not.toEqual(firstWeights(2));
  });

  it('the pooling is tfjs’ own, value and gradient', async () => {
    const before = memory().numTensors;
    const x = randomNormal([2, 7, 6, 3]) as Tensor4D;
    const stock = (t: Tensor) => sum(square(maxPool(relu(t as Tensor4D), 2, 2, 'valid')));
    const ours = (t: Tensor) => sum(square(maxPoolHalf(relu(t as Tensor4D))));
    const [a, b] = [grad(stock)(x), grad(ours)(x)];
    expect([...(await b.data())]).toEqual([...(await a.data())]);
    for (const t of [x, a, b]) t.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('learns: the loss falls within twenty steps', async () => {
    const frames = await train({ steps: 20, batch: 32, every: 20, tests: 100 });
    const loss = (part: readonly DigitsFrame[]) => part.reduce((total, frame) => total + frame.loss, 0) / part.length;
    expect(loss(frames.slice(-5))).toBeLessThan(0.8 * loss(frames.slice(0, 5)));
    expect(frames.at(-1)?.accuracy).toBeGreaterThan(0.25);
    expect(frames[0]?.kernels).toEqual(kernelsOf(firstWeights(1)));
  }, 60_000);

  it('stopped and gone on from equals uninterrupted', async () => {
    const whole = (await train({ steps: 4 })).at(-1)?.state;
    const half = (await train({ steps: 2 })).at(-1)?.state ?? null;
    const rest = (await train({ steps: 2, from: half })).at(-1)?.state;
    expect(whole?.step).toBe(4);
    expect(rest).toEqual(whole);
  }, 60_000);

  it('leaves no tensor behind; an abort stops it', async () => {
    const before = memory().numTensors;
    await train({ steps: 1 });
    const controller = new AbortController();
    const run = async () => {
      for await (const _ of trainDigits(controller.signal, {
        seed: 1,
        rate: 3e-3,
        from: null,
        steps: 9,
        batch: 4,
        tests: 10,
      }))
        controller.abort();
    };
    await expect(run()).rejects.toMatchObject({ name: 'AbortError' });
    expect(memory().numTensors).toBe(before);
  }, 60_000);

  it('refuses weights and pictures that are not its own', async () => {
    await expect(classify(new Float32Array(3), new Float32Array(784))).rejects.toThrow(RangeError);
    expect(() => digitsTensor(new Float32Array(100))).toThrow(RangeError);
    expect(() => weightsFrom(new ArrayBuffer(8))).toThrow(RangeError);
  });
});

describe('the shipped classifier', () => {
  it('reaches its card on digits nobody has seen', async () => {
    const card = JSON.parse(await readFile(new URL('card.json', folder), 'utf8'));
    expect(card.parameters).toBe(parameterCount);
    expect(card.seeds.length).toBeGreaterThanOrEqual(3);
    const weights = weightsTensor(await shipped());
    const { images, labels } = digitBatch(77, 300);
    const accuracy = await accuracyOf(weights, images, labels);
    weights.dispose();
    expect(accuracy).toBeGreaterThan(card.shipped.metrics.accuracy - 0.02);
    expect(card.metrics.accuracy.low).toBeGreaterThan(0.95);
  }, 60_000);

  it('loads as a TensorFlow.js layers model with the same answers', async () => {
    const weights = await shipped();
    const { json, weights: bytes } = layersModel(weights);
    const manifest = json as { modelTopology: object; weightsManifest: readonly { weights: [] }[] };
    expect(JSON.parse(await readFile(new URL('model.json', folder), 'utf8'))).toEqual(json);
    const model = await loadLayersModel({
      load: async () => ({
        modelTopology: manifest.modelTopology,
        weightSpecs: manifest.weightsManifest[0]?.weights ?? [],
        weightData: bytes,
      }),
    });
    const { images } = digitBatch(5, 6);
    const x = digitsTensor(images);
    const theirs = model.predict(x) as Tensor;
    const ours = await classify(weights, images);
    (await theirs.data()).forEach((value, i) => {
      expect(ours[i]).toBeCloseTo(value, 5);
    });
    for (const t of [x, theirs]) t.dispose();
    model.dispose();
  });
});
