/** The knobs of the panel on U-Net: one table, from which address, sliders and limits derive. */
import { choice, decimal, defineKnobs, integer, list } from '../../pattern/knobs.ts';
import { maskPresets } from './presets.ts';
import { gapOf, stepSide } from './step-picture.ts';

export { stepSide } from './step-picture.ts';

type Earlier = Readonly<Record<string, number | string>>;
const n = (value: unknown) => Number(value);
const keepOrCut = () => choice({ options: ['keep', 'cut'], default: 'keep' });

/** Side of the masks that are counted by hand. */
const largestMask = 10;

/** The weight map opens in a gap, where its ridge stands; else the middle is looked at. */
const usualPixel =
  (axis: 'row' | 'column') =>
  (p: Earlier): number =>
    p.view === 'weights' ? gapOf(n(p.sample))[axis] : stepSide / 2;

const onNet = (p: Earlier): readonly ('whole' | 'map' | 'number')[] =>
  p.view === 'net' ? ['whole', 'map', 'number'] : ['whole'];

export const knobs = defineKnobs({
  // Which net, on what: what ships and what is trained follow from these
  task: choice({ options: ['cells', 'galaxies'], default: 'cells' }),
  net: choice({
    options: ['unet', 'no-skip', 'full-resolution'],
    default: 'unet',
    allowed: (p) => (p.task === 'galaxies' ? ['unet', 'no-skip'] : ['unet', 'no-skip', 'full-resolution']),
  }),
  loss: choice({
    options: ['plain', 'weighted'],
    default: 'plain',
    allowed: (p) => (p.task === 'cells' && p.net !== 'full-resolution' ? ['plain', 'weighted'] : ['plain']),
  }),
  upsampling: choice({
    options: ['bilinear', 'nearest', 'transposed'],
    default: 'bilinear',
    allowed: (p) =>
      p.task === 'cells' && p.net === 'unet' && p.loss === 'plain'
        ? ['bilinear', 'nearest', 'transposed']
        : ['bilinear'],
  }),
  /** Which of the held-out pictures. */
  sample: integer({ min: 1, max: 24, default: 10 }),
  // The copies that are put aside, the finest first
  skip1: keepOrCut(),
  skip2: keepOrCut(),
  skip3: keepOrCut(),
  // Step
  view: choice({ options: ['net', 'weights', 'metrics', 'sizes'], default: 'net' }),
  zoom: choice({ options: ['whole', 'map', 'number'], default: 'whole', allowed: onNet }),
  // the place looked at, and the map of the stage at hand (the nearest that exists)
  row: integer({ min: 0, max: stepSide - 1, default: usualPixel('row') }),
  column: integer({ min: 0, max: stepSide - 1, default: usualPixel('column') }),
  channel: integer({ min: 0, max: 31, default: 0 }),
  // the weight map
  w0: decimal({ min: 0, max: 20, default: 10 }),
  sigma: decimal({ min: 1, max: 8, default: 2.5 }),
  form: choice({ options: ['paper', 'deck'], default: 'paper' }),
  balance: choice({ options: ['off', 'on'], default: 'on' }),
  // masks compared
  maskSize: integer({ min: 2, max: largestMask, default: 4 }),
  prediction: list({ presets: maskPresets, default: 'sg5', counts: (p) => [n(p.maskSize) ** 2] }),
  truth: list({ presets: maskPresets, default: 'sg5', counts: (p) => [n(p.maskSize) ** 2] }),
  // the size calculator
  side: integer({ min: 4, max: 1024, default: 572 }),
  levels: integer({ min: 1, max: 5, default: 4 }),
  padding: choice({ options: ['valid', 'same'], default: 'valid' }),
  width: choice({ options: [4, 8, 12, 16, 32, 64], default: 64 }),
  // Play
  lens: choice({ options: ['segment', 'paint', 'inside', 'wrong-ways'], default: 'segment' }),
  picture: choice({ options: ['generated', 'own', 'camera'], default: 'generated' }),
  resolution: choice({ options: [64, 128], default: 64 }),
  cut: decimal({ min: 0.05, max: 0.95, default: 0.5 }),
  label: choice({ options: ['soft', 'labels', 'objects', 'error'], default: 'objects' }),
  stage: integer({ min: 0, max: 30, default: 1 }),
  depth: integer({ min: 1, max: 100, default: 8 }),
  // Train
  compare: choice({
    options: ['skips', 'loss', 'upsampling'],
    default: 'skips',
    allowed: (p) => (p.task === 'galaxies' ? ['skips'] : ['skips', 'loss', 'upsampling']),
  }),
  planned: choice({ options: [100, 200, 400], default: 200 }),
  // The recipe's 0.002 belongs to narrower first weights: behind a normalisation it is the step against them that counts
  rate: decimal({ min: 2e-4, max: 0.02, default: 0.003, scale: 'log' }),
});

export type SegmentationParams = typeof knobs.defaults;
export type Skip = SegmentationParams['skip1'];
