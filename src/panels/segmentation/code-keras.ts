/** The panel's settings in Keras 3: N×H×W×C maps. */
import type { Mode } from '../../pattern/panel.ts';
import { fullSize, made, unet } from './code-keras-net.ts';
import { metricLines, metrics, sizeLines, sparse, weightLines, weightMap } from './code-keras-views.ts';
import { when } from './code-parts.ts';
import { introOf, learnedRidge, type NetCode, netCodes, variesIn } from './code-spec.ts';
import type { SegmentationParams } from './params.ts';
import { smallestObject } from './scores.ts';

type Params = SegmentationParams;

/** The nets, defined once. */
function definitions(nets: readonly NetCode[]): string[] {
  const found = nets.find(({ kind }) => kind === 'unet');
  const stacked = nets.find(({ kind }) => kind === 'stack');
  return [
    `side = ${nets[0]?.side}`,
    '',
    '',
    ...(found ? [...unet(found, variesIn(nets)), '', ''] : []),
    ...(stacked ? [...fullSize(stacked, found !== undefined), '', ''] : []),
  ];
}

/** Pictures and their truth, to be replaced. */
function data({ sigmoid }: NetCode, pictures: number, mapped: boolean): string[] {
  return [
    sigmoid
      ? '# put your own here: N × H × W × 1 pictures, asinh(x / 2) of the light with a sky of deviation 1'
      : '# put your own here: N × H × W × 1 pictures, standardised',
    `x = np.random.default_rng(1).normal(size=(${pictures}, side, side, 1)).astype('float32')`,
    sigmoid
      ? "truth = (np.concatenate([x, -x], axis=-1) > 1).astype('float32')  # N × H × W × 2: a pixel may belong to both"
      : "truth = (x[..., 0] > 0).astype('int32')  # N × H × W class numbers",
    ...when(mapped, "w = np.stack([weight_map(label(t)[0]) for t in truth]).astype('float32')"),
  ];
}

const count = "print(sum(int(np.prod(w.shape)) for w in net.trainable_weights), 'parameters')";

/** What the page reads off the scores: a threshold and its masks. */
function answer(params: Params, { sigmoid, folded }: NetCode): string[] {
  const cut = folded ? 0.5 : params.cut;
  return [
    'scores = np.asarray(net.predict(x, verbose=0))',
    sigmoid
      ? 'probability = 1 / (1 + np.exp(-scores))  # N × H × W × 2: each mask for itself'
      : 'probability = 1 / (1 + np.exp(scores[..., 0] - scores[..., 1]))  # of cell: the softmax of two scores',
    `prediction = probability > ${cut}${!sigmoid && cut === 0.5 ? '  # of two classes the arg max' : ''}`,
    'print(scores.shape, scores_of(prediction, truth))',
  ];
}

/** What a label stands for in Play. */
function shown({ label }: Params, { sigmoid }: NetCode): string[] {
  switch (label) {
    case 'soft':
      return ["print('probability', probability.min(), probability.max())"];
    case 'labels':
      return ["print('labels', prediction.mean())"];
    case 'objects':
      return sigmoid
        ? ["print('objects', int(prediction.any(axis=(1, 2)).sum()))  # a mask is one galaxy"]
        : [
            'pieces, _ = label(prediction[0])  # 4-connected, of the first picture',
            `print('objects', (np.bincount(pieces.ravel())[1:] >= ${smallestObject}).sum())  # smaller ones are no objects`,
          ];
    case 'error':
      return [
        "print('false positives', (prediction & (truth == 0)).sum(), 'false negatives', (~prediction & (truth == 1)).sum())",
      ];
  }
}

function stepLines(params: Params, net: NetCode): string[] {
  return [
    ...definitions([net]),
    'net = unet()  # untrained here; the page runs the weights that it has learned',
    count,
    '',
    '',
    ...weightMap(learnedRidge),
    '',
    '',
    ...metrics,
    '',
    '',
    ...data(net, 1, true),
    '',
    ...answer(params, net),
    '# the loss by which it learned. trap: from_logits=True, since the net gives scores, not probabilities',
    `cost = np.asarray(${sparse(', reduction=None')}(truth, scores))`,
    'print((w * cost).sum() / w.sum())',
  ];
}

function playLines(params: Params, nets: readonly NetCode[]): string[] {
  const [net] = nets;
  if (!net) return [];
  if (nets.length > 1)
    return [
      ...definitions(nets),
      `for name, net in {'U-Net': unet(), '${nets[1]?.depth} layers at full size': full_size()}.items():`,
      `    ${count.replace('print(', 'print(name, ')}`,
      '    start = time.perf_counter()',
      '    net.predict(np.zeros((1, side, side, 1)), verbose=0)',
      "    print(round(1000 * (time.perf_counter() - start), 1), 'milliseconds')",
    ];
  return [
    ...definitions(nets),
    `net = ${made(net, null)}  # untrained here; the page runs the weights that it ships`,
    count,
    '',
    '',
    ...metrics,
    '',
    '',
    ...data(net, 1, false),
    '',
    ...answer(params, net),
    ...(params.lens === 'inside'
      ? [
          '',
          "# every convolution's maps, after normalisation and ReLU",
          'maps = [layer for layer in net.layers if isinstance(layer, layers.ReLU)]',
          'inside = keras.Model(net.inputs, [layer.output for layer in maps])',
          'for layer, made in zip(maps, inside.predict(x, verbose=0)):',
          '    print(layer.name, made.shape)',
        ]
      : shown(params, net)),
  ];
}

function trainLines(params: Params, nets: readonly NetCode[]): string[] {
  const [net] = nets;
  if (!net) return [];
  const varies = variesIn(nets);
  const mapped = nets.some(({ weighted }) => weighted);
  return [
    ...definitions(nets),
    ...when(mapped, ...weightMap(learnedRidge), '', ''),
    ...metrics,
    '',
    '',
    ...data(net, 8, mapped),
    '',
    'nets = {',
    ...nets.map((one) => `    '${one.name}': ${made(one, varies)},  # ${one.parameters} parameters`),
    '}',
    ...when(
      mapped,
      `weights = {${nets.map((one) => `'${one.name}': ${one.weighted ? 'w' : 'np.ones_like(w)'}`).join(', ')}}`,
    ),
    'for name, net in nets.items():',
    `    ${count.replace('print(', 'print(name, ')}`,
    `    rate = keras.optimizers.schedules.CosineDecay(${params.rate}, ${params.planned})`,
    '    # trap: from_logits=True, since the net gives scores, not probabilities',
    `    loss = ${net.sigmoid ? 'keras.losses.BinaryCrossentropy(from_logits=True)' : sparse()}`,
    '    net.compile(optimizer=keras.optimizers.Adam(rate), loss=loss)',
    ...when(
      mapped,
      '    # trap: Keras divides by the number of pixels, not by the sum of the weights: bring their mean to 1',
      '    share = weights[name] / weights[name].mean()',
    ),
    `    net.fit(x, truth${mapped ? ', sample_weight=share' : ''}, batch_size=8, epochs=2, verbose=2)  # ${params.planned} steps planned, a fresh batch each`,
    ...answer(params, net).map((line) => `    ${line}`),
  ];
}

/** What the knobs, the view and the mode compute, as Keras code that can be run as it stands. */
export function keras(params: Params, mode: Mode): string {
  const nets = netCodes(params, mode);
  const body = () => {
    if (mode === 'train') return trainLines(params, nets);
    if (mode === 'play') return playLines(params, nets);
    const [net] = nets;
    if (net) return stepLines(params, net);
    return params.view === 'weights'
      ? weightLines(params)
      : params.view === 'metrics'
        ? metricLines(params)
        : sizeLines(params);
  };
  const text = body().join('\n');
  const uses = (name: string) => text.includes(name);
  return [
    'import keras',
    ...when(uses('time.'), 'import time'),
    ...when(uses('np.'), 'import numpy as np'),
    ...when(uses('layers.'), 'from keras import layers'),
    ...when(uses('distance_transform_edt'), 'from scipy.ndimage import distance_transform_edt'),
    ...when(/(?<![\w.])label\(/.test(text), 'from scipy.ndimage import label'),
    '',
    ...introOf(params, mode).map((line) => `# ${line}`),
    '',
    text,
    '',
  ].join('\n');
}
