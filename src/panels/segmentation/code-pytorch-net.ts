/** The nets themselves in PyTorch. */
import { centre, netCodeOf, stack, when, widths } from './code-parts.ts';
import type { SegmentationParams } from './params.ts';

type Params = SegmentationParams;

const convolve = [
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

function doubling({ upsampling }: Params): { readonly made: string[]; readonly used: string } {
  switch (upsampling) {
    case 'transposed':
      return {
        made: ['        self.up = nn.ModuleList(nn.ConvTranspose2d(w, w, 2, stride=2) for w in reversed(widths))'],
        used: 'self.up[i](x)',
      };
    case 'nearest':
      return { made: [], used: "F.interpolate(x, scale_factor=2, mode='nearest')" };
    case 'bilinear':
      return { made: [], used: "F.interpolate(x, scale_factor=2, mode='bilinear', align_corners=False)" };
  }
}

/** The U-Net that the knobs name, with or without its copies. */
export function unet(params: Params): string[] {
  const { cut, classes } = netCodeOf(params);
  const { made, used } = doubling(params);
  const skips = params.net === 'unet';
  return [
    ...convolve,
    '',
    '',
    ...block,
    '',
    '',
    'class UNet(nn.Module):',
    `    def __init__(self, c_in=1, classes=${classes}, widths=(${widths.join(', ')}), centre=${centre}):`,
    '        super().__init__()',
    '        above = (widths[0], *widths[:-1])  # the level that a decoder block hands over to',
    '        self.encoder = nn.ModuleList(block(a, w, w) for a, w in zip((c_in, *widths[:-1]), widths))',
    '        self.centre = block(widths[-1], centre, widths[-1])',
    ...made,
    ...when(skips, '        # copies are laid behind the upsampled maps, not added: twice the channels go in'),
    '        self.decoder = nn.ModuleList(',
    `            block(${skips ? '2 * w' : 'w'}, w, a) for w, a in zip(reversed(widths), reversed(above))`,
    '        )',
    '        self.head = nn.Conv2d(widths[0], classes, 1)  # scores: no activation',
    '',
    '    def forward(self, x):',
    ...when(skips, '        shelf = []'),
    '        for down in self.encoder:',
    '            x = down(x)',
    ...when(skips, '            shelf.append(x)'),
    '            x = F.max_pool2d(x, 2)',
    '        x = self.centre(x)',
    `        for ${params.upsampling === 'transposed' ? 'i, up in enumerate(self.decoder)' : 'up in self.decoder'}:`,
    ...when(
      params.upsampling === 'bilinear',
      "            # trap: these are pixel middles; TensorFlow.js' upSampling2d looks from the corners",
    ),
    `            x = ${used}`,
    ...when(skips, '            copy = shelf.pop()'),
    ...when(
      cut.length > 0,
      `            if len(shelf) in (${cut.join(', ')},):`,
      '                copy = torch.zeros_like(copy)  # this copy is cut; the net was not trained for it',
    ),
    `            x = up(${skips ? 'torch.cat([x, copy], dim=1)' : 'x'})`,
    '        return self.head(x)',
    '',
    '',
    'net = UNet()',
  ];
}

/** The stack that stays at full size. */
export const fullSize = (params: Params): string[] => [
  ...convolve,
  '',
  '',
  `layers = [convolve(1 if i == 0 else ${stack.width}, ${stack.width}) for i in range(${stack.depth})]`,
  `net = nn.Sequential(*layers, nn.Conv2d(${stack.width}, ${netCodeOf(params).classes}, 1))  # sees ${2 * stack.depth + 1} pixels`,
];
