/** Standardised pictures in greys. */

/** Black to white, 256 colours. */
export const greys = new Uint8ClampedArray(1024).map((_, i) => (i % 4 === 3 ? 255 : i >> 2));

/** Share of the pixels at either end that may be plain black or plain white. */
const spent = 0.005;

/** From the darkest to the brightest pixel, a few extremes left out. */
export function rangeOf(values: ArrayLike<number>): { readonly low: number; readonly high: number } {
  const sorted = Float32Array.from(values).sort();
  const edge = Math.floor(spent * (sorted.length - 1));
  return { low: sorted[edge] ?? 0, high: sorted[sorted.length - 1 - edge] ?? 1 };
}
