/** What the three code snippets share: the numbers that are printed into them. */

import { fittingSizes, validSizes } from '../../math/unet-sizes.ts';
import { maskOf, type Which } from './masks.ts';
import { type SegmentationParams, stepSide } from './params.ts';
import { weightMapsOf } from './weights-walk.ts';

type Params = SegmentationParams;

/** The settings of a weight map. */
export type Ridge = Pick<Params, 'w0' | 'sigma' | 'form' | 'balance'>;

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
export const squared = (form: Ridge['form']): string => (form === 'paper' ? '((d1 + d2) ** 2)' : '(d1 ** 2 + d2 ** 2)');

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

/** The cells of the picture on show, numbered from 1, as rows: what the weight map is made of. */
export function instanceRows(params: Params): number[][] {
  const { instances } = weightMapsOf(params);
  return Array.from({ length: stepSide }, (_, row) => [...instances.subarray(row * stepSide, (row + 1) * stepSide)]);
}
