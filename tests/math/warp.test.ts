import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wave } from '../../src/data/waves.ts';
import { lowPassMatrix, resampleBy, resampleMatrix } from '../../src/math/resample.ts';
import { fromRows, toRows } from '../../src/math/volume.ts';
import { still, warped } from '../../src/math/warp.ts';
import { volumes } from './arbitrary.ts';

const three = fromRows([
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
]);

describe('a moved map', () => {
  it('moved by whole cells keeps every number and repeats its edge', () => {
    expect(toRows(warped(three, { ...still, right: 1, down: -1 }))).toEqual([
      [4, 4, 5],
      [7, 7, 8],
      [7, 7, 8],
    ]);
  });

  it('turned by 90 degrees clockwise puts its left column on top', () => {
    const turned = warped(three, { ...still, angle: 90 });
    const expected = [7, 4, 1, 8, 5, 2, 9, 6, 3];
    turned.data.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] ?? 0, 9);
    });
  });

  it('twice as large shows its middle, half-way numbers between', () => {
    const expected = [3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7];
    expect([...warped(three, { ...still, scale: 2 }).data]).toEqual(expected);
  });

  it('not moved is what it was', () => {
    fc.assert(
      fc.property(volumes(4, 5, 2), (x) => {
        expect(warped(x, still)).toEqual(x);
      }),
    );
  });
});

describe('the low pass', () => {
  it('keeps a wave within and takes one beyond, whose mean stays', () => {
    const matrix = lowPassMatrix(16, 4);
    const within = wave('stripes', 16, 4);
    resampleBy(within, matrix, matrix).data.forEach((value, i) => {
      expect(value).toBeCloseTo(within.data[i] ?? 0, 9);
    });
    for (const value of resampleBy(wave('stripes', 16, 5), matrix, matrix).data) expect(value).toBeCloseTo(0.5, 9);
  });

  it('of all waves is the identity', () => {
    for (const n of [8, 9]) {
      const same = resampleMatrix(n, n, 'nearest', 'corner').values;
      lowPassMatrix(n, 4).values.forEach((value, i) => {
        expect(value).toBeCloseTo(same[i] ?? 0, 12);
      });
    }
  });
});
