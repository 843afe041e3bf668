/** Play's pyramid as code: a picture down by each of the three poolings and up again, and what was lost. */
import type { Snippets } from '../../pattern/panel.ts';
import type { Up } from './jobs.ts';
import type { PoolingParams } from './params.ts';

type Params = Pick<PoolingParams, 'factor' | 'levels' | 'up' | 'resolution'>;

const remembers = 'only max pooling remembers places; the other two copy';

const torchUp: Readonly<Record<Up, readonly string[]>> = {
  nearest: ["return F.interpolate(y, scale_factor=k, mode='nearest')"],
  bilinear: [
    '# trap: half-pixel centres; align_corners=True is another grid',
    "return F.interpolate(y, scale_factor=k, mode='bilinear', align_corners=False)",
  ],
  'bed-of-nails': [
    'wide = torch.zeros(1, 1, k * y.shape[2], k * y.shape[3])',
    'wide[:, :, ::k, ::k] = y  # zeros around every value',
    'return wide',
  ],
  'max-indices': [
    `if indices is None:  # ${remembers}`,
    "    return F.interpolate(y, scale_factor=k, mode='nearest')",
    'return F.max_unpool2d(y, indices, k)  # back to where the maxima stood, zeros elsewhere',
  ],
};

const pytorch = ({ factor, levels, up, resolution: n }: Params): string[] => [
  'import math',
  'import torch',
  'import torch.nn.functional as F',
  '',
  `k, levels = ${factor}, ${levels}`,
  `x = torch.rand(1, 1, ${n}, ${n})  # put your own picture here, brightness 0 to 1`,
  '',
  'def down(y, way):',
  "    if way == 'max':",
  '        return F.max_pool2d(y, k, return_indices=True)',
  "    if way == 'average':",
  '        return F.avg_pool2d(y, k), None',
  '    return y[:, :, ::k, ::k], None  # subsampling: the first cell of every window',
  '',
  'def up(y, indices):',
  ...torchUp[up].map((line) => `    ${line}`),
  '',
  "for way in ('max', 'average', 'subsample'):",
  '    y, remembered = x, []',
  '    for level in range(levels):',
  '        y, indices = down(y, way)',
  '        remembered.append(indices)',
  '    for indices in reversed(remembered):  # the last pooling is undone first',
  '        y = up(y, indices)',
  '    error = ((y - x) ** 2).mean().item()',
  '    # trap: var divides by N - 1 by default; correction=0 divides by N',
  "    print(way, 'MSE', error, 'over variance', error / x.var(correction=0).item(), 'PSNR', -10 * math.log10(error))",
];

const kerasUp: Readonly<Record<Up, readonly string[]>> = {
  nearest: ["return keras.layers.UpSampling2D(k, interpolation='nearest')(y)"],
  bilinear: [
    "# trap: half-pixel centres, like PyTorch; TensorFlow.js' resizeBilinear has another grid by default",
    "return keras.layers.UpSampling2D(k, interpolation='bilinear')(y)",
  ],
  'bed-of-nails': [
    "wide = np.zeros((1, k * y.shape[1], k * y.shape[2], 1), dtype='float32')",
    'wide[:, ::k, ::k] = y  # zeros around every value',
    'return wide',
  ],
  'max-indices': [
    `if indices is None:  # ${remembers}`,
    "    return keras.layers.UpSampling2D(k, interpolation='nearest')(y)",
    "wide = np.zeros(k * y.shape[1] * k * y.shape[2], dtype='float32')",
    'wide[np.ravel(indices)] = np.ravel(y)  # back to where the maxima stood, zeros elsewhere',
    'return wide.reshape(1, k * y.shape[1], k * y.shape[2], 1)',
  ],
};

const keras = ({ factor, levels, up, resolution: n }: Params): string[] => [
  'import keras',
  'import numpy as np',
  'import tensorflow as tf',
  '',
  `k, levels = ${factor}, ${levels}`,
  `x = np.random.default_rng(1).random((1, ${n}, ${n}, 1), dtype='float32')  # put your own picture here, brightness 0 to 1`,
  '',
  'def down(y, way):',
  "    if way == 'max':  # keras.layers.MaxPooling2D gives no indices",
  "        return tf.nn.max_pool_with_argmax(y, k, k, 'VALID')",
  "    if way == 'average':",
  '        return keras.layers.AveragePooling2D(k)(y), None',
  '    return y[:, ::k, ::k], None  # subsampling: the first cell of every window',
  '',
  'def up(y, indices):',
  ...kerasUp[up].map((line) => `    ${line}`),
  '',
  "for way in ('max', 'average', 'subsample'):",
  '    y, remembered = x, []',
  '    for level in range(levels):',
  '        y, indices = down(y, way)',
  '        remembered.append(indices)',
  '    for indices in reversed(remembered):  # the last pooling is undone first',
  '        y = up(y, indices)',
  '    error = np.mean((np.asarray(y) - x) ** 2)',
  "    print(way, 'MSE', error, 'over variance', error / x.var(), 'PSNR', -10 * np.log10(error))",
];

const tfjsUp: Readonly<Record<Up, readonly string[]>> = {
  nearest: ['return tf.image.resizeNearestNeighbor(y, [k * rows, k * columns]);'],
  bilinear: [
    '// trap: by default the grid is asymmetric; halfPixelCenters true gives the grid of PyTorch and Keras 3',
    'return tf.image.resizeBilinear(y, [k * rows, k * columns], false, true);',
  ],
  'bed-of-nails': [
    '// zeros around every value',
    'const wide = y.reshape([rows, 1, columns, 1]).pad([[0, 0], [0, k - 1], [0, 0], [0, k - 1]]);',
    'return wide.reshape([1, k * rows, k * columns, 1]);',
  ],
  'max-indices': [
    `// ${remembers}`,
    'if (!indices) return tf.image.resizeNearestNeighbor(y, [k * rows, k * columns]);',
    '// back to where the maxima stood, zeros elsewhere',
    'const wide = tf.scatterND(indices.reshape([-1, 1]), y.reshape([-1]), [k * rows * k * columns]);',
    'return wide.reshape([1, k * rows, k * columns, 1]);',
  ],
};

const tfjs = ({ factor, levels, up, resolution: n }: Params): string[] => [
  "import * as tf from '@tensorflow/tfjs';",
  '',
  `const [k, levels] = [${factor}, ${levels}];`,
  `const x = tf.randomUniform([1, ${n}, ${n}, 1]); // put your own picture here, brightness 0 to 1`,
  'const down = {',
  ...(up === 'max-indices'
    ? [
        '  max: (y) => {',
        "    const { result, indexes } = tf.maxPoolWithArgmax(y, k, k, 'valid');",
        '    return [result, indexes];',
        '  },',
      ]
    : ["  max: (y) => [tf.maxPool(y, k, k, 'valid'), null],"]),
  "  average: (y) => [tf.avgPool(y, k, k, 'valid'), null],",
  '  // the first cell of every window',
  '  subsample: (y) => [tf.stridedSlice(y, [0, 0, 0, 0], y.shape, [1, k, k, 1]), null],',
  '};',
  'const up = (y, indices) => {',
  '  const [, rows, columns] = y.shape;',
  ...tfjsUp[up].map((line) => `  ${line}`),
  '};',
  'const variance = tf.moments(x).variance.dataSync()[0];',
  "for (const way of ['max', 'average', 'subsample']) {",
  '  let [y, indices, remembered] = [x, null, []];',
  '  for (let level = 0; level < levels; level++) {',
  '    [y, indices] = down[way](y);',
  '    remembered.push(indices);',
  '  }',
  '  // the last pooling is undone first',
  '  for (const indices of remembered.reverse()) y = up(y, indices);',
  '  const error = tf.losses.meanSquaredError(x, y).dataSync()[0];',
  "  console.log(way, 'MSE', error, 'over variance', error / variance, 'PSNR', -10 * Math.log10(error));",
  '}',
];

/** What the lens computes with the settings as they stand. */
export const pyramidCode = (params: Params): Snippets => ({
  pytorch: `${pytorch(params).join('\n')}\n`,
  keras: `${keras(params).join('\n')}\n`,
  tfjs: `${tfjs(params).join('\n')}\n`,
});
