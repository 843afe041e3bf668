import { describe, expect, it } from 'vitest';
import { interiorOf, overlapOf, overlapsAlong, overlapsOf, phaseCounts } from '../../src/math/overlap.ts';
import { transposedConvolve } from '../../src/math/transposed.ts';
import { transposedAxis } from '../../src/math/transposed-axis.ts';
import { toRows, volume } from '../../src/math/volume.ts';
import { ones } from './deck.ts';

const square = (size: number, kernel: number, stride: number, before = 0, outputPad = 0) => {
  const axis = transposedAxis(size, kernel, { stride, before, outputPad });
  return { vertical: axis, horizontal: axis };
};

describe('stamps on every output', () => {
  it('US10: how many touch each place inside', () => {
    const expected: readonly (readonly [number, number, readonly number[]])[] = [
      [2, 2, [1, 1]],
      [3, 2, [1, 2]],
      [4, 2, [2, 2]],
      [5, 2, [2, 3]],
      [6, 2, [3, 3]],
      [5, 3, [1, 2, 2]],
      [6, 3, [2, 2, 2]],
    ];
    for (const [k, s, counts] of expected) {
      expect(phaseCounts(k, s).sort()).toEqual(counts);
      const axis = transposedAxis(8, k, { stride: s });
      const [first, last] = interiorOf(axis) ?? [0, -1];
      const inside = overlapsAlong(axis).slice(first, last + 1);
      expect(inside).toEqual(inside.map((_, i) => phaseCounts(k, s)[(first + i) % s]));
      expect(new Set(inside)).toEqual(new Set(counts));
    }
    expect(overlapOf(square(8, 3, 2))).toMatchObject({ least: 1, most: 4, ratio: 4 });
  });

  it('US-A: ones through a kernel of ones; 3/2 alternates, 4/2 is flat inside', () => {
    const axes = square(4, 3, 2);
    const picture = volume(4, 4, 1, new Array(16).fill(1));
    expect(overlapsOf(axes)).toEqual(transposedConvolve(picture, ones(3), axes));
    const inside = toRows(overlapsOf(axes))
      .slice(3, 7)
      .map((row) => row.slice(3, 7));
    expect(inside).toEqual([
      [1, 2, 1, 2],
      [2, 4, 2, 4],
      [1, 2, 1, 2],
      [2, 4, 2, 4],
    ]);
    const even = overlapOf(square(4, 4, 2, 1));
    expect(even).toMatchObject({ least: 4, most: 4, ratio: 1 });
  });

  it('is even if and only if the stride divides the kernel', () => {
    for (let k = 1; k <= 8; k++)
      for (let s = 1; s <= 4; s++) {
        const { least, most } = overlapOf(square(10, k, s));
        expect(least === most).toBe(k % s === 0);
        expect(new Set(phaseCounts(k, s)).size === 1).toBe(k % s === 0);
      }
  });

  it('cuts, adds and gaps', () => {
    expect(overlapsAlong(transposedAxis(4, 3, { stride: 2, before: 1 }))).toEqual([1, 2, 1, 2, 1, 2, 1]);
    expect(overlapsAlong(transposedAxis(2, 3, { stride: 2, before: 1, outputPad: 1 }))).toEqual([1, 2, 1, 1]);
    expect(overlapsAlong(transposedAxis(2, 1, { stride: 3, outputPad: 2 }))).toEqual([1, 0, 0, 1, 0, 0]);
    expect(overlapOf(square(4, 2, 3))).toMatchObject({ least: 0, most: 1, ratio: Number.POSITIVE_INFINITY });
    // One stamp of three: every cell it reaches would have more if there were more input
    expect(interiorOf(transposedAxis(1, 3))).toBeNull();
    expect(overlapOf(square(1, 3, 1))).toMatchObject({ interior: null, least: 0, most: 0, ratio: 1 });
  });
});
