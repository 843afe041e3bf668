/** Pairs of a fine picture and its coarse version, for nets that learn to go back up: smooth seeded textures and their averages. */
import { clamp01 } from './colour.ts';
import { spectralFields } from './noise.ts';
import { random } from './random.ts';

export const fineSide = 32;
export const coarseSide = 8;

export interface Pairs {
  /** n pictures 8×8, one after another, row by row: the mean of each 4×4 block. */
  readonly coarse: Float32Array<ArrayBuffer>;
  /** n pictures 32×32, brightness about mid-grey: −½ black, ½ white. */
  readonly fine: Float32Array<ArrayBuffer>;
}

/** The mean of every block of `times`² pixels: square pictures, `times` divides their side. */
export function averaged(images: Float32Array, side: number, times: number): Float32Array<ArrayBuffer> {
  const small = side / times;
  const out = new Float32Array(images.length / times ** 2);
  for (let b = 0; b < images.length / side ** 2; b++)
    for (let i = 0; i < side; i++)
      for (let j = 0; j < side; j++) {
        const at = (b * small + Math.floor(i / times)) * small + Math.floor(j / times);
        out[at] = (out[at] ?? 0) + (images[(b * side + i) * side + j] ?? 0) / times ** 2;
      }
  return out;
}

/** How fast the power of the textures falls, 1/f^β: smoother than bark (1.6), rougher than fog. */
const beta = 3;

/** n pairs, light and dark, busy and calm; `stream` gives independent batches of one seed. */
export function texturePairs(seed: number, n: number, stream = 0): Pairs {
  const chance = random(seed, stream);
  const fine = new Float32Array(n * fineSide ** 2);
  for (let b = 0; b < n; b += 2)
    for (const [k, field] of spectralFields(fineSide, beta, chance.integer(2 ** 31)).entries()) {
      const level = chance.between(0.25, 0.75);
      const contrast = chance.between(0.04, 0.24);
      const picture = field.map((value) => clamp01(level + contrast * value) - 0.5);
      if (b + k < n) fine.set(picture, (b + k) * fineSide ** 2);
    }
  return { fine, coarse: averaged(fine, fineSide, fineSide / coarseSide) };
}
