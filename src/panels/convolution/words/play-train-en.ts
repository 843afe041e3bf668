import type { Words } from '../../../pattern/words.ts';

export const play = {
  title: 'Play: the kernel on real pictures',
  lens: 'What to look at',
  lead: {
    filter: 'One kernel slides over a whole picture. Its numbers decide what the response notices.',
    bank: 'Eight kernels read the same picture: a layer. Each filter gives one sheet of numbers.',
    shift: 'Move the picture, then filter; or filter, then move the response. Drag the first picture and compare.',
    depth: 'Small kernels stacked: every further 3×3 layer sees one pixel more on each side.',
  },
  picture: 'Picture',
  response: 'Response',
  extent: 'from {low} to {high}',
  clipped: 'beyond ±{range} in the end colours',
  settings: {
    stride: 'stride {stride}',
    dilation: 'dilation {dilation}',
    padding: 'padding: {padding}',
    correlation: 'cross-correlation',
    convolution: 'convolution (kernel flipped)',
  },
  arrange: { label: 'Arrangement', beside: 'Side by side', wipe: 'Wipe' },
  look: { label: 'Colours', signed: 'Signed colours', grey: 'Grey picture' },
  kernel: { title: 'Kernel', grid: 'Kernel', yours: 'Your kernel', current: 'Current kernel' },
  notices: {
    identity: 'Only the middle weight counts: the picture comes back unchanged.',
    box: 'Adds up the window: a blur, brighter by the number of weights.',
    blur: 'The mean of the window: neighbours mix and edges soften.',
    gaussian: 'A mean that trusts the middle most: a softer blur.',
    sharpen: 'The picture plus what sets each pixel apart from its neighbours: edges stand out.',
    edges: 'What sets a pixel apart from all its neighbours: nothing on even areas, much at edges in every direction.',
    'sobel-x':
      'Right minus left: it notices vertical edges. Positive where it gets brighter to the right, negative where darker.',
    'sobel-y':
      'Below minus above: it notices horizontal edges. Positive where it gets brighter downwards, negative where darker.',
    laplacian:
      'How the brightness bends: nothing on even areas and even slopes, both signs on the two sides of an edge.',
    emboss: 'The picture plus its slope towards the lower right: edges look raised.',
    gabor: 'A wave under a bell: it notices upright stripes of its own width.',
    random: 'Random weights answer to some pattern, too. This is how a network starts.',
    'deck-a': 'Kernel A of the lecture: all weights are positive, so it blurs, unevenly.',
    matrix: 'The kernel of the matrix example: all weights are positive, so it blurs, unevenly.',
    yours: 'Your own weights, with sum {sum}. A sum of zero ignores even areas; a sum of one keeps their brightness.',
  },
  turned: {
    'sobel-x': 'Flipped, it takes left minus right: the same vertical edges, with the signs exchanged.',
    'sobel-y': 'Flipped, it takes above minus below: the same horizontal edges, with the signs exchanged.',
    emboss: 'Flipped, it adds the slope towards the upper left: what looked raised looks sunken.',
  },
  read: {
    hint: 'Point at the response (or focus it and use the arrow keys) to see the window behind a number.',
    value: 'Response at row {row}, column {column}: {value}',
  },
  gallery: { title: 'Classic filters', roll: 'New random numbers' },
  bank: {
    filter: 'Filter {n}',
    open: 'Look at this filter alone',
    sentence:
      'Eight filters turn one sheet into eight sheets of {side}×{side}. The layer has {weights} weights and {biases} biases, however large the picture.',
  },
  shift: {
    drag: 'Drag to move the picture',
    picture: 'Moved picture',
    filteredShifted: 'Moved, then filtered',
    shiftedFiltered: 'Filtered, then moved',
    difference: 'Difference',
    absent:
      'With stride {stride}, moving the response would need a fraction of a cell. The difference is taken to the nearest whole move.',
    moved: 'moved {x} px right, {y} px down',
    meter: 'Difference meter',
    share: '{percent} % of the response’s range, {range}',
    one: 'One pixel right',
    two: 'Two pixels right',
    back: 'Back in place',
    verdict: {
      still: 'Nothing has moved yet. Drag the picture.',
      equal:
        'The same either way: filtering follows the picture. The response moved along and no number changed (equivariance).',
      broken:
        'Not the same: stride {stride} does not divide this shift, so the windows land on other pixels and the response changes instead of moving.',
      unequal:
        'Not the same, although stride {stride} divides the shift. This should not happen: run the self-check in the engine region.',
    },
  },
  depth: {
    zoom: 'Where its middle unit looks, magnified',
    drawn: 'Squares: what the middle unit of each layer may see',
    layers: 'The maps, layer by layer',
    layer: 'Layer {n}',
    sees: 'sees {side}×{side}',
    possible: 'It may see (possible field)',
    effective: 'It really looks at (effective field)',
    share: 'holds 95.5 % of the gradient',
    weights: 'Weights of the stack',
    against: 'one {field}×{field} kernel would need {single}',
    settings: '{depth} layers of 3×3 with ReLU between · {side}×{side} · {ms} ms',
  },
} as const satisfies Words;

export const train = {
  title: 'Train: kernels that are learned',
  task: 'What is learned',
  lead: {
    filter: 'Guess my filter: nine numbers are learned from one picture and its filtered twin. Nobody designs them.',
    digits: 'The first layer of a digit classifier: eight 5×5 kernels, learned along with everything behind them.',
  },
  outdated:
    'The run below was made with another target, picture, noise, seed or start. Start training begins a new one; undoing the change brings it back.',
  diverged: {
    sgd: 'Diverged at step {step}: with a learning rate of {rate}/λmax every step overshoots farther than the last. Below 2/λmax it converges. Step back, or lower the rate and start again.',
    other:
      'Diverged at step {step} with rate {rate}: the steps overshoot. Step back, or lower the rate and start again.',
  },
  grids: {
    title: 'The kernel as it is learned',
    target: 'Target',
    learned: 'Learned',
    difference: 'Difference',
    gradient: 'Gradient',
  },
  readings: {
    step: 'Step',
    loss: 'Mean squared error',
    error: 'Largest weight error',
    speed: 'Steps a second',
    crossEntropy: 'Cross-entropy',
    accuracy: 'Held-out accuracy',
    weights: 'Weights',
  },
  spoken: {
    running: 'Training, step {step}: mean squared error {loss}, largest weight error {error}.',
    stopped: 'Stopped at step {step}: mean squared error {loss}, largest weight error {error}.',
    digits: 'Step {step}: cross-entropy {loss}, held-out accuracy {accuracy}.',
  },
  pictures: { target: 'Target picture', prediction: 'Prediction', residual: 'Residual' },
  plot: {
    title: 'Loss',
    loss: 'Mean squared error',
    seed: 'seed {seed}',
    settings: '{optimizer}, rate {rate}',
    crossEntropy: 'Cross-entropy',
    accuracy: 'Held-out accuracy',
    digitsLoss: 'Loss',
    digitsAccuracy: 'Accuracy on 500 held-out digits',
  },
  claim: {
    says: 'On the texture, after 100 steps of gradient descent at 0.9/λmax towards Sobel/4, no weight is off by 0.01 or more.',
    elsewhere: 'Not measured: other settings than the claim’s are on.',
    measuredElsewhere:
      'Other settings than the claim’s: here the largest error at step 100 is {error}. A picture with little detail in some direction settles its weights slowly.',
    waiting: 'Not yet measured: it takes 100 steps from the start.',
    passed: 'Holds: largest error at step 100 is {error}.',
    failed: 'Fails here: largest error at step 100 is {error}.',
  },
  hide: 'Hide the target',
  hideHelp: 'Covers the target so that the hall can guess which filter is being learned.',
  side: 'Size of the target',
  rate: {
    within: 'In units of 1/λmax; diverges above {limit}.',
    beyond: 'In units of 1/λmax; above {limit} it must diverge.',
    adaptive: 'Used as learning rate {rate}.',
    numbers: 'Now η = {eta}, 1/λmax = {inverse}.',
  },
  guess: {
    label: 'Which filter is hidden?',
    none: 'Make a guess',
    help: 'Start training and watch the learned kernel take shape.',
    right: 'Right. Reveal it to compare number by number.',
    wrong: 'No: its response would look different. Watch the signs of the learned kernel.',
    another: 'Hide another one',
    reveal: 'Reveal',
  },
  data: {
    title: 'The picture it learns from',
    help: 'Any picture works as long as it has detail in every direction: a photograph, a drawing, a camera frame. It is used at {side}×{side}, with mean 0 and deviation 1.',
  },
  origin: {
    shipped: 'Shown: the weights that ship with this page. Start training learns new ones from scratch, here.',
    trained: 'Shown: weights learned here from seed {seed}, step {step}.',
    imported: 'Shown: the weights from your file. Start training begins from scratch.',
  },
  firstLayer: 'The eight kernels of the first layer, and what each makes of the digit (before ReLU)',
  filter: 'Filter {n}',
  mapLegend: 'Colours of filter 1’s map',
  mapRange: 'map ±{range}',
  kernelRange: 'weights ±{range}',
  digitsRate: 'Learning rate (Adam)',
  digitsRateHelp: 'How far each step goes. The shipped weights were made at 0.003.',
  digit: {
    title: 'The digit it looks at',
    example: 'Example of a {digit}',
    draw: 'Draw a digit',
    close: 'Close drawing',
    pad: 'Drawing area for a digit',
  },
  probabilities: { title: 'What it takes the digit for', digit: 'Digit', share: 'Probability' },
  card: {
    metrics: {
      accuracy: 'Held-out accuracy',
      crossEntropy: 'Held-out cross-entropy',
      accuracyAt100: 'Accuracy after 100 steps',
      accuracyAt300: 'Accuracy after 300 steps',
    },
  },
  files: {
    save: 'Export model',
    saveHelp: 'Saves model.json and weights.bin in TensorFlow.js layers format',
    notSaved: 'The model could not be exported.',
    open: 'Import weights',
    opened: 'Now showing the weights of “{name}”.',
    bad: '“{name}” does not hold this classifier’s weights: {bytes} bytes of finite numbers are needed, it has {size}. Nothing was changed.',
  },
} as const satisfies Words;
