/** What a lens of Play computes, as code: the layer on a picture, eight kernels at once, a moved picture, or a stack of layers. */
import { formatNumbers } from '../../pattern/knobs.ts';
import type { Snippets } from '../../pattern/panel.ts';
import { bankKernels } from './bank.ts';
import { keras } from './code-keras.ts';
import type { CodePicture } from './code-parts.ts';
import { pytorch } from './code-pytorch.ts';
import { tfjs } from './code-tfjs.ts';
import { kernelNumbers } from './layer.ts';
import type { ConvolutionParams } from './params.ts';

type Params = ConvolutionParams;

/** Channels between the layers of the stack, as the lens on depth has them. */
const between = 4;

function depthCode({ depth, resolution }: Params): Snippets {
  const field = 2 * depth + 1;
  const middle = resolution / 2;
  return {
    pytorch: [
      'import torch',
      'import torch.nn.functional as F',
      '',
      `# ${depth} layers of 3×3: a unit of the last one sees ${field}×${field} pixels`,
      `x = torch.rand(1, 1, ${resolution}, ${resolution}, requires_grad=True)  # put your own picture here`,
      'y = x',
      `for layer in range(${depth}):`,
      `    c = 1 if layer == 0 else ${between}`,
      `    w = torch.randn(${between}, c, 3, 3) * ((1 if layer == 0 else 2) / (9 * c)) ** 0.5  # the gain that keeps the size of the numbers`,
      '    y = F.conv2d(y if layer == 0 else F.relu(y), w, padding=1)',
      `y[0, :, ${middle}, ${middle}].sum().backward()  # which pixels the middle unit depends on, and how much`,
      `print('seen', int((x.grad.abs().amax(dim=(0, 1, 2)) > 0).sum()), 'pixels wide at most', ${String(field)})`,
      '',
    ].join('\n'),
    keras: [
      'import keras',
      'import tensorflow as tf',
      'from keras import layers',
      '',
      `# ${depth} layers of 3×3: a unit of the last one sees ${field}×${field} pixels`,
      `x = tf.Variable(tf.random.uniform((1, ${resolution}, ${resolution}, 1)))  # put your own picture here`,
      'with tf.GradientTape() as tape:',
      '    y = x',
      `    for layer in range(${depth}):`,
      `        y = layers.Conv2D(${between}, 3, padding='same', use_bias=False, kernel_initializer='he_normal')(y if layer == 0 else tf.nn.relu(y))`,
      `    unit = tf.reduce_sum(y[0, ${middle}, ${middle}])`,
      'slope = tf.abs(tape.gradient(unit, x))  # which pixels the middle unit depends on, and how much',
      `print('seen', int(tf.reduce_sum(tf.cast(tf.reduce_max(slope, axis=[0, 1, 3]) > 0, 'int32'))), 'pixels wide at most', ${field})`,
      '',
    ].join('\n'),
    tfjs: [
      "import * as tf from '@tensorflow/tfjs';",
      '',
      `// ${depth} layers of 3×3: a unit of the last one sees ${field}×${field} pixels`,
      `const x = tf.randomUniform([1, ${resolution}, ${resolution}, 1]); // put your own picture here`,
      `const kernels = Array.from({ length: ${depth} }, (_, layer) => {`,
      `  const c = layer === 0 ? 1 : ${between};`,
      `  return tf.randomNormal([3, 3, c, ${between}], 0, Math.sqrt((layer === 0 ? 1 : 2) / (9 * c)));`,
      '});',
      "const stack = (x) => kernels.reduce((y, w, layer) => tf.conv2d(layer === 0 ? y : tf.relu(y), w, 1, 'same'), x);",
      '// which pixels the middle unit depends on, and how much',
      `const unit = (x) => tf.sum(tf.slice(stack(x), [0, ${middle}, ${middle}, 0], [1, 1, 1, ${between}]));`,
      'const slope = tf.abs(tf.grad(unit)(x));',
      "console.log('seen', tf.sum(tf.cast(tf.greater(tf.max(slope, [0, 1, 3]), 0), 'int32')).dataSync()[0]);",
      '',
    ].join('\n'),
  };
}

/** What the lens on show computes. */
export function played(params: Params): Snippets {
  if (params.lens === 'depth') return depthCode(params);
  const own = kernelNumbers({ ...params, channels: 1, filters: 1 }).slice(0, params.kernelSize ** 2);
  const kernels = params.lens === 'bank' ? [...bankKernels(params.kernelSize), own] : [own];
  const layer: Params = {
    ...params,
    size: params.resolution,
    input: 'ramp',
    channels: 1,
    filters: kernels.length as Params['filters'],
    kernel: formatNumbers(kernels.flat()),
    bias: 'none',
    sharing: 'shared',
  };
  const { shiftX, shiftY, lens } = params;
  const picture: CodePicture = { shift: lens === 'shift' ? { right: shiftX, down: shiftY } : null };
  return { pytorch: pytorch(layer, picture), keras: keras(layer, picture), tfjs: tfjs(layer, picture) };
}
