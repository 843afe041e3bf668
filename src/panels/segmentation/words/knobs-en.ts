import type { Words } from '../../../pattern/words.ts';

const keepOrCut = { keep: 'Keep', cut: 'Cut' } as const;

export const knobWords = {
  knobs: {
    task: {
      label: 'Task',
      help: 'What to find: cells that touch one another, or two galaxies, one in front of the other.',
      options: { cells: 'Cells', galaxies: 'Galaxies' },
    },
    net: {
      label: 'Net',
      help: 'A U-Net with skip connections; the same net without them; or eight convolutions at full resolution.',
      options: { unet: 'U-Net', 'no-skip': 'Without skips', 'full-resolution': 'Full resolution' },
    },
    loss: {
      label: 'Loss',
      help: 'Whether all pixels counted equally when the net was trained, or those in the gaps between cells counted more.',
      options: { plain: 'Plain', weighted: 'Weighted' },
    },
    upsampling: {
      label: 'Upsampling',
      help: 'How the decoder doubles the side of its maps.',
      options: { bilinear: 'Bilinear', nearest: 'Nearest neighbour', transposed: 'Transposed 2×2' },
    },
    sample: { label: 'Example', help: 'Which of the held-out pictures. No net has been trained on any of them.' },
    skip1: {
      label: 'Skip 1 (finest)',
      help: 'The skip connection at full resolution. Cut: zeros replace its maps; the net is not trained again.',
      options: keepOrCut,
    },
    skip2: {
      label: 'Skip 2',
      help: 'The skip connection at half the side. Cut: zeros replace its maps; the net is not trained again.',
      options: keepOrCut,
    },
    skip3: {
      label: 'Skip 3 (coarsest)',
      help: 'The skip connection at a quarter of the side. Cut: zeros replace its maps; the net is not trained again.',
      options: keepOrCut,
    },
    view: {
      label: 'View',
      help: 'A picture passing through the net; the weight map of the loss; two masks compared; the size calculator.',
      options: { net: 'Through the net', weights: 'Weight map', metrics: 'Metrics', sizes: 'Sizes' },
    },
    zoom: {
      label: 'Zoom',
      help: 'The whole net, one map with what feeds it, or one number with its products.',
      options: { whole: 'Whole net', map: 'One map', number: 'One number' },
    },
    row: { label: 'Row', help: 'Row of the pixel looked at, counted from 0 on the full-size map.' },
    column: { label: 'Column', help: 'Column of the pixel looked at, counted from 0 on the full-size map.' },
    channel: { label: 'Channel', help: 'Which map of this stage; where there are fewer, the last one.' },
    w0: {
      label: 'w₀',
      help: 'The height of the ridge: how much more a background pixel counts where two cells meet. 0: no ridge.',
    },
    sigma: {
      label: 'σ (pixels)',
      help: 'How wide the ridge is. The paper takes 5 for pictures 512 pixels wide; ours are 64 wide.',
    },
    form: {
      label: 'Exponent',
      help: 'The paper squares the sum of the two distances; one lecture prints the sum of the squares, which makes a wider ridge.',
      options: { paper: '(d₁ + d₂)²', deck: 'd₁² + d₂²' },
    },
    balance: {
      label: 'Class balance',
      help: 'Whether each class also counts in inverse proportion to its share f of the pixels: class weight 1 / (2f).',
      options: { off: 'Off (all 1)', on: 'On' },
    },
    maskSize: { label: 'Mask size', help: 'Rows and columns of the two masks that are compared.' },
    prediction: {
      label: 'Prediction',
      help: 'A built-in prediction, or change single pixels in the figure.',
      options: {
        sg5: 'Worked example',
        'all-background': 'All background',
        'all-foreground': 'All foreground',
        ring: 'Ring',
        square: 'Square',
        few: 'One in twenty',
      },
    },
    truth: {
      label: 'Truth',
      help: 'A built-in truth, or change single pixels in the figure.',
      options: {
        sg5: 'Worked example',
        'all-background': 'All background',
        'all-foreground': 'All foreground',
        ring: 'Ring',
        square: 'Square',
        few: 'One in twenty',
      },
    },
    side: { label: 'Input side', help: 'Rows and columns of the picture that the size calculator follows.' },
    levels: {
      label: 'Levels',
      help: 'How many times the side of the maps is halved on the way down and doubled on the way up.',
    },
    padding: {
      label: 'Padding',
      help: 'Without padding each 3×3 convolution loses a pixel at every edge, as in the original. With padding the size stays.',
      options: { valid: 'None (original)', same: 'Zeros (same)' },
    },
    width: {
      label: 'Channels',
      help: 'Channels of the first level; they double with every level down.',
      options: { '4': '4', '8': '8', '12': '12', '16': '16', '32': '32', '64': '64' },
    },
    lens: {
      label: 'Look at',
      help: 'Segment a picture, paint the cells yourself, look into every stage of the net, or compare its cost with other ways.',
      options: { segment: 'Segment', paint: 'Paint', inside: 'Inside', 'wrong-ways': 'Costly ways' },
    },
    picture: {
      label: 'Picture',
      help: 'A held-out generated picture with its truth, or your own, which has none. It never leaves this machine.',
      options: { generated: 'Generated', own: 'Own image', camera: 'Camera' },
    },
    resolution: {
      label: 'Resolution',
      help: 'Rows and columns of the picture that goes into the net. The nets for cells were trained on 64 × 64; a convolution works on any size.',
      options: { '64': '64', '128': '128' },
    },
    cut: {
      label: 'Threshold',
      help: 'A pixel is labelled foreground above this probability. At 0.5 that is the arg max of two classes.',
    },
    label: {
      label: 'Show',
      help: 'The probability, the label of every pixel, the connected objects, or where the labels are wrong.',
      options: { soft: 'Probability', labels: 'Labels', objects: 'Objects', error: 'Errors' },
    },
    stage: { label: 'Stage', help: 'Which stage of the net is shown, counted from the input.' },
    depth: {
      label: 'Layers',
      help: 'The number n of 3×3 convolutions in the stack at full resolution. One output sees 2n + 1 pixels across.',
    },
    compare: {
      label: 'Compare',
      help: 'What differs between the nets that are trained side by side; everything else is the same.',
      options: { skips: 'Skips', loss: 'Loss', upsampling: 'Upsampling' },
    },
    planned: {
      label: 'Planned steps',
      help: 'The number of steps over which the learning rate falls to zero along a cosine.',
      options: { '100': '100', '200': '200', '400': '400' },
    },
    rate: { label: 'Learning rate', help: 'How far the weights move at the first steps (Adam).' },
  },
} as const satisfies Words;
