/** A stack of maps, rows × columns × channels, channel fastest (the H×W×C of the lectures and of TensorFlow). */
export interface Volume {
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
  readonly data: Float64Array;
}

/** A bank of kernels, rows × columns × channels × filters, filter fastest (TensorFlow's HWIO). */
export interface Filters {
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
  readonly filters: number;
  readonly data: Float64Array;
}

/** A volume from flat numbers in H×W×C order, or zeros. Throws if the count does not fit the shape. */
export function volume(rows: number, columns: number, channels: number, data?: ArrayLike<number>): Volume {
  const size = rows * columns * channels;
  if (data && data.length !== size)
    throw new Error(`a ${rows}×${columns}×${channels} volume needs ${size} numbers, got ${data.length}`);
  return { rows, columns, channels, data: data ? Float64Array.from(data) : new Float64Array(size) };
}

/** A bank of kernels from flat numbers in HWIO order, or zeros. Throws if the count does not fit the shape. */
export function filters(
  rows: number,
  columns: number,
  channels: number,
  count: number,
  data?: ArrayLike<number>,
): Filters {
  const size = rows * columns * channels * count;
  if (data && data.length !== size)
    throw new Error(`${count} kernels ${rows}×${columns}×${channels} need ${size} numbers, got ${data.length}`);
  return { rows, columns, channels, filters: count, data: data ? Float64Array.from(data) : new Float64Array(size) };
}

/** A one-channel volume from a list of rows. Throws if the rows differ in length. */
export function fromRows(table: readonly (readonly number[])[]): Volume {
  const columns = table[0]?.length ?? 0;
  if (table.some((row) => row.length !== columns)) throw new Error('all rows need the same length');
  return volume(table.length, columns, 1, table.flat());
}

/** One channel as a list of rows. */
export function toRows(v: Volume, channel = 0): number[][] {
  return Array.from({ length: v.rows }, (_, row) =>
    Array.from({ length: v.columns }, (_, column) => at(v, row, column, channel)),
  );
}

/** The number at a place; throws outside, so that a wrong index is found where it is made. */
export function at(v: Volume, row: number, column: number, channel = 0): number {
  const value = v.data[(row * v.columns + column) * v.channels + channel];
  if (value === undefined || row < 0 || column < 0 || column >= v.columns || channel < 0 || channel >= v.channels)
    throw new RangeError(`no cell ${row},${column},${channel} in ${v.rows}×${v.columns}×${v.channels}`);
  return value;
}

/** The weight w[u, v, channel, filter]; throws outside. */
export function weight(w: Filters, u: number, v: number, channel = 0, filter = 0): number {
  const value = w.data[((u * w.columns + v) * w.channels + channel) * w.filters + filter];
  if (
    value === undefined ||
    u < 0 ||
    v < 0 ||
    v >= w.columns ||
    channel < 0 ||
    channel >= w.channels ||
    filter < 0 ||
    filter >= w.filters
  )
    throw new RangeError(`no weight ${u},${v},${channel},${filter}`);
  return value;
}

/** Where a cell stands when the volume is written out as one list: (row·W + column)·C + channel. */
export const flatIndex = (v: Volume, row: number, column: number, channel = 0): number =>
  (row * v.columns + column) * v.channels + channel;

/** The way back from the list: the cell that stands at this entry. */
export function placeOf(v: Volume, index: number): { row: number; column: number; channel: number } {
  const pixel = Math.floor(index / v.channels);
  return { row: Math.floor(pixel / v.columns), column: pixel % v.columns, channel: index % v.channels };
}
