/** The nets themselves in Keras 3. */
import { when } from './code-parts.ts';
import { type NetCode, stack, type Varies } from './code-spec.ts';

const convolve = (folded: boolean): string[] =>
  folded
    ? [
        'def convolve(x, filters):',
        '    # in training each convolution was followed by batch normalization, folded here into kernel and bias',
        "    return layers.Conv2D(filters, 3, padding='same', activation='relu')(x)",
      ]
    : [
        'def convolve(x, filters):',
        "    x = layers.Conv2D(filters, 3, padding='same', use_bias=False, kernel_initializer='he_normal')(x)",
        '    # trap: momentum 0.9 is the share of the OLD mean; PyTorch says 0.1 for the same. The default of 0.99 is slow',
        '    x = layers.BatchNormalization(momentum=0.9, epsilon=1e-5)(x)',
        '    return layers.ReLU()(x)',
      ];

const doubled = {
  bilinear: "layers.UpSampling2D(2, interpolation='bilinear')(x)",
  nearest: "layers.UpSampling2D(2, interpolation='nearest')(x)",
  transposed: 'layers.Conv2DTranspose(widths[level], 2, strides=2)(x)',
} as const;

const flags = { skips: 'skips=True', way: "way='bilinear'" } as const;

/** The function that makes a U-Net, with or without its skips; what the compared nets differ in is an argument. */
export function unet(net: NetCode, varies: Varies): string[] {
  const { cut, skips, widths, centre, way } = net;
  const optional = varies === 'skips';
  const kept = skips || optional;
  return [
    ...convolve(net.folded),
    '',
    '',
    'def block(x, first, second):',
    '    return convolve(convolve(x, first), second)',
    '',
    '',
    `def unet(${varies ? flags[varies] : ''}):`,
    `    widths, centre = (${widths.join(', ')}), ${centre}`,
    '    picture = keras.Input((side, side, 1))',
    `    x${kept ? ', stored' : ''} = picture${kept ? ', []' : ''}`,
    '    for width in widths:',
    '        x = block(x, width, width)',
    ...when(kept, '        stored.append(x)'),
    '        x = layers.MaxPooling2D(2)(x)',
    '    x = block(x, centre, widths[-1])',
    '    for level in reversed(range(len(widths))):',
    ...when(
      varies === 'way' || way === 'bilinear',
      "        # trap: Keras 3 uses half-pixel centres, TensorFlow.js' upSampling2d the asymmetric grid",
    ),
    ...(varies === 'way'
      ? [
          "        if way == 'transposed':",
          `            x = ${doubled.transposed}`,
          '        else:',
          '            x = layers.UpSampling2D(2, interpolation=way)(x)',
        ]
      : [`        x = ${doubled[way]}`]),
    ...when(kept, '        skip = stored[level]'),
    ...when(
      cut.length > 0,
      `        if level in (${cut.join(', ')},):`,
      '            skip = layers.Rescaling(0.0)(skip)  # this skip connection is cut; the net was not trained without it',
    ),
    ...when(
      kept,
      ...when(optional, '        if skips:'),
      `        ${optional ? '    ' : ''}x = layers.Concatenate()([x, skip])  # concatenated, not added: twice the channels`,
    ),
    '        x = block(x, widths[level], widths[max(level - 1, 0)])',
    '    return keras.Model(picture, layers.Conv2D(2, 1)(x))  # scores: no activation',
  ];
}

/** The stack that stays at full size. */
export const fullSize = ({ depth }: NetCode, defined = false): string[] => [
  ...when(!defined, ...convolve(false), '', ''),
  'def full_size():',
  '    picture = keras.Input((side, side, 1))',
  '    x = picture',
  `    for _ in range(${depth}):  # sees ${2 * depth + 1} pixels`,
  `        x = convolve(x, ${stack.width})`,
  '    return keras.Model(picture, layers.Conv2D(2, 1)(x))  # scores: no activation',
];

/** What makes this net. */
export function made(net: NetCode, varies: Varies): string {
  if (net.kind === 'stack') return 'full_size()';
  if (varies === 'skips') return `unet(skips=${net.skips ? 'True' : 'False'})`;
  return varies === 'way' ? `unet(way='${net.way}')` : 'unet()';
}
