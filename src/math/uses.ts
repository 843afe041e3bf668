import type { Axes } from './correlate.ts';
import { type Volume, volume } from './volume.ts';
import { type Axis, explicitAxis, windowsReading } from './window.ts';

/** How many windows of one axis read each input cell. */
export const usesAlong = (axis: Axis): number[] =>
  Array.from({ length: axis.size }, (_, cell) => windowsReading(axis, cell).length);

/** How many windows touch each pixel: the outer product of the two axes' counts (CURRICULUM CV8). */
export function usesOf({ vertical, horizontal }: Axes): Volume {
  const down = usesAlong(vertical);
  const across = usesAlong(horizontal);
  return volume(
    vertical.size,
    horizontal.size,
    1,
    down.flatMap((rowUses) => across.map((columnUses) => rowUses * columnUses)),
  );
}

export interface Visits {
  readonly windows: number;
  /** Visits of the most visited pixel: side² as soon as the image is large enough. */
  readonly most: number;
  /** Visits of all pixels together: windows · side². */
  readonly all: number;
}

/** What cutting every side × side patch out of an image costs: stride 1, patches wholly inside. */
export function slidingWindows(rows: number, columns: number, side: number): Visits {
  const uses = usesOf({ vertical: explicitAxis(rows, side), horizontal: explicitAxis(columns, side) }).data;
  const all = uses.reduce((sum, n) => sum + n, 0);
  return { windows: all / side ** 2, most: uses.reduce((most, n) => Math.max(most, n), 0), all };
}
