import type { Words } from '../../../pattern/words.ts';

export const sceneWords = {
  scenes: {
    window: {
      title: 'One small window',
      say: 'One window: multiply, add, move on. That is all a convolution does.',
      note: '3 min. Walk four frames slowly, then let it run to the end of the row. Ask before that: how many numbers will the first row have? (Ten: eleven columns, and a window of two.) Then change one weight and let the class say which outputs change.',
    },
    edges: {
      title: 'The numbers decide',
      say: 'The same walk with other weights: one kernel notices left and right, the other up and down.',
      note: '2 min. Cover the kernels and show the two maps first: which kernel looks for which edge? Where nothing changes, both give zero. Point at one output and compare its two columns of weights.',
    },
    flip: {
      title: 'Turned or not',
      say: 'A layer does not turn its kernel, mathematics does. The name is an accident of history.',
      note: '3 min. First output without turning: 323. Let the class predict, then switch the kernel over: 302. Ask: would a network that learns its weights notice the difference? (No: it would learn the turned ones.)',
    },
    border: {
      title: 'Something must stand outside',
      say: 'At the edge the window looks past the picture, so we have to decide what it sees there.',
      note: '3 min. Step to the second frame and read off what the hatched cells hold. Then choose zeros: the corner of the output drops, although the picture has not changed. Ask which of the borders invents the least.',
    },
    'border-by-hand': {
      title: 'A border by hand',
      say: 'Four by four in, four by four out: check one corner on paper.',
      note: '4 min. Everyone computes the corner with zeros (16), then with the mirror (36). Input and kernel are both products of a row and a column, so the answer can be checked in one line: (4, 8, 10, 7) times itself.',
    },
    move: {
      title: 'Move the picture',
      say: 'Move, then filter, or filter, then move: the same map. That is equivariance.',
      note: '3 min. Drag the picture and watch the meter: it stays at zero away from the border. Ask: is the output the same as before? (No, it has moved. The same output would be invariance.)',
    },
    stride: {
      title: 'How to lose it',
      say: 'With stride 2, moving the picture by one pixel gives another map, not a moved one.',
      note: '2 min. Predict first: does the map move by half a cell? Show one pixel, then two: with two the meter is back at zero, because 2 divides 2.',
    },
    channels: {
      title: 'A block of weights, one sheet out',
      say: 'A filter is as deep as its input and still makes a single map.',
      note: '4 min. Two channels give 0 and 4; with the bias 0.5 the first output is 4.5. Ask: how many weights has one filter on a colour picture? (27 and a bias, not 9.)',
    },
    free: {
      title: 'Local, but not shared',
      say: 'Keep the small window and give up sharing: every place now has weights of its own.',
      note: '3 min. Step and watch the kernel change under the window. Ask for the number of weights of a 100 × 100 map: 90 000 instead of 9. The network would have to learn an edge again at every place.',
    },
    counting: {
      title: 'What each idea saves',
      say: 'Locality turns thousands of weights into hundreds, sharing turns hundreds into nine.',
      note: '3 min. Read the three rows from above. Then make the input larger: only the last row keeps its number of weights, while its multiplications grow.',
    },
    matrix: {
      title: 'The same layer as a matrix',
      say: 'As a matrix, a convolution is zeros and the same nine numbers, said again and again.',
      note: '4 min. Sixteen inputs as a column, four outputs: a matrix of 4 × 16. Ask where the zeros come from (locality) and where the repetition (sharing). Its transpose comes back in the lecture on upsampling.',
    },
    depth: {
      title: 'What can it see?',
      say: 'Three small layers on top of one another see seven by seven pixels.',
      note: '3 min. Add layers one at a time and let the class name the next size: 3, 5, 7, 9. Compare the square that is allowed with the blot that really counts.',
    },
    guess: {
      title: 'Guess my filter',
      say: 'Nobody designs these numbers: they are found by going downhill.',
      note: '5 min. Hide the target and let it train for a hundred steps, then compare the nine numbers. Raise the learning rate above 2 and watch it diverge. Ask: which picture would teach it nothing? (One of a single colour.)',
    },
    digits: {
      title: 'The first layer of a reader',
      say: 'Eight kernels that nobody drew: they came out of reading digits.',
      note: '4 min. Look at the kernels before training (noise) and after it. Ask for each: stroke, edge or spot? Then draw a digit and see which map answers.',
    },
  },
} as const satisfies Words;
