import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigenvaluesOf } from '../../src/math/eigenvalues.ts';
import { convolutionMatrix, times, transposedTimes } from '../../src/math/matrix.ts';
import { innerProducts, relativeError, roundTrip } from '../../src/math/round-trip.ts';
import { dot as product, projectOnto, rowSpaceOf } from '../../src/math/row-space.ts';
import { filters } from '../../src/math/volume.ts';
import { explicitAxis } from '../../src/math/window.ts';
import { allClose } from './arbitrary.ts';

// US1's kernel and US2's picture
const kernel = filters(3, 3, 1, 1, [1, 4, 1, 1, 4, 3, 3, 3, 1]);
const four = { vertical: explicitAxis(4, 3), horizontal: explicitAxis(4, 3) };
const C = convolutionMatrix(kernel, four);
const X = [4, 5, 8, 7, 1, 8, 8, 8, 3, 6, 6, 4, 6, 5, 7, 8];

describe('the worked examples of CURRICULUM §1.3', () => {
  it('US1: C is 4×16 with 36 entries from the kernel, 9 distinct, rank 4', () => {
    expect([C.rows, C.columns]).toEqual([4, 16]);
    expect([...C.values.subarray(0, 16)]).toEqual([1, 4, 1, 0, 1, 4, 3, 0, 3, 3, 1, 0, 0, 0, 0, 0]);
    const places = C.weights.filter((weights) => weights.length > 0);
    expect([C.values.length, places.length, new Set(places.flat()).size]).toEqual([64, 36, 9]);
    expect(roundTrip(C, X)).toMatchObject({ rank: 4, dimensions: 16 });
  });

  it('US2, US3: down, up, and equal inner products', () => {
    expect([...roundTrip(C, X).down]).toEqual([122, 148, 126, 134]);
    expect([...transposedTimes(C, [2, 1, 4, 4])]).toEqual([2, 9, 6, 1, 6, 29, 30, 7, 10, 29, 33, 13, 12, 24, 16, 4]);
    expect(innerProducts(C, X, [2, 1, 4, 4])).toEqual([1432, 1432]);
  });

  it('US4: the way back misses by 0.545 at the best scale, the best possible one by 0.536', () => {
    const { error, bestError, scale, back } = roundTrip(C, X);
    expect(error.toFixed(3)).toBe('0.545');
    expect(bestError.toFixed(3)).toBe('0.536');
    const at = (factor: number) =>
      relativeError(
        X,
        back.map((value) => factor * value),
      );
    expect(at(scale * 1.001)).toBeGreaterThan(error);
    expect(at(scale * 0.999)).toBeGreaterThan(error);
  });
});

describe('any convolution', () => {
  const settings = fc.record({
    size: fc.integer({ min: 3, max: 6 }),
    k: fc.integer({ min: 1, max: 3 }),
    stride: fc.integer({ min: 1, max: 2 }),
    before: fc.integer({ min: 0, max: 1 }),
    seed: fc.integer({ min: 1, max: 1000 }),
  });
  const wave = (seed: number) => (_: unknown, i: number) => Math.sin(seed * (i + 1));

  it('its rank is the number of eigenvalues of C Cᵀ that are not zero', () => {
    fc.assert(
      fc.property(settings, ({ size, k, stride, before, seed }) => {
        const axis = explicitAxis(size, k, { stride, before });
        const w = filters(k, k, 1, 1, Array.from({ length: k * k }, wave(seed)));
        const c = convolutionMatrix(w, { vertical: axis, horizontal: axis });
        const gram = Array.from({ length: c.rows ** 2 }, (_, entry) => {
          const row = (r: number) => c.values.subarray(r * c.columns, (r + 1) * c.columns);
          return product(row(Math.floor(entry / c.rows)), row(entry % c.rows));
        });
        const eigenvalues = eigenvaluesOf(gram, c.rows);
        const rank = eigenvalues.filter((value) => value > 1e-14 * (eigenvalues[0] ?? 0)).length;
        expect(rowSpaceOf(c, 1e-7).length).toBe(rank);
      }),
      { numRuns: 40 },
    );
  });

  it('the projection is what C sees: same C x, nothing left over, never worse than Cᵀ', () => {
    fc.assert(
      fc.property(settings, ({ size, k, stride, before, seed }) => {
        const axis = explicitAxis(size, k, { stride, before });
        const w = filters(k, k, 1, 1, Array.from({ length: k * k }, wave(seed)));
        const c = convolutionMatrix(w, { vertical: axis, horizontal: axis });
        const x = Array.from({ length: size * size }, wave(seed + 7));
        const { best, down, error, bestError } = roundTrip(c, x);
        allClose(times(c, best), down, 6);
        expect(bestError).toBeLessThanOrEqual(error + 1e-9);
        allClose(projectOnto(rowSpaceOf(c), best), best, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps its basis orthogonal where rows are almost alike', () => {
    // Läuchli's matrix: rows that differ in the eighth digit, where once through Gram–Schmidt is not enough
    const e = 1e-8;
    const values = [1, e, 0, 0, 1, 0, e, 0, 1, 0, 0, e];
    const basis = rowSpaceOf({ rows: 3, columns: 4, values }, 1e-12);
    expect(basis.length).toBe(3);
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      expect(Math.abs(product(basis[a] ?? [], basis[b] ?? []))).toBeLessThan(1e-14);
  });

  it('counts dependent rows once, and nothing in a matrix of zeros', () => {
    expect(rowSpaceOf({ rows: 3, columns: 2, values: [1, 2, 2, 4, -3, -6] }).length).toBe(1);
    expect(rowSpaceOf({ rows: 3, columns: 2, values: [1, 2, 2, 4, 0, 1] }).length).toBe(2);
    expect(rowSpaceOf({ rows: 2, columns: 2, values: [0, 0, 0, 0] }).length).toBe(0);
  });

  it('1×1 with weight 2 comes back whole; a kernel of zeros brings nothing', () => {
    const axis = explicitAxis(3, 1);
    const through = (value: number) =>
      roundTrip(
        convolutionMatrix(filters(1, 1, 1, 1, [value]), { vertical: axis, horizontal: axis }),
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
      );
    expect(through(2)).toMatchObject({ scale: 0.25, error: 0, rank: 9 });
    expect(through(0)).toMatchObject({ scale: 0, error: 1, bestError: 1, rank: 0 });
  });
});
