/** The lecture script: saved states, in the order of the lecture. What to say stands in the words. */
import type { Scene } from '../../pattern/panel.ts';
import { deckLayer } from './edits.ts';
import { knobs, type TransposedParams } from './params.ts';
import { roundFrameOf, stampFrameOf, steps, sumFrameOf } from './steps.ts';

type Params = TransposedParams;

/** A scene of Step that opens at the frame that `at` finds under its knobs. */
function step(id: string, params: Partial<Params>, at: (settled: Params) => number = () => 0): Scene<Params> {
  return { id, mode: 'step', params, k: at(knobs.settle(params)) };
}

const last = (params: Params): number => steps.count(params) - 1;
const lastButOne = (params: Params): number => last(params) - 1;

/** The lecture's 3×3 kernel and the 2×2 map on which its transpose is tried (US1, US3). */
export const deckMatrix: Partial<Params> = { view: 'matrix', ...deckLayer };

/** The lecture's input and kernel of two by two, both 0 1 / 2 3 (US6). */
export const twoByTwo: Partial<Params> = { kernelSize: 2, input: 'ramp', kernel: '0_1_2_3' };

/** The lecture's 4×4 picture, down and up again (US2, US4). */
export const deckTrip: Partial<Params> = {
  view: 'round-trip',
  size: 4,
  stride: 1,
  kernel: 'deck',
  input: 'deck-x',
};

const counted: Partial<Params> = { size: 4, input: 'ones', kernel: 'ones', overlay: 'overlap', detail: 'fast' };

export const scenes: readonly Scene<Params>[] = [
  step('stamps', { stride: 1 }),
  step('stride', {}, (p) => stampFrameOf(p, 0, 1, 'land')),
  step('padding', { ...twoByTwo, stride: 1, pad: 1 }, lastButOne),
  step('size', { pad: 1 }, last),
  step('output-padding', { pad: 1, outputPad: 1 }, last),
  step('gather', { view: 'gather' }),
  step('matrix-rows', deckMatrix),
  step('matrix-columns', deckMatrix, (p) => sumFrameOf(p, 1, 1, 'window')),
  step('round-trip', { ...deckTrip, detail: 'fast' }, (p) => roundFrameOf(p, 'scale')),
  step('overlap', counted, last),
  step('overlap-even', { ...counted, kernelSize: 4, pad: 1 }, last),
  step('unpool', { method: 'unpool', view: 'gather', input: 'pooled' }, (p) => sumFrameOf(p, 1, 2, 'window')),
  step('compare', { method: 'bilinear', view: 'compare' }, (p) => sumFrameOf(p, 1, 1, 'sum')),
  { id: 'picture-overlap', mode: 'play', params: { lens: 'overlap', kernelSize: 3, stride: 2, weights: 'ones' } },
  {
    id: 'checkerboard',
    mode: 'play',
    params: { lens: 'checkerboard', kernelSize: 4, stride: 2, pad: 1, weights: 'random' },
  },
  { id: 'cures', mode: 'play', params: { lens: 'cures', kernelSize: 4, stride: 2, pad: 1, weights: 'random' } },
  { id: 'learn', mode: 'train', params: { compare: 'transposed-3' } },
];
