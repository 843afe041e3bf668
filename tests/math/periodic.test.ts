import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nyquistShare, periodShare, phase8 } from '../../src/math/periodic.ts';
import { powerSpectrum } from '../../src/math/spectrum.ts';
import { transposedConvolve } from '../../src/math/transposed.ts';
import { transposedAxis } from '../../src/math/transposed-axis.ts';
import { at, type Volume, volume } from '../../src/math/volume.ts';
import { volumes } from './arbitrary.ts';
import { ones } from './deck.ts';

const picture = (side: number, value: (i: number, j: number) => number): Volume =>
  volume(
    side,
    side,
    1,
    Array.from({ length: side * side }, (_, cell) => value(Math.floor(cell / side), cell % side)),
  );
const slow = (i: number, j: number) => Math.sin((2 * Math.PI * i) / 16) + Math.cos((2 * Math.PI * j) / 16);
const board = (i: number, j: number) => (-1) ** (i + j);

describe('the share that repeats', () => {
  it('is 1 for a checkerboard, 0 for slow waves and for constants, and mixes by energy', () => {
    expect(periodShare([picture(16, board)], 2)).toBeCloseTo(1, 12);
    expect(periodShare([picture(16, slow)], 2)).toBeCloseTo(0, 12);
    expect(periodShare([picture(16, () => 0.1)], 2)).toBe(0);
    // Variances: 1 for the waves together, a² for the board
    expect(periodShare([picture(16, (i, j) => slow(i, j) + 0.5 * board(i, j))], 2)).toBeCloseTo(0.25 / 1.25, 12);
  });

  it('for period 2 is the energy at the three alternating frequencies', () => {
    fc.assert(
      fc.property(volumes(8, 8, 1), (map) => {
        const power = powerSpectrum(map);
        const variance = power.data.reduce((sum, value) => sum + value, 0) - at(power, 4, 4);
        fc.pre(variance > 1e-6);
        const alternating = at(power, 0, 0) + at(power, 0, 4) + at(power, 4, 0);
        expect(periodShare([map], 2)).toBeCloseTo(alternating / variance, 9);
      }),
    );
  });

  it('takes each map’s and channel’s own mean off first, and several maps as one sample', () => {
    const high = picture(8, (i, j) => 5 + board(i, j));
    expect(periodShare([picture(8, board), high], 2)).toBeCloseTo(1, 12);
    expect(periodShare([picture(8, board), picture(8, (i, j) => -board(i, j))], 2)).toBeCloseTo(0, 12);
    const deep = volume(
      8,
      8,
      2,
      Array.from({ length: 128 }, (_, i) => (i % 2 === 0 ? 100 : -100)),
    );
    expect(periodShare([deep], 2)).toBe(0);
  });

  it('works where the period does not divide the side', () => {
    expect(periodShare([picture(7, (i) => i % 3)], 3)).toBeCloseTo(1, 12);
    const oneLine = volume(1, 5, 1, [1, -1, 1, -1, 1]);
    expect(periodShare([oneLine], 2)).toBeCloseTo(1, 12);
  });

  it('US-A by this meter: ones through 3/2 are a grid, through 4/2 flat', () => {
    const inside = (k: number, before: number) => {
      const axis = transposedAxis(10, k, { stride: 2, before });
      const y = transposedConvolve(volume(10, 10, 1, new Array(100).fill(1)), ones(k), {
        vertical: axis,
        horizontal: axis,
      });
      return picture(12, (i, j) => at(y, i + 4, j + 4));
    };
    expect(periodShare([inside(3, 1)], 2)).toBeCloseTo(1, 12);
    expect(periodShare([inside(4, 1)], 2)).toBe(0);
  });
});

describe('phase8 and Nyquist', () => {
  it('phase8 is the standard deviation of the 64 means over that of the maps', () => {
    const maps = [picture(16, slow), picture(16, (i, j) => slow(j, i) + (i % 8))];
    const off = maps.map((map) => map.data.map((value) => value - map.data.reduce((a, b) => a + b, 0) / 256));
    const deviation = (list: number[]) => Math.sqrt(list.reduce((sum, value) => sum + value ** 2, 0) / list.length);
    const means = Array.from({ length: 64 }, (_, phase) => {
      const cells = off.flatMap((data) =>
        [...data].filter((_, cell) => (Math.floor(cell / 16) % 8) * 8 + ((cell % 16) % 8) === phase),
      );
      return cells.reduce((a, b) => a + b, 0) / cells.length;
    });
    expect(phase8(maps)).toBeCloseTo(deviation(means) / deviation(off.flatMap((data) => [...data])), 12);
  });

  it('Nyquist is 1 for each alternating pattern, also where it changes sign from block to block', () => {
    for (const pattern of [board, (i: number) => (-1) ** i, (_: number, j: number) => (-1) ** j])
      expect(nyquistShare([picture(16, pattern)])).toBeCloseTo(1, 12);
    const turning = picture(16, (i, j) => board(i, j) * (i < 8 ? 1 : -1));
    expect(nyquistShare([turning])).toBeCloseTo(1, 12);
    expect(periodShare([turning], 2)).toBeCloseTo(0, 12);
    expect(nyquistShare([picture(16, slow)])).toBeLessThan(0.05);
    expect(nyquistShare([picture(8, () => 3)])).toBe(0);
    expect(() => nyquistShare([picture(7, board)])).toThrow('no block');
  });
});

describe('the power spectrum', () => {
  it('agrees with the sum written out', () => {
    const map = volume(
      8,
      8,
      1,
      Array.from({ length: 64 }, (_, i) => Math.sin(i * i)),
    );
    const power = powerSpectrum(map);
    for (const [f, g] of [
      [0, 0],
      [1, 0],
      [3, 2],
      [4, 4],
      [7, 5],
    ] as const) {
      let [re, im] = [0, 0];
      for (let i = 0; i < 8; i++)
        for (let j = 0; j < 8; j++) {
          const angle = (-2 * Math.PI * (f * i + g * j)) / 8;
          re += at(map, i, j) * Math.cos(angle);
          im += at(map, i, j) * Math.sin(angle);
        }
      expect(at(power, (f + 4) % 8, (g + 4) % 8)).toBeCloseTo((re ** 2 + im ** 2) / 8 ** 4, 12);
    }
  });

  it('sums to the mean square at every side (Parseval), channel by channel', () => {
    for (const side of [1, 2, 4, 16, 64]) {
      const map = volume(
        side,
        side,
        2,
        Array.from({ length: 2 * side * side }, (_, i) => Math.sin(i * i)),
      );
      for (const channel of [0, 1]) {
        const values = map.data.filter((_, i) => i % 2 === channel);
        const mean = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
        expect(powerSpectrum(map, channel).data.reduce((a, b) => a + b, 0)).toBeCloseTo(mean, 10);
      }
    }
  });

  it('takes less than a tenth of a second for 128 × 128', () => {
    const map = picture(128, (i, j) => Math.sin(i * j));
    const times = [0, 1, 2, 3, 4].map(() => {
      const start = performance.now();
      powerSpectrum(map);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it('refuses other sides', () => {
    expect(() => powerSpectrum(volume(8, 16, 1))).toThrow('square');
    expect(() => powerSpectrum(volume(12, 12, 1))).toThrow('12×12');
    expect(() => powerSpectrum(volume(512, 512, 1))).toThrow('512');
  });
});
