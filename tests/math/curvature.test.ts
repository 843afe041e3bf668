import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlateAxes } from '../../src/math/correlate.ts';
import { curvature, curvatures, hessian } from '../../src/math/curvature.ts';
import { eigenvaluesOf } from '../../src/math/eigenvalues.ts';
import { kernelGradient } from '../../src/math/gradient.ts';
import { largestDifference, mse, psnr } from '../../src/math/metrics.ts';
import { filters, fromRows, type Volume, volume } from '../../src/math/volume.ts';
import { explicitAxis } from '../../src/math/window.ts';
import { sobel } from './deck.ts';

/** Uniform numbers from a seed (mulberry32). */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Noise around zero and a few soft waves: 48×48, grey. */
function texture(seed: number, side = 48): Volume {
  const random = noise(seed);
  const waves = Array.from({ length: 3 }, () => [random() * 0.6, random() * 0.6, random() * 6] as const);
  const value = (i: number, j: number) =>
    random() - 0.5 + waves.reduce((sum, [a, b, phase]) => sum + 0.2 * Math.sin(a * i + b * j + phase), 0);
  return volume(
    side,
    side,
    1,
    Array.from({ length: side * side }, (_, n) => value(Math.floor(n / side), n % side)),
  );
}

const axesFor = (x: Volume, k: number) => ({
  vertical: explicitAxis(x.rows, k),
  horizontal: explicitAxis(x.columns, k),
});

/** Plain gradient descent on the mean squared error; the largest weight error after each step. */
function descend(x: Volume, target: ReturnType<typeof filters>, rate: number, steps: number): number[] {
  const axes = axesFor(x, target.rows);
  const wanted = correlateAxes(x, target, axes);
  const w = filters(target.rows, target.columns, 1, 1);
  return Array.from({ length: steps }, () => {
    const y = correlateAxes(x, w, axes);
    const dy = { ...y, data: y.data.map((value, i) => (2 * (value - (wanted.data[i] as number))) / y.data.length) };
    const slope = kernelGradient(dy, x, axes).data;
    for (let k = 0; k < slope.length; k++) w.data[k] = (w.data[k] as number) - rate * (slope[k] as number);
    return largestDifference(w.data, target.data);
  });
}

describe('CV-C: nine weights learned from one picture', () => {
  const target = { ...sobel, data: sobel.data.map((value) => value / 4) };
  it.each([1, 2, 3, 4, 5])('find Sobel/4 within 1e-2 after 100 steps at 0.9/λmax (seed %i)', (seed) => {
    const x = texture(seed);
    const errors = descend(x, target, 0.9 / curvature(x, 3), 100);
    expect(errors[99]).toBeLessThan(1e-2);
  });

  it('converge below 2/λmax and diverge above', () => {
    const x = texture(7);
    const largest = curvature(x, 3);
    const below = descend(x, target, 1.9 / largest, 400);
    const above = descend(x, target, 2.1 / largest, 400);
    expect(below[399]).toBeLessThan(1e-2);
    expect(above[399]).toBeGreaterThan(above[0] as number);
  });
});

describe('the Hessian', () => {
  it('is the second difference of the loss, for any target', () => {
    const x = texture(3, 9);
    const axes = axesFor(x, 2);
    const wanted = texture(5, 8).data;
    const loss = (data: readonly number[]) => mse(correlateAxes(x, filters(2, 2, 1, 1, data), axes).data, wanted);
    const h = hessian(x, 2);
    const unit = (...lit: number[]) => [0, 1, 2, 3].map((k) => lit.filter((one) => one === k).length);
    for (const [a, b] of [
      [0, 0],
      [0, 3],
      [1, 2],
    ] as const) {
      const second = loss(unit(a, b)) - loss(unit(a)) - loss(unit(b)) + loss(unit());
      expect(h[a * 4 + b]).toBeCloseTo(second, 10);
    }
  });

  it('has no negative eigenvalue, and their sum is its trace', () => {
    const x = { ...texture(11, 12) };
    const values = curvatures(x, 3);
    const h = hessian(x, 3);
    expect(Math.min(...values)).toBeGreaterThan(-1e-12);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
      values.reduce((sum, _, i) => sum + (h[i * 10] as number), 0),
      10,
    );
    expect(curvature(x, 3)).toBe(values[0]);
  });

  it('knows flat, black and too small pictures', () => {
    const flat = volume(6, 6, 1, new Array<number>(36).fill(0.5));
    expect(curvature(flat, 3)).toBeCloseTo(2 * 9 * 0.25, 12);
    expect(curvature(volume(6, 6, 1), 3)).toBe(0);
    expect(() => hessian(volume(2, 6, 1), 3)).toThrow('does not fit');
  });
});

describe('eigenvalues', () => {
  it('of known matrices', () => {
    expect(eigenvaluesOf([2, 1, 1, 2], 2).map((value) => Math.round(value * 1e12) / 1e12)).toEqual([3, 1]);
    expect(eigenvaluesOf([5], 1)).toEqual([5]);
    expect(() => eigenvaluesOf([1, 2], 2)).toThrow('2×2');
  });
  it('keep trace and sum of squares of any symmetric matrix', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 36, maxLength: 36 }), (entries) => {
        const a = entries.map((_, i) => (entries[i] as number) + (entries[(i % 6) * 6 + Math.floor(i / 6)] as number));
        const values = eigenvaluesOf(a, 6);
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
          [0, 7, 14, 21, 28, 35].reduce((sum, i) => sum + (a[i] as number), 0),
          8,
        );
        expect(values.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(
          a.reduce((sum, value) => sum + value ** 2, 0),
          6,
        );
      }),
    );
  });
});

describe('metrics', () => {
  it('measure by hand', () => {
    const [a, b] = [
      fromRows([
        [1, 2],
        [3, 4],
      ]).data,
      [1, 2, 3, 2],
    ];
    expect(mse(a, b)).toBe(1);
    expect(largestDifference(a, b)).toBe(2);
    expect(psnr(a, b, 10)).toBeCloseTo(20, 12);
    expect(psnr(a, a)).toBe(Number.POSITIVE_INFINITY);
    expect(largestDifference([1, Number.NaN, 2], [1, 1, 1])).toBeNaN();
    expect(() => mse([1], [1, 2])).toThrow('1 numbers');
  });
});
