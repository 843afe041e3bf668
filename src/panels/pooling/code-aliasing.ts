/** Play's lens on fine waves as code: a wave down by each of the three poolings, and what stands in the smaller map afterwards. */
import { numpyPower, tfjsPower, torchPower } from '../../pattern/code-spectrum.ts';
import type { Snippets } from '../../pattern/panel.ts';
import type { PoolingParams } from './params.ts';

type Params = Pick<PoolingParams, 'pattern' | 'frequency' | 'angle' | 'factor' | 'resolution'>;

/** The wave in Python, with the cosine of the library's arrays. */
function pythonWave({ pattern, frequency, angle }: Params, m: 'torch' | 'np'): string[] {
  const step = `step = 2 * math.pi * ${frequency} / n  # ${frequency} cycles across the picture`;
  switch (pattern) {
    case 'stripes':
      return [
        step,
        `turn = math.radians(${angle})  # stripes upright at 0`,
        `x = 0.5 - 0.5 * ${m}.cos(step * (math.cos(turn) * column + math.sin(turn) * row))`,
      ];
    case 'checkerboard':
      return [step, `x = 0.5 - 0.5 * ${m}.cos(step * column) * ${m}.cos(step * row)`];
    case 'zone-plate':
      return [
        `step = 2 * math.pi * ${frequency} / n  # rings, at the middle of the edges as fine as ${frequency} cycles across`,
        `x = 0.5 + 0.5 * ${m}.cos(step * ((row - n / 2) ** 2 + (column - n / 2) ** 2) / n)`,
      ];
    case 'picture':
      return [
        m === 'torch'
          ? 'x = torch.rand(n, n)  # put your own picture here'
          : "x = np.random.default_rng(1).random((n, n), dtype='float32')  # put your own picture here",
      ];
  }
}

/** The strongest wave of a map, from its power p. */
const told = [
  '    across, down = (min(f, len(p) - f) for f in (place % len(p), place // len(p)))',
  '    cycles = math.hypot(across, down) if strongest > 1e-9 else 0  # of the strongest wave',
];

const notes = [
  '# average pooling is a blur by a k × k box and then subsampling; subsampling alone folds fine waves into coarse ones',
  '# trap: in all three libraries strides, max pooling and slices fold too; none filters by itself beforehand',
];

const pytorch = (params: Params): string[] => [
  'import math',
  'import torch',
  'import torch.nn.functional as F',
  '',
  `n, k = ${params.resolution}, ${params.factor}`,
  'row, column = torch.arange(n)[:, None], torch.arange(n)[None]',
  ...pythonWave(params, 'torch'),
  'x = x[None, None]  # batch, channels, rows, columns',
  'limit = n // k // 2  # the finest wave that the smaller map can carry, in cycles across the picture',
  'few = torch.fft.fftfreq(n, 1 / n).abs() <= limit',
  'carried = torch.fft.ifft2(torch.fft.fft2(x) * few[:, None] * few).real  # the picture without finer waves',
  '',
  ...torchPower,
  '',
  ...notes,
  'ways = {',
  "    'max': lambda x: F.max_pool2d(x, k),",
  "    'average': lambda x: F.avg_pool2d(x, k),",
  "    'subsample': lambda x: x[:, :, ::k, ::k],",
  '}',
  'for way, pool in ways.items():',
  '    y, honest = pool(x), pool(carried)',
  '    p = power(y)',
  '    strongest, place = p.max().item(), p.argmax().item()',
  ...told,
  '    deviation = y.std(correction=0).item()',
  '    false = min(1, ((y - honest).std(correction=0).item() / deviation) ** 2) if deviation >= 1e-4 else 0',
  "    print(way, 'strongest wave', cycles, 'contrast', deviation / x.std(correction=0).item(), 'false share', false)",
];

const keras = (params: Params): string[] => [
  'import math',
  'import keras',
  'import numpy as np',
  '',
  `n, k = ${params.resolution}, ${params.factor}`,
  'row, column = np.arange(n)[:, None], np.arange(n)[None]',
  ...pythonWave(params, 'np'),
  "x = x[None, :, :, None].astype('float32')  # batch, rows, columns, channels",
  'limit = n // k // 2  # the finest wave that the smaller map can carry, in cycles across the picture',
  'few = np.abs(np.fft.fftfreq(n, 1 / n)) <= limit',
  'waves = np.fft.fft2(x[0, :, :, 0]) * few[:, None] * few',
  "carried = np.fft.ifft2(waves).real[None, :, :, None].astype('float32')  # the picture without finer waves",
  '',
  ...numpyPower,
  '',
  ...notes,
  'ways = {',
  "    'max': keras.layers.MaxPooling2D(k),",
  "    'average': keras.layers.AveragePooling2D(k),",
  "    'subsample': lambda x: x[:, ::k, ::k],",
  '}',
  'for way, pool in ways.items():',
  '    y, honest = np.asarray(pool(x)), np.asarray(pool(carried))',
  '    p = power(y)',
  '    strongest, place = p.max(), int(p.argmax())',
  ...told,
  '    deviation = y.std()',
  '    false = min(1, ((y - honest).std() / deviation) ** 2) if deviation >= 1e-4 else 0',
  "    print(way, 'strongest wave', cycles, 'contrast', deviation / x.std(), 'false share', false)",
];

function tfjsWave({ pattern, frequency, angle }: Params): string[] {
  const drawn = (phase: string) => [
    `const wave = (row, column) => 0.5 + 0.5 * ${phase};`,
    'const x = tf.tensor(Array.from({ length: n * n }, (_, i) => wave(Math.floor(i / n), i % n)), [1, n, n, 1]);',
  ];
  const step = `const step = (2 * Math.PI * ${frequency}) / n; // ${frequency} cycles across the picture`;
  switch (pattern) {
    case 'stripes':
      return [
        step,
        `const turn = (${angle} * Math.PI) / 180; // stripes upright at 0`,
        ...drawn('-Math.cos(step * (Math.cos(turn) * column + Math.sin(turn) * row))'),
      ];
    case 'checkerboard':
      return [step, ...drawn('-Math.cos(step * column) * Math.cos(step * row)')];
    case 'zone-plate':
      return [
        `const step = (2 * Math.PI * ${frequency}) / n; // rings, at the middle of the edges as fine as ${frequency} cycles across`,
        ...drawn('Math.cos((step * ((row - n / 2) ** 2 + (column - n / 2) ** 2)) / n)'),
      ];
    case 'picture':
      return ['const x = tf.randomUniform([1, n, n, 1]); // put your own picture here'];
  }
}

const tfjs = (params: Params): string[] => [
  "import * as tf from '@tensorflow/tfjs';",
  '',
  `const [n, k] = [${params.resolution}, ${params.factor}];`,
  ...tfjsWave(params),
  '// the finest wave that the smaller map can carry, in cycles across the picture',
  'const limit = n / k / 2;',
  '// a matrix that keeps the waves of up to limit cycles: the picture without finer ones',
  'const kept = Array.from({ length: n }, (_, d) => {',
  '  let sum = 1;',
  '  for (let f = 1; f <= limit; f++) sum += (2 * f === n ? 1 : 2) * Math.cos((2 * Math.PI * f * d) / n);',
  '  return sum / n;',
  '});',
  'const smooth = tf.tensor2d(kept.map((_, i) => kept.map((_, j) => kept[Math.abs(i - j)])));',
  'const carried = smooth.matMul(x.reshape([n, n])).matMul(smooth).reshape([1, n, n, 1]);',
  ...tfjsPower,
  ...notes.map((line) => line.replace('#', '//')),
  'const ways = {',
  "  max: (x) => tf.maxPool(x, k, k, 'valid'),",
  "  average: (x) => tf.avgPool(x, k, k, 'valid'),",
  '  subsample: (x) => tf.stridedSlice(x, [0, 0, 0, 0], x.shape, [1, k, k, 1]),',
  '};',
  'const deviationOf = (x) => Math.sqrt(tf.moments(x).variance.dataSync()[0]);',
  'for (const [way, pool] of Object.entries(ways)) {',
  '  const [y, honest] = [pool(x), pool(carried)];',
  '  const p = power(y).dataSync();',
  '  const strongest = Math.max(...p);',
  '  const place = p.indexOf(strongest);',
  '  const m = y.shape[1];',
  '  const [across, down] = [place % m, Math.floor(place / m)].map((f) => Math.min(f, m - f));',
  '  const cycles = strongest > 1e-9 ? Math.hypot(across, down) : 0; // of the strongest wave',
  '  const deviation = deviationOf(y);',
  '  const falseShare = deviation < 1e-4 ? 0 : Math.min(1, (deviationOf(y.sub(honest)) / deviation) ** 2);',
  "  console.log(way, 'strongest wave', cycles, 'contrast', deviation / deviationOf(x), 'false share', falseShare);",
  '}',
];

/** What the lens computes with the settings as they stand. */
export const aliasingCode = (params: Params): Snippets => ({
  pytorch: `${pytorch(params).join('\n')}\n`,
  keras: `${keras(params).join('\n')}\n`,
  tfjs: `${tfjs(params).join('\n')}\n`,
});
