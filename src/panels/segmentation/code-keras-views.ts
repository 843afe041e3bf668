/** The weight map, the two masks and the size calculator of Step in Keras 3. */
import { instanceRows, maskRows, type Ridge, sizesCodeOf, squared, table, when } from './code-parts.ts';
import type { SegmentationParams } from './params.ts';

type Params = SegmentationParams;

export const weightMap = ({ w0, sigma, form, balance }: Ridge): string[] => [
  `def weight_map(instances, w0=${w0}, sigma=${sigma}):`,
  '    # d1, d2: distances to the nearest and second nearest cell; infinite where there is none',
  '    none = [np.full(instances.shape, np.inf)] * 2',
  '    cells = [distance_transform_edt(instances != k) for k in np.unique(instances) if k > 0]',
  '    d1, d2 = np.sort(np.stack(none + cells), axis=0)[:2]',
  `    ridge = w0 * np.exp(-${squared(form)} / (2 * sigma ** 2))`,
  '    inside = instances > 0',
  ...(balance === 'on'
    ? [
        '    share = np.where(inside, inside.mean(), 1 - inside.mean())',
        '    return 1 / (2 * np.maximum(share, 0.05)) + ridge * ~inside',
      ]
    : ['    return 1 + ridge * ~inside']),
];

export const metrics = [
  'def scores_of(prediction, truth):',
  '    p, t = np.asarray(prediction).astype(bool), np.asarray(truth).astype(bool)',
  '    tp, fp, fn, tn = [int((a & b).sum()) for a, b in ((p, t), (p, ~t), (~p, t), (~p, ~t))]',
  "    share = lambda part, of: part / of if of else float('nan')",
  '    return {',
  "        'accuracy': share(tp + tn, tp + tn + fp + fn),",
  "        'iou': share(tp, tp + fp + fn),",
  "        'dice': share(2 * tp, 2 * tp + fp + fn),",
  "        'precision': share(tp, tp + fp),",
  "        'recall': share(tp, tp + fn),",
  '    }',
];

export const sparse = (reduction = '') => `keras.losses.SparseCategoricalCrossentropy(from_logits=True${reduction})`;

export const weightLines = (params: Params): string[] => [
  ...weightMap(params),
  '',
  '',
  `# the cells of example ${params.sample}, numbered`,
  `instances = np.array(${table(instanceRows(params))})`,
  'w = weight_map(instances)',
  `print(w[${params.row}, ${params.column}])  # the pinned pixel`,
  "scores = np.zeros((1, *w.shape, 2), dtype='float32')  # equal scores everywhere",
  '# trap: from_logits=True, since these are scores; with the minus sign inside',
  `cost = np.asarray(${sparse(', reduction=None')}((instances > 0)[None].astype('int32'), scores))`,
  'print((w * cost[0]).sum() / w.sum())',
];

export const metricLines = (params: Params): string[] => [
  ...metrics,
  '',
  '',
  `prediction = np.array(${table(maskRows(params, 'prediction'))})`,
  `truth = np.array(${table(maskRows(params, 'truth'))})`,
  'print(scores_of(prediction, truth))',
  'background = scores_of(1 - prediction, 1 - truth)',
  "print('background', background)",
  "print('mean IoU', np.nanmean([scores_of(prediction, truth)['iou'], background['iou']]))",
];

export function sizeLines(params: Params): string[] {
  const { side, asked, output, channels } = sizesCodeOf(params);
  const valid = params.padding === 'valid';
  return [
    '# the original design: biases, no normalisation, 2×2 transposed convolutions that halve the channels',
    ...when(side !== asked, `# a side of ${asked} does not halve to whole numbers; ${side} is the nearest that does`),
    'def block(x, filters):',
    '    for _ in range(2):',
    `        x = layers.Conv2D(filters, 3, padding='${params.padding}', activation='relu')(x)`,
    '    return x',
    '',
    '',
    `*levels, bottom = ${channels.join(', ')}`,
    `picture = keras.Input((${side}, ${side}, 1))`,
    'x, stored = picture, []',
    'for width in levels:',
    '    x = block(x, width)',
    '    stored.append(x)',
    '    x = layers.MaxPooling2D(2)(x)',
    'x = block(x, bottom)',
    'for width in reversed(levels):',
    '    x, skip = layers.Conv2DTranspose(width, 2, strides=2)(x), stored.pop()',
    ...when(
      valid,
      '    cut = (skip.shape[1] - x.shape[1]) // 2  # the maps of the skip connection are larger: crop them at every edge',
      '    skip = layers.Cropping2D(cut)(skip)',
    ),
    '    x = block(layers.Concatenate()([skip, x]), width)  # concatenated, not added',
    'net = keras.Model(picture, layers.Conv2D(2, 1)(x))',
    `print(net.count_params(), 'parameters', net.output_shape)  # ${output} × ${output}`,
  ];
}
