import type { Words } from '../../../pattern/words.ts';

/** The knobs that only Play has; they stand under `knobs` with the others. */
export const playKnobs = {
  up: {
    label: 'Way up',
    help: 'How the small map becomes large again. Only max pooling remembers places, so max-indices is for it alone; the other two then copy.',
    options: {
      nearest: 'Copy (nearest)',
      'bed-of-nails': 'Bed of nails',
      'max-indices': 'Max-indices',
      bilinear: 'Bilinear',
    },
  },
  map: {
    label: 'What is pooled',
    help: 'The strength of the edges (Sobel), as in the claim, or the brightness itself.',
    options: { sobel: 'Edges (Sobel)', brightness: 'Brightness' },
  },
  sweep: {
    label: 'What changes along the axis',
    help: 'The curve moves the picture to the right, turns it or stretches it, step by step.',
    options: { shift: 'Shift', angle: 'Rotation', scale: 'Scale' },
  },
  pattern: {
    label: 'Pattern',
    help: 'A wave whose frequency is known, or a picture.',
    options: { stripes: 'Stripes', checkerboard: 'Checkerboard', 'zone-plate': 'Zone plate', picture: 'Picture' },
  },
  frequency: {
    label: 'Frequency',
    help: 'Cycles across the picture: how many times it goes from dark to light and back.',
  },
} as const satisfies Words;

export const play = {
  title: 'Play: pooling on real pictures',
  lens: 'What to look at',
  lead: {
    pyramid: 'A picture is pooled down and brought up again. What comes back tells what each method threw away.',
    invariance:
      '“Invariant to shift, rotation and scale”: move the picture a little and measure how much the pooled map changes.',
    aliasing:
      'A coarse grid cannot carry fine stripes. Dropping pixels turns them into coarse ones that were never there.',
  },
  picture: 'Picture',
  window: { '1': 'No pooling', global: 'Global' },
  range: '{low} to {high}',
  measure: 'Measure it now',
  claimFailed: 'It could not be measured: {error}',
  pyramid: {
    lost: 'of the variance is lost',
    mse: 'MSE {mse}',
    psnr: 'PSNR {psnr} dB',
    upBy: 'up: {up}',
    downMap: '{kind}, down to {size}',
    upMap: '{kind}, back up to {size}',
    rebuilt: 'Rebuilt',
    difference: 'Rebuilt − picture',
    table: 'Lost, by way down and way up',
    settings: 'brightness {size} · windows {factor}×{factor} · levels: {levels} · up: {up} · {time}',
    shallow: 'This picture is too small to go down further than {levels} times.',
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
    table: 'The map before and after the move, for every window, and how much it changed',
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
      held: 'This move hardly reaches the pooled map: {without} without pooling, {small} with 2×2, {large} with 8×8, {global} globally.',
      less: 'Less, but not invariant: the map changes by {without} without pooling, {small} with 2×2, {large} with 8×8. What crosses the edge of a window is seen. The global summary changes by {global}: it forgets where things are.',
      same: 'Pooling does not help here: {without} without, {small} with 2×2, {large} with 8×8. Dropping pixels gives no tolerance to a move. The global summary changes by {global}.',
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
    contrast: 'contrast {contrast} of the picture’s, mean {mean}',
    mean: 'mean {mean}',
    decibels: 'dB below a full wave',
    limit: 'Nyquist limit after pooling by {factor}: {limit} cycles',
    falseHelp:
      'False: the share of a map’s variance that vanishes when the waves beyond the limit are taken off the picture before it is pooled.',
    fate: {
      kept: 'Nothing false',
      gone: 'Even: hardly anything is left to see',
      some: 'Partly false: some of this was not in the picture',
      false: 'False: most of this was not in the picture',
    },
    settings: '{pattern} · {size} · windows {factor}×{factor} · {time}',
    sentence: {
      within:
        '{cycles} cycles on {samples} samples: within the limit of {limit}, so every method can carry the wave; averaging softens it.',
      beyond:
        '{cycles} cycles on {samples} samples: beyond the limit of {limit}. Subsampling shows {false} cycles instead. Averaging damps the wave before it drops pixels; its window is short, so some is left. The maximum brightens the picture and adds waves of its own.',
      'zone-plate':
        'Rings get finer outwards, up to {cycles} cycles at the edge. Beyond {limit} the grid cannot carry them: rings appear around places where there are none.',
      picture: 'All that lies outside the dashed square is folded into it by subsampling. Averaging weakens it first.',
    },
  },
} as const satisfies Words;

export const train = {
  title: 'Train: nets on pictures that move',
  task: 'What is learned',
  lead: {
    shapes:
      'Three nets that differ only in how they go down: max, average, or a stride. Trained in the middle, tested beside it.',
    digits: 'Three nets that know differently well where things are. Trained on centred digits, tested on moved ones.',
  },
  nets: {
    max: { name: 'Max pooling', says: 'two convolutions, each followed by a 2×2 maximum.' },
    average: { name: 'Average pooling', says: 'two convolutions, each followed by a 2×2 mean.' },
    stride: { name: 'Stride 2', says: 'two convolutions that move by two pixels, no pooling.' },
    dense: { name: 'Dense', says: 'a weight for every pixel, no convolution.' },
    flatten: { name: 'Convolution, flattened', says: 'two convolutions, then a weight for every place.' },
    'global-max': { name: 'Convolution, global max', says: 'four convolutions, then the maximum of each map.' },
  },
  racers: 'Share right of pictures moved by {shift} px',
  movedBy: 'moved {shift} px right',
  inPlace: 'in place: {share}',
  overSeeds: 'seeds from {low} to {high}',
  lossNow: 'cross-entropy {loss}',
  weights: '{count} weights.',
  spread: '{mean} ({low} to {high})',
  seedLabel: 'seed {seed}',
  outdated:
    'The run below was made with another seed. Start training begins a new one; undoing the change brings it back.',
  origin: {
    none: 'The shipped nets could not be read. Start training learns three here.',
    shipped:
      'Shown: the mean over {seeds} trainings that ship with this page, each on 1000 held-out pictures. Start training learns three new nets, here.',
    trained:
      'Shown: nets learned here from seed {seed}, measured at step {step} on 100 held-out pictures. Pale: the shipped mean.',
  },
  plot: {
    shift: 'Share right against the shift',
    along: 'Pixels to the right',
    loss: 'Cross-entropy while learning',
  },
  pale: 'Pale: the pinned run, {label}.',
  readings: { step: 'Step', speed: 'Steps a second' },
  spoken: 'Step {step}. Right on moved pictures: {shares}.',
  drag: 'Drag to move the picture',
  picture: 'What the nets see',
  takenFor: 'What each net takes it for',
  right: 'right',
  wrong: 'wrong',
  example: {
    title: 'The picture they are asked about',
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
    noCard: 'The card of the shipped nets could not be read; start a training to measure it here.',
    shapes: {
      says: 'Pooling by maximum bears a shift of {shift} px better than a stride in its place.',
      open: 'Not measured: the card has no figures.',
      passed: 'Holds on all {seeds} seeds.',
      failed: 'Not reliably: on {held} of {seeds} seeds.',
      figures: 'Right at {shift} px: max {max}; average {average}; stride {stride}.',
      far: 'By then none of them is far above guessing (17 %): what is flattened at the end still knows each place, whatever pooled before.',
    },
    digits: {
      says: 'Trained in place and tested {shift} px to the right, a net with a global maximum is ahead of a dense one by at least {lead} points.',
      open: 'Not measured: the card has no figures.',
      passed: 'Holds on all {seeds} seeds: ahead by {low} to {high} points.',
      failed: 'Does not hold on all {seeds} seeds: ahead by {low} to {high} points.',
      also: 'The {seeds} shipped trainings: {low} to {high} points.',
      run: {
        unready: 'Step {step}: {lead} points, but the nets are not yet right on digits in place. Train on.',
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
    notSaved: 'The nets could not be exported: {error}',
  },
} as const satisfies Words;
