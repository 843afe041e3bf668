import type { Words } from '../../../pattern/words.ts';

export const play = {
  title: 'Play: the checkerboard of the transposed convolution',
  lens: 'What to look at',
  lead: {
    overlap: 'Before any weight is learned: how many stamps touch each output cell, for every kernel and stride.',
    checkerboard:
      'A picture is made smaller, then one transposed convolution makes it large again. The grid that appears was not in the picture.',
    cures:
      'Two cures, tried on untrained decoders. A kernel size that the stride divides removes only the overlap’s part of the grid; resizing before convolving leaves no grid.',
  },
  settings: { stride: 'stride {stride}', seed: 'seed {seed}' },
  overlap: {
    figure: 'Stamps on every cell of the output, kernel {kernelSize}, stride {stride}',
    heading: 'Output: how many stamps touch each cell',
    along: 'Along one axis',
    legend: 'stamps',
    ones: '{size}×{size} ones in, a kernel of ones',
    table: 'Every kernel and stride',
    pair: 'Kernel {kernelSize}, stride {stride}: along one axis {counts}; {verdict}',
    short: { flat: 'equal', uneven: 'unequal', holes: 'with holes' },
    key: 'Each map: the middle of the output, bright where most stamps meet. Below it the stamps along one axis, one period: = equal, ≠ unequal, ○ cells that no stamp reaches.',
    share: 'Variance that repeats with period {stride}',
    inside: 'Fewest and most stamps inside the dashed square',
    ripple: 'Standard deviation ÷ mean, inside',
    verified:
      '{agreeing} of {all} maps, computed on this device as transposed convolutions, equal the counts by formula.',
    verdict: {
      flat: 'Equal: {stride} divides {kernelSize}, so every inner cell gets the same number of stamps. Only cells near the border get fewer.',
      uneven:
        'Unequal: {stride} does not divide {kernelSize}, so along each axis some phases get one stamp more, and in two dimensions the counts multiply. The pattern is there before any training.',
      holes: 'Holes: a kernel of {kernelSize} is smaller than the stride of {stride}, so no stamp reaches some cells.',
    },
  },
  checkerboard: {
    original: 'Picture',
    result: 'Made large again',
    difference: 'Difference',
    spectrum: 'Spectrum of the result',
    from: 'from {side}×{side}',
    error: 'root mean squared error {error}',
    share: 'Variance that repeats with period {stride}',
    own: 'In the original picture: {share}.',
    kernel: 'Kernel, scaled to keep the mean brightness',
    phases: 'Mean of the result at each phase',
    roll: 'Other random weights (seed {seed})',
    reading:
      'Spectrum: low frequencies in the middle, the highest at the edge. The rings mark the frequencies of the grid; a bright spot inside one is the checkerboard, and around it lies a copy of the picture’s own spectrum.',
    verdict: {
      none: 'With stride 1 there is only one phase, so no grid can repeat with the stride.',
      holes: 'The stamps leave gaps of zeros between them.',
      builtIn: 'Equal weights, so this grid comes from the overlap alone: {stride} does not divide {kernelSize}.',
      weights:
        'Each phase is computed with weights of its own, and random weights have different sums. That makes a grid even where the counts are equal.',
      faint: 'A faint grid: look for bright spots in the rings.',
      clean: 'No visible grid: the weights of all phases have the same sum, or nearly so.',
      edges:
        'Weights that interpolate linearly need a kernel of at least 2·{stride} − 1. In this one they are cut off, so the sums of the phases differ.',
    },
  },
  cures: {
    table: 'Five upsampling methods, untrained, compared',
    input: 'input: {side}×{side}',
    head: {
      equal: 'Flat input, equal weights',
      random: 'Flat input, random weights',
      picture: 'Picture, random weights',
      many: 'Period-2 share, {nets} nets',
    },
    sub: {
      equal: 'the grid due to overlap alone',
      random: 'where training starts',
      picture: 'the same random weights',
      many: 'flat input; one tick per net',
    },
    method: {
      'transposed-2': 'Transposed, k = 2',
      'transposed-3': 'Transposed, k = 3',
      'transposed-4': 'Transposed, k = 4',
      nearest: 'Nearest, then convolve',
      bilinear: 'Bilinear, then convolve',
    },
    why: {
      'transposed-2': '2 divides 2: no overlap',
      'transposed-3': '2 does not divide 3',
      'transposed-4': '2 divides 4: first cure',
      nearest: 'second cure',
      bilinear: 'second cure',
    },
    flatOf: '{method}: output for a flat picture, equal weights',
    randomOf: '{method}: output for a flat picture, random weights',
    pictureOf: '{method}: output for the picture, random weights',
    clean: 'no grid',
    response: 'grid {response}',
    share: 'share {share}',
    range: '{low} to {high}',
    legend:
      'outputs for flat input minus their mean; equal weights: in units of the mean, random weights: in standard deviations of the output for the picture',
    made: 'decoder that doubles the side twice, stride 2, {from}×{from} → {to}×{to}',
    many: '{nets} nets per method in {seconds} s',
    claim:
      'Untrained, with flat input: more than {transposed} of the output’s variance is checkerboard for transposed convolution, less than {resize} for resizing, then convolving (means over {nets} random nets).',
    measuring: 'Measuring {nets} random nets for each method.',
    passed:
      'Holds: transposed at least {lowest}, resizing first at most {highest} (means of {nets} nets, measured on this device).',
    failed:
      'Does not hold here: lowest transposed {lowest}, highest with resizing first {highest} (means of {nets} nets).',
    reach:
      'A kernel size that the stride divides removes only the part of the grid that comes from the overlap (first column). Random weights still give every phase a sum of its own (second column): a single net may show little of it, many nets show it clearly. Resizing first and then convolving treats all phases alike from the start.',
    roll: 'Other random weights (seed {seed})',
  },
} as const satisfies Words;

export const train = {
  title: 'Train: learn to double the resolution, twice',
  lead: 'Five decoders learn to restore 32×32 textures from their 8×8 averages. Only the upsampling differs: same seed, same batches, same steps.',
  methods: {
    'transposed-2': 'Transposed 2×2',
    'transposed-3': 'Transposed 3×3',
    'transposed-4': 'Transposed 4×4',
    nearest: 'Nearest + conv',
    bilinear: 'Bilinear + conv',
  },
  short: {
    'transposed-2': 'T 2×2',
    'transposed-3': 'T 3×3',
    'transposed-4': 'T 4×4',
    nearest: 'Nearest',
    bilinear: 'Bilinear',
  },
  origin: {
    shipped:
      'Shown: step 0 of seed {seed}, and the nets that ship with this page ({steps} steps). “Start training” trains all five from scratch on this device.',
    trained: 'Shown: step 0 and step {step} of a training on this device, seed {seed}.',
  },
  of: { many: '{nets} random nets', run: 'this run, step {step}', shipped: 'shipped, step {steps}' },
  previews: {
    title: 'Outputs of the five methods',
    choose: 'Input: a held-out texture, or a picture',
    texture: 'Texture {n}',
    picture: 'A picture',
    first: 'untrained',
    contrast: 'untrained, contrast of its own',
    input: 'Input, 8×8',
    truth: 'Truth, 32×32',
    flat: 'Flat grey input',
    magnified: 'contrast magnified',
    error: 'error {error}',
    grid: 'grid {response}',
    answerOf: '{method}, {when}: output for the picture',
    flatOf: '{method}, {when}: output for flat grey, contrast magnified',
    legend: 'outputs for flat grey minus their mean, in standard deviations of the outputs for textures',
  },
  away: {
    mostly:
      '{method}: the grid on flat grey is largest before training ({before}); training removes most of it ({after}, {now}). The textures contain no checkerboard, so it counts as error in the loss.',
    still:
      '{method}: the grid on flat grey is largest before training ({before}); now it is {after} ({now}). It fades further with more steps.',
    never: '{method}: no grid on flat grey at any step, because every phase is computed with the same weights.',
  },
  readings: {
    step: 'Step',
    loss: 'Loss (batch)',
    error: 'Held-out error',
    grid: 'Grid on flat grey',
    picture: 'Share in textures',
    speed: 'Steps a second',
  },
  spoken: '{method}, step {step}: loss {loss}. At step {measured}: held-out error {error}, grid on flat grey {grid}.',
  measure: {
    label: 'What is measured',
    flatResponse: 'Grid on flat grey',
    flatShare: 'Period-2 share, flat grey',
    flatEnergy: 'Period-2 energy, flat grey',
    pictureShare: 'Period-2 share, textures',
    error: 'Held-out error',
  },
  table: {
    title: 'Measured at steps 0, 10, 20, 40 and at the end',
    caption: {
      flatResponse:
        'Standard deviation of the output for flat grey, away from the border, divided by that of the outputs for textures: 0 means no grid.',
      flatShare:
        'Share of the variance of the output for flat grey, border included, that alternates from pixel to pixel. Once the grid has faded, the border makes up nearly all of the variance that one divides by.',
      flatEnergy:
        'Energy of the waves that alternate from pixel to pixel in the output for flat grey, away from the border, divided by the variance of true textures: the size of the grid itself.',
      pictureShare:
        'Share of the variance of the outputs for 64 held-out textures that alternates from pixel to pixel.',
      error: 'Mean squared error on 64 held-out textures.',
    },
    step: 'step {step}',
    card: '{mean} [{low}, {high}]',
    help: 'Large: measured here, on 64 held-out textures. Small: mean [lowest, highest] over {seeds} seeds on 256, from the card of the shipped nets.',
    plain: 'Without a net: nearest neighbour {nearest}, bilinear interpolation {bilinear}.',
    truth: 'In the true textures: {share}.',
    noCard: 'Large: measured here.',
  },
  plot: {
    loss: 'Loss: mean squared error',
    flatResponse: 'Grid on flat grey (logarithmic; 0 cannot be drawn)',
    flatShare: 'Period-2 share, flat grey',
    flatEnergy: 'Period-2 energy, flat grey (logarithmic; 0 cannot be drawn)',
    pictureShare: 'Period-2 share, textures',
    error: 'Held-out error',
    seed: 'seed {seed}, rate {rate}',
  },
  claim: {
    says: 'Period-2 share of the output for flat grey: before training above {transposed} with transposed convolution and below {resize} with resizing and convolution; after training below {end} for all.',
    start: {
      open: 'Start: being measured.',
      holds: 'Start, mean of {of}: holds ({all}).',
      misses: 'Start, mean of {of}: not for {figures}.',
    },
    end: {
      open: 'End: measured after {steps} steps.',
      holds: 'End ({of}): holds ({all}).',
      misses: 'End ({of}): not for {figures}.',
    },
    why: 'At the end the grid itself is faint (see “Grid on flat grey”), but so is everything else in the output for flat grey: the little that is left is divided by a very small variance, so its share can stay above the threshold.',
  },
  card: { metric: '{method}: {measure}, step {step}' },
  files: {
    save: 'Export model',
    saveHelp: 'Saves {method} as JSON and weights in TensorFlow.js layers format',
    notSaved: 'The model could not be exported.',
  },
} as const satisfies Words;
