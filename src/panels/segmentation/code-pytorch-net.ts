/** The nets themselves in PyTorch. */
import { when } from './code-parts.ts';
import { type NetCode, stack, type Varies } from './code-spec.ts';

const convolve = (folded: boolean): string[] =>
  folded
    ? [
        'def convolve(c_in, c_out):',
        '    # in training each convolution was followed by batch normalization, folded here into kernel and bias',
        '    return nn.Sequential(nn.Conv2d(c_in, c_out, 3, padding=1), nn.ReLU())',
      ]
    : [
        'def convolve(c_in, c_out):',
        '    return nn.Sequential(',
        '        nn.Conv2d(c_in, c_out, 3, padding=1, bias=False),',
        '        # trap: momentum 0.1 is the share of the NEW batch; Keras and TensorFlow.js say 0.9 for the same.',
        '        # PyTorch remembers the unbiased variance, they the biased one',
        '        nn.BatchNorm2d(c_out, momentum=0.1),',
        '        nn.ReLU(),',
        '    )',
      ];

const block = [
  'def block(c_in, c_mid, c_out):',
  '    return nn.Sequential(convolve(c_in, c_mid), convolve(c_mid, c_out))',
];

/** The line that makes the ways up, and what doubles in `forward`. */
function doubling({ way }: NetCode, varies: Varies): { readonly made: string[]; readonly used: string } {
  if (varies === 'way')
    return {
      made: [
        '        def grow(w):',
        "            return nn.ConvTranspose2d(w, w, 2, stride=2) if way == 'transposed' else nn.Upsample(scale_factor=2, mode=way)",
        '',
        '        self.grow = nn.ModuleList(grow(w) for w in reversed(widths))',
      ],
      used: 'grow(x)',
    };
  switch (way) {
    case 'transposed':
      return {
        made: ['        self.grow = nn.ModuleList(nn.ConvTranspose2d(w, w, 2, stride=2) for w in reversed(widths))'],
        used: 'grow(x)',
      };
    case 'nearest':
      return { made: [], used: "F.interpolate(x, scale_factor=2, mode='nearest')" };
    case 'bilinear':
      return { made: [], used: "F.interpolate(x, scale_factor=2, mode='bilinear', align_corners=False)" };
  }
}

const flags = { skips: 'skips=True, ', way: "way='bilinear', " } as const;

/** The class of a U-Net, with or without its skips; what the compared nets differ in is an argument. */
export function unet(net: NetCode, varies: Varies): string[] {
  const { made, used } = doubling(net, varies);
  const { cut, skips, widths, centre } = net;
  const optional = varies === 'skips';
  const kept = skips || optional;
  const together = optional ? 'torch.cat([x, skip], dim=1) if self.skips else x' : 'torch.cat([x, skip], dim=1)';
  return [
    ...convolve(net.folded),
    '',
    '',
    ...block,
    '',
    '',
    'class UNet(nn.Module):',
    `    def __init__(self, ${varies ? flags[varies] : ''}c_in=1, classes=2, widths=(${widths.join(', ')}), centre=${centre}):`,
    '        super().__init__()',
    ...when(optional, '        self.skips = skips'),
    '        above = (widths[0], *widths[:-1])  # the level that a decoder block hands over to',
    '        self.encoder = nn.ModuleList(block(a, w, w) for a, w in zip((c_in, *widths[:-1]), widths))',
    '        self.centre = block(widths[-1], centre, widths[-1])',
    ...made,
    ...when(kept, '        # the maps of the skip connections are concatenated, not added: twice the channels'),
    '        self.decoder = nn.ModuleList(',
    `            block(${optional ? '2 * w if skips else w' : skips ? '2 * w' : 'w'}, w, a) for w, a in zip(reversed(widths), reversed(above))`,
    '        )',
    '        self.head = nn.Conv2d(widths[0], classes, 1)  # scores: no activation',
    '',
    '    def forward(self, x):',
    ...when(kept, '        stored = []'),
    '        for down in self.encoder:',
    '            x = down(x)',
    ...when(kept, '            stored.append(x)'),
    '            x = F.max_pool2d(x, 2)',
    '        x = self.centre(x)',
    `        for ${made.length > 0 ? 'grow, up in zip(self.grow, self.decoder)' : 'up in self.decoder'}:`,
    ...when(
      varies === 'way' || net.way === 'bilinear',
      "            # trap: this uses half-pixel centres, TensorFlow.js' upSampling2d the asymmetric grid",
    ),
    `            x = ${used}`,
    ...when(kept, '            skip = stored.pop()'),
    ...when(
      cut.length > 0,
      `            if len(stored) in (${cut.join(', ')},):`,
      '                skip = torch.zeros_like(skip)  # this skip connection is cut; the net was not trained without it',
    ),
    `            x = up(${kept ? together : 'x'})`,
    '        return self.head(x)',
  ];
}

/** The stack that stays at full size. */
export const fullSize = ({ depth }: NetCode, defined = false): string[] => [
  ...when(!defined, ...convolve(false), '', ''),
  `layers = [convolve(1 if i == 0 else ${stack.width}, ${stack.width}) for i in range(${depth})]`,
  `stack = nn.Sequential(*layers, nn.Conv2d(${stack.width}, 2, 1))  # sees ${2 * depth + 1} pixels`,
];

/** What makes this net. */
export function made(net: NetCode, varies: Varies): string {
  if (net.kind === 'stack') return 'stack';
  if (varies === 'skips') return `UNet(skips=${net.skips ? 'True' : 'False'})`;
  return varies === 'way' ? `UNet(way='${net.way}')` : 'UNet()';
}
