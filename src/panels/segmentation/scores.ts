/**
 * What a mask is worth: its objects, its scores against the truth, and where it is wrong. Pure, so that the thread and the page count alike and
 * a slider on the cut is answered by the page itself.
 */
import { boundaryIou } from '../../math/boundary.ts';
import { components, objectScore } from '../../math/components.ts';
import { confusion, counts, dice, iou, meanIou, pixelAccuracy } from '../../math/segmentation-metrics.ts';
import type { Mask, Scores } from './jobs.ts';
import type { SegmentationParams } from './params.ts';

export type Task = SegmentationParams['task'];
/** Labels and objects of a mask that is right by definition. */
export type Truth = Omit<Mask, 'scores'>;

/** The cut that the nets are trained for: foreground where it is the likelier class. */
export const fairCut = 0.5;
/** Smaller pieces are no objects, in pixels: the rule of the generator's labels. */
export const smallestObject = 12;

/** 1 where the probability is above the cut. */
export const above = (probabilities: ArrayLike<number>, cut: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(probabilities, (p) => (p > cut ? 1 : 0));

/** The 4-connected pieces of a square mask as objects 1…n. */
export const objectsOf = (labels: ArrayLike<number>, side: number): Int32Array<ArrayBuffer> =>
  Int32Array.from(components(labels, side, side, { connectivity: 4, smallest: smallestObject }).labels);

/**
 * Everything that is counted of one square mask. `objects` counts cells as objects; without it (galaxies: one mask is one galaxy) the three
 * figures of objects are null. Quotients of nothing by nothing are NaN.
 */
export function scoresOf({ labels, instances }: Truth, truth: Truth, side: number, objects: boolean): Scores {
  const table = confusion(labels, truth.labels, 2);
  const foreground = counts(labels, truth.labels);
  const found = objects ? objectScore(instances, truth.instances) : null;
  return {
    accuracy: pixelAccuracy(table),
    meanIou: meanIou(table),
    iou: iou(foreground),
    dice: dice(foreground),
    boundaryIou: boundaryIou(labels, truth.labels, side, side),
    objectF1: found && !Number.isNaN(found.f1) ? found.f1 : null,
    objects: found ? found.predicted : null,
    trueObjects: found ? found.truth : null,
  };
}

/** A mask with its objects (those given, else its connected pieces) and its scores where the truth is known. */
export function judged(
  labels: Uint8Array<ArrayBuffer>,
  truth: Truth | null | undefined,
  side: number,
  task: Task,
  instances = objectsOf(labels, side),
): Mask {
  const mask = { labels, instances };
  return { ...mask, scores: truth ? scoresOf(mask, truth, side, task === 'cells') : null };
}

/**
 * For every object of a mask, how many true ones lie in it by more than half of their pixels: 2 and more are cells that have grown into one.
 * Objects that hold none are left out.
 */
export function swallowed(instances: ArrayLike<number>, truth: ArrayLike<number>): Map<number, number> {
  const area = new Map<number, number>();
  const shared = new Map<number, Map<number, number>>();
  for (let pixel = 0; pixel < truth.length; pixel++) {
    const real = truth[pixel] ?? 0;
    if (real === 0) continue;
    area.set(real, (area.get(real) ?? 0) + 1);
    const found = instances[pixel] ?? 0;
    if (found === 0) continue;
    const row = shared.get(found) ?? new Map<number, number>();
    shared.set(found, row.set(real, (row.get(real) ?? 0) + 1));
  }
  const held = [...shared].map(
    ([found, row]) => [found, [...row].filter(([real, both]) => 2 * both > (area.get(real) ?? 0)).length] as const,
  );
  return new Map(held.filter(([, count]) => count > 0));
}

/** What became of every pixel: 0 true negative, 1 true positive, 2 false positive, 3 false negative. Throws if the masks differ in length. */
export function fatesOf(labels: ArrayLike<number>, truth: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  if (labels.length !== truth.length) throw new RangeError(`${labels.length} pixels against ${truth.length}`);
  return Uint8Array.from(labels, (label, pixel) => {
    const real = truth[pixel] !== 0;
    return label !== 0 ? (real ? 1 : 2) : real ? 3 : 0;
  });
}
