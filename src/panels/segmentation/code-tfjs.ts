/** The panel's settings in TensorFlow.js: N×H×W×C maps. */
import type { Mode } from '../../pattern/panel.ts';
import { when } from './code-parts.ts';
import { introOf, learnedRidge, type NetCode, netCodes, variesIn } from './code-spec.ts';
import { fullSize, made, unet } from './code-tfjs-net.ts';
import { costOf, metricLines, metrics, sizeLines, weightedLoss, weightLines, weightMap } from './code-tfjs-views.ts';
import type { SegmentationParams } from './params.ts';
import { smallestObject } from './scores.ts';

type Params = SegmentationParams;

const madeUp = (n: number) => [
  '// put your own here: N × H × W × 1 pictures, standardised; and which pixel belongs to which cell',
  `const pictures = tf.randomNormal([${n}, side, side, 1]);`,
  'const each = (value) => Array.from({ length: side }, (_, i) => value(i));',
  'const inside = (i, j, centre) => Math.hypot(i - side / 2, j - centre * side) < side * 0.22;',
  'const instances = each((i) => each((j) => (inside(i, j, 0.26) ? 1 : inside(i, j, 0.74) ? 2 : 0)));',
  `const truth = tf.cast(tf.greater(tf.tensor3d(Array.from({ length: ${n} }, () => instances)), 0), 'int32'); // N × H × W class numbers`,
];

const madeUpGalaxies = (n: number) => [
  '// put your own here: N × H × W × 1 pictures, asinh(x / 2) of the light with a sky of deviation 1',
  `const pictures = tf.randomNormal([${n}, side, side, 1]);`,
  '// N × H × W × 2: a pixel may belong to both',
  "const truth = tf.cast(tf.greater(tf.concat([pictures, tf.neg(pictures)], -1), 1), 'float32');",
];

/** The nets, defined once. */
function definitions(nets: readonly NetCode[]): string[] {
  const found = nets.find(({ kind }) => kind === 'unet');
  const stacked = nets.find(({ kind }) => kind === 'stack');
  return [
    `const side = ${nets[0]?.side};`,
    ...(found ? unet(found, variesIn(nets)) : []),
    ...(stacked ? fullSize(stacked, found !== undefined) : []),
    'const parametersOf = (net) => net.trainableWeights.reduce((sum, w) => sum + w.shape.reduce((a, b) => a * b, 1), 0);',
    '',
  ];
}

/** What the page reads off the scores: a threshold and its masks. */
function answer(params: Params, { sigmoid, folded }: NetCode): string[] {
  const cut = folded ? 0.5 : params.cut;
  return [
    'const scores = net.predict(pictures);',
    sigmoid
      ? 'const probability = tf.sigmoid(scores); // N × H × W × 2: each mask for itself'
      : 'const probability = tf.softmax(scores).gather(1, -1); // of cell',
    `const prediction = tf.greater(probability, ${cut});${!sigmoid && cut === 0.5 ? ' // of two classes the arg max' : ''}`,
    "console.log('shape', scores.shape, scoresOf([...prediction.dataSync()], [...truth.dataSync()]));",
  ];
}

const pieces = [
  `// 4-connected pieces of the first picture; those below ${smallestObject} pixels are no objects`,
  'const left = new Set([...prediction.slice([0, 0, 0], [1, side, side]).dataSync()].flatMap((on, i) => (on ? [i] : [])));',
  'let objects = 0;',
  'while (left.size > 0) {',
  '  let pixels = 0;',
  '  const queue = [[...left][0]];',
  '  while (queue.length > 0) {',
  '    const at = queue.pop();',
  '    if (!left.delete(at)) continue;',
  '    pixels++;',
  '    const column = at % side;',
  '    queue.push(at - side, at + side, ...(column > 0 ? [at - 1] : []), ...(column < side - 1 ? [at + 1] : []));',
  '  }',
  `  if (pixels >= ${smallestObject}) objects++;`,
  '}',
  "console.log('objects', objects);",
];

/** What a label stands for in Play. */
function shown({ label }: Params, { sigmoid }: NetCode): string[] {
  switch (label) {
    case 'soft':
      return ["console.log('probability', probability.min().dataSync()[0], probability.max().dataSync()[0]);"];
    case 'labels':
      return ["console.log('labels', tf.mean(tf.cast(prediction, 'float32')).dataSync()[0]);"];
    case 'objects':
      return sigmoid
        ? ["console.log('objects', prediction.any([1, 2]).sum().dataSync()[0]); // a mask is one galaxy"]
        : pieces;
    case 'error':
      return [
        'const [found, real] = [[...prediction.dataSync()], [...truth.dataSync()]];',
        'const wrong = (what) => real.filter((t, i) => t !== found[i] && t === what).length;',
        "console.log('errors', 'false positives', wrong(0), 'false negatives', wrong(1));",
      ];
  }
}

function stepLines(params: Params, net: NetCode): string[] {
  return [
    ...definitions([net]),
    'const net = unet(); // untrained here; the page runs the weights that it has learned',
    "console.log('parameters', parametersOf(net));",
    '',
    ...weightMap(learnedRidge),
    ...weightedLoss,
    ...metrics,
    '',
    ...madeUp(1),
    'const w = tf.tensor3d([weightMap(instances)]);',
    '',
    ...answer(params, net),
    "console.log('loss', weightedLoss(scores, truth, w).dataSync()[0]); // the loss by which it learned",
  ];
}

function playLines(params: Params, nets: readonly NetCode[]): string[] {
  const [net] = nets;
  if (!net) return [];
  if (nets.length > 1)
    return [
      ...definitions(nets),
      `for (const [name, net] of Object.entries({ 'U-Net': unet(), '${nets[1]?.depth} layers at full size': fullSize() })) {`,
      "  console.log('parameters', parametersOf(net), name);",
      '  const start = performance.now();',
      '  net.predict(tf.zeros([1, side, side, 1])).dataSync();',
      "  console.log('milliseconds', performance.now() - start);",
      '}',
    ];
  return [
    ...definitions(nets),
    `const net = ${made(net, null)}; // untrained here; the page runs the weights that it ships`,
    "console.log('parameters', parametersOf(net));",
    '',
    ...metrics,
    '',
    ...(net.sigmoid ? madeUpGalaxies(1) : madeUp(1)),
    '',
    ...answer(params, net),
    ...(params.lens === 'inside'
      ? [
          '',
          "// every convolution's maps, after normalisation and ReLU",
          "const maps = net.layers.filter((layer) => layer.getClassName() === 'ReLU');",
          'const every = tf.model({ inputs: net.inputs, outputs: maps.map((layer) => layer.output) });',
          "for (const made of every.predict(pictures)) console.log('maps', made.shape);",
        ]
      : shown(params, net)),
  ];
}

function trainLines(params: Params, nets: readonly NetCode[]): string[] {
  const [net] = nets;
  if (!net) return [];
  const varies = variesIn(nets);
  const mapped = nets.some(({ weighted }) => weighted);
  return [
    ...definitions(nets),
    ...(net.sigmoid
      ? ['// trap: sigmoidCrossEntropy takes the truth first, then scores (not probabilities)']
      : mapped
        ? [...weightMap(learnedRidge), ...weightedLoss]
        : costOf),
    ...metrics,
    '',
    ...(net.sigmoid ? madeUpGalaxies(2) : madeUp(2)),
    ...when(mapped, 'const w = tf.tensor3d(Array.from({ length: 2 }, () => weightMap(instances)));'),
    '',
    'const nets = {',
    ...nets.map((one) => `  '${one.name}': ${made(one, varies)}, // ${one.parameters} parameters`),
    '};',
    ...when(
      mapped,
      `const weights = { ${nets.map((one) => `'${one.name}': ${one.weighted ? 'w' : 'tf.onesLike(w)'}`).join(', ')} };`,
    ),
    `const [rate, planned] = [${params.rate}, ${params.planned}]; // 8 pictures a step`,
    'for (const [name, net] of Object.entries(nets)) {',
    "  console.log('parameters', parametersOf(net));",
    '  const optimizer = tf.train.adam(rate);',
    net.sigmoid
      ? '  const loss = (scores) => tf.losses.sigmoidCrossEntropy(truth, scores);'
      : mapped
        ? '  const loss = (scores) => weightedLoss(scores, truth, weights[name]);'
        : '  const loss = (scores) => tf.mean(cost(scores, truth));',
    '  for (let step = 0; step < 2; step++) {',
    '    // the learning rate falls to zero along a cosine',
    '    optimizer.learningRate = (rate / 2) * (1 + Math.cos((Math.PI * step) / planned));',
    '    const reached = optimizer.minimize(() => loss(net.apply(pictures, { training: true })), true);',
    "    console.log('loss', reached.dataSync()[0]);",
    '  }',
    ...answer(params, net).map((line) => `  ${line}`),
    '}',
  ];
}

/** What the knobs, the view and the mode compute, as TensorFlow.js code that can be run as it stands. */
export function tfjs(params: Params, mode: Mode): string {
  const nets = netCodes(params, mode);
  const body = () => {
    if (mode === 'train') return trainLines(params, nets);
    if (mode === 'play') return playLines(params, nets);
    const [net] = nets;
    if (net) return stepLines(params, net);
    return params.view === 'weights'
      ? weightLines(params)
      : params.view === 'metrics'
        ? metricLines(params)
        : sizeLines(params);
  };
  return [
    "import * as tf from '@tensorflow/tfjs';",
    '',
    ...introOf(params, mode).map((line) => `// ${line}`),
    ...body(),
    '',
  ].join('\n');
}
