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
    notANumber: '“{text}” is not a number. The cell keeps {old}.',
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
    notANumber: '“{text}” is not a number.',
  },
  history: { undo: 'Undo', redo: 'Redo' },
  dialog: { close: 'Close' },
  legend: { zero: '0' },
} as const satisfies Words;
