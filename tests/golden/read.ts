/** From the fixtures' tensors and parameters to the shapes of `src/math`, and back. */

import { type Filters, filters, fromRows, type Volume, volume } from '../../src/math/volume.ts';
import { type Axis, axisOf, type Border, explicitAxis } from '../../src/math/window.ts';
import { type Computed, type Fixture, isTensor, type Tensor, type Value } from './fixtures.ts';

/** A tensor by name, or null. */
export function tensorOf(fixture: Fixture, ...names: string[]): Tensor | null {
  for (const name of names) {
    const value = fixture.inputs[name];
    if (isTensor(value)) return value;
  }
  return null;
}

export const numberOf = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);

export const numbersOf = (value: Value | undefined): number[] | null =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'number') ? (value as number[]) : null;

/** Two numbers of one number or of a list of two. */
export function pairOf(value: Value | undefined, otherwise: number): [number, number] {
  if (typeof value === 'number') return [value, value];
  const [first = otherwise, second = first] = numbersOf(value) ?? [];
  return [first, second];
}

/** The maps of a batch: NHWC, HWC or HW. Throws on any other rank. */
export function volumesOf({ shape, data }: Tensor): Volume[] {
  const [batch, rows, columns, channels] = (
    shape.length === 4 ? shape : shape.length === 3 ? [1, ...shape] : shape.length === 2 ? [1, ...shape, 1] : []
  ) as number[];
  if (batch === undefined || rows === undefined || columns === undefined || channels === undefined)
    throw new Error(`a tensor of shape ${shape.join('×')} is no picture`);
  const size = rows * columns * channels;
  return Array.from({ length: batch }, (_, i) => volume(rows, columns, channels, data.slice(i * size, (i + 1) * size)));
}

export function volumeOf(tensor: Tensor): Volume {
  const [first] = volumesOf(tensor);
  return first ?? fromRows([]);
}

/** Kernels: HWIO, or HW for a single one. */
export function filtersOf({ shape, data }: Tensor): Filters {
  const [rows = 0, columns = 0, channels = 1, count = 1] = shape;
  return filters(rows, columns, channels, count, data);
}

/** Volumes as a tensor of the same rank as the one they were read from. */
export function computed(volumes: readonly Volume[], rank = 4): Computed {
  const [first] = volumes;
  if (!first) return { shape: [0], data: [] };
  const { rows, columns, channels } = first;
  const shape =
    rank === 2 ? [rows, columns] : rank === 3 ? [rows, columns, channels] : [volumes.length, rows, columns, channels];
  return { shape, data: volumes.flatMap((one) => [...one.data]) };
}

export const computedList = (data: ArrayLike<number>): Computed => ({ shape: [data.length], data });

const borders: Readonly<Record<string, Border>> = {
  zero: 'zero',
  zeros: 'zero',
  constant: 'zero',
  fill: 'zero',
  circular: 'periodic',
  periodic: 'periodic',
  wrap: 'periodic',
  reflect: 'mirror',
  mirror: 'mirror',
  replicate: 'replicate',
  nearest: 'replicate',
  edge: 'replicate',
  symm: 'symmetric',
  symmetric: 'symmetric',
};

/** The border by any of the names that libraries give it; missing means zeros. Throws on a name that nobody uses. */
export function borderNamed(name: Value | undefined): Border {
  if (name === undefined || name === null) return 'zero';
  const border = borders[String(name)];
  if (!border) throw new Error(`unknown border: ${String(name)}`);
  return border;
}

/** Top, bottom, left, right; missing means none. */
export function padsOfCase(fixture: Fixture): [number, number, number, number] {
  const [top = 0, bottom = 0, left = 0, right = 0] = numbersOf(fixture.params.pads_top_bottom_left_right) ?? [];
  return [top, bottom, left, right];
}

/** The two axes that strides, dilations, pads and pad mode of a 2-D case describe; `same` without pads goes by its rule. */
export function axesOfCase(fixture: Fixture, x: Volume, w: { readonly rows: number; readonly columns: number }) {
  const { params } = fixture;
  const [top, bottom, left, right] = padsOfCase(fixture);
  const strides = pairOf(params.strides ?? params.stride, 1);
  const dilations = pairOf(params.dilations ?? params.dilation, 1);
  const border = borderNamed(params.pad_mode);
  const byRule = params.padding === 'same' && !('pads_top_bottom_left_right' in params);
  const axis = (size: number, kernel: number, side: 0 | 1, before: number, after: number): Axis =>
    byRule
      ? axisOf(size, kernel, strides[side], dilations[side], 'same')
      : explicitAxis(size, kernel, { stride: strides[side], dilation: dilations[side], before, after, border });
  return {
    vertical: axis(x.rows, w.rows, 0, top, bottom),
    horizontal: axis(x.columns, w.columns, 1, left, right),
  };
}
