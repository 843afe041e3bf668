import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellsByOtsu,
  cellsByWatershed,
  centralAndCompanion,
  galaxiesByWatershed,
  splitByShape,
} from '../../src/math/classical.ts';
import { components, objectScore } from '../../src/math/components.ts';
import { instancesOf } from '../../src/math/distance.ts';
import { gaussian, gaussianWeights, localMean } from '../../src/math/smoothing.ts';
import { above, aboveLocalMean, otsu } from '../../src/math/threshold.ts';
import { peaks, watershed } from '../../src/math/watershed.ts';
import { allClose } from './arbitrary.ts';

const small = fc.integer({ min: 0, max: 4 });
const maps = fc
  .record({ width: fc.integer({ min: 1, max: 6 }), height: fc.integer({ min: 1, max: 6 }) })
  .chain(({ width, height }) => {
    const list = fc.array(small, { minLength: width * height, maxLength: width * height });
    return fc.record({ width: fc.constant(width), height: fc.constant(height), picture: list, other: list });
  });

/** Discs of light in a picture: [row, column, radius]. */
function discs(side: number, all: readonly (readonly [number, number, number])[]): Int32Array {
  return Int32Array.from({ length: side * side }, (_, pixel) => {
    const [i, j] = [Math.floor(pixel / side), pixel % side];
    return all.findIndex(([row, column, radius]) => (i - row) ** 2 + (j - column) ** 2 <= radius ** 2) + 1;
  });
}

describe('smoothing', () => {
  it('keeps a flat picture, and the light of a point away from the edge', () => {
    allClose(gaussian(new Array<number>(30).fill(7), 6, 5, 1.3), new Array<number>(30).fill(7), 12);
    const point = Array.from({ length: 15 * 15 }, (_, i) => Number(i === 7 * 15 + 7));
    const out = gaussian(point, 15, 15, 1);
    expect(out.reduce((sum, v) => sum + v, 0)).toBeCloseTo(1, 12);
    expect((out[7 * 15 + 8] as number) / (out[7 * 15 + 7] as number)).toBeCloseTo(Math.exp(-0.5), 12);
    expect(out[6 * 15 + 8]).toBeCloseTo(out[8 * 15 + 6] as number, 15);
    expect([...gaussianWeights(0)]).toEqual([1]);
    expect(() => gaussian([1], 2, 2, 1)).toThrow('no 2×2 picture');
  });
  it('local means', () => {
    allClose(localMean([0, 3, 6, 9], 4, 1, 1), [1, 3, 6, 8], 12);
  });
});

describe('thresholds', () => {
  it('Otsu separates two clouds in the middle, and no other cut has more variance between', () => {
    expect(otsu([0, 0, 1, 9, 10, 10])).toBeCloseTo(5, 1);
    expect(otsu([3, 3])).toBe(3);
    // Cutting off the least or the largest is equally good, every cut between is worse: their common middle would be a bad one
    expect(otsu([21, 32, 35, 46])).toBeCloseTo((21 + 32) / 2, 1);
    expect(otsu([0, 4, 5, 5, 6, 10])).toBeCloseTo(2, 1);
    expect(() => otsu([])).toThrow('no pixels');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 30 }), (picture) => {
        const between = (cut: number) => {
          const [low, high] = [picture.filter((v) => v <= cut), picture.filter((v) => v > cut)];
          const mean = (list: number[]) => list.reduce((sum, v) => sum + v, 0) / list.length;
          return low.length && high.length ? low.length * high.length * (mean(low) - mean(high)) ** 2 : 0;
        };
        const ours = between(otsu(picture, 1000));
        for (const cut of new Set(picture)) expect(between(cut)).toBeLessThanOrEqual(ours * (1 + 1e-9));
      }),
    );
  });
  it('the local one does not mind a slope of light', () => {
    const bright = [10, 11];
    const slope = Array.from({ length: 41 }, (_, j) => j + (bright.includes(j) || bright.includes(j - 20) ? 5 : 0));
    const found = (mask: Uint8Array) => [...mask.keys()].filter((j) => mask[j]);
    expect(found(aboveLocalMean(slope, 41, 1, 8, 2)).filter((j) => j > 4 && j < 36)).toEqual([10, 11, 30, 31]);
    expect(found(above(slope, otsu(slope)))).not.toContain(10);
  });
});

describe('peaks', () => {
  it('count only those that rise by more than h over the pass', () => {
    const line = [0, 5, 3, 4, 1, 8, 8, 2];
    const at = (h: number) => {
      const { markers, count } = peaks(
        line,
        line.map(() => 1),
        8,
        1,
        h,
      );
      expect(count).toBe(instancesOf(markers).length);
      return [...markers.keys()].filter((i) => markers[i]);
    };
    expect(at(0)).toEqual([1, 3, 5]);
    expect(at(1)).toEqual([1, 5]);
    expect(at(4)).toEqual([5]);
    expect(at(100)).toEqual([5]);
  });

  it('with h = 0 are one for every plateau without higher neighbours', () => {
    fc.assert(
      fc.property(maps, ({ picture, width, height }) => {
        const all = picture.map(() => 1);
        const levels = [...new Set(picture)];
        const plateaus = levels.flatMap((level) => {
          const { labels, count } = components(
            picture.map((v) => Number(v === level)),
            width,
            height,
            { smallest: 1 },
          );
          return Array.from({ length: count }, (_, k) => [...labels.keys()].filter((pixel) => labels[pixel] === k + 1));
        });
        const next = (pixel: number) =>
          [
            pixel % width > 0 ? pixel - 1 : -1,
            pixel % width < width - 1 ? pixel + 1 : -1,
            pixel - width,
            pixel + width,
          ].filter((other) => other >= 0 && other < picture.length);
        const tops = plateaus.filter((plateau) =>
          plateau.every((pixel) => next(pixel).every((other) => (picture[other] ?? 0) <= (picture[pixel] ?? 0))),
        );
        const { markers } = peaks(picture, all, width, height);
        expect([...markers.keys()].filter((pixel) => markers[pixel])).toEqual(
          tops.map((plateau) => plateau[0]).sort((a = 0, b = 0) => a - b),
        );
      }),
    );
  });
});

describe('watershed', () => {
  it('meets in the valley', () => {
    const line = [9, 6, 3, 1, 4, 8];
    expect([
      ...watershed(
        line,
        [1, 0, 0, 0, 0, 2],
        line.map(() => 1),
        6,
        1,
      ),
    ]).toEqual([1, 1, 1, 2, 2, 2]);
    expect([...watershed(line, [1, 0, 0, 0, 0, 2], [1, 1, 0, 1, 1, 1], 6, 1)]).toEqual([1, 1, 0, 2, 2, 2]);
    expect(() => watershed(line, [1], line, 6, 1)).toThrow('no 6×1 map');
  });

  it('floods all of the mask that has a marker, keeps the markers, and every object is in one piece', () => {
    fc.assert(
      fc.property(maps, ({ picture, other, width, height }) => {
        const mask = other.map((v) => Number(v > 0));
        const { markers, count } = peaks(picture, mask, width, height);
        const labels = watershed(picture, markers, mask, width, height);
        expect([...labels].map((label) => Number(label > 0))).toEqual(mask);
        markers.forEach((marker, pixel) => {
          if (marker) expect(labels[pixel]).toBe(marker);
        });
        for (let k = 1; k <= count; k++)
          expect(
            components(
              labels.map((label) => Number(label === k)),
              width,
              height,
              { smallest: 1 },
            ).count,
          ).toBe(1);
      }),
    );
  });
});

describe('the references without learning', () => {
  const side = 32;
  const truth = discs(side, [
    [10, 9, 6],
    [12, 19, 6],
    [25, 25, 4],
  ]);

  it('touching discs are split by their shape, which components do not', () => {
    const mask = Uint8Array.from(truth, (label) => Number(label > 0));
    expect(components(mask, side, side).count).toBe(2);
    expect(objectScore(splitByShape(mask, side, side), truth)).toMatchObject({ matched: 3, predicted: 3, f1: 1 });
    expect(instancesOf(splitByShape(new Array<number>(16).fill(1), 4, 4, { smallest: 1 }))).toEqual([1]);
  });

  it('cells in uneven light', () => {
    const picture = Float64Array.from(truth, (label, pixel) => Number(label > 0) + 0.02 * (pixel % side));
    expect(objectScore(cellsByWatershed(picture, side, side, { sigma: 0.5, reach: 8 }), truth).matched).toBe(3);
    const mask = cellsByOtsu(
      Float64Array.from(truth, (label) => Number(label > 0)),
      side,
      side,
      0.5,
    );
    expect(components(mask, side, side).count).toBe(2);
  });

  it('two blended galaxies: the central one and its companion', () => {
    const light = (row: number, column: number, pixel: number) =>
      20 * Math.exp(-Math.hypot(Math.floor(pixel / side) - row, (pixel % side) - column) / 2.5);
    const picture = Float64Array.from({ length: side ** 2 }, (_, pixel) => light(16, 15, pixel) + light(18, 25, pixel));
    const instances = galaxiesByWatershed(picture, side, side);
    expect(instancesOf(instances)).toHaveLength(2);
    const { central, companion } = centralAndCompanion(instances, side, side);
    expect([central[16 * side + 15], companion[16 * side + 15]]).toEqual([1, 0]);
    expect([central[18 * side + 25], companion[18 * side + 25]]).toEqual([0, 1]);
    expect(central.some((on, pixel) => on && companion[pixel])).toBe(false);
    const alone = centralAndCompanion(instances, side, side, side ** 2);
    expect(alone.companion.some(Boolean)).toBe(false);
    // Two companions of equal size: the one with the smaller place is kept
    const row = [3, 3, 0, 0, 1, 0, 0, 2, 2];
    expect([...centralAndCompanion(row, 9, 1, 2).companion]).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(() => galaxiesByWatershed(picture, side, side, { threshold: 0 })).toThrow('above 0');
  });
});
