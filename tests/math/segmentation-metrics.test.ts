import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryCounts, boundaryF1, boundaryIou, innerBand } from '../../src/math/boundary.ts';
import { components, objectScore } from '../../src/math/components.ts';
import {
  confusion,
  counts,
  countsByClass,
  dice,
  iou,
  meanIou,
  perClass,
  pixelAccuracy,
  softDice,
  softIou,
  together,
} from '../../src/math/segmentation-metrics.ts';

const masks = (length: number) => fc.array(fc.integer({ min: 0, max: 1 }), { minLength: length, maxLength: length });
const twoMasks = fc.integer({ min: 1, max: 30 }).chain((n) => fc.tuple(masks(n), masks(n)));

/** A picture of words: `#` is foreground. */
const drawn = (...rows: string[]) => ({
  mask: rows.flatMap((row) => [...row].map((letter) => Number(letter === '#'))),
  width: rows[0]?.length ?? 0,
  height: rows.length,
});

describe('pixel metrics', () => {
  it('IoU is symmetric and Dice is 2·IoU/(1+IoU)', () => {
    fc.assert(
      fc.property(twoMasks, ([a, b]) => {
        const [there, back] = [counts(a, b), counts(b, a)];
        expect(iou(there)).toBe(iou(back));
        if (!Number.isNaN(iou(there))) expect(dice(there)).toBeCloseTo((2 * iou(there)) / (1 + iou(there)), 12);
        expect(there.tp + there.fp + there.fn + there.tn).toBe(a.length);
      }),
    );
  });

  it('of a two-class table are those of the masks', () => {
    fc.assert(
      fc.property(twoMasks, ([a, b]) => {
        expect(countsByClass(confusion(a, b, 2))[1]).toEqual(counts(a, b));
      }),
    );
  });

  it('leave out of the mean a class that is in neither map, not one that is in one', () => {
    const table = confusion([0, 0, 1, 1], [0, 0, 1, 0], 4);
    expect(perClass(table, iou)).toEqual([2 / 3, 1 / 2, Number.NaN, Number.NaN]);
    expect(meanIou(table)).toBeCloseTo(7 / 12, 12);
    expect(meanIou(confusion([0, 0], [0, 1], 2))).toBe(0.25);
    expect(pixelAccuracy(table)).toBe(0.75);
  });

  it('add over pictures before they are divided', () => {
    const pool = together([counts([1, 1, 0, 0], [1, 0, 0, 0]), counts([1, 0, 0, 0], [1, 0, 0, 0])]);
    expect(pool).toEqual({ tp: 2, fp: 1, fn: 0, tn: 5 });
    expect(iou(pool)).toBeCloseTo(2 / 3, 12);
  });

  it('refuse maps of unequal length and labels that are no class', () => {
    expect(() => confusion([0], [0, 1], 2)).toThrow('1 labels against 2');
    expect(() => confusion([2], [0], 2)).toThrow('not of 2 classes');
    expect(() => counts([0], [0, 1])).toThrow('1 labels against 2');
  });

  it('soft overlaps of zeros and ones are the hard ones', () => {
    fc.assert(
      fc.property(twoMasks, ([a, b]) => {
        const hard = counts(a, b);
        expect(softDice(a, b)).toEqual(dice(hard));
        expect(softDice(a, b, { squared: true })).toEqual(dice(hard));
        expect(softIou(a, b)).toEqual(iou(hard));
      }),
    );
    expect(softDice([0, 0], [0, 0], { smooth: 1 })).toBe(1);
  });
});

describe('outlines', () => {
  const square = drawn('..........', ...new Array<string>(6).fill('.#######..'), '..........');

  it('the inner band of 2 leaves the core, that of 1 a larger one', () => {
    const band = (pixels: number) => innerBand(square.mask, square.width, square.height, pixels);
    const left = (pixels: number) => square.mask.reduce((sum, on, i) => sum + on - (band(pixels)[i] as number), 0);
    expect([left(1), left(2)]).toEqual([5 * 4, 3 * 2]);
    expect(innerBand(square.mask, square.width, square.height)).toEqual(band(2));
  });

  it('the edge of the picture is not outside', () => {
    const { mask, width, height } = drawn('###..', '###..', '###..');
    expect([...innerBand(mask, width, height, 1)]).toEqual([0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0]);
    const full = new Array<number>(9).fill(1);
    expect(boundaryIou(full, full, 3, 3)).toBeNaN();
    expect(boundaryF1(full, full, 3, 3)).toBeNaN();
  });

  it('are 1 for equal masks, symmetric, and forgive by the tolerance', () => {
    const shifted = [...square.mask.slice(-1), ...square.mask.slice(0, -1)];
    const { width, height, mask } = square;
    expect(boundaryIou(mask, mask, width, height)).toBe(1);
    expect(boundaryF1(mask, mask, width, height)).toBe(1);
    expect(boundaryF1(shifted, mask, width, height)).toBe(1);
    expect(boundaryF1(shifted, mask, width, height, 0)).toBeLessThan(0.7);
    expect(boundaryIou(shifted, mask, width, height)).toBe(boundaryIou(mask, shifted, width, height));
    expect(boundaryF1(new Array<number>(mask.length).fill(0), mask, width, height)).toBe(0);
    // 7 × 6 pixels, of which the core of 3 × 2 is left out
    expect(boundaryCounts(mask, mask, width, height)).toMatchObject({ tp: 36, fp: 0, fn: 0 });
  });
});

describe('objects', () => {
  const two = drawn('##..', '##..', '..##', '..##');

  it('touch by a corner or not', () => {
    const count = (connectivity: 4 | 8, smallest: number) =>
      components(two.mask, 4, 4, { connectivity, smallest }).count;
    expect([count(4, 1), count(8, 1), count(4, 5), count(8, 5)]).toEqual([2, 1, 0, 1]);
    expect(components(two.mask, 4, 4).count).toBe(0);
  });

  it('are numbered row by row without gaps', () => {
    const { mask, width, height } = drawn('#..##', '....#', '##...');
    const { labels, count } = components(mask, width, height, { smallest: 2 });
    expect(count).toBe(2);
    expect([...labels]).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 2, 2, 0, 0, 0]);
  });

  it('every kept piece is connected, large enough and apart from the others', () => {
    fc.assert(
      fc.property(masks(36), (mask) => {
        const { labels, count } = components(mask, 6, 6, { smallest: 1 });
        for (let pixel = 0; pixel < 36; pixel++) {
          expect(labels[pixel] !== 0).toBe(mask[pixel] === 1);
          for (const other of [pixel % 6 < 5 ? pixel + 1 : -1, pixel + 6])
            if (mask[pixel] === 1 && mask[other] === 1) expect(labels[other]).toBe(labels[pixel]);
        }
        expect(Math.max(...labels)).toBe(count);
        const again = [...Array(count).keys()].map(
          (k) =>
            components(
              labels.map((label) => (label === k + 1 ? 1 : 0)),
              6,
              6,
              { smallest: 1 },
            ).count,
        );
        expect(again.every((pieces) => pieces === 1)).toBe(true);
      }),
    );
  });

  it('match above ½ only, so one to one', () => {
    const truth = [1, 1, 1, 1, 2, 2, 2, 2, 0, 0];
    expect(objectScore([7, 7, 7, 0, 5, 5, 0, 0, 0, 3], truth)).toEqual({
      matched: 1,
      predicted: 3,
      truth: 2,
      f1: 2 / 5,
      countError: 1,
      pairs: [{ predicted: 7, truth: 1, iou: 0.75 }],
    });
    expect(objectScore(truth, truth).f1).toBe(1);
    expect(objectScore([1, 1, 1, 1, 1, 1, 1, 1, 0, 0], truth).matched).toBe(0);
    expect(objectScore([0, 0], [0, 0]).f1).toBeNaN();
    expect(() => objectScore(truth, truth, 0.4)).toThrow('two partners');
  });
});
