import type { Words } from '../../../pattern/words.ts';

export const questionWords = {
  questions: {
    'max-by-hand': {
      ask: 'The lecture’s table (rows 5 3 3 1, 0 2 8 5, 1 4 4 2, 0 9 2 7), max pooling with 2×2 windows and stride 2. What comes out?',
      because: 'The largest of each quarter: 5, 8, 9, 7.',
      options: {
        winners: '5 8 / 9 7',
        means: '2.5 4.25 / 3.5 3.75',
        corners: '5 3 / 1 4',
        overlap: '8 8 / 9 9',
      },
      refutes: {
        means: 'Those are the means of the quarters: average pooling.',
        corners: 'Those are the first numbers of the quarters: subsampling takes them, large or not.',
        overlap: 'Those are the maxima of 3×3 windows that move on by one. Windows of two lie side by side here.',
      },
    },
    'average-by-hand': {
      ask: 'The same table, average pooling over 2×2. Which number stands at the top right?',
      because: '3 + 1 + 8 + 5 = 17, divided by 4: 4.25.',
    },
    remain: {
      ask: '16 maps of 64×64 are pooled with 2×2 windows and stride 2. How many of the numbers remain?',
      because: 'Both sides halve, the maps stay 16: {after} of {before}, a quarter.',
      options: { quarter: 'A quarter', half: 'Half', eighth: 'An eighth', 'one-map': 'One map of them' },
      refutes: {
        half: '“Halving” refers to each side. The rows halve and the columns halve: of 8×8 numbers 16 are left, a quarter.',
        eighth: 'The channels are not halved: two maps go in, two come out.',
        'one-map': 'Pooling does not mix maps. Three go in and three come out, each pooled separately.',
      },
    },
    'size-now': {
      ask: 'The pooling as it is set: {n} rows, window {k}, stride {s}, {before} cells of padding above and {after} below. How many rows has the output?',
      because: 'As for a convolution: o = ⌊(n + before + after − k)/s⌋ + 1, with n = {n}, k = {k}, s = {s}.',
    },
    'gradient-max': {
      ask: 'Max pooling of the lecture’s table. The upstream gradient of the lower left window (numbers 1, 4, 0, 9) is 3. Where does it go?',
      because:
        'All of it to the 9 at (3, 1). A small change of another cell does not change the output, so its gradient is 0.',
      options: {
        winner: 'All of it to the 9',
        shared: 'Three quarters to each of the four',
        proportion: 'To each in proportion to its number',
        corner: 'All of it to the first cell, the 1',
      },
      refutes: {
        shared: 'That is the gradient of the average. Step through it here, and compare.',
        proportion: 'Raise the 4 a little: the output stays 9. What has no influence gets no gradient.',
        corner:
          'That is the gradient of subsampling, which keeps that cell. The output of the maximum does not depend on it.',
      },
    },
    ties: {
      ask: 'A window holds 1, 4, 4, 2. Both 4s are the maximum, and the upstream gradient is 1. Which cell gets it in PyTorch’s max_pool2d?',
      because:
        'The first of them in row order. Strictly speaking the maximum has no gradient at a tie; libraries choose. (torch.amax and tf.reduce_max share it; tf.maxPool of TensorFlow.js takes the last one on WebGL and WASM.)',
      options: { first: 'The first 4', both: 'Both 4s, 1 each', half: 'Both 4s, ½ each', none: 'Neither' },
      refutes: {
        both: 'Then 2 would be passed on although only 1 arrived. Step to the end: one cell holds 1, the other 0.',
        half: 'That is what torch.amax does. Max pooling keeps one index for each window, that of the first maximum.',
        none: 'One index is kept for each window, tie or not, and that cell gets the gradient.',
      },
    },
    weights: {
      ask: 'How many numbers does a max pooling layer learn?',
      because: 'None. Window, stride and padding are chosen by the designer; there are no weights.',
      options: { none: 'None', window: 'Four, one for each cell of the window', channels: 'One for each channel' },
      refutes: {
        window:
          'The cells of the window have no weights: the largest is taken as it is. A convolution would have four weights.',
        channels:
          'Each channel is pooled separately, by the same rule. LeNet’s unit had two numbers for each map, max pooling has none.',
      },
    },
    'lenet-weights': {
      ask: 'In LeNet-5, the pooling layer S2 has 6 maps. How many numbers does it learn?',
      because: 'α and β for each map: 2 · 6 = 12.',
    },
    channels: {
      ask: 'Three channels go into a pooling layer. How many come out?',
      because: 'Three: each is pooled separately. Mixing channels is what a 1×1 convolution does.',
    },
    spot: {
      ask: 'An 8×8 map with a single 1. Max pooling over 2×2, stride 2. The 1 moves from column 3 to column 4. Does the pooled map stay as it was?',
      because:
        'No: columns 2 and 3 belong to one window, column 4 to the next. The same shift from 2 to 3 would have changed nothing.',
      options: {
        no: 'No, it moves by one cell',
        yes: 'Yes, max pooling is invariant to shifts',
        half: 'It moves by half a cell',
      },
      refutes: {
        yes: 'Here the 1 is in column 4: it is now the maximum of window 2, before it was that of window 1. Invariance ends at the edge of the window.',
        half: 'A map has no half cells. A shift by one pixel moves the output by one cell, or not at all.',
      },
    },
    vgg: {
      ask: 'VGG halves a picture of 224 × 224 pixels until 7 × 7 are left. How many poolings is that?',
      because: '112, 56, 28, 14, 7: five, since 224 = 7 · 2⁵.',
    },
    overlap: {
      ask: 'AlexNet pools with 3×3 windows and stride 2. How wide is the output if the map is 5 wide?',
      because: '⌊(5 − 3)/2⌋ + 1 = 2: windows on columns 0–2 and 2–4 share column 2.',
    },
    'same-corner': {
      ask: 'The lecture’s 5×5 pixels, average pooling over 2×2, stride 2, padding “same” as in Keras. The last window holds a single real cell, 33. Which number comes out?',
      because:
        '33: Keras and TensorFlow divide by the number of real cells. With the padding counted, as PyTorch does by default, it would be 33/4 = {counted}.',
    },
    board: {
      ask: 'A checkerboard of single pixels, 0 at the top left. Every second pixel is kept, in rows and columns. What comes out?',
      because:
        'Only cells with even row and even column are read, and they are all 0. The pattern is gone: the output looks like a black picture.',
      options: { zeros: 'All 0', board: 'A smaller checkerboard', half: 'All ½', ones: 'All 1' },
      refutes: {
        board:
          'Step on: the kept cells all have the same colour. A pattern of single pixels cannot survive a stride of 2.',
        half: 'That is the average: each window holds two 0s and two 1s.',
        ones: 'That is the maximum: each window holds a 1.',
      },
    },
    free: {
      ask: 'Max pooling over 2×2 of the 4×4 table. How many of its 16 numbers could be changed without changing the output?',
      because:
        'All but the 4 maxima: 12 of them may be any number up to the maximum of their window. Average and subsampling also leave 12 dimensions free ({average} and {subsample}): each of the three keeps four numbers out of sixteen, but different ones.',
    },
    more: {
      ask: 'The lecture’s table is pooled and then enlarged by copying each number into its window. Which method comes closest to the table (smallest sum of squared errors)?',
      because:
        'Squared errors: average {average}, subsampling {subsample}, maximum {max}. Of all constants, the mean has the smallest squared error in its window.',
      options: {
        average: 'Average',
        max: 'Maximum: the largest values matter most',
        subsample: 'Subsampling: its numbers are unchanged',
      },
      refutes: {
        max: 'Large values are not more information. Copied back, the maximum is too large for every cell but one.',
        subsample:
          'Its numbers are exact in one cell of four. For the other three they are only the value of a neighbour.',
      },
    },
    unpool: {
      ask: 'After max pooling, each number is put back at its index (unpooling). Is that the input again?',
      because:
        'No: the four maxima are back, the other twelve cells are 0. Only indices were kept, not the other numbers.',
      options: {
        no: 'No, only the maxima are back',
        yes: 'Yes, that is why the indices are kept',
        copies: 'Yes, if the numbers are copied instead',
      },
      refutes: {
        yes: 'Look at the unpooled map: there are twelve zeros where the other numbers were.',
        copies:
          'Copies fill every cell, but with the maximum of the window. The other numbers are not in the output, so nothing can bring them back.',
      },
    },
    global: {
      ask: 'Global average pooling of 512 maps of 7×7. How many numbers come out?',
      because:
        'One for each map: 512, whatever the size of the maps. So the layer after it always gets 512 numbers, and the network accepts pictures of any size.',
    },
    invariant: {
      ask: 'A lecture says: “max pooling is invariant to small shifts, rotations and scalings.” When is that true?',
      because:
        'When no maximum leaves its window and no larger number enters it. Then the output stays exactly the same; otherwise some of its cells change.',
      options: {
        inside: 'While the maxima stay inside their windows',
        all: 'Always: that is what pooling is for',
        never: 'Never: every move changes the output',
      },
      refutes: {
        all: 'Move the picture and read the change: it falls with the size of the window, but with windows smaller than the picture it is hardly ever 0.',
        never: 'Channels 1 and 2 hold the 1 in neighbouring columns, and their pooled maps are equal.',
      },
    },
    shrink: {
      ask: 'Why must a classifier that looks for fur and for ears make its maps smaller?',
      because:
        'Fur and ears lie in different parts of the picture, and a unit that combines them must see both. Four 3×3 layers see {plain} pixels across; with a pooling after each, {pooled}.',
      options: {
        combine: 'So that one unit can see several parts together',
        faster: 'Only to save time and memory',
        place: 'Because it does not matter at all where things are',
      },
      refutes: {
        faster: 'It does save both. But a network that never shrinks its maps sees only a few pixels at a time.',
        place:
          'The rough arrangement matters: ears belong on the head. And it is not automatic: without global pooling, the digit classifiers of this panel misread most digits moved by four pixels.',
      },
    },
  },
} as const satisfies Words;
