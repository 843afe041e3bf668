/** The questions of the curriculum (§1.4, Check, SG1–SG8): what is computed is what the lecture says. */
import { expect, it } from 'vitest';
import { iou } from '../../../src/math/segmentation-metrics.ts';
import { unetStages, unetTotals } from '../../../src/math/unet-shape.ts';
import {
  classWeights,
  cutFor,
  lossOfFinest,
  mismatchOf,
  netPlan,
  weightedAnswer,
} from '../../../src/panels/segmentation/evidence.ts';
import { maskOf } from '../../../src/panels/segmentation/masks.ts';
import { knobs } from '../../../src/panels/segmentation/params.ts';
import { questions } from '../../../src/panels/segmentation/questions.ts';
import { scenes } from '../../../src/panels/segmentation/scenes.ts';
import { steps } from '../../../src/panels/segmentation/steps.ts';

/** From CURRICULUM §1.4, and by hand. */
const words: Readonly<Record<string, string>> = {
  size: '388',
  fits: '572',
  padded: '64',
  heaviest: 'centre',
  detail: 'early',
  deeper: 'coarser',
  residual: 'concatenate',
  mismatch: 'channels',
  finest: 'boundary',
  field: '68',
  'nothing-found': 'zero',
  minus: 'wrong',
  softer: 'deck',
  balance: 'worse',
  'whole-map': 'part',
  both: 'sigmoid',
};
const numbers: Readonly<Record<string, number>> = {
  'size-now': 388,
  crop: 88,
  head: 130,
  channels: 48,
  stack: 58,
  iou: 0.625,
  dice: 0.769231,
  'iou-now': 0.625,
  'dice-now': 0.769231,
  accuracy: 0.95,
  output: 8192,
  cost: 1.407606,
  gap: 9.231163,
  // 10·exp(−9/12.5)
  'gap-now': 4.867523,
  evidence: 0.5,
  threshold: 0.75,
};

it('have the answers of the lecture', () => {
  expect(questions.map(({ id }) => id).sort()).toEqual([...Object.keys(words), ...Object.keys(numbers)].sort());
  for (const { id, answer } of questions)
    if (answer.kind === 'choice') expect(answer.value(knobs.defaults), id).toBe(words[id]);
    else expect(answer.value(knobs.defaults), id).toBeCloseTo(numbers[id] ?? Number.NaN, 5);
});

it('do not depend on the knobs where they bring their own', () => {
  const other = knobs.settle({
    ...knobs.defaults,
    maskSize: 2,
    prediction: '1_0_0_0',
    truth: '1_1_0_1',
    side: 92,
    levels: 3,
    sigma: 5,
    form: 'deck',
    task: 'galaxies',
  });
  const now: Readonly<Record<string, number>> = {
    // 92 90 88 · 44 42 40 · 20 18 16 · 8 6 4 · 8 6 4 · 8 6 4 · 8 6 4
    'size-now': 4,
    'iou-now': 1 / 3,
    'dice-now': 1 / 2,
    // SG4's print is of d₁ = d₂; by hand: 10·exp(−(1 + 4)/50)
    'gap-now': 10 * Math.exp(-0.1),
  };
  for (const { id, answer } of questions)
    if (answer.kind === 'choice') expect(answer.value(other), id).toBe(words[id]);
    else expect(answer.value(other), id).toBeCloseTo(now[id] ?? numbers[id] ?? Number.NaN, 5);
});

it('give 0 where masks are empty or a size does not fit', () => {
  const empty = knobs.settle({ ...knobs.defaults, prediction: 'all-background', truth: 'all-background', side: 570 });
  for (const id of ['iou-now', 'dice-now', 'size-now'])
    expect(questions.find((question) => question.id === id)?.answer.value(empty), id).toBe(0);
});

it('are shown by the state that proves them', () => {
  for (const { id, answer, shownBy } of questions) {
    if (answer.kind !== 'number' || shownBy?.mode !== 'step') continue;
    const params = knobs.settle({ ...knobs.defaults, ...shownBy.params });
    const frame = steps.step(params, shownBy.k ?? 0);
    if (frame.walk === 'metrics') expect(frame.value, id).toBeCloseTo(numbers[id] ?? Number.NaN, 5);
    if (id === 'crop' && frame.walk === 'sizes') expect(frame.skip?.cut).toBe(numbers[id]);
  }
  const size = questions.find(({ id }) => id === 'size')?.shownBy;
  const end = steps.step(knobs.settle({ ...knobs.defaults, ...size?.params }), size?.k ?? 0);
  expect(end.walk === 'sizes' && end.value).toBe(388);
});

it('and scenes, proofs and refutations show frames that exist', () => {
  const states = questions.flatMap(({ id, answer, shownBy }) =>
    [shownBy, ...Object.values(answer.kind === 'choice' ? (answer.refutedBy ?? {}) : {})].map((state) => ({
      id,
      state,
    })),
  );
  for (const { id, state } of [...states, ...scenes.map((scene) => ({ id: scene.id, state: scene }))]) {
    const settled = knobs.settle({ ...knobs.defaults, ...state?.params });
    expect(state?.k ?? 0, id).toBeLessThan(steps.count(settled));
    expect(state?.k ?? 0, id).toBeGreaterThanOrEqual(0);
  }
});

it('refute a wrong size where it goes wrong: at a side that is not whole', () => {
  for (const id of ['fits', 'padded']) {
    const answer = questions.find((question) => question.id === id)?.answer;
    const refuted = answer?.kind === 'choice' ? Object.entries(answer.refutedBy ?? {}) : [];
    expect(refuted.length).toBe(3);
    for (const [option, { params, k = 0 }] of refuted) {
      const frame = steps.step(knobs.settle({ ...knobs.defaults, ...params }), k);
      expect(frame.walk === 'sizes' && frame.step.whole, option).toBe(false);
    }
  }
});

it('tell what the prose tells', () => {
  // "165 118 parameters", "64 arrive where 48 are expected"
  expect(unetTotals(unetStages(netPlan)).parameters).toBe(165118);
  expect(mismatchOf([16, 32, 48])).toMatch(/together 64.*expects 48/);
  expect(mismatchOf([16, 32, 64, 128])).toBeNull();
  // cells are the rarer class, so a pixel of background counts less than one
  expect(classWeights().background).toBeLessThan(1);
  expect(classWeights().cell).toBeGreaterThan(1);
  // SG8, and a threshold that does what a weight does: at the cut the weighted answer is one half
  expect(weightedAnswer(cutFor(1, 3), 1, 3)).toBeCloseTo(0.5, 12);
  const lost = lossOfFinest();
  expect(lost.boundary).toBeGreaterThan(1.5 * lost.area);
  expect(lost.area).toBeGreaterThan(lost.accuracy);
});

it('show one pixel in twenty, none of it found, in the scene on accuracy (SG6)', () => {
  const scene = scenes.find(({ id }) => id === 'accuracy');
  const params = knobs.settle({ ...knobs.defaults, ...scene?.params });
  const truth = maskOf(params, 'truth');
  expect(truth.reduce((sum, cell) => sum + cell, 0) / truth.length).toBe(0.05);
  expect(iou({ tp: 0, fp: 0, fn: 5, tn: 95 })).toBe(0);
});
