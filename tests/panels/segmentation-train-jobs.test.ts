/** What Train asks of the thread, in Node on WASM: figures agree with math/, nothing is left behind, going on changes nothing. */
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../scripts/node-backend.ts';
import type { Sent } from '../../src/engine/contract.ts';
import { components, objectScore } from '../../src/math/components.ts';
import { confusion, meanIou } from '../../src/math/segmentation-metrics.ts';
import { readLayersFile } from '../../src/models/net-file.ts';
import { shippedSegmentationNet } from '../../src/models/segmentation-nets.ts';
import type {
  LearnFrame,
  LearnQuestion,
  LearnState,
  MeasureAnswer,
  NetWeights,
  PreviewAnswer,
} from '../../src/panels/segmentation/jobs.ts';
import { comparedNets, type NetName } from '../../src/panels/segmentation/nets.ts';
import { phaseShare, spreadOf } from '../../src/panels/segmentation/worker/phases.ts';
import { trainJobs as jobs } from '../../src/panels/segmentation/worker/train-jobs.ts';

const { signal } = new AbortController();
const first = (net: NetName, seed = 1): NetWeights => ({ net, from: { kind: 'first', seed } });
const opened = <T extends object>(answer: T | Sent<T>): T => ('transfer' in answer ? answer.value : answer);

async function frames(question: LearnQuestion): Promise<LearnFrame[]> {
  const all: LearnFrame[] = [];
  for await (const frame of jobs.learn(signal, question)) all.push(opened(frame));
  return all;
}
const question = (nets: readonly NetName[], steps: number, from: LearnState | null = null): LearnQuestion => ({
  nets,
  seed: 1,
  rate: 0.002,
  planned: 200,
  from,
  steps,
});
/** Runs the job and expects that it leaves no tensor behind. */
async function clean<T>(ask: () => Promise<T>): Promise<T> {
  const before = memory().numTensors;
  const answer = await ask();
  expect(memory().numTensors).toBe(before);
  return answer;
}

beforeAll(() => compute('wasm'));

describe('learning', () => {
  const nets = comparedNets({ task: 'cells', compare: 'skips' });

  it('measures before the first step and at the end, with everything needed to go on', async () => {
    const all = await clean(() => frames(question(nets, 2)));
    expect(all.map(({ step, reached, state }) => [step, reached?.length ?? null, state?.nets.length ?? null])).toEqual([
      [0, 2, 2],
      [1, null, null],
      [2, 2, 2],
    ]);
    const [start, , end] = all;
    const measured = opened(await jobs.measure(signal, { nets: nets.map((net) => first(net)), cuts: [0.5] }));
    expect(start?.reached).toEqual(measured.reached.map((own) => own[0]));
    // Stopped after one step and gone on from
    const half = await frames(question(nets, 1));
    const on = await frames(question(nets, 1, half.at(-1)?.state ?? null));
    expect(on.map(({ step }) => step)).toEqual([1, 2]);
    expect(on.at(-1)?.state?.nets[1]?.weights).toEqual(end?.state?.nets[1]?.weights);
    expect(on.at(-1)?.reached).toEqual(end?.reached);
  }, 120_000);

  it('looks at step ten too where ways up are compared, each step once', async () => {
    const all = await clean(() => frames(question(['cells-unet-transposed'], 11)));
    expect(all.map(({ step }) => step)).toEqual(Array.from({ length: 12 }, (_, step) => step));
    expect(all.filter(({ reached }) => reached).map(({ step }) => step)).toEqual([0, 10, 11]);
    expect(all[10]?.state?.step).toBe(10);
    expect(all[11]?.losses[0]).toBeLessThan(all[0]?.losses[0] ?? 0);
  }, 120_000);

  it('stops when told, and refuses to learn nothing', async () => {
    const stopped = new AbortController();
    stopped.abort();
    await expect(jobs.learn(stopped.signal, question(nets, 2))[Symbol.asyncIterator]().next()).rejects.toThrow();
    await expect(frames(question([], 1))).rejects.toThrow(RangeError);
  });
});

describe('previews and figures', () => {
  it('cells: masks, objects and scores as math/ has them', async () => {
    const nets = [first('cells-unet-plain'), first('cells-unet-nearest')];
    const answer = await clean(async () =>
      opened<PreviewAnswer>(await jobs.preview(signal, { nets, pictures: 2, cut: 0.45 })),
    );
    expect([answer.side, answer.pictures.length]).toEqual([64, 2]);
    for (const { truth, nets: found, image } of answer.pictures) {
      const [real] = truth;
      expect(image.length).toBe(64 * 64);
      for (const { probabilities, masks } of found) {
        const [mask] = masks;
        const labels = Uint8Array.from(probabilities[0] ?? [], (p) => (p > 0.45 ? 1 : 0));
        expect(mask?.labels).toEqual(labels);
        expect(mask?.scores?.meanIou).toBeCloseTo(meanIou(confusion(labels, real?.labels ?? [], 2)), 12);
        const pieces = components(labels, 64, 64);
        expect(mask?.scores?.objects).toBe(pieces.count);
        expect(mask?.scores?.objectF1).toBe(objectScore(pieces.labels, real?.instances ?? []).f1);
      }
    }
  }, 60_000);

  it('galaxies: two masks each, and nothing counted', async () => {
    const nets = [first('galaxies-unet')];
    const answer = opened<PreviewAnswer>(await jobs.preview(signal, { nets, pictures: 1, cut: 0.5 }));
    const [shown] = answer.pictures;
    expect([answer.side, shown?.truth.length, shown?.nets[0]?.masks.length]).toEqual([48, 2, 2]);
    expect(shown?.truth[0]?.labels.length).toBe(48 * 48);
    expect(shown?.truth[0]?.labels).not.toEqual(shown?.truth[1]?.labels);
    expect(shown?.nets[0]?.masks[1]?.scores?.objectF1).toBeNull();
    const { reached } = opened<MeasureAnswer>(await jobs.measure(signal, { nets, cuts: [0.5] }));
    expect(reached[0]?.[0]?.meanIou).toBeGreaterThanOrEqual(0);
    expect(reached[0]?.[0]?.objectF1).toBeNaN();
  }, 60_000);

  it('a higher cut calls less foreground, so more gaps are found', async () => {
    const nets = [first('cells-unet-plain')];
    const { reached, pictures } = await clean(async () =>
      opened<MeasureAnswer>(await jobs.measure(signal, { nets, cuts: [0.1, 0.5, 0.9] })),
    );
    const gaps = reached[0]?.map(({ gapsFound }) => gapsFound) ?? [];
    expect(pictures).toBe(24);
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(gaps[0]).toBeLessThan(gaps[2] ?? 0);
  }, 60_000);

  it('cuts one copy after another, the finest first, and the others stay', async () => {
    const one = first('cells-unet-plain');
    const { reached } = await clean(async () => opened(await jobs.cuts(signal, one)));
    const whole = opened(await jobs.measure(signal, { nets: [one], cuts: [0.5] })).reached[0]?.[0];
    expect(reached.length).toBe(4);
    expect(reached[0]).toEqual(whole);
    expect(new Set(reached.map(({ meanIou: value }) => value)).size).toBe(4);
    expect(opened(await jobs.cuts(signal, first('cells-no-skip-plain'))).reached.length).toBe(1);
  }, 60_000);

  it('refuses nets of two tasks, or none', async () => {
    const nets = [first('cells-unet-plain'), first('galaxies-unet')];
    await expect(jobs.measure(signal, { nets, cuts: [0.5] })).rejects.toThrow(RangeError);
    await expect(jobs.preview(signal, { nets: [], pictures: 1, cut: 0.5 })).rejects.toThrow(RangeError);
  });

  it('exports what is read back as the same numbers', async () => {
    const [frame] = await frames(question(['cells-unet-plain'], 0));
    const made = opened(await jobs.exportModel(signal, first('cells-unet-plain')));
    expect(made.weightsName).toBe('cells-unet-plain.bin');
    const json = JSON.parse(made.json) as {
      readonly weightsManifest: readonly { readonly paths: readonly string[] }[];
    };
    expect(json.weightsManifest[0]?.paths).toEqual(['cells-unet-plain.bin']);
    const read = readLayersFile(shippedSegmentationNet('cells-unet-plain'), { json, weights: made.weights });
    expect(read).toEqual(frame?.state?.nets[0]?.weights);
  }, 60_000);
});

describe('the checkerboard', () => {
  it('is in the transposed net’s first scores, and no resize puts anything on a flat picture', async () => {
    const nets = (['cells-unet-plain', 'cells-unet-nearest', 'cells-unet-transposed'] as const).map((net) =>
      first(net),
    );
    const { nets: found, side } = await clean(async () => opened(await jobs.logits(signal, { nets, picture: 0 })));
    const [bilinear, nearest, transposed] = found;
    expect(side).toBe(64);
    // The recipe: exactly nothing from a resize, about one deviation from an untrained transposed convolution
    for (const resize of [bilinear, nearest]) expect(resize?.flatResponse).toBeLessThan(1e-3);
    expect(transposed?.flatResponse).toBeGreaterThan(0.1);
    expect(transposed?.phase).toBeGreaterThan(1.5 * (bilinear?.phase ?? 1));
    const shown = opened<PreviewAnswer>(await jobs.preview(signal, { nets: nets.slice(2), pictures: 1, cut: 0.5 }));
    const probabilities = shown.pictures[0]?.nets[0]?.probabilities[0];
    transposed?.real.forEach((z, i) => {
      if (i % 97 === 0) expect(probabilities?.[i]).toBeCloseTo(1 / (1 + Math.exp(-z)), 4);
    });
    await expect(jobs.logits(signal, { nets, picture: 99 })).rejects.toThrow(RangeError);
  }, 120_000);

  it('is measured by what repeats every eight pixels', () => {
    const stripes = Float32Array.from({ length: 2 * 16 * 16 }, (_, i) => (i % 2) * 3 + (i < 256 ? 100 : 0));
    expect(phaseShare(stripes, 16)).toBeCloseTo(1, 6);
    const slow = Float32Array.from({ length: 16 * 16 }, (_, i) => (i % 16 < 8 ? 1 : 0));
    expect(phaseShare(slow, 16)).toBeCloseTo(0, 6);
    expect(phaseShare(new Float32Array(256).fill(4), 16)).toBe(0);
    expect(spreadOf([1, 3])).toBe(1);
    expect(() => phaseShare(new Float32Array(100), 10)).toThrow(RangeError);
  });
});
