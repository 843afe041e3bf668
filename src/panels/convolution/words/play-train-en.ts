import type { Words } from '../../../pattern/words.ts';

export const play = {
  title: 'Play: the kernel on real pictures',
  lens: 'What to look at',
  lead: {
    filter: 'One kernel slides over a whole picture. Its numbers decide what it responds to.',
    bank: 'Eight filters read the same picture: that is a layer. Each filter gives one feature map.',
    shift:
      'Move the picture and then filter it; or filter it and then move the response. Drag the first picture and compare.',
    depth: 'Small kernels in a row: every further 3×3 layer sees one pixel more on each side.',
  },
  picture: 'Picture',
  response: 'Response',
  extent: 'from {low} to {high}',
  clipped: 'beyond ±{range} in the outermost colours',
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
    identity: 'The middle weight is 1, all others are 0: the picture comes back unchanged.',
    box: 'The sum of the window: a blur, and k² times as bright (k×k is the size of the kernel).',
    blur: 'The mean of the window: neighbours mix and edges soften.',
    gaussian: 'A weighted mean in which the middle counts most: a softer blur.',
    sharpen: 'The picture plus what sets each pixel apart from its neighbours: edges stand out.',
    edges: 'What sets a pixel apart from all its neighbours: zero on flat areas, large at edges of every direction.',
    'sobel-x':
      'Right minus left: it responds to vertical edges. Positive where it gets brighter to the right, negative where darker.',
    'sobel-y':
      'Below minus above: it responds to horizontal edges. Positive where it gets brighter downwards, negative where darker.',
    laplacian:
      'The second derivative of the brightness: zero on flat areas and steady ramps, opposite signs on the two sides of an edge.',
    emboss: 'The picture plus its change towards the lower right: edges look raised.',
    gabor: 'A wave that fades outwards like a bell curve: it responds to vertical stripes of its own width.',
    random: 'Random weights also respond to some pattern. This is how a network starts.',
    'deck-a': 'Kernel A of the lecture: all weights are positive, so it is a weighted blur.',
    matrix: 'The kernel of the matrix example: all weights are positive, so it is a weighted blur.',
    yours: 'Your own weights; their sum is {sum}. With sum 0 flat areas give 0; with sum 1 they keep their brightness.',
  },
  turned: {
    'sobel-x': 'Flipped, it takes left minus right: the same vertical edges, with the signs exchanged.',
    'sobel-y': 'Flipped, it takes above minus below: the same horizontal edges, with the signs exchanged.',
    emboss: 'Flipped, it adds the change towards the upper left: what looked raised looks sunken.',
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
      'Eight filters turn one map into eight maps of {side}×{side}. The layer has {weights} weights and {biases} biases, however large the picture is.',
  },
  shift: {
    drag: 'Drag to move the picture',
    picture: 'Moved picture',
    filteredShifted: 'Moved, then filtered',
    shiftedFiltered: 'Filtered, then moved',
    difference: 'Difference',
    absent:
      'With stride {stride}, the response would have to move by a fraction of a cell. The difference is taken at the nearest whole number of cells.',
    moved: 'moved {x} px right, {y} px down',
    meter: 'Difference meter',
    share: '{percent} % of the response’s range, {range}',
    one: 'One pixel right',
    two: 'Two pixels right',
    back: 'Back in place',
    verdict: {
      still: 'Nothing has moved yet. Drag the picture.',
      equal: 'The same in either order: the response moved with the picture and no number changed (equivariance).',
      broken:
        'Not the same: stride {stride} does not divide this shift, so the windows land on other pixels and the response changes instead of moving.',
      unequal:
        'Not the same, although stride {stride} divides the shift. This should not happen: run the self-check in the engine region.',
    },
  },
  depth: {
    zoom: 'Where the middle unit of the last layer looks, magnified',
    drawn: 'Squares: what the middle unit of each layer can see',
    layers: 'The maps, layer by layer',
    layer: 'Layer {n}',
    sees: 'sees {side}×{side}',
    possible: 'Receptive field',
    effective: 'Effective receptive field',
    share: 'holds {percent} % of the gradient',
    weights: 'Weights of the stack',
    against: 'one {field}×{field} kernel would need {single}',
    settings: '{depth} layers of 3×3 with ReLU between · {side}×{side} · {ms} ms',
  },
} as const satisfies Words;

export const train = {
  title: 'Train: kernels that are learned',
  task: 'What is learned',
  lead: {
    filter: 'Guess my filter: nine numbers are learned from one picture and its filtered version. Nobody designs them.',
    digits:
      'The first layer of a digit classifier: eight 5×5 kernels, learned together with all the layers after them.',
  },
  madeWith: 'its own target and picture, noise {noise}, start {start}, seed {seed}',
  diverged: {
    sgd: 'Diverged at step {step}: with a learning rate of {rate}/λmax every step overshoots farther than the one before. Below 2/λmax it converges. Go back some steps, or lower the rate and start again.',
    other:
      'Diverged at step {step} with rate {rate}: the steps overshoot. Go back some steps, or lower the rate and start again.',
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
    digits: 'Step {step}: cross-entropy {loss}. Held-out accuracy at step {measured}: {accuracy}.',
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
    says: 'On the texture, after 100 steps of gradient descent at 0.9/λmax, every learned weight is within 0.01 of the hidden kernel Sobel/4.',
    elsewhere: 'Not measured: the settings are not those of the claim.',
    measuredElsewhere:
      'The settings are not those of the claim: here the largest error at step 100 is {error}. From a picture with little detail in some direction the weights are learned slowly.',
    waiting: 'Not measured yet: train for 100 steps from the start.',
    passed: 'Holds: largest error at step 100 is {error}.',
    failed: 'Does not hold here: the largest error at step 100 is {error}.',
  },
  hide: 'Hide the target',
  hideHelp: 'Covers the target so that the audience can guess which filter is being learned.',
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
    wrong: 'No: its response would look different. Look at the signs of the learned kernel.',
    another: 'Hide another one',
    reveal: 'Reveal',
  },
  data: {
    title: 'The picture it learns from',
    help: 'Any picture works as long as it has detail in every direction: a photograph, a drawing, a camera frame. It is used at {side}×{side}, with mean 0 and standard deviation 1.',
  },
  origin: {
    shipped: 'Shown: the weights that ship with this page. Start training learns new ones from scratch, here.',
    trained: 'Shown: weights learned here from seed {seed}, step {step}.',
    imported: 'Shown: the weights from your file. Start training begins from scratch.',
  },
  firstLayer: 'The eight kernels of the first layer, and the feature map of each (before ReLU)',
  filter: 'Filter {n}',
  mapLegend: 'Colours of filter 1’s map',
  mapRange: 'map ±{range}',
  kernelRange: 'weights ±{range}',
  digitsRate: 'Learning rate (Adam)',
  digitsRateHelp: 'How far each step goes. The shipped weights were trained at 0.003.',
  digit: {
    title: 'The digit to be read',
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
  },
} as const satisfies Words;
