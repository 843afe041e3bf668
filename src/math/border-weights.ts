/**
 * How much each pixel counts in the loss: w = w_c + w₀·exp(−(d₁+d₂)²/2σ²), with d₁, d₂ the distances to the nearest and second nearest
 * object (Ronneberger et al. 2015; CURRICULUM §1.4, SG4, SG8). One lecture prints d₁²+d₂² instead, a softer ridge: the form `deck`.
 */

import { twoNearest } from './distance.ts';

export type BorderForm = 'paper' | 'deck';

/** w₀·exp(−(d₁+d₂)²/2σ²), or with d₁²+d₂²; 0 where there is no second object (d₂ = +∞). */
export function borderTerm(d1: number, d2: number, w0: number, sigma: number, form: BorderForm = 'paper'): number {
  const squared = form === 'paper' ? (d1 + d2) ** 2 : d1 ** 2 + d2 ** 2;
  return w0 * Math.exp(-squared / (2 * sigma ** 2));
}

/** The weight of a class that has this share of the pixels, 1/(2f): two classes then count alike. A smaller share counts as `smallest`. */
export const balancingWeight = (share: number, smallest = 0): number => 1 / (2 * Math.max(share, smallest));

export interface BorderWeightOptions {
  /** One number a pixel, row by row: which object, 0 background. */
  readonly instances: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
  /** Height of the ridge between two objects. Missing: 10. */
  readonly w0?: number;
  /** Its width in pixels. */
  readonly sigma: number;
  readonly form?: BorderForm;
  /** w_c: 1 everywhere (none), or 1/(2f) for foreground and background (frequency). Missing: none. */
  readonly balance?: 'none' | 'frequency';
  /** Shares below it count as it, so that a picture with hardly a cell is not all weight. Missing: 0.05 (the recipe); 0 never clips. */
  readonly smallestShare?: number;
  /** Whether the ridge stands on background pixels only (the recipe; missing) or on the cells' rims too (the paper's formula as it is). */
  readonly on?: 'background' | 'everywhere';
}

export interface BorderWeights {
  /** w_c + the ridge. */
  readonly weights: Float64Array;
  /** w_c alone. */
  readonly balance: Float64Array;
  readonly d1: Float64Array;
  readonly d2: Float64Array;
}

/** The weight of every pixel. Throws if the map does not fit its size. */
export function borderWeights(options: BorderWeightOptions): BorderWeights {
  const { instances, width, height, w0 = 10, sigma, form = 'paper', balance = 'none' } = options;
  const { smallestShare = 0.05, on = 'background' } = options;
  if (instances.length !== width * height) throw new Error(`${instances.length} pixels are no ${width}×${height} map`);
  const { d1, d2 } = twoNearest(instances, width, height);
  let foreground = 0;
  for (let pixel = 0; pixel < instances.length; pixel++) if (instances[pixel] !== 0) foreground++;
  const share = foreground / instances.length;
  const ofClass =
    balance === 'none'
      ? ([1, 1] as const)
      : ([balancingWeight(1 - share, smallestShare), balancingWeight(share, smallestShare)] as const);
  const classTerm = Float64Array.from(d1, (_, pixel) => ofClass[instances[pixel] === 0 ? 0 : 1]);
  const weights = classTerm.map((base, pixel) => {
    if (on === 'background' && instances[pixel] !== 0) return base;
    return base + borderTerm(d1[pixel] as number, d2[pixel] as number, w0, sigma, form);
  });
  return { weights, balance: classTerm, d1, d2 };
}
