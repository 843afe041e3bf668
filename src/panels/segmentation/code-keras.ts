/** The panel's settings in Keras 3: N×H×W×C maps. */
import {
  centre,
  maskRows,
  netCodeOf,
  sizesCodeOf,
  squared,
  stack,
  table,
  twoCells,
  when,
  widths,
} from './code-parts.ts';
import type { SegmentationParams } from './params.ts';

type Params = SegmentationParams;

const convolve = [
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

function unet(params: Params): string[] {
  const { cut, classes } = netCodeOf(params);
  const skips = params.net === 'unet';
  return [
    ...convolve,
    '',
    '',
    'def block(x, first, second):',
    '    return convolve(convolve(x, first), second)',
    '',
    '',
    `widths, centre = (${widths.join(', ')}), ${centre}`,
    'picture = keras.Input((side, side, 1))',
    'x = picture',
    ...when(skips, 'shelf = []'),
    'for width in widths:',
    '    x = block(x, width, width)',
    ...when(skips, '    shelf.append(x)'),
    '    x = layers.MaxPooling2D(2)(x)',
    'x = block(x, centre, widths[-1])',
    'for level in reversed(range(len(widths))):',
    ...when(
      params.upsampling === 'bilinear',
      "    # trap: Keras 3 looks from pixel middles; TensorFlow.js' upSampling2d from the corners",
    ),
    `    x = ${doubled[params.upsampling]}`,
    ...when(skips, '    copy = shelf[level]'),
    ...when(
      cut.length > 0,
      `    if level in (${cut.join(', ')},):`,
      '        copy = layers.Rescaling(0.0)(copy)  # this copy is cut; the net was not trained for it',
    ),
    ...when(skips, '    x = layers.Concatenate()([x, copy])  # laid behind one another, not added: twice the channels'),
    '    x = block(x, widths[level], widths[max(level - 1, 0)])',
    `scores = layers.Conv2D(${classes}, 1)(x)  # no activation`,
    'net = keras.Model(picture, scores)',
  ];
}

const fullSize = (params: Params): string[] => [
  ...convolve,
  '',
  '',
  'picture = keras.Input((side, side, 1))',
  'x = picture',
  `for _ in range(${stack.depth}):  # sees ${2 * stack.depth + 1} pixels`,
  `    x = convolve(x, ${stack.width})`,
  `scores = layers.Conv2D(${netCodeOf(params).classes}, 1)(x)  # no activation`,
  'net = keras.Model(picture, scores)',
];

const weightMap = (params: Params): string[] => [
  `def weight_map(instances, w0=${params.w0}, sigma=${params.sigma}):`,
  '    # d1, d2: distances to the nearest and second nearest cell; infinite where there is none',
  '    none = [np.full(instances.shape, np.inf)] * 2',
  '    cells = [distance_transform_edt(instances != k) for k in np.unique(instances) if k > 0]',
  '    d1, d2 = np.sort(np.stack(none + cells), axis=0)[:2]',
  `    ridge = w0 * np.exp(-${squared(params)} / (2 * sigma ** 2))`,
  '    inside = instances > 0',
  ...(params.balance === 'on'
    ? [
        '    share = np.where(inside, inside.mean(), 1 - inside.mean())',
        '    return 1 / (2 * np.maximum(share, 0.05)) + ridge * ~inside',
      ]
    : ['    return 1 + ridge * ~inside']),
];

const metrics = [
  'def scores_of(prediction, truth):',
  '    p, t = np.asarray(prediction).astype(bool), np.asarray(truth).astype(bool)',
  '    tp, fp, fn = int((p & t).sum()), int((p & ~t).sum()), int((~p & t).sum())',
  "    nan = float('nan')",
  '    return {',
  "        'accuracy': float((p == t).mean()),",
  "        'iou': tp / (tp + fp + fn) if tp + fp + fn else nan,",
  "        'dice': 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else nan,",
  '    }',
];

const sparse = (reduction = '') => `keras.losses.SparseCategoricalCrossentropy(from_logits=True${reduction})`;

function netLines(params: Params): string[] {
  const { side, sigmoid, title } = netCodeOf(params);
  const weighted = params.loss === 'weighted';
  const labelled = sigmoid
    ? `1 / (1 + np.exp(-scores)) > ${params.cut}`
    : params.cut === 0.5
      ? 'scores.argmax(axis=-1)'
      : `1 / (1 + np.exp(scores[..., 0] - scores[..., 1])) > ${params.cut}  # at 0.5 this is the arg max`;
  return [
    `# ${title}`,
    `side = ${side}`,
    '',
    '',
    ...(params.net === 'full-resolution' ? fullSize(params) : unet(params)),
    "print(sum(int(np.prod(w.shape)) for w in net.trainable_weights), 'parameters')",
    '',
    '',
    ...when(weighted, ...weightMap(params), '', ''),
    ...metrics,
    '',
    '',
    '# put your own here: N × H × W × 1 pictures, standardised',
    "x = np.random.default_rng(1).normal(size=(2, side, side, 1)).astype('float32')",
    ...(sigmoid
      ? [
          "truth = (np.concatenate([x, -x], axis=-1) > 1).astype('float32')  # N × H × W × 2: a pixel may belong to both",
        ]
      : ["truth = (x[..., 0] > 0).astype('int32')  # N × H × W class numbers"]),
    ...when(
      weighted,
      'w = np.stack([weight_map(label(t)[0]) for t in truth])',
      '# trap: Keras divides by the number of pixels, not by the sum of the weights: bring their mean to 1',
      "w = (w / w.mean()).astype('float32')",
    ),
    '',
    `rate = keras.optimizers.schedules.CosineDecay(${params.rate}, ${params.planned})`,
    '# trap: from_logits=True, since the net gives scores, not probabilities',
    `loss = ${sigmoid ? 'keras.losses.BinaryCrossentropy(from_logits=True)' : sparse()}`,
    'net.compile(optimizer=keras.optimizers.Adam(rate), loss=loss)',
    `net.fit(x, truth${weighted ? ', sample_weight=w' : ''}, batch_size=2, epochs=2, verbose=2)  # ${params.planned} steps planned`,
    '',
    'scores = np.asarray(net.predict(x, verbose=0))',
    `prediction = ${labelled}`,
    'print(scores.shape, scores_of(prediction, truth))',
  ];
}

const weightLines = (params: Params): string[] => [
  ...weightMap(params),
  '',
  '',
  `instances = np.array(${table(twoCells)})`,
  'w = weight_map(instances)',
  'print(w.round(3))',
  "scores = np.zeros((1, *w.shape, 2), dtype='float32')  # undecided everywhere",
  '# trap: from_logits=True, since these are scores; with the minus sign inside',
  `cost = np.asarray(${sparse(', reduction=None')}((instances > 0)[None].astype('int32'), scores))`,
  'print((w * cost[0]).sum() / w.sum())',
];

const metricLines = (params: Params): string[] => [
  ...metrics,
  '',
  '',
  `prediction = np.array(${table(maskRows(params, 'prediction'))})`,
  `truth = np.array(${table(maskRows(params, 'truth'))})`,
  'print(scores_of(prediction, truth))',
  "print('background', scores_of(1 - prediction, 1 - truth))",
];

function sizeLines(params: Params): string[] {
  const { side, asked, output, channels } = sizesCodeOf(params);
  const valid = params.padding === 'valid';
  return [
    '# the original design: biases, no normalisation, 2×2 transposed convolutions that halve the channels',
    ...when(side !== asked, `# a side of ${asked} does not come out whole; ${side} is the nearest that does`),
    'def block(x, filters):',
    '    for _ in range(2):',
    `        x = layers.Conv2D(filters, 3, padding='${params.padding}', activation='relu')(x)`,
    '    return x',
    '',
    '',
    `*levels, bottom = ${channels.join(', ')}`,
    `picture = keras.Input((${side}, ${side}, 1))`,
    'x, shelf = picture, []',
    'for width in levels:',
    '    x = block(x, width)',
    '    shelf.append(x)',
    '    x = layers.MaxPooling2D(2)(x)',
    'x = block(x, bottom)',
    'for width in reversed(levels):',
    '    x, copy = layers.Conv2DTranspose(width, 2, strides=2)(x), shelf.pop()',
    ...when(
      valid,
      '    cut = (copy.shape[1] - x.shape[1]) // 2  # the copy is larger: trim it on every side',
      '    copy = layers.Cropping2D(cut)(copy)',
    ),
    '    x = block(layers.Concatenate()([copy, x]), width)  # concatenated, not added',
    'net = keras.Model(picture, layers.Conv2D(2, 1)(x))',
    `print(net.count_params(), 'parameters', net.output_shape)  # ${output} × ${output}`,
  ];
}

/** The current settings as Keras code that can be run as it stands. */
export function keras(params: Params): string {
  const body = { net: netLines, weights: weightLines, metrics: metricLines, sizes: sizeLines }[params.view](params);
  const mapped = params.view === 'weights' || (params.view === 'net' && params.loss === 'weighted');
  return [
    'import keras',
    ...when(params.view !== 'sizes', 'import numpy as np'),
    ...when(params.view === 'net' || params.view === 'sizes', 'from keras import layers'),
    ...when(mapped, `from scipy.ndimage import distance_transform_edt${params.view === 'net' ? ', label' : ''}`),
    '',
    '',
    ...body,
    '',
  ].join('\n');
}
