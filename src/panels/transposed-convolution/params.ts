/** The knobs of the panel on going up: one table, from which address, sliders and limits derive. */
import { pictureNames } from '../../data/picture-names.ts';
import { choice, decimal, defineKnobs, integer, list } from '../../pattern/knobs.ts';
import { inputPresets, kernelPresets } from './presets.ts';

type Earlier = Readonly<Record<string, number | string>>;
const n = (value: unknown) => Number(value);

/** Stamps, matrix and round trip speak of the transposed convolution alone. */
const views = ['scatter', 'gather', 'matrix', 'round-trip', 'compare'] as const;
const viewsOf = (p: Earlier): readonly (typeof views)[number][] =>
  p.method === 'transposed' ? views : ['gather', 'compare'];

/** The round trip first goes down, so a window must fit into its input. */
const largestKernel = (p: Earlier): number => (p.view === 'round-trip' ? Math.min(6, n(p.size)) : 6);

/**
 * Large enough for what the view claims: the round trip starts at the large side of the same layer, so that something is lost on the way
 * down; counted stamps need several cells that no border changes.
 */
const usualSize = ({ view, overlay }: Earlier): number =>
  view === 'round-trip' ? 5 : overlay === 'overlap' && (view === 'scatter' || view === 'gather') ? 4 : 2;

/** The largest padding that leaves at least one output cell, before output padding: (size − 1)·stride + kernelSize − 2·pad ≥ 1. */
const largestPad = (p: Earlier): number =>
  Math.max(0, Math.min(n(p.kernelSize) - 1, Math.floor(((n(p.size) - 1) * n(p.stride) + n(p.kernelSize) - 1) / 2)));

export const knobs = defineKnobs({
  // The way up
  method: choice({
    options: ['transposed', 'nearest', 'bed-of-nails', 'unpool', 'bilinear', 'bicubic', 'resize-convolution'],
    default: 'transposed',
  }),
  view: choice({ options: views, default: 'scatter', allowed: viewsOf }),
  overlay: choice({
    options: ['none', 'overlap'],
    default: 'none',
    allowed: (p) => (p.method === 'transposed' ? ['none', 'overlap'] : ['none']),
  }),
  size: integer({ min: 1, max: 6, default: usualSize }),
  kernelSize: integer({ min: 1, max: largestKernel, default: 3 }),
  stride: integer({ min: 1, max: 4, default: 2 }),
  pad: integer({ min: 0, max: largestPad, default: 0 }),
  outputPad: integer({ min: 0, max: (p) => n(p.stride) - 1, default: 0 }),
  // where interpolation anchors its grid
  grid: choice({ options: ['half-pixel', 'corner', 'align-corners'], default: 'half-pixel' }),
  // row by row
  input: list({ presets: inputPresets, default: 'deck', counts: (p) => [n(p.size) ** 2] }),
  kernel: list({ presets: kernelPresets, default: 'letters', counts: (p) => [n(p.kernelSize) ** 2] }),
  // Step
  zoom: choice({
    options: ['whole', 'number'],
    default: 'whole',
    allowed: (p) => (p.view === 'round-trip' ? ['whole'] : ['whole', 'number']),
  }),
  detail: choice({ options: ['full', 'fast'], default: 'full' }),
  // Play
  picture: choice({ options: [...pictureNames, 'own', 'camera'], default: 'still-life' }),
  resolution: choice({ options: [32, 64, 128], default: 64 }),
  lens: choice({ options: ['overlap', 'checkerboard', 'cures'], default: 'overlap' }),
  weights: choice({ options: ['ones', 'random', 'bilinear'], default: 'random' }),
  // Train
  compare: choice({
    options: ['transposed-2', 'transposed-3', 'transposed-4', 'nearest', 'bilinear'],
    default: 'transposed-3',
  }),
  rate: decimal({ min: 1e-4, max: 0.03, default: 0.003, scale: 'log' }),
});

export type TransposedParams = typeof knobs.defaults;
export type Method = TransposedParams['method'];
