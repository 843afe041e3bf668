import type { Words } from '../../../pattern/words.ts';

export const knobWords = {
  knobs: {
    kind: {
      label: 'Pooling',
      help: 'How a window becomes one number: its maximum, its average, its first cell, or LeNet’s learned unit; global: one window over the whole map.',
      options: {
        max: 'Maximum',
        average: 'Average',
        subsample: 'Subsample',
        lenet: 'LeNet’s unit',
        'global-max': 'Global maximum',
        'global-average': 'Global average',
      },
    },
    size: { label: 'Input size', help: 'Rows and columns of the input.' },
    channels: {
      label: 'Channels',
      help: 'How many feature maps come in. Each is pooled separately, and as many go out.',
    },
    window: { label: 'Window', help: 'Rows and columns of the window.' },
    stride: {
      label: 'Stride',
      help: 'How many cells the window moves from one output to the next. Equal to the window: side by side; smaller: windows overlap.',
    },
    pad: {
      label: 'Padding',
      help: 'Cells added on each side, at most half a window; or TensorFlow’s “same”, which pads so that no row or column at the end is left out.',
      options: { '0': 'None', '1': '1', '2': '2', same: 'Same' },
    },
    divisor: {
      label: 'Average over',
      help: 'What the sum is divided by where the window reaches over the edge: the number of real cells (TensorFlow), or of all cells (PyTorch’s default).',
      options: { inside: 'Real cells', window: 'Whole window' },
    },
    alpha: { label: 'α', help: 'LeNet’s unit multiplies the sum of its window by α. Learned, one for each map.' },
    beta: { label: 'β', help: 'LeNet’s unit adds β. Learned, one for each map.' },
    input: {
      label: 'Input',
      help: 'A built-in table, or type your own numbers into its cells.',
      options: {
        deck: 'Lecture table 4×4',
        'deck-pixels': 'Lecture pixels 5×5',
        checkerboard: 'Checkerboard',
        spot: 'A single 1',
        ramp: 'Ramp',
        face: 'Face',
        edges: 'Edges of a house',
        digit: 'Digit',
      },
    },
    pass: {
      label: 'Direction',
      help: 'Forward through the pooling, the gradient back through it, or unpooling: back to the size of the input.',
      options: { forward: 'Forward', gradient: 'Gradient', unpool: 'Unpooling' },
    },
    unpool: {
      label: 'Unpooling method',
      help: 'Copy each number into its block; put it into one corner and zeros elsewhere; or put it back at the index of the maximum.',
      options: { nearest: 'Copy', 'bed-of-nails': 'Bed of nails', 'max-indices': 'Max indices' },
    },
    upstream: {
      label: 'Upstream gradient',
      help: 'The gradient ∂L/∂y of each output, as it arrives from the next layer. Or type your own.',
      options: { count: '1, 2, 3 …', ones: 'All 1' },
    },
    view: {
      label: 'View',
      help: 'One pooling, three side by side, what is lost, or the five poolings of VGG from 224 to 7.',
      options: { one: 'One pooling', compare: 'Compare', lost: 'What is lost', stack: '224 → 7' },
    },
    zoom: {
      label: 'Zoom',
      help: 'All grids, or one window with its cells.',
      options: { whole: 'Whole layer', number: 'One number' },
    },
    detail: {
      label: 'Pace',
      help: 'Three frames for each output cell (window, value, place), or one.',
      options: { full: 'Three frames a cell', fast: 'One frame a cell' },
    },
    picture: {
      label: 'Picture',
      help: 'The picture that is pooled. The built-in ones are generated here from the seed.',
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
      help: 'Rows and columns of the picture.',
      options: { '64': '64', '128': '128', '256': '256' },
    },
    lens: {
      label: 'Look at',
      help: 'A picture pooled and rebuilt level by level, a picture that is moved a little, or what subsampling makes of fine patterns.',
      options: { pyramid: 'Down and up', invariance: 'Small moves', aliasing: 'Aliasing' },
    },
    levels: { label: 'Levels', help: 'How many times the picture is pooled before it is enlarged again.' },
    factor: {
      label: 'Factor',
      help: 'Side of the pooling window, and its stride.',
      options: { '2': '2', '4': '4', '8': '8' },
    },
    shiftX: { label: 'Move right', help: 'Pixels by which the picture is moved to the right.' },
    shiftY: { label: 'Move down', help: 'Pixels by which the picture is moved down.' },
    angle: { label: 'Turn', help: 'Degrees by which the picture is turned about its centre.' },
    scale: { label: 'Scale', help: 'The factor by which the picture is enlarged about its centre.' },
    task: {
      label: 'Task',
      help: 'Tell six generated shapes apart, or ten digits.',
      options: { shapes: 'Shapes', digits: 'Digits' },
    },
    testShift: {
      label: 'Test shift',
      help: 'Pixels by which the test pictures are moved to the right; training pictures stay centred.',
    },
    rate: { label: 'Learning rate', help: 'How far Adam moves the weights at each step.' },
  },
} as const satisfies Words;
