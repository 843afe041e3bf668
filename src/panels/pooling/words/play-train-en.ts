import type { Words } from '../../../pattern/words.ts';

export const play = {
  title: 'Play: pooling on real pictures',
  lens: 'What to look at',
  lead: {
    pyramid: 'A picture is pooled and then enlarged again. The difference shows what each method has lost.',
    invariance:
      '“Invariant to shift, rotation and scale”? Move the picture a little and measure how much the pooled map changes.',
    aliasing:
      'A coarse grid cannot hold fine stripes. Dropping pixels turns them into coarse stripes that are not in the picture.',
  },
  picture: 'Picture',
  window: { '1': 'No pooling', global: 'Global' },
  range: '{low} to {high}',
  measure: 'Measure it now',
  claimFailed: 'It could not be measured.',
  pyramid: {
    lost: 'of the variance is lost',
    mse: 'MSE {mse}',
    psnr: 'PSNR {psnr} dB',
    upBy: 'enlarged: {up}',
    downMap: '{kind}, pooled to {size}',
    upMap: '{kind}, enlarged to {size}',
    rebuilt: 'Rebuilt',
    difference: 'Rebuilt − picture',
    table: 'Variance lost, by pooling and upsampling',
    settings: 'brightness {size} · windows {factor}×{factor} · levels: {levels} · enlarged: {up} · {time}',
    shallow: 'This picture is too small to be pooled more than {levels} times.',
  },
  lossClaim: {
    says: 'Halved once and rebuilt by copying, average pooling loses least: less than two thirds of what subsampling loses, and max pooling loses most.',
    open: 'Not measured yet.',
    running: 'Measuring on the built-in pictures.',
    passed: 'Holds on every seed.',
    failed: 'Does not hold on every seed here.',
    caption: 'Error/variance, mean over {pictures} pictures of 64×64; {seeds} seeds, {time}',
  },
  invariance: {
    drag: 'Drag to move the picture',
    picture: 'Moved picture',
    one: '1 px right',
    turn: 'Turn by 5°',
    larger: '10 % larger',
    back: 'Back in place',
    moved: 'moved {x} px right, {y} px down, turned {angle}°, scale {scale}',
    kind: 'Way of pooling',
    map: 'What is pooled',
    table: 'The map before and after the shift, for every window, and how much it changed',
    before: 'Before',
    after: 'After',
    change: 'Change, {kind}',
    stillMap: '{kind}, {window}: before the move',
    movedMap: '{kind}, {window}: after the move',
    settings: '{move} · {size} · {map} · {time}',
    sweep: 'Curve against',
    plot: 'Relative change after pooling ({kind})',
    along: { shift: 'Pixels to the right', angle: 'Degrees', scale: 'Scale' },
    verdict: {
      still: 'Nothing has moved yet. Drag the picture, or press a button below it.',
      held: 'This move hardly changes the pooled map: {without} without pooling, {small} with 2×2, {large} with 8×8, {global} with global pooling.',
      less: 'A smaller change, but no invariance: the map changes by {without} without pooling, {small} with 2×2, {large} with 8×8. Whatever crosses the edge of a window changes the output. The global value changes by {global}: it does not depend on where things are.',
      same: 'Pooling does not help here: the map changes by {without} without pooling, {small} with 2×2, {large} with 8×8. Dropping pixels gives no tolerance to a move. The global value changes by {global}.',
    },
  },
  invarianceClaim: {
    says: 'Under a shift of 1 px the change of a Sobel map falls with every larger max window, to nothing for global pooling; subsampling by 2 keeps at least 0.95 of it.',
    open: 'Not measured yet.',
    running: 'Measuring on generated pictures.',
    passed: 'Holds on every seed.',
    failed: 'Does not hold on every seed here.',
    caption: 'Relative change, mean over {pictures} pictures of spots; {seeds} seeds, {time}',
  },
  aliasing: {
    spectrum: 'Spectrum',
    spectrumOf: 'Spectrum of {name}',
    cycles: '{cycles} cycles',
    flat: 'no wave left',
    false: '{share} false',
    becomes: '{from} → {to} cycles',
    contrast: 'contrast: {contrast} of the picture’s; mean {mean}',
    mean: 'mean {mean}',
    decibels: 'dB below a full wave',
    limit: 'Nyquist limit after pooling by {factor}: {limit} cycles',
    falseHelp:
      'False: the share of a map’s variance that vanishes when the waves beyond the limit are removed from the picture before it is pooled.',
    fate: {
      kept: 'Nothing false',
      gone: 'Flat: hardly anything is left to see',
      some: 'Partly false: some of this was not in the picture',
      false: 'False: most of this was not in the picture',
    },
    settings: '{pattern} · {size} · windows {factor}×{factor} · {time}',
    sentence: {
      within:
        '{cycles} cycles on {samples} samples: within the limit of {limit}, so every method can keep the wave; averaging weakens it.',
      beyond:
        '{cycles} cycles on {samples} samples: beyond the limit of {limit}. Subsampling shows {false} cycles instead. Averaging weakens the wave before pixels are dropped; its window is short, so some of it is left. The maximum brightens the picture and adds waves of its own.',
      'zone-plate':
        'The rings get finer outwards, up to {cycles} cycles at the edge. Beyond {limit} the grid cannot hold them: rings appear where there are none.',
      picture:
        'Subsampling folds every frequency outside the dashed square into it. Averaging weakens those frequencies first.',
    },
  },
} as const satisfies Words;

export const train = {
  title: 'Train: nets on shifted pictures',
  task: 'What is learned',
  lead: {
    shapes:
      'Three nets that differ only in how they shrink their maps: max pooling, average pooling, or a stride. Trained on centred pictures, tested on shifted ones.',
    digits:
      'Three nets that depend to different degrees on where things are. Trained on centred digits, tested on shifted ones.',
  },
  nets: {
    max: { name: 'Max pooling', says: 'two convolutions, each followed by a 2×2 maximum.' },
    average: { name: 'Average pooling', says: 'two convolutions, each followed by a 2×2 mean.' },
    stride: { name: 'Stride 2', says: 'two convolutions that move by two pixels, no pooling.' },
    dense: { name: 'Dense', says: 'a weight for every pixel, no convolution.' },
    flatten: { name: 'Convolution, flattened', says: 'two convolutions, then a weight for every position.' },
    'global-max': { name: 'Convolution, global max', says: 'four convolutions, then the maximum of each map.' },
  },
  racers: 'Accuracy on pictures moved by {shift} px',
  movedBy: 'moved {shift} px right',
  inPlace: 'in place: {share}',
  overSeeds: 'seeds from {low} to {high}',
  lossNow: 'cross-entropy {loss}',
  weights: '{count} weights.',
  spread: '{mean} ({low} to {high})',
  seedLabel: 'seed {seed}',
  origin: {
    shipped:
      'Shown: the mean over {seeds} trainings that ship with this page, each on 1000 held-out pictures. Start training learns three new nets, here.',
    trained:
      'Shown: nets learned here from seed {seed}, measured at step {step} on 100 held-out pictures. Pale: the shipped mean.',
  },
  plot: {
    shift: 'Accuracy against the shift',
    along: 'Pixels to the right',
    loss: 'Cross-entropy while learning',
  },
  pale: 'Pale: the pinned run, {label}.',
  readings: { step: 'Step', speed: 'Steps a second' },
  spoken: 'Step {step}. Accuracy on moved pictures, measured at step {measured}: {shares}.',
  drag: 'Drag to move the picture',
  picture: 'What the nets see',
  takenFor: 'What each net takes it for',
  right: 'right',
  wrong: 'wrong',
  example: {
    title: 'The picture to be classified',
    of: 'Example: {name}',
    draw: 'Draw one',
    close: 'Close drawing',
    pad: 'Drawing area for the nets',
  },
  shapes: {
    disc: 'disc',
    ring: 'ring',
    square: 'square',
    frame: 'frame',
    triangle: 'triangle',
    cross: 'cross',
  },
  claims: {
    shapes: {
      says: 'Under a shift of {shift} px, max pooling keeps a higher accuracy than a stride in its place.',
      open: 'Not measured: the card has no figures.',
      passed: 'Holds on all {seeds} seeds.',
      failed: 'Not reliably: on {held} of {seeds} seeds.',
      figures: 'Accuracy at {shift} px: max {max}; average {average}; stride {stride}.',
      far: 'Guessing would give 17 %. The last layer has a weight for every position of the maps, so no kind of pooling before it makes the net invariant to such a shift.',
    },
    digits: {
      says: 'Trained on centred digits and tested {shift} px to the right, the net with a global maximum is at least {lead} percentage points more accurate than the dense one.',
      open: 'Not measured: the card has no figures.',
      passed: 'Holds on all {seeds} seeds: ahead by {low} to {high} points.',
      failed: 'Does not hold on all {seeds} seeds: ahead by {low} to {high} points.',
      also: 'The {seeds} shipped trainings: ahead by {low} to {high} points.',
      run: {
        unready:
          'Step {step}: ahead by {lead} points, but the nets are not yet accurate on centred digits. Go on training.',
        passed: 'Holds in this run: ahead by {lead} points at step {step}.',
        failed: 'Does not hold in this run: ahead by {lead} points at step {step}.',
      },
    },
  },
  metrics: {
    accuracy: 'in place',
    right2: '2 px right',
    right4: '4 px right',
    right8: '8 px right',
    diagonal4: '4 px right and down',
  },
  files: {
    save: 'Export models',
    saveHelp: 'Saves the three nets in TensorFlow.js layers format',
    notSaved: 'The nets could not be exported.',
  },
} as const satisfies Words;
