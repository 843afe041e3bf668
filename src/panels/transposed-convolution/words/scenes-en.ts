import type { Words } from '../../../pattern/words.ts';

export const sceneWords = {
  scenes: {
    stamps: {
      title: 'Each pixel stamps the kernel',
      say: 'Each pixel stamps the kernel, multiplied by its value, onto a larger sheet.',
      note: '4 min. Step through the first two stamps slowly. Before the second lands, ask: on which cells do the two overlap, and which numbers result? (Six cells; the first of them becomes 2 + 2 = 4.) Let it run to the end: 2 × 2 numbers become 4 × 4.',
    },
    stride: {
      title: 'Stride moves the stamps apart',
      say: 'With stride 2 neighbouring stamps lie two cells apart, so the output grows.',
      note: '3 min. Ask first: does a larger stride make the output larger or smaller? (In a convolution smaller, here larger.) Neighbouring stamps still overlap in one column or row, because the kernel is wider than the stride. In the middle of the output all four overlap: 36.',
    },
    padding: {
      title: 'Here padding cuts',
      say: 'In a convolution, padding adds a border around the input. In the transposed convolution it cuts that border off the output.',
      note: '3 min. A 2 × 2 input and a 2 × 2 kernel with stride 1 make a 3 × 3 sheet. Ask what padding 1 leaves. (Only the 4 in the middle.) The next step cuts the border off.',
    },
    size: {
      title: 'How large will it be?',
      say: 'Input 2 × 2, kernel 3 × 3, stride 2, padding 1: the output is 3 × 3.',
      note: '3 min. Let everyone compute (n − 1)s + k − 2p before showing the last frame: 2 + 3 − 2 = 3. Then change one setting at a time and let the class name the next size. The formula stays in view.',
    },
    'output-padding': {
      title: 'One row more',
      say: 'Output padding adds rows at the end: first those that padding cut off, beyond them zeros.',
      note: '3 min. Ask why a library needs this. (With kernel 3, stride 2 and padding 1 a convolution takes both 3 and 4 rows to 2; in the other direction one has to choose.) Here the extra row is one that padding had cut off. Set padding to 0 and it is a row of zeros, because no stamp reaches it.',
    },
    gather: {
      title: 'The same, seen from the output',
      say: 'Insert zeros between the pixels and turn the kernel by 180°, and it is an ordinary convolution.',
      note: '4 min. Step through a few outputs and read off how many of the nine products contain an input. Ask why the kernel must be turned. (A weight that a stamp writes to the right of its input is one that the output finds to its left.) Compare a number with the result of the stamps: they are equal.',
    },
    'matrix-rows': {
      title: 'A convolution as a matrix',
      say: 'Every row holds the kernel at another position. Read by rows, the matrix takes 16 numbers to 4.',
      note: '4 min. The lecture’s kernel and its 4 × 16 matrix. Step through the four rows; the window moves over the large map while the nine numbers move along the row. Point at an entry: its kernel weight and its cell light up.',
    },
    'matrix-columns': {
      title: 'Transpose the matrix',
      say: 'The same numbers, read by columns, take 4 numbers to 16.',
      note: '4 min. Let the students compute this output by hand: column 5 of C has the entries 4, 1, 4 and 1; times 2, 1, 4 and 4 that makes 29. Ask what differs between C and its transpose. (Not the numbers, only whether rows or columns are read.)',
    },
    'round-trip': {
      title: 'The right shape, not the right content',
      say: 'Down with C and up with its transpose: the shape comes back, the content does not.',
      note: '4 min. Vote first: will x come back? Even scaled by the best factor, the result differs from x by 0.545 of its length. Next frame: twelve of sixteen dimensions are lost, so no linear map back can do better than 0.536. Last frame: what does hold for the transpose, ⟨Cx, y⟩ = ⟨x, Cᵀy⟩, here 1432 = 1432.',
    },
    overlap: {
      title: 'Count before you train',
      say: 'Kernel 3, stride 2: one stamp, two, one, two. The grid is there before anything is learned.',
      note: '3 min. With an input and a kernel of ones, the output numbers are the counts. Ask for the ratio of the largest to the smallest count inside. (4 to 1: the counts along rows and columns multiply.) Then change the kernel size to 4.',
    },
    'overlap-even': {
      title: 'A kernel that the stride divides',
      say: 'Kernel 4, stride 2: every inner cell gets four stamps, and with padding 1 the side exactly doubles.',
      note: '2 min. Warn against a quick conclusion: equal counts remove only the part of the grid that comes from the overlap. Random weights still leave a grid, as the pictures in Play show.',
    },
    unpool: {
      title: 'Unpooling uses the indices',
      say: 'Max-unpooling puts each maximum back where it stood. All other numbers stay lost.',
      note: '3 min. Compare with the map before pooling: four numbers stand where they stood, twelve are zeros. Ask what pooling must keep for this. (The index of each maximum.)',
    },
    compare: {
      title: 'Seven upsampling methods',
      say: 'Repeat, put in a corner, put back where it stood, interpolate, stamp, or repeat and convolve: every output is a weighted sum of inputs.',
      note: '5 min. Click a cell in any of the maps to step through that method and read its weights. Change the sampling grid: the second number of the bilinear map is 1.25 with half-pixel centres and 1.5 on the asymmetric grid. Libraries differ here.',
    },
    'picture-overlap': {
      title: 'The counts for every kernel and stride',
      say: 'How often a 3 × 3 kernel with stride 2 stamps each output cell.',
      note: '3 min. Go through the pairs of kernel size and stride and let the class predict where a grid shows. Rule: the counts are equal if the stride divides the kernel size.',
    },
    checkerboard: {
      title: 'Equal counts, and still a grid',
      say: 'Kernel 4, stride 2, random weights: the counts are equal, and the checkerboard is still there.',
      note: '4 min. Each of the four phases of the output has weights of its own, and the sums of random weights differ. Look in the spectrum for bright spots inside the rings, at half the sampling rate. Draw other weights: the grid changes but does not go away.',
    },
    cures: {
      title: 'Two cures and how far they help',
      say: 'A kernel size that the stride divides removes the part that comes from the overlap. Resizing first and convolving afterwards leaves no grid.',
      note: '4 min. Compare the measured shares, not only what you see. Ask what the second cure costs. (The convolution runs on the large map.)',
    },
    learn: {
      title: 'Training removes most of the grid',
      say: 'Transposed convolutions start with a grid that fades in the first steps; resizing and convolving never has one.',
      note: '6 min. Show the result before training, then train. Compare the measured grid at steps 0, 10, 20 and 40. Do not say that checkerboards come from bad training: they are largest before it.',
    },
  },
} as const satisfies Words;
