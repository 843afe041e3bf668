import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../scripts/node-backend.ts';
import { drawPicture } from '../../src/data/pictures.ts';
import { correlate2d } from '../../src/math/correlate.ts';
import { brightness } from '../../src/math/picture.ts';
import { filters, volume } from '../../src/math/volume.ts';
import {
  benchOf,
  type FilterFrame,
  type FilterTask,
  learnFilter,
  standardised,
} from '../../src/models/learn-filter.ts';

const sobel = [-1, 0, 1, -2, 0, 2, -1, 0, 1].map((w) => w / 4);
const seeds = [1, 2, 3];

const taskOf = (seed: number, changes: Partial<FilterTask> = {}): FilterTask => ({
  picture: brightness(drawPicture('texture', seed, 48)),
  target: sobel,
  kernelSize: 3,
  optimizer: 'sgd',
  rate: 0.9,
  noise: 0,
  seed,
  start: 'random',
  from: null,
  steps: 100,
  ...changes,
});

async function learn(task: FilterTask): Promise<FilterFrame[]> {
  const frames: FilterFrame[] = [];
  for await (const frame of learnFilter(new AbortController().signal, task)) frames.push(frame);
  return frames;
}
const lastOf = (frames: readonly FilterFrame[]): FilterFrame => {
  const last = frames.at(-1);
  if (!last) throw new Error('no frames');
  return last;
};

beforeAll(() => compute('cpu'));

describe('guess my filter', () => {
  it.each(seeds)('CV-C: nine weights find Sobel/4 in 100 steps at 0.9/λmax (seed %i)', async (seed) => {
    const frames = await learn(taskOf(seed));
    expect(frames.length).toBe(101);
    const last = lastOf(frames);
    expect(last.state.step).toBe(100);
    expect(last.largestError).toBeLessThan(1e-2);
    expect(last.diverged).toBe(false);
    expect(last.learningRate).toBeCloseTo(0.9 * last.inverseCurvature, 12);
  });

  it.each(seeds)('diverges visibly above 2/λmax and says so; not below (seed %i)', async (seed) => {
    const above = await learn(taskOf(seed, { rate: 2.2 }));
    expect(lastOf(above).diverged).toBe(true);
    expect(above.length).toBeLessThan(101);
    expect(above.slice(0, -1).every((frame) => !frame.diverged)).toBe(true);
    expect(lastOf(above).loss).toBeGreaterThan(100 * (above[0]?.loss ?? Infinity));
    const below = await learn(taskOf(seed, { rate: 1.9 }));
    expect(lastOf(below).diverged).toBe(false);
    expect(lastOf(below).loss).toBeLessThan((below[0]?.loss ?? 0) / 10);
  });

  it.each(seeds)('momentum 0.9 holds until 2(1 + 0.9)/λmax = 3.8 (seed %i)', async (seed) => {
    expect(lastOf(await learn(taskOf(seed, { optimizer: 'momentum', rate: 3.7 }))).diverged).toBe(false);
    expect(lastOf(await learn(taskOf(seed, { optimizer: 'momentum', rate: 3.9 }))).diverged).toBe(true);
  });

  it.each(['sgd', 'momentum', 'rmsprop', 'adam'] as const)(
    '%s: stopped and gone on from equals uninterrupted',
    async (optimizer) => {
      const whole = lastOf(await learn(taskOf(1, { optimizer, steps: 20 })));
      const half = lastOf(await learn(taskOf(1, { optimizer, steps: 8 })));
      const rest = lastOf(await learn(taskOf(1, { optimizer, steps: 12, from: structuredClone(half.state) })));
      expect(rest.state).toEqual(whole.state);
      expect(rest.loss).toBe(whole.loss);
      expect(whole.loss).toBeLessThan(lastOf(await learn(taskOf(1, { optimizer, steps: 0 }))).loss);
    },
  );

  it('the first loss and gradient are those of math/', async () => {
    const task = taskOf(4, { steps: 0 });
    const { state, loss, gradient } = lastOf(await learn(task));
    const x = standardised(task.picture);
    const settings = { stride: 1, dilation: 1, padding: 'valid', flip: false } as const;
    const wanted = correlate2d(x, filters(3, 3, 1, 1, sobel), settings);
    const answer = correlate2d(x, filters(3, 3, 1, 1, state.kernel), settings);
    const gap = answer.data.map((value, i) => value - (wanted.data[i] ?? 0));
    const expected = gap.reduce((sum, value) => sum + value * value, 0) / gap.length;
    expect(Math.abs(loss - expected)).toBeLessThan(1e-4 * expected);
    const slope = correlate2d(x, filters(wanted.rows, wanted.columns, 1, 1, gap), settings);
    slope.data.forEach((value, i) => {
      expect(gradient[i]).toBeCloseTo((2 * value) / gap.length, 3);
    });
  });

  it('noise is seeded, keeps the answer near, and leaves a loss of its own size', async () => {
    const noisy = lastOf(await learn(taskOf(1, { noise: 0.3 })));
    expect(lastOf(await learn(taskOf(1, { noise: 0.3 }))).state).toEqual(noisy.state);
    expect(noisy.largestError).toBeLessThan(0.1);
    expect(noisy.largestError).toBeGreaterThan(1e-3);
    expect(noisy.loss).toBeGreaterThan(1e-3);
  });

  it('a learning-rate unit stays finite on a flat picture, where nothing can be learned', async () => {
    const flat = volume(16, 16, 1, new Float64Array(256).fill(0.5));
    const last = lastOf(await learn(taskOf(1, { picture: flat, steps: 3 })));
    expect(last.inverseCurvature).toBe(0);
    expect(last.diverged).toBe(false);
    expect(last.loss).toBe(0);
  });

  it('an abort stops it and frees everything', async () => {
    const before = memory().numTensors;
    const controller = new AbortController();
    const seen: number[] = [];
    const run = async () => {
      for await (const frame of learnFilter(controller.signal, taskOf(1))) {
        seen.push(frame.state.step);
        if (frame.state.step === 5) controller.abort();
      }
    };
    await expect(run()).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen.at(-1)).toBe(5);
    expect(memory().numTensors).toBe(before);
  });

  it('leaves no tensor behind, however it ends', async () => {
    const before = memory().numTensors;
    await learn(taskOf(1, { steps: 4 }));
    await learn(taskOf(1, { rate: 4 }));
    for await (const frame of learnFilter(new AbortController().signal, taskOf(1))) if (frame.state.step === 2) break;
    expect(memory().numTensors).toBe(before);
  });

  it('refuses numbers that do not fit', async () => {
    await expect(benchOf(taskOf(1, { target: [1, 2] }))).rejects.toThrow(RangeError);
    await expect(benchOf(taskOf(1, { from: { step: 1, kernel: [1], first: [], second: [] } }))).rejects.toThrow(
      RangeError,
    );
    await expect(benchOf(taskOf(1, { picture: volume(2, 2, 1) }))).rejects.toThrow();
  });
});
