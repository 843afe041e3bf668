/** The nets themselves in TensorFlow.js. */
import { doubleLayer } from '../../pattern/code-nets.ts';
import { when } from './code-parts.ts';
import { type NetCode, stack, type Varies } from './code-spec.ts';

const convolve = (folded: boolean): string[] =>
  folded
    ? [
        '// in training each convolution was followed by batch normalization, folded here into kernel and bias',
        "const convolve = (x, filters) => tf.layers.conv2d({ filters, kernelSize: 3, padding: 'same', activation: 'relu' }).apply(x);",
      ]
    : [
        'const convolve = (x, filters) => {',
        "  const options = { filters, kernelSize: 3, padding: 'same', useBias: false, kernelInitializer: 'heNormal' };",
        '  const sums = tf.layers.conv2d(options).apply(x);',
        '  // trap: momentum 0.9 is the share of the OLD mean; PyTorch says 0.1 for the same. The default of 0.99 is slow',
        '  const normal = tf.layers.batchNormalization({ momentum: 0.9, epsilon: 1e-5 }).apply(sums);',
        '  return tf.layers.reLU().apply(normal);',
        '};',
      ];

const nothing = [
  '// a skip connection that is cut: zeros instead of its maps; the net was not trained without it',
  'class Nothing extends tf.layers.Layer {',
  "  static className = 'Nothing';",
  '  computeOutputShape(shape) {',
  '    return shape;',
  '  }',
  '  call(inputs) {',
  '    return tf.zerosLike(Array.isArray(inputs) ? inputs[0] : inputs);',
  '  }',
  '}',
];

const doubled = {
  bilinear: 'new Double().apply(x)',
  nearest: 'tf.layers.upSampling2d({ size: [2, 2] }).apply(x)',
  transposed: 'tf.layers.conv2dTranspose({ filters: widths[level], kernelSize: 2, strides: 2 }).apply(x)',
} as const;

const flags = { skips: '{ skips = true } = {}', way: "{ way = 'bilinear' } = {}" } as const;

/** The function that makes a U-Net, with or without its skips; what the compared nets differ in is an argument. */
export function unet(net: NetCode, varies: Varies): string[] {
  const { cut, skips, widths, centre, way } = net;
  const optional = varies === 'skips';
  const kept = skips || optional;
  return [
    ...convolve(net.folded),
    'const block = (x, first, second) => convolve(convolve(x, first), second);',
    ...when(varies === 'way' || way === 'bilinear', ...doubleLayer),
    ...when(cut.length > 0, ...nothing),
    '',
    `const unet = (${varies ? flags[varies] : ''}) => {`,
    `  const [widths, centre] = [[${widths.join(', ')}], ${centre}];`,
    '  const picture = tf.input({ shape: [side, side, 1] });',
    '  let x = picture;',
    ...when(kept, '  const stored = [];'),
    '  for (const width of widths) {',
    '    x = block(x, width, width);',
    ...when(kept, '    stored.push(x);'),
    '    x = tf.layers.maxPooling2d({ poolSize: 2, strides: 2 }).apply(x);',
    '  }',
    '  x = block(x, centre, widths.at(-1));',
    '  for (let level = widths.length - 1; level >= 0; level--) {',
    ...(varies === 'way'
      ? [
          `    if (way === 'transposed') x = ${doubled.transposed};`,
          `    else x = way === 'nearest' ? ${doubled.nearest} : ${doubled.bilinear};`,
        ]
      : [`    x = ${doubled[way]};`]),
    ...when(kept && cut.length === 0, '    const skip = stored[level];'),
    ...when(
      cut.length > 0,
      `    const skip = [${cut.join(', ')}].includes(level) ? new Nothing().apply(stored[level]) : stored[level];`,
    ),
    ...when(
      kept,
      '    // concatenated, not added: the next convolution reads twice the channels',
      `    ${optional ? 'if (skips) ' : ''}x = tf.layers.concatenate().apply([x, skip]);`,
    ),
    '    x = block(x, widths[level], widths[Math.max(level - 1, 0)]);',
    '  }',
    '  const head = tf.layers.conv2d({ filters: 2, kernelSize: 1 }).apply(x); // scores: no activation',
    '  return tf.model({ inputs: picture, outputs: head });',
    '};',
  ];
}

/** The stack that stays at full size. */
export const fullSize = ({ depth }: NetCode, defined = false): string[] => [
  ...when(!defined, ...convolve(false)),
  '',
  'const fullSize = () => {',
  '  const picture = tf.input({ shape: [side, side, 1] });',
  '  let x = picture;',
  `  for (let i = 0; i < ${depth}; i++) x = convolve(x, ${stack.width}); // sees ${2 * depth + 1} pixels`,
  '  const head = tf.layers.conv2d({ filters: 2, kernelSize: 1 }).apply(x); // scores: no activation',
  '  return tf.model({ inputs: picture, outputs: head });',
  '};',
];

/** What makes this net. */
export function made(net: NetCode, varies: Varies): string {
  if (net.kind === 'stack') return 'fullSize()';
  if (varies === 'skips') return `unet({ skips: ${net.skips} })`;
  return varies === 'way' ? `unet({ way: '${net.way}' })` : 'unet()';
}
