/** Between tensors and pictures, on the compute thread: numbers become coloured bitmaps here, so that the page only draws them. */
import { type Tensor, type Tensor4D, tensor4d } from '@tensorflow/tfjs-core';
import type { Volume } from '../math/volume.ts';
import type { PaintedMap } from '../pattern/painted-map.ts';
import type { Paint } from './contract.ts';

/** Width × height × RGBA bytes, row by row: an ImageData, or a panel's own picture. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

type BitmapMaker = (pixels: Pixels) => ImageBitmap;

function onCanvas({ width, height, data }: Pixels): ImageBitmap {
  if (typeof OffscreenCanvas === 'undefined')
    throw new Error('no OffscreenCanvas here: give the painter a bitmap maker');
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gave no 2d context to paint on');
  context.putImageData(new ImageData(data, width, height), 0, 0);
  return canvas.transferToImageBitmap();
}

let makeBitmap: BitmapMaker = onCanvas;

/** Where there is no canvas (Node), tests say what stands for a bitmap. */
export function makeBitmapsWith(maker: BitmapMaker): void {
  makeBitmap = maker;
}

/**
 * Colours values row by row: `low` and below take the first of the 256 colours, `high` and above the last, anything that is not a
 * number none at all (transparent). Throws if the count does not fit the size.
 */
export function paint(values: Float32Array, width: number, height: number, { colours, low, high }: Paint): ImageBitmap {
  if (values.length !== width * height) throw new RangeError(`${values.length} values for ${width}×${height} pixels`);
  const data = new Uint8ClampedArray(4 * values.length);
  const pixels = new Uint32Array(data.buffer);
  const table = new Uint32Array(colours.slice().buffer);
  const scale = high > low ? 255 / (high - low) : 0;
  const middle = high > low ? 0 : 127.5;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    // +0.5 and truncation round to the nearest colour
    const t = (value - low) * scale + middle + 0.5;
    pixels[i] = table[t < 0 ? 0 : t > 255 ? 255 : t | 0] as number;
  }
  return makeBitmap({ width, height, data });
}

/** The colour range of some numbers: centred on zero with half-width `half`, by default the largest finite magnitude among them. */
export function signedRange(values: ArrayLike<number>, half: number | null = null): { low: number; high: number } {
  if (half !== null) return { low: -half, high: half };
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const magnitude = Math.abs(values[i] as number);
    if (magnitude > largest && magnitude < Number.POSITIVE_INFINITY) largest = magnitude;
  }
  return { low: -largest, high: largest };
}

/** A map with its picture; `colours` are 256 RGBA colours from `low` to `high`. An empty range paints its middle colour. */
export function paintMap(
  values: Float32Array<ArrayBuffer>,
  width: number,
  height: number,
  colours: Uint8ClampedArray,
  range: { readonly low: number; readonly high: number } = signedRange(values),
): PaintedMap {
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
  }
  const { low, high } = range;
  const bitmap = paint(values, width, height, { colours, low, high });
  return { bitmap, values, width, height, paint: { low, high }, minimum, maximum };
}

const greys = new Uint8ClampedArray(1024).map((_, i) => (i % 4 === 3 ? 255 : i >> 2));

/** Brightness as a grey picture, 0 black and 1 white; of several channels the first. */
export const paintBrightness = (x: Volume): PaintedMap =>
  paintMap(Float32Array.from(x.data.subarray(0, x.rows * x.columns)), x.columns, x.rows, greys, { low: 0, high: 1 });

/** The channels of a 1 × rows × columns × channels tensor, each row by row; read back once. The tensor stays the caller's. */
export async function channelsOf(x: Tensor4D): Promise<Float32Array<ArrayBuffer>[]> {
  const [, rows, columns, channels] = x.shape;
  const all = await numbersOf(x);
  if (channels === 1) return [all];
  return Array.from({ length: channels }, (_, channel) => {
    const map = new Float32Array(rows * columns);
    for (let i = 0; i < map.length; i++) map[i] = all[i * channels + channel] as number;
    return map;
  });
}

/** A tensor's numbers as a copy of one's own, fit to be transferred. */
export async function numbersOf(x: Tensor): Promise<Float32Array<ArrayBuffer>> {
  return new Float32Array(await x.data());
}

/** What to list in `transfer` so that these maps move to the page instead of being copied. */
export const transferOf = (maps: Iterable<PaintedMap>): (ArrayBuffer | ImageBitmap)[] =>
  Array.from(maps, (map) => [map.values.buffer, map.bitmap]).flat();

/** Brightness 0..1 as a 1 × height × width × 1 tensor: Rec. 709 weights on the sRGB bytes, as math/picture has it. */
export function pixelsToTensor({ width, height, data }: Pixels): Tensor4D {
  const grey = new Float32Array(width * height);
  for (let i = 0; i < grey.length; i++)
    grey[i] =
      (0.2126 * (data[4 * i] as number) + 0.7152 * (data[4 * i + 1] as number) + 0.0722 * (data[4 * i + 2] as number)) /
      255;
  return tensor4d(grey, [1, height, width, 1]);
}
