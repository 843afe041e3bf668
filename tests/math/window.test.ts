import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axisOf,
  type Border,
  explicitAxis,
  outputSize,
  type Padding,
  paddings,
  padsOf,
  sameSize,
  sourceOf,
  sourcesOf,
  windowsReading,
} from '../../src/math/window.ts';

const side = (max: number, min = 1) => fc.integer({ min, max });

describe('output sizes', () => {
  it.each([
    [10, 2, 1, 0, 1, 9],
    [28, 5, 1, 0, 1, 24],
    [7, 3, 2, 0, 1, 3],
    [8, 3, 2, 1, 1, 4],
    [224, 11, 4, 2, 1, 55],
    [224, 7, 2, 3, 1, 112],
    [64, 4, 2, 1, 1, 32],
    [33, 3, 1, 2, 2, 33],
  ])('CV11: n=%i k=%i s=%i p=%i d=%i gives %i', (n, k, s, p, d, o) => {
    expect(outputSize(n, k, s, p, p, d)).toBe(o);
  });

  it('is the count of windows that fit, whatever the knobs', () => {
    fc.assert(
      fc.property(side(30), side(9), side(5), side(4), side(4, 0), side(4, 0), (n, k, s, d, before, after) => {
        let fitting = 0;
        for (let start = -before; start + d * (k - 1) < n + after; start += s) fitting++;
        expect(outputSize(n, k, s, before, after, d)).toBe(fitting);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('padding rules', () => {
  it('same keeps ⌈n/s⌉ outputs with the fewest added cells, the larger half after', () => {
    fc.assert(
      fc.property(side(30), side(9), side(5), side(4), (n, k, s, d) => {
        const [before, after] = padsOf('same', n, k, s, d);
        expect(outputSize(n, k, s, before, after, d)).toBe(sameSize(n, s));
        expect(after - before === 0 || after - before === 1).toBe(true);
        const total = before + after;
        if (total > 0) expect(outputSize(n, k, s, 0, total - 1, d)).toBeLessThan(sameSize(n, s));
      }),
      { numRuns: 1000 },
    );
  });

  it('the centred ones keep the size at stride 1, and valid adds nothing', () => {
    fc.assert(
      fc.property(side(30), side(9), side(4), fc.constantFrom(...paddings), (n, k, d, padding: Padding) => {
        const [before, after] = padsOf(padding, n, k, 1, d);
        if (padding === 'valid') expect([before, after]).toEqual([0, 0]);
        else expect(outputSize(n, k, 1, before, after, d)).toBe(n);
        if (padding !== 'same') return;
        expect([before, after]).toEqual(padsOf('zero', n, k, 1, d));
      }),
    );
  });

  it('at stride 2 same pads at the end only, where zero pads both sides', () => {
    expect(padsOf('same', 8, 3, 2)).toEqual([0, 1]);
    expect(padsOf('zero', 8, 3, 2)).toEqual([1, 1]);
    expect(padsOf('zero', 8, 4)).toEqual([1, 2]);
  });
});

describe('what a border reads', () => {
  const row = ['a', 'b', 'c', 'd'];
  const reads = (border: Border) =>
    Array.from({ length: 14 }, (_, i) => {
      const source = sourceOf(i - 5, row.length, border);
      return source === null ? '0' : row[source];
    }).join('');

  it.each([
    ['zero', '00000abcd00000'],
    ['periodic', 'dabcdabcdabcda'],
    ['mirror', 'bcdcbabcdcbabc'],
    ['replicate', 'aaaaaabcdddddd'],
    ['symmetric', 'ddcbaabcddcbaa'],
  ] as const)('%s', (border, expected) => {
    expect(reads(border)).toBe(expected);
  });

  it('stays inside however far out, even in a row of one', () => {
    fc.assert(
      fc.property(side(6), fc.integer({ min: -40, max: 40 }), (n, i) => {
        for (const border of ['periodic', 'mirror', 'replicate', 'symmetric'] as const) {
          const source = sourceOf(i, n, border) as number;
          expect(source).toBeGreaterThanOrEqual(0);
          expect(source).toBeLessThan(n);
        }
      }),
    );
  });
});

describe('sources and windows', () => {
  it('say the same from both ends', () => {
    fc.assert(
      fc.property(side(9), side(4), side(3), side(3), fc.constantFrom(...paddings), (n, k, s, d, padding) => {
        const axis = axisOf(n, k, s, d, padding);
        const sources = sourcesOf(axis);
        for (let cell = 0; cell < n; cell++) {
          const windows = new Set<number>();
          sources.forEach((source, place) => {
            if (source === cell) windows.add(Math.floor(place / k));
          });
          expect(windowsReading(axis, cell)).toEqual([...windows]);
        }
      }),
    );
  });

  it('an explicit axis is the ruled one when given its numbers', () => {
    const ruled = axisOf(9, 3, 2, 2, 'mirror');
    expect(explicitAxis(9, 3, { stride: 2, dilation: 2, before: 2, border: 'mirror' })).toEqual(ruled);
  });
});
