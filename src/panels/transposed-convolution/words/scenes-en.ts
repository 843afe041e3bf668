import type { Words } from '../../../pattern/words.ts';

export const sceneWords = {
  scenes: {
    stamps: {
      title: 'Each pixel paints',
      say: 'Each pixel paints: its value times the kernel, stamped onto a larger sheet.',
      note: '4 min. Step through the first two stamps slowly. Before the second lands, ask: on which cells do the two meet, and what stands there afterwards? (Six cells; at the top, 2 + 2 = 4.) Let it run to the end: 4 × 4 numbers from 2 × 2.',
    },
    stride: {
      title: 'Stride spreads',
      say: 'With stride 2 the stamps move two cells apart, so the output grows.',
      note: '3 min. Ask first: does a larger stride make the output larger or smaller? In a convolution smaller, here larger. The stamps still overlap in one column, because the kernel is wider than the stride. The middle of the output gets all four: 36.',
    },
    padding: {
      title: 'Here padding takes away',
      say: 'Padding lays a border around the input of a convolution. Run from the other side, it cuts one off the output.',
      note: '3 min. Two by two numbers, a two by two kernel, stride 1: a 3 × 3 sheet. Ask what padding 1 leaves. (Only the 4 in the middle.) Step once more and watch the border fall.',
    },
    size: {
      title: 'How large will it be?',
      say: '2 × 2 in, kernel 3, stride 2, padding 1: three by three.',
      note: '3 min. Let everyone work it out from (n − 1)s + k − 2p before showing the last frame: 2 + 3 − 2 = 3. Then change one knob at a time and let the class name the next size. The formula is always in sight.',
    },
    'output-padding': {
      title: 'One row more',
      say: 'Output padding does not paint: it says how much of the cut stays.',
      note: '3 min. Ask why a library needs such a thing. (A convolution with stride 2 brings both 3 and 4 down to 2; going up, someone has to say which.) Here the extra row is one that padding had cut off. Set padding to 0 and it is a row of zeros.',
    },
    gather: {
      title: 'The same, from the output’s side',
      say: 'Put zeros between the pixels, turn the kernel round, and it is an ordinary convolution.',
      note: '4 min. Step over a few outputs and read off how many of the nine products meet a real input. Ask why the kernel must be turned. (What a stamp puts on its right, the output finds on its left.) Compare a number with that of the stamps: the same.',
    },
    'matrix-rows': {
      title: 'A convolution as a matrix',
      say: 'Every row is the kernel at another place. Read this way, the matrix goes down, from 16 numbers to 4.',
      note: '4 min. The lecture’s kernel and its 4 × 16 matrix. Step through the four rows; the window moves over the large map while the nine numbers move along the row. Point at an entry: it lights its weight and its place.',
    },
    'matrix-columns': {
      title: 'Turn the matrix on its side',
      say: 'The same numbers, read by columns, go up: from 4 numbers to 16.',
      note: '4 min. Let the class compute this output by hand: column 5 of C has the entries 4, 1, 4 and 1; times 2, 1, 4 and 4 that makes 29. Ask what has changed between C and its transpose. (Nothing but the reading.)',
    },
    'round-trip': {
      title: 'The right shape, not the right content',
      say: 'Down and up again: it has the right shape, not the right content.',
      note: '4 min. Vote first: will x come back? Even with the best factor, 0.545 of it is missing. Next frame: twelve of sixteen dimensions are gone, so no linear way up could do better than 0.536. Last frame: what the transpose does promise, 1432 = 1432 with the lecture’s numbers.',
    },
    overlap: {
      title: 'Count before you train',
      say: 'Kernel 3, stride 2: one, two, one, two. The grid is there before anything is learned.',
      note: '3 min. Ones in, a kernel of ones: the numbers are the counts. Ask for the ratio of the most to the least painted cell inside. (4 to 1: the counts of rows and columns multiply.) Then change the kernel to 4.',
    },
    'overlap-even': {
      title: 'A kernel that the stride divides',
      say: 'Kernel 4, stride 2: four stamps on every cell inside. Even, and exactly doubled with padding 1.',
      note: '2 min. Warn against the quick conclusion: even counts remove the built-in part only. Random weights still leave a grid, as the pictures in Play will show.',
    },
    unpool: {
      title: 'Unpooling remembers where',
      say: 'Max-unpooling puts each maximum back where it stood. What lost against it stays lost.',
      note: '3 min. Compare with the map before pooling: four numbers are back in their places, twelve are zeros. Ask what must be kept for this. (The place of each winner.)',
    },
    compare: {
      title: 'Seven ways up',
      say: 'Copy, put in a corner, put where it was, interpolate, paint, or copy and then convolve: every output is a weighted sum of inputs.',
      note: '5 min. Click a cell in any of the maps to walk that method and read its weights. Change the grid: the second number of the bilinear map is 1.25 from pixel middles and 1.5 from corners. Libraries differ here.',
    },
    'picture-overlap': {
      title: 'The counts on a picture',
      say: 'What a kernel of 3 and a stride of 2 do to a picture, with all weights alike.',
      note: '3 min. Go through the pairs of kernel and stride and let the class say beforehand where the grid will show. Rule: it is even if the stride divides the kernel.',
    },
    checkerboard: {
      title: 'Even counts, and still a grid',
      say: 'Kernel 4, stride 2, random weights: the counts are even and the checkerboard is there all the same.',
      note: '4 min. Each of the four phases of the output has weights of its own, and at random they differ. Look in the spectrum for bright spots inside the rings, at half the sampling rate. Draw other weights: the grid changes, it does not go.',
    },
    cures: {
      title: 'Two cures and how far they reach',
      say: 'A kernel that the stride divides removes the built-in part. Resizing first and convolving afterwards starts clean.',
      note: '4 min. Compare the measured share of the grid, not the impression alone. Ask what the second cure costs. (The convolution runs on the large map.)',
    },
    learn: {
      title: 'One starts with a grid, the other never had it',
      say: 'Watch the grid fade in the first steps. Training removes most of it.',
      note: '6 min. Show the result before training, then train. Compare the meter at steps 0, 10, 20 and 40. Do not claim that checkerboards are a flaw of training: they are largest before it.',
    },
  },
} as const satisfies Words;
