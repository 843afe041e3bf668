/**
 * Resampling to any size, larger or smaller, without anti-aliasing. Both axes are alike and independent, so all of it is two matrices,
 * one row of weights for every output: Y = A_v X A_hᵀ, and backwards the transposes.
 */

import { type Volume, volume } from './volume.ts';

/** nearest: one cell. bilinear: the two next to the place. bicubic: the four, by cubic convolution with a = −0.75 (PyTorch, OpenCV). */
export type Method = 'nearest' | 'bilinear' | 'bicubic';
export const methods: readonly Method[] = ['nearest', 'bilinear', 'bicubic'];

/**
 * Where output i looks in the input (n cells in, o out). corner: i·n/o, the default of TensorFlow.js and PyTorch's `nearest`. half-pixel:
 * (i+½)·n/o − ½, PyTorch's default and its `nearest-exact`. align-corners: i·(n−1)/(o−1), first and last cells meet.
 */
export type Grid = 'corner' | 'half-pixel' | 'align-corners';
export const grids: readonly Grid[] = ['corner', 'half-pixel', 'align-corners'];

/** The place in the input, in cells, that output i stands for; may lie half a cell outside. */
export function placeIn(i: number, size: number, output: number, grid: Grid): number {
  if (grid === 'align-corners') return output > 1 ? (i * (size - 1)) / (output - 1) : 0;
  if (grid === 'half-pixel') return ((2 * i + 1) * size) / (2 * output) - 0.5;
  return (i * size) / output;
}

/** A row of weights for every output of one axis. */
export interface ResampleMatrix {
  /** Outputs. */
  readonly rows: number;
  /** Inputs. */
  readonly columns: number;
  /** Row by row; each sums to 1. */
  readonly values: Float64Array;
}

const a = -0.75;
/** The cubic convolution kernel at distance t ≥ 0 (Keys 1981). */
function cubic(t: number): number {
  if (t <= 1) return ((a + 2) * t - (a + 3)) * t * t + 1;
  if (t < 2) return ((a * t - 5 * a) * t + 8 * a) * t - 4 * a;
  return 0;
}

/** The cells a place reads and how much of each; cells beyond the edge repeat it. */
function tapsOf(i: number, size: number, output: number, method: Method, grid: Grid): [cell: number, share: number][] {
  const place = placeIn(i, size, output, grid);
  if (method === 'nearest') {
    // The half-pixel place is rounded as a whole fraction, so that no rounding error moves it over an edge
    if (grid === 'half-pixel') return [[Math.floor(((2 * i + 1) * size) / (2 * output)), 1]];
    return [[grid === 'align-corners' ? Math.round(place) : Math.floor(place), 1]];
  }
  const first = Math.floor(place);
  const part = place - first;
  if (method === 'bilinear')
    return [
      [first, 1 - part],
      [first + 1, part],
    ];
  return [-1, 0, 1, 2].map((offset) => [first + offset, cubic(Math.abs(part - offset))]);
}

/** The weights of one axis. Throws if there is nothing to read or to write. */
export function resampleMatrix(size: number, output: number, method: Method, grid: Grid): ResampleMatrix {
  if (size < 1 || output < 1) throw new Error(`no resampling from ${size} to ${output} cells`);
  const values = new Float64Array(output * size);
  for (let i = 0; i < output; i++)
    for (const [cell, share] of tapsOf(i, size, output, method, grid)) {
      const entry = i * size + Math.min(Math.max(cell, 0), size - 1);
      values[entry] = (values[entry] as number) + share;
    }
  return { rows: output, columns: size, values };
}

/** The matrix turned on its side. */
function transposedMatrix({ rows, columns, values }: ResampleMatrix): ResampleMatrix {
  const turned = values.map((_, entry) => values[(entry % rows) * columns + Math.floor(entry / rows)] as number);
  return { rows: columns, columns: rows, values: turned };
}

/** A_v X A_hᵀ, channel by channel. Throws if a matrix does not fit its axis. */
export function resampleBy(x: Volume, vertical: ResampleMatrix, horizontal: ResampleMatrix): Volume {
  if (vertical.columns !== x.rows || horizontal.columns !== x.columns)
    throw new Error(`matrices for ${vertical.columns}×${horizontal.columns}, a map of ${x.rows}×${x.columns}`);
  const { channels } = x;
  const tall = volume(vertical.rows, x.columns, channels);
  const line = x.columns * channels;
  vertical.values.forEach((share, entry) => {
    if (share === 0) return;
    const [to, from] = [Math.floor(entry / x.rows) * line, (entry % x.rows) * line];
    for (let k = 0; k < line; k++)
      tall.data[to + k] = (tall.data[to + k] as number) + share * (x.data[from + k] as number);
  });
  const y = volume(vertical.rows, horizontal.rows, channels);
  horizontal.values.forEach((share, entry) => {
    if (share === 0) return;
    const [j, column] = [Math.floor(entry / x.columns), entry % x.columns];
    for (let i = 0; i < y.rows; i++)
      for (let channel = 0; channel < channels; channel++) {
        const to = (i * y.columns + j) * channels + channel;
        const from = (i * x.columns + column) * channels + channel;
        y.data[to] = (y.data[to] as number) + share * (tall.data[from] as number);
      }
  });
  return y;
}

/** The map at another size. */
export const resample = (x: Volume, rows: number, columns: number, method: Method, grid: Grid): Volume =>
  resampleBy(x, resampleMatrix(x.rows, rows, method, grid), resampleMatrix(x.columns, columns, method, grid));

/** ∂L/∂x of `resample` from rows × columns, given ∂L/∂y: the transposed matrices. */
export const resampleGradient = (dy: Volume, rows: number, columns: number, method: Method, grid: Grid): Volume =>
  resampleBy(
    dy,
    transposedMatrix(resampleMatrix(rows, dy.rows, method, grid)),
    transposedMatrix(resampleMatrix(columns, dy.columns, method, grid)),
  );

/**
 * Keeps the waves of up to `cycles` across n cells and drops the finer ones; the map counts as repeating itself. Row i is the Dirichlet
 * kernel around cell i: (1/n)·Σ_{|f| ≤ cycles} cos(2πf(i−j)/n).
 */
export function lowPassMatrix(n: number, cycles: number): ResampleMatrix {
  const most = Math.min(cycles, Math.floor(n / 2));
  // The wave that alternates from cell to cell is its own mirror image, so it counts once
  const share = (f: number) => (f === 0 || 2 * f === n ? 1 : 2);
  const kernel = Float64Array.from({ length: n }, (_, distance) => {
    let sum = 0;
    for (let f = 0; f <= most; f++) sum += share(f) * Math.cos((2 * Math.PI * f * distance) / n);
    return sum / n;
  });
  const values = Float64Array.from(
    { length: n * n },
    (_, entry) => kernel[Math.abs(Math.floor(entry / n) - (entry % n))] as number,
  );
  return { rows: n, columns: n, values };
}
