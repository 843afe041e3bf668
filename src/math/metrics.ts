/** How far two lists of numbers are apart. All throw if the lists differ in length. */

function pairs(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new Error(`${a.length} numbers against ${b.length}`);
  return a.length;
}

/** Mean squared error. */
export function mse(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const count = pairs(a, b);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += ((a[i] as number) - (b[i] as number)) ** 2;
  return sum / count;
}

/** Peak signal-to-noise ratio in dB of a mean squared error, 10·log₁₀(peak² / MSE); ∞ where nothing differs. */
export const psnrOf = (error: number, peak = 1): number => 10 * Math.log10(peak ** 2 / error);

/** The same of two lists. */
export const psnr = (a: ArrayLike<number>, b: ArrayLike<number>, peak = 1): number => psnrOf(mse(a, b), peak);

/** max |a − b|; NaN where any difference is not a number. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const count = pairs(a, b);
  let largest = 0;
  for (let i = 0; i < count; i++) largest = Math.max(largest, Math.abs((a[i] as number) - (b[i] as number)));
  return largest;
}
