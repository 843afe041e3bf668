/** The pictures that Play works on: square, of a known side, and small. */
import { brightnessOf } from '../../../data/brightness.ts';
import type { PictureSource } from '../../../math/picture.ts';
import { resample } from '../../../math/resample.ts';
import { type Volume, volume } from '../../../math/volume.ts';

/** The brightness of a source at side × side: what is not square loses its margins, what has another side is interpolated. */
export function squareOf(source: PictureSource, side: number): Volume {
  const x = brightnessOf(source);
  if (x.rows === side && x.columns === side) return x;
  const part = Math.min(x.rows, x.columns);
  const [top, left] = [(x.rows - part) >> 1, (x.columns - part) >> 1];
  const square = volume(part, part, 1);
  for (let i = 0; i < part; i++)
    for (let j = 0; j < part; j++) square.data[i * part + j] = x.data[(top + i) * x.columns + left + j] ?? 0;
  return part === side ? square : resample(square, side, side, 'bilinear', 'half-pixel');
}

/** Means of blocks of times², ⌈side/times⌉ a side; blocks over the edge count what is there. */
export function blockMeans(x: Volume, times: number): Volume {
  const [rows, columns] = [Math.ceil(x.rows / times), Math.ceil(x.columns / times)];
  const small = volume(rows, columns, 1);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      let [sum, count] = [0, 0];
      for (let row = i * times; row < Math.min((i + 1) * times, x.rows); row++)
        for (let column = j * times; column < Math.min((j + 1) * times, x.columns); column++) {
          sum += x.data[row * x.columns + column] ?? 0;
          count++;
        }
      small.data[i * columns + j] = sum / count;
    }
  return small;
}

/** The picture with its edge repeated `by` cells outwards. */
export function continued(x: Volume, by: number): Volume {
  const out = volume(x.rows + 2 * by, x.columns + 2 * by, 1);
  const within = (i: number, size: number) => Math.min(Math.max(i - by, 0), size - 1);
  for (let i = 0; i < out.rows; i++)
    for (let j = 0; j < out.columns; j++)
      out.data[i * out.columns + j] = x.data[within(i, x.rows) * x.columns + within(j, x.columns)] ?? 0;
  return out;
}
