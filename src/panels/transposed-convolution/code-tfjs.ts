/** The way up in TensorFlow.js: N×H×W×C maps. */
import { cutsOf, literal, numbersOf, partsWays, placesOf, weightsOf } from './code-parts.ts';
import type { TransposedParams } from './params.ts';

const byWeights = (params: TransposedParams, method: 'bilinear' | 'bicubic', why: string): string[] => {
  const { side } = numbersOf(params);
  const { size } = params;
  return [
    why,
    `const A = tf.tensor2d(${literal(weightsOf(params, method))});`,
    `const y = A.matMul(x.reshape([${size}, ${size}])).matMul(A.transpose()).reshape([1, ${side}, ${side}, 1]);`,
  ];
};

function resized(params: TransposedParams): string[] {
  const { side } = numbersOf(params);
  const size = `[${side}, ${side}]`;
  switch (params.grid) {
    case 'corner':
      return [
        '// trap: this default is the asymmetric grid; PyTorch uses half-pixel centres',
        `const y = tf.image.resizeBilinear(x, ${size});`,
      ];
    case 'half-pixel':
      return [
        '// alignCorners false, halfPixelCenters true. trap: its gradient is wrong in TensorFlow.js 4.22: do not train through it',
        `const y = tf.image.resizeBilinear(x, ${size}, false, true);`,
      ];
    case 'align-corners':
      return [`const y = tf.image.resizeBilinear(x, ${size}, true);`];
  }
}

function lines(params: TransposedParams): string[] {
  const { stride: s, size: n, pad, kernelSize: k } = params;
  const { wLast, side } = numbersOf(params);
  const shape = `[1, ${side}, ${side}, 1]`;
  switch (params.method) {
    case 'transposed': {
      const { output } = cutsOf(params);
      const trip = params.view === 'round-trip';
      const padding = pad === 0 ? "'valid'" : pad;
      return [
        '// trap: the kernel is stored as rows × columns × out × in; conv2d expects in × out',
        `const w = tf.tensor4d(${literal(wLast)}); // rows, columns, out, in`,
        ...(partsWays(params)
          ? ["// trap: 'same' would cut the odd row at the end only; a number cuts both ends equally, like PyTorch"]
          : []),
        ...(trip
          ? [
              '// C, then its transpose: the shape comes back, x does not',
              `const down = tf.conv2d(x, w, ${s}, ${padding});`,
            ]
          : []),
        '// the output shape sets the output padding',
        `const y = tf.conv2dTranspose(${trip ? 'down' : 'x'}, w, [1, ${output}, ${output}, 1], ${s}, ${padding});`,
      ];
    }
    case 'nearest':
      return [`const y = tf.image.resizeNearestNeighbor(x, [${side}, ${side}]);`];
    case 'bed-of-nails':
      return [
        `const y = x.reshape([${n}, 1, ${n}, 1]).pad([[0, 0], [0, ${s - 1}], [0, 0], [0, ${s - 1}]]).reshape(${shape});`,
      ];
    case 'unpool':
      return [
        '// indices of the maxima, as maxPoolWithArgmax returns them',
        `const indices = tf.tensor2d(${literal(placesOf(params).map((place) => [place]))}, [${n * n}, 1], 'int32');`,
        `const y = tf.scatterND(indices, x.reshape([${n * n}]), [${side * side}]).reshape(${shape});`,
      ];
    case 'bilinear':
      return resized(params);
    case 'bicubic':
      return byWeights(
        params,
        'bicubic',
        '// TensorFlow.js has no bicubic resizing: write the weights out, a row per output',
      );
    case 'resize-convolution':
      return [
        `const w = tf.tensor4d(${literal(wLast)}); // rows, columns, in, out`,
        `const copied = tf.image.resizeNearestNeighbor(x, [${side}, ${side}]);`,
        `const y = tf.conv2d(copied, w, 1, 'same');${k % 2 === 0 ? ' // an even kernel size: one more zero after than before' : ''}`,
      ];
  }
}

/** The current settings as TensorFlow.js code that prints the output. */
export const tfjs = (params: TransposedParams): string =>
  [
    "import * as tf from '@tensorflow/tfjs';",
    '',
    `const x = tf.tensor4d(${literal(numbersOf(params).xLast)}); // batch, rows, columns, channels`,
    ...lines(params),
    'y.print();',
    '',
  ].join('\n');
