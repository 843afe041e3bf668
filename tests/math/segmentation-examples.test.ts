/** The worked examples SG1–SG8 of the curriculum. */

import { describe, expect, it } from 'vitest';
import { balancingWeight, borderTerm, borderWeights } from '../../src/math/border-weights.ts';
import { pixelCrossEntropy } from '../../src/math/pixel-loss.ts';
import {
  confusion,
  counts,
  dice,
  iou,
  meanIou,
  perClass,
  pixelAccuracy,
  precision,
  recall,
} from '../../src/math/segmentation-metrics.ts';
import { argMax, softmax } from '../../src/math/softmax.ts';
import { lectureUnet, originalUnet } from '../../src/math/unet-parameters.ts';
import { fittingSizes, validSizes } from '../../src/math/unet-sizes.ts';

describe('SG1: the valid U-Net from 572', () => {
  const { steps, skips, output, fits } = validSizes(572, 4);
  it('sides', () => {
    expect(fits).toBe(true);
    expect(output).toBe(388);
    expect(steps.map(({ side }) => side)).toEqual([
      ...[572, 570, 568, 284, 282, 280, 140, 138, 136, 68, 66, 64, 32, 30, 28],
      ...[56, 54, 52, 104, 102, 100, 200, 198, 196, 392, 390, 388],
    ]);
  });
  it('skips', () => {
    expect(skips.map(({ side, cropped, cut }) => [side, cropped, cut])).toEqual([
      [64, 56, 4],
      [136, 104, 16],
      [280, 200, 40],
      [568, 392, 88],
    ]);
  });
});

describe('SG2: which inputs fit four levels', () => {
  const fitting = fittingSizes(4, 'valid', 1, 572);
  it('every 16th from 188', () => {
    expect(fitting.slice(0, 3)).toEqual([
      { side: 188, output: 4 },
      { side: 204, output: 20 },
      { side: 220, output: 36 },
    ]);
    expect(fitting.at(-1)).toEqual({ side: 572, output: 388 });
    expect(fitting).toHaveLength((572 - 188) / 16 + 1);
  });
});

describe('SG3: parameters', () => {
  it('the original', () => {
    expect(originalUnet()).toMatchObject({ total: 31_030_658, head: 130 });
  });
  it('the lecture’s code', () => {
    expect(lectureUnet([16, 32, 64, 128], 3, 5)).toEqual({
      encoder: 72_528,
      centre: 148_032,
      decoder: 122_640,
      head: 85,
      total: 343_285,
    });
  });
  it('[16, 32, 48] does not fit', () => {
    expect(() => lectureUnet([16, 32, 48], 3, 5)).toThrow('together 64, but the block expects 48');
  });
});

describe('SG4: the border weight of one pixel', () => {
  const places = [
    [0, 0],
    [1, 1],
    [1, 2],
    [2, 2],
    [3, 3],
    [5, 5],
    [10, 10],
  ] as const;
  it.each([
    ['paper', [10, 9.231163, 8.352702, 7.26149, 4.867523, 1.353353, 0.003355]],
    ['deck', [10, 9.607894, 9.048374, 8.521438, 6.976763, 3.678794, 0.183156]],
  ] as const)('%s', (form, expected) => {
    places.forEach(([d1, d2], i) => {
      expect(borderTerm(d1, d2, 10, 5, form)).toBeCloseTo(expected[i] as number, 6);
    });
  });
});

describe('SG5: a cell predicted beside its place', () => {
  const prediction = [0, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0];
  const truth = [0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0];
  const table = confusion(prediction, truth, 2);
  it('counts', () => expect(counts(prediction, truth)).toEqual({ tp: 5, fp: 2, fn: 1, tn: 8 }));
  it('metrics', () => {
    expect(pixelAccuracy(table)).toBe(0.8125);
    const [background, cell] = perClass(table, iou) as [number, number];
    expect(cell).toBe(0.625);
    expect(background).toBeCloseTo(0.727273, 6);
    expect(meanIou(table)).toBeCloseTo(0.676136, 6);
    expect(perClass(table, dice)[1]).toBeCloseTo(0.769231, 6);
    expect(perClass(table, precision)[1]).toBeCloseTo(0.714286, 6);
    expect(perClass(table, recall)[1]).toBeCloseTo(0.833333, 6);
  });
});

it('SG6: all background on 5 % foreground', () => {
  const truth = Array.from({ length: 100 }, (_, i) => (i < 5 ? 1 : 0));
  const table = confusion(new Array<number>(100).fill(0), truth, 2);
  expect(pixelAccuracy(table)).toBe(0.95);
  expect(perClass(table, iou)[1]).toBe(0);
  expect(meanIou(table)).toBeCloseTo(0.475, 12);
});

describe('SG7: scores (2, 1, 0) at a pixel', () => {
  const scores = [2, 1, 0];
  it('probabilities and label', () => {
    const p = softmax(scores);
    [0.665241, 0.244728, 0.090031].forEach((expected, k) => {
      expect(p[k]).toBeCloseTo(expected, 6);
    });
    expect(argMax(scores)).toBe(0);
  });
  it.each([
    [0, 0.407606],
    [1, 1.407606],
    [2, 2.407606],
  ])('loss for truth %i', (label, expected) => {
    expect(pixelCrossEntropy(scores, [label], 3).loss).toBeCloseTo(expected, 6);
  });
});

it('SG8: balancing two classes 90:10', () => {
  expect(balancingWeight(0.9)).toBeCloseTo(0.555556, 6);
  expect(balancingWeight(0.1)).toBe(5);
  const instances = Array.from({ length: 100 }, (_, i) => (i % 10 === 0 ? 1 : 0));
  const { weights } = borderWeights({ instances, width: 10, height: 10, w0: 0, sigma: 5, balance: 'frequency' });
  expect([weights[0], weights[1]]).toEqual([5, 0.5 / 0.9]);
  // Without evidence the weighted cross entropy is least where w₁·f₁/p = w₀·f₀/(1−p)
  const loss = (p: number) => -(0.1 * 5 * Math.log(p) + 0.9 * balancingWeight(0.9) * Math.log(1 - p));
  for (const p of [0.1, 0.4, 0.49, 0.51, 0.6]) expect(loss(p)).toBeGreaterThan(loss(0.5));
});
