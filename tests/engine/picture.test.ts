import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, type Tensor4D, tensor4d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  channelsOf,
  makeBitmapsWith,
  type Pixels,
  paint,
  paintMap,
  pixelsToTensor,
  signedRange,
  transferOf,
} from '../../src/engine/picture.ts';
import { brightness } from '../../src/math/picture.ts';

/** Colour i is (i, i, i, 255). */
const grey = new Uint8ClampedArray(1024).map((_, i) => (i % 4 === 3 ? 255 : i >> 2));
const bytes = (bitmap: unknown) => [...(bitmap as Pixels).data];
const first = (bitmap: unknown) => bytes(bitmap).filter((_, i) => i % 4 === 0);

beforeAll(async () => {
  makeBitmapsWith((pixels) => ({ ...pixels, close() {} }) as unknown as ImageBitmap);
  await setBackend('cpu');
});

describe('paint', () => {
  it('gives each value the nearest of 256 colours, and the ends beyond the ends', () => {
    const values = Float32Array.of(-1, 0, 1, -9, 9, 0.5);
    expect(first(paint(values, 3, 2, { colours: grey, low: -1, high: 1 }))).toEqual([0, 128, 255, 0, 255, 191]);
  });
  it('leaves what is no number transparent, and paints infinities as the ends', () => {
    const values = Float32Array.of(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    expect(bytes(paint(values, 3, 1, { colours: grey, low: -1, high: 1 }))).toEqual([
      0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255,
    ]);
  });
  it('paints an empty range in the middle colour', () => {
    expect(first(paint(Float32Array.of(0, 0), 2, 1, { colours: grey, low: 0, high: 0 }))).toEqual([128, 128]);
  });
  it('rejects a count that does not fit', () => {
    expect(() => paint(new Float32Array(5), 2, 2, { colours: grey, low: 0, high: 1 })).toThrow(RangeError);
  });
});

describe('signedRange', () => {
  it.each([
    ['the largest magnitude', [1, -3, 2], null, 3],
    ['what was asked for', [1, -3, 2], 8, 8],
    ['finite magnitudes only', [1, Number.NEGATIVE_INFINITY, Number.NaN], null, 1],
  ])('spans %s', (_, values, half, expected) => {
    expect(signedRange(values, half)).toEqual({ low: -expected, high: expected });
  });
});

it('a painted map knows its numbers, its range and its extremes, and lists what to move', () => {
  const map = paintMap(Float32Array.of(-2, 0, 1, 0.5), 2, 2, grey);
  expect(map).toMatchObject({ width: 2, height: 2, minimum: -2, maximum: 1, paint: { low: -2, high: 2 } });
  expect(transferOf([map])).toEqual([map.values.buffer, map.bitmap]);
});

it('channels are read apart, row by row, and the tensor stays', async () => {
  const x: Tensor4D = tensor4d([1, 10, 2, 20, 3, 30, 4, 40], [1, 2, 2, 2]);
  const before = memory().numTensors;
  expect((await channelsOf(x)).map((channel) => [...channel])).toEqual([
    [1, 2, 3, 4],
    [10, 20, 30, 40],
  ]);
  expect(memory().numTensors).toBe(before);
  x.dispose();
});

it('a picture becomes the brightness that math/ has', () => {
  const data = new Uint8ClampedArray(4 * 3 * 2).map((_, i) => (37 * i) % 256);
  const x = pixelsToTensor({ width: 3, height: 2, data });
  expect(x.shape).toEqual([1, 2, 3, 1]);
  const expected = brightness({ width: 3, height: 2, data }).data;
  for (const [i, value] of x.dataSync().entries()) expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 6);
  x.dispose();
});
