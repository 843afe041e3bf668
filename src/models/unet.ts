/**
 * U-Nets (Ronneberger et al. 2015) and what they are compared with. A block is twice a 3×3 convolution, normalised, then ReLU; a level down
 * halves by the maximum, a level up doubles and, where the skip is there, puts the kept activations behind the doubled ones.
 */
import type { Layer, Net } from './net.ts';

export const upsamplings = ['bilinear', 'nearest', 'transposed'] as const;
export type Upsampling = (typeof upsamplings)[number];

export interface UNetOptions {
  readonly name?: string;
  /** Rows and columns that it is trained on, divisible by 2 to the number of levels. */
  readonly side: number;
  readonly inChannels?: number;
  /** Channels of the answer: scores, before softmax or sigmoid. */
  readonly classes: number;
  /** Channels of each level, from the top (default 12, 24, 48). */
  readonly widths?: readonly number[];
  /** Channels at the bottom (default 64). */
  readonly centre?: number;
  /** Whether each level's activations are copied forward, from the top (default all). */
  readonly skips?: readonly boolean[];
  /** Default bilinear; transposed is 2×2 with stride 2. */
  readonly upsampling?: Upsampling;
  readonly normalisation?: 'batch' | 'none';
}

type Normalisation = 'batch' | 'none';

function convolution(name: string, filters: number, normalisation: Normalisation): Layer[] {
  if (normalisation === 'none') return [{ kind: 'convolution', name, filters, size: 3, activation: 'relu' }];
  return [
    { kind: 'convolution', name, filters, size: 3, activation: 'linear', bias: false },
    { kind: 'normalise', name: `${name}-norm`, activation: 'relu' },
  ];
}

const block = (name: string, first: number, second: number, normalisation: Normalisation): Layer[] => [
  ...convolution(`${name}-a`, first, normalisation),
  ...convolution(`${name}-b`, second, normalisation),
];

const head = (classes: number): Layer => ({
  kind: 'convolution',
  name: 'head',
  filters: classes,
  size: 1,
  activation: 'linear',
});

function up(name: string, by: Upsampling, filters: number): Layer {
  if (by === 'transposed') return { kind: 'transposed', name, filters, size: 2, activation: 'linear' };
  return { kind: 'double', name, by };
}

/**
 * Layers are called `enc0-a`, `enc0-a-norm`, …, `keep0`, `pool0`, …, `centre-a`, …, `up2`, `join2`, `dec2-a`, …, `head`. Throws if the side
 * cannot be halved so often, or if there is not one skip a level.
 */
export function unet(options: UNetOptions): Net {
  const { side, classes, inChannels = 1, widths = [12, 24, 48], centre = 64, upsampling = 'bilinear' } = options;
  const { name = 'unet', normalisation = 'batch', skips = widths.map(() => true) } = options;
  if (side % 2 ** widths.length !== 0) throw new RangeError(`${side} cannot be halved ${widths.length} times`);
  if (skips.length !== widths.length) throw new RangeError(`${skips.length} skips for ${widths.length} levels`);
  const widthAt = (level: number) => widths[Math.max(level, 0)] as number;
  const down = widths.flatMap((width, level): Layer[] => [
    ...block(`enc${level}`, width, width, normalisation),
    ...(skips[level] ? [{ kind: 'keep', name: `keep${level}` } as const] : []),
    { kind: 'halve', name: `pool${level}`, by: 'max' },
  ]);
  const bottom = block('centre', centre, widthAt(widths.length - 1), normalisation);
  const rise = widths
    .map((width, level): Layer[] => [
      up(`up${level}`, upsampling, width),
      ...(skips[level] ? [{ kind: 'concatenate', name: `join${level}`, kept: `keep${level}` } as const] : []),
      ...block(`dec${level}`, width, widthAt(level - 1), normalisation),
    ])
    .reverse();
  const layers = [...down, ...bottom, ...rise.flat(), head(classes)];
  return { name, side, channels: inChannels, layers, classifies: false };
}

export interface StackOptions {
  readonly name?: string;
  readonly side: number;
  readonly inChannels?: number;
  readonly classes: number;
  /** 3×3 convolutions one after another (default 8). */
  readonly depth?: number;
  /** Channels of each (default 16). */
  readonly width?: number;
  readonly normalisation?: Normalisation;
}

/** A stack at full size, which never halves: `conv0`, `conv0-norm`, …, `head`. */
export function fullResolution(options: StackOptions): Net {
  const { name = 'full-resolution', side, inChannels = 1, classes, depth = 8, width = 16 } = options;
  const { normalisation = 'batch' } = options;
  const stack = Array.from({ length: depth }, (_, i) => convolution(`conv${i}`, width, normalisation));
  return { name, side, channels: inChannels, layers: [...stack.flat(), head(classes)], classifies: false };
}

/**
 * A classifier of one patch, for the cost of classifying every pixel's own patch: the encoder and the bottom of the U-Net of these widths,
 * then each map's maximum and a dense layer.
 */
export function slidingWindow(options: Omit<UNetOptions, 'skips' | 'upsampling'>): Net {
  const { side, classes, inChannels = 1, widths = [12, 24, 48], centre = 64 } = options;
  const { name = 'sliding-window', normalisation = 'batch' } = options;
  if (side % 2 ** widths.length !== 0) throw new RangeError(`${side} cannot be halved ${widths.length} times`);
  const layers: Layer[] = [
    ...widths.flatMap((width, level): Layer[] => [
      ...block(`enc${level}`, width, width, normalisation),
      { kind: 'halve', name: `pool${level}`, by: 'max' },
    ]),
    ...block('centre', centre, centre, normalisation),
    { kind: 'global-max', name: 'pool' },
    { kind: 'dense', name: 'head', units: classes, activation: 'linear' },
  ];
  return { name, side, channels: inChannels, layers, classifies: true };
}
