/** Step's other views as code: three poolings of one input, two inputs with the same output, and the stack from 224 to 7. */
import { type Volume, volume } from '../../math/volume.ts';
import type { Snippets } from '../../pattern/panel.ts';
import { pool as kerasPool } from './code-keras.ts';
import { nested, partsOf } from './code-parts.ts';
import { pool as torchPool } from './code-pytorch.ts';
import { pool as tfjsPool } from './code-tfjs.ts';
import { downs } from './jobs.ts';
import type { PoolingParams } from './params.ts';
import { twinOf } from './same-output.ts';
import { stackLevels, stackOperation } from './stack.ts';

const torchHead = ['import torch', 'import torch.nn.functional as F', ''];
const kerasHead = ['import keras', 'import numpy as np', 'import tensorflow as tf', ''];
const tfjsHead = ["import * as tf from '@tensorflow/tfjs';", ''];

type List = Readonly<Record<'first' | 'last', string>>;
const listOf = (x: (where: 'first' | 'last') => string): List => ({ first: x('first'), last: x('last') });

const torchInput = (name: string, { first }: List) =>
  `${name} = torch.tensor(${first}, dtype=torch.float32)  # batch, channels, rows, columns`;
const kerasInput = (name: string, { last }: List) =>
  `${name} = tf.constant(${last}, dtype='float32')  # batch, rows, columns, channels`;
const tfjsInput = (name: string, { last }: List) =>
  `const ${name} = tf.tensor4d(${last}); // batch, rows, columns, channels`;

const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);

/** Maximum, average and subsampling of one input, in the same windows. */
function compareCode(params: PoolingParams): Snippets {
  const x = listOf(partsOf(params).x);
  const each = (lines: (parts: ReturnType<typeof partsOf>) => readonly string[]) =>
    downs.flatMap((down) => lines(partsOf(params, down)));
  return {
    pytorch: [
      ...torchHead,
      torchInput('x', x),
      ...each((parts) => ['', ...torchPool(parts, params), `print('${parts.operation}', y)`]),
      '',
    ].join('\n'),
    keras: [
      ...kerasHead,
      kerasInput('x', x),
      ...each((parts) => ['', ...kerasPool(parts, params), `print('${parts.operation}', y)`]),
      '',
    ].join('\n'),
    tfjs: [
      ...tfjsHead,
      tfjsInput('x', x),
      ...each((parts) => {
        const { notes, body } = tfjsPool(parts, params);
        return ['', ...notes, `const ${parts.operation} = ${body};`, `${parts.operation}.print();`];
      }),
      '',
    ].join('\n'),
  };
}

/** An example of the kind that the view draws from its seeds. */
const exampleSeed = 1;

/** Another input with the same output, in every channel. */
function twinInput(params: PoolingParams): { readonly input: Volume; readonly free: boolean } {
  const twins = Array.from({ length: params.channels }, (_, channel) => twinOf(params, channel, exampleSeed));
  const input = volume(params.size, params.size, params.channels);
  twins.forEach((twin, channel) => {
    twin.input.data.forEach((value, i) => {
      input.data[i * params.channels + channel] = value;
    });
  });
  return { input, free: twins.some(({ manner }) => manner !== 'none') };
}

/** Two inputs through the same pooling: what tells them apart is lost. */
function lostCode(params: PoolingParams): Snippets {
  const parts = partsOf(params);
  const { input, free } = twinInput(params);
  const [x, twin] = [listOf(parts.x), listOf(nested(input))];
  const why = free
    ? 'another input with the same output: nothing that goes up again can tell which of the two it was'
    : 'nothing is lost here: no other input has this output';
  const { notes, body } = tfjsPool(parts, params);
  return {
    pytorch: [
      ...torchHead,
      torchInput('x', x),
      `# ${why}`,
      torchInput('twin', twin),
      '',
      'def pool(x):',
      ...indented(torchPool(parts, params)),
      '    return y',
      '',
      'print(pool(x))',
      'print(pool(twin))',
      "print('inputs differ by', (x - twin).abs().max().item())",
      "print('outputs differ by', (pool(x) - pool(twin)).abs().max().item())  # 0 up to rounding",
      '',
    ].join('\n'),
    keras: [
      ...kerasHead,
      kerasInput('x', x),
      `# ${why}`,
      kerasInput('twin', twin),
      '',
      'def pool(x):',
      ...indented(kerasPool(parts, params)),
      '    return y',
      '',
      'print(pool(x))',
      'print(pool(twin))',
      "print('inputs differ by', np.max(np.abs(x - twin)))",
      "print('outputs differ by', np.max(np.abs(pool(x) - pool(twin))))  # 0 up to rounding",
      '',
    ].join('\n'),
    tfjs: [
      ...tfjsHead,
      tfjsInput('x', x),
      `// ${why}`,
      tfjsInput('twin', twin),
      ...notes,
      `const pool = (x) => ${body};`,
      'pool(x).print();',
      'pool(twin).print();',
      "console.log('inputs differ by', x.sub(twin).abs().max().dataSync()[0]);",
      "console.log('outputs differ by', pool(x).sub(pool(twin)).abs().max().dataSync()[0]); // 0 up to rounding",
      '',
    ].join('\n'),
  };
}

const first = stackLevels[0]?.side ?? 0;
const maps = stackLevels.map(({ channels }) => channels).join(', ');
const poolings = stackLevels.length - 1;

/** The sides of a stack of poolings, what its maps hold, and one picture that is pooled as often. */
function stackCode(params: PoolingParams): Snippets {
  const operation = stackOperation(params.kind);
  const about = `VGG-16: maps before each of its ${poolings} poolings, and after the last; its convolutions keep the sides`;
  const trap =
    operation === 'subsample'
      ? 'trap: a slice also keeps a row whose window does not fit: from 225 it gives 113, pooling 112'
      : "trap: a window that does not fit is dropped (225 gives 112); ceil_mode=True in PyTorch and 'same' in TensorFlow round up";
  const torch = {
    max: 'F.max_pool2d(y, 2)',
    average: 'F.avg_pool2d(y, 2)',
    subsample: 'y[:, :, ::2, ::2]',
  }[operation];
  const inKeras = {
    max: 'keras.layers.MaxPooling2D(2)(y)',
    average: 'keras.layers.AveragePooling2D(2)(y)',
    subsample: 'y[:, ::2, ::2]',
  }[operation];
  const js = {
    max: "tf.maxPool(y, 2, 2, 'valid')",
    average: "tf.avgPool(y, 2, 2, 'valid')",
    subsample: 'tf.stridedSlice(y, [0, 0, 0, 0], y.shape, [1, 2, 2, 1])',
  }[operation];
  const loop = (next: string, side: string) => [
    `# ${about}`,
    `for level, channels in enumerate([${maps}]):`,
    '    if level > 0:',
    `        y = ${next}`,
    `    side = y.shape[${side}]`,
    "    print(side, 'x', side, 'x', channels, '=', side * side * channels, 'numbers, a cell every', 2 ** level, 'pixels')",
  ];
  return {
    pytorch: [
      'import torch',
      'import torch.nn.functional as F',
      '',
      `y = torch.rand(1, 1, ${first}, ${first})  # put your own picture here: it is pooled as often as the maps`,
      `# ${trap}`,
      ...loop(torch, '2'),
      '',
    ].join('\n'),
    keras: [
      'import keras',
      'import numpy as np',
      '',
      `y = np.random.default_rng(1).random((1, ${first}, ${first}, 1), dtype='float32')  # put your own picture here: it is pooled as often as the maps`,
      `# ${trap}`,
      ...loop(inKeras, '1'),
      '',
    ].join('\n'),
    tfjs: [
      ...tfjsHead,
      '// put your own picture here: it is pooled as often as the maps',
      `let y = tf.randomUniform([1, ${first}, ${first}, 1]);`,
      `// ${trap}`,
      `// ${about}`,
      `[${maps}].forEach((channels, level) => {`,
      `  if (level > 0) y = ${js};`,
      '  const side = y.shape[1];',
      "  console.log(side, 'x', side, 'x', channels, '=', side * side * channels, 'numbers, a cell every', 2 ** level, 'pixels');",
      '});',
      'y.print();',
      '',
    ].join('\n'),
  };
}

/** What the view on show computes; null where it is the pooling alone. */
export function viewCode(params: PoolingParams): Snippets | null {
  switch (params.view) {
    case 'compare':
      return compareCode(params);
    case 'lost':
      return lostCode(params);
    case 'stack':
      return stackCode(params);
    case 'one':
      return null;
  }
}
