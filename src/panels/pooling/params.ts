/** The knobs of the pooling panel: one table, from which address, sliders and limits derive. */
import { pictureNames } from '../../data/picture-names.ts';
import { choice, decimal, defineKnobs, integer, list } from '../../pattern/knobs.ts';
import { inputPresets } from './presets.ts';
import { outputsOf } from './window-limits.ts';

const n = (value: unknown) => Number(value);

export const knobs = defineKnobs({
  // The pooling
  kind: choice({
    options: ['max', 'average', 'subsample', 'lenet', 'global-max', 'global-average'],
    default: 'max',
  }),
  size: integer({ min: 1, max: 12, default: 4 }),
  channels: integer({ min: 1, max: 3, default: 1 }),
  window: integer({ min: 1, max: (p) => Math.min(5, n(p.size)), default: 2 }),
  stride: integer({ min: 1, max: 5, default: 2 }),
  // border cells on each side, or TensorFlow's rule; at most half a window, as the libraries have it
  pad: choice({
    options: ['0', '1', '2', 'same'],
    default: '0',
    allowed: (p) => ['0', '1', '2', 'same'].filter((pad) => pad === 'same' || 2 * n(pad) <= n(p.window)),
  }),
  // by what an average is divided where its window reaches over the edge
  divisor: choice({ options: ['inside', 'window'], default: 'inside' }),
  alpha: decimal({ min: 0, max: 1, default: 0.25 }),
  beta: decimal({ min: -5, max: 5, default: -3 }),
  // channel after channel, row by row
  input: list({ presets: inputPresets, default: 'deck', counts: (p) => [n(p.size) ** 2 * n(p.channels)] }),
  // Step: what travels, and how one looks at it
  pass: choice({ options: ['forward', 'gradient', 'unpool'], default: 'forward' }),
  // only a maximum remembers a place to go back to
  unpool: choice({
    options: ['nearest', 'bed-of-nails', 'max-indices'],
    default: 'max-indices',
    allowed: (p) =>
      p.kind === 'max' || p.kind === 'global-max'
        ? ['nearest', 'bed-of-nails', 'max-indices']
        : ['nearest', 'bed-of-nails'],
  }),
  // one number for each output: what comes back from above
  upstream: list({ presets: ['count', 'ones'], default: 'count', counts: (p) => [outputsOf(p) * n(p.channels)] }),
  view: choice({ options: ['one', 'compare', 'lost', 'stack'], default: 'one' }),
  zoom: choice({ options: ['whole', 'number'], default: 'whole' }),
  detail: choice({ options: ['full', 'fast'], default: 'full' }),
  // Play
  picture: choice({ options: [...pictureNames, 'own', 'camera'], default: 'still-life' }),
  resolution: choice({ options: [64, 128, 256], default: 128 }),
  lens: choice({ options: ['pyramid', 'invariance', 'aliasing'], default: 'pyramid' }),
  factor: choice({ options: [2, 4, 8], default: 2 }),
  // as often as the picture can be divided
  levels: integer({
    min: 1,
    max: (p) => Math.min(5, Math.floor(Math.log2(n(p.resolution)) / Math.log2(n(p.factor)))),
    default: 2,
  }),
  up: choice({ options: ['nearest', 'bed-of-nails', 'max-indices', 'bilinear'], default: 'nearest' }),
  map: choice({ options: ['sobel', 'brightness'], default: 'sobel' }),
  sweep: choice({ options: ['shift', 'angle', 'scale'], default: 'shift' }),
  pattern: choice({ options: ['stripes', 'checkerboard', 'zone-plate', 'picture'], default: 'stripes' }),
  // cycles across the picture; its own limit is half its side
  frequency: integer({ min: 1, max: (p) => n(p.resolution) / 2, default: 40 }),
  // a picture that has not moved shows nothing of what a move does
  shiftX: integer({ min: -8, max: 8, default: (p) => (p.lens === 'invariance' ? 1 : 0) }),
  shiftY: integer({ min: -8, max: 8, default: 0 }),
  angle: integer({ min: -15, max: 15, default: 0 }),
  scale: decimal({ min: 0.8, max: 1.25, default: 1, scale: 'log' }),
  // Train
  task: choice({ options: ['shapes', 'digits'], default: 'shapes' }),
  testShift: integer({ min: -8, max: 8, default: 4 }),
  rate: decimal({ min: 1e-4, max: 0.03, default: 0.003, scale: 'log' }),
});

export type PoolingParams = typeof knobs.defaults;
