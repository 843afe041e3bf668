import type { Picture } from '../../math/picture.ts';

/** Share of the numbers that get colours of their own; the few beyond are shown in the end colours. */
const told = 0.995;
const samples = 4096;

/**
 * A half-width of the colours that is not spent on a few extremes: at least `told` of the magnitudes lie within it. Responses of edge
 * filters are small almost everywhere, and would be pale if one strong corner set the scale. 0 where all is zero.
 */
export function tellingRange(values: ArrayLike<number>): number {
  const every = Math.max(1, Math.floor(values.length / samples));
  const seen = new Float32Array(Math.ceil(values.length / every));
  let count = 0;
  for (let i = 0; i < values.length; i += every) {
    const magnitude = Math.abs(values[i] ?? 0);
    if (Number.isFinite(magnitude)) seen[count++] = magnitude;
  }
  const sorted = seen.subarray(0, count).sort();
  const chosen = sorted[Math.floor(told * (count - 1))] ?? 0;
  return Number((chosen > 0 ? chosen : (sorted.at(-1) ?? 0)).toPrecision(2));
}

/** Numbers in signed colours, ±range over the table's 256; what is not a number is transparent. */
export function signedPicture(
  values: ArrayLike<number>,
  width: number,
  height: number,
  colours: Uint8ClampedArray,
  range: number,
): Picture {
  const data = new Uint8ClampedArray(4 * width * height);
  const scale = range > 0 ? 127.5 / range : 0;
  for (let i = 0; i < width * height; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const at = 4 * Math.min(255, Math.max(0, Math.round(127.5 + value * scale)));
    data[4 * i] = colours[at] ?? 0;
    data[4 * i + 1] = colours[at + 1] ?? 0;
    data[4 * i + 2] = colours[at + 2] ?? 0;
    data[4 * i + 3] = 255;
  }
  return { width, height, data };
}
