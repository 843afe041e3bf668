/** What Play asks of the thread, answered in Node: against math/, and with every tensor gone afterwards. */
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { compute } from '../../scripts/node-backend.ts';
import { drawCells } from '../../src/data/cells.ts';
import { drawGalaxies } from '../../src/data/galaxies.ts';
import { type Sent, selfCheckTolerance } from '../../src/engine/contract.ts';
import { makeBitmapsWith } from '../../src/engine/picture.ts';
import { objectScore } from '../../src/math/components.ts';
import type { Picture } from '../../src/math/picture.ts';
import { confusion, counts, iou, meanIou, together } from '../../src/math/segmentation-metrics.ts';
import { unetForward } from '../../src/math/unet-forward.ts';
import { volume } from '../../src/math/volume.ts';
import { firstWeightsOf } from '../../src/models/net.ts';
import { layersFile } from '../../src/models/net-file.ts';
import { heldOutSeed } from '../../src/models/segmentation-data.ts';
import { heldOut } from '../../src/panels/segmentation/held-out.ts';
import type { NetWeights, SegmentQuestion } from '../../src/panels/segmentation/jobs.ts';
import { shippedNets } from '../../src/panels/segmentation/nets.ts';
import { checks, warmUp } from '../../src/panels/segmentation/worker/checks.ts';
import { classicalOf } from '../../src/panels/segmentation/worker/classical.ts';
import { jobs } from '../../src/panels/segmentation/worker/jobs.ts';
import { prepared } from '../../src/panels/segmentation/worker/picture-of.ts';
import { stagesOf } from '../../src/panels/segmentation/worker/stages.ts';
import { netOf, weightsOf } from '../../src/panels/segmentation/worker/weights-of.ts';
import { namedParts, unetWeights } from '../../src/panels/segmentation/worker/whole-net.ts';

const table = new Uint8ClampedArray(1024).map((_, i) => i % 256);
const colours = { signed: table, sequential: table };
const { signal } = new AbortController();
const first = (net: NetWeights['net']): NetWeights => ({ net, from: { kind: 'first', seed: 3 } });
const opened = <T extends object>(answer: T | Sent<T>): T => ('transfer' in answer ? answer.value : answer);
const asked = (more: Partial<SegmentQuestion> = {}): SegmentQuestion => ({
  weights: first('cells-unet-plain'),
  source: { kind: 'generated', index: 2, side: 64 },
  skips: [1, 1, 1],
  cut: 0.5,
  colours,
  ...more,
});
/** A picture of one grey a column, `wide` × `high`. */
const striped = (wide: number, high: number): Picture => {
  const data = new Uint8ClampedArray(4 * wide * high);
  for (let i = 0; i < wide * high; i++) data.set([2 * (i % wide), 2 * (i % wide), 2 * (i % wide), 255], 4 * i);
  return { width: wide, height: high, data };
};

beforeAll(async () => {
  await compute('wasm');
  makeBitmapsWith(({ width, height }) => ({ width, height, close: () => {} }));
});

describe('segment', () => {
  it('answers as math/ does, whole and with a cut copy', async () => {
    const net = netOf('cells-unet-plain');
    const weights = unetWeights(namedParts(net, firstWeightsOf(net, 3)), 3);
    const { image } = heldOut('cells', 2, 16);
    for (const finest of ['keep', 'cut'] as const) {
      const answer = opened(
        await jobs.segment(
          signal,
          asked({
            source: { kind: 'generated', index: 2, side: 16 },
            skips: [finest === 'keep' ? 1 : 0, 1, 1],
          }),
        ),
      );
      const { scores } = unetForward(volume(16, 16, 1, image), weights, {
        upsampling: 'bilinear',
        skips: [finest, 'keep', 'keep'],
      });
      answer.probabilities[0]?.values.forEach((p, i) => {
        const [none = 0, cell = 0] = [scores.data[2 * i], scores.data[2 * i + 1]];
        expect(p).toBeCloseTo(1 / (1 + Math.exp(none - cell)), 4);
      });
      const above = Uint8Array.from(answer.probabilities[0]?.values ?? [], (p) => (p > 0.5 ? 1 : 0));
      expect(answer.masks[0]?.labels).toEqual(above);
    }
  });

  it('scores against the truth of the held-out pool, which is the training script’s', async () => {
    const answer = opened(await jobs.segment(signal, asked()));
    const truth = drawCells(heldOutSeed, 2, 64);
    expect([...(answer.truth?.[0]?.labels ?? [])]).toEqual([...truth.labels]);
    const mask = answer.masks[0];
    expect(mask?.scores?.trueObjects).toBe(truth.count);
    expect(mask?.scores?.meanIou).toBe(meanIou(confusion(mask?.labels ?? [], truth.labels, 2)));
    const classical = answer.classical[0];
    expect(classical?.scores?.objectF1).toBe(objectScore(classical?.instances ?? [], truth.instances).f1);
  });

  it('answers galaxies with two maps and no objects', async () => {
    const source = { kind: 'generated', index: 0, side: 48 } as const;
    const answer = opened(await jobs.segment(signal, asked({ weights: first('galaxies-no-skip'), source })));
    expect([answer.probabilities.length, answer.masks.length, answer.classical.length]).toEqual([2, 2, 2]);
    expect(answer.masks[0]?.scores?.objectF1).toBeNull();
    expect([...(answer.truth?.[1]?.labels ?? [])]).toEqual([...drawGalaxies(heldOutSeed, 0).masks[1]]);
  });

  it('gives an own picture no score, and refuses a side that cannot be halved', async () => {
    const own = (side: number) => asked({ source: { kind: 'own', picture: striped(70, 64), side } });
    const answer = opened(await jobs.segment(signal, own(64)));
    expect([answer.truth, answer.masks[0]?.scores, answer.classical[0]?.scores]).toEqual([null, null, null]);
    await expect(jobs.segment(signal, own(60))).rejects.toThrow(RangeError);
  });

  it('rejects when it is stopped', async () => {
    await expect(jobs.segment(AbortSignal.abort(), asked())).rejects.toThrow('stopped');
  });
});

describe('own pictures', () => {
  it('are cut square, sized and standardised as cells are', () => {
    for (const side of [16, 64, 80]) {
      const x = prepared(striped(100, 64), side, 'cells');
      const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
      expect(mean).toBeCloseTo(0, 4);
      expect(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length).toBeCloseTo(1, 4);
      expect(x[0]).toBeLessThan(x[side - 1] ?? 0);
      expect(x[side]).toBeCloseTo(x[0] ?? 0, 5);
    }
    // Halved exactly, each pixel is the mean of two columns
    const [a = 0, b = 0, c = 0] = prepared(striped(32, 32), 16, 'cells');
    expect(c - b).toBeCloseTo(b - a, 5);
  });

  it('as galaxies have a sky of median 0 and deviation 1 before asinh(x/2)', () => {
    const x = prepared(striped(64, 64), 64, 'galaxies').map((value) => 2 * Math.sinh(value));
    const sorted = [...x].sort((a, b) => a - b);
    expect(((sorted[2047] ?? 0) + (sorted[2048] ?? 0)) / 2).toBeCloseTo(0, 4);
    const away = [...x].map(Math.abs).sort((a, b) => a - b);
    expect(1.4826 * (((away[2047] ?? 0) + (away[2048] ?? 0)) / 2)).toBeCloseTo(1, 3);
  });
});

describe('inside', () => {
  it('numbers 25 stages of the U-Net within the knob, and shows zeros where a copy is cut', async () => {
    const stages = stagesOf(netOf('cells-unet-plain'), 64);
    expect(stages.length).toBe(25);
    expect(stages.map(({ kind }) => kind).filter((kind) => kind === 'concatenate').length).toBe(3);
    expect(stages.find(({ name }) => name === 'centre-a')).toMatchObject({ level: 3, side: 8, channels: 64 });
    const stage = stages.findIndex(({ name }) => name === 'join0');
    const base = { weights: first('cells-unet-plain'), source: asked().source, stage, colours };
    const whole = opened(await jobs.inside(signal, { ...base, skips: [1, 1, 1] }));
    const cut = opened(await jobs.inside(signal, { ...base, skips: [0, 1, 1] }));
    expect(whole.maps.length).toBe(24);
    expect(whole.maps[15]?.maximum).toBeGreaterThan(0);
    for (let map = 0; map < 12; map++) expect(cut.maps[map]?.values).toEqual(whole.maps[map]?.values);
    for (let map = 12; map < 24; map++) expect(cut.maps[map]?.values.every((value) => value === 0)).toBe(true);
  });

  it('takes the nearest stage that exists, and the picture itself as stage 0', async () => {
    const base = { weights: first('cells-full-resolution'), source: asked().source, skips: [1, 1, 1], colours };
    const last = opened(await jobs.inside(signal, { ...base, stage: 30 }));
    expect([last.stage, last.stages.at(-1)?.kind, last.maps.length]).toEqual([9, 'scores', 2]);
    const picture = opened(await jobs.inside(signal, { ...base, stage: 0 }));
    expect(picture.maps[0]?.values).toEqual(heldOut('cells', 2).image);
  });
});

describe('cost', () => {
  it('times all three', async () => {
    const answer = opened(await jobs.cost(signal, { depth: 1, side: 16 }));
    expect(answer.windows).toBe(16);
    for (const time of [answer.unet, answer.fullResolution, answer.window]) expect(time).toBeGreaterThan(0);
    await expect(jobs.cost(AbortSignal.abort(), { depth: 1, side: 16 })).rejects.toThrow('stopped');
  });
});

describe('the thread', () => {
  it('keeps no tensor', async () => {
    const before = memory().numTensors;
    await jobs.segment(signal, asked());
    await jobs.segment(AbortSignal.abort(), asked()).catch(() => {});
    for (const stage of [0, 5, 30])
      await jobs.inside(signal, {
        weights: first('cells-unet-plain'),
        source: asked().source,
        skips: [1, 0, 1],
        stage,
        colours,
      });
    await jobs.cost(signal, { depth: 1, side: 16 });
    for (const warm of warmUp) await warm();
    expect(memory().numTensors).toBe(before);
  });

  it('has weights for every net by name', async () => {
    for (const name of shippedNets) expect((await weightsOf(first(name))).length).toBeGreaterThan(10_000);
    const weights = new Float32Array(3);
    expect(await weightsOf({ net: 'cells-unet-plain', from: { kind: 'given', weights } })).toBe(weights);
  });

  it.each(checks.map((check) => [`${check.operation}: ${check.name}`, check] as const))('%s', async (_, check) => {
    const actual = await check.actual();
    const expected = check.expected();
    expect(actual.length).toBe(expected.length);
    for (let i = 0; i < expected.length; i++) {
      const due = expected[i] ?? Number.NaN;
      const slack = selfCheckTolerance.absolute + selfCheckTolerance.relative * Math.abs(due);
      expect(Math.abs((actual[i] ?? Number.NaN) - due)).toBeLessThanOrEqual(slack);
    }
  });
});

describe('threshold and watershed', () => {
  it('do what they can on the training pool', () => {
    let [matched, objects] = [0, 0];
    const cells = Array.from({ length: 12 }, (_, index) => {
      const { image, labels, instances } = drawCells(0, index);
      const found = classicalOf(image, 64, 'cells')[0];
      const score = objectScore(found?.instances ?? [], instances);
      matched += score.matched;
      objects += score.predicted + score.truth;
      return counts(found?.labels ?? [], labels);
    });
    expect((2 * matched) / objects).toBeGreaterThan(0.3);
    expect(iou(together(cells))).toBeGreaterThan(0.35);
    const galaxies = Array.from({ length: 24 }, (_, index) => {
      const { image, masks } = drawGalaxies(0, index);
      return classicalOf(image, 48, 'galaxies').map(({ labels }, i) => counts(labels, masks[i] ?? []));
    });
    expect(iou(together(galaxies.flat()))).toBeGreaterThan(0.55);
  });

  it('leave background between two objects that touch', () => {
    const { image } = drawCells(0, 1);
    const instances = classicalOf(image, 64, 'cells')[0]?.instances ?? new Int32Array();
    instances.forEach((object, pixel) => {
      const right = pixel % 64 < 63 ? (instances[pixel + 1] ?? 0) : 0;
      if (object !== 0 && right !== 0) expect(right).toBe(object);
    });
  });
});

describe('shipped weights', () => {
  it('are read from beside the page, once', async () => {
    const net = netOf('galaxies-unet');
    const flat = firstWeightsOf(net, 9);
    const file = layersFile(net, flat, 'galaxies-unet.bin', 'float32');
    const fetched = vi.fn(async (address: string) =>
      address.endsWith('.json') ? Response.json(file.json) : new Response(file.weights),
    );
    vi.stubGlobal('fetch', fetched);
    const shipped = { net: 'galaxies-unet', from: { kind: 'shipped' } } as const;
    expect(await weightsOf(shipped)).toEqual(flat);
    await weightsOf(shipped);
    expect(fetched.mock.calls.length).toBe(2);
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    await expect(weightsOf({ net: 'galaxies-no-skip', from: { kind: 'shipped' } })).rejects.toThrow('404');
    vi.unstubAllGlobals();
  });
});
