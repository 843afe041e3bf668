import type { Words } from '../../../pattern/words.ts';

export const sceneWords = {
  scenes: {
    wins: {
      title: 'Who wins',
      say: 'Four numbers enter, the largest leaves. Nothing is learned, nothing is weighed.',
      note: '3 min. Walk the four windows; let the class call the winner before each second frame. Then ask: how many weights has this layer? (None.) And: how much is left? (Each side halves, so a quarter.)',
    },
    heard: {
      title: 'Who is heard',
      say: 'In an average everybody is heard, and nobody loudly.',
      note: '2 min. Compare 4.25 here with the maximum 8 of the same window. Zoom out, change the 8 to 80 and ask which of the two poolings notices more. (The maximum follows it whole, the average by a quarter.)',
    },
    gradient: {
      title: 'Only the winner learns',
      say: 'On the way back, the slope takes the path that the value took.',
      note: '4 min. Ask before the second frame: upstream is 3, where does it go? (All of it to the 9.) Switch to average: each of the four gets 0.75. Then stride 1: windows overlap, and the 9 collects from several.',
    },
    move: {
      title: 'Small moves',
      say: 'Small moves vanish, larger ones do not: invariance ends at the window’s edge.',
      note: '4 min. Move by one pixel at a time and read the meter for no pooling, 2, 4 and 8. The slides say “invariant to shift, rotation and scale”: let the class say where that holds.',
    },
    crosses: {
      title: 'One step too far',
      say: 'The same step of one cell: here nothing happens, there everything.',
      note: '3 min. Three channels with a single 1 on columns 2, 3 and 4. From 2 to 3 the pooled map stays, from 3 to 4 it changes: the edge of a window lies between. Switch to subsampling: seen, lost, seen.',
    },
    checkerboard: {
      title: 'Three answers, none of them the picture',
      say: 'White, grey or black: a pooled checkerboard depends on how you ask.',
      note: '2 min. Let the class predict the three outputs before stepping: all 1, all ½, all 0. Ask which is right. (None: at this size the pattern cannot be said any more.)',
    },
    aliasing: {
      title: 'Patterns from nowhere',
      say: 'Who only looks at every second pixel sees patterns that are not there.',
      note: '3 min. Subsample the fine pattern and compare with the average. Signals people know the cure: smooth first, then sample.',
    },
    overlap: {
      title: 'Windows that overlap',
      say: 'Three wide, two further: AlexNet’s windows share a row.',
      note: '3 min. The lecture’s 5×5 pixels. Ask for the size first: 2 × 2. The 105 in the middle of the picture wins in two windows, so in the gradient it collects from both.',
    },
    unit: {
      title: 'LeNet’s pooling could learn',
      say: 'The sum, times one weight, plus another, through a sigmoid: that was pooling in 1998.',
      note: '3 min. First window of the table: the sum is 10, 0.25 · 10 − 3 = −0.5, σ gives 0.38. Ask how many numbers the layer S2 with 6 maps learns. (12.) Move β and watch the curve.',
    },
    lost: {
      title: 'What is lost',
      say: 'Two different inputs, the same output: whoever sees only the output cannot tell.',
      note: '4 min. Press “Another one” a few times. Then let someone change a number on the right without changing the output. With the maximum every loser is free up to the winner. Switch to average: a single change shows at once, two opposite ones do not.',
    },
    unpool: {
      title: 'Up again',
      say: 'The places were remembered, the losers were not.',
      note: '3 min. The kept places put the four winners back, everything else is 0. Compare with copying. Ask: which one is the inverse of pooling? (Neither: twelve numbers are gone.)',
    },
    pyramid: {
      title: 'Down and up',
      say: 'Three times down, three times up: what a picture loses on the way.',
      note: '4 min. Compare the errors of the three methods. The average loses least when its numbers are copied back: of all constants, the mean is nearest to a window.',
    },
    stack: {
      title: 'Smaller, deeper, more abstract',
      say: 'From 224 to 7: less where, more what.',
      note: '3 min. Step through the five poolings. Ask: why not keep 224? (A unit must see fur and ears together, and they lie far apart.) The numbers in all fall from 3.2 million to 25 thousand.',
    },
    shapes: {
      title: 'Does it matter in training?',
      say: 'The same small network with maximum, average or a stride: trained centred, tested moved.',
      note: '5 min. Let it train, then move the test pictures. Read the three seeds, not one: which differences are larger than the spread?',
    },
    race: {
      title: 'A digit in the wrong place',
      say: 'All three read centred digits. Now we move them by four pixels.',
      note: '5 min. Dense, convolution with flatten, convolution with global maximum. Before moving the slider, let the class bet. Only the global pooling does not care where.',
    },
  },
} as const satisfies Words;
