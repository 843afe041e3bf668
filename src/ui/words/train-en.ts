import type { Words } from '../../pattern/words.ts';

/** The texts of the training components. */
export const words = {
  start: 'Start training',
  stop: 'Stop training',
  once: 'One step',
  reset: 'Reset',
  undo: 'Undo',
  pin: 'Pin this run',
  unpin: 'Unpin',
  csv: 'Log as CSV',
  pace: { label: 'Pace', at3: '3 steps/s', at20: '20 steps/s', atmax: 'Full speed' },
  scrub: 'Step back through checkpoints',
  at: 'step {step} of {last}',
  newest: 'Newest',
  pinned: 'Pinned: {label}',
  pinnedValue: 'pinned: {value}',
  seed: 'Seed',
  card: {
    title: 'How the shipped weights were made',
    failed: 'The card of the shipped weights could not be loaded.',
    script: 'Command',
    data: 'Data',
    steps: 'Steps',
    parameters: 'Weights',
    seeds: 'Seeds',
    seedsText: '{seeds}; shipped: {shipped}',
    metric: 'mean {mean} (from {low} to {high}); shipped: {shipped}',
    overSeeds: 'mean {mean} (from {low} to {high})',
  },
  claim: {
    title: 'The claim, measured here',
    setUp: 'Set up the claim',
  },
} as const satisfies Words;
