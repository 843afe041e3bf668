/** The panel's settings in TensorFlow.js: N×H×W×C maps. */
import { maskRows, netCodeOf, sizesCodeOf, squared, table, twoCells, when } from './code-parts.ts';
import { fullSize, unet } from './code-tfjs-net.ts';
import type { SegmentationParams } from './params.ts';

type Params = SegmentationParams;

const weightMap = (params: Params): string[] => [
  `const weightMap = (instances, w0 = ${params.w0}, sigma = ${params.sigma}) => {`,
  '  const cells = instances.flatMap((line, i) => line.map((k, j) => [i, j, k])).filter(([, , k]) => k > 0);',
  ...when(
    params.balance === 'on',
    '  const share = cells.length / instances.flat().length;',
    '  const classWeight = (inside) => 1 / (2 * Math.max(inside ? share : 1 - share, 0.05));',
  ),
  '  return instances.map((line, i) =>',
  '    line.map((own, j) => {',
  '      // distances to the nearest and second nearest cell; infinite where there is none',
  '      const nearest = new Map();',
  '      for (const [u, v, k] of cells) nearest.set(k, Math.min(nearest.get(k) ?? Infinity, Math.hypot(u - i, v - j)));',
  '      const [d1 = Infinity, d2 = Infinity] = [...nearest.values()].sort((a, b) => a - b);',
  `      const ridge = own > 0 ? 0 : w0 * Math.exp(-${squared(params)} / (2 * sigma ** 2));`,
  `      return ${params.balance === 'on' ? 'classWeight(own > 0)' : '1'} + ridge;`,
  '    }),',
  '  );',
  '};',
];

const costOf = [
  '// scores, not probabilities: the softmax is in here, and so is the minus sign',
  'const cost = (scores, labels) =>',
  '  tf.neg(tf.sum(tf.mul(tf.oneHot(labels, scores.shape.at(-1)), tf.logSoftmax(scores)), -1));',
];

const weightedLoss = [
  ...costOf,
  'const weightedLoss = (scores, labels, w) => tf.div(tf.sum(tf.mul(w, cost(scores, labels))), tf.sum(w));',
];

const metrics = [
  '// 0 by 0 has no value',
  'const scoresOf = (prediction, truth) => {',
  '  const pairs = truth.map((t, i) => [prediction[i] > 0, t > 0]);',
  '  const count = (p, t) => pairs.filter((pair) => pair[0] === p && pair[1] === t).length;',
  '  const [tp, fp, fn, tn] = [count(true, true), count(true, false), count(false, true), count(false, false)];',
  '  return {',
  '    accuracy: (tp + tn) / truth.length,',
  '    iou: tp / (tp + fp + fn),',
  '    dice: (2 * tp) / (2 * tp + fp + fn),',
  '  };',
  '};',
];

const madeUp = [
  '// put your own here: N × H × W × 1 pictures, standardised; and which pixel belongs to which cell',
  'const pictures = tf.randomNormal([1, side, side, 1]);',
  'const each = (value) => Array.from({ length: side }, (_, i) => value(i));',
  'const near = (i, j, centre) => Math.hypot(i - side / 2, j - centre * side) < side * 0.22;',
  'const instances = each((i) => each((j) => (near(i, j, 0.26) ? 1 : near(i, j, 0.74) ? 2 : 0)));',
  "const truth = tf.cast(tf.greater(tf.tensor3d([instances]), 0), 'int32'); // N × H × W class numbers",
];

const madeUpGalaxies = [
  '// put your own here: N × H × W × 1 pictures, asinh(x / 2) of the light with a sky of deviation 1',
  'const pictures = tf.randomNormal([1, side, side, 1]);',
  '// N × H × W × 2: a pixel may belong to both',
  "const truth = tf.cast(tf.greater(tf.concat([pictures, tf.neg(pictures)], -1), 1), 'float32');",
];

function netLines(params: Params): string[] {
  const { side, sigmoid, title } = netCodeOf(params);
  const weighted = params.loss === 'weighted';
  const labelled = sigmoid
    ? `tf.greater(tf.sigmoid(scores), ${params.cut})`
    : params.cut === 0.5
      ? 'tf.argMax(scores, -1)'
      : `tf.greater(tf.softmax(scores).gather(1, -1), ${params.cut}) /* at 0.5 this is the arg max */`;
  return [
    `// ${title}`,
    `const side = ${side};`,
    ...(params.net === 'full-resolution' ? fullSize(params) : unet(params)),
    'const parameters = net.trainableWeights.reduce((sum, w) => sum + w.shape.reduce((a, b) => a * b, 1), 0);',
    "console.log('parameters', parameters);",
    '',
    ...(sigmoid
      ? [
          '// trap: sigmoidCrossEntropy takes the truth first, then scores (not probabilities)',
          'const loss = (scores) => tf.losses.sigmoidCrossEntropy(truth, scores);',
        ]
      : weighted
        ? [...weightMap(params), ...weightedLoss]
        : [...costOf, 'const loss = (scores) => tf.mean(cost(scores, truth));']),
    ...metrics,
    '',
    ...(sigmoid ? madeUpGalaxies : madeUp),
    ...when(
      weighted,
      'const w = tf.tensor3d([weightMap(instances)]);',
      'const loss = (scores) => weightedLoss(scores, truth, w);',
    ),
    '',
    `const [rate, planned] = [${params.rate}, ${params.planned}];`,
    'const optimizer = tf.train.adam(rate);',
    'for (let step = 0; step < 2; step++) {',
    '  // the learning rate falls to zero along a cosine',
    '  optimizer.learningRate = (rate / 2) * (1 + Math.cos((Math.PI * step) / planned));',
    '  const reached = optimizer.minimize(() => loss(net.apply(pictures, { training: true })), true);',
    "  console.log('loss', reached.dataSync()[0]);",
    '}',
    'const scores = net.predict(pictures);',
    `const prediction = ${labelled};`,
    "console.log('shape', scores.shape, scoresOf([...prediction.dataSync()], [...truth.dataSync()]));",
  ];
}

const weightLines = (params: Params): string[] => [
  ...weightMap(params),
  ...weightedLoss,
  '',
  `const instances = ${table(twoCells)};`,
  'const w = weightMap(instances);',
  "console.log('weights', w);",
  'const scores = tf.zeros([1, w.length, w[0].length, 2]); // undecided everywhere',
  "const labels = tf.cast(tf.greater(tf.tensor3d([instances]), 0), 'int32');",
  "console.log('loss', weightedLoss(scores, labels, tf.tensor3d([w])).dataSync()[0]);",
];

const metricLines = (params: Params): string[] => [
  ...metrics,
  '',
  `const prediction = ${table(maskRows(params, 'prediction'))};`,
  `const truth = ${table(maskRows(params, 'truth'))};`,
  'const flat = (mask) => [...tf.tensor2d(mask).dataSync()];',
  'const background = (mask) => flat(mask).map((cell) => 1 - cell);',
  "console.log('foreground', scoresOf(flat(prediction), flat(truth)));",
  "console.log('background', scoresOf(background(prediction), background(truth)));",
];

function sizeLines(params: Params): string[] {
  const { side, asked, output, channels } = sizesCodeOf(params);
  const valid = params.padding === 'valid';
  return [
    '// the original design: biases, no normalisation, 2×2 transposed convolutions that halve the channels',
    ...when(side !== asked, `// a side of ${asked} does not come out whole; ${side} is the nearest that does`),
    `const convolve = (x, filters) => tf.layers.conv2d({ filters, kernelSize: 3, padding: '${params.padding}', activation: 'relu' }).apply(x);`,
    'const block = (x, filters) => convolve(convolve(x, filters), filters);',
    '',
    `const [levels, bottom] = [[${channels.slice(0, -1).join(', ')}], ${channels.at(-1)}];`,
    `const picture = tf.input({ shape: [${side}, ${side}, 1] });`,
    'let x = picture;',
    'const shelf = [];',
    'for (const width of levels) {',
    '  x = block(x, width);',
    '  shelf.push(x);',
    '  x = tf.layers.maxPooling2d({ poolSize: 2, strides: 2 }).apply(x);',
    '}',
    'x = block(x, bottom);',
    'for (const filters of [...levels].reverse()) {',
    '  x = tf.layers.conv2dTranspose({ filters, kernelSize: 2, strides: 2 }).apply(x);',
    `  ${valid ? 'let' : 'const'} copy = shelf.pop();`,
    ...when(
      valid,
      '  const cut = (copy.shape[1] - x.shape[1]) / 2; // the copy is larger: trim it on every side',
      '  copy = tf.layers.cropping2D({ cropping: [[cut, cut], [cut, cut]] }).apply(copy);',
    ),
    '  x = block(tf.layers.concatenate().apply([copy, x]), filters); // concatenated, not added',
    '}',
    'const net = tf.model({ inputs: picture, outputs: tf.layers.conv2d({ filters: 2, kernelSize: 1 }).apply(x) });',
    `console.log('parameters', net.countParams(), net.outputs[0].shape); // ${output} × ${output}`,
  ];
}

/** The current settings as TensorFlow.js code that can be run as it stands. */
export function tfjs(params: Params): string {
  const body = { net: netLines, weights: weightLines, metrics: metricLines, sizes: sizeLines }[params.view](params);
  return ["import * as tf from '@tensorflow/tfjs';", '', ...body, ''].join('\n');
}
