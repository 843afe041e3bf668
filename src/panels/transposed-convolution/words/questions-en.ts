import type { Words } from '../../../pattern/words.ts';

export const questionWords = {
  questions: {
    size: {
      ask: 'A transposed convolution: input 2×2, kernel 3, stride 2, padding 1. How many rows has the output?',
      because: '(n − 1)·s + k − 2p = 1·2 + 3 − 2·1 = 3.',
      options: { '3': '3', '7': '7', '5': '5', '1': '1' },
      refutes: {
        '7': 'That would be so if padding added rows. In a transposed convolution it takes them away: the 5 × 5 sheet loses its border.',
        '5': '5 × 5 is the sheet before padding. Padding 1 cuts off one row and column on each side.',
        '1': 'As if the stride made the output smaller. With stride 1 it would be 2 + 3 − 1 − 2 = 2; stride 2 moves the stamps apart and gives more.',
      },
    },
    'size-now': {
      ask: 'The layer as it stands, as a transposed convolution: input {n}×{n}, kernel {k}, stride {s}, padding {p}, output padding {outputPad}. How many rows has the output?',
      because: '(n − 1)·s + k − 2p + p_out = ({n} − 1)·{s} + {k} − 2·{p} + {outputPad}.',
    },
    paint: {
      ask: 'Input and kernel are both 0 1 / 2 3, stride 2. On how many cells of the output do two or more stamps meet?',
      because:
        'The kernel is as wide as the stride: four stamps lie side by side and fill 4 × 4 cells. There is nothing to add.',
    },
    cut: {
      ask: 'The same two tables with stride 1 and padding 1. One number remains. Which?',
      because:
        'The sheet is 3 × 3, and padding takes its border. In the middle all four stamps meet: 0·3 + 1·2 + 2·1 + 3·0 = 4.',
    },
    middle: {
      ask: 'Input 1 2 / 3 4, kernel 1 to 9, stride 2. Which number stands in the middle of the 5 × 5 output?',
      because: 'All four stamps meet there with their corners: 1·9 + 2·7 + 3·3 + 4·1 = 36.',
    },
    stride: {
      ask: 'The stride of a transposed convolution goes from 2 to 3, nothing else changes. What happens to the output?',
      because: 'The stride says how far apart the stamps are. Larger steps spread them over a larger sheet.',
      options: { larger: 'It grows', smaller: 'It shrinks', same: 'It keeps its size' },
      refutes: {
        smaller:
          'So it is in a convolution, where the stride says how far the reading window moves. Here it spreads what is written.',
        same: 'The first stamp stays where it is, but the last one begins at (n − 1)·s.',
      },
    },
    back: {
      ask: 'A 4×4 picture goes through C, a 3×3 convolution, and its result through Cᵀ. Does the picture come back?',
      because:
        'Four numbers cannot hold sixteen: C keeps 4 of 16 dimensions. Cᵀ brings back the shape, and even with the best factor 0.545 of the picture is missing.',
      options: { no: 'No, only its shape', scaled: 'Yes, up to a factor', yes: 'Yes, exactly' },
      refutes: {
        scaled:
          'The best factor there is has been applied here, and more than half of the length of x is still missing.',
        yes: 'Cx has four numbers. Twelve dimensions of x leave no trace in them, and nothing that is linear can paint them back.',
      },
    },
    promise: {
      ask: 'What does the transposed matrix promise, for any x and y?',
      because:
        '⟨Cx, y⟩ = ⟨x, Cᵀy⟩. It is the gradient of Cx with respect to x, hence the way errors go back through a convolution.',
      options: {
        products: 'Equal inner products',
        content: 'That x comes back from Cx',
        nothing: 'Nothing, it is just a name',
      },
      refutes: {
        content: 'The round trip shows what is missing.',
        nothing: 'The two numbers under the figure are worked out in different ways and agree to the last digit.',
      },
    },
    matrix: {
      ask: 'A 3×3 kernel goes over a 4×4 picture, stride 1, no padding. What shape has the matrix C with y = C x?',
      because: 'Sixteen inputs make sixteen columns, four places of the window make four rows.',
      options: { '4x16': '4 × 16', '16x4': '16 × 4', '9x16': '9 × 16', '16x16': '16 × 16' },
      refutes: {
        '16x4': 'That is Cᵀ, the way up, from 4 numbers to 16.',
        '9x16':
          'Nine is the number of weights. Each row has all nine of them and seven zeros; there is a row for each place of the window.',
        '16x16': 'That would need sixteen places: with a border of zeros around the picture, say.',
      },
    },
    double: {
      ask: 'Which kernel, stride and padding double the side and give every inner cell as many stamps?',
      because: '(4, 2, 1): 2(n − 1) + 4 − 2 = 2n, and 2 divides 4.',
      options: { '4-2-1': '4, 2, 1', '3-2-1': '3, 2, 1', '4-2-0': '4, 2, 0', '3-2-0': '3, 2, 0' },
      refutes: {
        '3-2-1': 'It gives 2n − 1 rows, and 2 does not divide 3: one, two, one, two.',
        '4-2-0': 'The counts are even inside, but without padding there are 2n + 2 rows.',
        '3-2-0': 'It gives 2n + 1 rows, and the counts alternate.',
      },
    },
    'output-padding': {
      ask: 'Why does a layer with kernel 3, stride 2, padding 1 need output padding to double the side?',
      because:
        'It gives 2n − 1. A convolution with these settings brings both 2n − 1 and 2n down to n, so going up there are two right answers, and output padding says which.',
      options: {
        which: 'Because 2n − 1 and 2n both come down to n',
        border: 'To put a border of zeros around the output',
        smooth: 'To even out the overlaps',
      },
      refutes: {
        border: 'It acts at the bottom and at the right only, and here it lets a row of real sums stay.',
        smooth: 'The counts inside stay what they are. Only the size changes.',
      },
    },
    ratio: {
      ask: 'Kernel 3, stride 2, in two dimensions. How many times as many stamps has the most painted inner cell as the least painted one?',
      because: 'Along each axis the counts alternate 1, 2. In two dimensions they multiply: 1, 2 and 4.',
    },
    clean: {
      ask: 'Before any training, with random weights: which way up shows no checkerboard on a flat input?',
      because:
        'An ordinary convolution treats every place alike, and a resized flat map is flat. The four phases of a transposed convolution have weights of their own. Training removes most of the grid, but that is afterwards.',
      options: {
        resize: 'Resize, then an ordinary convolution',
        divides: 'A transposed convolution whose stride divides the kernel',
        trained: 'Any: checkerboards come from bad training',
      },
      refutes: {
        divides:
          'Equal counts remove the built-in part only. With random weights the sums of the four phases still differ.',
        trained: 'Look at the result at step 0: the grid is largest before training and fades in it.',
      },
    },
    zeros: {
      ask: 'Input 2×2, kernel 3, stride 2, seen from the output: zeros have been put in and around. How many of the nine products at output (1, 1) meet such a zero?',
      because:
        'In the window of (1, 1) stands a single input. The other eight products are 0: that is what the matrix form leaves out.',
    },
    copy: {
      ask: 'Which kernel with k = s makes a transposed convolution copy each pixel into a square?',
      because: 'A stamp of ones repeats the value s × s times, and with k = s stamps do not overlap.',
      options: { ones: 'All ones', quarter: 'All 1/k²', none: 'None: copying is something else' },
      refutes: {
        quarter: 'Then the value would be shared out, and the map become darker. Nothing is averaged here.',
        none: 'Compare the output with the input: every number four times. Copying is a transposed convolution that learns nothing.',
      },
    },
    unpool: {
      ask: 'A 4×4 map was max-pooled to 2×2 and unpooled with the remembered places. What is back?',
      because: 'Four maxima stand where they stood. The other twelve numbers are gone, zeros stand in their place.',
      options: {
        winners: 'The four maxima in their places, else zeros',
        all: 'The whole map',
        spread: 'Each maximum, spread over its square',
      },
      refutes: {
        all: 'The places were remembered, the losing numbers were not. Compare with the map before pooling.',
        spread: 'That is copying, which needs no memory.',
      },
    },
    grid: {
      ask: 'Input 1 2 / 3 4, bilinear to 4 × 4, from the corners as TensorFlow.js does by default. Which number comes second in the first row?',
      because:
        'Output 1 looks at place 1·2/4 = 0.5: half of 1 and half of 2. From pixel middles it would be at 0.25: 1.25.',
    },
    libraries: {
      ask: 'Kernel 3, stride 2, output twice as large. TensorFlow’s “same” and PyTorch’s padding=1, output_padding=1 cut the same sheet of 2n + 1 rows. Where does TensorFlow cut?',
      because:
        'One row has to go. TensorFlow cuts it at the end, PyTorch’s setting at the start. Weights carried over give a map shifted by a pixel.',
      options: { end: 'At the end only', both: 'Half a row at each end', same: 'At the start, as PyTorch' },
      refutes: {
        both: 'Rows are cut whole. PyTorch cuts one on each side and gives the last one back.',
        same: 'That is what is shown here: the first row is gone. TensorFlow keeps it.',
      },
    },
  },
} as const satisfies Words;
