import type { Words } from '../../../pattern/words.ts';

export const knobWords = {
  knobs: {
    method: {
      label: 'Method',
      help: 'How the small map becomes a large one.',
      options: {
        transposed: 'Transposed',
        nearest: 'Copy (nearest)',
        'bed-of-nails': 'Bed of nails',
        unpool: 'Max-unpooling',
        bilinear: 'Bilinear',
        bicubic: 'Bicubic',
        'resize-convolution': 'Copy, convolve',
      },
    },
    view: {
      label: 'View',
      help: 'Each input stamps; each output gathers; the layer as a matrix; down and up again; all methods side by side.',
      options: {
        scatter: 'Stamps',
        gather: 'Windows',
        matrix: 'Matrix',
        'round-trip': 'Round trip',
        compare: 'Compare',
      },
    },
    size: { label: 'Input size', help: 'Rows and columns of the input.' },
    kernelSize: { label: 'Kernel size', help: 'Rows and columns of the kernel, hence of every stamp.' },
    stride: {
      label: 'Stride',
      help: 'How far apart neighbouring inputs stamp. Here a larger stride makes a larger output.',
    },
    pad: {
      label: 'Padding',
      help: 'Rows and columns that are cut off the output on every side. Here padding takes away.',
    },
    outputPad: {
      label: 'Output padding',
      help: 'Rows and columns that the output gets more, at the bottom and at the right. Less than the stride.',
    },
    grid: {
      label: 'Grid',
      help: 'Where an interpolated pixel looks in the input: from the middle of the pixels (PyTorch’s default), from their corner (TensorFlow.js’ default), or with the outermost pixels on top of each other.',
      options: { 'half-pixel': 'Pixel middles', corner: 'Corners', 'align-corners': 'Ends aligned' },
    },
    input: {
      label: 'Input',
      help: 'A built-in table, or type your own numbers into its cells.',
      options: {
        deck: 'Lecture: 1, 2, 3, 4',
        'deck-x': 'Lecture: X, 4×4',
        'deck-y': 'Lecture: 2, 1, 4, 4',
        pooled: 'After max pooling',
        ones: 'Ones',
        ramp: 'Slope',
        checkerboard: 'Checkerboard',
        spot: 'A single 1',
        random: 'Random',
      },
    },
    kernel: {
      label: 'Kernel',
      help: 'A built-in kernel, or type your own weights into its cells.',
      options: {
        letters: 'Lecture: a–i as 1–9',
        deck: 'Lecture: K',
        ones: 'Ones',
        bilinear: 'Tent (bilinear)',
        gaussian: 'Gaussian',
        random: 'Random',
      },
    },
    overlay: {
      label: 'Count stamps',
      help: 'Colours the output by how many stamps touch each cell.',
      options: { none: 'Off', overlap: 'On' },
    },
    zoom: {
      label: 'Zoom',
      help: 'The whole layer, or one number with what makes it.',
      options: { whole: 'Whole layer', number: 'One number' },
    },
    detail: {
      label: 'Pace',
      help: 'Every small step of a cell, or one frame a cell.',
      options: { full: 'Every step', fast: 'One frame a cell' },
    },
    picture: {
      label: 'Picture',
      help: 'What is made larger. The pictures are drawn here from the seed.',
      options: {
        'still-life': 'Still life',
        face: 'Face',
        house: 'House',
        ball: 'Shaded ball',
        texture: 'Texture',
        checkerboard: 'Checkerboard',
        night: 'Night scene',
        text: 'Text',
        own: 'Own image',
        camera: 'Camera',
      },
    },
    resolution: {
      label: 'Resolution',
      help: 'Rows and columns of the picture before it is made larger.',
      options: { '32': '32', '64': '64', '128': '128' },
    },
    lens: {
      label: 'Look at',
      help: 'How many stamps overlap, the checkerboard in a picture and its spectrum, or what helps against it.',
      options: { overlap: 'Overlaps', checkerboard: 'Checkerboard', cures: 'Cures' },
    },
    weights: {
      label: 'Weights',
      help: 'The numbers in the kernel: all ones, drawn at random from the seed, or those that interpolate.',
      options: { ones: 'Ones', random: 'Random', bilinear: 'Bilinear' },
    },
    compare: {
      label: 'Way up',
      help: 'How the decoder doubles the side: transposed convolution with a kernel of 2, 3 or 4, or resize and then convolve.',
      options: {
        'transposed-2': 'Transposed 2×2',
        'transposed-3': 'Transposed 3×3',
        'transposed-4': 'Transposed 4×4',
        nearest: 'Copy, then convolve',
        bilinear: 'Bilinear, then convolve',
      },
    },
    rate: { label: 'Learning rate', help: 'How far the weights move at each step (Adam).' },
  },
  captions: {
    weigh:
      'Input ({row}, {column}) is {x}: every one of the {cells} kernel weights is multiplied by it. That is its stamp.',
    land: 'The stamp lands on rows {rows} and columns {columns}. Nobody has painted there yet.',
    landOn:
      'The stamp lands on rows {rows} and columns {columns}. On {meets} of its {cells} cells it meets earlier stamps: both numbers are shown.',
    add: 'Where stamps overlap they add up: at ({focusRow}, {focusColumn}) it is {old} + {add} = {value}.',
    addAlone: 'No overlap: the {cells} numbers stay as they are.',
    stamp: 'Input ({row}, {column}) = {x} stamps rows {rows} and columns {columns}, where nobody has painted yet.',
    stampOn:
      'Input ({row}, {column}) = {x} stamps rows {rows} and columns {columns}; on {meets} cells it is added to what was there.',
    stampsEnd: 'All inputs have stamped: the output has {side} × {side} numbers.',
    cut: 'Padding {pad}: here that takes away. Rows and columns that fall off the {full} × {full} sheet on every side: {pad} of each.',
    done: 'What remains is the output: {side} × {side} numbers.',
    extendKept:
      'Output padding {outputPad}: rows that padding cut off at the bottom, and columns at the right, stay after all: {outputPad} of each. The output has {side} × {side} numbers.',
    extendNew:
      'Output padding {outputPad}: the output grows at the bottom and at the right; rows and columns added: {outputPad} of each. No stamp reaches there: all 0. It has {side} × {side} numbers.',
    extendBoth:
      'Output padding {outputPad}: at the bottom and at the right the {pad} cut-off rows and columns come back, and {new} of zeros follow. The output has {side} × {side} numbers.',
    spread:
      'The input has been spread. Zeros between neighbours: {between}; around it: {before} before and {after} after. Over it slides the kernel, turned by 180°, with stride 1.',
    window:
      'Output ({row}, {column}): cells in the window: {cells}. With an input: {real}; with a zero that was put in: {zeros}.',
    windowEmpty:
      'Output ({row}, {column}): all {cells} cells in the window are zeros that were put in. No stamp reaches this place.',
    windowCopied:
      'Output ({row}, {column}): a window over the copied map. Here the kernel is not turned: this is an ordinary convolution.',
    column:
      'Output ({row}, {column}) is number {flat}: column {flat} of C, read from top to bottom. In Cᵀ it is a row.',
    columnEmpty: 'Output ({row}, {column}) is number {flat}: column {flat} of C is empty, so this output is 0.',
    readStamp: 'Output ({row}, {column}): one stamp reaches this place, with the weight that lies on it.',
    readStamps:
      'Output ({row}, {column}): {real} stamps meet here. Each input counts with the weight with which it lands.',
    readEmpty: 'Output ({row}, {column}): no stamp reaches this place.',
    readNearest: 'Output ({row}, {column}) copies the input in whose square it lies: ({fromRow}, {fromColumn}).',
    readNail:
      'Output ({row}, {column}) is the first corner of a square: the input ({fromRow}, {fromColumn}) is put here.',
    readNoNail: 'Output ({row}, {column}) is not the corner of a square: nothing is put here, it stays 0.',
    readWinner:
      'At ({row}, {column}) stood the maximum of its square before pooling: the pooled number goes back here.',
    readNoWinner: 'At ({row}, {column}) stood no maximum before pooling: what was here is lost, it stays 0.',
    readBilinear: 'Output ({row}, {column}) lies between inputs: the nearer one counts more. The weights add up to 1.',
    readBicubic:
      'Output ({row}, {column}) reads four inputs each way, the outer ones with negative weights (a = −0.75). The weights add up to 1.',
    readResized:
      'Output ({row}, {column}): copied first, then convolved. Together that is one weight for each of {real} inputs.',
    products: 'Each of the {products} inputs is multiplied by its weight.',
    productOne: 'A single input counts here; it is multiplied by its weight.',
    productZeros: 'One product counts; the other {zeros} meet an inserted zero and give 0.',
    productsZeros: '{products} products count; the other {zeros} meet an inserted zero and give 0.',
    productsNone: 'There is nothing to multiply: every weight meets a zero.',
    sum: 'The {products} products add up to {value}.',
    sumOne: 'With one product there is nothing to add: the value is {value}.',
    sumNone: 'Nothing arrives here: the value is {value}.',
    place: 'The value {value} goes to row {row}, column {column} of the output.',
    cell: 'Output ({row}, {column}) is {value}.',
    rowEnd: 'A row is done: the output has {rows} × {side} numbers so far.',
    end: 'The output is done: {side} × {side} numbers.',
    matrixRow:
      'Row {index} of C is the window at place ({row}, {column}), written out: {filled} weights where it lies, {zeros} zeros where it does not. Read this way, C goes down.',
    rowsEnd: 'Now turn the matrix on its side: the same numbers, read by columns.',
    down: 'Down: the window at place ({row}, {column}) gives {value}. So far an ordinary convolution.',
    downAll: 'Down: C turns {side} × {side} numbers into {small} × {small}.',
    up: 'Up: the number {value} at ({row}, {column}) stamps the kernel onto a sheet of {side} × {side}.',
    upAll: 'Up: Cᵀ stamps the {small} × {small} numbers onto a sheet of {side} × {side}. The shape is back.',
    scale:
      'The shape is back, the content is not. Even with the best single factor, {scale}, what comes back misses x by {error} of its length.',
    scaleWhole:
      'With this kernel every number comes back, up to the factor {scale}. That is rare: make the kernel larger, and it fails.',
    best: 'It is not the fault of Cᵀ alone: C keeps {rank} of {dimensions} dimensions, {gone} are gone. The best linear way back misses x by {bestError}.',
    bestWhole:
      'C keeps all {dimensions} dimensions here, so some other matrix could bring x back (best possible error {bestError}). Cᵀ is not that one: it is only C turned on its side.',
    inner:
      'What Cᵀ does promise: for any y, ⟨Cx, y⟩ and ⟨x, Cᵀy⟩ are the same number, here {ahead}. That makes it the transpose.',
  },
} as const satisfies Words;
