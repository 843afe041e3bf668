import type { Words } from '../../../pattern/words.ts';

export const captionWords = {
  captions: {
    window: 'The window of output ({row}, {column}) lands on rows {rows} and columns {columns} of the input.',
    windowOfChannel:
      'Channel {channel}: the window of output ({row}, {column}) lands on rows {rows} and columns {columns}. The other channels take no part.',
    border: {
      left: 'Of its {cells} cells, outside and taking no part: {outside}.',
      counted: 'Of its {cells} cells, outside: {outside}. What lies there adds nothing, but the division counts it.',
    },
    settle: {
      one: 'The window holds a single number: it is {value}, whatever is done with it.',
      Max: 'The {inside} cells compete: {value} at ({pickedRow}, {pickedColumn}) is the largest, all others are forgotten.',
      MaxTie: '{ties} cells hold the largest number, {value}. The first of them wins: ({pickedRow}, {pickedColumn}).',
      Average: 'All {inside} cells are heard: their sum {sum}, divided by {divisor}, is {value}.',
      Keep: 'Only the first cell is kept, ({pickedRow}, {pickedColumn}); the other {others} are not even looked at.',
      Unit: 'The sum {sum} times α = {alpha}, plus β = {beta}, makes {score}; σ turns that into {value}.',
    },
    place: 'The value {value} goes to row {row}, column {column} of the output.',
    index: 'Beside it stands where it was found: place {index} of the input.',
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
      from: 'From above comes ∂L/∂y = {carried}: so fast would the loss grow with output ({row}, {column}).',
      routeMax:
        'Only the winner at ({pickedRow}, {pickedColumn}) made the output: it gets all of it, whole; the losers get 0.',
      routeAverage:
        'Every one of the {inside} cells had a share of 1/{divisor} in the output, and gets that much: {part}.',
      routeKeep: 'Only the first cell at ({pickedRow}, {pickedColumn}) was read: it gets all of it, the others 0.',
      routeUnit:
        'Every one of the {inside} cells moves the output by α·y·(1 − y) = {share}, and gets that part of {carried}: {part}.',
      arrive: 'The gradient of cell ({targetRow}, {targetColumn}) is {after}.',
      addTo:
        'Another window was won there already: {before} was waiting at ({targetRow}, {targetColumn}), together {after}.',
      shareArrives: 'Each of the {targets} cells receives {part}.',
      shareAdds:
        'Each of the {targets} cells receives {part}; {overlaps} of them had something already, and there it adds up.',
      cellMax: 'The {carried} from output ({row}, {column}) goes to its winner, ({pickedRow}, {pickedColumn}), whole.',
      cellAverage: 'The {carried} from output ({row}, {column}) is shared: {part} for each of {inside} cells.',
      cellKeep:
        'The {carried} from output ({row}, {column}) goes to the one cell that was read, ({pickedRow}, {pickedColumn}).',
      cellUnit: 'The {carried} from output ({row}, {column}) reaches each of {inside} cells as {part}.',
    },
    unpool: {
      from: 'Going up: output ({row}, {column}) holds {value}.',
      route: {
        nearest: 'It is copied into a block as large as the stride; cells here: {targets}.',
        'bed-of-nails': 'It goes into the first cell of its window; the others stay 0.',
        'max-indices': 'Its place was remembered: {index}, that is row {pickedRow}, column {pickedColumn}.',
      },
      put: 'Cell ({targetRow}, {targetColumn}) holds {value} again, where nothing is put stays 0.',
      copies: '{targets} cells hold {value}.',
      nowhere: 'Its block lies outside the map: nothing is put.',
    },
    rowEnd: 'A row is done: {rows} × {columns} numbers so far.',
    channelEnd: 'Channel {channel} of {channels} is done; the next one begins at the top left.',
    end: {
      forward: 'The output is done.',
      gradient: 'The gradient of the input is done.',
      unpool: 'The map has its old size again, not its old numbers.',
    },
    stack: {
      first: 'The first block: {channels} maps of {side} × {side}, as large as the picture.',
      level:
        'Pooling {poolings}: {from} becomes {side}, one cell stands for {stride} × {stride} pixels. The next layers make {channels} maps.',
      last: 'Pooling {poolings}, the last: {side} × {side} cells with {channels} numbers each. Little is left of where, much of what.',
    },
  },
} as const satisfies Words;
