import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  grids,
  methods,
  placeIn,
  resample,
  resampleBy,
  resampleGradient,
  resampleMatrix,
} from '../../src/math/resample.ts';
import { copyUp } from '../../src/math/unpool.ts';
import { fromRows, toRows, volume } from '../../src/math/volume.ts';
import { allClose, dot, volumes } from './arbitrary.ts';
import { stamped } from './deck.ts';

const sides = fc.integer({ min: 1, max: 9 });
const rules = fc.record({ method: fc.constantFrom(...methods), grid: fc.constantFrom(...grids) });

describe('resampling', () => {
  it('US7: U to 4×4, half-pixel and corner-anchored', () => {
    const half = toRows(resample(stamped, 4, 4, 'bilinear', 'half-pixel'));
    expect(half.slice(0, 2)).toEqual([
      [1, 1.25, 1.75, 2],
      [1.5, 1.75, 2.25, 2.5],
    ]);
    expect(toRows(resample(stamped, 4, 4, 'bilinear', 'corner'))[0]).toEqual([1, 1.5, 2, 2]);
    expect(toRows(resample(stamped, 3, 3, 'bilinear', 'align-corners'))).toEqual([
      [1, 1.5, 2],
      [2, 2.5, 3],
      [3, 3.5, 4],
    ]);
  });

  it('every output’s weights sum to 1, and are shares where nothing overshoots', () => {
    fc.assert(
      fc.property(sides, sides, rules, (size, output, { method, grid }) => {
        const { rows, columns, values } = resampleMatrix(size, output, method, grid);
        expect([rows, columns]).toEqual([output, size]);
        for (let i = 0; i < output; i++) {
          const row = values.subarray(i * size, (i + 1) * size);
          expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          if (method === 'nearest') expect(row.filter((share) => share === 1).length).toBe(1);
          if (method !== 'bicubic') expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('to the same size changes nothing, whatever the rule', () => {
    fc.assert(
      fc.property(volumes(3, 5, 2), rules, (x, { method, grid }) => {
        allClose(resample(x, 3, 5, method, grid).data, x.data, 12);
      }),
    );
  });

  it('a straight slope stays straight away from the edge, bilinear and bicubic', () => {
    const slope = volume(1, 8, 1, [0, 1, 2, 3, 4, 5, 6, 7]);
    for (const grid of grids) {
      const y = resample(slope, 1, 24, 'bilinear', grid);
      for (let j = 2; j < 21; j++) expect(y.data[j]).toBeCloseTo(placeIn(j, 8, 24, grid), 12);
    }
  });

  it('bicubic with a = −0.75 at half way is −0.09375, 0.59375, 0.59375, −0.09375', () => {
    // Keys' kernel at 0.5 and 1.5: (a+2)/8 − (a+3)/4 + 1 and a/8
    const row = resampleMatrix(8, 4, 'bicubic', 'half-pixel').values.subarray(8, 16);
    expect([...row]).toEqual([0, -0.09375, 0.59375, 0.59375, -0.09375, 0, 0, 0]);
  });

  it('nearest copies by whole factors, and never rounds over an edge', () => {
    fc.assert(
      fc.property(volumes(2, 3, 1), fc.integer({ min: 1, max: 4 }), (x, s) => {
        expect(resample(x, 2 * s, 3 * s, 'nearest', 'corner')).toEqual(copyUp(x, s));
        expect(resample(x, 2 * s, 3 * s, 'nearest', 'half-pixel')).toEqual(copyUp(x, s));
      }),
    );
    for (let size = 1; size <= 60; size++)
      for (let factor = 1; factor <= 12; factor++)
        for (const grid of ['corner', 'half-pixel'] as const) {
          const { values } = resampleMatrix(size, size * factor, 'nearest', grid);
          const right = Array.from(
            { length: size * factor },
            (_, i) => values[i * size + Math.floor(i / factor)] === 1,
          );
          expect(right.every(Boolean)).toBe(true);
        }
  });

  it('nearest shrinks from the corner or from the middle of the cell', () => {
    const five = fromRows([[0, 1, 2, 3, 4]]);
    expect([...resample(five, 1, 3, 'nearest', 'corner').data]).toEqual([0, 1, 3]);
    expect([...resample(five, 1, 3, 'nearest', 'half-pixel').data]).toEqual([0, 2, 4]);
    expect([...resample(five, 1, 3, 'nearest', 'align-corners').data]).toEqual([0, 2, 4]);
    expect([...resample(five, 1, 1, 'bilinear', 'align-corners').data]).toEqual([0]);
  });

  it('backwards is the transpose', () => {
    fc.assert(
      fc.property(volumes(3, 4, 2), sides, sides, rules, (x, rows, columns, { method, grid }) => {
        const y = resample(x, rows, columns, method, grid);
        const dy = { ...y, data: y.data.map((_, i) => ((4 * i) % 9) - 4) };
        const dx = resampleGradient(dy, 3, 4, method, grid);
        expect([dx.rows, dx.columns, dx.channels]).toEqual([3, 4, 2]);
        expect(dot(x.data, dx.data)).toBeCloseTo(dot(y.data, dy.data), 8);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses sizes that do not fit', () => {
    expect(() => resampleMatrix(0, 3, 'nearest', 'corner')).toThrow('0 to 3');
    const one = resampleMatrix(2, 4, 'bilinear', 'corner');
    expect(() => resampleBy(volume(2, 3, 1), one, one)).toThrow('2×3');
  });
});
