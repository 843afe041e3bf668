import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlate2d } from '../../src/math/correlate.ts';
import { fromRows, toRows, type Volume } from '../../src/math/volume.ts';
import { kernels, volumes } from './arbitrary.ts';
import { deckTable, sobel } from './deck.ts';

const plain = { dilation: 1, padding: 'valid', flip: false } as const;

/** The picture moved down and right; what comes in from outside is a number that would be noticed. */
function moved(x: Volume, down: number, right: number): Volume {
  const rows = toRows(x);
  return fromRows(rows.map((row, i) => row.map((_, j) => rows[i - down]?.[j - right] ?? 99)));
}

/** The map in rows. */
const filtered = (x: Volume, w: Parameters<typeof correlate2d>[1], stride: number) =>
  toRows(correlate2d(x, w, { ...plain, stride }));

describe('shift, then filter', () => {
  it('CV-A: at stride 1 the interior of the map moves with the picture, exactly', () => {
    const shift = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(volumes(9, 9, 1), kernels(3, 3, 1, 1), shift, shift, (x, w, down, right) => {
        const ahead = filtered(x, w, 1);
        const after = filtered(moved(x, down, right), w, 1);
        for (let i = down; i < ahead.length; i++)
          for (let j = right; j < ahead.length; j++) expect(after[i]?.[j]).toBe(ahead[i - down]?.[j - right]);
      }),
    );
  });

  it('CV-B: at stride s it moves with every multiple of s', () => {
    fc.assert(
      fc.property(volumes(11, 11, 1), kernels(3, 3, 1, 1), fc.integer({ min: 2, max: 4 }), (x, w, stride) => {
        const ahead = filtered(x, w, stride);
        const after = filtered(moved(x, stride, stride), w, stride);
        for (let i = 1; i < ahead.length; i++)
          for (let j = 1; j < ahead.length; j++) expect(after[i]?.[j]).toBe(ahead[i - 1]?.[j - 1]);
      }),
    );
  });

  it('CV-B: at stride 2 two pixels have a counterpart, one pixel has none, nowhere near', () => {
    const ahead = filtered(deckTable, sobel, 2);
    const largest = (pixels: number, cells: number) => {
      const after = filtered(moved(deckTable, 0, pixels), sobel, 2);
      const differences = ahead.flatMap((row, i) =>
        row.slice(1, 4).map((value, j) => Math.abs(value - (after[i]?.[1 + j + cells] ?? Number.NaN))),
      );
      return Math.max(...differences);
    };
    expect(largest(2, 1)).toBe(0);
    expect(largest(1, 0)).toBeGreaterThanOrEqual(16);
    expect(largest(1, 1)).toBeGreaterThanOrEqual(16);
  });
});
