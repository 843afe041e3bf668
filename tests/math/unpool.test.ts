import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averagePool, maxPool, poolAxes, subsample, sumPool } from '../../src/math/pool.ts';
import { bedOfNails, copyUp, maxUnpool, maxUnpoolGradient, nailsGradient } from '../../src/math/unpool.ts';
import { fromRows, toRows, volume } from '../../src/math/volume.ts';
import { dot, volumes } from './arbitrary.ts';
import { pictureP, stamped } from './deck.ts';

describe('ways back up without weights', () => {
  it('US7: U copied, and as a bed of nails', () => {
    expect(toRows(copyUp(stamped, 2))).toEqual([
      [1, 1, 2, 2],
      [1, 1, 2, 2],
      [3, 3, 4, 4],
      [3, 3, 4, 4],
    ]);
    expect(toRows(bedOfNails(stamped, 2))).toEqual([
      [1, 0, 2, 0],
      [0, 0, 0, 0],
      [3, 0, 4, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('US8: the maxima back at the winners of PL1', () => {
    const { y, winners } = maxPool(pictureP, poolAxes(pictureP, { kernel: 2 }));
    expect(toRows(maxUnpool(y, winners, 4, 4))).toEqual([
      [5, 0, 0, 0],
      [0, 0, 8, 0],
      [0, 0, 0, 0],
      [0, 9, 0, 7],
    ]);
  });

  const some = fc
    .record({
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 4 }),
      channels: fc.constantFrom(1, 2),
    })
    .chain(({ rows, columns, channels }) => volumes(rows, columns, channels));
  const factors = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));

  it('pooling after unpooling gives back what was there', () => {
    fc.assert(
      fc.property(some, factors, (x, factor) => {
        const copied = copyUp(x, factor);
        const axes = poolAxes(copied, { kernel: factor });
        expect(maxPool(copied, axes).y).toEqual(x);
        expect(averagePool(copied, axes).data).toEqual(x.data);
        expect(subsample(bedOfNails(x, factor), axes)).toEqual(x);
        expect(sumPool(bedOfNails(x, factor), axes)).toEqual(x);
      }),
    );
  });

  it('max-unpooling after max pooling keeps the winners and loses the rest', () => {
    fc.assert(
      fc.property(
        volumes(6, 5, 2),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (x, kernel, stride) => {
          const axes = poolAxes(x, { kernel, stride });
          const { y, winners } = maxPool(x, axes);
          const back = maxUnpool(y, winners, x.rows, x.columns);
          const won = new Set(winners);
          expect(back.data).toEqual(x.data.map((value, cell) => (won.has(cell) ? value : 0)));
          expect(maxUnpoolGradient(x, winners, y)).toEqual(y);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('their gradients are their adjoints', () => {
    fc.assert(
      fc.property(some, factors, (x, factor) => {
        const y = bedOfNails(x, factor);
        const dy = { ...y, data: y.data.map((_, i) => ((3 * i) % 5) - 1.5) };
        expect(dot(x.data, nailsGradient(dy, factor).data)).toBeCloseTo(dot(y.data, dy.data), 9);
        const copied = copyUp(x, factor);
        expect(dot(x.data, sumPool(dy, poolAxes(dy, { kernel: factor })).data)).toBeCloseTo(
          dot(copied.data, dy.data),
          9,
        );
      }),
    );
  });

  it('refuse places and sizes that do not fit', () => {
    expect(() => maxUnpool(fromRows([[1]]), [4], 2, 2)).toThrow('no place 4');
    expect(() => maxUnpool(fromRows([[1]]), [], 2, 2)).toThrow('no place');
    expect(() => nailsGradient(volume(3, 4, 1), 2)).toThrow('windows of 2×2');
  });
});
