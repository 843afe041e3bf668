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
    loading: 'The card of the shipped weights is being read.',
    script: 'Command',
    data: 'Data',
    steps: 'Steps',
    parameters: 'Weights',
    seeds: 'Seeds',
    seedsText: '{seeds}; shipped: {shipped}',
    metric: 'mean {mean} (from {low} to {high}); shipped: {shipped}',
    overSeeds: 'mean {mean} (from {low} to {high})',
  },
  shipped: {
    loading: 'The nets that ship with this page are being read.',
    failed: 'The nets that ship with this page are not to be had. Start training learns new ones here.',
    cardFailed: 'The card of the shipped nets is not to be had, so there is nothing to compare with.',
    claimLoading: 'The card of the shipped nets is being read.',
    claimFailed: 'The card of the shipped nets is not to be had. Start a training to measure it here.',
  },
  claim: {
    title: 'The claim, measured here',
    setUp: 'Set up the claim',
  },
} as const satisfies Words;
