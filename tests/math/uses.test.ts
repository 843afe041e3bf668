import { describe, expect, it } from 'vitest';
import { inputGradient } from '../../src/math/gradient.ts';
import { slidingWindows, usesAlong, usesOf } from '../../src/math/uses.ts';
import { flatIndex, fromRows, placeOf, toRows, volume } from '../../src/math/volume.ts';
import { axisOf, explicitAxis } from '../../src/math/window.ts';
import { ones } from './deck.ts';

const both = (size: number, kernel: number) => ({
  vertical: explicitAxis(size, kernel),
  horizontal: explicitAxis(size, kernel),
});

describe('how often a pixel is used', () => {
  it('CV8: 3×3 windows on 5×5, 2×2 on 3×3', () => {
    expect(toRows(usesOf(both(5, 3)))).toEqual([1, 2, 3, 2, 1].map((a) => [1, 2, 3, 2, 1].map((b) => a * b)));
    expect(toRows(usesOf(both(3, 2)))).toEqual([
      [1, 2, 1],
      [2, 4, 2],
      [1, 2, 1],
    ]);
  });

  it('is the gradient of a layer of ones, also with stride and dilation', () => {
    const axes = { vertical: axisOf(9, 3, 2, 1, 'zero'), horizontal: axisOf(8, 3, 1, 2, 'valid') };
    const dy = volume(axes.vertical.output, axes.horizontal.output, 1);
    dy.data.fill(1);
    expect(usesOf(axes)).toEqual(inputGradient(dy, ones(3), axes));
  });

  it('skips pixels between windows and counts a wrapping window once', () => {
    expect(usesAlong(explicitAxis(8, 2, { stride: 3 }))).toEqual([1, 1, 0, 1, 1, 0, 1, 1]);
    expect(usesAlong(explicitAxis(2, 3, { before: 1, border: 'periodic' }))).toEqual([2, 2]);
  });

  it('what cutting every patch out costs', () => {
    expect(slidingWindows(5, 5, 3)).toEqual({ windows: 9, most: 9, all: 81 });
    expect(slidingWindows(21, 21, 5)).toEqual({ windows: 289, most: 25, all: 7225 });
    expect(slidingWindows(3, 3, 4)).toEqual({ windows: 0, most: 0, all: 0 });
  });
});

describe('a picture as a list', () => {
  it('PX1: (2,3) is entry 13 of a 5-wide picture, and the way back', () => {
    const picture = fromRows([
      [165, 96, 36, 28, 44],
      [194, 145, 92, 80, 72],
      [161, 139, 105, 99, 59],
      [144, 89, 48, 41, 31],
      [145, 79, 45, 39, 33],
    ]);
    expect(flatIndex(picture, 2, 3)).toBe(13);
    expect(picture.data[13]).toBe(99);
    expect(placeOf(picture, 13)).toEqual({ row: 2, column: 3, channel: 0 });
    const deep = volume(3, 4, 2);
    for (let i = 0; i < 24; i++) {
      const { row, column, channel } = placeOf(deep, i);
      expect(flatIndex(deep, row, column, channel)).toBe(i);
    }
  });
});
