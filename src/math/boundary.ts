/**
 * How well outlines are met. CURRICULUM §1.4 speaks of bands one pixel to each side of the outline; the recipes measured, and we take, an
 * *inner* band of 2 pixels (Cheng et al. 2021, Boundary IoU): the pixels of a mask that lie within so many pixels of its outside. With one
 * pixel every mask looks bad. The picture's edge is not outside: where a cell is cut off by it, there is no outline.
 */

import { depthInside, squaredDistanceTo } from './distance.ts';
import { type Counts, counts, iou } from './segmentation-metrics.ts';

/** The pixels of the mask (not 0) within `pixels` (Euclidean, between centres) of a pixel outside it: 1 in the band, else 0. */
export function innerBand(mask: ArrayLike<number>, width: number, height: number, pixels = 2): Uint8Array {
  const depth = depthInside(mask, width, height);
  return Uint8Array.from(depth, (distance, pixel) => (mask[pixel] !== 0 && distance <= pixels ? 1 : 0));
}

/** Counts of the two inner bands, for adding over pictures. */
export const boundaryCounts = (
  prediction: ArrayLike<number>,
  truth: ArrayLike<number>,
  width: number,
  height: number,
  pixels = 2,
): Counts => counts(innerBand(prediction, width, height, pixels), innerBand(truth, width, height, pixels));

/** IoU of the inner bands of two masks; NaN if neither has an outline. */
export const boundaryIou = (
  prediction: ArrayLike<number>,
  truth: ArrayLike<number>,
  width: number,
  height: number,
  pixels = 2,
): number => iou(boundaryCounts(prediction, truth, width, height, pixels));

/** How many pixels of the outline lie within the tolerance of the other outline, and how many there are. */
function met(outline: Uint8Array, other: Uint8Array, width: number, height: number, tolerance: number) {
  const distance = squaredDistanceTo(other, width, height);
  let [near, all] = [0, 0];
  outline.forEach((inside, pixel) => {
    if (!inside) return;
    all++;
    if ((distance[pixel] as number) <= tolerance ** 2) near++;
  });
  return { near, all };
}

/**
 * F1 of the outlines (the pixels of a mask that touch its outside by a side): precision is the share of the predicted outline within
 * `tolerance` pixels of the true one, recall the other way round. 0 if only one has an outline, NaN if neither.
 */
export function boundaryF1(
  prediction: ArrayLike<number>,
  truth: ArrayLike<number>,
  width: number,
  height: number,
  tolerance = 1,
): number {
  const outlines = [innerBand(prediction, width, height, 1), innerBand(truth, width, height, 1)] as const;
  const found = met(outlines[0], outlines[1], width, height, tolerance);
  const covered = met(outlines[1], outlines[0], width, height, tolerance);
  if (found.all === 0 && covered.all === 0) return Number.NaN;
  if (found.near === 0 || covered.near === 0) return 0;
  const [p, r] = [found.near / found.all, covered.near / covered.all];
  return (2 * p * r) / (p + r);
}
