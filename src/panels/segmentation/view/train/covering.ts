/** Which true objects the predicted ones cover. */

/** Objects are numbered from 1 on, so the largest number counts them; 0 is none. */
export const countObjects = (objects: ArrayLike<number>): number => {
  let most = 0;
  for (let i = 0; i < objects.length; i++) most = Math.max(most, objects[i] ?? 0);
  return most;
};

export interface Covering {
  /** Number of the true object that each predicted one covers most; 0 = none. By predicted number. */
  readonly partner: readonly number[];
  /** Predicted objects that cover more than half of two true ones or more. */
  readonly merged: ReadonlySet<number>;
  /** True objects of which no predicted one covers more than half. */
  readonly missed: number;
}

/** What predicted objects (0 = none) make of the true ones. Throws if the maps differ in length. */
export function covering(predicted: ArrayLike<number>, truth: ArrayLike<number>): Covering {
  if (predicted.length !== truth.length) throw new RangeError(`${predicted.length} pixels against ${truth.length}`);
  const objects = countObjects(truth) + 1;
  const area = new Int32Array(objects);
  const shared = new Int32Array((countObjects(predicted) + 1) * objects);
  for (let i = 0; i < truth.length; i++) {
    const t = truth[i] ?? 0;
    area[t] = (area[t] ?? 0) + 1;
    const at = (predicted[i] ?? 0) * objects + t;
    shared[at] = (shared[at] ?? 0) + 1;
  }
  const partner: number[] = [0];
  const merged = new Set<number>();
  const found = new Set<number>();
  for (let p = 1; p * objects < shared.length; p++) {
    let most = 0;
    let halves = 0;
    partner[p] = 0;
    for (let t = 1; t < objects; t++) {
      const both = shared[p * objects + t] ?? 0;
      if (both > most) [most, partner[p]] = [both, t];
      if (both === 0 || 2 * both <= (area[t] ?? 0)) continue;
      halves++;
      found.add(t);
    }
    if (halves > 1) merged.add(p);
  }
  const real = area.reduce((count, pixels, t) => count + (t > 0 && pixels > 0 ? 1 : 0), 0);
  return { partner, merged, missed: real - found.size };
}
