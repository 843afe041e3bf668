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
  const area = new Map<number, number>();
  const shared = new Map<number, Map<number, number>>();
  for (let i = 0; i < truth.length; i++) {
    const [p, t] = [predicted[i] ?? 0, truth[i] ?? 0];
    if (t > 0) area.set(t, (area.get(t) ?? 0) + 1);
    if (p === 0) continue;
    const row = shared.get(p) ?? new Map<number, number>();
    shared.set(p, row);
    if (t > 0) row.set(t, (row.get(t) ?? 0) + 1);
  }
  const partner: number[] = [0];
  const merged = new Set<number>();
  const found = new Set<number>();
  for (const [p, row] of shared) {
    const halves = [...row].filter(([t, both]) => 2 * both > (area.get(t) ?? 0)).map(([t]) => t);
    for (const t of halves) found.add(t);
    if (halves.length > 1) merged.add(p);
    partner[p] = [...row].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  }
  return { partner, merged, missed: area.size - found.size };
}

/** The standardised picture as greys: 2.5 deviations either side of its mean. */
const greyOf = (value: number): number => Math.min(255, Math.max(0, 255 * (0.5 + value / 5)));

function painted(side: number, rgb: (i: number) => Rgb): Picture {
  const data = new Uint8ClampedArray(4 * side * side);
  for (let i = 0; i < side * side; i++) {
    const colour = rgb(i);
    data.set(colour, 4 * i);
    data[4 * i + 3] = 255;
  }
  return { width: side, height: side, data };
}

const grey = (value: number): Rgb => [value, value, value];
const mixed = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + share * (b[0] - a[0]),
  a[1] + share * (b[1] - a[1]),
  a[2] + share * (b[2] - a[2]),
];

export const paintImage = (image: Float32Array, side: number): Picture =>
  painted(side, (i) => grey(greyOf(image[i] ?? 0)));

const stripe = (i: number, side: number): boolean => (Math.floor(i / side) + (i % side)) % 6 < 2;

/** Objects over the dimmed picture. `covered` null: the truth itself. */
export function paintObjects(
  image: Float32Array,
  instances: Int32Array,
  side: number,
  covered: Covering | null,
): Picture {
  return painted(side, (i) => {
    const object = instances[i] ?? 0;
    const ground = grey(0.45 * greyOf(image[i] ?? 0));
    if (object === 0) return ground;
    if (covered?.merged.has(object)) return mixed(ground, stripe(i, side) ? white : warning, 0.9);
    const number = covered ? (covered.partner[object] ?? 0) : object;
    return mixed(ground, number === 0 ? nobody : (palette[(number - 1) % palette.length] ?? nobody), 0.85);
  });
}

/** Two masks that may overlap: the first amber, the second blue, striped where both are. */
export function paintMasks(image: Float32Array, masks: readonly Uint8Array[], side: number): Picture {
  const [amber = nobody, blue = nobody] = [palette[1], palette[0]];
  return painted(side, (i) => {
    const ground = grey(0.55 * greyOf(image[i] ?? 0));
    const [a, b] = [masks[0]?.[i] === 1, masks[1]?.[i] === 1];
    if (!a && !b) return ground;
    return mixed(ground, a && (!b || stripe(i, side)) ? amber : blue, 0.7);
  });
}

/** Scores as greys from the 2nd to the 98th of a hundred of `reference`, about the middle of the map itself. */
export function paintScores(values: Float32Array, reference: Float32Array, side: number): Picture {
  const sorted = reference.toSorted();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(0.02), at(0.98)];
  const middle = values === reference ? (low + high) / 2 : (values.toSorted()[values.length >> 1] ?? 0);
  const half = Math.max((high - low) / 2, 1e-9);
  return painted(side, (i) => grey(127.5 * (1 + ((values[i] ?? 0) - middle) / half)));
}
