/** The layer in TensorFlow.js: N×H×W×C pictures, rows × columns × channels × filters weights. */
import {
  borderPlan,
  type CodeNumbers,
  type CodePicture,
  literal,
  mostPrinted,
  nest,
  numbersOf,
  ownCount,
} from './code-parts.ts';
import { geometryOf } from './layer.ts';
import type { ConvolutionParams } from './params.ts';

interface Border {
  readonly lines: readonly string[];
  /** What `conv2d` is given as its padding, as code. */
  readonly argument: string;
  /** The name of what it pads. */
  readonly padded: string;
}

function borderOf(params: ConvolutionParams): Border {
  const bothAbove = params.stride > 1 && params.dilation > 1;
  const free = params.sharing === 'free';
  const plan = borderPlan(params, {
    same: !bothAbove && !free,
    functions: { mirror: (axis) => Math.max(axis.before, axis.after) < axis.size },
  });
  const cells = `[[0, 0], [${plan.top}, ${plan.bottom}], [${plan.left}, ${plan.right}], [0, 0]]`;
  const laid = (...lines: string[]): Border => ({ lines, argument: "'valid'", padded: 'padded' });
  switch (plan.how) {
    case 'none':
      return { lines: [], argument: "'valid'", padded: 'x' };
    case 'same': {
      const trap =
        params.stride > 1
          ? ["// trap: with a stride, 'same' adds the extra cell at the end; PyTorch's padding= pads both sides"]
          : [];
      return { lines: trap, argument: "'same'", padded: 'x' };
    }
    case 'argument':
      return free || bothAbove
        ? laid(`const padded = tf.pad(x, ${cells});`)
        : { lines: [], argument: String(plan.top), padded: 'x' };
    case 'function':
      return params.padding === 'mirror'
        ? laid('// conv2d pads with zeros only: pad beforehand', `const padded = tf.mirrorPad(x, ${cells}, 'reflect');`)
        : laid(`const padded = tf.pad(x, ${cells});`);
    case 'indices':
      return laid(
        '// no padding function does this: give the row and the column of each padded cell',
        `const rows = tf.tensor1d(${literal(plan.rows)}, 'int32');`,
        `const columns = tf.tensor1d(${literal(plan.columns)}, 'int32');`,
        'const padded = tf.gather(tf.gather(x, rows, 1), columns, 2);',
      );
  }
}

/** Locally connected: TensorFlow.js has no such layer, so shifted pictures are weighed place by place and added. */
function freeLines(params: ConvolutionParams, padded: string): string[] {
  const { vertical, horizontal } = geometryOf(params);
  const [o, m] = [vertical.output, horizontal.output];
  const { kernelSize: k, channels, filters, stride: s, dilation: d } = params;
  const numbers = numbersOf(params);
  const turned = (u: number) => (params.flip === 1 ? k - 1 - u : u);
  const own = nest([k, k, channels, o, m, filters], (u, v, c, row, column, f) =>
    numbers.own(row, column, f, c, turned(u), turned(v)),
  );
  return [
    '// no sharing: there is no locally connected layer, so multiply each shifted copy of the input by the weights of each position',
    ownCount(params) <= mostPrinted
      ? `const w = tf.tensor6d(${literal(own)}); // kernel row, kernel column, channel, row, column, filter`
      : `const w = tf.zeros([${k}, ${k}, ${channels}, ${o}, ${m}, ${filters}]); // ${ownCount(params)} numbers, too many to print`,
    'const parts = [];',
    `for (let u = 0; u < ${k}; u++)`,
    `  for (let v = 0; v < ${k}; v++)`,
    `    for (let c = 0; c < ${channels}; c++) {`,
    `      const copy = tf.stridedSlice(${padded}, [0, ${d} * u, ${d} * v, c], [1, ${d} * u + ${(o - 1) * s + 1}, ${d} * v + ${(m - 1) * s + 1}, c + 1], [1, ${s}, ${s}, 1]);`,
    `      parts.push(copy.mul(w.slice([u, v, c], [1, 1, 1]).reshape([1, ${o}, ${m}, ${filters}])));`,
    '    }',
    `const y = tf.addN(parts)${numbers.bias ? '.add(b)' : ''};`,
  ];
}

/** TensorFlow.js rolls no tensor: what leaves at one side comes in at the other. */
const rolled = (axis: 1 | 2, by: number, size: number): string[] => {
  const kept = ((-by % size) + size) % size;
  return kept === 0 ? [] : [`x = tf.concat(tf.split(x, [${kept}, ${size - kept}], ${axis}).reverse(), ${axis});`];
};

const inputLines = (numbers: CodeNumbers, channels: number, picture: CodePicture | null): string[] => {
  const { rows, columns } = numbers;
  if (!picture)
    return [
      `const x = tf.tensor4d(${literal(nest([1, rows, columns, channels], (_, row, column, c) => numbers.x(c, row, column)))}); // batch, rows, columns, channels`,
    ];
  const { shift } = picture;
  return [
    `${shift ? 'let' : 'const'} x = tf.randomUniform([1, ${rows}, ${columns}, 1]); // put your own picture here: brightness 0…1`,
    ...(shift
      ? [
          '// moved; filter the unmoved one, too, and compare',
          ...rolled(1, shift.down, rows),
          ...rolled(2, shift.right, columns),
        ]
      : []),
  ];
};

/** The current settings as TensorFlow.js code that prints the output. */
export function tfjs(params: ConvolutionParams, picture: CodePicture | null = null): string {
  const numbers = numbersOf(params);
  const { kernelSize: k, channels, filters, stride, dilation } = params;
  const w = nest([k, k, channels, filters], (u, v, c, f) => numbers.w(f, c, u, v));
  const border = borderOf(params);
  const free = params.sharing === 'free';
  const flipped = params.flip === 1 && !free;
  const bothAbove = stride > 1 && dilation > 1;
  const dilated = dilation > 1 ? `, 'NHWC', ${dilation}` : '';
  const call = (s: number) =>
    `tf.conv2d(${border.padded}, ${flipped ? 'turned' : 'w'}, ${s}, ${border.argument}${dilated})`;
  const add = numbers.bias ? '.add(b)' : '';
  return [
    "import * as tf from '@tensorflow/tfjs';",
    '',
    ...inputLines(numbers, channels, picture),
    ...(free ? [] : [`const w = tf.tensor4d(${literal(w)}); // rows, columns, channels, filters`]),
    ...(numbers.bias ? [`const b = tf.tensor1d(${literal(numbers.bias)});`] : []),
    ...(flipped
      ? [
          '// conv2d is cross-correlation; with the kernel flipped it is convolution',
          'const turned = tf.reverse(w, [0, 1]);',
        ]
      : []),
    ...border.lines,
    ...(free
      ? freeLines(params, border.padded)
      : bothAbove
        ? [
            '// trap: conv2d refuses stride and dilation both above 1; compute with stride 1, then keep every s-th row and column',
            `const every = ${call(1)}${add};`,
            `const y = tf.stridedSlice(every, [0, 0, 0, 0], every.shape, [1, ${stride}, ${stride}, 1]);`,
          ]
        : [`const y = ${call(stride)}${add};`]),
    'y.print();',
    '',
  ].join('\n');
}
