/** Small nets that learn side by side, as programs in three libraries, from a list of layers: what Train of a panel computes. */
import type { Snippets } from './panel.ts';

export type CodeLayer =
  | {
      readonly kind: 'convolution';
      readonly filters: number;
      readonly size: number;
      readonly stride?: 1 | 2;
      readonly padding?: 'same' | 'valid';
      readonly relu: boolean;
    }
  /** Stride 2, cut as TensorFlow's "same" does. */
  | { readonly kind: 'transposed'; readonly filters: number; readonly size: number; readonly relu: boolean }
  | { readonly kind: 'halve'; readonly by: 'max' | 'average' }
  | { readonly kind: 'double'; readonly by: 'nearest' | 'bilinear' }
  | { readonly kind: 'global-max' }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'dense'; readonly units: number; readonly relu: boolean };

export interface CodeNet {
  readonly name: string;
  /** Rows and columns of the pictures, one channel each. */
  readonly side: number;
  readonly layers: readonly CodeLayer[];
}

interface Extent {
  readonly side: number;
  readonly channels: number;
}

function after(layer: CodeLayer, { side, channels }: Extent): Extent {
  switch (layer.kind) {
    case 'convolution': {
      const windows = layer.padding === 'valid' ? side - layer.size + 1 : side;
      return { side: Math.ceil(windows / (layer.stride ?? 1)), channels: layer.filters };
    }
    case 'transposed':
      return { side: 2 * side, channels: layer.filters };
    case 'halve':
      return { side: Math.floor(side / 2), channels };
    case 'double':
      return { side: 2 * side, channels };
    case 'global-max':
      return { side: 1, channels };
    case 'flatten':
      return { side: 1, channels: side * side * channels };
    case 'dense':
      return { side: 1, channels: layer.units };
  }
}

/** Each layer with what goes into it. */
function walked({ side, layers }: CodeNet): readonly { readonly layer: CodeLayer; readonly before: Extent }[] {
  let now: Extent = { side, channels: 1 };
  return layers.map((layer) => {
    const before = now;
    now = after(layer, before);
    return { layer, before };
  });
}

/** Weights and biases of a net. */
const parametersOf = (net: CodeNet): number =>
  walked(net).reduce((sum, { layer, before }) => {
    if (layer.kind === 'convolution' || layer.kind === 'transposed')
      return sum + (layer.size ** 2 * before.channels + 1) * layer.filters;
    return layer.kind === 'dense' ? sum + (before.channels + 1) * layer.units : sum;
  }, 0);

export interface Lesson {
  readonly nets: readonly CodeNet[];
  /** Classes of pictures, or another picture, twice or four times as large. */
  readonly aim:
    | { readonly kind: 'classes'; readonly count: number }
    | { readonly kind: 'picture'; readonly side: number };
  readonly rate: number;
  readonly batch: number;
}

const sideOf = ({ nets }: Lesson): number => nets[0]?.side ?? 0;

const torchLayer = (layer: CodeLayer, { channels, side }: Extent): string[] => {
  const relu = 'relu' in layer && layer.relu ? ['nn.ReLU()'] : [];
  switch (layer.kind) {
    case 'convolution': {
      const { filters, size, stride = 1, padding = 'same' } = layer;
      if (padding === 'valid') return [`nn.Conv2d(${channels}, ${filters}, ${size})`, ...relu];
      if (stride === 1) return [`nn.Conv2d(${channels}, ${filters}, ${size}, padding=${(size - 1) / 2})`, ...relu];
      const end = Math.max((Math.ceil(side / stride) - 1) * stride + size - side, 0);
      return [
        `nn.ZeroPad2d((0, ${end}, 0, ${end}))`,
        `nn.Conv2d(${channels}, ${filters}, ${size}, stride=${stride})`,
        ...relu,
      ];
    }
    case 'transposed': {
      const { filters, size } = layer;
      const up = (more: string) => `nn.ConvTranspose2d(${channels}, ${filters}, ${size}, stride=2${more})`;
      if (size % 2 === 0) return [up(size > 2 ? `, padding=${(size - 2) / 2}` : ''), ...relu];
      return [up(size > 3 ? `, padding=${(size - 3) / 2}` : ''), 'nn.ZeroPad2d((0, -1, 0, -1))', ...relu];
    }
    case 'halve':
      return [layer.by === 'max' ? 'nn.MaxPool2d(2)' : 'nn.AvgPool2d(2)'];
    case 'double':
      return [`nn.Upsample(scale_factor=2, mode='${layer.by}')`];
    case 'global-max':
      return ['nn.AdaptiveMaxPool2d(1)', 'nn.Flatten()'];
    case 'flatten':
      return ['nn.Flatten()'];
    case 'dense':
      return [`nn.Linear(${channels}, ${layer.units})`, ...relu];
  }
};

function pytorch(lesson: Lesson): string {
  const { nets, aim, rate, batch } = lesson;
  const side = sideOf(lesson);
  const cropped = nets.some(({ layers }) =>
    layers.some((layer) => layer.kind === 'transposed' && layer.size % 2 === 1),
  );
  return [
    'import torch',
    'import torch.nn as nn',
    'import torch.nn.functional as F',
    '',
    'nets = {',
    ...nets.flatMap((net) => [
      `    '${net.name}': nn.Sequential(  # ${parametersOf(net)} parameters`,
      ...walked(net).flatMap(({ layer, before }) => torchLayer(layer, before).map((line) => `        ${line},`)),
      '    ),',
    ]),
    '}',
    ...(cropped
      ? ["# trap: an odd kernel's last row and column are cut, as TensorFlow's 'same' does; padding= cuts both ends"]
      : []),
    '# put your own here: N × 1 × H × W pictures',
    `x = torch.rand(${batch}, 1, ${side}, ${side})`,
    aim.kind === 'classes'
      ? `truth = torch.randint(${aim.count}, (${batch},))`
      : `truth = torch.rand(${batch}, 1, ${aim.side}, ${aim.side})`,
    'for name, net in nets.items():',
    "    print(name, sum(p.numel() for p in net.parameters()), 'parameters')",
    `    optimizer = torch.optim.Adam(net.parameters(), lr=${rate})`,
    '    for step in range(2):  # a fresh batch each',
    aim.kind === 'classes'
      ? '        loss = F.cross_entropy(net(x), truth)  # trap: takes scores, not probabilities'
      : '        loss = F.mse_loss(net(x), truth)',
    '        optimizer.zero_grad()',
    '        loss.backward()',
    '        optimizer.step()',
    '        print(step, loss.item())',
    '',
  ].join('\n');
}

const kerasLayer = (layer: CodeLayer): string => {
  const relu = 'relu' in layer && layer.relu ? ", activation='relu'" : '';
  switch (layer.kind) {
    case 'convolution':
      return `layers.Conv2D(${layer.filters}, ${layer.size}${layer.stride === 2 ? ', strides=2' : ''}${layer.padding === 'valid' ? '' : ", padding='same'"}${relu})`;
    case 'transposed':
      return `layers.Conv2DTranspose(${layer.filters}, ${layer.size}, strides=2, padding='same'${relu})`;
    case 'halve':
      return layer.by === 'max' ? 'layers.MaxPooling2D(2)' : 'layers.AveragePooling2D(2)';
    case 'double':
      return `layers.UpSampling2D(2, interpolation='${layer.by}')`;
    case 'global-max':
      return 'layers.GlobalMaxPooling2D()';
    case 'flatten':
      return 'layers.Flatten()';
    case 'dense':
      return `layers.Dense(${layer.units}${relu})`;
  }
};

function keras(lesson: Lesson): string {
  const { nets, aim, rate, batch } = lesson;
  const side = sideOf(lesson);
  return [
    'import keras',
    'import numpy as np',
    'from keras import layers',
    '',
    'nets = {',
    ...nets.flatMap((net) => [
      `    '${net.name}': keras.Sequential([  # ${parametersOf(net)} parameters`,
      `        keras.Input((${side}, ${side}, 1)),`,
      ...net.layers.map((layer) => `        ${kerasLayer(layer)},`),
      '    ]),',
    ]),
    '}',
    '# put your own here: N × H × W × 1 pictures',
    'chance = np.random.default_rng(1)',
    `x = chance.random((${batch}, ${side}, ${side}, 1), dtype='float32')`,
    aim.kind === 'classes'
      ? `truth = chance.integers(${aim.count}, size=${batch})`
      : `truth = chance.random((${batch}, ${aim.side}, ${aim.side}, 1), dtype='float32')`,
    aim.kind === 'classes'
      ? 'loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)  # trap: scores, not probabilities'
      : 'loss = keras.losses.MeanSquaredError()',
    'for name, net in nets.items():',
    "    print(name, net.count_params(), 'parameters')",
    `    net.compile(optimizer=keras.optimizers.Adam(${rate}), loss=loss)`,
    `    net.fit(x, truth, batch_size=${batch}, epochs=2, verbose=2)  # a fresh batch each`,
    '',
  ].join('\n');
}

/** Twice the side, bilinear, from half-pixel centres, with a gradient that is right. */
export const doubleLayer = [
  "// trap: upSampling2d({ interpolation: 'bilinear' }) uses the asymmetric grid, PyTorch and Keras 3 half-pixel centres;",
  '// and resizeBilinear with halfPixelCenters has a wrong gradient in tfjs 4.22. So: two matrix products',
  'class Double extends tf.layers.Layer {',
  "  static className = 'Double';",
  '  computeOutputShape([n, rows, columns, channels]) {',
  '    return [n, 2 * rows, 2 * columns, channels];',
  '  }',
  '  call(inputs) {',
  '    return tf.tidy(() => {',
  '      const x = Array.isArray(inputs) ? inputs[0] : inputs;',
  '      const [n, rows, columns, channels] = x.shape;',
  '      const tall = tf.matMul(mix(rows), tf.reshape(x, [n, rows, columns * channels]));',
  '      const wide = tf.matMul(mix(columns), tf.reshape(tall, [n * 2 * rows, columns, channels]));',
  '      return tf.reshape(wide, [n, 2 * rows, 2 * columns, channels]);',
  '    });',
  '  }',
  '}',
  '// row i of the large map: three quarters of the pixel it lies in, one quarter of the neighbour on its side',
  'const mix = (size) => {',
  '  const near = (i) => Math.floor(i / 2);',
  '  const far = (i) => Math.min(Math.max(near(i) + (i % 2 === 0 ? -1 : 1), 0), size - 1);',
  '  const share = (i, j) => (j === near(i) ? 0.75 : 0) + (j === far(i) ? 0.25 : 0);',
  '  const each = (length, value) => Array.from({ length }, (_, i) => value(i));',
  '  return tf.tensor3d([each(2 * size, (i) => each(size, (j) => share(i, j)))]);',
  '};',
];

const tfjsLayer = (layer: CodeLayer): string => {
  const relu = 'relu' in layer && layer.relu ? ", activation: 'relu'" : '';
  switch (layer.kind) {
    case 'convolution':
      return `tf.layers.conv2d({ filters: ${layer.filters}, kernelSize: ${layer.size}${layer.stride === 2 ? ', strides: 2' : ''}, padding: '${layer.padding ?? 'same'}'${relu} })`;
    case 'transposed':
      return `tf.layers.conv2dTranspose({ filters: ${layer.filters}, kernelSize: ${layer.size}, strides: 2, padding: 'same'${relu} })`;
    case 'halve':
      return `tf.layers.${layer.by}Pooling2d({ poolSize: 2, strides: 2 })`;
    case 'double':
      return layer.by === 'bilinear' ? 'new Double()' : 'tf.layers.upSampling2d({ size: [2, 2] })';
    case 'global-max':
      return 'tf.layers.globalMaxPooling2d({})';
    case 'flatten':
      return 'tf.layers.flatten()';
    case 'dense':
      return `tf.layers.dense({ units: ${layer.units}${relu} })`;
  }
};

function tfjs(lesson: Lesson): string {
  const { nets, aim, rate, batch } = lesson;
  const side = sideOf(lesson);
  const bilinear = nets.some(({ layers }) =>
    layers.some((layer) => layer.kind === 'double' && layer.by === 'bilinear'),
  );
  return [
    "import * as tf from '@tensorflow/tfjs';",
    '',
    ...(bilinear ? doubleLayer : []),
    'const made = (layers) => {',
    `  const picture = tf.input({ shape: [${side}, ${side}, 1] });`,
    '  return tf.model({ inputs: picture, outputs: layers.reduce((x, layer) => layer.apply(x), picture) });',
    '};',
    'const nets = {',
    ...nets.flatMap((net) => [
      `  '${net.name}': made([ // ${parametersOf(net)} parameters`,
      ...net.layers.map((layer) => `    ${tfjsLayer(layer)},`),
      '  ]),',
    ]),
    '};',
    '// put your own here: N × H × W × 1 pictures',
    `const x = tf.randomUniform([${batch}, ${side}, ${side}, 1]);`,
    aim.kind === 'classes'
      ? `const truth = tf.oneHot(tf.cast(tf.randomUniform([${batch}], 0, ${aim.count}), 'int32'), ${aim.count});`
      : `const truth = tf.randomUniform([${batch}, ${aim.side}, ${aim.side}, 1]);`,
    'for (const [name, net] of Object.entries(nets)) {',
    "  console.log('parameters', net.countParams(), name);",
    `  const optimizer = tf.train.adam(${rate});`,
    '  for (let step = 0; step < 2; step++) { // a fresh batch each',
    aim.kind === 'classes'
      ? '    // trap: softmaxCrossEntropy takes the truth first, then scores (not probabilities)\n    const reached = optimizer.minimize(() => tf.losses.softmaxCrossEntropy(truth, net.apply(x)), true);'
      : '    const reached = optimizer.minimize(() => tf.losses.meanSquaredError(truth, net.apply(x)), true);',
    "    console.log('loss', reached.dataSync()[0]);",
    '  }',
    '}',
    '',
  ].join('\n');
}

/** What is learned in Train, in three libraries. */
export const trainingCode = (lesson: Lesson): Snippets => ({
  pytorch: pytorch(lesson),
  keras: keras(lesson),
  tfjs: tfjs(lesson),
});
