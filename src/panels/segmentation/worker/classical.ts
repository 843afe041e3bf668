/**
 * Masks without learning, for comparison: threshold and watershed. The settings were chosen on pictures of the training pool out of a grid of
 * 240: the largest sum of mean IoU and object F1 for cells, the largest mean IoU for galaxies.
 */
import {
  cellsByWatershed,
  centralAndCompanion,
  type GalaxyOptions,
  galaxiesByWatershed,
  type LocalCellOptions,
} from '../../../math/classical.ts';
import { smallestObject, type Task, type Truth } from '../scores.ts';

const cellSettings: LocalCellOptions = { sigma: 2.5, reach: 12, offset: 0.15, h: 1, smallest: smallestObject };
const galaxySettings: GalaxyOptions = { sigma: 1, threshold: 1.2, h: 0.005 };

/** Where two objects touch, the upper and left one of each pair of pixels becomes background: the true cells too are kept apart by gaps. */
function parted(objects: Int32Array, side: number): Truth {
  const other = (pixel: number, beside: number, there: boolean) => {
    const neighbour = there ? (objects[beside] ?? 0) : 0;
    return neighbour !== 0 && neighbour !== objects[pixel];
  };
  const instances = Int32Array.from(objects, (object, pixel) => {
    const touches =
      other(pixel, pixel + 1, (pixel + 1) % side !== 0) || other(pixel, pixel + side, pixel + side < objects.length);
    return object !== 0 && touches ? 0 : object;
  });
  return { labels: Uint8Array.from(instances, (object) => Math.min(object, 1)), instances };
}

const classicalCells = (image: ArrayLike<number>, side: number, settings = cellSettings): Truth =>
  parted(cellsByWatershed(image, side, side, settings), side);

/** The flood at the middle, and the largest of the others: floods do not overlap, so neither do these masks. */
function classicalGalaxies(image: ArrayLike<number>, side: number, settings = galaxySettings): readonly Truth[] {
  const light = Float64Array.from(image, (value) => 2 * Math.sinh(value));
  const { central, companion } = centralAndCompanion(galaxiesByWatershed(light, side, side, settings), side, side);
  return [central, companion].map((mask) => ({ labels: Uint8Array.from(mask), instances: Int32Array.from(mask) }));
}

/** The classical masks of a prepared picture: one for cells, two for galaxies. */
export const classicalOf = (image: ArrayLike<number>, side: number, task: Task): readonly Truth[] =>
  task === 'cells' ? [classicalCells(image, side)] : classicalGalaxies(image, side);
