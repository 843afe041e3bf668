/** The way up in PyTorch: N×C×H×W maps. */
import { cutsOf, literal, numbersOf, outputPadNote, partsWays, placesOf, weightsOf } from './code-parts.ts';
import type { TransposedParams } from './params.ts';

function lines(params: TransposedParams): string[] {
  const { stride: s, pad, kernelSize: k, grid } = params;
  const { outputPad } = cutsOf(params);
  const trip = params.view === 'round-trip';
  const padding = pad > 0 ? `, padding=${pad}` : '';
  const { wFirst, side } = numbersOf(params);
  const w = (axes: string) => `w = torch.tensor(${literal(wFirst)}, dtype=torch.float32)  # ${axes}`;
  switch (params.method) {
    case 'transposed':
      return [
        '# trap: conv_transpose2d expects in × out × rows × columns, conv2d out × in',
        w('in, out, rows, columns'),
        ...(trip
          ? [
              '# C, then its transpose: the shape comes back, x does not',
              `down = F.conv2d(x, w, stride=${s}${padding})`,
            ]
          : []),
        ...(outputPad > 0 ? [outputPadNote(pad, outputPad)] : []),
        ...(partsWays(params)
          ? ["# trap: padding cuts both ends equally; TensorFlow's 'same' cuts the odd row at the end only"]
          : []),
        `y = F.conv_transpose2d(${trip ? 'down' : 'x'}, w, stride=${s}${padding}${outputPad > 0 ? `, output_padding=${outputPad}` : ''})`,
      ];
    case 'nearest':
      return [`y = F.interpolate(x, scale_factor=${s}, mode='nearest')`];
    case 'bed-of-nails':
      return [`y = torch.zeros(1, 1, ${side}, ${side})`, `y[:, :, ::${s}, ::${s}] = x`];
    case 'unpool':
      return [
        '# indices of the maxima, as MaxPool2d(..., return_indices=True) returns them',
        `indices = torch.tensor(${literal(placesOf(params))}).reshape(1, 1, ${params.size}, ${params.size})`,
        `y = F.max_unpool2d(x, indices, kernel_size=${s}, stride=${s})`,
      ];
    case 'bilinear':
    case 'bicubic':
      if (grid === 'corner')
        return [
          "# trap: interpolate lacks the asymmetric grid, TensorFlow.js' default, so write the weights out, a row per output",
          `A = torch.tensor(${literal(weightsOf(params, params.method))}, dtype=torch.float32)`,
          'y = A @ x @ A.T',
        ];
      return [
        ...(grid === 'half-pixel' ? ["# trap: TensorFlow.js' resizeBilinear uses the asymmetric grid by default"] : []),
        `y = F.interpolate(x, size=(${side}, ${side}), mode='${params.method}', align_corners=${grid === 'align-corners' ? 'True' : 'False'})`,
      ];
    case 'resize-convolution':
      return [
        w('out, in, rows, columns'),
        `y = F.interpolate(x, scale_factor=${s}, mode='nearest')`,
        ...(k % 2 === 0
          ? [
              '# an even kernel size needs one more zero after than before',
              `y = F.pad(y, (${(k - 2) / 2}, ${k / 2}, ${(k - 2) / 2}, ${k / 2}))`,
              'y = F.conv2d(y, w)',
            ]
          : [`y = F.conv2d(y, w, padding=${(k - 1) / 2})`]),
      ];
  }
}

/** The current settings as PyTorch code that prints the output. */
export const pytorch = (params: TransposedParams): string =>
  [
    'import torch',
    'import torch.nn.functional as F',
    '',
    `x = torch.tensor(${literal(numbersOf(params).xFirst)}, dtype=torch.float32)  # batch, channels, rows, columns`,
    ...lines(params),
    'print(y)',
    '',
  ].join('\n');
