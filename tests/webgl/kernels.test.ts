/** Our WebGL kernels against what the plain backend composes, over sizes that fill no texel: odd channels, odd columns, a single pixel. */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { random } from '../../src/data/random.ts';
import { openGpu } from '../../src/engine/webgl.ts';
import { adam, joined } from '../../src/models/adam.ts';
import '../../src/models/gradients.ts';
import { cut, lengthOf, type Net, partsOf } from '../../src/models/net.ts';
import { normalise } from '../../src/models/normalise.ts';
import { runOwn } from '../../src/models/own-kernel.ts';
import { unet } from '../../src/models/unet.ts';

beforeAll(() => {
  openGpu();
});

type Answer = readonly (readonly number[])[];

function noise(count: number, seed: number, mean = 0): Float32Array<ArrayBuffer> {
  const chance = random(seed);
  return Float32Array.from({ length: count }, () => mean + chance.normal());
}

/** The same on both backends; on WebGL no tensor may be left, and nothing may be composed where there is a kernel. */
async function both(compute: () => tf.Tensor[]): Promise<{ gpu: Answer; plain: Answer }> {
  const answers: Answer[] = [];
  for (const backend of ['cpu', 'webgl']) {
    await tf.setBackend(backend);
    const before = tf.memory().numTensors;
    const out = tf.tidy(compute);
    answers.push(await Promise.all(out.map(async (tensor) => [...(await tensor.data())])));
    tf.dispose(out);
    expect(tf.memory().numTensors, backend).toBe(before);
  }
  return { plain: answers[0] as Answer, gpu: answers[1] as Answer };
}

function expectAlike({ gpu, plain }: { gpu: Answer; plain: Answer }, tolerance = 1e-4): void {
  expect(gpu.map((values) => values.length)).toEqual(plain.map((values) => values.length));
  gpu.forEach((values, which) => {
    const most = Math.max(...(plain[which] ?? []).map(Math.abs));
    expect(most, `output ${which} is not all zero`).toBeGreaterThan(0);
    const off = values.map((value, i) => Math.abs(value - (plain[which]?.[i] ?? Number.NaN)));
    expect(Math.max(...off), `output ${which}`).toBeLessThan(tolerance * most);
  });
}

describe('normalising', () => {
  it.each([
    ['channels in fours', [2, 8, 8, 8], true, 0],
    ['odd channels', [2, 4, 6, 5], true, 0],
    ['odd columns and channels', [1, 5, 7, 3], true, 0],
    ['one channel, one row', [1, 1, 9, 1], false, 0],
    ['more pixels than a row of parts', [3, 33, 31, 6], true, 0],
    ['a mean far from zero', [2, 8, 8, 4], false, 300],
  ] as const)('%s', async (_, shape, rectify, mean) => {
    const [n, rows, columns, channels] = shape;
    const values = noise(n * rows * columns * channels, 1, mean);
    const slopes = noise(values.length, 2);
    const answers = await both(() => {
      const x = tf.tensor4d(values, [...shape]);
      const gamma = tf.tensor1d(noise(channels, 3, 1));
      const beta = tf.tensor1d(noise(channels, 4));
      const statistics: tf.Tensor1D[] = [];
      const keep = (seen: tf.Tensor1D) => void statistics.push(seen);
      // A weighted sum, so that each pixel's slope is another
      const weigh = tf.tensor4d(slopes, [...shape]);
      const answer = normalise(x, gamma, beta, rectify, keep);
      const { grads } = tf.valueAndGrads((...given) => {
        const [a, b, c] = given as [tf.Tensor4D, tf.Tensor1D, tf.Tensor1D];
        return tf.sum(
          tf.mul(
            normalise(a, b, c, rectify, (seen) => seen.dispose()),
            weigh,
          ),
        ) as tf.Scalar;
      })([x, gamma, beta]);
      const seen = statistics.map((kept) => kept.clone());
      tf.dispose(statistics);
      return [answer, ...seen, ...grads];
    });
    // float32 keeps seven digits of 300, the plain backend's sums fewer
    expectAlike(answers, mean > 0 ? 2e-3 : 1e-4);
  });

  it('keeps what is not a number', async () => {
    await tf.setBackend('webgl');
    const values = new Float32Array(8).fill(1);
    values[3] = Number.NaN;
    const out = tf.tidy(() =>
      normalise(tf.tensor4d(values, [1, 2, 2, 2]), tf.ones([2]), tf.zeros([2]), true, (seen) => seen.dispose()),
    );
    expect([...(await out.data())].some(Number.isNaN)).toBe(true);
    out.dispose();
  });
});

describe("a net's vector", () => {
  const nets: Readonly<Record<string, Net>> = {
    'even parts': unet({ side: 8, classes: 2, widths: [4, 8], centre: 12 }),
    'odd parts': unet({ side: 8, classes: 3, widths: [3, 5], centre: 7, upsampling: 'transposed' }),
    'more parts than a program has inputs': unet({ side: 64, classes: 2 }),
  };

  it.each(Object.keys(nets))('is cut and joined without loss: %s', async (name) => {
    const net = nets[name] as Net;
    const values = noise(lengthOf(net), 6);
    const { gpu, plain } = await both(() => {
      const weights = tf.tensor1d(values);
      // Once through the GPU, as it is while learning
      const moved = tf.mul(weights, 2) as tf.Tensor1D;
      const parts = cut(net, moved, 'trained');
      expect(parts.map(({ shape }) => shape)).toEqual(partsOf(net).map(({ shape }) => [...shape]));
      return [...parts.map((part) => part.clone()), joined(parts), joined(parts.slice(0, 3))];
    });
    expect(gpu).toEqual(plain);
  });

  it('is moved by Adam as the formula says', async () => {
    const [trained, running] = [35, 6];
    const answers = await both(() => {
      const carried = {
        weights: tf.tensor1d(noise(trained + running, 1)),
        first: tf.tensor1d(noise(trained, 2)),
        second: tf.abs(tf.tensor1d(noise(trained, 3))) as tf.Tensor1D,
      };
      const slope = tf.tensor1d(noise(trained, 4));
      const one = adam(carried, slope, 1, 0.1, tf.tensor1d(noise(running, 5)));
      const two = adam(one, slope, 2, 0.1, tf.tensor1d(noise(running, 6)));
      const bare = adam({ ...carried, weights: tf.tensor1d(noise(trained, 7)) }, slope, 3, 0.1);
      return [two.weights, two.first, two.second, bare.weights];
    });
    expectAlike(answers, 1e-5);
  });

  it('has kernels of its own on WebGL', async () => {
    await tf.setBackend('webgl');
    const out = tf.tidy(() => runOwn('Join', { a: tf.ones([2]), b: tf.ones([1]) }) ?? []);
    expect(out[0]?.shape).toEqual([3]);
    tf.dispose(out);
  });
});
