/** The networks the lectures count: as layer lists for `tabulate`, or as stacks where only sizes and fields matter. */

import type { Shape } from './costs.ts';
import type { NetworkLayer } from './networks.ts';
import type { StackLayer } from './receptive-field.ts';
import { validSizes } from './unet-sizes.ts';

export interface Landmark {
  readonly input: Shape;
  readonly layers: readonly NetworkLayer[];
}

const square = (side: number, channels: number): Shape => ({ rows: side, columns: side, channels });
const conv = (kernel: number, filters: number, more: { stride?: number; pad?: number; groups?: number } = {}) =>
  ({ kind: 'convolution', kernel, filters, ...more }) as const satisfies NetworkLayer;
const pool = (kernel: number, stride = kernel) => ({ kind: 'pooling', kernel, stride }) as const satisfies NetworkLayer;
const dense = (units: number) => ({ kind: 'dense', units }) as const satisfies NetworkLayer;

/** LeNet-5 (1998) with every map connected to every other; C5 is a convolution that has become 1×1. */
export const leNet5: Landmark = {
  input: square(32, 1),
  layers: [conv(5, 6), pool(2), conv(5, 16), pool(2), conv(5, 120), dense(84), dense(10)],
};

/** AlexNet as in PyTorch and the lecture's code: one tower. */
export const alexNet = (classes = 1000, input: Shape = square(224, 3)): Landmark => ({
  input,
  layers: [
    conv(11, 64, { stride: 4, pad: 2 }),
    pool(3, 2),
    conv(5, 192, { pad: 2 }),
    pool(3, 2),
    conv(3, 384, { pad: 1 }),
    conv(3, 256, { pad: 1 }),
    conv(3, 256, { pad: 1 }),
    pool(3, 2),
    { kind: 'adaptive-pooling', side: 6 },
    dense(4096),
    dense(4096),
    dense(classes),
  ],
});

/** AlexNet as published (2012): wider, half of the channels on each of two cards in layers 2, 4 and 5. */
export const alexNetOriginal = (classes = 1000): Landmark => ({
  input: square(227, 3),
  layers: [
    conv(11, 96, { stride: 4 }),
    pool(3, 2),
    conv(5, 256, { pad: 2, groups: 2 }),
    pool(3, 2),
    conv(3, 384, { pad: 1 }),
    conv(3, 384, { pad: 1, groups: 2 }),
    conv(3, 256, { pad: 1, groups: 2 }),
    pool(3, 2),
    dense(4096),
    dense(4096),
    dense(classes),
  ],
});

/** Convolutions per block of the VGG family, by number of weight layers. */
export const vggBlocks = {
  11: [1, 1, 2, 2, 2],
  13: [2, 2, 2, 2, 2],
  16: [2, 2, 3, 3, 3],
  19: [2, 2, 4, 4, 4],
} as const;

/** VGG (2014): only 3×3 with one cell of padding; channels double as sides halve, up to 512. */
export const vgg = (depth: keyof typeof vggBlocks = 16, classes = 1000, input: Shape = square(224, 3)): Landmark => ({
  input,
  layers: [
    ...vggBlocks[depth].flatMap((convolutions, block) => [
      ...Array.from({ length: convolutions }, () => conv(3, Math.min(64 * 2 ** block, 512), { pad: 1 })),
      pool(2),
    ]),
    dense(4096),
    dense(4096),
    dense(classes),
  ],
});

const twice = <T>(make: () => readonly T[]): T[] => [...make(), ...make()];

/** ResNet-18 (2015), the long way through: two 3×3 a block, two blocks a stage, stages 2 to 4 start with stride 2. */
export const resNet18Stack: readonly StackLayer[] = [
  { kernel: 7, stride: 2, before: 3 },
  { kernel: 3, stride: 2, before: 1 },
  ...[1, 2, 2, 2].flatMap((stride) => [
    { kernel: 3, stride, before: 1 },
    ...Array.from({ length: 3 }, () => ({ kernel: 3, before: 1 })),
  ]),
];

/** From the picture to the bottom of a U-Net: two 3×3 and a 2×2 pooling per level, then two more 3×3. */
export const uNetStack = (levels: number): readonly StackLayer[] => [
  ...Array.from({ length: levels }, () => [...twice(() => [{ kernel: 3 }]), { kernel: 2, stride: 2 }]).flat(),
  ...twice(() => [{ kernel: 3 }]),
];

export interface UNetSides {
  /** The side after every operation, input first. */
  readonly sides: readonly number[];
  /** On entering the bottom, after its first and after its second convolution. */
  readonly bottom: readonly [number, number, number];
  /** Side of each skip map and what is left after cropping it to the way up, deepest level first. */
  readonly skips: readonly (readonly [side: number, cropped: number])[];
  readonly output: number;
}

/** Map sides of the original U-Net: valid 3×3 twice a level, 2×2 pooling down, doubling up. Throws where a side cannot be halved or is used up. */
export function uNetSides(input: number, levels: number): UNetSides {
  const { steps, skips, output } = validSizes(input, levels);
  if (output === null)
    throw new Error(`a U-Net of ${levels} levels does not fit ${input} pixels: a side of ${steps.at(-1)?.side}`);
  const sides = steps.map(({ side }) => side);
  const [entering = input, between = 0, leaving = 0] = sides.slice(3 * levels);
  return {
    sides,
    bottom: [entering, between, leaving],
    skips: skips.map(({ side, cropped }) => [side, cropped] as const),
    output,
  };
}
