/** The questions of the curriculum (§1.2, Check): what is computed is what the lecture says. */
import { expect, it } from 'vitest';
import { copiedErrors } from '../../../src/panels/pooling/evidence.ts';
import { knobs } from '../../../src/panels/pooling/params.ts';
import { questions } from '../../../src/panels/pooling/questions.ts';
import { scenes } from '../../../src/panels/pooling/scenes.ts';
import { steps } from '../../../src/panels/pooling/steps.ts';

/** From the lecture's own answers, and by hand. */
const answers: Readonly<Record<string, string | number>> = {
  'max-by-hand': 'winners',
  'average-by-hand': 4.25,
  remain: 'quarter',
  'size-now': 2,
  'gradient-max': 'winner',
  ties: 'first',
  weights: 'none',
  'lenet-weights': 12,
  channels: 3,
  spot: 'no',
  vgg: 5,
  overlap: 2,
  'same-corner': 33,
  board: 'zeros',
  free: 12,
  more: 'average',
  unpool: 'no',
  global: 512,
  invariant: 'inside',
  shrink: 'combine',
};

it('have the answers of the lecture', () => {
  expect(Object.fromEntries(questions.map(({ id, answer }) => [id, answer.value(knobs.defaults)]))).toEqual(answers);
});

it('do not depend on the knobs where they bring their own', () => {
  const other = knobs.settle({ ...knobs.defaults, size: 7, window: 3, kind: 'average', channels: 2 });
  for (const { id, answer } of questions)
    if (id !== 'size-now') expect(answer.value(other), id).toBe(answers[id]);
    else expect(answer.value(other)).toBe(3);
});

it('tell numbers that were measured: squared errors of P copied back up', () => {
  // by hand: Σ (x − y)² over the four windows
  expect(copiedErrors()).toEqual({
    average: 13 + 26.75 + 49 + 16.75,
    subsample: 38 + 33 + 74 + 17,
    max: 38 + 83 + 170 + 59,
  });
});

it('and scenes show states with frames that exist', () => {
  for (const { id, params, shownBy } of questions) {
    for (const state of [shownBy, { params }]) {
      const settled = knobs.settle({ ...knobs.defaults, ...state?.params });
      if (state && 'k' in state && state.k !== undefined) expect(state.k, id).toBeLessThan(steps.count(settled));
    }
  }
  for (const { id, params, k = 0 } of scenes)
    expect(k, id).toBeLessThan(steps.count(knobs.settle({ ...knobs.defaults, ...params })));
});
