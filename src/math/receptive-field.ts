/** How far a neuron sees: r_l = r_{l−1} + (k_l − 1)·d_l·j_{l−1}, j_l = j_{l−1}·s_l, r_0 = j_0 = 1 (CURRICULUM §2.4). */

import { span } from './window.ts';

export interface StackLayer {
  readonly kernel: number;
  /** Missing: 1. */
  readonly stride?: number;
  /** Missing: 1. */
  readonly dilation?: number;
  /** Cells added before the first; only needed to say *where* a neuron looks. Missing: 0. */
  readonly before?: number;
}

export interface Reach {
  /** Side of the patch of the input that one neuron of this layer can see. */
  readonly field: number;
  /** Distance of neighbouring neurons of this layer, in input pixels. */
  readonly jump: number;
}

/** Field and jump after each layer, from the input up; empty for an empty stack. */
export function receptiveField(layers: readonly StackLayer[]): Reach[] {
  let reach: Reach = { field: 1, jump: 1 };
  return layers.map(({ kernel, stride = 1, dilation = 1 }) => {
    reach = { field: reach.field + (span(kernel, dilation) - 1) * reach.jump, jump: reach.jump * stride };
    return reach;
  });
}

/** Field of the last layer, 1 for an empty stack. */
export const fieldOf = (layers: readonly StackLayer[]): number => receptiveField(layers).at(-1)?.field ?? 1;

/** First and last coordinate (inclusive; outside the input where the border is read). */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The walk down from neuron i of the last layer: what it sees of each earlier layer, the last entry being the input. */
export function spansBelow(layers: readonly StackLayer[], i: number): Span[] {
  let seen: Span = { first: i, last: i };
  return layers
    .map(
      ({ kernel, stride = 1, dilation = 1, before = 0 }) =>
        (below: Span): Span => ({
          first: below.first * stride - before,
          last: below.last * stride - before + span(kernel, dilation) - 1,
        }),
    )
    .reverse()
    .map((widen) => {
      seen = widen(seen);
      return seen;
    });
}

/** In how many ways each pixel of the field reaches the neuron through n layers: the coefficients of (1 + x + … + x^{k−1})^n. */
export function pathCounts(layers: number, kernel = 3): number[] {
  let paths = [1];
  for (let layer = 0; layer < layers; layer++) {
    const below = paths;
    paths = Array.from({ length: below.length + kernel - 1 }, (_, i) => {
      let sum = 0;
      for (let u = 0; u < kernel; u++) sum += below[i - u] ?? 0;
      return sum;
    });
  }
  return paths;
}

/** The narrowest centred width that holds this share of all paths: where a stack of uniform kernels really looks. Odd kernels only. */
export function effectiveWidth(layers: number, kernel = 3, share = 0.955): number {
  if (kernel % 2 === 0) throw new Error('an even kernel has no centre');
  const paths = pathCounts(layers, kernel);
  const total = paths.reduce((sum, n) => sum + n, 0);
  const centre = (paths.length - 1) / 2;
  let held = paths[centre] as number;
  let half = 0;
  while (held < share * total) {
    half++;
    held += 2 * (paths[centre - half] as number);
  }
  return 2 * half + 1;
}
