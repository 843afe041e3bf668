import type { Words } from '../../../pattern/words.ts';

export const play = {
  title: 'Play: the checkerboard of the transposed convolution',
  lens: 'What to look at',
  lead: {
    overlap: 'Count before any weight is learned: how many stamps touch each place, for every kernel and stride.',
    checkerboard:
      'A picture is made small, then one transposed convolution paints it large again. The grid that appears was not in the picture.',
    cures:
      'Two cures, on decoders that have learned nothing yet. One removes only what is built in; the other starts clean.',
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
    short: { flat: 'even', uneven: 'uneven', holes: 'with holes' },
    key: 'Each map: the middle of the output, bright where most stamps meet. Below it the stamps along one axis, one period: = even, ≠ uneven, ○ places that no stamp reaches.',
    share: 'Variance that repeats with period {stride}',
    inside: 'Stamps inside the dashed square, fewest : most',
    ripple: 'Deviation ÷ mean inside',
    verified: '{agreeing} of {all} maps, computed by this device as transposed convolutions, equal the count by hand.',
    verdict: {
      flat: 'Even: {stride} divides {kernelSize}, so every place is touched equally often. Only the border has fewer.',
      uneven:
        'Uneven: {stride} does not divide {kernelSize}, so some phases get one stamp more along each axis, and in two dimensions the counts multiply. This is there before any training.',
      holes:
        'Holes: a kernel of {kernelSize} is smaller than the stride of {stride}, so some places are never painted.',
    },
  },
  checkerboard: {
    original: 'Picture',
    result: 'Painted again',
    difference: 'Difference',
    spectrum: 'Spectrum of the result',
    from: 'from {side}×{side}',
    error: 'root mean square {error}',
    share: 'Variance that repeats with period {stride}',
    own: 'In the picture itself: {share}.',
    kernel: 'Kernel, scaled to keep the mean brightness',
    phases: 'Mean of the result at each phase',
    roll: 'Other random weights (seed {seed})',
    reading:
      'Spectrum: slow changes in the middle, pixel-to-pixel ones at the rim. The rings mark the frequencies of the grid; a bright spot in one is the checkerboard, and around it stand copies of the picture’s own spectrum.',
    verdict: {
      none: 'With stride 1 there are no phases: nothing can repeat with the stride.',
      holes: 'The stamps leave gaps of zeros between them.',
      builtIn: 'Equal weights, so this grid comes from the overlap alone: {stride} does not divide {kernelSize}.',
      weights:
        'The weights that reach each phase are other ones, and random ones differ in sum: a grid even where the overlap is even.',
      faint: 'A faint grid: look at the rings.',
      clean: 'Clean: every phase gets the same sum of weights.',
      edges:
        'Linear weights need a kernel of at least {stride}·2 − 1; in this one the tents are cut off, and the phases differ.',
    },
  },
  cures: {
    table: 'Five ways up, untrained, compared',
    input: 'goes in: {side}×{side}',
    head: {
      equal: 'Flat in, equal weights',
      random: 'Flat in, random weights',
      picture: 'Picture in, random weights',
      many: 'Period-2 share, 60 nets',
    },
    sub: {
      equal: 'what the overlap builds in',
      random: 'what training starts from',
      picture: 'the same random weights',
      many: 'flat in; each tick a net',
    },
    method: {
      'transposed-2': 'Transposed, k = 2',
      'transposed-3': 'Transposed, k = 3',
      'transposed-4': 'Transposed, k = 4',
      nearest: 'Copy, then convolve',
      bilinear: 'Bilinear, then convolve',
    },
    why: {
      'transposed-2': '2 divides 2: no overlap',
      'transposed-3': '2 does not divide 3',
      'transposed-4': '2 divides 4: first cure',
      nearest: 'second cure',
      bilinear: 'second cure',
    },
    flatOf: '{method}: answer to a flat picture, equal weights',
    randomOf: '{method}: answer to a flat picture, random weights',
    pictureOf: '{method}: answer to the picture, random weights',
    clean: 'no grid',
    response: 'grid {response}',
    share: 'share {share}',
    range: '{low} to {high}',
    legend:
      'flat answers less their mean; equal weights: in units of the mean, random: in deviations of the answer to the picture',
    made: 'decoder of two doublings, stride 2, {from}×{from} → {to}×{to}',
    many: '{nets} nets each in {seconds} s',
    claim:
      'Untrained, the flat answer of transposed decoders is more than {transposed} checkerboard; that of resize-then-convolve is below {resize} (means over 60 random nets).',
    measuring: 'Measuring {nets} random nets for each way up.',
    passed:
      'Holds: transposed at least {lowest}, resize at most {highest} (means of {nets} nets, measured on this device).',
    failed: 'Fails here: lowest transposed {lowest}, highest resize {highest} (means of {nets} nets).',
    reach:
      'A kernel that the stride divides removes only the built-in part (first column). Random weights still give every phase a sum of its own (second column): one net may show little, many show it clearly. Copying or interpolating first, then convolving, treats all phases alike from the start.',
    roll: 'Other random weights (seed {seed})',
  },
} as const satisfies Words;

export const train = {
  title: 'Train: learn to double the resolution, twice',
  lead: 'Five decoders turn 8×8 averages back into 32×32 textures. They differ in their way up alone: same seed, same batches, same steps.',
  methods: {
    'transposed-2': 'Transposed 2×2',
    'transposed-3': 'Transposed 3×3',
    'transposed-4': 'Transposed 4×4',
    nearest: 'Copy + conv',
    bilinear: 'Bilinear + conv',
  },
  short: {
    'transposed-2': 'T 2×2',
    'transposed-3': 'T 3×3',
    'transposed-4': 'T 4×4',
    nearest: 'Copy',
    bilinear: 'Bilinear',
  },
  origin: {
    shipped:
      'Shown: step 0 of seed {seed}, and the nets that ship with this page ({steps} steps). Start training learns all five from scratch, here.',
    trained: 'Shown: step 0 and step {step} of a training on this device, seed {seed}.',
  },
  of: { many: '{nets} random nets', run: 'this run, step {step}', shipped: 'shipped, step {steps}' },
  previews: {
    title: 'Answers of the five ways up',
    choose: 'What goes in: a held-out texture, or a picture',
    texture: 'Texture {n}',
    picture: 'A picture',
    first: 'untrained',
    contrast: 'untrained, in its own contrast',
    input: 'Goes in, 8×8',
    truth: 'Truth, 32×32',
    flat: 'Flat grey in',
    magnified: 'contrast magnified',
    error: 'error {error}',
    grid: 'grid {response}',
    answerOf: '{method}, {when}: answer to the picture',
    flatOf: '{method}, {when}: answer to flat grey, magnified',
    legend: 'answers to flat grey less their mean, in deviations of the answers to textures',
  },
  away: {
    mostly:
      '{method}: the grid on flat grey is largest untrained ({before}) and mostly trained away ({after}, {now}). A trained net keeps what the data need; a checkerboard is an error like any other.',
    still:
      '{method}: the grid on flat grey is largest untrained ({before}); now it is {after} ({now}). Train on and watch it fade.',
    never: '{method}: no grid on flat grey at any time. Every phase is computed by the same weights.',
  },
  readings: {
    step: 'Step',
    loss: 'Loss (batch)',
    error: 'Held-out error',
    grid: 'Grid on flat grey',
    picture: 'Share in textures',
    speed: 'Steps a second',
  },
  spoken: '{method}, step {step}: loss {loss}, held-out error {error}, grid on flat grey {grid}.',
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
        'Deviation of the answer to flat grey where no border is felt, over that of the answers to textures: 0 means no grid.',
      flatShare:
        'Share of the variance of the answer to flat grey that changes sign from pixel to pixel, border included (US-B). Once the grid has faded, little but the border is left to divide by.',
      flatEnergy:
        'Energy of the pixel-alternating waves in the answer to flat grey where no border is felt, over the variance of true textures: the grid’s own size.',
      pictureShare:
        'Share of the variance of the answers to 64 held-out textures that changes sign from pixel to pixel.',
      error: 'Mean squared error on 64 held-out textures.',
    },
    step: 'step {step}',
    card: '{mean} [{low}, {high}]',
    help: 'Large: measured here, on 64 held-out textures. Small: mean [lowest, highest] over {seeds} seeds on 256, from the card of the shipped nets.',
    plain: 'Without any net, copying makes {nearest} and interpolating {bilinear}.',
    truth: 'The true textures themselves: {share}.',
    noCard: 'Large: measured here.',
  },
  plot: {
    loss: 'Loss: mean squared error',
    flatResponse: 'Grid on flat grey (0 stands off a logarithmic scale)',
    flatShare: 'Period-2 share, flat grey',
    flatEnergy: 'Period-2 energy, flat grey (0 stands off a logarithmic scale)',
    pictureShare: 'Period-2 share, textures',
    error: 'Held-out error',
    seed: 'seed {seed}, rate {rate}',
  },
  claim: {
    says: 'Period-2 share of the answer to flat grey: untrained above {transposed} with transposed convolution, below {resize} with resize and convolution; after training below {end} for all.',
    start: {
      open: 'Start: being measured.',
      holds: 'Start, mean of {of}: holds ({all}).',
      misses: 'Start, mean of {of}: not for {figures}.',
    },
    end: {
      open: 'End: not yet measured, it takes 300 steps.',
      holds: 'End ({of}): holds ({all}).',
      misses: 'End ({of}): not for {figures}.',
    },
    why: 'At the end the grid itself is faint (see “Grid on flat grey”), but so is everything else in the answer to flat grey: what is left of it is divided by very little, and its share can stay above the threshold.',
  },
  card: { metric: '{method}: {measure}, step {step}' },
  files: {
    save: 'Export model',
    saveHelp: 'Saves {method} as JSON and weights in TensorFlow.js layers format',
    notSaved: 'The model could not be exported.',
  },
} as const satisfies Words;
