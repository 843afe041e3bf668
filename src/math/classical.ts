/**
 * The references without learning that the recipes measured the networks against: threshold, peaks, watershed. The one for galaxies is a
 * simple deblender in the spirit of SExtractor; it is not SExtractor.
 */

import { components } from './components.ts';
import { depthInside, squaredDistanceTo } from './distance.ts';
import { gaussian } from './smoothing.ts';
import { above, aboveLocalMean, otsu } from './threshold.ts';
import { peaks, watershed } from './watershed.ts';

/** Objects of a mask by its shape: the peaks of the distance to the outside are the markers. Pieces below `smallest` pixels are dropped first. */
export function splitByShape(
  mask: ArrayLike<number>,
  width: number,
  height: number,
  { h = 0.5, smallest = 12 }: { readonly h?: number; readonly smallest?: number } = {},
): Int32Array {
  const kept = components(mask, width, height, { smallest }).labels;
  // A mask without an outside is infinitely deep everywhere: one object
  const landscape = depthInside(kept, width, height).map((depth) => Math.min(depth, width + height));
  return watershed(landscape, peaks(landscape, kept, width, height, h).markers, kept, width, height);
}

/** Bright cells by one threshold for the whole picture: smoothed by σ pixels, then Otsu. The mask. */
export function cellsByOtsu(picture: ArrayLike<number>, width: number, height: number, sigma = 1): Uint8Array {
  const smooth = gaussian(picture, width, height, sigma);
  return above(smooth, otsu(smooth));
}

export interface LocalCellOptions {
  readonly sigma?: number;
  /** The mean is taken over (2·reach+1)² pixels. */
  readonly reach?: number;
  readonly offset?: number;
  readonly h?: number;
  readonly smallest?: number;
}

/** Bright cells by a threshold for every pixel, split by shape: an instance map. */
export function cellsByWatershed(
  picture: ArrayLike<number>,
  width: number,
  height: number,
  { sigma = 1, reach = 12, offset = 0, h = 0.5, smallest = 12 }: LocalCellOptions = {},
): Int32Array {
  const mask = aboveLocalMean(gaussian(picture, width, height, sigma), width, height, reach, offset);
  return splitByShape(mask, width, height, { h, smallest });
}

export interface GalaxyOptions {
  readonly sigma?: number;
  /** In the picture's units (background noise 1). Must be above 0. */
  readonly threshold?: number;
  /** How far a peak must rise over the pass, in ln of the light. */
  readonly h?: number;
}

/** Blended galaxies: smoothed, cut at the threshold, peaks of the logarithm, flooded by light: an instance map. Throws on a threshold ≤ 0. */
export function galaxiesByWatershed(
  picture: ArrayLike<number>,
  width: number,
  height: number,
  { sigma = 1, threshold = 1.5, h = 0.01 }: GalaxyOptions = {},
): Int32Array {
  if (threshold <= 0) throw new Error('the logarithm needs a threshold above 0');
  const smooth = gaussian(picture, width, height, sigma);
  const mask = above(smooth, threshold);
  const landscape = smooth.map((value) => Math.log(Math.max(value, threshold)));
  return watershed(landscape, peaks(landscape, mask, width, height, h).markers, mask, width, height);
}

/** Of an instance map the object nearest to the picture's centre, and the largest of the others of at least `smallest` pixels. */
export function centralAndCompanion(
  instances: ArrayLike<number>,
  width: number,
  height: number,
  smallest = 10,
): { readonly central: Uint8Array; readonly companion: Uint8Array } {
  const middle = new Uint8Array(width * height);
  middle[Math.floor(height / 2) * width + Math.floor(width / 2)] = 1;
  const distance = squaredDistanceTo(middle, width, height);
  let [central, nearest] = [0, Number.POSITIVE_INFINITY];
  const areas = new Map<number, number>();
  for (let pixel = 0; pixel < instances.length; pixel++) {
    const label = instances[pixel] as number;
    if (label === 0) continue;
    areas.set(label, (areas.get(label) ?? 0) + 1);
    if ((distance[pixel] as number) < nearest) [central, nearest] = [label, distance[pixel] as number];
  }
  let [companion, largest] = [0, smallest - 1];
  for (const [label, area] of areas) if (label !== central && area > largest) [companion, largest] = [label, area];
  const maskOf = (wanted: number) =>
    Uint8Array.from({ length: instances.length }, (_, pixel) => Number(wanted !== 0 && instances[pixel] === wanted));
  return { central: maskOf(central), companion: maskOf(companion) };
}
