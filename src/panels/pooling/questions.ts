/** Predict, then check. Every answer is worked out from the maths; wrong options are what people really believe. */
import { fieldOf } from '../../math/receptive-field.ts';
import { at } from '../../math/volume.ts';
import type { Question } from '../../pattern/panel.ts';
import {
  closest,
  copiedErrors,
  layer,
  learnedNumbers,
  left,
  spotAt,
  spotStays,
  state,
  unpoolingRestores,
} from './evidence.ts';
import { geometryOf, gradientOf, outputOf } from './layer.ts';
import type { PoolingParams } from './params.ts';
import { lossOf } from './same-output.ts';
import { stackLevels } from './stack.ts';
import { frameOf } from './steps.ts';

type Params = PoolingParams;

const deck = layer({});
const pixels = layer({ size: 5, input: 'deck-pixels' });
const overlap = layer({ size: 5, input: 'deck-pixels', window: 3 });
const tie = layer({ size: 2, input: '1_4_4_2', pass: 'gradient' });
const board = layer({ input: 'checkerboard', view: 'compare' });
const backwards = layer({ pass: 'gradient' });
const upAgain = layer({ pass: 'unpool' });

const flat = (patch: Partial<Params>) => [...outputOf(state(patch)).data];
const same = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((x, i) => x === b[i]);

export const questions: readonly Question<Params>[] = [
  {
    id: 'max-by-hand',
    params: deck,
    answer: {
      kind: 'choice',
      options: ['winners', 'means', 'corners', 'overlap'],
      value: () => (same(flat(deck), [5, 8, 9, 7]) ? 'winners' : 'corners'),
      refutedBy: {
        means: { params: layer({ kind: 'average' }), k: 1 },
        corners: { params: layer({ kind: 'subsample' }), k: 1 },
        overlap: { params: layer({ window: 3, stride: 1 }), k: 1 },
      },
    },
    shownBy: { params: deck, k: frameOf(state(deck), 0, 1, 1) },
  },
  {
    id: 'average-by-hand',
    params: layer({ kind: 'average' }),
    answer: { kind: 'number', value: () => at(outputOf(state({ kind: 'average' })), 0, 1), tolerance: 1e-6 },
    shownBy: { params: layer({ kind: 'average' }), k: frameOf(state({ kind: 'average' }), 0, 0, 1, 'settle') },
  },
  {
    id: 'remain',
    answer: {
      kind: 'choice',
      options: ['quarter', 'half', 'eighth', 'one-map'],
      value: () => ({ 4: 'quarter', 2: 'half', 8: 'eighth' })[(64 * 64 * 16) / left(64, 64, 16, 2)] ?? 'one-map',
      refutedBy: {
        half: { params: layer({ size: 8, detail: 'fast' }), k: 15 },
        eighth: { params: layer({ size: 8, channels: 2, detail: 'fast' }), k: 31 },
        'one-map': { params: layer({ size: 8, channels: 3, detail: 'fast' }), k: 47 },
      },
    },
    values: () => ({ before: 64 * 64 * 16, after: left(64, 64, 16, 2) }),
    shownBy: { params: layer({ size: 8, channels: 3, detail: 'fast' }), k: 47 },
  },
  {
    id: 'size-now',
    values: (params) => {
      const { vertical } = geometryOf(params);
      const { size: n, kernel: k, stride: s, before, after } = vertical;
      return { n, k, s, before, after };
    },
    answer: { kind: 'number', value: (params) => geometryOf(params).vertical.output, tolerance: 0 },
  },
  {
    id: 'gradient-max',
    params: backwards,
    answer: {
      kind: 'choice',
      options: ['winner', 'shared', 'proportion', 'corner'],
      value: () => {
        const only = gradientOf(state({ upstream: '0_0_3_0', pass: 'gradient' }));
        return at(only, 3, 1) === 3 ? 'winner' : 'shared';
      },
      refutedBy: {
        shared: { params: layer({ pass: 'gradient', kind: 'average' }), k: 8 },
        proportion: { params: backwards, k: 7 },
        corner: { params: layer({ pass: 'gradient', kind: 'subsample' }), k: 8 },
      },
    },
    shownBy: { params: backwards, k: frameOf(state(backwards), 0, 1, 0) },
  },
  {
    id: 'ties',
    params: tie,
    answer: {
      kind: 'choice',
      options: ['first', 'both', 'half', 'none'],
      value: () => {
        const [, a = 0, b = 0] = gradientOf(state(tie)).data;
        return a === 1 && b === 0 ? 'first' : a === 1 && b === 1 ? 'both' : a === 0.5 ? 'half' : 'none';
      },
      refutedBy: Object.fromEntries(['both', 'half', 'none'].map((option) => [option, { params: tie, k: 2 }])),
    },
    shownBy: { params: tie, k: 2 },
  },
  {
    id: 'weights',
    answer: {
      kind: 'choice',
      options: ['none', 'window', 'channels'],
      // every knob that changes the result is a choice of the designer's: none of them is a number that could be learned
      value: () => (same(flat({ kind: 'max', alpha: 0 }), flat({ kind: 'max', alpha: 1 })) ? 'none' : 'window'),
      refutedBy: {
        window: { params: layer({ window: 2 }), k: 1 },
        channels: { params: layer({ channels: 3 }), k: 1 },
      },
    },
    shownBy: { params: deck, k: 1 },
  },
  {
    id: 'lenet-weights',
    params: layer({ kind: 'lenet' }),
    answer: { kind: 'number', value: () => learnedNumbers(6), tolerance: 0 },
    shownBy: { params: layer({ kind: 'lenet' }), k: 1 },
  },
  {
    id: 'channels',
    params: layer({ channels: 3 }),
    answer: { kind: 'number', value: () => outputOf(state({ channels: 3 })).channels, tolerance: 0 },
    shownBy: { params: layer({ channels: 3 }) },
  },
  {
    id: 'spot',
    params: layer({ size: 8, input: spotAt(3) }),
    answer: {
      kind: 'choice',
      options: ['no', 'yes', 'half'],
      value: () => (spotStays(3, 4) ? 'yes' : 'no'),
      refutedBy: {
        yes: { params: layer({ size: 8, input: spotAt(4), detail: 'fast' }), k: 6 },
        half: { params: layer({ size: 8, input: spotAt(4), detail: 'fast' }), k: 6 },
      },
    },
    values: () => ({ within: Number(spotStays(2, 3)) }),
    shownBy: { params: layer({ size: 8, channels: 3, input: 'spot', detail: 'fast' }), k: 5 },
  },
  {
    id: 'vgg',
    answer: {
      kind: 'number',
      value: () => stackLevels.findIndex((level) => level.side === 7),
      tolerance: 0,
    },
    shownBy: { params: layer({ view: 'stack' }), k: 5 },
  },
  {
    id: 'overlap',
    params: overlap,
    answer: { kind: 'number', value: () => outputOf(state(overlap)).columns, tolerance: 0 },
    shownBy: { params: overlap, k: frameOf(state(overlap), 0, 0, 1, 'window') },
  },
  {
    id: 'same-corner',
    params: layer({ ...pixels, kind: 'average', pad: 'same' }),
    answer: {
      kind: 'number',
      value: () => at(outputOf(state({ ...pixels, kind: 'average', pad: 'same' })), 2, 2),
      tolerance: 1e-6,
    },
    values: () => ({
      counted: at(outputOf(state({ ...pixels, kind: 'average', pad: 'same', divisor: 'window' })), 2, 2),
    }),
    shownBy: {
      params: layer({ ...pixels, kind: 'average', pad: 'same' }),
      k: frameOf(state({ ...pixels, kind: 'average', pad: 'same' }), 0, 2, 2, 'settle'),
    },
  },
  {
    id: 'board',
    params: layer({ input: 'checkerboard', kind: 'subsample' }),
    answer: {
      kind: 'choice',
      options: ['zeros', 'board', 'half', 'ones'],
      value: () => {
        const out = flat({ input: 'checkerboard', kind: 'subsample' });
        return same(out, [0, 0, 0, 0]) ? 'zeros' : same(out, [1, 1, 1, 1]) ? 'ones' : 'board';
      },
      refutedBy: {
        board: { params: board, k: 2 },
        half: { params: layer({ input: 'checkerboard', kind: 'average' }), k: 1 },
        ones: { params: layer({ input: 'checkerboard', kind: 'max' }), k: 1 },
      },
    },
    shownBy: { params: board, k: 11 },
  },
  {
    id: 'free',
    params: layer({ view: 'lost' }),
    answer: { kind: 'number', value: () => lossOf(state({}), 0).free, tolerance: 0 },
    values: () => ({
      average: lossOf(state({}), 0, 'average').free,
      subsample: lossOf(state({}), 0, 'subsample').free,
    }),
    shownBy: { params: layer({ view: 'lost' }) },
  },
  {
    id: 'more',
    answer: {
      kind: 'choice',
      options: ['average', 'max', 'subsample'],
      value: closest,
      refutedBy: {
        max: { params: layer({ pass: 'unpool', unpool: 'nearest', detail: 'fast' }), k: 3 },
        subsample: { params: layer({ kind: 'subsample', pass: 'unpool', unpool: 'nearest', detail: 'fast' }), k: 3 },
      },
    },
    values: copiedErrors,
    shownBy: { params: layer({ kind: 'average', pass: 'unpool', unpool: 'nearest', detail: 'fast' }), k: 3 },
  },
  {
    id: 'unpool',
    params: upAgain,
    answer: {
      kind: 'choice',
      options: ['no', 'yes', 'copies'],
      value: () => (unpoolingRestores() ? 'yes' : 'no'),
      refutedBy: {
        yes: { params: upAgain, k: 11 },
        copies: { params: layer({ pass: 'unpool', unpool: 'nearest' }), k: 11 },
      },
    },
    shownBy: { params: upAgain, k: 11 },
  },
  {
    id: 'global',
    answer: { kind: 'number', value: () => left(7, 7, 512, 7), tolerance: 0 },
    shownBy: { params: layer({ kind: 'global-average', channels: 3 }), k: 1 },
  },
  {
    id: 'invariant',
    answer: {
      kind: 'choice',
      options: ['inside', 'all', 'never'],
      value: () => (spotStays(2, 3) ? (spotStays(3, 4) ? 'all' : 'inside') : 'never'),
      refutedBy: {
        all: { mode: 'play', params: { lens: 'invariance' } },
        never: { params: layer({ size: 8, channels: 3, input: 'spot', detail: 'fast' }), k: 21 },
      },
    },
    shownBy: { mode: 'play', params: { lens: 'invariance' } },
  },
  {
    id: 'shrink',
    answer: {
      kind: 'choice',
      options: ['combine', 'faster', 'place'],
      value: () => {
        const conv = { kernel: 3 };
        const pool = { kernel: 2, stride: 2 };
        const without = fieldOf([conv, conv, conv, conv]);
        return fieldOf([conv, pool, conv, pool, conv, pool, conv, pool]) > without ? 'combine' : 'faster';
      },
      refutedBy: {
        faster: { params: layer({ view: 'stack' }), k: 3 },
        place: { mode: 'train', params: { task: 'digits', testShift: 4 } },
      },
    },
    values: () => {
      const conv = { kernel: 3 };
      const pool = { kernel: 2, stride: 2 };
      return {
        plain: fieldOf([conv, conv, conv, conv]),
        pooled: fieldOf([conv, pool, conv, pool, conv, pool, conv, pool]),
      };
    },
    shownBy: { params: layer({ view: 'stack' }), k: 5 },
  },
];
