/** The four passes of a normalisation over maps whose channels lie innermost: as vector loops, and the same as plain ones. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type Vectors, vectorsOf } from './simd/vectors.ts';

/** Sums a channel, in double precision. */
type Sums = readonly [Float64Array, Float64Array];
/** One number a channel, several times. */
type Table = readonly Float32Array[];

export interface Passes {
  /** Σ(x − r) and Σ(x − r)², r the first pixel. */
  moments(x: Float32Array): Sums;
  /** y = scale·x + shift, not below 0 if rectified. */
  affine(x: Float32Array, y: Float32Array, scaleShift: Table, rectify: boolean): void;
  /** Σg and Σg·(x − mean), g the slope where scale·x + shift is above 0, or everywhere. */
  slants(x: Float32Array, slope: Float32Array, scaleShiftMean: Table, rectify: boolean): Sums;
  /** dx = scale·g + p·x + q. */
  back(x: Float32Array, slope: Float32Array, dx: Float32Array, scaleShiftPQ: Table, rectify: boolean): void;
}

/** Single precision loses little over so many pixels; beyond, sums go on in double. */
const together = 1024;

function vectorPasses(vectors: Vectors, room: Float32Array, channels: number): Passes {
  const pixel = 4 * channels;
  const at = room.byteOffset;
  const sumsAt = at + 4 * pixel;
  const floorOf = (rectify: boolean) => (rectify ? 0 : Number.NEGATIVE_INFINITY);
  /** Up to three vectors of channels at a time. */
  const inGroups = (run: (wide: number, offset: number) => void) => {
    for (let c = 0; c < channels; ) {
      const wide = Math.min(3, (channels - c) >> 2);
      run(wide, 4 * c);
      c += 4 * wide;
    }
  };
  const lay = (table: Table) => {
    for (const [i, row] of table.entries()) room.set(row, i * channels);
  };
  const summed = (length: number, run: (wide: number, offset: number, first: number, count: number) => void): Sums => {
    const totals: Sums = [new Float64Array(channels), new Float64Array(channels)];
    const count = length / channels;
    for (let first = 0; first < count; first += together) {
      inGroups((wide, offset) => run(wide, offset, first * pixel, Math.min(together, count - first)));
      for (const [i, total] of totals.entries())
        for (let c = 0; c < channels; c++) total[c] = (total[c] as number) + (room[(4 + i) * channels + c] as number);
    }
    return totals;
  };
  return {
    moments: (x) =>
      summed(x.length, (wide, offset, first, count) =>
        vectors[`moments${wide}`]?.(
          x.byteOffset + first + offset,
          x.byteOffset + offset,
          sumsAt + offset,
          count,
          pixel,
          pixel,
        ),
      ),
    affine: (x, y, table, rectify) => {
      lay(table);
      const count = x.length / channels;
      inGroups((wide, offset) => {
        const [from, to] = [x.byteOffset + offset, y.byteOffset + offset];
        vectors[`affine${wide}`]?.(from, to, at + offset, count, pixel, pixel, floorOf(rectify));
      });
    },
    slants: (x, slope, table, rectify) => {
      lay(table);
      return summed(x.length, (wide, offset, first, count) => {
        const [from, slopes] = [x.byteOffset + first + offset, slope.byteOffset + first + offset];
        const floor = floorOf(rectify);
        vectors[`slants${wide}`]?.(from, slopes, at + offset, sumsAt + offset, count, pixel, pixel, floor);
      });
    },
    back: (x, slope, dx, table, rectify) => {
      lay(table);
      const count = x.length / channels;
      inGroups((wide, offset) => {
        const [from, slopes, to] = [x.byteOffset + offset, slope.byteOffset + offset, dx.byteOffset + offset];
        vectors[`back${wide}`]?.(from, slopes, to, at + offset, count, pixel, pixel, floorOf(rectify));
      });
    },
  };
}

function plainPasses(channels: number): Passes {
  const each = (length: number, run: (i: number, c: number) => void) => {
    for (let i = 0; i < length; i += channels) for (let c = 0; c < channels; c++) run(i + c, c);
  };
  const none = new Float32Array(channels);
  const passes = (x: number, c: number, [scale = none, shift = none]: Table, rectify: boolean) =>
    !rectify || x * (scale[c] as number) + (shift[c] as number) > 0;
  return {
    moments: (x) => {
      const [sums, squares]: Sums = [new Float64Array(channels), new Float64Array(channels)];
      each(x.length, (i, c) => {
        const off = (x[i] as number) - (x[c] as number);
        sums[c] = (sums[c] as number) + off;
        squares[c] = (squares[c] as number) + off * off;
      });
      return [sums, squares];
    },
    affine: (x, y, [scale = none, shift = none], rectify) =>
      each(x.length, (i, c) => {
        const value = (x[i] as number) * (scale[c] as number) + (shift[c] as number);
        y[i] = rectify && value < 0 ? 0 : value;
      }),
    slants: (x, slope, table, rectify) => {
      const [passed, along]: Sums = [new Float64Array(channels), new Float64Array(channels)];
      const [, , mean = none] = table;
      each(x.length, (i, c) => {
        const value = x[i] as number;
        if (!passes(value, c, table, rectify)) return;
        passed[c] = (passed[c] as number) + (slope[i] as number);
        along[c] = (along[c] as number) + (slope[i] as number) * (value - (mean[c] as number));
      });
      return [passed, along];
    },
    back: (x, slope, dx, table, rectify) => {
      const [scale = none, , p = none, q = none] = table;
      each(x.length, (i, c) => {
        const g = passes(x[i] as number, c, table, rectify) ? (slope[i] as number) : 0;
        dx[i] = (scale[c] as number) * g + (p[c] as number) * (x[i] as number) + (q[c] as number);
      });
    },
  };
}

/** `room`: 6 × channels floats of the heap. */
export function passesOf(backend: BackendWasm, room: Float32Array, channels: number): Passes {
  const vectors = channels % 4 === 0 ? vectorsOf(backend) : null;
  return vectors ? vectorPasses(vectors, room, channels) : plainPasses(channels);
}
