/** The race of the pooling lesson: it learns, it can be stopped and gone on from, and the shipped nets are what their card says. */
import { readFile } from 'node:fs/promises';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import card from '../../public/models/pooling/card.json' with { type: 'json' };
import { compute } from '../../scripts/node-backend.ts';
import { centredNoise, classCount } from '../../src/data/centred.ts';
import { heldOut, shareRight } from '../../src/models/accuracy.ts';
import { ask } from '../../src/models/forward.ts';
import { firstWeightsOf, flatTensor, parametersOf } from '../../src/models/net.ts';
import { flatWeights } from '../../src/models/net-file.ts';
import {
  raceShift,
  type ShiftCurveFrame,
  type ShiftRaceTask,
  type ShiftStepFrame,
  trainingBatches,
} from '../../src/models/race-shift.ts';
import { shiftNet, shiftNets } from '../../src/models/shift-nets.ts';

const small: ShiftRaceTask = {
  data: 'shapes',
  nets: ['max', 'stride'],
  seed: 1,
  rate: 3e-3,
  from: null,
  steps: 4,
  batch: 8,
  every: 2,
  tests: 6,
  shifts: [-1, 0, 2],
};

async function race(changes: Partial<ShiftRaceTask>) {
  const steps: ShiftStepFrame[] = [];
  const curves: ShiftCurveFrame[] = [];
  for await (const frame of raceShift(new AbortController().signal, { ...small, ...changes }))
    if (frame.kind === 'step') steps.push(frame);
    else curves.push(frame);
  return { steps, curves };
}

beforeAll(() => compute('wasm'));

describe('the race', () => {
  it('gives a loss for each net a step, curves and checkpoints when they are due', async () => {
    const { steps, curves } = await race({ steps: 3 });
    expect(steps.map(({ step }) => step)).toEqual([0, 1, 2, 3]);
    expect(steps.map(({ state }) => state?.step ?? null)).toEqual([0, null, 2, 3]);
    expect(curves.map(({ step, net }) => `${step} ${net}`)).toEqual(
      [0, 2, 3].flatMap((step) => [`${step} max`, `${step} stride`]),
    );
    for (const { shares, accuracy } of curves) {
      expect(shares.length).toBe(3);
      expect(accuracy).toBe(shares[1]);
      // A share of six pictures
      for (const share of shares) expect(share * 6).toBeCloseTo(Math.round(share * 6), 9);
    }
  });

  it('the first loss is the cross-entropy of the first batch, written out', async () => {
    const { steps } = await race({ steps: 0, data: 'digits', nets: ['dense', 'global-max'] });
    const { images, labels } = trainingBatches('digits', 1, 8)(0);
    for (const [i, name] of (['dense', 'global-max'] as const).entries()) {
      const net = shiftNet(name, 10);
      const probabilities = await ask(net, firstWeightsOf(net, 1), images);
      const terms = [...labels].map((label, b) => -Math.log(probabilities[b * 10 + label] ?? 0));
      const loss = terms.reduce((sum, term) => sum + term, 0) / labels.length;
      expect(steps[0]?.losses[i]).toBeCloseTo(loss, 3);
    }
  });

  it('learns: the loss of all six nets falls within thirty steps', async () => {
    for (const nets of [shiftNets.slice(0, 3), shiftNets.slice(3)]) {
      const { steps } = await race({ nets, data: 'digits', steps: 30, batch: 16, every: 1000, tests: 2 });
      const mean = (part: readonly ShiftStepFrame[], i: number) =>
        part.reduce((sum, frame) => sum + (frame.losses[i] ?? Number.NaN), 0) / part.length;
      for (const i of nets.keys()) expect(mean(steps.slice(-4), i)).toBeLessThan(0.9 * mean(steps.slice(0, 4), i));
    }
  }, 60_000);

  it('a net learns the same alone and in company', async () => {
    const both = (await race({})).steps.at(-1)?.state?.nets[1];
    const alone = (await race({ nets: ['stride'] })).steps.at(-1)?.state?.nets[0];
    expect(alone).toEqual(both);
  });

  it('stopped and gone on from equals uninterrupted; another seed is another run', async () => {
    const whole = (await race({})).steps.at(-1)?.state;
    const half = (await race({ steps: 2 })).steps.at(-1)?.state ?? null;
    const rest = (await race({ steps: 2, from: structuredClone(half) })).steps;
    expect(whole?.step).toBe(4);
    expect(rest.map(({ step }) => step)).toEqual([2, 3, 4]);
    expect(rest.at(-1)?.state).toEqual(whole);
    expect((await race({ seed: 2 })).steps.at(-1)?.state).not.toEqual(whole);
  });

  it('leaves no tensor behind, however it ends', async () => {
    const before = memory().numTensors;
    await race({ steps: 1 });
    const controller = new AbortController();
    const stopped = async () => {
      for await (const frame of raceShift(controller.signal, small)) if (frame.step === 1) controller.abort();
    };
    await expect(stopped()).rejects.toMatchObject({ name: 'AbortError' });
    for await (const _ of raceShift(new AbortController().signal, small)) break;
    await expect(race({ from: { step: 0, nets: [] } })).rejects.toThrow(RangeError);
    expect(memory().numTensors).toBe(before);
  });

  it('refuses the checkpoint of other nets', async () => {
    const from = (await race({ steps: 0 })).steps[0]?.state ?? null;
    await expect(race({ from, nets: ['dense', 'max'] })).rejects.toThrow(RangeError);
  });

  it('batches repeat for (seed, step), come round after 94 with fresh noise', () => {
    const batch = trainingBatches('shapes', 3, 4);
    expect(trainingBatches('shapes', 3, 4)(7)).toEqual(batch(7));
    expect(batch(94).labels).toEqual(batch(0).labels);
    expect(batch(94).images).not.toEqual(batch(0).images);
    const gap = batch(94).images.map((value, i) => Math.abs(value - (batch(0).images[i] ?? 0)));
    expect(gap.reduce((sum, value) => sum + value, 0) / gap.length).toBeLessThan(1.2 * centredNoise.shapes);
  });
});

describe('the shipped racers', () => {
  it.each(card.nets)('$name scores what its card says', async ({ name, data, parameters, bytes, curve }) => {
    const kind = data === 'shapes' ? 'shapes' : 'digits';
    const net = shiftNet(name as (typeof shiftNets)[number], classCount[kind]);
    expect(parametersOf(net)).toBe(parameters);
    const file = new Uint8Array(await readFile(new URL(`../../public/models/pooling/${name}.bin`, import.meta.url)));
    expect(file.byteLength).toBe(bytes);
    const weights = flatTensor(net, flatWeights(net, file.buffer, 'float16'));
    // Pictures that neither training nor the card has seen
    const test = heldOut(kind, 400, 3_000_017);
    for (const right of [0, 2, 4]) {
      const share = await shareRight(net, weights, test.images(right, 0), test.labels);
      const said = curve.shipped[curve.shifts.indexOf(right)] ?? Number.NaN;
      // Three deviations of a share of 400, and of the card's of 1000
      const slack = 3 * Math.sqrt(said * (1 - said) * (1 / 400 + 1 / 1000)) + 0.01;
      expect(Math.abs(share - said)).toBeLessThan(slack);
    }
    weights.dispose();
  });
});
