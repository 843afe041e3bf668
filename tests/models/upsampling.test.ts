/** Learning to go up: it learns, it can be stopped and gone on from, the grid is measured as said, the shipped decoders are what their card says. */
import { readFile } from 'node:fs/promises';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import card from '../../public/models/upsampling/card.json' with { type: 'json' };
import { compute } from '../../scripts/node-backend.ts';
import { texturePairs } from '../../src/data/pairs.ts';
import { checkerboard, checkerboardShare } from '../../src/math/checkerboard.ts';
import { ask } from '../../src/models/forward.ts';
import { gridOf, heldOutPairs, meanSquaredError } from '../../src/models/grid.ts';
import {
  learnUpsampling,
  type UpsamplingLookFrame,
  type UpsamplingStepFrame,
  type UpsamplingTask,
} from '../../src/models/learn-upsampling.ts';
import { firstWeightsOf, flatTensor, parametersOf } from '../../src/models/net.ts';
import { flatWeights } from '../../src/models/net-file.ts';
import { type UpMethod, upMethods, upsampler } from '../../src/models/upsampler.ts';

const small: UpsamplingTask = {
  methods: ['transposed-3', 'bilinear'],
  seed: 1,
  rate: 3e-3,
  from: null,
  steps: 4,
  batch: 2,
  every: 2,
  tests: 3,
  shown: 2,
};

async function learn(changes: Partial<UpsamplingTask>) {
  const steps: UpsamplingStepFrame[] = [];
  const looks: UpsamplingLookFrame[] = [];
  for await (const frame of learnUpsampling(new AbortController().signal, { ...small, ...changes }))
    if (frame.kind === 'step') steps.push(frame);
    else looks.push(frame);
  return { steps, looks };
}

beforeAll(() => compute('wasm'));

describe('learning to go up', () => {
  it('gives losses, looks and checkpoints when they are due', async () => {
    const { steps, looks } = await learn({ steps: 3 });
    expect(steps.map(({ step }) => step)).toEqual([0, 1, 2, 3]);
    expect(steps.map(({ state }) => state?.step ?? null)).toEqual([0, null, 2, 3]);
    expect(looks.map(({ step, method }) => `${step} ${method}`)).toEqual(
      [0, 2, 3].flatMap((step) => [`${step} transposed-3`, `${step} bilinear`]),
    );
    for (const { coarse, answers, truths } of looks)
      expect([coarse.length, answers.length, truths.length]).toEqual([2 * 64, 2 * 1024, 2 * 1024]);
  });

  it('looks at steps 10, 20 and 40 too', async () => {
    const { looks } = await learn({ steps: 41, every: 1000, methods: ['transposed-2'], tests: 1 });
    expect(looks.map(({ step }) => step)).toEqual([0, 10, 20, 40, 41]);
  });

  it('the first loss and error are mean squares, written out', async () => {
    const { steps, looks } = await learn({ steps: 0 });
    const { coarse, fine } = texturePairs(1, 2, 1000);
    const test = heldOutPairs(3);
    for (const [i, method] of (['transposed-3', 'bilinear'] as const).entries()) {
      const net = upsampler(method);
      const weights = firstWeightsOf(net, 1);
      expect(steps[0]?.losses[i]).toBeCloseTo(meanSquaredError(await ask(net, weights, coarse), fine), 5);
      const answers = await ask(net, weights, test.coarse);
      expect(looks[i]?.error).toBeCloseTo(meanSquaredError(answers, test.fine), 6);
      expect(looks[i]?.answers).toEqual(answers.slice(0, 2048));
      expect(looks[i]?.truths).toEqual(test.fine.slice(0, 2048));
    }
  });

  it('learns: every method halves its error in forty steps', async () => {
    const { looks } = await learn({ methods: upMethods, steps: 40, batch: 8, every: 1000, tests: 16 });
    for (const method of upMethods) {
      const errors = looks.filter((look) => look.method === method).map(({ error }) => error);
      expect(errors.at(-1)).toBeLessThan(0.5 * (errors[0] ?? 0));
    }
  }, 60_000);

  it('stopped and gone on from equals uninterrupted; another seed is another run', async () => {
    const whole = (await learn({})).steps.at(-1)?.state;
    const half = (await learn({ steps: 2 })).steps.at(-1)?.state ?? null;
    const rest = (await learn({ steps: 2, from: structuredClone(half) })).steps;
    expect(whole?.step).toBe(4);
    expect(rest.map(({ step }) => step)).toEqual([2, 3, 4]);
    expect(rest.at(-1)?.state).toEqual(whole);
    expect((await learn({ seed: 2 })).steps.at(-1)?.state).not.toEqual(whole);
  });

  it('leaves no tensor behind, however it ends; refuses another method’s checkpoint', async () => {
    const before = memory().numTensors;
    const from = (await learn({ steps: 1 })).steps.at(-1)?.state ?? null;
    const controller = new AbortController();
    const stopped = async () => {
      for await (const frame of learnUpsampling(controller.signal, small)) if (frame.step === 1) controller.abort();
    };
    await expect(stopped()).rejects.toMatchObject({ name: 'AbortError' });
    for await (const _ of learnUpsampling(new AbortController().signal, small)) break;
    await expect(learn({ from, methods: ['transposed-2', 'bilinear'] })).rejects.toThrow(RangeError);
    expect(memory().numTensors).toBe(before);
  });
});

describe('the checkerboard of random weights (US-B, first row)', () => {
  const test = heldOutPairs(4);
  const grids = async (method: UpMethod) => {
    const net = upsampler(method);
    const all = [];
    for (let seed = 101; seed <= 120; seed++) {
      const weights = flatTensor(net, firstWeightsOf(net, seed));
      all.push(await gridOf(net, weights, test));
      weights.dispose();
    }
    return all;
  };
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it.each(['transposed-2', 'transposed-3', 'transposed-4'] as const)(
    '%s shows a grid on a flat picture',
    async (method) => {
      const all = await grids(method);
      expect(mean(all.map(({ flatShare }) => flatShare))).toBeGreaterThan(0.1);
      expect(mean(all.map(({ flatResponse }) => flatResponse))).toBeGreaterThan(0.5);
    },
  );

  it.each(['nearest', 'bilinear'] as const)('%s then convolution starts clean', async (method) => {
    const all = await grids(method);
    expect(mean(all.map(({ flatShare }) => flatShare))).toBeLessThan(0.02);
    for (const { flatResponse, flatEnergy } of all) {
      expect(flatResponse).toBeLessThan(1e-5);
      expect(flatEnergy).toBeLessThan(1e-9);
    }
  });
});

describe('the shipped decoders', () => {
  const test = heldOutPairs(64, 3_000_017);

  it.each(card.nets)('$name scores what its card says', async ({ name, parameters, bytes }) => {
    const net = upsampler(name as UpMethod);
    expect(parametersOf(net)).toBe(parameters);
    const file = new Uint8Array(await readFile(new URL(`../../public/models/upsampling/${name}.bin`, import.meta.url)));
    expect(file.byteLength).toBe(bytes);
    const weights = flatTensor(net, flatWeights(net, file.buffer, 'float16'));
    const { error, flatShare, flatResponse, pictureShare } = await gridOf(net, weights, test);
    weights.dispose();
    const said = card.shipped.metrics as Readonly<Record<string, number>>;
    // 64 new pictures against 256: their errors differ by about a seventh
    expect(error / (said[`${name}.error`] ?? 0)).toBeGreaterThan(0.6);
    expect(error / (said[`${name}.error`] ?? 0)).toBeLessThan(1.6);
    expect(flatShare).toBeCloseTo(said[`${name}.flatShare`] ?? Number.NaN, 3);
    expect(flatResponse).toBeLessThan(0.15);
    expect(pictureShare).toBeLessThan(0.02);
  });
});

describe('the measure', () => {
  const side = 16;
  const made = (value: (i: number, j: number) => number) =>
    Float64Array.from({ length: side * side }, (_, k) => value(Math.floor(k / side), k % side));

  it('finds the whole variance in a checkerboard or stripes, none in what alternates slower', () => {
    const share = (value: (i: number, j: number) => number, block?: number) =>
      checkerboardShare(checkerboard(made(value), side, side, block));
    expect(share((i, j) => ((i + j) % 2 ? 3 : 5))).toBeCloseTo(1, 12);
    expect(share((_, j) => (j % 2 ? 0 : 1))).toBeCloseTo(1, 12);
    expect(share((i) => (i % 2 ? 0 : 1))).toBeCloseTo(1, 12);
    expect(share((_, j) => (j % 4 < 2 ? 0 : 1))).toBeCloseTo(0, 12);
    expect(share((i, j) => (i % 2) + (j % 4 < 2 ? 0 : 1))).toBeCloseTo(0.5, 12);
    expect(share(() => 7)).toBe(0);
  });

  it('in blocks it finds a grid that changes its sign', () => {
    const turned = made((i, j) => ((i + j) % 2 ? 1 : -1) * (j < 8 ? 1 : -1));
    expect(checkerboardShare(checkerboard(turned, side, side))).toBeCloseTo(0, 12);
    expect(checkerboardShare(checkerboard(turned, side, side, 8))).toBeCloseTo(1, 12);
    expect(checkerboard(turned, side, side, 8).energy).toBeCloseTo(1, 12);
  });

  it('refuses what it cannot cut into blocks', () => {
    expect(() => checkerboard(new Float32Array(9), 3, 3)).toThrow(RangeError);
    expect(() => checkerboard(new Float32Array(256), 16, 16, 6)).toThrow(RangeError);
    expect(() => checkerboard(new Float32Array(10), 16, 16)).toThrow(RangeError);
  });
});
