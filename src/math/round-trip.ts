/** Down with C and up with Cᵀ: the transposed convolution restores the shape, and this measures how little of the content (CURRICULUM US4). */

import { type ConvolutionMatrix, times, transposedTimes } from './matrix.ts';
import { dot, projectOnto, rowSpaceOf } from './row-space.ts';

export interface RoundTrip {
  /** C x. */
  readonly down: Float64Array;
  /** Cᵀ C x. */
  readonly back: Float64Array;
  /** The one number a that brings a·CᵀCx closest to x. */
  readonly scale: number;
  /** ‖x − a·CᵀCx‖ / ‖x‖. */
  readonly error: number;
  /** C⁺C x, the best that any linear way back from C x can do: x without what C does not see. */
  readonly best: Float64Array;
  /** ‖x − C⁺C x‖ / ‖x‖. */
  readonly bestError: number;
  /** How many of the input's dimensions survive, of `dimensions`. */
  readonly rank: number;
  readonly dimensions: number;
}

/** ‖x − y‖ / ‖x‖; 0 for x = 0 = y. */
export function relativeError(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const difference = Array.from(x, (value, i) => value - (y[i] as number));
  const size = Math.sqrt(dot(x, x));
  const off = Math.sqrt(dot(difference, difference));
  return off === 0 ? 0 : off / size;
}

/** There and back through the matrix of a convolution. Throws if x does not have one number per column. */
export function roundTrip(c: ConvolutionMatrix, x: ArrayLike<number>): RoundTrip {
  const down = times(c, x);
  const back = transposedTimes(c, down);
  const size = dot(back, back);
  const scale = size === 0 ? 0 : dot(back, x) / size;
  const basis = rowSpaceOf(c);
  const best = projectOnto(basis, x);
  return {
    down,
    back,
    scale,
    error: relativeError(
      x,
      back.map((value) => scale * value),
    ),
    best,
    bestError: relativeError(x, best),
    rank: basis.length,
    dimensions: c.columns,
  };
}

/** ⟨Cx, y⟩ and ⟨x, Cᵀy⟩: the same number, which is what makes Cᵀ the transpose. Throws if x or y does not fit. */
export const innerProducts = (
  c: ConvolutionMatrix,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): readonly [ahead: number, back: number] => [dot(times(c, x), y), dot(x, transposedTimes(c, y))];
