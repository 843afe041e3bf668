import type { Words } from '../../../pattern/words.ts';

export const questionWords = {
  questions: {
    'max-by-hand': {
      ask: 'The lecture’s table (rows 5 3 3 1, 0 2 8 5, 1 4 4 2, 0 9 2 7), maximum over 2×2 with stride 2. What comes out?',
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
      ask: 'The same table, average over 2×2. Which number stands at the top right?',
      because: '3 + 1 + 8 + 5 = 17, divided by 4: 4.25.',
    },
    remain: {
      ask: '16 maps of 64×64 are pooled with 2×2 windows and stride 2. How many of the numbers remain?',
      because: 'Both sides halve, the maps stay 16: {after} of {before}, a quarter.',
      options: { quarter: 'A quarter', half: 'Half', eighth: 'An eighth', 'one-map': 'One map of them' },
      refutes: {
        half: '“Halving” speaks of each side. Rows halve and columns halve: of 8×8 numbers 16 are left, a quarter.',
        eighth: 'The channels are not halved too: two maps go in, two come out.',
        'one-map': 'Pooling does not mix maps. Three go in and three come out, each pooled by itself.',
      },
    },
    'size-now': {
      ask: 'The pooling as it stands: {n} rows, window {k}, stride {s}, {before} border cells above and {after} below. How many rows has the output?',
      because: 'As for a convolution: o = ⌊(n + before + after − k)/s⌋ + 1, with n = {n}, k = {k}, s = {s}.',
    },
    'gradient-max': {
      ask: 'Maximum pooling of the lecture’s table. From above, 3 comes back for the lower left window (numbers 1, 4, 0, 9). Where does it go?',
      because: 'All of it to the 9 at (3, 1). A loser that moves a little changes nothing, so its slope is 0.',
      options: {
        winner: 'All of it to the 9',
        shared: 'Three quarters to each of the four',
        proportion: 'To each in proportion to its number',
        corner: 'All of it to the first cell, the 1',
      },
      refutes: {
        shared: 'That is the gradient of the average. Step through it here, and compare.',
        proportion: 'Raise the 4 a little: the output stays 9. What has no influence gets no gradient.',
        corner: 'That is the gradient of subsampling, which read that cell. The maximum read it, too, and forgot it.',
      },
    },
    ties: {
      ask: 'A window holds 1, 4, 4, 2. Both 4s are the maximum, and a slope of 1 comes from above. Who gets it in max_pool2d and tf.maxPool?',
      because:
        'The first of them in row order. There is no slope at a tie in the strict sense; the libraries pick one. (tf.reduce_max and torch.amax share it instead.)',
      options: { first: 'The first 4', both: 'Each 4, whole', half: 'Each 4, half of it', none: 'Nobody' },
      refutes: {
        both: 'Then more would go down than came from above. Step to the end: one cell holds 1, the other 0.',
        half: 'A fair idea, and what torch.amax does. Pooling remembers one index for each window, the first.',
        none: 'One index is remembered for each window, tie or not, and it gets the slope.',
      },
    },
    weights: {
      ask: 'How many numbers does a layer of maximum pooling learn?',
      because: 'None. Window, stride and border are chosen by the designer, the rest is arithmetic.',
      options: { none: 'None', window: 'Four, one for each cell of the window', channels: 'One for each channel' },
      refutes: {
        window:
          'Nothing in the window is weighed: the largest is taken as it is. A convolution would have four weights.',
        channels:
          'Each channel is pooled by itself, with the same rule. LeNet’s unit had two for each map, maximum has none.',
      },
    },
    'lenet-weights': {
      ask: 'In LeNet-5, the pooling layer S2 has 6 maps. How many numbers does it learn?',
      because: 'α and β for each map: 2 · 6 = 12.',
    },
    channels: {
      ask: 'Three channels go into a pooling layer. How many come out?',
      because: 'Three: each is pooled alone. Mixing channels is what a 1×1 convolution does.',
    },
    spot: {
      ask: 'An 8×8 map with a single 1. Maximum over 2×2, stride 2. The 1 moves from column 3 to column 4. Does the pooled map stay as it was?',
      because:
        'No: columns 2 and 3 belong to one window, column 4 begins the next. The same step from 2 to 3 would have changed nothing.',
      options: {
        no: 'No, it moves by one cell',
        yes: 'Yes, maximum pooling is invariant to shifts',
        half: 'It moves by half a cell',
      },
      refutes: {
        yes: 'Here is the 1 on column 4: it now wins window 2, before it won window 1. Invariance ends at the window’s edge.',
        half: 'A map has no half cells. A step of one pixel moves the output by one cell, or not at all.',
      },
    },
    vgg: {
      ask: 'VGG takes a picture of 224 pixels down to 7 by halving. How many poolings is that?',
      because: '112, 56, 28, 14, 7: five, since 224 = 7 · 2⁵.',
    },
    overlap: {
      ask: 'AlexNet pools with windows of 3 and stride 2. How wide is the output of a map 5 wide?',
      because: '⌊(5 − 3)/2⌋ + 1 = 2: windows on columns 0–2 and 2–4 share column 2.',
    },
    'same-corner': {
      ask: 'The 5×5 pixels, average over 2×2, stride 2, padding “same” as in Keras. The last window holds a single real cell, 33. Which number comes out?',
      because:
        '33: Keras and TensorFlow divide by the real cells only. With the border counted, as PyTorch does by default, it would be 33/4 = {counted}.',
    },
    board: {
      ask: 'A checkerboard of single pixels, 0 at the top left. Every second pixel is kept, in rows and columns. What comes out?',
      because:
        'Only cells with even row and even column are read, and they are all 0. The pattern is gone, or worse: it looks like a black picture.',
      options: { zeros: 'All 0', board: 'A smaller checkerboard', half: 'All ½', ones: 'All 1' },
      refutes: {
        board: 'Step on: the kept cells all have the same colour. A pattern as fine as the step cannot be kept.',
        half: 'That is the average: each window holds two 0s and two 1s.',
        ones: 'That is the maximum: each window holds a 1.',
      },
    },
    free: {
      ask: 'Maximum over 2×2 of the 4×4 table. How many of its 16 numbers could be other ones, with the same output?',
      because:
        'All but the 4 winners: 12 of them may be anything up to the maximum of their window. Average and subsampling also leave 12 dimensions free ({average} and {subsample}): all three keep four numbers of sixteen, but different ones.',
    },
    more: {
      ask: 'The lecture’s table is pooled and then blown up by copying each number into its window. Which method comes closest to the table (least sum of squares)?',
      because:
        'Squared errors: average {average}, subsampling {subsample}, maximum {max}. The mean is the constant nearest to its window.',
      options: {
        average: 'Average',
        max: 'Maximum: the strongest values carry most',
        subsample: 'Subsampling: its numbers are untouched',
      },
      refutes: {
        max: 'Large is not the same as much. Copied back, the maximum lies above all cells but one.',
        subsample:
          'Its numbers are exact, at one place in four. For the other three they are a guess from one neighbour.',
      },
    },
    unpool: {
      ask: 'After maximum pooling, each number is put back at its remembered place. Is that the input again?',
      because: 'No: four winners are back, the twelve losers are 0. Places were remembered, numbers were not.',
      options: {
        no: 'No, only the winners are back',
        yes: 'Yes, that is why the places are remembered',
        copies: 'Yes, if one copies instead',
      },
      refutes: {
        yes: 'Look at the rebuilt map: twelve zeros where the losers were.',
        copies:
          'Copies fill every cell, but with the winner’s number. What lost is not in the output, so nothing can bring it back.',
      },
    },
    global: {
      ask: 'Global average pooling of 512 maps of 7×7. How many numbers come out?',
      because:
        'One for each map: 512, whatever the size of the maps. A classifier can follow that takes pictures of any size.',
    },
    invariant: {
      ask: 'A lecture says: “max-pooling is invariant to small shifts, rotations and scalings.” When is that true?',
      because:
        'When no winner leaves its window and no larger number enters it. Then the output stays exactly; otherwise some of its cells change.',
      options: {
        inside: 'While the winners stay inside their windows',
        all: 'Always: that is what pooling is for',
        never: 'Never: every move changes the output',
      },
      refutes: {
        all: 'Move the picture and read the meter: it falls with the size of the window, but with windows smaller than the picture it is hardly ever 0.',
        never: 'Channel 1 and channel 2 hold the 1 in neighbouring columns, and their pooled maps are the same.',
      },
    },
    shrink: {
      ask: 'Why must a classifier that looks for fur and for ears make its maps smaller?',
      because:
        'Each tile votes, and a unit that combines the votes must see several tiles. Four 3×3 layers see {plain} pixels, with a pooling after each {pooled}.',
      options: {
        combine: 'So that one unit can see several parts together',
        faster: 'Only to save time and memory',
        place: 'Because it does not matter at all where things are',
      },
      refutes: {
        faster: 'It does save both. But a large network that never shrank would still see only a few pixels at a time.',
        place:
          'Ears belong on the head: the arrangement counts, coarsely. And a classifier without global pooling fails on moved digits, so it is not given for free.',
      },
    },
  },
} as const satisfies Words;
