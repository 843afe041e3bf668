import type { Words } from '../../../pattern/words.ts';

export const sceneWords = {
  scenes: {
    window: {
      title: 'One small window',
      say: 'One window: multiply, add, move on. That is all a convolution does.',
      note: '3 min. Walk through four frames slowly, then let it play to the end of the row. Ask before that: how many numbers will the first row have? (Ten: eleven columns and a window of two.) Then change one weight and ask which outputs change. (All but those where that weight lies on a 0.)',
    },
    edges: {
      title: 'The numbers decide',
      say: 'The same steps with other weights: one kernel responds to changes from left to right, the other to changes from top to bottom.',
      note: '2 min. Cover the kernels and show the two maps first: which kernel looks for which edge? Where the picture is constant, both give zero. Point at one output and look on which side its weights are positive and on which negative.',
    },
    flip: {
      title: 'Flipped or not',
      say: 'Mathematics flips the kernel, a network layer does not. Both are called convolution.',
      note: '3 min. The first output without flipping is 323. Let the students predict, then flip the kernel: 302. Ask: would a network that learns its weights notice the difference? (No: it would learn the flipped ones.)',
    },
    border: {
      title: 'What lies outside?',
      say: 'At the edge the window reaches beyond the picture, so we have to decide what it reads there.',
      note: '3 min. Step to the second frame and read off what the hatched cells hold. Then choose zeros: the corner of the output drops, although the picture has not changed. Ask which padding adds nothing that is not in the picture. (All but the zeros.)',
    },
    'border-by-hand': {
      title: 'A border by hand',
      say: 'Four by four in, four by four out: compute one corner on paper.',
      note: '4 min. Everyone computes the corner with zeros (16), then with the mirror (36). Input and kernel are each the product of a column and a row, so with zeros the whole output can be checked in one line: (4, 8, 10, 7) as a column times itself as a row.',
    },
    move: {
      title: 'Move the picture',
      say: 'Move and then filter, or filter and then move: the map is the same. That is equivariance.',
      note: '3 min. Drag the picture and watch the meter: away from the border it stays at zero. Ask: is the output the same as before? (No, it has moved. An unchanged output would be invariance.)',
    },
    stride: {
      title: 'Stride 2 breaks equivariance',
      say: 'With stride 2, moving the picture by one pixel gives a different map, not a moved one.',
      note: '2 min. Predict first: does the map move by half a cell? Show one pixel, then two: with two the meter is back at zero, because the stride divides the shift.',
    },
    channels: {
      title: 'A block of weights, one map out',
      say: 'A filter has as many slices as its input has channels, and still makes a single map.',
      note: '4 min. Two channels give 0 and 4; with the bias 0.5 the first output is 4.5. Ask: how many weights has one filter on a colour picture? (27 and a bias, not 9.)',
    },
    free: {
      title: 'Local, but not shared',
      say: 'Keep the small window but give up sharing: now every place has weights of its own.',
      note: '3 min. Step on and watch the kernel change with the place. Ask how many weights a 100 × 100 map would need: 90 000 instead of 9. The network would have to learn to detect an edge again at every place.',
    },
    counting: {
      title: 'What each idea saves',
      say: 'Locality turns thousands of weights into hundreds, sharing turns hundreds into nine.',
      note: '3 min. Read the three rows from top to bottom. Then make the input larger: only the last row keeps its number of weights, while its multiplications grow.',
    },
    matrix: {
      title: 'The same layer as a matrix',
      say: 'As a matrix, a convolution is mostly zeros and the same nine numbers in every row.',
      note: '4 min. Sixteen inputs as a column, four outputs: a matrix of 4 × 16. Ask why there are zeros (locality) and why the numbers repeat (sharing). Its transpose returns in the lecture on upsampling.',
    },
    depth: {
      title: 'How far does it see?',
      say: 'Three 3×3 layers in a row see seven by seven pixels.',
      note: '3 min. Add layers one at a time and ask for the next size: 3, 5, 7, 9. Compare the square that can influence the unit with the smaller spot in its middle that really does.',
    },
    guess: {
      title: 'Guess my filter',
      say: 'Nobody designs these numbers: gradient descent finds them.',
      note: '5 min. Hide the target, train for a hundred steps, then compare the nine numbers. Raise the learning rate above 2 and watch it diverge. Ask: from which picture could nothing be learned? (One of a single colour.)',
    },
    digits: {
      title: 'The first layer of a digit classifier',
      say: 'Eight kernels that nobody designed: they were learned by classifying digits.',
      note: '4 min. Look at the kernels before training (noise) and after it. Ask for each: does it respond to a stroke, an edge or a spot? Then draw a digit and see which map responds.',
    },
  },
} as const satisfies Words;
