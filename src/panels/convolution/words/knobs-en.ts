import type { Words } from '../../../pattern/words.ts';

export const knobWords = {
  knobs: {
    size: {
      label: 'Input size',
      help: 'Rows and columns of the input. At size 10 the lecture’s table has one column more.',
    },
    padding: {
      label: 'Padding',
      help: 'What is read where the window hangs over the edge.',
      options: {
        valid: 'None (valid)',
        zero: 'Zeros',
        periodic: 'Periodic',
        mirror: 'Mirror',
        replicate: 'Repeat the edge',
        same: 'Same (TensorFlow)',
      },
    },
    kernelSize: { label: 'Kernel size', help: 'Rows and columns of the kernel. Even sizes have no centre.' },
    dilation: {
      label: 'Dilation',
      help: 'Distance between neighbouring cells of the window: 1 reads neighbours, 2 every other cell.',
    },
    stride: { label: 'Stride', help: 'How many cells the window moves from one output to the next.' },
    channels: {
      label: 'Input channels',
      help: 'How many feature maps come in. Every filter has one slice of weights for each of them.',
    },
    filters: { label: 'Filters', help: 'How many feature maps go out, one for each filter.' },
    flip: {
      label: 'Flip kernel',
      help: 'Off: cross-correlation, what layers compute. On: convolution as in mathematics, the kernel turned by 180°.',
      options: { '0': 'Cross-correlation', '1': 'Convolution' },
    },
    sharing: {
      label: 'Weights',
      help: 'Shared: the same kernel everywhere. Free: every place has weights of its own, here the kernel plus a fixed whole number from −2 to 2 for each weight and place.',
      options: { shared: 'Shared', free: 'Free' },
    },
    input: {
      label: 'Input',
      help: 'A built-in table, or type your own numbers into its cells.',
      options: {
        deck: 'Lecture table 10×11',
        'deck-square': 'Lecture table 10×10',
        ramp: 'Ramp',
        checkerboard: 'Checkerboard',
        face: 'Face',
        ball: 'Shaded ball',
        channels: 'Channel example',
      },
    },
    kernel: {
      label: 'Kernel',
      help: 'A classic kernel, or type your own weights into its cells.',
      options: {
        box: 'Box (ones)',
        identity: 'Identity',
        blur: 'Blur (mean)',
        gaussian: 'Gaussian',
        'sobel-x': 'Sobel x',
        'sobel-y': 'Sobel y',
        laplacian: 'Laplacian',
        sharpen: 'Sharpen',
        emboss: 'Emboss',
        edges: 'All edges',
        gabor: 'Gabor',
        'deck-a': 'Lecture kernel A',
        matrix: 'Matrix example',
        random: 'Random',
      },
    },
    bias: {
      label: 'Bias',
      help: 'One number per filter, added to every cell of its map.',
      options: { none: 'None' },
    },
    view: {
      label: 'View',
      help: 'The layer as grids, as one large matrix, or as a count of weights and multiplications.',
      options: { grids: 'Grids', matrix: 'Matrix', counting: 'Counting' },
    },
    zoom: {
      label: 'Zoom',
      help: 'The whole layer, one map with what feeds it, or one number with its products.',
      options: { whole: 'Whole layer', map: 'One map', number: 'One number' },
    },
    detail: {
      label: 'Pace',
      help: 'Four frames for each output cell (window, products, sum, place), or one.',
      options: { full: 'Four frames a cell', fast: 'One frame a cell' },
    },
    picture: {
      label: 'Picture',
      help: 'The picture that is filtered. The built-in ones are generated here from the seed.',
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
      help: 'One filter, a bank of them, a picture that is moved, or a stack of layers.',
      options: { filter: 'One filter', bank: 'Filter bank', shift: 'Move the picture', depth: 'Stack of layers' },
    },
    wipe: { label: 'Before and after', help: 'Where the border between the picture and the filtered picture lies.' },
    shiftX: { label: 'Move right', help: 'Pixels by which the picture is moved to the right.' },
    shiftY: { label: 'Move down', help: 'Pixels by which the picture is moved down.' },
    depth: { label: 'Layers', help: 'How many 3×3 layers are stacked.' },
    task: {
      label: 'Task',
      help: 'Find one hidden filter, or learn to read digits and look at the first layer.',
      options: { filter: 'Guess my filter', digits: 'Digits' },
    },
    target: {
      label: 'Hidden filter',
      help: 'The filter that training has to find. The Sobel kernels are scaled down: at 3×3 they are divided by 4.',
      options: {
        'sobel-x': 'Sobel x',
        'sobel-y': 'Sobel y',
        laplacian: 'Laplacian',
        sharpen: 'Sharpen',
        emboss: 'Emboss',
        blur: 'Blur',
        random: 'Random',
      },
    },
    optimizer: {
      label: 'Optimizer',
      help: 'How the gradient of the loss becomes a change of the weights.',
      options: { sgd: 'Gradient descent', momentum: 'Momentum', rmsprop: 'RMSProp', adam: 'Adam' },
    },
    rate: {
      label: 'Learning rate',
      help: 'In units of 1/λmax for gradient descent and momentum: above 2, plain descent diverges. RMSProp and Adam take 0.05 times this number.',
    },
    noise: {
      label: 'Noise',
      help: 'Noise added to the target picture, relative to that picture’s own standard deviation.',
    },
    start: {
      label: 'Start from',
      help: 'The weights before the first step.',
      options: { zeros: 'Zeros', random: 'Random' },
    },
  },
  captions: {
    window: 'The window of output ({row}, {column}) lands on rows {rows} and columns {columns} of the input.',
    windowOfFilter:
      'Filter {filter}: the window of output ({row}, {column}) lands on rows {rows} and columns {columns} of the input.',
    border: {
      zero: 'Outside the input: {outside} of its {cells} cells. Zeros are read there.',
      periodic:
        'Outside the input: {outside} of its {cells} cells. There the input starts again from the other side: ({row}, {column}) reads {x} from ({fromRow}, {fromColumn}).',
      mirror:
        'Outside the input: {outside} of its {cells} cells. There the input is mirrored at its edge: ({row}, {column}) reads {x} from ({fromRow}, {fromColumn}).',
      replicate:
        'Outside the input: {outside} of its {cells} cells. There the edge is repeated: ({row}, {column}) reads {x} from ({fromRow}, {fromColumn}).',
    },
    products: 'Each of the {products} input numbers is multiplied by the weight that lies on it.',
    productOne: 'The window is a single number; it is multiplied by the single weight.',
    productsFlipped:
      'The kernel is turned by 180°; then each of the {products} input numbers is multiplied by the weight that lies on it.',
    productsFree: 'Each input number in the window is multiplied by a weight that belongs to this place alone.',
    productsChannels: 'Each of the {channels} channels is multiplied by its own slice of the filter.',
    sum: 'The {products} products add up to {value}.',
    sumOne: 'With one product there is nothing to add: the value is {value}.',
    sumBias: 'The sum of the products plus the bias {bias} is {value}.',
    sumChannels: 'The channels give {sums}; together that is {value}.',
    sumChannelsBias: 'The channels give {sums}; together with the bias {bias} that is {value}.',
    place: 'The value {value} goes to row {row}, column {column} of the output.',
    placeOfFilter: 'The value {value} goes to row {row}, column {column} of map {filter}.',
    cell: 'Output ({row}, {column}) is {value}: the inputs in rows {rows} and columns {columns} times their weights, added up.',
    cellOfFilter:
      'Filter {filter}, output ({row}, {column}) is {value}: the inputs in rows {rows} and columns {columns} times their weights, added up.',
    rowEnd: 'This row is complete: the output has {rows} × {columns} numbers so far.',
    mapEnd:
      'Map {filter} of {filters} is complete, {rows} × {columns} numbers; the next filter starts at the top left.',
    end: 'The output is complete: {rows} × {columns} numbers.',
    layerEnd: 'The last map is complete: the output has {rows} × {columns} × {filters} numbers.',
  },
} as const satisfies Words;
