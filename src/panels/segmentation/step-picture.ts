/** The held-out pictures of cells that Step looks at, and where on them two cells come closest. */
import { drawCells } from '../../data/cells.ts';
import { twoNearest } from '../../math/distance.ts';

/** Side of the picture that the small U-Net of Step is fed. */
export const stepSide = 32;
/** No picture with this seed is trained on. */
export const heldOutSeed = 1_000_003;

interface Pixel {
  readonly row: number;
  readonly column: number;
}

const known = new Map<number, Pixel>();

/** The background pixel of an example on which the ridge is highest: in the narrowest gap. */
export function gapOf(sample: number): Pixel {
  const before = known.get(sample);
  if (before) return before;
  const { instances } = drawCells(heldOutSeed, sample - 1, stepSide);
  const { d1, d2 } = twoNearest(instances, stepSide, stepSide);
  const reach = (pixel: number) =>
    instances[pixel] === 0 ? (d1[pixel] ?? 0) + (d2[pixel] ?? 0) : Number.POSITIVE_INFINITY;
  const best = [...instances.keys()].reduce((a, b) => (reach(b) < reach(a) ? b : a));
  const found = { row: Math.floor(best / stepSide), column: best % stepSide };
  known.set(sample, found);
  return found;
}
