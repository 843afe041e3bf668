/** The weight map, the two masks and the size calculator of Step in TensorFlow.js. */
import { instanceRows, maskRows, type Ridge, sizesCodeOf, squared, table, when } from './code-parts.ts';
import type { SegmentationParams } from './params.ts';

type Params = SegmentationParams;

export const weightMap = ({ w0, sigma, form, balance }: Ridge): string[] => [
  `const weightMap = (instances, w0 = ${w0}, sigma = ${sigma}) => {`,
  '  const cells = instances.flatMap((line, i) => line.map((k, j) => [i, j, k])).filter(([, , k]) => k > 0);',
  ...when(
    balance === 'on',
    '  const share = cells.length / instances.flat().length;',
    '  const classWeight = (inside) => 1 / (2 * Math.max(inside ? share : 1 - share, 0.05));',
  ),
  '  return instances.map((line, i) =>',
  '    line.map((own, j) => {',
  '      // distances to the nearest and second nearest cell; infinite where there is none',
  '      const nearest = new Map();',
  '      for (const [u, v, k] of cells) nearest.set(k, Math.min(nearest.get(k) ?? Infinity, Math.hypot(u - i, v - j)));',
  '      const [d1 = Infinity, d2 = Infinity] = [...nearest.values()].sort((a, b) => a - b);',
  `      const ridge = own > 0 ? 0 : w0 * Math.exp(-${squared(form)} / (2 * sigma ** 2));`,
  `      return ${balance === 'on' ? 'classWeight(own > 0)' : '1'} + ridge;`,
  '    }),',
  '  );',
  '};',
];

export const costOf = [
  '// scores, not probabilities: the softmax is in here, and so is the minus sign',
  'const cost = (scores, labels) =>',
  '  tf.neg(tf.sum(tf.mul(tf.oneHot(labels, scores.shape.at(-1)), tf.logSoftmax(scores)), -1));',
];

export const weightedLoss = [
  ...costOf,
  'const weightedLoss = (scores, labels, w) => tf.div(tf.sum(tf.mul(w, cost(scores, labels))), tf.sum(w));',
];

export const metrics = [
  '// 0 by 0 has no value',
  'const scoresOf = (prediction, truth) => {',
  '  const pairs = truth.map((t, i) => [prediction[i] > 0, t > 0]);',
  '  const count = (p, t) => pairs.filter((pair) => pair[0] === p && pair[1] === t).length;',
  '  const [tp, fp, fn, tn] = [count(true, true), count(true, false), count(false, true), count(false, false)];',
  '  return {',
  '    accuracy: (tp + tn) / truth.length,',
  '    iou: tp / (tp + fp + fn),',
  '    dice: (2 * tp) / (2 * tp + fp + fn),',
  '    precision: tp / (tp + fp),',
  '    recall: tp / (tp + fn),',
  '  };',
  '};',
];

export const weightLines = (params: Params): string[] => [
  ...weightMap(params),
  ...weightedLoss,
  '',
  `// the cells of example ${params.sample}, numbered`,
  `const instances = ${table(instanceRows(params))};`,
  'const w = weightMap(instances);',
  `console.log('pinned', w[${params.row}][${params.column}]);`,
  'const scores = tf.zeros([1, w.length, w[0].length, 2]); // equal scores everywhere',
  "const labels = tf.cast(tf.greater(tf.tensor3d([instances]), 0), 'int32');",
  "console.log('loss', weightedLoss(scores, labels, tf.tensor3d([w])).dataSync()[0]);",
];

export const metricLines = (params: Params): string[] => [
  ...metrics,
  '',
  `const prediction = ${table(maskRows(params, 'prediction'))};`,
  `const truth = ${table(maskRows(params, 'truth'))};`,
  'const flat = (mask) => [...tf.tensor2d(mask).dataSync()];',
  'const opposite = (mask) => flat(mask).map((cell) => 1 - cell);',
  'const foreground = scoresOf(flat(prediction), flat(truth));',
  'const background = scoresOf(opposite(prediction), opposite(truth));',
  "console.log('foreground', foreground);",
  "console.log('background', background);",
  'const known = [foreground.iou, background.iou].filter((score) => Number.isFinite(score));',
  "console.log('mean IoU', known.reduce((sum, score) => sum + score, 0) / known.length);",
];

export function sizeLines(params: Params): string[] {
  const { side, asked, output, channels } = sizesCodeOf(params);
  const valid = params.padding === 'valid';
  return [
    '// the original design: biases, no normalisation, 2×2 transposed convolutions that halve the channels',
    ...when(side !== asked, `// a side of ${asked} does not halve to whole numbers; ${side} is the nearest that does`),
    `const convolve = (x, filters) => tf.layers.conv2d({ filters, kernelSize: 3, padding: '${params.padding}', activation: 'relu' }).apply(x);`,
    'const block = (x, filters) => convolve(convolve(x, filters), filters);',
    '',
    `const [levels, bottom] = [[${channels.slice(0, -1).join(', ')}], ${channels.at(-1)}];`,
    `const picture = tf.input({ shape: [${side}, ${side}, 1] });`,
    'let x = picture;',
    'const stored = [];',
    'for (const width of levels) {',
    '  x = block(x, width);',
    '  stored.push(x);',
    '  x = tf.layers.maxPooling2d({ poolSize: 2, strides: 2 }).apply(x);',
    '}',
    'x = block(x, bottom);',
    'for (const filters of [...levels].reverse()) {',
    '  x = tf.layers.conv2dTranspose({ filters, kernelSize: 2, strides: 2 }).apply(x);',
    `  ${valid ? 'let' : 'const'} skip = stored.pop();`,
    ...when(
      valid,
      '  const cut = (skip.shape[1] - x.shape[1]) / 2; // the maps of the skip connection are larger: crop them at every edge',
      '  skip = tf.layers.cropping2D({ cropping: [[cut, cut], [cut, cut]] }).apply(skip);',
    ),
    '  x = block(tf.layers.concatenate().apply([skip, x]), filters); // concatenated, not added',
    '}',
    'const net = tf.model({ inputs: picture, outputs: tf.layers.conv2d({ filters: 2, kernelSize: 1 }).apply(x) });',
    `console.log('parameters', net.countParams(), net.outputs[0].shape); // ${output} × ${output}`,
  ];
}
