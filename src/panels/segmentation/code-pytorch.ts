/** The panel's settings in PyTorch: N×C×H×W maps. */
import type { Mode } from '../../pattern/panel.ts';
import { when } from './code-parts.ts';
import { fullSize, made, unet } from './code-pytorch-net.ts';
import { metricLines, metrics, sizeLines, weightedLoss, weightLines, weightMap } from './code-pytorch-views.ts';
import { introOf, learnedRidge, type NetCode, netCodes, variesIn } from './code-spec.ts';
import type { SegmentationParams } from './params.ts';
import { smallestObject } from './scores.ts';

type Params = SegmentationParams;

/** The nets, defined once. */
function definitions(nets: readonly NetCode[]): string[] {
  const found = nets.find(({ kind }) => kind === 'unet');
  const stacked = nets.find(({ kind }) => kind === 'stack');
  return [
    ...(found ? [...unet(found, variesIn(nets)), '', ''] : []),
    ...(stacked ? [...fullSize(stacked, found !== undefined), '', ''] : []),
  ];
}

/** Pictures and their truth, to be replaced. */
function data({ side, sigmoid }: NetCode, pictures: number, mapped: boolean): string[] {
  return [
    sigmoid
      ? '# put your own here: N × 1 × H × W pictures, asinh(x / 2) of the light with a sky of deviation 1'
      : '# put your own here: N × 1 × H × W pictures, standardised',
    `side = ${side}`,
    `x = torch.randn(${pictures}, 1, side, side)`,
    sigmoid
      ? 'truth = (torch.cat([x, -x], dim=1) > 1).float()  # N × 2 × H × W: a pixel may belong to both'
      : 'truth = (x[:, 0] > 0).long()  # N × H × W class numbers',
    ...when(
      mapped,
      'instances = np.stack([label(t)[0] for t in truth.numpy()])',
      'w = torch.tensor(np.stack([weight_map(i) for i in instances]), dtype=torch.float32)',
    ),
  ];
}

const count = "print(sum(p.numel() for p in net.parameters()), 'parameters')";

/** What the page reads off the scores: a threshold and its masks. */
function answer(params: Params, { sigmoid, folded }: NetCode): string[] {
  const cut = folded ? 0.5 : params.cut;
  return [
    'with torch.no_grad():',
    '    scores = net(x)',
    sigmoid
      ? 'probability = torch.sigmoid(scores)  # N × 2 × H × W: each mask for itself'
      : 'probability = scores.softmax(dim=1)[:, 1]  # of cell',
    `prediction = probability > ${cut}${!sigmoid && cut === 0.5 ? '  # of two classes the arg max' : ''}`,
    'print(tuple(scores.shape), scores_of(prediction, truth))',
  ];
}

/** What a label stands for in Play. */
function shown({ label }: Params, { sigmoid }: NetCode): string[] {
  switch (label) {
    case 'soft':
      return ["print('probability', probability.min().item(), probability.max().item())"];
    case 'labels':
      return ["print('labels', prediction.float().mean().item())"];
    case 'objects':
      return sigmoid
        ? ["print('objects', prediction.flatten(2).any(2).sum().item())  # a mask is one galaxy"]
        : [
            'pieces, _ = label(prediction[0].numpy())  # 4-connected, of the first picture',
            `print('objects', (np.bincount(pieces.ravel())[1:] >= ${smallestObject}).sum())  # smaller ones are no objects`,
          ];
    case 'error':
      return [
        "print('false positives', (prediction & ~truth.bool()).sum().item(), 'false negatives', (~prediction & truth.bool()).sum().item())",
      ];
  }
}

function stepLines(params: Params, net: NetCode): string[] {
  return [
    ...definitions([net]),
    'net = UNet()  # untrained here; the page runs the weights that it has learned',
    count,
    '',
    '',
    ...weightMap(learnedRidge),
    '',
    '',
    ...weightedLoss,
    '',
    '',
    ...metrics,
    '',
    '',
    ...data(net, 1, true),
    '',
    ...answer(params, net),
    'print(weighted_loss(scores, truth, w).item())  # the loss by which it learned',
  ];
}

function playLines(params: Params, nets: readonly NetCode[]): string[] {
  const [net] = nets;
  if (!net) return [];
  if (nets.length > 1)
    return [
      ...definitions(nets),
      `for name, net in {'U-Net': UNet(), '${nets[1]?.depth} layers at full size': stack}.items():`,
      '    net.eval()',
      "    print(name, sum(p.numel() for p in net.parameters()), 'parameters')",
      '    start = time.perf_counter()',
      '    with torch.no_grad():',
      `        net(torch.zeros(1, 1, ${net.side}, ${net.side}))`,
      "    print(round(1000 * (time.perf_counter() - start), 1), 'milliseconds')",
    ];
  return [
    ...definitions(nets),
    `net = ${made(net, null)}  # untrained here; the page runs the weights that it ships`,
    'net.eval()  # batch norm by its running means',
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
          'for name, layer in net.named_modules():',
          '    if isinstance(layer, nn.ReLU):',
          '        layer.register_forward_hook(lambda _, __, maps, name=name: print(name, tuple(maps.shape)))',
          'net(x)',
        ]
      : shown(params, net)),
  ];
}

function trainLines(params: Params, nets: readonly NetCode[]): string[] {
  const [net] = nets;
  if (!net) return [];
  const varies = variesIn(nets);
  const mapped = nets.some(({ weighted }) => weighted);
  const weightOf = (one: NetCode) => (one.weighted ? 'w' : 'torch.ones_like(w)');
  const loss = net.sigmoid
    ? 'F.binary_cross_entropy_with_logits(scores, truth)'
    : mapped
      ? 'weighted_loss(scores, truth, weights[name])'
      : 'F.cross_entropy(scores, truth)  # trap: takes scores, not probabilities';
  return [
    ...definitions(nets),
    ...when(mapped, ...weightMap(learnedRidge), '', '', ...weightedLoss, '', ''),
    ...metrics,
    '',
    '',
    ...data(net, 8, mapped),
    '',
    'nets = {',
    ...nets.map((one) => `    '${one.name}': ${made(one, varies)},  # ${one.parameters} parameters`),
    '}',
    ...when(mapped, `weights = {${nets.map((one) => `'${one.name}': ${weightOf(one)}`).join(', ')}}`),
    'for name, net in nets.items():',
    '    for layer in net.modules():',
    '        if isinstance(layer, nn.Conv2d):',
    '            nn.init.kaiming_normal_(layer.weight)  # not the default',
    "    print(name, sum(p.numel() for p in net.parameters()), 'parameters')",
    `    optimizer = torch.optim.Adam(net.parameters(), lr=${params.rate})`,
    `    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, ${params.planned})`,
    `    for step in range(2):  # ${params.planned} planned, a fresh batch each`,
    '        scores = net(x)',
    `        loss = ${loss}`,
    '        optimizer.zero_grad()',
    '        loss.backward()',
    '        optimizer.step()',
    '        schedule.step()',
    '    net.eval()  # batch norm by its running means',
    ...answer(params, net).map((line) => `    ${line}`),
  ];
}

/** What the knobs, the view and the mode compute, as PyTorch code that can be run as it stands. */
export function pytorch(params: Params, mode: Mode): string {
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
    'import torch',
    ...when(uses('time.'), 'import time'),
    ...when(uses('nn.'), 'import torch.nn as nn'),
    ...when(uses('F.'), 'import torch.nn.functional as F'),
    ...when(uses('np.'), 'import numpy as np'),
    ...when(uses('distance_transform_edt'), 'from scipy.ndimage import distance_transform_edt'),
    ...when(/(?<![\w.])label\(/.test(text), 'from scipy.ndimage import label'),
    '',
    ...introOf(params, mode).map((line) => `# ${line}`),
    '',
    text,
    '',
  ].join('\n');
}
