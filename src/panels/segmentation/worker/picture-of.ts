/** What a net is fed: a held-out picture with its truth, or the person's own, prepared as the training pictures are. */
import { standardised } from '../../../data/optics.ts';
import { brightness, type Picture } from '../../../math/picture.ts';
import { type ResampleMatrix, resampleBy, resampleMatrix } from '../../../math/resample.ts';
import { type Volume, volume } from '../../../math/volume.ts';
import { heldOut } from '../held-out.ts';
import type { SegmentSource } from '../jobs.ts';
import type { Task, Truth } from '../scores.ts';

export interface Fed {
  readonly side: number;
  readonly image: Float32Array<ArrayBuffer>;
  readonly truth: readonly Truth[] | null;
}

const median = (values: ArrayLike<number>): number => {
  const sorted = Float64Array.from(values).sort();
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
};

/** Median and 1.4826 × median deviation, the deviation of a normal sky that a few bright things do not spoil. */
function asSky(values: Float64Array): Float32Array<ArrayBuffer> {
  const middle = median(values);
  const deviation = 1.4826 * median(values.map((value) => Math.abs(value - middle)));
  const scale = deviation > 0 ? 1 / deviation : 0;
  return Float32Array.from(values, (value) => Math.asinh((scale * (value - middle)) / 2));
}

/** Every new pixel is the mean of the old ones that it covers, those at its rim by their share. */
function covering(size: number, output: number): ResampleMatrix {
  const scale = size / output;
  const values = new Float64Array(output * size);
  for (let i = 0; i < output; i++)
    for (let cell = Math.floor(i * scale); cell < Math.min(size, (i + 1) * scale - 1e-9); cell++)
      values[i * size + cell] = (Math.min((i + 1) * scale, cell + 1) - Math.max(i * scale, cell)) / scale;
  return { rows: output, columns: size, values };
}

/** The centred square of a map. */
function squareOf(x: Volume): Volume {
  const crop = Math.min(x.rows, x.columns);
  const [top, left] = [Math.floor((x.rows - crop) / 2), Math.floor((x.columns - crop) / 2)];
  const out = volume(crop, crop, 1);
  for (let row = 0; row < crop; row++) {
    const from = (top + row) * x.columns + left;
    out.data.set(x.data.subarray(from, from + crop), row * crop);
  }
  return out;
}

/**
 * The brightness of a picture's centred square on side×side pixels (means where it shrinks, between pixels where it grows), then as in training: mean
 * 0 and deviation 1 for cells; for galaxies asinh(x/2), x in deviations of the sky.
 */
export function prepared(picture: Picture, side: number, task: Task): Float32Array<ArrayBuffer> {
  const square = squareOf(brightness(picture));
  const along =
    square.rows > side ? covering(square.rows, side) : resampleMatrix(square.rows, side, 'bilinear', 'half-pixel');
  const { data } = square.rows === side ? square : resampleBy(square, along, along);
  return task === 'cells' ? standardised(data) : asSky(data);
}

/** The picture of a question. Throws RangeError on a side that cannot be halved three times. */
export function pictureOf(source: SegmentSource, task: Task): Fed {
  if (source.side % 8 !== 0) throw new RangeError(`a picture of ${source.side} pixels cannot be halved three times`);
  if (source.kind === 'generated') return heldOut(task, source.index, source.side);
  return { side: source.side, image: prepared(source.picture, source.side, task), truth: null };
}
