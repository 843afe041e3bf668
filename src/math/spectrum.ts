/** The power spectrum of a square map, by a radix-2 fast Fourier transform of rows and then columns. */

import { type Volume, volume } from './volume.ts';

function swap(list: Float64Array, i: number, j: number): void {
  const kept = list[i] as number;
  list[i] = list[j] as number;
  list[j] = kept;
}

/** In place: X[f] = Σ_t x[t] e^(−2πi·ft/n), n a power of two (Cooley and Tukey 1965). */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    swap(real, i, j);
    swap(imaginary, i, j);
  }
  for (let length = 2; length <= n; length *= 2) {
    const half = length / 2;
    for (let k = 0; k < half; k++) {
      const angle = (-2 * Math.PI * k) / length;
      const c = Math.cos(angle);
      const s = Math.sin(angle);
      for (let even = k; even < n; even += length) {
        const odd = even + half;
        // No pairs of numbers here: making them would cost more than the sums
        const r = real[odd] as number;
        const m = imaginary[odd] as number;
        const tr = c * r - s * m;
        const ti = c * m + s * r;
        real[odd] = (real[even] as number) - tr;
        imaginary[odd] = (imaginary[even] as number) - ti;
        real[even] = (real[even] as number) + tr;
        imaginary[even] = (imaginary[even] as number) + ti;
      }
    }
  }
}

/**
 * |F|²/N⁴ of one channel of an N × N map, N a power of two up to 256: the mean square at every frequency, together the mean square of the
 * map. Frequency (0, 0) stands in the middle, at (N/2, N/2); the pixel-alternating ones at the edge, row or column 0. Throws on other sides.
 */
export function powerSpectrum(map: Volume, channel = 0): Volume {
  const side = map.rows;
  if (side !== map.columns || side < 1 || side > 256 || (side & (side - 1)) !== 0)
    throw new Error(`a spectrum wants a square side of 1, 2, 4 … 256, got ${map.rows}×${map.columns}`);
  const real = Float64Array.from({ length: side * side }, (_, cell) => map.data[cell * map.channels + channel] ?? 0);
  const imaginary = new Float64Array(side * side);
  for (let row = 0; row < side; row++)
    transform(real.subarray(row * side, (row + 1) * side), imaginary.subarray(row * side, (row + 1) * side));
  const [lineReal, lineImaginary] = [new Float64Array(side), new Float64Array(side)];
  const power = volume(side, side, 1);
  const middle = side >> 1;
  for (let column = 0; column < side; column++) {
    for (let row = 0; row < side; row++) {
      lineReal[row] = real[row * side + column] as number;
      lineImaginary[row] = imaginary[row * side + column] as number;
    }
    transform(lineReal, lineImaginary);
    for (let row = 0; row < side; row++)
      power.data[((row + middle) % side) * side + ((column + middle) % side)] =
        ((lineReal[row] as number) ** 2 + (lineImaginary[row] as number) ** 2) / side ** 4;
  }
  return power;
}
