/** Average pooling that is told how large its output shall be, as PyTorch's AdaptiveAvgPool2d: windows of uneven size that may overlap. */

import { at, type Volume, volume } from './volume.ts';

/** The cells from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Window i covers ⌊i·n/o⌋ … ⌈(i+1)·n/o⌉ − 1. */
export const adaptiveWindows = (size: number, output: number): Stretch[] =>
  Array.from({ length: output }, (_, i) => ({
    from: Math.floor((i * size) / output),
    to: Math.ceil(((i + 1) * size) / output),
  }));

/** The mean of every adaptive window; rows × columns × the channels of x out. */
export function adaptiveAveragePool(x: Volume, rows: number, columns: number): Volume {
  const y = volume(rows, columns, x.channels);
  const across = adaptiveWindows(x.columns, columns);
  adaptiveWindows(x.rows, rows).forEach((tall, i) => {
    across.forEach((wide, j) => {
      const cells = (tall.to - tall.from) * (wide.to - wide.from);
      for (let channel = 0; channel < x.channels; channel++) {
        let sum = 0;
        for (let row = tall.from; row < tall.to; row++)
          for (let column = wide.from; column < wide.to; column++) sum += at(x, row, column, channel);
        y.data[(i * columns + j) * x.channels + channel] = sum / cells;
      }
    });
  });
  return y;
}
