import type { Words } from '../../../pattern/words.ts';

export const questionWords = {
  questions: {
    size: {
      ask: 'A transposed convolution: input 2×2, kernel 3×3, stride 2, padding 1. How many rows does the output have?',
      because: '(n − 1)·s + k − 2p = 1·2 + 3 − 2·1 = 3.',
      options: { '3': '3', '7': '7', '5': '5', '1': '1' },
      refutes: {
        '7': 'That would be right if padding added rows. In a transposed convolution padding cuts: the 5 × 5 sheet loses its border.',
        '5': '5 × 5 is the sheet before padding. Padding 1 cuts off one row and column on each side.',
        '1': 'That treats the stride as in a convolution, where it makes the output smaller. Here stride 1 would give (2 − 1)·1 + 3 − 2 = 2; stride 2 moves the stamps apart and gives more.',
      },
    },
    'size-now': {
      ask: 'The current settings, as a transposed convolution: input {n}×{n}, kernel {k}, stride {s}, padding {p}, output padding {outputPad}. How many rows does the output have?',
      because: '(n − 1)·s + k − 2p + output padding = ({n} − 1)·{s} + {k} − 2·{p} + {outputPad}.',
    },
    paint: {
      ask: 'Input and kernel are both 0 1 / 2 3, stride 2. On how many output cells do two or more stamps overlap?',
      because:
        'The kernel is as wide as the stride: four stamps lie side by side and fill 4 × 4 cells. There is nothing to add.',
    },
    cut: {
      ask: 'The same input and kernel with stride 1 and padding 1. One number remains. Which?',
      because:
        'The sheet is 3 × 3, and padding cuts off its border. In the middle all four stamps overlap: 0·3 + 1·2 + 2·1 + 3·0 = 4.',
    },
    middle: {
      ask: 'Input 1 2 / 3 4, kernel 1 to 9, stride 2. Which number stands in the middle of the 5 × 5 output?',
      because: 'The corners of all four stamps overlap there: 1·9 + 2·7 + 3·3 + 4·1 = 36.',
    },
    stride: {
      ask: 'The stride of a transposed convolution goes from 2 to 3, nothing else changes. What happens to the output?',
      because: 'The stride says how far apart the stamps are. A larger stride spreads them over a larger sheet.',
      options: { larger: 'It grows', smaller: 'It shrinks', same: 'It keeps its size' },
      refutes: {
        smaller:
          'That is true of a convolution, where the stride says how far the window moves over the input. Here it says how far apart the stamps land on the output.',
        same: 'The first stamp stays where it is, but the last one begins at (n − 1)·s.',
      },
    },
    back: {
      ask: 'A 4×4 picture goes through C, a 3×3 convolution, and its result through Cᵀ. Does the picture come back?',
      because:
        'Four numbers cannot hold sixteen: C has rank 4, so 12 of 16 dimensions are lost. Cᵀ restores the shape, but even scaled by the best factor the result differs from the picture by 0.545 of its length.',
      options: { no: 'No, only its shape', scaled: 'Yes, up to a factor', yes: 'Yes, exactly' },
      refutes: {
        scaled:
          'Here the best factor has been applied, and the result still differs from x by more than half of its length.',
        yes: 'Cx has four numbers. Twelve of the sixteen dimensions of x leave no trace in them, and no linear map can bring them back.',
      },
    },
    promise: {
      ask: 'Which property does the transposed matrix have, for all x and y?',
      because:
        '⟨Cx, y⟩ = ⟨x, Cᵀy⟩. Multiplying by Cᵀ is also what backpropagation does: it takes the gradient with respect to Cx to the gradient with respect to x.',
      options: {
        products: 'Equal inner products',
        content: 'That x comes back from Cx',
        nothing: 'None, it is just a name',
      },
      refutes: {
        content: 'The round trip shows how far the result is from x.',
        nothing: 'The two numbers under the figure are computed in different ways and are equal.',
      },
    },
    matrix: {
      ask: 'A 3×3 kernel goes over a 4×4 picture, stride 1, no padding. What shape has the matrix C with y = C x?',
      because: 'Sixteen inputs make sixteen columns, four positions of the window make four rows.',
      options: { '4x16': '4 × 16', '16x4': '16 × 4', '9x16': '9 × 16', '16x16': '16 × 16' },
      refutes: {
        '16x4': 'That is Cᵀ, which takes 4 numbers to 16.',
        '9x16':
          'Nine is the number of weights. Each row has all nine of them and seven zeros; there is a row for each position of the window.',
        '16x16': 'That would need sixteen positions of the window, as with a border of zeros around the picture.',
      },
    },
    double: {
      ask: 'Which kernel size, stride and padding (k, s, p) exactly double the side and give every inner cell the same number of stamps?',
      because: '(4, 2, 1): 2(n − 1) + 4 − 2 = 2n, and 2 divides 4.',
      options: { '4-2-1': '4, 2, 1', '3-2-1': '3, 2, 1', '4-2-0': '4, 2, 0', '3-2-0': '3, 2, 0' },
      refutes: {
        '3-2-1': 'It gives 2n − 1 rows, and 2 does not divide 3: the counts alternate 1, 2, 1, 2.',
        '4-2-0': 'The counts inside are equal, but without padding there are 2n + 2 rows.',
        '3-2-0': 'It gives 2n + 1 rows, and the counts alternate.',
      },
    },
    'output-padding': {
      ask: 'Why does a layer with kernel 3, stride 2, padding 1 need output padding to double the side?',
      because:
        'Without it the layer gives 2n − 1 rows. A convolution with these settings takes both 2n − 1 and 2n rows to n, so in the other direction two sizes are possible, and output padding chooses.',
      options: {
        which: 'Because a convolution takes both 2n − 1 and 2n to n',
        border: 'To put a border of zeros around the output',
        smooth: 'To make the overlaps equal',
      },
      refutes: {
        border:
          'It acts at the bottom and at the right only, and here it brings back a row of sums that padding had cut off. Zeros come only when it is larger than the padding.',
        smooth: 'The counts inside do not change. Only the size changes.',
      },
    },
    ratio: {
      ask: 'Kernel 3×3, stride 2. Divide the largest number of stamps on an inner cell by the smallest. What is the ratio?',
      because: 'Along each axis the counts alternate 1, 2. In two dimensions they multiply to 1, 2 and 4, and 4/1 = 4.',
    },
    clean: {
      ask: 'Before any training, with random weights: which method shows no checkerboard for a flat input?',
      because:
        'A resized flat map is flat, and an ordinary convolution uses the same weights everywhere. In a transposed convolution with stride 2 each of the four phases has weights of its own. Training removes most of the grid, but only later.',
      options: {
        resize: 'Resize, then an ordinary convolution',
        divides: 'A transposed convolution whose stride divides the kernel',
        trained: 'All: checkerboards come from bad training',
      },
      refutes: {
        divides:
          'Equal counts remove only the part that comes from the overlap. With random weights the sums of the four phases still differ.',
        trained: 'Look at the result at step 0: the grid is largest before training and fades during it.',
      },
    },
    zeros: {
      ask: 'Input 2×2, kernel 3×3, stride 2, computed as a convolution: zeros are inserted between and around the inputs. How many of the nine products at output (1, 1) contain such a zero?',
      because:
        'The window at (1, 1) holds a single input. The other eight products are 0; adding stamps avoids computing them.',
    },
    copy: {
      ask: 'With k = s, which kernel makes a transposed convolution repeat each pixel s × s times (nearest neighbour)?',
      because: 'A stamp of ones holds the value s × s times, and with k = s the stamps do not overlap.',
      options: { ones: 'All ones', quarter: 'All 1/k²', none: 'None: that is another kind of layer' },
      refutes: {
        quarter: 'Then each value would be divided among its k² cells, and the map would become darker.',
        none: 'Compare the output with the input: every number stands there four times. Nearest neighbour is a transposed convolution with a fixed kernel.',
      },
    },
    unpool: {
      ask: 'A 4×4 map was max-pooled to 2×2, then unpooled with the indices of the maxima. What is restored?',
      because: 'The four maxima stand where they stood. The other twelve numbers are lost, and zeros replace them.',
      options: {
        winners: 'The four maxima where they stood, zeros elsewhere',
        all: 'The whole map',
        spread: 'Each maximum, repeated over its window',
      },
      refutes: {
        all: 'The indices were kept, the smaller numbers were not. Compare with the map before pooling.',
        spread: 'That is nearest neighbour, which needs no indices.',
      },
    },
    grid: {
      ask: 'Input 1 2 / 3 4, bilinear interpolation to 4 × 4 on the asymmetric grid, TensorFlow.js’ default. Which number is second in the first row?',
      because:
        'Output 1 stands for place 1·2/4 = 0.5: half of 1 and half of 2. With half-pixel centres it would stand for 0.25 and be 1.25.',
    },
    libraries: {
      ask: 'Kernel 3, stride 2, output twice as large. TensorFlow’s “same” and PyTorch’s padding=1, output_padding=1 both cut a sheet of 2n + 1 rows. Where does TensorFlow cut?',
      because:
        'One row has to be cut. TensorFlow cuts it at the end, PyTorch’s setting at the start. With the same weights the two maps are shifted by one pixel.',
      options: { end: 'At the end only', both: 'Half a row at each end', same: 'At the start, like PyTorch' },
      refutes: {
        both: 'Only whole rows can be cut. PyTorch’s padding cuts one on each side, and its output padding brings the last one back.',
        same: 'That is shown here: the first row is gone. TensorFlow keeps it.',
      },
    },
  },
} as const satisfies Words;
