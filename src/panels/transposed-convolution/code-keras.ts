/** The way up in Keras 3: N×H×W×C maps. */
import { cutsOf, literal, numbersOf, partsWays, placesOf, weightsOf } from './code-parts.ts';
import type { TransposedParams } from './params.ts';

/** A·x·Aᵀ on both axes, for grids that the library does not know. */
const byWeights = (params: TransposedParams, method: 'bilinear' | 'bicubic', why: string): string[] => [
  why,
  `A = np.array(${literal(weightsOf(params, method))}, dtype='float32')`,
  "y = np.einsum('ia,nabc,jb->nijc', A, x, A)",
];

function transposedLines(params: TransposedParams): string[] {
  const { stride: s, kernelSize: k, pad } = params;
  const trip = params.view === 'round-trip';
  const { wLast } = numbersOf(params);
  const { from: n, before, output, outputPad } = cutsOf(params);
  const z = trip ? 'down' : 'x';
  // valid gives n·s rows where the kernel is smaller than the stride, else everything the stamps reach
  const given = n * s + Math.max(k - s, 0);
  const missing = Math.max(before + output - given, 0);
  return [
    '# trap: Conv2DTranspose expects rows × columns × out × in, Conv2D in × out',
    `w = np.array(${literal(wLast)}, dtype='float32')  # rows, columns, out, in`,
    ...(trip
      ? [
          '# C, then its transpose: the shape comes back, x does not',
          ...(pad > 0 ? [`padded = np.pad(x, ((0, 0), (${pad}, ${pad}), (${pad}, ${pad}), (0, 0)))`] : []),
          `down = keras.ops.conv(${pad > 0 ? 'padded' : 'x'}, w, strides=${s}, padding='valid')`,
        ]
      : []),
    `layer = keras.layers.Conv2DTranspose(1, ${k}, strides=${s}, padding='valid', use_bias=False)`,
    `layer.build(${z}.shape)`,
    'layer.set_weights([w])',
    `y = np.array(layer(${z}))`,
    ...(missing > 0
      ? [`y = np.pad(y, ((0, 0), (0, ${missing}), (0, ${missing}), (0, 0)))  # output padding beyond the stamps: zeros`]
      : []),
    ...(before > 0 || given + missing !== output
      ? [
          ...(partsWays(params)
            ? ["# trap: padding='same' would cut the odd row at the end only; this cuts as PyTorch does"]
            : []),
          `y = y[:, ${before}:${before + output}, ${before}:${before + output}]  # padding cuts${outputPad > 0 ? ', output padding keeps some of it' : ''}`,
        ]
      : []),
  ];
}

function lines(params: TransposedParams): string[] {
  const { stride: s, kernelSize: k, grid } = params;
  const { wLast, side } = numbersOf(params);
  switch (params.method) {
    case 'transposed':
      return transposedLines(params);
    case 'nearest':
      return [`y = keras.layers.UpSampling2D(${s}, interpolation='nearest')(x)`];
    case 'bed-of-nails':
      return [`y = np.zeros((1, ${side}, ${side}, 1), dtype='float32')`, `y[:, ::${s}, ::${s}] = x`];
    case 'unpool':
      return [
        '# Keras has no unpooling: put each maximum back at its index',
        `indices = np.array(${literal(placesOf(params))})`,
        `y = np.zeros(${side * side}, dtype='float32')`,
        'y[indices] = x.ravel()',
        `y = y.reshape(1, ${side}, ${side}, 1)`,
      ];
    case 'bilinear':
      return grid === 'half-pixel'
        ? [`y = keras.layers.UpSampling2D(${s}, interpolation='bilinear')(x)`]
        : byWeights(
            params,
            'bilinear',
            '# trap: UpSampling2D uses half-pixel centres, so write the weights of this grid out',
          );
    case 'bicubic':
      return byWeights(
        params,
        'bicubic',
        '# trap: for bicubic TensorFlow takes a = -0.5, PyTorch and this page -0.75, so write the weights out',
      );
    case 'resize-convolution':
      return [
        `w = np.array(${literal(wLast)}, dtype='float32')  # rows, columns, in, out`,
        `y = keras.layers.UpSampling2D(${s}, interpolation='nearest')(x)`,
        `layer = keras.layers.Conv2D(1, ${k}, padding='same', use_bias=False)`,
        'layer.build(y.shape)',
        'layer.set_weights([w])',
        'y = layer(y)',
      ];
  }
}

/** The current settings as Keras code that prints the output. */
export const keras = (params: TransposedParams): string =>
  [
    'import keras',
    'import numpy as np',
    '',
    `x = np.array(${literal(numbersOf(params).xLast)}, dtype='float32')  # batch, rows, columns, channels`,
    ...lines(params),
    'print(y)',
    '',
  ].join('\n');
