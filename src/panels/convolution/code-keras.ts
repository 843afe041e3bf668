/** The layer in Keras 3: N×H×W×C pictures, rows × columns × channels × filters weights. */
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

const names = { mirror: 'reflect', periodic: 'wrap', replicate: 'edge' } as const;

function borderLines(params: ConvolutionParams): { lines: string[]; argument: 'valid' | 'same' } {
  const bothAbove = params.stride > 1 && params.dilation > 1;
  const free = params.sharing === 'free';
  const plan = borderPlan(params, {
    same: !bothAbove && !free,
    functions: {
      mirror: (axis) => Math.max(axis.before, axis.after) < axis.size,
      periodic: (axis) => Math.max(axis.before, axis.after) <= axis.size,
      replicate: () => true,
    },
  });
  const cells = `((0, 0), (${plan.top}, ${plan.bottom}), (${plan.left}, ${plan.right}), (0, 0))`;
  const mode = names[params.padding as keyof typeof names];
  const pad = `x = np.pad(x, ${cells}${mode ? `, mode='${mode}'` : ''})`;
  switch (plan.how) {
    case 'none':
      return { lines: [], argument: params.padding === 'same' && !free ? 'same' : 'valid' };
    case 'same': {
      const trap =
        params.stride > 1
          ? ["# trap: with a stride, 'same' adds the extra cell at the end; PyTorch's padding= pads both sides"]
          : [];
      return { lines: trap, argument: 'same' };
    }
    case 'indices':
      return {
        lines: [
          '# np.pad does not reach this far: give the row and the column of each padded cell',
          `x = x[:, ${literal(plan.rows)}][:, :, ${literal(plan.columns)}]`,
        ],
        argument: 'valid',
      };
    case 'argument':
    case 'function': {
      const known = params.padding === 'zero' || params.padding === 'same';
      const why = known ? [] : ['# Conv2D pads with zeros only: pad beforehand'];
      return { lines: [...why, pad], argument: 'valid' };
    }
  }
}

/** Locally connected: Keras 3 dropped that layer, so windows are cut out and meet their own weights. */
function freeLines(params: ConvolutionParams): string[] {
  const { vertical, horizontal } = geometryOf(params);
  const [o, m] = [vertical.output, horizontal.output];
  const { kernelSize: k, channels, filters, stride, dilation } = params;
  const numbers = numbersOf(params);
  const turned = (u: number) => (params.flip === 1 ? k - 1 - u : u);
  const own = nest([o, m, k * k * channels, filters], (row, column, tap, f) => {
    const [u, v, c] = [Math.floor(tap / (k * channels)), Math.floor(tap / channels) % k, tap % channels];
    return numbers.own(row, column, f, c, turned(u), turned(v));
  });
  return [
    '# no sharing: Keras 3 has no LocallyConnected2D any more, so cut out every window and multiply it by its own weights',
    ownCount(params) <= mostPrinted
      ? `w = np.array(${literal(own)}, dtype='float32')  # rows, columns, weights, filters`
      : `w = np.zeros((${o}, ${m}, ${k * k * channels}, ${filters}), dtype='float32')  # ${ownCount(params)} numbers, too many to print`,
    `windows = np.array([[x[0, i:i + ${dilation * (k - 1) + 1}:${dilation}, j:j + ${dilation * (k - 1) + 1}:${dilation}].ravel()`,
    `                     for j in range(0, ${m * stride}, ${stride})] for i in range(0, ${o * stride}, ${stride})])`,
    `y = keras.ops.einsum('ijt,ijtf->ijf', windows, w)[None]${numbers.bias ? ' + b' : ''}`,
  ];
}

const inputLines = (numbers: CodeNumbers, channels: number, picture: CodePicture | null): string[] =>
  picture
    ? [
        '# put your own picture here: brightness 0…1',
        `x = np.random.default_rng(1).random((1, ${numbers.rows}, ${numbers.columns}, 1), dtype='float32')`,
        ...(picture.shift
          ? [
              `x = np.roll(x, (${picture.shift.down}, ${picture.shift.right}), axis=(1, 2))  # moved; filter the unmoved one, too, and compare`,
            ]
          : []),
      ]
    : [
        `x = np.array(${literal(nest([1, numbers.rows, numbers.columns, channels], (_, row, column, c) => numbers.x(c, row, column)))}, dtype='float32')  # batch, rows, columns, channels`,
      ];

/** The current settings as Keras code that prints the output. */
export function keras(params: ConvolutionParams, picture: CodePicture | null = null): string {
  const numbers = numbersOf(params);
  const { kernelSize: k, channels, filters, stride, dilation } = params;
  const w = nest([k, k, channels, filters], (u, v, c, f) => numbers.w(f, c, u, v));
  const { lines, argument } = borderLines(params);
  const free = params.sharing === 'free';
  const bothAbove = stride > 1 && dilation > 1;
  const options = [
    stride > 1 && !bothAbove ? `strides=${stride}` : '',
    argument === 'same' ? "padding='same'" : '',
    dilation > 1 ? `dilation_rate=${dilation}` : '',
    numbers.bias ? '' : 'use_bias=False',
  ].filter(Boolean);
  return [
    'import keras',
    'import numpy as np',
    '',
    ...inputLines(numbers, channels, picture),
    ...(free ? [] : [`w = np.array(${literal(w)}, dtype='float32')  # rows, columns, channels, filters`]),
    ...(numbers.bias ? [`b = np.array(${literal(numbers.bias)}, dtype='float32')`] : []),
    ...(params.flip === 1 && !free
      ? ['w = w[::-1, ::-1].copy()  # Conv2D is cross-correlation; with the kernel flipped it is convolution']
      : []),
    ...lines,
    ...(free
      ? freeLines(params)
      : [
          `layer = keras.layers.Conv2D(${[filters, k, ...options].join(', ')})`,
          'layer.build(x.shape)',
          `layer.set_weights([w${numbers.bias ? ', b' : ''}])`,
          ...(bothAbove
            ? [
                '# trap: Conv2D refuses stride and dilation both above 1; compute with stride 1, then keep every s-th row and column',
                `y = layer(x)[:, ::${stride}, ::${stride}]`,
              ]
            : ['y = layer(x)']),
        ]),
    'print(y)',
    '',
  ].join('\n');
}
