/** Masks as pictures: each object in the colour of the true one it covers most, grown-together ones striped in a warning colour. */
import type { Picture } from '../../../../math/picture.ts';

type Rgb = readonly [red: number, green: number, blue: number];
/** Told apart by colour-blind readers too; red is kept for the warning. */
const palette: readonly Rgb[] = [
  [86, 180, 233],
  [230, 159, 0],
  [0, 170, 125],
  [240, 228, 66],
  [60, 110, 220],
  [204, 121, 167],
  [150, 210, 150],
  [160, 130, 220],
];
const nobody: Rgb = [200, 200, 200];
const warning: Rgb = [222, 45, 38];
const white: Rgb = [255, 255, 255];

const mostOf = (objects: ArrayLike<number>): number => {
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
  const objects = mostOf(truth) + 1;
  const area = new Int32Array(objects);
  const shared = new Int32Array((mostOf(predicted) + 1) * objects);
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

/** The standardised picture as greys: 2.5 deviations either side of its mean. */
const greyOf = (value: number): number => Math.min(255, Math.max(0, 255 * (0.5 + value / 5)));

/** Puts a colour at pixel `i`: `share` of it over the grey `ground`. */
type Put = (i: number, ground: number, over?: Rgb, share?: number) => void;

/** Pictures come by the dozen while a net learns, so no colour is made for a pixel. */
function painted(side: number, pixel: (put: Put, i: number) => void): Picture {
  const data = new Uint8ClampedArray(4 * side * side);
  const put: Put = (i, ground, over = white, share = 0) => {
    data[4 * i] = ground + share * (over[0] - ground);
    data[4 * i + 1] = ground + share * (over[1] - ground);
    data[4 * i + 2] = ground + share * (over[2] - ground);
    data[4 * i + 3] = 255;
  };
  for (let i = 0; i < side * side; i++) pixel(put, i);
  return { width: side, height: side, data };
}

export const paintImage = (image: Float32Array, side: number): Picture =>
  painted(side, (put, i) => put(i, greyOf(image[i] ?? 0)));

const stripe = (i: number, side: number): boolean => (Math.floor(i / side) + (i % side)) % 6 < 2;

/** Objects over the dimmed picture. `covered` null: the truth itself. */
export function paintObjects(
  image: Float32Array,
  instances: Int32Array,
  side: number,
  covered: Covering | null,
): Picture {
  return painted(side, (put, i) => {
    const object = instances[i] ?? 0;
    const ground = 0.45 * greyOf(image[i] ?? 0);
    if (object === 0) return put(i, ground);
    if (covered?.merged.has(object)) return put(i, ground, stripe(i, side) ? white : warning, 0.9);
    const number = covered ? (covered.partner[object] ?? 0) : object;
    put(i, ground, number === 0 ? nobody : (palette[(number - 1) % palette.length] ?? nobody), 0.85);
  });
}

/** Two masks that may overlap: the first amber, the second blue, striped where both are. */
export function paintMasks(image: Float32Array, masks: readonly Uint8Array[], side: number): Picture {
  const [amber = nobody, blue = nobody] = [palette[1], palette[0]];
  return painted(side, (put, i) => {
    const ground = 0.55 * greyOf(image[i] ?? 0);
    const a = masks[0]?.[i] === 1;
    const b = masks[1]?.[i] === 1;
    if (!a && !b) return put(i, ground);
    put(i, ground, a && (!b || stripe(i, side)) ? amber : blue, 0.7);
  });
}

/** Scores as greys from the 2nd to the 98th of a hundred of `reference`, about the middle of the map itself. */
export function paintScores(values: Float32Array, reference: Float32Array, side: number): Picture {
  const sorted = reference.toSorted();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(0.02), at(0.98)];
  const middle = values === reference ? (low + high) / 2 : (values.toSorted()[values.length >> 1] ?? 0);
  const half = Math.max((high - low) / 2, 1e-9);
  return painted(side, (put, i) => put(i, 127.5 * (1 + ((values[i] ?? 0) - middle) / half)));
}
