/** Play's lens on moves as code: a picture before and after a move, pooled by growing windows, and how much the pooled maps change. */
import type { Snippets } from '../../pattern/panel.ts';
import type { Down } from './jobs.ts';
import { downOf } from './layer.ts';
import type { PoolingParams } from './params.ts';

type Params = Pick<PoolingParams, 'kind' | 'map' | 'shiftX' | 'shiftY' | 'angle' | 'scale' | 'resolution'>;

/** Windows that the three poolings have; subsampling has no global form. */
const windowsOf = (down: Down): string => (down === 'subsample' ? '1, 2, 4, 8' : "1, 2, 4, 8, 'global'");

const torchPool: Readonly<Record<Down, string>> = {
  max: "x.amax((2, 3), keepdim=True) if k == 'global' else F.max_pool2d(x, k)",
  average: "x.mean((2, 3), keepdim=True) if k == 'global' else F.avg_pool2d(x, k)",
  subsample: 'x[:, :, ::k, ::k]  # the first cell of every window',
};

const settings = ({ shiftX, shiftY, angle, scale }: Params): string =>
  `right, down, angle, scale = ${shiftX}, ${shiftY}, ${angle}, ${scale}  # pixels, pixels, degrees clockwise, above 1 larger`;

const pytorch = (params: Params): string[] => [
  'import math',
  'import torch',
  'import torch.nn.functional as F',
  '',
  `n = ${params.resolution}`,
  'x = torch.rand(1, 1, n, n)  # put your own picture here',
  settings(params),
  'c, s = (f(math.radians(angle)) / scale for f in (math.cos, math.sin))',
  '# trap: theta leads from a place of the moved picture back to the picture; its places run from -1 to 1',
  'theta = torch.tensor([[[c, s, -2 * (c * right + s * down) / n], [-s, c, -2 * (c * down - s * right) / n]]])',
  'grid = F.affine_grid(theta, x.shape, align_corners=False)',
  "moved = F.grid_sample(x, grid, mode='bilinear', padding_mode='border', align_corners=False)",
  '',
  ...(params.map === 'sobel'
    ? [
        'across = torch.tensor([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]]) / 4',
        'sobel = torch.stack([across, across.T])[:, None]  # out, in, rows, columns',
        'def mapped(x):  # how steep the brightness is, the edge repeated',
        "    return F.conv2d(F.pad(x, (1, 1, 1, 1), mode='replicate'), sobel).square().sum(1, keepdim=True).sqrt()",
      ]
    : ['def mapped(x):  # the brightness itself', '    return x']),
  '',
  'def pool(x, k):',
  `    return ${torchPool[downOf(params.kind)]}`,
  '',
  `for k in (${windowsOf(downOf(params.kind))}):  # 1: no pooling`,
  '    before, after = pool(mapped(x), k), pool(mapped(moved), k)',
  "    print(k, 'changes by', ((after - before).norm() / before.norm()).item())",
];

const kerasPool: Readonly<Record<Down, string>> = {
  max: "tf.reduce_max(x, (1, 2), keepdims=True) if k == 'global' else keras.layers.MaxPooling2D(k)(x)",
  average: "tf.reduce_mean(x, (1, 2), keepdims=True) if k == 'global' else keras.layers.AveragePooling2D(k)(x)",
  subsample: 'x[:, ::k, ::k]  # the first cell of every window',
};

/** Eight numbers that lead from a place of the moved picture, in pixels, to one of the picture. */
const eight = [
  'c, s, middle - c * (right + middle) - s * (down + middle),',
  '-s, c, middle - c * (down + middle) + s * (right + middle),',
];

const keras = (params: Params): string[] => [
  'import keras',
  'import numpy as np',
  'import tensorflow as tf',
  '',
  `n = ${params.resolution}`,
  "x = np.random.default_rng(1).random((1, n, n, 1), dtype='float32')  # put your own picture here",
  settings(params),
  'c, s = (f(np.radians(angle)) / scale for f in (np.cos, np.sin))',
  'middle = (n - 1) / 2',
  '# trap: these lead from a place of the moved picture back to the picture, column first',
  'theta = np.array([[',
  ...eight.map((line) => `    ${line}`),
  "    0, 0]], dtype='float32')",
  "moved = keras.ops.image.affine_transform(x, theta, interpolation='bilinear', fill_mode='nearest')",
  '',
  ...(params.map === 'sobel'
    ? [
        "across = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype='float32') / 4",
        'sobel = np.stack([across, across.T], axis=-1)[:, :, None]  # rows, columns, in, out',
        'def mapped(x):  # how steep the brightness is, the edge repeated',
        "    padded = tf.pad(x, [[0, 0], [1, 1], [1, 1], [0, 0]], 'SYMMETRIC')",
        "    return tf.sqrt(tf.reduce_sum(keras.ops.conv(padded, sobel, padding='valid') ** 2, 3, keepdims=True))",
      ]
    : ['def mapped(x):  # the brightness itself', '    return x']),
  '',
  'def pool(x, k):',
  `    return ${kerasPool[downOf(params.kind)]}`,
  '',
  `for k in (${windowsOf(downOf(params.kind))}):  # 1: no pooling`,
  '    before, after = pool(mapped(x), k), pool(mapped(moved), k)',
  "    print(k, 'changes by', float(tf.norm(after - before) / tf.norm(before)))",
];

const tfjsPool: Readonly<Record<Down, string>> = {
  max: "k === 'global' ? x.max([1, 2], true) : tf.maxPool(x, k, k, 'valid')",
  average: "k === 'global' ? x.mean([1, 2], true) : tf.avgPool(x, k, k, 'valid')",
  subsample: 'tf.stridedSlice(x, [0, 0, 0, 0], x.shape, [1, k, k, 1])',
};

const tfjs = (params: Params): string[] => [
  "import * as tf from '@tensorflow/tfjs';",
  '',
  `const n = ${params.resolution};`,
  'const x = tf.randomUniform([1, n, n, 1]); // put your own picture here',
  '// pixels, pixels, degrees clockwise, above 1 larger',
  `const [right, down, angle, scale] = [${params.shiftX}, ${params.shiftY}, ${params.angle}, ${params.scale}];`,
  'const [c, s] = [Math.cos, Math.sin].map((f) => f((angle * Math.PI) / 180) / scale);',
  'const middle = (n - 1) / 2;',
  '// trap: these lead from a place of the moved picture back to the picture, column first',
  'const theta = tf.tensor2d([[',
  ...eight.map((line) => `  ${line}`),
  '  0, 0,',
  ']]);',
  "const moved = tf.image.transform(x, theta, 'bilinear', 'nearest');",
  ...(params.map === 'sobel'
    ? [
        'const across = tf.tensor2d([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]).div(4);',
        'const sobel = tf.stack([across, across.transpose()], -1).expandDims(2); // rows, columns, in, out',
        '// how steep the brightness is, the edge repeated',
        "const around = (x) => tf.mirrorPad(x, [[0, 0], [1, 1], [1, 1], [0, 0]], 'symmetric');",
        "const mapped = (x) => tf.conv2d(around(x), sobel, 1, 'valid').square().sum(3, true).sqrt();",
      ]
    : ['const mapped = (x) => x; // the brightness itself']),
  ...(downOf(params.kind) === 'subsample' ? ['// the first cell of every window'] : []),
  `const pool = (x, k) => ${tfjsPool[downOf(params.kind)]};`,
  `for (const k of [${windowsOf(downOf(params.kind))}]) { // 1: no pooling`,
  '  const [before, after] = [pool(mapped(x), k), pool(mapped(moved), k)];',
  "  console.log(k, 'changes by', tf.norm(after.sub(before)).div(tf.norm(before)).dataSync()[0]);",
  '}',
];

/** What the lens computes with the settings as they stand. */
export const invarianceCode = (params: Params): Snippets => ({
  pytorch: `${pytorch(params).join('\n')}\n`,
  keras: `${keras(params).join('\n')}\n`,
  tfjs: `${tfjs(params).join('\n')}\n`,
});
