/** Negative numbers of a signed map carry lines in the colour of zero: their sign is seen without any colour. */
import type { Picture } from '../math/picture.ts';

/** Fainter numbers look like zero in either sign, hatched or not. */
const faint = 0.08;
/** Fine pixels from line to line. */
const apart = 4;
/** Fine pixels that a map is drawn with at least. */
const fine = 256;

/** How many fine pixels a map's pixel is drawn with. */
export const fineness = (width: number): number => Math.max(1, Math.round(fine / Math.max(width, 1)));

/** Falling lines over the numbers that are below zero, everything else transparent; `range` is what has the full colour. */
export function signHatch(
  values: ArrayLike<number>,
  width: number,
  height: number,
  range: number,
  [red, green, blue]: readonly [number, number, number],
): Picture {
  const by = fineness(width);
  const wide = width * by;
  const data = new Uint8ClampedArray(4 * wide * height * by);
  const limit = -faint * range;
  for (let row = 0; row < height * by; row++) {
    const from = Math.floor(row / by) * width;
    for (let column = (row + apart - 1) % apart; column < wide; column += apart) {
      const value = values[from + Math.floor(column / by)] ?? 0;
      if (!(value < limit)) continue;
      const to = 4 * (row * wide + column);
      data[to] = red;
      data[to + 1] = green;
      data[to + 2] = blue;
      data[to + 3] = 255;
    }
  }
  return { width: wide, height: height * by, data };
}
