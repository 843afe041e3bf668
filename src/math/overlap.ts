/** How many stamps of a transposed convolution touch each output cell: the checkerboard that is there before any weight is learned. */

import { forwardAxes, forwardAxis, type TransposedAxes, type TransposedAxis } from './transposed-axis.ts';
import { usesAlong, usesOf } from './uses.ts';
import type { Volume } from './volume.ts';

/** Stamps on each output cell of one axis. */
export const overlapsAlong = (axis: TransposedAxis): number[] => usesAlong(forwardAxis(axis));

/** Stamps on each output cell of a map: ones through a kernel of ones. */
export const overlapsOf = (axes: TransposedAxes): Volume => usesOf(forwardAxes(axes));

/**
 * First and last output cell that no border of the input could change: all the stamps that would reach it are there. Null if there is no
 * such cell.
 */
export function interiorOf(axis: TransposedAxis): readonly [first: number, last: number] | null {
  const first = Math.max(axis.dilation * (axis.kernel - 1) - axis.before, 0);
  const last = Math.min((axis.size - 1) * axis.stride - axis.before, axis.output - 1);
  return first <= last ? [first, last] : null;
}

/** Stamps at the s phases of an endless axis, from phase 0 on: taps u with u ≡ phase (mod s). All equal if and only if s divides k. */
export const phaseCounts = (kernel: number, stride: number): number[] =>
  Array.from({ length: stride }, (_, phase) => Math.max(Math.ceil((kernel - phase) / stride), 0));

export interface Overlap {
  readonly counts: Volume;
  readonly interior: {
    readonly vertical: readonly [first: number, last: number];
    readonly horizontal: readonly [first: number, last: number];
  } | null;
  /** Fewest and most stamps on a cell inside; both 0 where nothing is inside. */
  readonly least: number;
  readonly most: number;
  /** most : least; 1 is flat, infinite where a cell stays unpainted. */
  readonly ratio: number;
  /** Whether at least one cell of every phase lies inside, on both axes: only then do the counts say how even they are. */
  readonly everyPhase: boolean;
}

/** The counts and how uneven they are away from the border. */
export function overlapOf(axes: TransposedAxes): Overlap {
  const counts = overlapsOf(axes);
  const [vertical, horizontal] = [interiorOf(axes.vertical), interiorOf(axes.horizontal)];
  if (!vertical || !horizontal) return { counts, interior: null, least: 0, most: 0, ratio: 1, everyPhase: false };
  const inside = counts.data.filter((_, cell) => {
    const [row, column] = [Math.floor(cell / counts.columns), cell % counts.columns];
    return row >= vertical[0] && row <= vertical[1] && column >= horizontal[0] && column <= horizontal[1];
  });
  const least = inside.reduce((a, b) => Math.min(a, b));
  const most = inside.reduce((a, b) => Math.max(a, b));
  const whole = (span: readonly [first: number, last: number], { stride }: TransposedAxis) =>
    span[1] - span[0] + 1 >= stride;
  const everyPhase = whole(vertical, axes.vertical) && whole(horizontal, axes.horizontal);
  return { counts, interior: { vertical, horizontal }, least, most, ratio: most === 0 ? 1 : most / least, everyPhase };
}
