import type { Words } from '../../pattern/words.ts';

export const words = {
  knob: { typed: 'typed in' },
  transport: {
    label: 'Walk through the steps',
    first: 'First step',
    previous: 'Previous step',
    play: 'Play',
    pause: 'Pause',
    next: 'Next step',
    last: 'Last step',
    position: 'Step',
    place: '{k} of {count}',
    speed: 'Speed',
    perSecond: '{n} steps a second',
  },
  grid: {
    editing: 'New number for {grid}, row {row}, column {column}',
    hidden: 'hidden',
    pending: 'not computed yet',
    cell: 'row {row}, column {column}',
  },
  layout: { formula: 'Formula', caption: 'What happens', knobs: 'Settings', moreKnobs: 'Settings' },
  predict: {
    label: 'Predict',
    help: 'Withholds each output until it is typed',
    field: 'Your prediction',
    check: 'Check',
    reveal: 'Show me',
    right: 'Right: {value}.',
  },
  typed: {
    zero: '“{text}” divides by zero, which gives no number.',
    infinite: '“{text}” is infinite, and a finite number is asked for.',
    rubbish: '“{text}” is not a number. Numbers look like 12, −0.5, 1/3 or 1e-3.',
    keeps: 'The number stays {old}.',
    brought: '“{text}” is outside {min} to {max}; {used} is used.',
    broughtWhole: '“{text}” is not a whole number from {min} to {max}; {used} is used.',
  },
  history: { undo: 'Undo', redo: 'Redo' },
  dialog: { close: 'Close' },
  legend: { zero: '0' },
} as const satisfies Words;
