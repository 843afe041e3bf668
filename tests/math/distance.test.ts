import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borderTerm, borderWeights } from '../../src/math/border-weights.ts';
import { depthInside, distanceTo, squaredDistanceTo, twoNearest } from '../../src/math/distance.ts';

/** Small maps of labels 0…most, thin or wide. */
const maps = (most: number) =>
  fc
    .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
    .chain(({ width, height }) =>
      fc
        .array(fc.integer({ min: -3, max: most }), { minLength: width * height, maxLength: width * height })
        .map((labels) => ({ width, height, labels: labels.map((label) => Math.max(label, 0)) })),
    );

/** Squared distances to all pixels for which `is` holds, the smallest; every pair of pixels is looked at. */
function brute(labels: readonly number[], width: number, pixel: number, is: (label: number) => boolean): number {
  return labels.reduce((least, label, other) => {
    if (!is(label)) return least;
    const across = (pixel % width) - (other % width);
    const down = Math.floor(pixel / width) - Math.floor(other / width);
    return Math.min(least, across ** 2 + down ** 2);
  }, Number.POSITIVE_INFINITY);
}

describe('the distance transform', () => {
  it('is exact', () => {
    fc.assert(
      fc.property(maps(1), ({ labels, width, height }) => {
        const squared = squaredDistanceTo(labels, width, height);
        expect([...squared]).toEqual(labels.map((_, pixel) => brute(labels, width, pixel, (label) => label !== 0)));
      }),
    );
  });

  it('is infinite where nothing is marked, and looks from inside out too', () => {
    expect([...distanceTo([0, 0], 2, 1)]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([...depthInside([0, 1, 1, 1], 4, 1)]).toEqual([0, 1, 2, 3]);
    expect(() => distanceTo([0], 2, 1)).toThrow('no 2×1 mask');
  });

  it('finds the nearest two objects', () => {
    fc.assert(
      fc.property(maps(4), ({ labels, width, height }) => {
        const { d1, d2 } = twoNearest(labels, width, height);
        labels.forEach((_, pixel) => {
          const all = [1, 2, 3, 4]
            .map((k) => brute(labels, width, pixel, (label) => label === k))
            .sort((a, b) => a - b);
          expect([d1[pixel], d2[pixel]]).toEqual([Math.sqrt(all[0] as number), Math.sqrt(all[1] as number)]);
        });
      }),
    );
  });
});

describe('border weights', () => {
  // Two cells, a gap of two pixels, and far background
  const strip = { instances: [1, 1, 0, 0, 2, 2, 0, 0], width: 8, height: 1, sigma: 2.5 };

  it('stand on the gap, on background only unless asked', () => {
    const { weights } = borderWeights(strip);
    expect([weights[2], weights[3]]).toEqual([1 + borderTerm(1, 2, 10, 2.5), 1 + borderTerm(2, 1, 10, 2.5)]);
    expect([weights[0], weights[1]]).toEqual([1, 1]);
    expect(weights[1]).toBeLessThan(borderWeights({ ...strip, on: 'everywhere' }).weights[1] as number);
  });

  it('are flat with one object or none', () => {
    expect([...borderWeights({ ...strip, instances: [1, 1, 0, 0, 0, 0, 0, 0] }).weights]).toEqual(Array(8).fill(1));
    expect([...borderWeights({ ...strip, instances: Array(8).fill(0) }).weights]).toEqual(Array(8).fill(1));
  });

  it('balance gives both classes the same sum, down to the smallest share', () => {
    const { balance } = borderWeights({ ...strip, balance: 'frequency' });
    const sums = [0, 1].map((k) =>
      balance.reduce((sum, w, i) => sum + (Number(strip.instances[i] !== 0) === k ? w : 0), 0),
    );
    expect(sums[0]).toBeCloseTo(sums[1] as number, 12);
    const rare = { ...strip, width: 100, instances: Array.from({ length: 100 }, (_, i) => Number(i === 0)) };
    const of = (smallestShare?: number) =>
      borderWeights({ ...rare, balance: 'frequency', ...(smallestShare === undefined ? {} : { smallestShare }) });
    expect([of().weights[0], of(0).weights[0]]).toEqual([10, 50]);
  });
});
