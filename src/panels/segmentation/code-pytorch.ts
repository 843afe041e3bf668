/** The panel's settings in PyTorch: N×C×H×W maps. */
import { maskRows, netCodeOf, sizesCodeOf, squared, table, twoCells, when } from './code-parts.ts';
import { fullSize, unet } from './code-pytorch-net.ts';
import type { SegmentationParams } from './params.ts';

type Params = SegmentationParams;

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

const weightedLoss = [
  'def weighted_loss(scores, labels, w):',
  '    # trap: cross_entropy takes scores, not probabilities, and its weight= knows classes only, not pixels',
  "    cost = F.cross_entropy(scores, labels, reduction='none')  # minus the log of the right class",
  '    return (w * cost).sum() / w.sum()',
];

const metrics = [
  'def scores_of(prediction, truth):',
  '    p, t = prediction.bool(), truth.bool()',
  '    tp, fp, fn = (p & t).sum().item(), (p & ~t).sum().item(), (~p & t).sum().item()',
  "    nan = float('nan')",
  '    return {',
  "        'accuracy': (p == t).float().mean().item(),",
  "        'iou': tp / (tp + fp + fn) if tp + fp + fn else nan,",
  "        'dice': 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else nan,",
  '    }',
];

function netLines(params: Params): string[] {
  const { side, sigmoid, title } = netCodeOf(params);
  const weighted = params.loss === 'weighted';
  const labelled = sigmoid
    ? `torch.sigmoid(scores) > ${params.cut}`
    : params.cut === 0.5
      ? 'scores.argmax(dim=1)'
      : `scores.softmax(dim=1)[:, 1] > ${params.cut}  # at 0.5 this is the arg max`;
  return [
    `# ${title}`,
    ...(params.net === 'full-resolution' ? fullSize(params) : unet(params)),
    'for layer in net.modules():',
    '    if isinstance(layer, nn.Conv2d):',
    '        nn.init.kaiming_normal_(layer.weight)  # not the default',
    "print(sum(p.numel() for p in net.parameters()), 'parameters')",
    '',
    '',
    ...when(weighted, ...weightMap(params), '', '', ...weightedLoss, '', ''),
    ...metrics,
    '',
    '',
    '# put your own here: N × 1 × H × W pictures, standardised',
    `side = ${side}`,
    'x = torch.randn(2, 1, side, side)',
    ...(sigmoid
      ? ['truth = (torch.cat([x, -x], dim=1) > 1).float()  # N × 2 × H × W: a pixel may belong to both']
      : ['truth = (x[:, 0] > 0).long()  # N × H × W class numbers']),
    ...when(
      weighted,
      'instances = np.stack([label(t)[0] for t in truth.numpy()])',
      'w = torch.tensor(np.stack([weight_map(i) for i in instances]), dtype=torch.float32)',
    ),
    '',
    `optimizer = torch.optim.Adam(net.parameters(), lr=${params.rate})`,
    `schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, ${params.planned})`,
    `for step in range(2):  # ${params.planned} planned`,
    '    scores = net(x)',
    sigmoid
      ? '    loss = F.binary_cross_entropy_with_logits(scores, truth)'
      : weighted
        ? '    loss = weighted_loss(scores, truth, w)'
        : '    loss = F.cross_entropy(scores, truth)  # trap: takes scores, not probabilities',
    '    optimizer.zero_grad()',
    '    loss.backward()',
    '    optimizer.step()',
    '    schedule.step()',
    '',
    'net.eval()  # batch norm by its running means',
    'with torch.no_grad():',
    '    scores = net(x)',
    `prediction = ${labelled}`,
    'print(tuple(scores.shape), loss.item(), scores_of(prediction, truth))',
  ];
}

const weightLines = (params: Params): string[] => [
  ...weightMap(params),
  '',
  '',
  ...weightedLoss,
  '',
  '',
  `instances = np.array(${table(twoCells)})`,
  'w = weight_map(instances)',
  'print(w.round(3))',
  'scores = torch.zeros(1, 2, *w.shape)  # undecided everywhere',
  'labels = torch.tensor(instances > 0).long()[None]',
  'print(weighted_loss(scores, labels, torch.tensor(w)[None]).item())',
];

const metricLines = (params: Params): string[] => [
  ...metrics,
  '',
  '',
  `prediction = torch.tensor(${table(maskRows(params, 'prediction'))})`,
  `truth = torch.tensor(${table(maskRows(params, 'truth'))})`,
  'print(scores_of(prediction, truth))',
  "print('background', scores_of(1 - prediction, 1 - truth))",
];

function sizeLines(params: Params): string[] {
  const { side, asked, output, channels } = sizesCodeOf(params);
  const valid = params.padding === 'valid';
  return [
    '# the original design: biases, no normalisation, 2×2 transposed convolutions that halve the channels',
    ...when(side !== asked, `# a side of ${asked} does not come out whole; ${side} is the nearest that does`),
    'def block(c_in, c_out):',
    `    twice = [nn.Conv2d(c_in, c_out, 3${valid ? '' : ', padding=1'}), nn.ReLU(), nn.Conv2d(c_out, c_out, 3${valid ? '' : ', padding=1'}), nn.ReLU()]`,
    '    return nn.Sequential(*twice)',
    '',
    '',
    'class UNet(nn.Module):',
    `    def __init__(self, c_in=1, classes=2, channels=(${channels.join(', ')})):`,
    '        super().__init__()',
    '        pairs = list(zip(channels[:-1], channels[1:]))',
    '        self.down = nn.ModuleList(block(a, b) for a, b in zip((c_in, *channels), channels))',
    '        self.grow = nn.ModuleList(nn.ConvTranspose2d(b, a, 2, stride=2) for a, b in reversed(pairs))',
    '        self.up = nn.ModuleList(block(2 * a, a) for a, _ in reversed(pairs))',
    '        self.head = nn.Conv2d(channels[0], classes, 1)',
    '',
    '    def forward(self, x):',
    '        shelf = []',
    '        for down in self.down[:-1]:',
    '            x = down(x)',
    '            shelf.append(x)',
    '            x = F.max_pool2d(x, 2)',
    '        x = self.down[-1](x)',
    '        for grow, up in zip(self.grow, self.up):',
    '            x, copy = grow(x), shelf.pop()',
    ...when(
      valid,
      '            cut = (copy.shape[-1] - x.shape[-1]) // 2  # the copy is larger: trim it on every side',
      '            copy = copy[..., cut:cut + x.shape[-2], cut:cut + x.shape[-1]]',
    ),
    '            x = up(torch.cat([copy, x], dim=1))  # concatenated, not added',
    '        return self.head(x)',
    '',
    '',
    'net = UNet()',
    "print(sum(p.numel() for p in net.parameters()), 'parameters')",
    'with torch.no_grad():',
    `    print(net(torch.zeros(1, 1, ${side}, ${side})).shape)  # ${output} × ${output}`,
  ];
}

/** The current settings as PyTorch code that can be run as it stands. */
export function pytorch(params: Params): string {
  const body = { net: netLines, weights: weightLines, metrics: metricLines, sizes: sizeLines }[params.view](params);
  const mapped = params.view === 'weights' || (params.view === 'net' && params.loss === 'weighted');
  return [
    'import torch',
    ...when(
      params.view !== 'metrics',
      ...when(params.view !== 'weights', 'import torch.nn as nn'),
      'import torch.nn.functional as F',
    ),
    ...when(
      mapped,
      'import numpy as np',
      `from scipy.ndimage import distance_transform_edt${params.view === 'net' ? ', label' : ''}`,
    ),
    '',
    '',
    ...body,
    '',
  ].join('\n');
}
