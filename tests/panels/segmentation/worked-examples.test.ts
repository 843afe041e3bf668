/** The worked examples SG1–SG8 of the lecture, through the panel's own knobs, masks and steps. */
import { describe, expect, it } from 'vitest';
import { balancingWeight } from '../../../src/math/border-weights.ts';
import {
  type MetricFrame,
  type Score,
  type SizeFrame,
  scores,
  type WeightFrame,
  weightPhases,
} from '../../../src/panels/segmentation/frames.ts';
import { metricFrameOf } from '../../../src/panels/segmentation/metrics-walk.ts';
import { knobs, type SegmentationParams, stepSide } from '../../../src/panels/segmentation/params.ts';
import { makingOf } from '../../../src/panels/segmentation/pocket-number.ts';
import { passOf } from '../../../src/panels/segmentation/pocket-pass.ts';
import { stageNamed } from '../../../src/panels/segmentation/pocket-plan.ts';
import { nearestFits, parametersOf, sizesOf } from '../../../src/panels/segmentation/sizes-walk.ts';
import { steps } from '../../../src/panels/segmentation/steps.ts';
import { weightMapsOf } from '../../../src/panels/segmentation/weights-walk.ts';

type Params = SegmentationParams;
const state = (patch: Partial<Params>): Params => knobs.settle({ ...knobs.defaults, ...patch });

const sizes: Partial<Params> = { view: 'sizes' };
const metric = (patch: Partial<Params>, what: MetricFrame['phase']): MetricFrame => {
  const params = state({ view: 'metrics', ...patch });
  return steps.step(params, metricFrameOf(params, what)) as MetricFrame;
};
const value = (patch: Partial<Params>, score: Score) => metric(patch, score).value;

describe('the worked examples of CURRICULUM §1.4', () => {
  it('SG1: the sides from 572 to 388, step by step, and what is cropped', () => {
    const params = state(sizes);
    const frames = Array.from({ length: steps.count(params) }, (_, k) => steps.step(params, k) as SizeFrame);
    const told = frames.filter(({ phase }) => phase === 'size');
    const sides = '572 570 568 284 282 280 140 138 136 68 66 64 32 30 28 56 54 52 104 102 100 200 198 196 392 390 388';
    expect(told.map((frame) => frame.value).join(' ')).toBe(sides);
    expect(told.flatMap(({ skip }) => (skip ? [[skip.side, skip.cropped, skip.cut]] : []))).toEqual([
      [64, 56, 4],
      [136, 104, 16],
      [280, 200, 40],
      [568, 392, 88],
    ]);
  });

  it('SG2: which inputs fit four levels', () => {
    for (const [side, output] of [
      [188, 4],
      [204, 20],
      [220, 36],
      [572, 388],
    ] as const) {
      expect(sizesOf(state({ ...sizes, side })).output).toBe(output);
      expect(nearestFits(state({ ...sizes, side }))).toMatchObject({ below: { side, output }, apart: 16 });
    }
    const { below, above } = nearestFits(state({ ...sizes, side: 570 }));
    expect([below?.side, above?.side]).toEqual([556, 572]);
    expect(sizesOf(state({ ...sizes, side: 570 })).fits).toBe(false);
    expect(nearestFits(state({ ...sizes, side: 100 }))).toMatchObject({ below: null, above: { side: 188 } });
  });

  it('SG3: 31 030 658 parameters, 130 of them in the last layer', () => {
    expect(parametersOf(state(sizes))).toMatchObject({ total: 31_030_658, head: 130 });
    const last = steps.step(state(sizes), 1e9) as SizeFrame;
    expect([last.phase, last.value]).toEqual(['parameters', 31_030_658]);
  });

  it('SG4: the ridge falls with the distances of the pinned pixel, in both forms', () => {
    const wanted: Readonly<Record<string, readonly [paper: number, deck: number]>> = {
      '1,1': [9.231163, 9.607894],
      '1,2': [8.352702, 9.048374],
      '2,2': [7.26149, 8.521438],
      '3,3': [4.867523, 6.976763],
      '5,5': [1.353353, 3.678794],
    };
    const met = new Set<string>();
    for (let sample = 1; sample <= 24; sample++)
      for (const [i, form] of (['paper', 'deck'] as const).entries()) {
        const base = state({ view: 'weights', sample, form, sigma: 5, w0: 10 });
        const { d1, d2 } = weightMapsOf(base);
        for (let pixel = 0; pixel < stepSide ** 2; pixel++) {
          const pair = `${d1[pixel]},${d2[pixel]}`;
          const known = wanted[pair];
          if (!known || met.has(pair + form)) continue;
          met.add(pair + form);
          const params = { ...base, row: Math.floor(pixel / stepSide), column: pixel % stepSide };
          const ridge = steps.step(params, weightPhases.indexOf('ridge')) as WeightFrame;
          expect(ridge.value, pair + form).toBeCloseTo(known[i] ?? Number.NaN, 6);
        }
      }
    expect(met.size).toBeGreaterThanOrEqual(6);
  });

  it('SG5: counts and scores of the lecture’s two masks', () => {
    const { tally } = metric({}, 'tally');
    expect(tally).toEqual({ tp: 5, fp: 2, fn: 1, tn: 8 });
    const expected = [0.8125, 0.625, 0.727273, 0.676136, 0.769231, 0.714286, 0.833333];
    for (const [i, score] of scores.entries()) expect(value({}, score), score).toBeCloseTo(expected[i] ?? 0, 6);
  });

  it('SG6: all background on 5 % foreground', () => {
    const patch = { maskSize: 10, prediction: 'all-background', truth: 'few' };
    expect(metric(patch, 'tally').tally).toEqual({ tp: 0, fp: 0, fn: 5, tn: 95 });
    expect([value(patch, 'accuracy'), value(patch, 'iou'), value(patch, 'meanIou')]).toEqual([0.95, 0, 0.475]);
  });

  it('SG7: the softmax of both scores, and the label of the larger', () => {
    const params = state({});
    const pass = passOf(params);
    const [scored, softmax, labels] = ['head', 'softmax', 'labels'].map(stageNamed);
    if (!scored || !softmax || !labels) throw new Error('no such stages');
    for (const [row, column] of [
      [0, 0],
      [16, 16],
      [9, 21],
    ] as const) {
      const z = [0, 1].map((k) => makingOf(pass, scored, row, column, k).value) as [number, number];
      const sum = Math.exp(z[0]) + Math.exp(z[1]);
      for (const k of [0, 1] as const)
        expect(makingOf(pass, softmax, row, column, k).value).toBeCloseTo(Math.exp(z[k]) / sum, 12);
      expect(makingOf(pass, labels, row, column, 0).value).toBe(z[1] > z[0] ? 1 : 0);
    }
  });

  it('SG8: balance makes both classes weigh alike', () => {
    expect([balancingWeight(0.9), balancingWeight(0.1)].map((n) => n.toFixed(6))).toEqual(['0.555556', '5.000000']);
    const maps = weightMapsOf(state({ view: 'weights', balance: 'on' }));
    const total = (foreground: boolean) =>
      maps.balance.reduce((sum, w, i) => sum + ((maps.instances[i] !== 0) === foreground ? w : 0), 0);
    expect(total(true)).toBeCloseTo(total(false), 9);
  });
});
