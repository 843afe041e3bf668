import type { Words } from '../../../pattern/words.ts';

export const sceneWords = {
  scenes: {
    wins: {
      title: 'The largest wins',
      say: 'Four numbers go in, the largest comes out. There are no weights, so nothing is learned.',
      note: '3 min. Walk through the four windows; let the students name the maximum before each second frame. Then ask: how many weights has this layer? (None.) And: how many of the numbers are left? (Each side halves, so a quarter.)',
    },
    heard: {
      title: 'Every cell counts',
      say: 'In an average every cell counts, and all count equally.',
      note: '2 min. Compare 4.25 here with the maximum 8 of the same window. Zoom out, change the 8 to 80 and ask which of the two poolings notices more. (The maximum rises by all 72, the average by a quarter of that, 18.)',
    },
    gradient: {
      title: 'Only the maximum gets the gradient',
      say: 'On the way back, the gradient takes the path that the value took.',
      note: '4 min. Ask before the second frame: the upstream gradient is 3, where does it go? (All of it to the 9.) Switch to average: each of the four gets 0.75. Then stride 1: windows overlap, and the 9 gets gradients from several.',
    },
    move: {
      title: 'Small shifts',
      say: 'Small shifts hardly change the pooled map, larger ones do: invariance ends at the edge of the window.',
      note: '4 min. Move by one pixel at a time and read the meter for no pooling, 2, 4 and 8. The slides say “invariant to shift, rotation and scale”: ask when that holds.',
    },
    crosses: {
      title: 'Across the edge of a window',
      say: 'A shift by one cell: inside a window nothing changes, across its edge the output does.',
      note: '3 min. Three channels with a single 1 in columns 2, 3 and 4. From 2 to 3 the pooled map stays the same, from 3 to 4 it changes: the edge of a window lies between them. Switch to subsampling: the 1 is kept, lost, kept.',
    },
    checkerboard: {
      title: 'Three outputs, none like the picture',
      say: 'All 1, all ½ or all 0: a pooled checkerboard depends only on how it is pooled.',
      note: '2 min. Let the students predict the three outputs before you step on: all 1, all ½, all 0. Ask which is right. (None: a map of this size cannot hold the pattern any more.)',
    },
    aliasing: {
      title: 'Aliasing: patterns that are not there',
      say: 'Keep only every second pixel, and patterns appear that are not in the picture.',
      note: '3 min. Subsample the fine pattern and compare with the average. Signal processing knows the cure: smooth first, then sample.',
    },
    overlap: {
      title: 'Windows that overlap',
      say: 'Windows of 3 with stride 2: neighbouring windows share a row or a column, as in AlexNet.',
      note: '3 min. The lecture’s 5×5 table of pixels. Ask for the output size first: 2 × 2. The 105 in the middle of the picture is the maximum of two windows, so it gets the gradients of both.',
    },
    unit: {
      title: 'LeNet’s pooling could learn',
      say: 'The sum times a weight, plus a bias, through a sigmoid: that was LeNet’s pooling in 1998.',
      note: '3 min. First window of the table: the sum is 10, then 0.25 · 10 − 3 = −0.5, and σ(−0.5) = 0.38. Ask how many numbers the layer S2 with 6 maps learns. (12.) Move β and watch the curve.',
    },
    lost: {
      title: 'What is lost',
      say: 'Two different inputs, the same output: from the output alone nobody can tell which it was.',
      note: '4 min. Press “Another one” a few times. Then let someone change a number on the right without changing the output. With the maximum, every other cell is free up to the maximum. Switch to average: a single change alters the output, two opposite ones do not.',
    },
    unpool: {
      title: 'Unpooling',
      say: 'The indices of the maxima were kept, the other numbers were not.',
      note: '3 min. The indices put the four maxima back, everything else is 0. Compare with copying. Ask: which one is the inverse of pooling? (Neither: twelve numbers are lost.)',
    },
    pyramid: {
      title: 'Down and up again',
      say: 'Three times pooled, three times enlarged: this is what the picture has lost.',
      note: '4 min. Compare the errors of the three methods. The average loses least when its numbers are copied back: of all constants, the mean has the smallest squared error in its window.',
    },
    stack: {
      title: 'Smaller maps, but more of them',
      say: 'From 224 to 7: fewer places, more channels.',
      note: '3 min. Step through the five poolings. Ask: why not keep 224? (A unit must see fur and ears together, and they lie far apart.) In all, the numbers fall from 3.2 million to 25 thousand.',
    },
    shapes: {
      title: 'Does the kind of pooling matter?',
      say: 'The same small network with max pooling, average pooling or a stride: trained on centred pictures, tested on shifted ones.',
      note: '5 min. Let it train, then move the test pictures. Look at the range over the seeds, not only at the mean: which differences are larger than that range?',
    },
    race: {
      title: 'A digit in the wrong place',
      say: 'All three nets read centred digits. Now we move the digits by four pixels.',
      note: '5 min. Dense, convolution with flatten, convolution with global maximum. Before you move the slider, let the students guess. Only the net with the global maximum still reads nearly all of them. (Moved right and down at once it misses some, too: see the card.)',
    },
  },
} as const satisfies Words;
