/** Seeded textures: noise on a lattice, and fields with a given spectrum. */
import { random } from './random.ts';

/** A repeatable number in [0, 1) for a lattice point. */
export function lattice(x: number, y: number, seed: number): number {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(seed | 0, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

const ease = (t: number) => t * t * (3 - 2 * t);

/** Value noise in [0, 1): smooth between random lattice values one unit apart. */
export function valueNoise(x: number, y: number, seed: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const u = ease(x - column);
  const v = ease(y - row);
  const top = lattice(column, row, seed) * (1 - u) + lattice(column + 1, row, seed) * u;
  const bottom = lattice(column, row + 1, seed) * (1 - u) + lattice(column + 1, row + 1, seed) * u;
  return top * (1 - v) + bottom * v;
}

/** Octaves of value noise, each twice as fine and half as strong; about 0.5 on average, in [0, 1). */
export function cloudNoise(x: number, y: number, seed: number, octaves = 4): number {
  let sum = 0;
  let weight = 0.5;
  let scale = 1;
  for (let octave = 0; octave < octaves; octave++) {
    sum += weight * valueNoise(x * scale, y * scale, seed + 101 * octave);
    weight /= 2;
    scale *= 2;
  }
  return sum / (1 - 0.5 ** octaves);
}

/** In-place radix-2 Fourier transform of `count` numbers that stand `stride` apart from `start` (inverse, unscaled). */
function transform(re: Float64Array, im: Float64Array, start: number, stride: number, count: number): void {
  for (let i = 1, j = 0; i < count; i++) {
    let bit = count >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    const p = start + i * stride;
    const q = start + j * stride;
    const r = re[p] ?? 0;
    const s = im[p] ?? 0;
    re[p] = re[q] ?? 0;
    im[p] = im[q] ?? 0;
    re[q] = r;
    im[q] = s;
  }
  for (let half = 1; half < count; half *= 2)
    for (let k = 0; k < half; k++) {
      const angle = (Math.PI * k) / half;
      const c = Math.cos(angle);
      const s = Math.sin(angle);
      for (let i = k; i < count; i += 2 * half) {
        const p = start + i * stride;
        const q = p + half * stride;
        const real = (re[q] ?? 0) * c - (im[q] ?? 0) * s;
        const imaginary = (re[q] ?? 0) * s + (im[q] ?? 0) * c;
        re[q] = (re[p] ?? 0) - real;
        im[q] = (im[p] ?? 0) - imaginary;
        re[p] = (re[p] ?? 0) + real;
        im[p] = (im[p] ?? 0) + imaginary;
      }
    }
}

/**
 * Two independent side×side random fields whose power falls as 1/f^β, each with mean 0 and variance 1, row by row.
 * Made on the next power of two and cropped, so that they do not wrap around visibly.
 */
export function spectralFields(side: number, beta: number, seed: number): [Float64Array, Float64Array] {
  let full = 1;
  while (full < side) full *= 2;
  const chance = random(seed, 7);
  const re = new Float64Array(full * full);
  const im = new Float64Array(full * full);
  for (let row = 0; row < full; row++)
    for (let column = 0; column < full; column++) {
      const fy = Math.min(row, full - row);
      const fx = Math.min(column, full - column);
      const amplitude = fx + fy === 0 ? 0 : (fx * fx + fy * fy) ** (-beta / 4);
      re[row * full + column] = amplitude * chance.normal();
      im[row * full + column] = amplitude * chance.normal();
    }
  for (let row = 0; row < full; row++) transform(re, im, row * full, 1, full);
  for (let column = 0; column < full; column++) transform(re, im, column, full, full);
  return [standardCrop(re, full, side), standardCrop(im, full, side)];
}

function standardCrop(field: Float64Array, full: number, side: number): Float64Array {
  const out = new Float64Array(side * side);
  for (let row = 0; row < side; row++) out.set(field.subarray(row * full, row * full + side), row * side);
  let mean = 0;
  for (const value of out) mean += value / out.length;
  let variance = 0;
  for (const value of out) variance += (value - mean) ** 2 / out.length;
  const deviation = Math.sqrt(variance) || 1;
  return out.map((value) => (value - mean) / deviation);
}
