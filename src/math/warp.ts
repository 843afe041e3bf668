/** A map turned, stretched and moved about its middle: what "the same picture, a little different" means in the lessons. */

import { type Volume, volume } from './volume.ts';

export interface Move {
  /** Cells to the right and down, applied last. */
  readonly right: number;
  readonly down: number;
  /** Degrees, clockwise as seen. */
  readonly angle: number;
  /** Above 1 larger. */
  readonly scale: number;
}

export const still: Move = { right: 0, down: 0, angle: 0, scale: 1 };

const within = (i: number, size: number): number => Math.min(Math.max(i, 0), size - 1);

/**
 * The moved map, as large as it was; what comes in from outside repeats the edge. Between cells it is read bilinearly, so a move by whole
 * cells is exact. Each channel alike.
 */
export function warped(x: Volume, { right, down, angle, scale }: Move): Volume {
  const y = volume(x.rows, x.columns, x.channels);
  const turn = (angle * Math.PI) / 180;
  const [c, s] = angle === 0 ? [1 / scale, 0] : [Math.cos(turn) / scale, Math.sin(turn) / scale];
  const [middleRow, middleColumn] = [(x.rows - 1) / 2, (x.columns - 1) / 2];
  let to = 0;
  for (let i = 0; i < x.rows; i++)
    for (let j = 0; j < x.columns; j++) {
      const v = i - down - middleRow;
      const u = j - right - middleColumn;
      const row = middleRow + c * v - s * u;
      const column = middleColumn + c * u + s * v;
      const [top, left] = [Math.floor(row), Math.floor(column)];
      const [below, beside] = [row - top, column - left];
      const [r0, r1] = [within(top, x.rows) * x.columns, within(top + 1, x.rows) * x.columns];
      const [c0, c1] = [within(left, x.columns), within(left + 1, x.columns)];
      for (let channel = 0; channel < x.channels; channel++) {
        const at = (cell: number) => x.data[cell * x.channels + channel] as number;
        const upper = at(r0 + c0) * (1 - beside) + at(r0 + c1) * beside;
        const lower = at(r1 + c0) * (1 - beside) + at(r1 + c1) * beside;
        y.data[to++] = upper * (1 - below) + lower * below;
      }
    }
  return y;
}
