/** The layer in PyTorch: N×C×H×W pictures, filters × channels × rows × columns weights. */
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

const names = { mirror: 'reflect', periodic: 'circular', replicate: 'replicate' } as const;

/** The lines that lay the border, and what `conv2d`'s own `padding` must be; without sharing, everything is laid by lines. */
function borderLines(params: ConvolutionParams): { lines: string[]; argument: string } {
  const free = params.sharing === 'free';
  const plan = borderPlan(params, {
    same: params.stride === 1 && !free,
    functions: {
      mirror: (axis) => Math.max(axis.before, axis.after) < axis.size,
      periodic: (axis) => Math.max(axis.before, axis.after) <= axis.size,
      replicate: () => true,
    },
  });
  const { top, bottom, left, right } = plan;
  const mode = names[params.padding as keyof typeof names];
  const pad = `x = F.pad(x, (${left}, ${right}, ${top}, ${bottom})${mode ? `, mode='${mode}'` : ''})  # left, right, top, bottom`;
  switch (plan.how) {
    case 'none':
      return { lines: [], argument: '' };
    case 'argument':
      return free ? { lines: [pad], argument: '' } : { lines: [], argument: `, padding=${top}` };
    case 'same':
      return { lines: [], argument: ", padding='same'" };
    case 'indices':
      return {
        lines: [
          `# F.pad's mode '${mode}' does not reach this far: give the row and the column of each padded cell`,
          `x = x[:, :, ${literal(plan.rows)}][:, :, :, ${literal(plan.columns)}]`,
        ],
        argument: '',
      };
    case 'function': {
      if (params.padding === 'same' && params.stride > 1) {
        const usual = Math.floor((params.dilation * (params.kernelSize - 1)) / 2);
        const trap = `# trap: PyTorch refuses padding='same' with a stride; these are TensorFlow's cells (padding=${usual} would land elsewhere)`;
        return { lines: [trap, pad], argument: '' };
      }
      const uneven = top !== bottom && params.padding === 'zero';
      const why = '# this kernel needs one more cell after than before, which padding= cannot express';
      return { lines: uneven ? [why, pad] : [pad], argument: '' };
    }
  }
}

/** Locally connected: PyTorch has no such layer, so windows are unfolded and multiplied place by place. */
function freeLines(params: ConvolutionParams): string[] {
  const { vertical, horizontal } = geometryOf(params);
  const [o, m] = [vertical.output, horizontal.output];
  const { kernelSize: k, channels, filters, stride, dilation } = params;
  const numbers = numbersOf(params);
  const printed = ownCount(params) <= mostPrinted;
  const turned = (u: number) => (params.flip === 1 ? k - 1 - u : u);
  const own = nest([o * m, filters, channels * k * k], (place, f, tap) => {
    const [c, u, v] = [Math.floor(tap / (k * k)), Math.floor(tap / k) % k, tap % k];
    return numbers.own(Math.floor(place / m), place % m, f, c, turned(u), turned(v));
  });
  return [
    '# no sharing: PyTorch has no locally connected layer, so cut out every window and multiply it by its own weights',
    printed
      ? `w = torch.tensor(${literal(own)}, dtype=torch.float32)  # positions, filters, weights`
      : `w = torch.zeros(${o * m}, ${filters}, ${channels * k * k})  # positions, filters, weights: ${ownCount(params)} numbers, too many to print`,
    `windows = F.unfold(x, ${k}, dilation=${dilation}, stride=${stride})`,
    `y = torch.einsum('pfk,bkp->bfp', w, windows).reshape(1, ${filters}, ${o}, ${m})`,
    ...(numbers.bias ? ['y = y + b.reshape(1, -1, 1, 1)'] : []),
  ];
}

const inputLines = (numbers: CodeNumbers, channels: number, picture: CodePicture | null): string[] =>
  picture
    ? [
        `x = torch.rand(1, 1, ${numbers.rows}, ${numbers.columns})  # put your own picture here: brightness 0…1`,
        ...(picture.shift
          ? [
              `x = torch.roll(x, (${picture.shift.down}, ${picture.shift.right}), dims=(2, 3))  # moved; filter the unmoved one, too, and compare`,
            ]
          : []),
      ]
    : [
        `x = torch.tensor(${literal(nest([1, channels, numbers.rows, numbers.columns], (_, c, row, column) => numbers.x(c, row, column)))}, dtype=torch.float32)  # batch, channels, rows, columns`,
      ];

/** The current settings as PyTorch code that prints the output. */
export function pytorch(params: ConvolutionParams, picture: CodePicture | null = null): string {
  const numbers = numbersOf(params);
  const { kernelSize: k, channels, filters, stride, dilation } = params;
  const w = nest([filters, channels, k, k], numbers.w);
  const { lines, argument } = borderLines(params);
  const free = params.sharing === 'free';
  const options = [stride > 1 ? `, stride=${stride}` : '', argument, dilation > 1 ? `, dilation=${dilation}` : ''].join(
    '',
  );
  return [
    'import torch',
    'import torch.nn.functional as F',
    '',
    ...inputLines(numbers, channels, picture),
    ...(free ? [] : [`w = torch.tensor(${literal(w)}, dtype=torch.float32)  # filters, channels, rows, columns`]),
    ...(numbers.bias ? [`b = torch.tensor(${literal(numbers.bias)}, dtype=torch.float32)`] : []),
    ...(params.flip === 1 && !free
      ? ['w = torch.flip(w, dims=(2, 3))  # conv2d is cross-correlation; with the kernel flipped it is convolution']
      : []),
    ...lines,
    ...(free ? freeLines(params) : [`y = F.conv2d(x, w${numbers.bias ? ', b' : ''}${options})`]),
    'print(y)',
    '',
  ].join('\n');
}
