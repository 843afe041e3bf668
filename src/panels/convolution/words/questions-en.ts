import type { Words } from '../../../pattern/words.ts';

export const questionWords = {
  questions: {
    size: {
      ask: 'An input of 10 rows and 11 columns, a 2×2 kernel, stride 1, no padding. How large is the output?',
      because:
        'A window of two fits into ten rows at nine places and into eleven columns at ten places: n − k + 1 in each direction.',
      options: { '9x10': '9 × 10', '10x11': '10 × 11', '8x9': '8 × 9', '5x5': '5 × 5' },
      refutes: {
        '10x11':
          'The size stays the same only with padding around the input. Without it, the last window starts at the last row but one.',
        '8x9': 'Each side loses k − 1 = 1, not k = 2: it is a 3×3 kernel that leaves 8 × 9.',
        '5x5':
          'Windows overlap: they move on by the stride, here 1, and not by their own size. That would be stride 2.',
      },
    },
    'size-now': {
      ask: 'The layer as it is set: {n} rows, kernel {k}, stride {s}, dilation {d}, {before} cells of padding above and {after} below. How many rows has the output?',
      because: 'o = ⌊(n + before + after − d(k − 1) − 1)/s⌋ + 1, with n = {n}, k = {k}, s = {s}, d = {d}.',
    },
    odd: {
      ask: 'Why do most kernels have odd sizes?',
      because:
        'Only an odd kernel has a centre pixel, so the padding has the same width on both sides. To keep the size with k = 4, one side needs one cell and the other two.',
      options: {
        centre: 'They have a centre and need the same padding on both sides',
        faster: 'They are faster to compute',
        required: 'Even kernels cannot slide over a picture',
      },
      refutes: {
        faster: 'The number of multiplications is o² · k²: it grows with k, whether k is odd or even.',
        required:
          'A 4×4 kernel slides like any other. Only its padding differs: one cell on one side, two on the other.',
      },
    },
    missing: {
      ask: 'A row of 8 numbers, kernel size 5, and the output should be as long as the input. How many inputs are missing to the left of the first output?',
      because: 'The window of output 0 reaches from −2 to 2, so x₋₂ and x₋₁ are missing: (k − 1)/2 = 2.',
    },
    'ways-out': {
      ask: 'The same row of 8 numbers, kernel size 5. One solution is no padding at all, and fewer outputs. How many fewer than inputs?',
      because:
        'k − 1 = 4 windows would reach beyond an end of the row. The other solutions put zeros, the other end or the mirror image there.',
    },
    'even-same': {
      ask: 'Kernel size 4, stride 1, and the size shall stay the same. How many cells are added before and after?',
      because:
        'k − 1 = 3 cells are needed in all. They cannot be split equally; by convention the extra one goes after.',
      options: {
        '1-2': '1 before, 2 after',
        '2-2': '2 before, 2 after',
        '1-1': '1 before, 1 after',
        '2-1': '2 before, 1 after',
      },
      refutes: {
        '2-2': 'Four added cells would make the output one larger than the input: only k − 1 = 3 are lost.',
        '1-1': 'Two added cells are one too few: an output is still missing.',
        '2-1':
          'The number is right, but the libraries put the extra cell after, not before. Look at the hatched cells.',
      },
    },
    'same-stride': {
      ask: 'Eight inputs, kernel 3, stride 2, padding “same” as in Keras and TensorFlow.js. Where is the padding added?',
      because:
        'Four windows at stride 2 span 3·2 + 3 = 9 cells: one is missing, and it is added at the end. PyTorch’s padding=1 adds one on both sides and therefore reads other pixels.',
      options: { end: 'One cell at the end only', both: 'One cell on each side', start: 'One cell at the start only' },
      refutes: {
        both: 'That is PyTorch’s padding=1. The size is the same, 4, but every window lands one pixel further to the left: weights carried over from one library to the other give other numbers.',
        start: 'When the number of added cells is odd, the smaller part goes before: here none.',
      },
    },
    parameters: {
      ask: 'A layer with 3×3 kernels has 3 input channels and 64 filters. How many parameters, biases included?',
      because:
        'Each of 64 filters is a block of 3·3·3 = 27 weights: together {weights}, and with 64 biases {parameters}. The size of the picture does not matter.',
      options: { block: '1792', flat: '640', picture: 'It depends on the size of the picture' },
      refutes: {
        flat: '640 = 64 · 9 + 64 would be one 3×3 table for each filter. But a filter needs a slice for each input channel.',
        picture:
          'The same weights are used at every place. Change the input size and watch the count: the multiplications grow, the weights do not.',
      },
    },
    'parameters-now': {
      ask: 'The layer as it is set: input channels {channels}, filters {filters}, kernel {k}×{k}, input {n} × {columns}. How many parameters, biases included?',
      because:
        'Shared weights: k² · channels · filters, and one bias for each filter. Free weights: as many for every place of the output.',
    },
    maps: {
      ask: 'A colour picture, three channels, and a single filter. How many maps come out?',
      because:
        'The filter has three slices, one for each channel; all their products are added up to a single number at each place. One filter, one map.',
    },
    'channels-by-hand': {
      ask: 'Two channels, a 2×2 kernel for each, bias 0.5. Which number stands at the top left of the output?',
      because: 'Channel 1: 1·1 + 1·(−1) = 0. Channel 2: 1·2 + 2·1 = 4. With the bias 0.5 that is 4.5.',
    },
    'flip-fixed': {
      ask: 'The lecture’s table and its kernel A, this time with the kernel flipped by 180°. Which number stands at the top left?',
      because:
        'Without flipping it was 323. Flipped, the 8 of the kernel lies on the 9 at the top left, the 12 on the 8 at the bottom right: 302.',
    },
    'flip-learned': {
      ask: 'Suppose a library flipped all kernels by 180° before using them. What would happen to the result of training?',
      because:
        'The layer learns the flipped weights and computes the same function. Flipping matters only for a kernel whose numbers are given.',
      options: {
        same: 'Nothing: the flipped weights are learned',
        worse: 'It gets worse',
        better: 'It gets better: only now it is a convolution',
      },
      refutes: {
        worse: 'Nothing is lost: for every kernel there is its flipped one, and training finds that.',
        better: 'Only the name changes; the set of functions that the layer can compute stays the same.',
      },
    },
    corners: {
      ask: 'Without padding, which pixels of a 5×5 picture are read least by 3×3 windows?',
      because: 'A corner lies in {corner} window, the middle of an edge in {edge}, the centre in {middle}.',
      options: {
        corners: 'The corners',
        edges: 'All pixels of the edge alike',
        all: 'None: all are read equally often',
      },
      refutes: {
        edges:
          'The middle of an edge still lies in {edge} windows, a corner in {corner}. Point at them and count the lit outputs.',
        all: 'Point at the corner and at the centre: {corner} output lights up against {middle}.',
      },
    },
    'dark-corner': {
      ask: 'A picture that is 9 everywhere, a 3×3 mean, zeros around it. Which number comes out at the corner?',
      because:
        'Only four of the nine cells lie inside: 4 · 9 / 9 = 4. Zero padding is not neutral: it darkens the border.',
    },
    equivariant: {
      ask: 'Stride 1. The picture moves by one pixel. What does the map of a filter do, away from the border?',
      because:
        'The same weights are multiplied by the same numbers, one cell further on: the map moves with the picture. That is equivariance.',
      options: { moves: 'It moves by one cell', stays: 'It stays as it was', changes: 'It becomes a different map' },
      refutes: {
        stays: 'That would be invariance. A single layer does not have it: drag the picture and the map moves with it.',
        changes: 'Compare the two maps after moving one back: their difference is zero.',
      },
    },
    'stride-shift': {
      ask: 'Stride 2. The picture moves by one pixel. What does the map do?',
      because:
        'Windows now start at every other pixel, so after the move they hold other pixels. The map moves only if the shift is a multiple of the stride.',
      options: {
        changes: 'It becomes a different map',
        half: 'It moves by half a cell',
        stays: 'It stays as it was',
        moves: 'It moves by one cell',
      },
      refutes: {
        half: 'A map has no half cells. The weights are multiplied by other pixels, and the numbers change.',
        stays: 'Each window now sees other pixels than before: look at the difference.',
        moves:
          'One cell of the map corresponds to two pixels. The meter shows the difference that remains after moving the map by the nearest whole cell.',
      },
    },
    free: {
      ask: 'A 100×100 map, 3×3 windows, but every place has its own weights. How many weights?',
      because:
        '100 · 100 places with 9 weights each: 90 000. Sharing leaves 9 of them; with neither sharing nor locality there would be 10⁸.',
      options: { '9': '9', '90000': '90 000', '100000000': '100 000 000' },
      refutes: {
        '9': 'Nine is the number with sharing. Here every place has nine of its own.',
        '100000000': 'That is a fully connected layer. Here the windows are still small: nine inputs for each output.',
      },
    },
    'one-by-one': {
      ask: 'What can a 1×1 convolution do?',
      because: 'It sees one pixel, but all its channels: a weighted sum over channels, the same at every place.',
      options: {
        mixes: 'Mix the channels at each pixel',
        nothing: 'Nothing but scale the picture',
        shrinks: 'Shrink the picture',
      },
      refutes: {
        nothing: 'With one channel, yes. With several channels it makes new maps as weighted sums of the old ones.',
        shrinks: 'It loses k − 1 = 0 cells: the size stays. What it can change is the number of channels.',
      },
    },
    'three-layers': {
      ask: 'Three 3×3 layers, one after another, stride 1. How many pixels wide is the receptive field of one output?',
      because: 'Each layer adds k − 1 = 2: 3, 5, 7.',
    },
    designed: {
      ask: 'Where do the numbers in the kernels of a trained network come from?',
      because:
        'They start at random and follow the gradient of the loss. From one picture and its filtered version alone, gradient descent finds the nine numbers of a Sobel kernel.',
      options: {
        learned: 'They are learned from examples',
        designed: 'Somebody designs them for the task',
        listed: 'They are picked from a list of classic filters',
      },
      refutes: {
        designed:
          'That is how it used to be done: Sobel, Gauss, Gabor. Start the training and watch nine random numbers become the kernel.',
        listed: 'Some learned kernels resemble classic filters, most have no name. Train on digits and look.',
      },
    },
  },
} as const satisfies Words;
