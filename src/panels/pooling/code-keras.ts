/** The pooling in Keras 3 on TensorFlow: N×H×W×C pictures. */
import { type CodeParts, partsOf } from './code-parts.ts';
import type { PoolingParams } from './params.ts';

const padLine = (name: string, what: string, { before, after }: CodeParts, value = ''): string =>
  `${name} = tf.pad(${what}, [[0, 0], [${before}, ${after}], [${before}, ${after}], [0, 0]]${value})`;

/** Whether the border is laid by hand, in front of a pooling that has none. */
const laidByHand = ({ border, before, after, operation, divisor }: CodeParts): boolean => {
  if (before + after === 0 || operation === 'subsample') return false;
  if (border === 'argument' || operation === 'lenet') return true;
  return border === 'same' && operation === 'average' && divisor === 'window';
};

/** The pooling alone: from x to y. */
export function pool(parts: CodeParts, params: PoolingParams): string[] {
  const { k, s, operation, global, border, slice, kept, pass } = parts;
  const laid = laidByHand(parts);
  const x = laid ? 'padded' : 'x';
  const argument = border === 'same' && !laid ? 'same' : 'valid';
  const hand = border === 'argument' && laid ? ['# Keras pools with "valid" or "same" only: pad beforehand'] : [];
  switch (operation) {
    case 'max': {
      if (global && pass !== 'unpool')
        return [
          'y = keras.layers.GlobalMaxPooling2D(keepdims=True)(x)  # at a tie TensorFlow shares the gradient among the maxima',
        ];
      const lines = laid ? [...hand, padLine('padded', 'x', parts, ", constant_values=-float('inf')")] : [];
      if (pass === 'unpool' && params.unpool === 'max-indices')
        return [
          ...lines,
          '# trap: an index is (row * columns + column) * channels + channel here; in PyTorch it starts at 0 in every channel',
          `y, indices = tf.nn.max_pool_with_argmax(${x}, ${k}, ${s}, '${argument.toUpperCase()}')`,
        ];
      return [...lines, `y = keras.layers.MaxPooling2D(${k}, strides=${s}, padding='${argument}')(${x})`];
    }
    case 'average': {
      if (global) return ['y = keras.layers.GlobalAveragePooling2D(keepdims=True)(x)'];
      const layer = `keras.layers.AveragePooling2D(${k}, strides=${s}, padding='${argument}')`;
      if (!laid) {
        const trap =
          border === 'same'
            ? ["# trap: 'same' divides by the real cells only; PyTorch counts the padding by default"]
            : [];
        return [...trap, `y = ${layer}(x)`];
      }
      if (params.divisor === 'window') return [...hand, padLine('padded', 'x', parts), `y = ${layer}(padded)`];
      return [
        ...hand,
        padLine('padded', 'x', parts),
        padLine('real', 'tf.ones_like(x)', parts),
        `average = ${layer}`,
        'y = average(padded) / average(real)  # only real cells count',
      ];
    }
    case 'subsample':
      return slice
        ? [`y = x[:, ${slice}, ${slice}]  # x[::${s}] alone would also keep rows whose window does not fit`]
        : [
            '# the first real cell of every window',
            `kept = ${JSON.stringify(kept)}`,
            'y = tf.gather(tf.gather(x, kept, axis=1), kept, axis=2)',
          ];
    case 'lenet':
      return [
        `alpha = tf.Variable([${new Array(parts.c).fill(params.alpha).join(', ')}], dtype='float32')  # LeNet learns one for each map`,
        `beta = tf.Variable([${new Array(parts.c).fill(params.beta).join(', ')}], dtype='float32')`,
        ...(laid ? [padLine('padded', 'x', parts)] : []),
        `sums = ${k * k} * keras.layers.AveragePooling2D(${k}, strides=${s})(${x})  # the sum of each window`,
        'y = keras.ops.sigmoid(alpha * sums + beta)',
      ];
  }
}

function unpool(parts: CodeParts, params: PoolingParams): string[] {
  const { s, n, o, before, after, kept, c } = parts;
  switch (params.unpool) {
    case 'nearest': {
      const missing = Math.max(0, n - (o * s - before));
      return [
        `up = keras.layers.UpSampling2D(${s})(y)`,
        ...(before > 0 || o * s !== n
          ? [
              `up = tf.pad(up, [[0, 0], [0, ${missing}], [0, ${missing}], [0, 0]])[:, ${before}:${before + n}, ${before}:${before + n}]  # to the input's size`,
            ]
          : []),
      ];
    }
    case 'bed-of-nails':
      return [
        'up = np.zeros(x.shape)',
        `kept = np.array(${JSON.stringify(kept)})  # first cell of every window`,
        'up[:, kept[:, None], kept] = y',
      ];
    case 'max-indices': {
      const laid = laidByHand(parts);
      const side = laid ? n + before + after : n;
      return [
        `up = np.zeros(${side} * ${side} * ${c})`,
        'up[indices.numpy().ravel()] = y.numpy().ravel()',
        `up = up.reshape(1, ${side}, ${side}, ${c})${laid ? `[:, ${before}:${before + n}, ${before}:${before + n}]` : ''}`,
      ];
    }
  }
}

/** The current settings as Keras code that prints the output, and the gradient or the unpooled map where that is shown. */
export function keras(params: PoolingParams): string {
  const parts = partsOf(params);
  const backward = parts.pass === 'gradient';
  const lines = pool(parts, params);
  return [
    'import keras',
    'import numpy as np',
    'import tensorflow as tf',
    '',
    `x = tf.constant(${parts.x('last')}, dtype='float32')  # batch, rows, columns, channels`,
    ...(backward
      ? ['with tf.GradientTape() as tape:', '    tape.watch(x)', ...lines.map((line) => `    ${line}`)]
      : lines),
    'print(y)',
    ...(backward
      ? [
          '',
          `dy = tf.constant(${parts.upstream('last')}, dtype='float32')  # the upstream gradient`,
          'print(tape.gradient(y, x, output_gradients=dy))',
        ]
      : []),
    ...(parts.pass === 'unpool' ? ['', ...unpool(parts, params), 'print(up)'] : []),
    '',
  ].join('\n');
}
