/** The pooling in PyTorch: N×C×H×W pictures. */
import { type CodeParts, partsOf } from './code-parts.ts';
import type { PoolingParams } from './params.ts';

/** A whole number would make integers of the tensor. */
const float = (n: number): string => (Number.isInteger(n) ? n.toFixed(1) : String(n));

const samePad = ({ before, after }: CodeParts, value: string): string =>
  `F.pad(x, (${before}, ${after}, ${before}, ${after})${value})`;

/** Border cells in front of a pooling that has none of its own; PyTorch has no padding='same' for pooling. */
function border(parts: CodeParts): string[] {
  const { border: kind, before, after, operation } = parts;
  if (kind !== 'same') return [];
  const trap =
    "# trap: PyTorch's pooling has no padding='same'; these are TensorFlow's cells, the extra one at the end";
  if (before + after === 0) return [];
  if (operation === 'max') return [trap, `padded = ${samePad(parts, ", value=float('-inf')")}`];
  if (operation === 'average' || operation === 'lenet') return [trap, `padded = ${samePad(parts, '')}`];
  return [];
}

/** The pooling alone: from x to y. */
export const pool = (parts: CodeParts, params: PoolingParams): string[] => [
  ...border(parts),
  ...inWindows(parts, params),
];

function inWindows(parts: CodeParts, params: PoolingParams): string[] {
  const { k, s, operation, global, border: kind, before, after, slice, kept } = parts;
  const laid = kind === 'same' && before + after > 0;
  const x = laid ? 'padded' : 'x';
  const padding = kind === 'argument' ? `, padding=${before}` : '';
  switch (operation) {
    case 'max':
      return global
        ? [
            '# trap: at a tie this takes the first maximum; x.amax(dim=(2, 3)) would share the gradient among them',
            'y, indices = F.adaptive_max_pool2d(x, 1, return_indices=True)',
          ]
        : [
            '# at a tie the first cell is taken; an index is row * columns + column, from 0 in every channel',
            ...(kind === 'argument'
              ? ['# the padding is -inf here and never the maximum; PyTorch requires padding <= kernel / 2']
              : []),
            ...(x === 'padded' ? ['# the indices are those of the padded map'] : []),
            `y, indices = F.max_pool2d(${x}, ${k}, stride=${s}${padding}, return_indices=True)`,
          ];
    case 'average': {
      if (global) return ['y = F.adaptive_avg_pool2d(x, 1)'];
      if (!laid) {
        const include =
          kind === 'argument' ? `, count_include_pad=${params.divisor === 'window' ? 'True' : 'False'}` : '';
        const trap =
          kind === 'argument'
            ? [
                '# trap: by default count_include_pad=True, and the zeros of the padding are counted; Keras never counts them',
              ]
            : [];
        return [...trap, `y = F.avg_pool2d(x, ${k}, stride=${s}${padding}${include})`];
      }
      if (params.divisor === 'window') return [`y = F.avg_pool2d(padded, ${k}, stride=${s})`];
      return [
        '# only real cells count: divide by how much of each window they are',
        `real = ${samePad(parts, '').replace('(x', '(torch.ones_like(x)')}`,
        `y = F.avg_pool2d(padded, ${k}, stride=${s}) / F.avg_pool2d(real, ${k}, stride=${s})`,
      ];
    }
    case 'subsample':
      return slice
        ? [`y = x[:, :, ${slice}, ${slice}]  # x[::${s}] alone would also keep rows whose window does not fit`]
        : [
            '# the first real cell of every window',
            `kept = ${JSON.stringify(kept)}`,
            'y = x[:, :, kept][:, :, :, kept]',
          ];
    case 'lenet':
      return [
        `alpha = torch.full((${parts.c}, 1, 1), ${float(params.alpha)}, requires_grad=True)  # LeNet learns one for each map`,
        `beta = torch.full((${parts.c}, 1, 1), ${float(params.beta)}, requires_grad=True)`,
        `sums = F.avg_pool2d(${x}, ${k}, stride=${s}${padding}, divisor_override=1)  # the sum of each window`,
        'y = torch.sigmoid(alpha * sums + beta)',
      ];
  }
}

function unpool(parts: CodeParts, params: PoolingParams): string[] {
  const { k, s, n, o, before, border: kind, after, kept, global } = parts;
  switch (params.unpool) {
    case 'nearest': {
      const [low, high] = [-before, n - (o * s - before)];
      return [
        `up = F.interpolate(y, scale_factor=${s}, mode='nearest')`,
        ...(low === 0 && high === 0
          ? []
          : [`up = F.pad(up, (${low}, ${high}, ${low}, ${high}))  # to the input's size; what no copy reaches is 0`]),
      ];
    }
    case 'bed-of-nails':
      return [
        `kept = torch.tensor(${JSON.stringify(kept)})  # first cell of every window`,
        'up = torch.zeros_like(x)',
        'up[:, :, kept[:, None], kept] = y',
      ];
    case 'max-indices': {
      if (global)
        return ['up = torch.zeros_like(x).flatten(2).scatter_(2, indices.flatten(2), y.flatten(2)).view_as(x)'];
      if (kind === 'same' && before + after > 0)
        return [
          `up = F.max_unpool2d(y, indices, ${k}, stride=${s}, output_size=padded.shape[2:])  # indices of the padded map`,
          `up = F.pad(up, (${-before}, ${-after}, ${-before}, ${-after}))`,
        ];
      const padding = kind === 'argument' ? `, padding=${before}` : '';
      return [`up = F.max_unpool2d(y, indices, ${k}, stride=${s}${padding}, output_size=x.shape[2:])`];
    }
  }
}

/** The current settings as PyTorch code that prints the output, and the gradient or the unpooled map where that is shown. */
export function pytorch(params: PoolingParams): string {
  const parts = partsOf(params);
  const backward = parts.pass === 'gradient';
  return [
    'import torch',
    'import torch.nn.functional as F',
    '',
    `x = torch.tensor(${parts.x('first')}, dtype=torch.float32${backward ? ', requires_grad=True' : ''})  # batch, channels, rows, columns`,
    ...pool(parts, params),
    'print(y)',
    ...(parts.operation === 'max' && parts.pass !== 'gradient' ? ['print(indices)'] : []),
    ...(backward
      ? [
          '',
          `dy = torch.tensor(${parts.upstream('first')}, dtype=torch.float32)  # the upstream gradient`,
          'y.backward(dy)',
          'print(x.grad)',
        ]
      : []),
    ...(parts.pass === 'unpool' ? ['', ...unpool(parts, params), 'print(up)'] : []),
    '',
  ].join('\n');
}
