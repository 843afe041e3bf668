/** The weight map, the two masks and the size calculator of Step in PyTorch. */
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

export const weightedLoss = [
  'def weighted_loss(scores, labels, w):',
  '    # trap: cross_entropy takes scores, not probabilities, and its weight= takes one weight per class, not one per pixel',
  "    cost = F.cross_entropy(scores, labels, reduction='none')  # minus the log of the right class",
  '    return (w * cost).sum() / w.sum()',
];

export const metrics = [
  'def scores_of(prediction, truth):',
  '    p, t = prediction.bool(), truth.bool()',
  '    tp, fp, fn, tn = [(a & b).sum().item() for a, b in ((p, t), (p, ~t), (~p, t), (~p, ~t))]',
  "    share = lambda part, of: part / of if of else float('nan')",
  '    return {',
  "        'accuracy': share(tp + tn, tp + tn + fp + fn),",
  "        'iou': share(tp, tp + fp + fn),",
  "        'dice': share(2 * tp, 2 * tp + fp + fn),",
  "        'precision': share(tp, tp + fp),",
  "        'recall': share(tp, tp + fn),",
  '    }',
];

export const weightLines = (params: Params): string[] => [
  ...weightMap(params),
  '',
  '',
  ...weightedLoss,
  '',
  '',
  `# the cells of example ${params.sample}, numbered`,
  `instances = np.array(${table(instanceRows(params))})`,
  'w = weight_map(instances)',
  `print(w[${params.row}, ${params.column}])  # the pinned pixel`,
  'scores = torch.zeros(1, 2, *w.shape)  # equal scores everywhere',
  'labels = torch.tensor(instances > 0).long()[None]',
  'print(weighted_loss(scores, labels, torch.tensor(w)[None]).item())',
];

export const metricLines = (params: Params): string[] => [
  ...metrics,
  '',
  '',
  `prediction = torch.tensor(${table(maskRows(params, 'prediction'))})`,
  `truth = torch.tensor(${table(maskRows(params, 'truth'))})`,
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
    '        stored = []',
    '        for down in self.down[:-1]:',
    '            x = down(x)',
    '            stored.append(x)',
    '            x = F.max_pool2d(x, 2)',
    '        x = self.down[-1](x)',
    '        for grow, up in zip(self.grow, self.up):',
    '            x, skip = grow(x), stored.pop()',
    ...when(
      valid,
      '            cut = (skip.shape[-1] - x.shape[-1]) // 2  # the maps of the skip connection are larger: crop them at every edge',
      '            skip = skip[..., cut:cut + x.shape[-2], cut:cut + x.shape[-1]]',
    ),
    '            x = up(torch.cat([skip, x], dim=1))  # concatenated, not added',
    '        return self.head(x)',
    '',
    '',
    'net = UNet()',
    "print(sum(p.numel() for p in net.parameters()), 'parameters')",
    'with torch.no_grad():',
    `    print(net(torch.zeros(1, 1, ${side}, ${side})).shape)  # ${output} × ${output}`,
  ];
}
