/** What learns in Train, as code: the classifier of digits, or the kernel that is guessed from a picture and its response. */
import { type Lesson, trainingCode } from '../../pattern/code-nets.ts';
import type { Snippets } from '../../pattern/panel.ts';
import type { ConvolutionParams } from './params.ts';
import { targetKernel, targetSide } from './target.ts';

type Params = ConvolutionParams;

/** The knob `rate` counts in 1/λmax; 0.9 of it is Adam's 0.003 for the digits. */
const digitsRate = (rate: number): number => Number((rate / 300).toPrecision(3));

const digitsLesson = ({ rate }: Pick<Params, 'rate'>): Lesson => ({
  nets: [
    {
      name: 'digits',
      side: 28,
      layers: [
        { kind: 'convolution', filters: 8, size: 5, padding: 'valid', relu: true },
        { kind: 'halve', by: 'max' },
        { kind: 'convolution', filters: 16, size: 3, padding: 'valid', relu: true },
        { kind: 'halve', by: 'max' },
        { kind: 'flatten' },
        { kind: 'dense', units: 10, relu: false },
      ],
    },
  ],
  aim: { kind: 'classes', count: 10 },
  rate: digitsRate(rate),
  batch: 64,
});

/** Side of the picture on which a filter is guessed. */
const side = 48;
const steps = 100;

/** Gradient descent and momentum count in 1/λmax, the adaptive ones in 0.05. */
const counted = ({ optimizer }: Params): boolean => optimizer === 'sgd' || optimizer === 'momentum';
const adaptiveRate = ({ rate }: Params): number => Number((0.05 * rate).toPrecision(6));
const says = (mark: string): string[] => [
  `${mark} a kernel is fitted to a picture and its response: least squares, valid windows, stride 1, no bias`,
];

function pytorch(params: Params): string {
  const { noise, start, rate, optimizer } = params;
  const k = targetSide(params);
  const lr = counted(params) ? 'rate' : String(adaptiveRate(params));
  const made = {
    sgd: `torch.optim.SGD([w], lr=${lr})`,
    momentum: `torch.optim.SGD([w], lr=${lr}, momentum=0.9)`,
    rmsprop: `torch.optim.RMSprop([w], lr=${lr}, alpha=0.9, eps=1e-7)`,
    adam: `torch.optim.Adam([w], lr=${lr}, eps=1e-7)`,
  }[optimizer];
  return [
    'import torch',
    'import torch.nn.functional as F',
    '',
    ...says('#'),
    `target = torch.tensor([${targetKernel(params).join(', ')}])  # ${k} × ${k}, row by row`,
    `x = torch.rand(${side}, ${side})  # put your own picture here`,
    'x = (x - x.mean()) / x.std(unbiased=False)',
    `windows = F.unfold(x[None, None], ${k})[0].T  # windows × weights: the layer as a matrix product`,
    'wanted = windows @ target',
    ...(noise > 0 ? [`wanted = wanted + ${noise} * wanted.square().mean().sqrt() * torch.randn_like(wanted)`] : []),
    ...(counted(params)
      ? [
          '# the loss is a bowl: its steepest curvature says which rates diverge (above 2 / λmax)',
          'curvature = 2 * windows.T @ windows / len(windows)',
          `rate = ${rate} / torch.linalg.eigvalsh(curvature).max().item()`,
        ]
      : []),
    `w = ${start === 'zeros' ? `torch.zeros(${k * k})` : `(0.3 * torch.randn(${k * k}))`}.requires_grad_()`,
    `optimizer = ${made}`,
    `for step in range(${steps}):`,
    '    loss = (windows @ w - wanted).square().mean()',
    '    optimizer.zero_grad()',
    '    loss.backward()',
    '    optimizer.step()',
    "print('largest error', (w - target).abs().max().item())",
    '',
  ].join('\n');
}

function keras(params: Params): string {
  const { noise, start, rate, optimizer } = params;
  const k = targetSide(params);
  const lr = counted(params) ? 'rate' : String(adaptiveRate(params));
  const made = {
    sgd: `SGD(${lr})`,
    momentum: `SGD(${lr}, momentum=0.9)`,
    rmsprop: `RMSprop(${lr}, rho=0.9)`,
    adam: `Adam(${lr}, epsilon=1e-7)`,
  }[optimizer];
  const first = start === 'zeros' ? "'zeros'" : 'keras.initializers.RandomNormal(stddev=0.3)';
  return [
    'import keras',
    'import numpy as np',
    '',
    ...says('#'),
    `target = np.array([${targetKernel(params).join(', ')}], dtype='float32').reshape(${k}, ${k}, 1, 1)`,
    `x = np.random.default_rng(1).random((1, ${side}, ${side}, 1), dtype='float32')  # put your own picture here`,
    'x = (x - x.mean()) / x.std()',
    "wanted = np.array(keras.ops.conv(x, target, padding='valid'))",
    ...(noise > 0
      ? [
          `wanted += ${noise} * np.sqrt((wanted ** 2).mean()) * np.random.default_rng(2).normal(size=wanted.shape).astype('float32')`,
        ]
      : []),
    ...(counted(params)
      ? [
          '# the loss is a bowl: its steepest curvature says which rates diverge (above 2 / λmax)',
          `windows = np.lib.stride_tricks.sliding_window_view(x[0, :, :, 0], (${k}, ${k})).reshape(-1, ${k * k})`,
          `rate = float(${rate} / np.linalg.eigvalsh(2 * windows.T @ windows / len(windows)).max())`,
        ]
      : []),
    `layer = keras.layers.Conv2D(1, ${k}, use_bias=False, kernel_initializer=${first})`,
    `net = keras.Sequential([keras.Input((${side}, ${side}, 1)), layer])`,
    `net.compile(optimizer=keras.optimizers.${made}, loss='mse')`,
    `net.fit(x, wanted, epochs=${steps}, verbose=0)`,
    "print('largest error', np.abs(np.array(layer.kernel) - target).max())",
    '',
  ].join('\n');
}

function tfjs(params: Params): string {
  const { noise, start, rate, optimizer } = params;
  const k = targetSide(params);
  const lr = counted(params) ? 'rate' : String(adaptiveRate(params));
  const made = {
    sgd: `sgd(${lr})`,
    momentum: `momentum(${lr}, 0.9)`,
    rmsprop: `rmsprop(${lr}, 0.9)`,
    adam: `adam(${lr}, 0.9, 0.999, 1e-7)`,
  }[optimizer];
  return [
    "import * as tf from '@tensorflow/tfjs';",
    '',
    ...says('//'),
    `const target = tf.tensor4d([${targetKernel(params).join(', ')}], [${k}, ${k}, 1, 1]);`,
    `const picture = tf.randomUniform([1, ${side}, ${side}, 1]); // put your own here`,
    'const { mean, variance } = tf.moments(picture);',
    'const x = tf.div(tf.sub(picture, mean), tf.sqrt(variance));',
    "const answer = (w) => tf.conv2d(x, w, 1, 'valid');",
    noise > 0
      ? `const clean = answer(target);\nconst wanted = tf.add(clean, tf.mul(tf.mul(${noise}, tf.sqrt(tf.mean(tf.square(clean)))), tf.randomNormal(clean.shape)));`
      : 'const wanted = answer(target);',
    ...(counted(params)
      ? [
          '// the loss is a bowl: its steepest curvature says which rates diverge (above 2 / λmax); found by power iteration',
          'const bowl = tf.grad((w) => tf.mean(tf.square(answer(w))));',
          `let v = tf.randomNormal([${k}, ${k}, 1, 1]);`,
          'for (let i = 0; i < 200; i++) v = tf.tidy(() => tf.div(bowl(v), tf.norm(bowl(v))));',
          `const rate = ${rate} / tf.norm(bowl(v)).dataSync()[0];`,
        ]
      : []),
    `const w = tf.variable(${start === 'zeros' ? `tf.zeros([${k}, ${k}, 1, 1])` : `tf.randomNormal([${k}, ${k}, 1, 1], 0, 0.3)`});`,
    `const optimizer = tf.train.${made};`,
    `for (let step = 0; step < ${steps}; step++) optimizer.minimize(() => tf.mean(tf.square(tf.sub(answer(w), wanted))), false, [w]);`,
    "console.log('error', tf.max(tf.abs(tf.sub(w, target))).dataSync()[0]);",
    '',
  ].join('\n');
}

/** What Train computes under these knobs. */
export const learned = (params: Params): Snippets =>
  params.task === 'digits'
    ? trainingCode(digitsLesson(params))
    : { pytorch: pytorch(params), keras: keras(params), tfjs: tfjs(params) };
