/** What the three code snippets share: which net the knobs name, and the numbers that are printed into them. */

import { fittingSizes, validSizes } from '../../math/unet-sizes.ts';
import { maskOf, type Which } from './masks.ts';
import { sideOfTask } from './nets.ts';
import type { SegmentationParams } from './params.ts';

type Params = SegmentationParams;

/** What the panel's nets are made of: channels of each level, the finest first, and of the bottom. */
export const widths = [12, 24, 48] as const;
export const centre = 64;
/** The stack that stays at full size. */
export const stack = { depth: 8, width: 16 } as const;
/** Where two touching cells are tried out: 0 background, else the number of the cell. */
export const twoCells = [
  [1, 1, 1, 0, 0, 2, 2, 2],
  [1, 1, 1, 0, 0, 2, 2, 2],
  [1, 1, 0, 0, 2, 2, 2, 2],
  [1, 0, 0, 0, 0, 2, 2, 2],
  [0, 0, 0, 0, 0, 0, 0, 0],
] as const;

export interface NetCode {
  readonly side: number;
  readonly classes: number;
  /** Each map its own yes or no (two galaxies), rather than one class a pixel. */
  readonly sigmoid: boolean;
  /** Levels whose copy is cut, from 0. */
  readonly cut: readonly number[];
  readonly title: string;
}

const titles = {
  unet: 'U-Net: down, up, and copies across',
  'no-skip': 'the U-Net without its copies',
  'full-resolution': `${stack.depth} convolutions that never leave full size`,
} as const;

export function netCodeOf(params: Params): NetCode {
  const { task, net } = params;
  const cut = [params.skip1, params.skip2, params.skip3].flatMap((skip, level) => (skip === 'cut' ? [level] : []));
  return {
    side: sideOfTask[task],
    classes: 2,
    sigmoid: task === 'galaxies',
    cut: net === 'unet' ? cut : [],
    title: titles[net],
  };
}

export interface SizesCode {
  /** The side asked for if it fits, else the nearest that does. */
  readonly side: number;
  readonly asked: number;
  readonly output: number;
  /** Channels of each level, the bottom last. */
  readonly channels: readonly number[];
}

/** The calculator's net, on a side whose halvings come out whole. */
export function sizesCodeOf({ side: asked, levels, padding, width }: Params): SizesCode {
  const channels = Array.from({ length: levels + 1 }, (_, level) => width * 2 ** level);
  const output = validSizes(asked, levels, padding).output;
  if (output !== null) return { side: asked, asked, output, channels };
  const fitting = fittingSizes(levels, padding, 1, 2 * asked + 512);
  const [first, ...others] = fitting;
  if (!first) throw new RangeError(`no side near ${asked} fits ${levels} levels`);
  const nearest = others.reduce((a, b) => (Math.abs(b.side - asked) < Math.abs(a.side - asked) ? b : a), first);
  return { ...nearest, asked, channels };
}

/** The numerator of the exponent; in all three libraries written alike. */
export const squared = ({ form }: Params): string => (form === 'paper' ? '((d1 + d2) ** 2)' : '(d1 ** 2 + d2 ** 2)');

/** A table of numbers, one row a line. */
export const table = (rows: readonly (readonly number[])[], indent = '  '): string =>
  `[\n${rows.map((row) => `${indent}[${row.join(', ')}],`).join('\n')}\n]`;

/** A mask as rows. */
export function maskRows(params: Params, which: Which): number[][] {
  const { maskSize: n } = params;
  const cells = maskOf(params, which);
  return Array.from({ length: n }, (_, row) => cells.slice(row * n, (row + 1) * n));
}

/** Lines that stand only where they are needed. */
export const when = (holds: boolean, ...lines: string[]): string[] => (holds ? lines : []);
