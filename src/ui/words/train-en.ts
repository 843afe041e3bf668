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
  takenUp: 'Taken up again from step {step}, saved on {time}. Start training goes on from there.',
  store: {
    full: 'This browser has no room left to keep the training for later. It goes on; save what you need before you close the page.',
    forbidden:
      'This browser does not let the page keep the training for later. It goes on; save what you need before you close the page.',
    failed: 'The training could not be kept for later. It goes on; save what you need before you close the page.',
    unreadable: 'A training that was kept here cannot be read any more and was put away. Start a new one.',
  },
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
