/** From a picture to a mask without learning: one threshold for all, or one for every pixel. */

import { localMean } from './smoothing.ts';

/**
 * Otsu's threshold (1979): of the cuts between `bins` equal steps from least to largest the one with the largest variance between the two
 * sides, w₀w₁(μ₀−μ₁)²; of equally good ones the middle of the first run. A flat picture gives its own value. Throws on an empty picture.
 */
export function otsu(picture: ArrayLike<number>, bins = 256): number {
  if (picture.length === 0) throw new Error('no pixels');
  const values = Float64Array.from(picture);
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  if (least === most) return least;
  const counts = new Float64Array(bins);
  const sums = new Float64Array(bins);
  for (const value of values) {
    const bin = Math.min(Math.floor(((value - least) / (most - least)) * bins), bins - 1);
    counts[bin] = (counts[bin] as number) + 1;
    sums[bin] = (sums[bin] as number) + value;
  }
  const all = sums.reduce((a, b) => a + b, 0);
  let [below, sumBelow, best] = [0, 0, -1];
  let [first, last] = [0, 0];
  for (let bin = 0; bin < bins - 1; bin++) {
    below += counts[bin] as number;
    sumBelow += sums[bin] as number;
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const variance = below * above * (sumBelow / below - (all - sumBelow) / above) ** 2;
    // Empty bins leave the variance as it is: a plateau, but for rounding
    if (variance > best * (1 + 1e-12)) [best, first, last] = [variance, bin, bin];
    else if (last === bin - 1 && variance >= best * (1 - 1e-12)) last = bin;
  }
  return least + (((first + last) / 2 + 1) / bins) * (most - least);
}

/** 1 where the picture is above the threshold. */
export const above = (picture: ArrayLike<number>, threshold: number): Uint8Array =>
  Uint8Array.from({ length: picture.length }, (_, pixel) => Number((picture[pixel] as number) > threshold));

/** 1 where a pixel is more than `offset` above the mean of the (2·reach+1)² pixels around it: uneven light does not matter. */
export function aboveLocalMean(
  picture: ArrayLike<number>,
  width: number,
  height: number,
  reach: number,
  offset = 0,
): Uint8Array {
  const mean = localMean(picture, width, height, reach);
  return Uint8Array.from(mean, (value, pixel) => Number((picture[pixel] as number) > value + offset));
}
