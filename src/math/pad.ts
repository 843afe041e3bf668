import { type Volume, volume } from './volume.ts';
import { type Border, sourceOf } from './window.ts';

/** Cells added at the four sides. */
export interface Pads {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The volume with its border written out as real cells. */
export function pad2d(x: Volume, pads: Pads, border: Border): Volume {
  const y = volume(x.rows + pads.top + pads.bottom, x.columns + pads.left + pads.right, x.channels);
  for (let i = 0; i < y.rows; i++) {
    const row = sourceOf(i - pads.top, x.rows, border);
    for (let j = 0; j < y.columns; j++) {
      const column = sourceOf(j - pads.left, x.columns, border);
      if (row === null || column === null) continue;
      const from = (row * x.columns + column) * x.channels;
      y.data.set(x.data.subarray(from, from + x.channels), (i * y.columns + j) * x.channels);
    }
  }
  return y;
}
