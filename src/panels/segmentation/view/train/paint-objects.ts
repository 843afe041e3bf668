/** Masks as pictures: each object in the colour of the true one it covers most, grown-together ones striped in a warning colour. */
import type { Picture } from '../../../../math/picture.ts';
import { finely } from '../../../../ui/fine-picture.ts';
import type { Pattern, Rgb } from '../../../../ui/pixel-patterns.ts';
import type { Covering } from './covering.ts';

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
/** With the colours no two of forty cells look alike: five patterns to eight colours. */
export const cellPatterns: readonly Pattern[] = ['plain', 'rows', 'dots', 'columns', 'rings'];
const nobody: Rgb = [200, 200, 200];
const warning: Rgb = [222, 45, 38];
const white: Rgb = [255, 255, 255];

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

const over = (ground: number, colour: Rgb, share: number): Rgb => [
  ground + share * (colour[0] - ground),
  ground + share * (colour[1] - ground),
  ground + share * (colour[2] - ground),
];

/** Share of the ink in a pattern. */
const patternInk = 0.7;

/** Objects over the dimmed picture, each with its pattern and a line between neighbours. `covered` null: the truth itself. */
export function paintObjects(
  image: Float32Array,
  instances: Int32Array,
  side: number,
  covered: Covering | null,
): Picture {
  const at = (i: number): number => instances[i] ?? 0;
  const meets = (i: number, other: number) => at(i) !== 0 && at(other) !== 0 && at(i) !== at(other);
  return finely(
    side,
    side,
    (i) => {
      const object = at(i);
      const ground = 0.45 * greyOf(image[i] ?? 0);
      if (object === 0) return { colour: [ground, ground, ground], pattern: 'plain' };
      const rims = { rimRight: (i + 1) % side > 0 && meets(i, i + 1), rimBelow: meets(i, i + side) };
      if (covered?.merged.has(object))
        return { colour: over(ground, stripe(i, side) ? white : warning, 0.9), pattern: 'plain', ...rims };
      const number = covered ? (covered.partner[object] ?? 0) : object;
      const own = palette[(number - 1) % palette.length] ?? nobody;
      return {
        colour: over(ground, number === 0 ? nobody : own, 0.85),
        pattern: number === 0 ? 'checks' : (cellPatterns[(number - 1) % cellPatterns.length] ?? 'plain'),
        ...rims,
      };
    },
    patternInk,
  );
}

/** Two masks that may overlap: the first amber and plain, the second blue and dotted, both in turn where both are. */
export function paintMasks(image: Float32Array, masks: readonly Uint8Array[], side: number): Picture {
  const [amber = nobody, blue = nobody] = [palette[1], palette[0]];
  return finely(
    side,
    side,
    (i) => {
      const ground = 0.55 * greyOf(image[i] ?? 0);
      const a = masks[0]?.[i] === 1;
      const b = masks[1]?.[i] === 1;
      if (!a && !b) return { colour: [ground, ground, ground], pattern: 'plain' };
      const first = a && (!b || stripe(i, side));
      return {
        colour: over(ground, first ? amber : blue, 0.7),
        pattern: a && b ? 'falling' : first ? 'plain' : 'dots',
      };
    },
    patternInk,
  );
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
