/** The pooling in TensorFlow.js: N×H×W×C pictures. */
import { type CodeParts, partsOf } from './code-parts.ts';
import type { PoolingParams } from './params.ts';

const padded = ({ before, after }: CodeParts, what: string): string =>
  `tf.pad(${what}, [[0, 0], [${before}, ${after}], [${before}, ${after}], [0, 0]])`;

const padArgument = ({ border, before }: CodeParts): string =>
  border === 'same' ? "'same'" : border === 'argument' ? String(before) : "'valid'";

/** The pooling as a function of x, and comments that belong to it. */
export function pool(parts: CodeParts, params: PoolingParams): { notes: string[]; body: string } {
  const { k, s, operation, border, kept, before, after } = parts;
  const bordered = before + after > 0;
  const pad = padArgument(parts);
  switch (operation) {
    case 'max':
      return {
        notes: [
          '// trap: at a tie the gradient goes to the first maximum on the cpu backend, to the last on WebGL and WASM',
        ],
        body: `tf.maxPool(x, ${k}, ${s}, ${pad})`,
      };
    case 'average':
      if (params.divisor === 'window' && bordered)
        return {
          notes: ['// trap: avgPool divides by the real cells only; to count the padding, pad with zeros beforehand'],
          body: `tf.avgPool(${padded(parts, 'x')}, ${k}, ${s}, 'valid')`,
        };
      if (parts.pass === 'gradient' && bordered)
        return {
          notes: [
            '// trap: avgPool divides by the real cells, but its gradient (tfjs 4.22) by the whole window: count the real cells by hand',
            `const real = tf.avgPool(${padded(parts, 'tf.onesLike(x)')}, ${k}, ${s}, 'valid');`,
          ],
          body: `tf.avgPool(${padded(parts, 'x')}, ${k}, ${s}, 'valid').div(real)`,
        };
      return {
        notes:
          border === 'none'
            ? []
            : ["// trap: the padding is not counted here; PyTorch's avg_pool2d counts it by default"],
        body: `tf.avgPool(x, ${k}, ${s}, ${pad})`,
      };
    case 'subsample':
      return {
        notes: [
          `// the first ${bordered ? 'real ' : ''}cell of every window`,
          `const kept = tf.tensor1d([${kept.join(', ')}], 'int32');`,
        ],
        body: 'tf.gather(tf.gather(x, kept, 1), kept, 2)',
      };
    case 'lenet':
      return {
        notes: [
          `const alpha = ${params.alpha}; // LeNet learns one of each for every map`,
          `const beta = ${params.beta};`,
        ],
        body: `tf.avgPool(${bordered ? padded(parts, 'x') : 'x'}, ${k}, ${s}, 'valid').mul(${k * k}).mul(alpha).add(beta).sigmoid()`,
      };
  }
}

function unpool(parts: CodeParts, params: PoolingParams): string[] {
  const { s, n, o, c, k, kept } = parts;
  const fill = (put: string) => [
    `const up = tf.buffer([1, ${n}, ${n}, ${c}]);`,
    `for (let i = 0; i < ${o}; i++)`,
    `  for (let j = 0; j < ${o}; j++)`,
    `    for (let c = 0; c < ${c}; c++) ${put}`,
    'const rebuilt = up.toTensor();',
  ];
  switch (params.unpool) {
    case 'nearest': {
      if (parts.before === 0 && o * s === n)
        return [`const rebuilt = tf.image.resizeNearestNeighbor(y, [${n}, ${n}]);`];
      const missing = Math.max(0, n - (o * s - parts.before));
      return [
        `const copied = tf.image.resizeNearestNeighbor(y, [${o * s}, ${o * s}]);`,
        "// to the input's size; what no copy reaches is 0",
        `const rebuilt = tf.pad(copied, [[0, 0], [0, ${missing}], [0, ${missing}], [0, 0]]).slice([0, ${parts.before}, ${parts.before}, 0], [1, ${n}, ${n}, ${c}]);`,
      ];
    }
    case 'bed-of-nails':
      return [
        'const [numbers] = y.arraySync();',
        `const kept = [${kept.join(', ')}]; // first cell of every window`,
        ...fill('up.set(numbers[i][j][c], 0, kept[i], kept[j], c);'),
      ];
    case 'max-indices':
      return [
        '// trap: an index is (row * columns + column) * channels + channel here; in PyTorch it starts at 0 in every channel',
        `const indices = tf.maxPoolWithArgmax(x, ${k}, ${s}, ${padArgument(parts)}).indexes.dataSync();`,
        'const numbers = y.dataSync();',
        `const flat = new Float32Array(${n * n * c});`,
        'indices.forEach((index, i) => { flat[index] = numbers[i]; });',
        `const rebuilt = tf.tensor4d(flat, [1, ${n}, ${n}, ${c}]);`,
      ];
  }
}

/** The current settings as TensorFlow.js code that prints the output, and the gradient or the unpooled map where that is shown. */
export function tfjs(params: PoolingParams): string {
  const parts = partsOf(params);
  const { notes, body } = pool(parts, params);
  return [
    "import * as tf from '@tensorflow/tfjs';",
    '',
    `const x = tf.tensor4d(${parts.x('last')}); // batch, rows, columns, channels`,
    ...notes,
    ...(parts.pass === 'gradient'
      ? [
          `const pool = (x) => ${body};`,
          'const y = pool(x);',
          'y.print();',
          '',
          `const dy = tf.tensor4d(${parts.upstream('last')}); // the upstream gradient`,
          'const dx = tf.grad(pool)(x, dy);',
          'dx.print();',
        ]
      : [`const y = ${body};`, 'y.print();']),
    ...(parts.pass === 'unpool'
      ? [
          '',
          ...unpool(parts, params).map((line) =>
            line.replace('const kept = ', 'const corners = ').replaceAll('kept[', 'corners['),
          ),
          'rebuilt.print();',
        ]
      : []),
    '',
  ].join('\n');
}
