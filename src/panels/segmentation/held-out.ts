/** The held-out pictures of a task with their truth: nobody trains on them. Drawn alike on the thread and on the page. */
import { drawCells } from '../../data/cells.ts';
import { drawGalaxies } from '../../data/galaxies.ts';
import { sideOfTask } from './nets.ts';
import type { Task, Truth } from './scores.ts';

/** No training draws from this pool. */
const pool = 1_000_003;

export interface KnownPicture {
  readonly side: number;
  /** As the nets are fed: cells standardised, galaxies asinh(x/2) with a sky of deviation 1. */
  readonly image: Float32Array<ArrayBuffer>;
  /** Cells: one mask with every cell numbered. Galaxies: the central one, then its companion. */
  readonly truth: readonly Truth[];
}

/** Held-out picture `index`, from 0; by default of the side that the task's nets are trained on. */
export function heldOut(task: Task, index: number, side: number = sideOfTask[task]): KnownPicture {
  if (task === 'galaxies') {
    const { image, masks } = drawGalaxies(pool, index, { side });
    return { side, image, truth: masks.map((labels) => ({ labels, instances: Int32Array.from(labels) })) };
  }
  const { image, labels, instances } = drawCells(pool, index, side);
  return { side, image, truth: [{ labels, instances: Int32Array.from(instances) }] };
}
