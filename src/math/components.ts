/** From pixels to objects: connected pieces of a mask, and how many of the true objects they are. */

import { instancesOf } from './distance.ts';

export interface ComponentOptions {
  /** Neighbours by a side (4), or by a corner too (8). */
  readonly connectivity: 4 | 8;
  /** Pieces of fewer pixels are dropped. */
  readonly smallest: number;
}

export interface Components {
  /** 1 … count in the order in which the pieces are met row by row; 0 background and what was too small. */
  readonly labels: Int32Array;
  readonly count: number;
}

const besides = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
  [1, 1],
  [1, -1],
  [-1, -1],
  [-1, 1],
] as const;

/** Connected pieces of a mask (not 0), by flooding. Throws on a wrong size. */
export function components(
  mask: ArrayLike<number>,
  width: number,
  height: number,
  { connectivity = 4, smallest = 12 }: Partial<ComponentOptions> = {},
): Components {
  if (mask.length !== width * height) throw new Error(`${mask.length} pixels are no ${width}×${height} mask`);
  const labels = new Int32Array(mask.length);
  const neighbours = besides.slice(0, connectivity);
  const dropped = -1;
  let count = 0;
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] === 0 || labels[start] !== 0) continue;
    const label = count + 1;
    labels[start] = label;
    const piece = [start];
    // The list grows while it is walked: it is the queue and the piece at once
    for (let next = 0; next < piece.length; next++) {
      const pixel = piece[next] as number;
      const [row, column] = [Math.floor(pixel / width), pixel % width];
      for (const [down, right] of neighbours) {
        const [i, j] = [row + down, column + right];
        if (i < 0 || j < 0 || i >= height || j >= width) continue;
        const other = i * width + j;
        if (mask[other] === 0 || labels[other] !== 0) continue;
        labels[other] = label;
        piece.push(other);
      }
    }
    if (piece.length >= smallest) count = label;
    else for (const pixel of piece) labels[pixel] = dropped;
  }
  return { labels: labels.map((label) => Math.max(label, 0)), count };
}

export interface ObjectPair {
  readonly predicted: number;
  readonly truth: number;
  readonly iou: number;
}

export interface ObjectScore {
  /** Pairs whose overlap is above the threshold. */
  readonly matched: number;
  /** Objects in the prediction and in the truth. */
  readonly predicted: number;
  readonly truth: number;
  /** 2·matched / (predicted + truth); NaN if there are no objects at all. */
  readonly f1: number;
  /** |predicted − truth|. */
  readonly countError: number;
  /** The matched objects by their numbers. */
  readonly pairs: readonly ObjectPair[];
}

/** Pixels of each object; 0 left out. */
function areas(instances: ArrayLike<number>): Map<number, number> {
  const area = new Map<number, number>(instancesOf(instances).map((label) => [label, 0]));
  for (let pixel = 0; pixel < instances.length; pixel++) {
    const label = instances[pixel] as number;
    if (label !== 0) area.set(label, (area.get(label) ?? 0) + 1);
  }
  return area;
}

/** Every two objects that share a pixel, with their IoU. */
function overlaps(
  predicted: ArrayLike<number>,
  truth: ArrayLike<number>,
  areaOf: readonly [ReadonlyMap<number, number>, ReadonlyMap<number, number>],
): ObjectPair[] {
  const shared = new Map<number, Map<number, number>>();
  for (let pixel = 0; pixel < truth.length; pixel++) {
    const [p, t] = [predicted[pixel] as number, truth[pixel] as number];
    if (p === 0 || t === 0) continue;
    const row = shared.get(p) ?? new Map<number, number>();
    row.set(t, (row.get(t) ?? 0) + 1);
    shared.set(p, row);
  }
  return [...shared].flatMap(([p, row]) =>
    [...row].map(([t, both]) => {
      const union = (areaOf[0].get(p) ?? 0) + (areaOf[1].get(t) ?? 0) - both;
      return { predicted: p, truth: t, iou: both / union };
    }),
  );
}

/**
 * Matches objects whose IoU is *above* the threshold. From ½ on a match is unique: two objects cannot both cover more than half of a third.
 * Instance maps: one number a pixel, 0 background. Throws if they differ in length or the threshold is below ½.
 */
export function objectScore(predicted: ArrayLike<number>, truth: ArrayLike<number>, threshold = 0.5): ObjectScore {
  if (predicted.length !== truth.length) throw new Error(`${predicted.length} pixels against ${truth.length}`);
  if (threshold < 0.5) throw new Error(`above ${threshold} an object could have two partners`);
  const areaOf = [areas(predicted), areas(truth)] as const;
  const pairs = overlaps(predicted, truth, areaOf)
    .filter((pair) => pair.iou > threshold)
    .sort((a, b) => a.predicted - b.predicted);
  const [found, real] = [areaOf[0].size, areaOf[1].size];
  return {
    matched: pairs.length,
    predicted: found,
    truth: real,
    f1: (2 * pairs.length) / (found + real),
    countError: Math.abs(found - real),
    pairs,
  };
}
