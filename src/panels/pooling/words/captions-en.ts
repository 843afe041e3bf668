import type { Words } from '../../../pattern/words.ts';

export const captionWords = {
  captions: {
    window: 'The window of output ({row}, {column}) lands on rows {rows} and columns {columns} of the input.',
    windowOfChannel:
      'Channel {channel}: the window of output ({row}, {column}) lands on rows {rows} and columns {columns}. Each channel is pooled separately.',
    border: {
      left: 'Outside the input and ignored: {outside} of its {cells} cells.',
      counted: 'Outside the input: {outside} of its {cells} cells, adding 0 to the sum but counted in the division.',
    },
    settle: {
      one: 'The window holds a single number, {value}: maximum, average and first cell are the same.',
      Max: 'Of the {inside} cells the one at ({pickedRow}, {pickedColumn}) is the largest, {value}. All others are dropped.',
      MaxTie:
        '{ties} cells hold the largest number, {value}. The first of them is taken: ({pickedRow}, {pickedColumn}).',
      Average: 'Every cell counts equally: the sum {sum}, divided by {divisor}, is {value}.',
      Keep: 'Only the first of {inside} cells is kept, ({pickedRow}, {pickedColumn}); the rest are not read.',
      Unit: 'The sum {sum} times α = {alpha}, plus β = {beta}, is {score}; the sigmoid σ of that is {value}.',
    },
    place: 'The value {value} goes to row {row}, column {column} of the output.',
    index: 'Its index in the input is kept beside it: {index}.',
    cell: {
      Max: 'Output ({row}, {column}) is {value}, the largest of {inside}, found at ({pickedRow}, {pickedColumn}).',
      Average: 'Output ({row}, {column}) is {value}: the sum {sum} of {inside} cells, divided by {divisor}.',
      Keep: 'Output ({row}, {column}) is {value}: the first of {inside} cells, ({pickedRow}, {pickedColumn}).',
      Unit: 'Output ({row}, {column}) is σ({score}) = {value}: the sum {sum} times {alpha}, plus {beta}.',
    },
    cellOfChannel: {
      Max: 'Channel {channel}, output ({row}, {column}) is {value}, the largest of {inside}, found at ({pickedRow}, {pickedColumn}).',
      Average:
        'Channel {channel}, output ({row}, {column}) is {value}: the sum {sum} of {inside} cells, divided by {divisor}.',
      Keep: 'Channel {channel}, output ({row}, {column}) is {value}: the first of {inside} cells, ({pickedRow}, {pickedColumn}).',
      Unit: 'Channel {channel}, output ({row}, {column}) is σ({score}) = {value}: the sum {sum} times {alpha}, plus {beta}.',
    },
    gradient: {
      from: 'The upstream gradient of output ({row}, {column}) is ∂L/∂y = {carried}: when this output grows a little, the loss changes {carried} times as much.',
      routeMax:
        'Only the maximum at ({pickedRow}, {pickedColumn}) determined the output: it gets the whole gradient, the other cells get 0.',
      routeAverage:
        'Each of the {inside} cells counted 1/{divisor} in the output, so each gets 1/{divisor} of the gradient: {part}.',
      routeKeep:
        'Only the first cell at ({pickedRow}, {pickedColumn}) was read: it gets the whole gradient, the others 0.',
      routeUnit:
        'For each of the {inside} cells ∂y/∂x = α·y·(1 − y) = {share}; times the upstream {carried} this is {part}.',
      arrive: 'The gradient of cell ({targetRow}, {targetColumn}) is {after}.',
      addTo:
        'Cell ({targetRow}, {targetColumn}) was also the maximum of another window and already has {before}: together {after}.',
      shareArrives: 'Each of the {targets} cells receives {part}.',
      shareAdds:
        'Each of the {targets} cells receives {part}; {overlaps} of them already had a gradient from another window, so it is added.',
      cellMax:
        'The gradient {carried} of output ({row}, {column}) goes wholly to its maximum, ({pickedRow}, {pickedColumn}).',
      cellAverage: 'The gradient {carried} of output ({row}, {column}) is shared: {part} for each of {inside} cells.',
      cellKeep:
        'The gradient {carried} of output ({row}, {column}) goes to the one cell that was read, ({pickedRow}, {pickedColumn}).',
      cellUnit: 'The gradient {carried} of output ({row}, {column}) gives {part} to each of {inside} cells.',
    },
    unpool: {
      from: 'Unpooling: output ({row}, {column}) holds {value}.',
      route: {
        nearest: 'It is copied into a block as large as the stride; cells of it inside the map: {targets}.',
        'bed-of-nails': 'It goes into the first cell of its window; the others stay 0.',
        'max-indices': 'The index of its maximum was kept: {index}, that is row {pickedRow}, column {pickedColumn}.',
      },
      put: 'Cell ({targetRow}, {targetColumn}) now holds {value}. Cells to which nothing is written stay 0.',
      copies: '{targets} cells now hold {value}.',
      nowhere: 'Its block lies outside the map: nothing is written.',
    },
    rowEnd: 'This row is complete: {rows} × {columns} numbers so far.',
    channelEnd: 'Channel {channel} of {channels} is complete; the next one starts at the top left.',
    end: {
      forward: 'The output is complete.',
      gradient: 'The gradient of the input is complete.',
      unpool: 'The map has the size of the input again, but not its numbers.',
    },
    stack: {
      first: 'The first block: {channels} maps of {side} × {side}, as large as the picture.',
      level:
        'Pooling {poolings}: {from} becomes {side}; one cell now stands for {stride} × {stride} pixels. The next layers make {channels} maps.',
      last: 'Pooling {poolings}, the last: {side} × {side} cells with {channels} numbers each. They say much about what is in the picture, little about where.',
    },
  },
} as const satisfies Words;
