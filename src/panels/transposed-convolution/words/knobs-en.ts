import type { Words } from '../../../pattern/words.ts';

export const knobWords = {
  knobs: {
    method: {
      label: 'Method',
      help: 'How the small map becomes a large one.',
      options: {
        transposed: 'Transposed',
        nearest: 'Nearest neighbour',
        'bed-of-nails': 'Bed of nails',
        unpool: 'Max-unpooling',
        bilinear: 'Bilinear',
        bicubic: 'Bicubic',
        'resize-convolution': 'Nearest, convolve',
      },
    },
    view: {
      label: 'View',
      help: 'Each input stamps the kernel; each output collects its inputs; the layer as a matrix; down with C and back up with its transpose; all methods side by side.',
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
      help: 'How many cells apart neighbouring stamps lie. Here a larger stride makes a larger output.',
    },
    pad: {
      label: 'Padding',
      help: 'Rows and columns cut off the output on every side. In a transposed convolution padding makes the output smaller.',
    },
    outputPad: {
      label: 'Output padding',
      help: 'Extra rows at the bottom and columns at the right of the output, fewer than the stride. Where padding had cut them off they come back with their sums; beyond that they are zeros.',
    },
    grid: {
      label: 'Sampling grid',
      help: 'Which place in the input an interpolated pixel stands for: half-pixel centres (PyTorch’s default), asymmetric (TensorFlow.js’ default), or align corners, where the outermost pixels of both maps coincide.',
      options: { 'half-pixel': 'Half-pixel', corner: 'Asymmetric', 'align-corners': 'Align corners' },
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
        ramp: 'Ramp',
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
      help: 'How many stamps overlap, the checkerboard in a picture and its spectrum, or two cures for it.',
      options: { overlap: 'Overlaps', checkerboard: 'Checkerboard', cures: 'Cures' },
    },
    weights: {
      label: 'Weights',
      help: 'The numbers in the kernel: all ones, drawn at random from the seed, or those that interpolate.',
      options: { ones: 'Ones', random: 'Random', bilinear: 'Bilinear' },
    },
    compare: {
      label: 'Upsampling',
      help: 'How the decoder doubles the side: a transposed convolution with a 2×2, 3×3 or 4×4 kernel, or resizing followed by a convolution.',
      options: {
        'transposed-2': 'Transposed 2×2',
        'transposed-3': 'Transposed 3×3',
        'transposed-4': 'Transposed 4×4',
        nearest: 'Nearest, then convolve',
        bilinear: 'Bilinear, then convolve',
      },
    },
    rate: { label: 'Learning rate', help: 'How far the weights move at each step (Adam).' },
  },
  captions: {
    weigh:
      'Input ({row}, {column}) is {x}: every one of the {cells} kernel weights is multiplied by it. That is its stamp.',
    land: 'The stamp lands on rows {rows} and columns {columns}. No earlier stamp has reached these cells.',
    landOn:
      'The stamp lands on rows {rows} and columns {columns}. On {meets} of its {cells} cells it meets earlier stamps: both numbers are shown.',
    add: 'Where stamps overlap they add up: at ({focusRow}, {focusColumn}) it is {old} + {add} = {value}.',
    addAlone: 'No overlap: the {cells} numbers stay as they are.',
    stamp:
      'Input ({row}, {column}) = {x} stamps rows {rows} and columns {columns}, which no earlier stamp has reached.',
    stampOn:
      'Input ({row}, {column}) = {x} stamps rows {rows} and columns {columns}; on {meets} cells it is added to what was there.',
    stampsEnd: 'All inputs have stamped: the output has {side} × {side} numbers.',
    cut: 'Padding {pad}: in a transposed convolution padding cuts. Rows and columns cut off the {full} × {full} sheet on every side: {pad} of each.',
    done: 'What remains is the output: {side} × {side} numbers.',
    extendKept:
      'Output padding {outputPad}: of the rows that padding cut off at the bottom, and of the columns at the right, {outputPad} come back with their sums. The output has {side} × {side} numbers.',
    extendNew:
      'Output padding {outputPad}: rows added at the bottom and columns added at the right: {outputPad} of each. No stamp reaches them, so all are 0. The output has {side} × {side} numbers.',
    extendBoth:
      'Output padding {outputPad}: rows at the bottom and columns at the right that padding had cut come back: {pad} of each. Beyond them no stamp reaches, so zeros are added: {new} of each. The output has {side} × {side} numbers.',
    spread:
      'Zeros have been inserted into the input: {between} between neighbours, {before} before the first and {after} after the last. The kernel, turned by 180°, slides over it with stride 1.',
    window:
      'Output ({row}, {column}): the window covers {cells} cells. Inputs among them: {real}; inserted zeros: {zeros}.',
    windowEmpty:
      'Output ({row}, {column}): all {cells} cells in the window are inserted zeros. No stamp reaches this place.',
    windowCopied:
      'Output ({row}, {column}): a window over the enlarged map. Here the kernel is not turned: this is an ordinary convolution.',
    column:
      'Output ({row}, {column}) has index {flat} in the list: its weights are column {flat} of C, which is row {flat} of Cᵀ.',
    columnEmpty:
      'Output ({row}, {column}) has index {flat} in the list: column {flat} of C holds only zeros, so this output is 0.',
    readStamp:
      'Output ({row}, {column}): one stamp reaches this place. Its input counts with the kernel weight that lies here.',
    readStamps:
      'Output ({row}, {column}): {real} stamps meet here. Each input counts with the kernel weight that its stamp puts here.',
    readEmpty: 'Output ({row}, {column}): no stamp reaches this place.',
    readNearest: 'Output ({row}, {column}) copies the nearest input, ({fromRow}, {fromColumn}).',
    readNail:
      'Output ({row}, {column}) is the top-left corner of a block: the input ({fromRow}, {fromColumn}) is put here.',
    readNoNail: 'Output ({row}, {column}) is not the top-left corner of a block: nothing is put here, it stays 0.',
    readWinner:
      'Before pooling the maximum of this window stood at ({row}, {column}): the pooled number goes back here.',
    readNoWinner: 'Before pooling ({row}, {column}) held no maximum: its number is lost, and 0 stands here.',
    readBilinear:
      'Output ({row}, {column}) is interpolated from the inputs around it: the nearer an input, the larger its weight. The weights add up to 1.',
    readBicubic:
      'Output ({row}, {column}) reads four inputs each way, the outer ones with negative weights (a = −0.75). The weights add up to 1.',
    readResized:
      'Output ({row}, {column}): enlarged by nearest neighbour first, then convolved. Together that is one weight for each of {real} inputs.',
    products: 'Each of the {products} inputs is multiplied by its weight.',
    productOne: 'A single input counts here; it is multiplied by its weight.',
    productZeros: 'One product counts; the other {zeros} contain an inserted zero and are 0.',
    productsZeros: '{products} products count; the other {zeros} contain an inserted zero and are 0.',
    productsNone: 'Every product is 0: no input reaches this output.',
    sum: 'The {products} products add up to {value}.',
    sumOne: 'With one product there is nothing to add: the value is {value}.',
    sumNone: 'There is nothing to add: the value is {value}.',
    place: 'The value {value} goes to row {row}, column {column} of the output.',
    cell: 'Output ({row}, {column}) is {value}.',
    rowEnd: 'A row is done: the output has {rows} × {side} numbers so far.',
    end: 'The output is done: {side} × {side} numbers.',
    matrixRow:
      'Row {index} of C is the window at ({row}, {column}) as a list: {filled} kernel weights where the window lies, {zeros} zeros elsewhere. Read by rows, C is a convolution: it makes maps smaller.',
    rowsEnd: 'Now the matrix is transposed: the same numbers, read by columns.',
    down: 'Down: the window at ({row}, {column}) gives {value}. So far this is an ordinary convolution.',
    downAll: 'Down: C turns {side} × {side} numbers into {small} × {small}.',
    up: 'Up: the number {value} at ({row}, {column}) stamps the kernel onto a sheet of {side} × {side}.',
    upAll: 'Up: Cᵀ stamps the {small} × {small} numbers onto a sheet of {side} × {side}. The shape is back.',
    scale:
      'The shape is back, the content is not. Even scaled by the best factor, {scale}, the result differs from x by {error} of the length of x.',
    scaleWhole:
      'With this kernel every number comes back, up to the factor {scale}. That is an exception: with most kernels it fails.',
    best: 'Cᵀ is not the only reason: C has rank {rank}, so of {dimensions} dimensions {gone} are lost. Even the best linear map back differs from x by {bestError} of its length.',
    bestWhole:
      'C keeps all {dimensions} dimensions here, so another matrix, an inverse of C, brings x back (smallest possible error {bestError}). Cᵀ is not that matrix: it is only C transposed.',
    inner: 'What holds for the transpose: for every y, ⟨Cx, y⟩ and ⟨x, Cᵀy⟩ are the same number, here {ahead}.',
  },
} as const satisfies Words;
