/** Soft bright spots on black, 32×32: a picture whose edges are smooth, so that what a small move changes is the move's own doing. */
import { random } from './random.ts';

export const blobSide = 32;
/** No spot's middle is nearer to the edge than this, so a move by a few pixels keeps all of them in the picture. */
const margin = 9;

/** n pictures of 1 to 3 spots, values 0 and up, one after another, row by row; the same seed gives the same pictures. */
export function blobs(seed: number, n: number): Float32Array<ArrayBuffer> {
  const chance = random(seed, 61);
  const out = new Float32Array(n * blobSide ** 2);
  for (let b = 0; b < n; b++)
    for (let spot = 1 + chance.integer(3); spot > 0; spot--) {
      const x = chance.between(margin, blobSide - 1 - margin);
      const y = chance.between(margin, blobSide - 1 - margin);
      const width = chance.between(0.9, 1.7);
      const height = chance.between(0.4, 1);
      for (let i = 0; i < blobSide; i++)
        for (let j = 0; j < blobSide; j++) {
          const far = ((i - y) ** 2 + (j - x) ** 2) / (2 * width * width);
          if (far < 18) {
            const at = (b * blobSide + i) * blobSide + j;
            out[at] = (out[at] ?? 0) + height * Math.exp(-far);
          }
        }
    }
  return out;
}
