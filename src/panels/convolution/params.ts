/** The knobs of the convolution panel: one table, from which address, sliders and limits derive. */
import { paddings } from '../../math/window.ts';
import { choice, decimal, defineKnobs, integer, list } from '../../pattern/knobs.ts';
import { inputPresets, kernelPresets } from './presets.ts';

const n = (value: unknown) => Number(value);

export const knobs = defineKnobs({
  // The layer
  size: integer({ min: 1, max: 12, default: 10 }),
  padding: choice({ options: paddings, default: 'valid' }),
  kernelSize: integer({ min: 1, max: (p) => (p.padding === 'valid' ? Math.min(7, n(p.size)) : 7), default: 3 }),
  dilation: integer({
    min: 1,
    max: (p) =>
      p.padding === 'valid' && n(p.kernelSize) > 1
        ? Math.min(3, Math.floor((n(p.size) - 1) / (n(p.kernelSize) - 1)))
        : 3,
    default: 1,
  }),
  stride: integer({ min: 1, max: 4, default: 1 }),
  channels: integer({ min: 1, max: 3, default: 1 }),
  filters: integer({ min: 1, max: 4, default: 1 }),
  flip: choice({ options: [0, 1], default: 0 }),
  sharing: choice({ options: ['shared', 'free'], default: 'shared' }),
  // rows × columns, or rows × (rows + 1) for the deck's 10×11 table; channel after channel, row by row
  input: list({
    presets: inputPresets,
    default: 'deck',
    counts: (p) => [n(p.size) ** 2 * n(p.channels), n(p.size) * (n(p.size) + 1) * n(p.channels)],
  }),
  // filter after filter, channel after channel, row by row
  kernel: list({
    presets: kernelPresets,
    default: 'box',
    counts: (p) => [n(p.kernelSize) ** 2 * n(p.channels) * n(p.filters)],
  }),
  bias: list({ presets: ['none'], default: 'none', counts: (p) => [n(p.filters)] }),
  // Step
  view: choice({ options: ['grids', 'matrix', 'counting'], default: 'grids' }),
  zoom: choice({ options: ['whole', 'map', 'number'], default: 'whole' }),
  detail: choice({ options: ['full', 'fast'], default: 'full' }),
  // Play
  picture: choice({
    options: ['still-life', 'face', 'house', 'ball', 'texture', 'checkerboard', 'night', 'text', 'own', 'camera'],
    // a filter is guessed on a picture with detail in every direction
    default: (p) => (p.mode === 'train' ? 'texture' : 'still-life'),
  }),
  resolution: choice({ options: [64, 128, 256], default: 256 }),
  lens: choice({ options: ['filter', 'bank', 'shift', 'depth'], default: 'filter' }),
  wipe: decimal({ min: 0, max: 1, default: 0.5 }),
  // a picture that has not moved shows nothing of what a move does
  shiftX: integer({ min: -32, max: 32, default: (p) => (p.lens === 'shift' ? 6 : 0) }),
  shiftY: integer({ min: -32, max: 32, default: 0 }),
  depth: integer({ min: 1, max: 12, default: 3 }),
  // Train
  task: choice({ options: ['filter', 'digits'], default: 'filter' }),
  target: list({
    presets: ['sobel-x', 'sobel-y', 'laplacian', 'sharpen', 'emboss', 'blur', 'random'],
    default: 'sobel-x',
    counts: () => [9, 25],
  }),
  optimizer: choice({ options: ['sgd', 'momentum', 'rmsprop', 'adam'], default: 'sgd' }),
  // In units of 1/λmax for gradient descent (diverges above 2) and momentum (above 3.8); times 0.05 for RMSProp and Adam
  rate: decimal({ min: 0.01, max: 4, default: 0.9, scale: 'log' }),
  noise: decimal({ min: 0, max: 0.5, default: 0 }),
  start: choice({ options: ['zeros', 'random'], default: 'random' }),
});

export type ConvolutionParams = typeof knobs.defaults;
