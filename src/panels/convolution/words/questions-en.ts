import type { Words } from '../../../pattern/words.ts';

export const questionWords = {
  questions: {
    size: {
      ask: 'An input of 10 rows and 11 columns, a 2×2 kernel, stride 1, no padding. How large is the output?',
      because: 'A window of two fits into ten rows at nine places and into eleven columns at ten: n − k + 1 each way.',
      options: { '9x10': '9 × 10', '10x11': '10 × 11', '8x9': '8 × 9', '5x5': '5 × 5' },
      refutes: {
        '10x11':
          'The size is kept only if a border is laid around the input. Without one, the last window starts at the last row but one.',
        '8x9': 'Each side loses k − 1 = 1, not k = 2: it is a 3×3 kernel that leaves 8 × 9.',
        '5x5':
          'Windows overlap: they move on by the stride, here 1, and not by their own size. That would be stride 2.',
      },
    },
    'size-now': {
      ask: 'The layer as it stands: {n} rows, kernel {k}, stride {s}, dilation {d}, {before} cells added above and {after} below. How many rows has the output?',
      because: 'o = ⌊(n + before + after − d(k − 1) − 1)/s⌋ + 1, with n = {n}, k = {k}, s = {s}, d = {d}.',
    },
    odd: {
      ask: 'Why do kernels mostly have odd sizes?',
      because:
        'Only an odd kernel has a centre pixel, so the border has the same width on both sides. For k = 4 and an unchanged size, one side needs one cell and the other two.',
      options: {
        centre: 'They have a centre and need equally wide borders',
        faster: 'They are faster to compute',
        required: 'Even kernels cannot slide over a picture',
      },
      refutes: {
        faster: 'The number of multiplications is o² · k²: it grows steadily, and nothing favours odd numbers.',
        required:
          'A 4×4 kernel slides like any other. Only its border is lopsided: one cell on one side, two on the other.',
      },
    },
    missing: {
      ask: 'A row of 8 numbers, kernel size 5, and the output is to stay in line with the input. How many inputs are missing to the left of the first output?',
      because: 'The window of output 0 reaches from −2 to 2, so x₋₂ and x₋₁ are missing: (k − 1)/2 = 2.',
    },
    'ways-out': {
      ask: 'The same row of 8 numbers, kernel size 5. One way out is to invent nothing and to accept fewer outputs. How many fewer than inputs?',
      because:
        'k − 1 = 4 windows would hang over an end. The other ways out put zeros, the far end or the mirror image there.',
    },
    'even-same': {
      ask: 'Kernel size 4, stride 1, and the size is to stay the same. How many cells are added before and after?',
      because: 'k − 1 = 3 cells are needed in all. They cannot be shared evenly; by convention the odd one goes after.',
      options: {
        '1-2': '1 before, 2 after',
        '2-2': '2 before, 2 after',
        '1-1': '1 before, 1 after',
        '2-1': '2 before, 1 after',
      },
      refutes: {
        '2-2': 'Four added cells would make the output one larger than the input: only k − 1 = 3 are lost.',
        '1-1': 'Two added cells are one too few: an output is still missing.',
        '2-1': 'The number is right, but the libraries put the odd cell after, not before. Look at the hatched cells.',
      },
    },
    'same-stride': {
      ask: 'Eight inputs, kernel 3, stride 2, padding “same” as in Keras and TensorFlow.js. Where is the border laid?',
      because:
        'Four windows at stride 2 span 3·2 + 3 = 9 cells: one is missing, and the odd cell goes to the end. PyTorch’s padding=1 adds one on both sides and so reads other pixels.',
      options: { end: 'One cell at the end only', both: 'One cell on each side', start: 'One cell at the start only' },
      refutes: {
        both: 'That is PyTorch’s padding=1. The size is the same, 4, but every window lands one pixel further to the left: weights carried over from one library to the other give other numbers.',
        start: 'When the number of cells is odd, the smaller half goes before: here none.',
      },
    },
    parameters: {
      ask: 'A layer with 3×3 kernels takes 3 channels to 64. How many parameters has it, biases included?',
      because:
        'Each of 64 filters is a block of 3·3·3 = 27 weights: {weights}, and 64 biases make {parameters}. The size of the picture does not enter.',
      options: { block: '1792', flat: '640', picture: 'It depends on the size of the picture' },
      refutes: {
        flat: '640 = 64 · 9 + 64 would give each filter one flat 3×3 table. A filter needs a slice for each input channel.',
        picture:
          'The same weights are used at every place. Change the input size and watch the count: the multiplications grow, the weights do not.',
      },
    },
    'parameters-now': {
      ask: 'The layer as it stands: {channels} channels in, {filters} maps out, kernel {k}×{k}, on {n} × {columns} numbers. How many parameters, biases included?',
      because:
        'Shared weights: k² · channels · filters, and one bias for each filter. Free weights: that many for every place of the output.',
    },
    maps: {
      ask: 'A colour picture, three channels, and a single filter. How many maps come out?',
      because:
        'The filter has three slices, one for each channel; their products are added into a single number at each place. One filter, one map.',
    },
    'channels-by-hand': {
      ask: 'Two channels, a 2×2 kernel for each, bias 0.5. Which number stands at the top left of the output?',
      because: 'Channel 1: 1·1 + 1·(−1) = 0. Channel 2: 1·2 + 2·1 = 4. With the bias 0.5 that is 4.5.',
    },
    'flip-fixed': {
      ask: 'The lecture’s table and its kernel A, this time with the kernel turned by 180°. Which number stands at the top left?',
      because: 'Unturned it was 323. Turned, the 8 lies on the 9 and the 12 on the 8: 302.',
    },
    'flip-learned': {
      ask: 'Before training, a library turns all kernels of its layers by 180°. What happens to the result of training?',
      because:
        'The layer learns the turned weights and computes the same function. The turn matters only for a kernel that somebody has fixed.',
      options: {
        same: 'Nothing: the turned weights are learned',
        worse: 'It gets worse',
        better: 'It gets better: only now it is a convolution',
      },
      refutes: {
        worse: 'Nothing is lost: for every kernel there is the turned one, and training finds that.',
        better: 'The name changes, the set of functions that the layer can compute does not.',
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
      because: 'Only four of the nine cells lie inside: 4 · 9 / 9 = 4. Zeros are not neutral, they darken the border.',
    },
    equivariant: {
      ask: 'Stride 1. The picture moves by one pixel. What does the map of a filter do, away from the border?',
      because:
        'The same weights meet the same numbers, one cell further on: the map moves along. That is equivariance.',
      options: { moves: 'It moves by one cell', stays: 'It stays as it was', changes: 'It becomes another map' },
      refutes: {
        stays: 'That would be invariance. A single layer does not have it: drag the picture and the map goes along.',
        changes: 'Compare the two maps after moving one back: their difference is zero.',
      },
    },
    'stride-shift': {
      ask: 'Stride 2. The picture moves by one pixel. What does the map do?',
      because:
        'Windows now begin at every other pixel, so after the move they cut the picture elsewhere. Only a move by a multiple of the stride moves the map.',
      options: {
        changes: 'It becomes another map',
        half: 'It moves by half a cell',
        stays: 'It stays as it was',
        moves: 'It moves by one cell',
      },
      refutes: {
        half: 'A map has no half cells. Other pixels meet other weights, and the numbers change.',
        stays: 'Each window now sees other pixels than before: look at the difference.',
        moves:
          'One cell of the map stands for two pixels. The meter shows what is left after moving back by the nearest cell.',
      },
    },
    free: {
      ask: 'A 100×100 map, 3×3 windows, but every place has its own weights. How many weights?',
      because:
        '100 · 100 places with 9 weights each: 90 000. Sharing makes 9 of them; giving up locality as well would make 10⁸.',
      options: { '9': '9', '90000': '90 000', '100000000': '100 000 000' },
      refutes: {
        '9': 'Nine is the count with sharing. Here every place keeps nine of its own.',
        '100000000':
          'That is every pixel joined to every other. The windows are still small: nine inputs for each output.',
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
        nothing: 'With one channel, yes. With several it makes new maps out of the old ones.',
        shrinks: 'Its window loses k − 1 = 0 cells: the size stays. It is the number of channels that it changes.',
      },
    },
    'three-layers': {
      ask: 'Three 3×3 layers, one after another, stride 1. How many pixels wide is what one output sees?',
      because: 'Each layer adds k − 1 = 2: 3, 5, 7.',
    },
    designed: {
      ask: 'Where do the numbers in the kernels of a trained network come from?',
      because:
        'They start at random and follow the slope of the loss. From a picture and its filtered twin alone, gradient descent finds the nine numbers of a Sobel kernel.',
      options: {
        learned: 'They are learned from examples',
        designed: 'Somebody designs them for the task',
        listed: 'They are picked from a list of classic filters',
      },
      refutes: {
        designed:
          'That was the way before: Sobel, Gauss, Gabor. Start the training and watch nine random numbers find their place.',
        listed: 'Some learned kernels resemble classics, most have no name. Train on digits and look.',
      },
    },
  },
} as const satisfies Words;
