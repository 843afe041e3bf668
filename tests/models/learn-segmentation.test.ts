/** Learning to cut pictures up: it learns, it can be stopped and gone on from, every net has its own loss, scores are what they are called. */
import { grad, memory, mul, type Tensor, type Tensor4D, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../scripts/node-backend.ts';
import { random } from '../../src/data/random.ts';
import {
  learnSegmentation,
  rateAt,
  type SegmentationLookFrame,
  type SegmentationStepFrame,
  type SegmentationTask,
} from '../../src/models/learn-segmentation.ts';
import { diceLoss, maskCrossEntropy, pixelCrossEntropy, pixelTargets } from '../../src/models/pixel-losses.ts';
import { heldOutTruths, segmentationBatches, turned, weightMap } from '../../src/models/segmentation-data.ts';
import type { SegmentationNet } from '../../src/models/segmentation-nets.ts';
import { scoreSegmentation } from '../../src/models/segmentation-score.ts';

beforeAll(() => compute('wasm'));

const shape = { kind: 'unet', widths: [4, 8], centre: 8 } as const;
const plain: SegmentationNet = { name: 'plain', shape, loss: 'plain' };
const weighted: SegmentationNet = { name: 'weighted', shape, loss: 'weighted' };
const task: SegmentationTask = {
  data: 'cells',
  nets: [plain, weighted],
  seed: 1,
  rate: 5e-3,
  planned: 30,
  from: null,
  steps: 4,
  batch: 2,
  every: 2,
  tests: 2,
  shown: 1,
};

async function learn(changes: Partial<SegmentationTask>) {
  const steps: SegmentationStepFrame[] = [];
  const looks: SegmentationLookFrame[] = [];
  for await (const frame of learnSegmentation(new AbortController().signal, { ...task, ...changes }))
    if (frame.kind === 'step') steps.push(frame);
    else looks.push(frame);
  return { steps, looks };
}

describe('learning', () => {
  it('gives losses, looks and checkpoints when they are due', async () => {
    const { steps, looks } = await learn({ steps: 3 });
    expect(steps.map(({ step }) => step)).toEqual([0, 1, 2, 3]);
    expect(steps.map(({ state }) => state?.step ?? null)).toEqual([0, null, 2, 3]);
    expect(looks.map(({ step, net }) => `${step} ${net}`)).toEqual(
      [0, 2, 3].flatMap((step) => [`${step} plain`, `${step} weighted`]),
    );
    for (const { probabilities } of looks) {
      expect(probabilities).toHaveLength(64 * 64);
      expect(probabilities.every((p) => p >= 0 && p <= 1)).toBe(true);
    }
  });

  it('the losses fall, the tensors stay as many over thirty steps', async () => {
    const counts: number[] = [];
    const losses: (readonly number[])[] = [];
    for await (const frame of learnSegmentation(new AbortController().signal, {
      ...{ ...task, steps: 30, every: 1000 },
      ...{ rate: 2e-2, batch: 4 },
    })) {
      if (frame.kind !== 'step') continue;
      counts.push(memory().numTensors);
      losses.push(frame.losses);
    }
    expect(new Set(counts.slice(1)).size).toBe(1);
    const mean = (rows: readonly (readonly number[])[], i: number) =>
      rows.reduce((sum, row) => sum + (row[i] ?? Number.NaN), 0) / rows.length;
    for (const i of [0, 1]) expect(mean(losses.slice(-5), i)).toBeLessThan(0.9 * mean(losses.slice(0, 3), i));
  });

  it('tensors and bytes stay as many over 2,000 steps, looks and checkpoints among them', async () => {
    const tiny = { kind: 'unet', widths: [2], centre: 2 } as const;
    const seen = new Set<string>();
    let last = 0;
    for await (const frame of learnSegmentation(new AbortController().signal, {
      ...{ ...task, planned: 2000, steps: 2000, every: 500, tests: 1 },
      ...{ batch: 1, nets: [{ ...plain, shape: tiny }] },
    })) {
      last = frame.step;
      if (frame.kind !== 'step' || frame.step === 0) continue;
      const { numTensors, numDataBuffers, numBytes } = memory();
      seen.add([numTensors, numDataBuffers, numBytes].join());
    }
    expect(last).toBe(2000);
    expect([...seen]).toHaveLength(1);
  }, 240_000);

  it('each net has its own loss, and no other net in it changes that', async () => {
    const both = (await learn({ steps: 2 })).steps;
    const alone = (await learn({ steps: 2, nets: [weighted] })).steps;
    // The same first weights
    expect(both[0]?.losses[0]).not.toBeCloseTo(both[0]?.losses[1] ?? Number.NaN, 3);
    expect(alone.map(({ losses }) => losses[0])).toEqual(both.map(({ losses }) => losses[1]));
    expect(alone.at(-1)?.state?.nets[0]).toEqual(both.at(-1)?.state?.nets[1]);
  });

  it('stopped and gone on from equals uninterrupted; another seed is another run', async () => {
    const whole = (await learn({})).steps.at(-1)?.state;
    const half = (await learn({ steps: 2 })).steps.at(-1)?.state ?? null;
    const rest = (await learn({ steps: 2, from: structuredClone(half) })).steps;
    expect(rest.map(({ step }) => step)).toEqual([2, 3, 4]);
    expect(rest.at(-1)?.state).toEqual(whole);
    expect((await learn({ seed: 2 })).steps.at(-1)?.state).not.toEqual(whole);
  });

  it('galaxies too; leaves no tensor behind, however it ends; refuses what does not fit', async () => {
    const before = memory().numTensors;
    const galaxies = await learn({ data: 'galaxies', nets: [plain], steps: 2 });
    expect(galaxies.looks[0]?.probabilities).toHaveLength(2 * 48 * 48);
    expect(galaxies.looks.every(({ metrics }) => Number.isFinite(metrics.iou))).toBe(true);
    const controller = new AbortController();
    const stopped = async () => {
      for await (const frame of learnSegmentation(controller.signal, task)) if (frame.step === 1) controller.abort();
    };
    await expect(stopped()).rejects.toMatchObject({ name: 'AbortError' });
    for await (const _ of learnSegmentation(new AbortController().signal, task)) break;
    await expect(learn({ data: 'galaxies' })).rejects.toThrow(RangeError);
    const from = galaxies.steps.at(-1)?.state ?? null;
    await expect(learn({ from })).rejects.toThrow(RangeError);
    expect(memory().numTensors).toBe(before);
  });

  it('the rate falls along half a cosine', () => {
    expect([0, 100, 200, 400, 500].map((step) => rateAt(2e-3, step, 400))).toEqual(
      [2e-3, 1e-3 * (1 + Math.SQRT1_2), 1e-3, 0, 0].map((value) => expect.closeTo(value, 12)),
    );
  });
});

describe('batches', () => {
  it('depend on seed and step alone, hold turned pictures of the pool with their weights', () => {
    const border = { w0: 10, sigma: 2.5 };
    const [a, b] = [segmentationBatches('cells', 3, 4, border), segmentationBatches('cells', 3, 4, border)];
    a(5);
    expect(a(7)).toEqual(b(7));
    expect(a(8).images).not.toEqual(a(7).images);
    const { images, truth, weights } = a(7);
    expect([images.length, truth.length, weights?.length]).toEqual([4 * 4096, 4 * 4096, 4 * 4096]);
    // Some turn of the second picture is the first cell of a pool picture's weights: weights follow their labels
    for (let i = 0; i < truth.length; i++) if (truth[i] === 1) expect(weights?.[i]).toBeLessThan(10);
    expect(weights?.some((value, i) => truth[i] === 0 && value > 5)).toBe(true);
  });

  it('a turn is a mirror, then rows for columns', () => {
    const map = Uint8Array.from([1, 2, 3, 4]);
    expect([...turned(map, 2, true, false)]).toEqual([2, 1, 4, 3]);
    expect([...turned(map, 2, false, true)]).toEqual([1, 3, 2, 4]);
    const interleaved = Uint8Array.from([1, 10, 2, 20, 3, 30, 4, 40]);
    expect([...turned(interleaved, 2, true, false)]).toEqual([2, 20, 1, 10, 4, 40, 3, 30]);
  });

  it('the weight map is highest between cells', () => {
    const [one] = heldOutTruths('cells', 1);
    if (!one?.gaps) throw new Error('no cells');
    const weights = weightMap(one, { w0: 10, sigma: 2.5 });
    const mean = (wanted: (i: number) => boolean) => {
      const picked = [...weights].filter((_, i) => wanted(i));
      return picked.reduce((sum, value) => sum + value, 0) / picked.length;
    };
    expect(mean((i) => one.gaps?.[i] === 1)).toBeGreaterThan(2 * mean((i) => one.truth[i] === 1));
  });
});

describe('scores', () => {
  it('the truth scores everything, nothing scores nothing', () => {
    const cells = heldOutTruths('cells', 3);
    const exact = Float32Array.from(cells.flatMap(({ truth }) => [...truth]));
    expect(scoreSegmentation('cells', exact, cells)).toMatchObject({
      ...{ iou: 1, boundaryIou: 1, accuracy: 1, objectF1: 1, countError: 0, gapsFound: 1 },
    });
    const empty = scoreSegmentation(
      'cells',
      exact.map(() => 0),
      cells,
    );
    expect([empty.ious[1], empty.objectF1, empty.gapsFound]).toEqual([0, 0, 1]);
    const all = scoreSegmentation(
      'cells',
      exact.map(() => 1),
      cells,
    );
    expect([all.ious[0], all.gapsFound]).toEqual([0, 0]);
    const galaxies = heldOutTruths('galaxies', 2);
    const masks = Float32Array.from(galaxies.flatMap(({ truth }) => [...truth]));
    expect(scoreSegmentation('galaxies', masks, galaxies)).toMatchObject({ iou: 1, accuracy: 1, objectF1: Number.NaN });
    expect(scoreSegmentation('galaxies', masks, galaxies, 1).iou).toBe(0);
    expect(() => scoreSegmentation('cells', masks, cells)).toThrow(RangeError);
  });
});

describe('losses', () => {
  const size = [2, 3, 4, 2] as const;
  const chance = random(2);
  const scores = Float32Array.from({ length: 48 }, () => 2 * chance.normal());
  const labels = Array.from({ length: 24 }, () => chance.integer(2));
  const weights = Array.from({ length: 24 }, () => chance.between(0, 3));
  const masks = Float32Array.from({ length: 48 }, () => chance.integer(2));
  const exact = {
    pixels: (z: ArrayLike<number>) => {
      const total = weights.reduce((a, b) => a + b, 0);
      return labels.reduce((sum, label, i) => {
        const [own = 0, other = 0] = [z[2 * i + label], z[2 * i + 1 - label]];
        return sum + ((weights[i] ?? 0) * Math.log(1 + Math.exp(other - own))) / total;
      }, 0);
    },
    masks: (z: ArrayLike<number>) =>
      masks.reduce((sum, y, i) => sum + Math.log(1 + Math.exp((1 - 2 * y) * (z[i] ?? 0))) / 48, 0),
    dice: (z: ArrayLike<number>) => {
      let sum = 0;
      for (const b of [0, 1])
        for (const c of [0, 1]) {
          let [both, all] = [0, 0];
          for (let k = 0; k < 12; k++) {
            const i = (b * 12 + k) * 2 + c;
            const p = 1 / (1 + Math.exp(-(z[i] ?? 0)));
            both += p * (masks[i] ?? 0);
            all += p + (masks[i] ?? 0);
          }
          sum += (2 * both + 1) / (all + 1) / 4;
        }
      return 1 - sum;
    },
  };

  it.each(['wasm', 'cpu'] as const)('on %s: values and slopes are those of the formula', async (backend) => {
    await compute(backend);
    const before = memory().numTensors;
    const truths = tensor4d(masks, [...size]);
    const targets = pixelTargets(labels, weights, [2, 3, 4], 2);
    const ours: Readonly<Record<keyof typeof exact, (z: Tensor) => Tensor>> = {
      pixels: (z) => pixelCrossEntropy(z as Tensor4D, targets),
      masks: (z) => maskCrossEntropy(z as Tensor4D, truths),
      dice: (z) => diceLoss(z as Tensor4D, truths),
    };
    for (const name of ['pixels', 'masks', 'dice'] as const) {
      const value = tidy(() => ours[name](tensor4d(scores, [...size])).dataSync()[0]);
      expect(value).toBeCloseTo(exact[name](scores), 5);
      // A slope that reaches the scores doubled counts double
      const slope = tidy(() => grad((z) => mul(ours[name](z), 2))(tensor4d(scores, [...size])).dataSync());
      for (let i = 0; i < 48; i++) {
        const at = (by: number) => exact[name]([...scores].map((z, k) => (k === i ? z + by : z)));
        expect(slope[i]).toBeCloseTo((2 * (at(1e-4) - at(-1e-4))) / 2e-4, 5);
      }
    }
    for (const tensor of [truths, targets.shares, targets.weights]) tensor.dispose();
    expect(memory().numTensors).toBe(before);
    await compute('wasm');
  });

  it('huge scores stay finite; no weight at all is refused', () => {
    const z = () => tensor4d([500, -500, -500, 500], [1, 1, 2, 2]);
    const value = tidy(() => pixelCrossEntropy(z(), pixelTargets([1, 1], null, [1, 1, 2], 2)).dataSync()[0]);
    expect(value).toBeGreaterThan(10);
    expect(tidy(() => maskCrossEntropy(z(), tensor4d([0, 1, 0, 1], [1, 1, 2, 2])).dataSync()[0])).toBeCloseTo(250, 3);
    expect(() => pixelTargets([1, 1], [0, 0], [1, 1, 2], 2)).toThrow(RangeError);
  });
});
