/** Play's lens on the checkerboard as code: a picture made small and painted large again by one transposed convolution, and the grid in it. */
import { sameTransposedAxis } from '../../math/transposed-axis.ts';
import { numpyPower, tfjsPower, torchPower } from '../../pattern/code-spectrum.ts';
import type { Snippets } from '../../pattern/panel.ts';
import type { TransposedParams } from './params.ts';

type Params = Pick<TransposedParams, 'resolution' | 'kernelSize' | 'stride' | 'weights'>;

/** How far the small picture is continued, and where the picture begins in what is painted: borders then stamp as often as the middle. */
function placed({ resolution, kernelSize, stride }: Params): { readonly by: number; readonly from: number } {
  const by = Math.ceil(kernelSize / stride);
  return { by, from: stride * by + sameTransposedAxis(Math.ceil(resolution / stride), kernelSize, stride).before };
}

const tentNote = 'tents of half-width s: linear interpolation, where they fit into the kernel';
const sumNote = 'weights that add up to s² keep the mean brightness';
const edgeNote = 'the edge repeated, so that the border is stamped as often as the middle';
const phaseNote = 'the means of the s² phases: equal ones mean no grid';
const shareNote = "the grid's share: variance of the phases' means over that of the picture";
const trap =
  'trap: where the stride does not divide the kernel size, stamps overlap unevenly, and even equal weights leave a grid';
const even = 'the stride divides the kernel size: stamps overlap evenly, and only unequal weights leave a grid';
const overlapNote = ({ kernelSize, stride }: Params): string => (kernelSize % stride === 0 ? even : trap);

function pytorch(params: Params): string[] {
  const { resolution, kernelSize, stride, weights } = params;
  const { by, from } = placed(params);
  const kernel = {
    ones: ['w = torch.ones(k, k)'],
    random: ['w = torch.randn(k, k)  # other weights at every run'],
    bilinear: [
      `# ${tentNote}`,
      'tent = (1 - (torch.arange(k) - (k - 1) / 2).abs() / s).clamp(min=0)',
      'w = torch.outer(tent, tent)',
    ],
  }[weights];
  return [
    'import torch',
    'import torch.nn.functional as F',
    '',
    `n, k, s = ${resolution}, ${kernelSize}, ${stride}`,
    'x = torch.rand(1, 1, n, n)  # put your own picture here, brightness 0 to 1',
    'small = F.avg_pool2d(x, s, ceil_mode=True)  # means of blocks; at the edge of what is there',
    ...kernel,
    `w = (w * s ** 2 / w.sum())[None, None]  # in, out, rows, columns; ${sumNote}`,
    `# ${overlapNote(params)}`,
    `continued = F.pad(small, (${by}, ${by}, ${by}, ${by}), mode='replicate')  # ${edgeNote}`,
    `y = F.conv_transpose2d(continued, w, stride=s)[:, :, ${from}:${from} + n, ${from}:${from} + n]`,
    '',
    ...torchPower,
    '',
    'deviations = y - y.mean()',
    `phases = torch.stack([y[0, 0, i::s, j::s].mean() for i in range(s) for j in range(s)])  # ${phaseNote}`,
    'sizes = torch.tensor([y[0, 0, i::s, j::s].numel() for i in range(s) for j in range(s)])',
    "print('phases', phases.reshape(s, s))",
    `# ${shareNote}`,
    `print("the grid's share", ((sizes * (phases - y.mean()) ** 2).sum() / (deviations ** 2).sum()).item())`,
    "print('error', ((y - x) ** 2).mean().sqrt().item())",
    '# the spectrum, frequency 0 in the middle: bright spots every n / s are the grid',
    "print('spectrum', torch.fft.fftshift(power(y)).log10())",
  ];
}

function keras(params: Params): string[] {
  const { resolution, kernelSize, stride, weights } = params;
  const { by, from } = placed(params);
  const kernel = {
    ones: ['w = np.ones((k, k))'],
    random: ['w = np.random.default_rng().standard_normal((k, k))  # other weights at every run'],
    bilinear: [
      `# ${tentNote}`,
      'tent = np.maximum(1 - np.abs(np.arange(k) - (k - 1) / 2) / s, 0)',
      'w = np.outer(tent, tent)',
    ],
  }[weights];
  return [
    'import keras',
    'import numpy as np',
    '',
    `n, k, s = ${resolution}, ${kernelSize}, ${stride}`,
    "x = np.random.default_rng(1).random((n, n), dtype='float32')  # put your own picture here, brightness 0 to 1",
    '# means of blocks, at the edge of what is there',
    'small = np.array([[x[i:i + s, j:j + s].mean() for j in range(0, n, s)] for i in range(0, n, s)])',
    ...kernel,
    `w = (w * s ** 2 / w.sum())[:, :, None, None].astype('float32')  # rows, columns, out, in; ${sumNote}`,
    `# ${overlapNote(params)}`,
    `continued = np.pad(small, ${by}, mode='edge')[None, :, :, None].astype('float32')  # ${edgeNote}`,
    "painted = np.asarray(keras.ops.conv_transpose(continued, w, strides=s, padding='valid'))",
    `y = painted[:, ${from}:${from} + n, ${from}:${from} + n]`,
    '',
    ...numpyPower,
    '',
    'map = y[0, :, :, 0]',
    `phases = np.array([[map[i::s, j::s].mean() for j in range(s)] for i in range(s)])  # ${phaseNote}`,
    'sizes = np.array([[map[i::s, j::s].size for j in range(s)] for i in range(s)])',
    "print('phases', phases)",
    `# ${shareNote}`,
    `print("the grid's share", (sizes * (phases - map.mean()) ** 2).sum() / ((map - map.mean()) ** 2).sum())`,
    "print('error', np.sqrt(np.mean((map - x) ** 2)))",
    '# the spectrum, frequency 0 in the middle: bright spots every n / s are the grid',
    "print('spectrum', np.log10(np.fft.fftshift(power(y))))",
  ];
}

function tfjs(params: Params): string[] {
  const { resolution: n, kernelSize, stride, weights } = params;
  const { by, from } = placed(params);
  const kernel = {
    ones: ['const raw = tf.ones([k, k]);'],
    random: ['const raw = tf.randomNormal([k, k]); // other weights at every run'],
    bilinear: [
      `// ${tentNote}`,
      'const tent = tf.range(0, k).sub((k - 1) / 2).abs().div(-s).add(1).relu();',
      'const raw = tf.outerProduct(tent, tent);',
    ],
  }[weights];
  const side = Math.ceil(n / stride);
  const more = side * stride - n;
  const painted = (side + 2 * by - 1) * stride + kernelSize;
  const blocks =
    more === 0
      ? ["const small = tf.avgPool(x, s, s, 'valid'); // means of blocks"]
      : [
          '// means of blocks, at the edge of what is there',
          `const filled = (x) => tf.avgPool(tf.pad(x, [[0, 0], [0, ${more}], [0, ${more}], [0, 0]]), s, s, 'valid');`,
          'const small = filled(x).div(filled(tf.onesLike(x)));',
        ];
  return [
    "import * as tf from '@tensorflow/tfjs';",
    '',
    `const [n, k, s] = [${n}, ${kernelSize}, ${stride}];`,
    'const x = tf.randomUniform([1, n, n, 1]); // put your own picture here, brightness 0 to 1',
    ...blocks,
    ...kernel,
    `// rows, columns, out, in; ${sumNote}`,
    'const w = raw.mul(s ** 2).div(raw.sum()).reshape([k, k, 1, 1]);',
    `// ${overlapNote(params)}`,
    `// ${edgeNote}`,
    `const near = tf.tensor1d(Array.from({ length: ${side + 2 * by} }, (_, i) => Math.min(Math.max(i - ${by}, 0), ${side - 1})), 'int32');`,
    'const continued = small.gather(near, 1).gather(near, 2);',
    `const painted = tf.conv2dTranspose(continued, w, [1, ${painted}, ${painted}, 1], s, 'valid');`,
    `const y = painted.slice([0, ${from}, ${from}, 0], [1, n, n, 1]);`,
    ...tfjsPower,
    'const values = y.dataSync();',
    'const mean = y.mean().dataSync()[0];',
    'const phases = Array.from({ length: s * s }, () => ({ sum: 0, count: 0 }));',
    'values.forEach((value, i) => {',
    '  const phase = phases[(Math.floor(i / n) % s) * s + ((i % n) % s)];',
    '  phase.sum += value;',
    '  phase.count += 1;',
    '});',
    `// ${phaseNote}`,
    "console.log('phases', phases.map(({ sum, count }) => sum / count));",
    `// ${shareNote}`,
    'const between = phases.reduce((all, { sum, count }) => all + count * (sum / count - mean) ** 2, 0);',
    'console.log("the grid\'s share", between / values.reduce((all, value) => all + (value - mean) ** 2, 0));',
    "console.log('error', Math.sqrt(tf.losses.meanSquaredError(x, y).dataSync()[0]));",
    '// the spectrum: frequency 0 in the first corner; bright spots every n / s are the grid',
    'const spectrum = power(y).log().div(Math.LN10);',
    'spectrum.print();',
  ];
}

/** What the lens computes with the settings as they stand. */
export const checkerboardCode = (params: Params): Snippets => ({
  pytorch: `${pytorch(params).join('\n')}\n`,
  keras: `${keras(params).join('\n')}\n`,
  tfjs: `${tfjs(params).join('\n')}\n`,
});
