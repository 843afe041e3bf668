import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adaptiveAveragePool, adaptiveWindows } from '../../src/math/adaptive-pool.ts';
import { lenetPool, rbfUnits } from '../../src/math/lenet.ts';
import {
  averagePool,
  divisors,
  globalAxes,
  maxPool,
  type PoolSettings,
  poolAxes,
  subsample,
  sumPool,
} from '../../src/math/pool.ts';
import { averagePoolGradient, maxPoolGradient, subsampleGradient } from '../../src/math/pool-gradient.ts';
import { windowCells, winnerOf } from '../../src/math/pool-window.ts';
import { at, fromRows, toRows, type Volume, volume } from '../../src/math/volume.ts';
import { pools } from './arbitrary.ts';
import { pictureP, pictureQ } from './deck.ts';

const P = pictureP;
const Q = pictureQ;
const max = (x: Volume, settings: PoolSettings) => toRows(maxPool(x, poolAxes(x, settings)).y);
const average = (x: Volume, settings: PoolSettings) => toRows(averagePool(x, poolAxes(x, settings)));
const kept = (x: Volume, settings: PoolSettings) => toRows(subsample(x, poolAxes(x, settings)));
const rounded = (rows: number[][], digits: number) => rows.map((row) => row.map((value) => +value.toFixed(digits)));

describe('the worked examples of CURRICULUM §1.2', () => {
  it('PL1: P, 2×2, stride 2', () => {
    const { y, winners } = maxPool(P, poolAxes(P, { kernel: 2 }));
    expect(toRows(y)).toEqual([
      [5, 8],
      [9, 7],
    ]);
    expect([...winners]).toEqual([0, 6, 13, 15]);
    expect(average(P, { kernel: 2 })).toEqual([
      [2.5, 4.25],
      [3.5, 3.75],
    ]);
    expect(kept(P, { kernel: 2 })).toEqual([
      [5, 3],
      [1, 4],
    ]);
  });

  it('PL2: P, 3×3, stride 1', () => {
    expect(max(P, { kernel: 3, stride: 1 })).toEqual([
      [8, 8],
      [9, 9],
    ]);
    expect(toRows(sumPool(P, poolAxes(P, { kernel: 3, stride: 1 })))).toEqual([
      [30, 32],
      [30, 43],
    ]);
  });

  it('PL3: Q, 3×3, stride 2, overlapping', () => {
    expect(max(Q, { kernel: 3, stride: 2 })).toEqual([
      [194, 105],
      [161, 105],
    ]);
    expect(rounded(average(Q, { kernel: 3, stride: 2 }), 4)).toEqual([
      [125.8889, 68.3333],
      [106.1111, 55.5556],
    ]);
  });

  it('PL4: Q, 2×2, the odd edge dropped or kept', () => {
    expect(max(Q, { kernel: 2 })).toEqual([
      [194, 92],
      [161, 105],
    ]);
    expect(max(Q, { kernel: 2, padding: 'same' })).toEqual([
      [194, 92, 72],
      [161, 105, 59],
      [145, 45, 33],
    ]);
  });

  it('PL5: the gradient into P', () => {
    const axes = poolAxes(P, { kernel: 2 });
    const dy = fromRows([
      [1, 2],
      [3, 4],
    ]);
    expect(toRows(maxPoolGradient(dy, axes, maxPool(P, axes).winners))).toEqual([
      [1, 0, 0, 0],
      [0, 0, 2, 0],
      [0, 0, 0, 0],
      [0, 3, 0, 4],
    ]);
    expect(toRows(averagePoolGradient(dy, axes))).toEqual([
      [0.25, 0.25, 0.5, 0.5],
      [0.25, 0.25, 0.5, 0.5],
      [0.75, 0.75, 1, 1],
      [0.75, 0.75, 1, 1],
    ]);
    expect(toRows(subsampleGradient(dy, axes))).toEqual([
      [1, 0, 2, 0],
      [0, 0, 0, 0],
      [3, 0, 4, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('PL6: LeNet’s unit', () => {
    const { scores, y } = lenetPool(P, poolAxes(P, { kernel: 2 }), 0.25, -3);
    expect([...scores.data]).toEqual([-0.5, 1.25, 0.5, 0.75]);
    expect([...y.data].map((value) => +value.toFixed(6))).toEqual([0.377541, 0.7773, 0.622459, 0.679179]);
  });

  it('PL7: a single 1 on its way past the windows', () => {
    const spot = (column: number) =>
      volume(
        2,
        8,
        1,
        Array.from({ length: 16 }, (_, i) => (i === column ? 1 : 0)),
      );
    const places = [2, 3, 4, 5];
    expect(places.map((column) => max(spot(column), { kernel: 2 })[0]?.indexOf(1))).toEqual([1, 1, 2, 2]);
    expect(places.map((column) => kept(spot(column), { kernel: 2 }).flat().includes(1))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('PL8: three answers to a checkerboard', () => {
    const board = volume(
      4,
      4,
      1,
      Array.from({ length: 16 }, (_, i) => (Math.floor(i / 4) + i) % 2),
    );
    expect(max(board, { kernel: 2 }).flat()).toEqual([1, 1, 1, 1]);
    expect(average(board, { kernel: 2 }).flat()).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(kept(board, { kernel: 2 }).flat()).toEqual([0, 0, 0, 0]);
  });

  it('PL9: 224 halved until 7', () => {
    const sides: number[] = [];
    for (let side = 224; side > 7; ) {
      side = poolAxes({ rows: side, columns: side }, { kernel: 2 }).vertical.output;
      sides.push(side);
    }
    expect(sides).toEqual([112, 56, 28, 14, 7]);
  });
});

describe('a window, cell by cell', () => {
  it('shows the border as cells that hold nothing', () => {
    const axes = poolAxes(Q, { kernel: 2, padding: 'same' });
    const cells = windowCells(Q, axes, 2, 1);
    expect(cells.map(({ value }) => value)).toEqual([45, 39, null, null]);
    expect(cells[2]).toMatchObject({ u: 1, v: 0, paddedRow: 5, paddedColumn: 2, inside: false, row: null });
    expect(winnerOf(cells)).toBe(0);
    expect(winnerOf(cells.slice(2))).toBeNull();
    expect(() => windowCells(Q, axes, 3, 0)).toThrow('no window');
  });

  it('is what the pooling pools, for every window of any shape', () => {
    fc.assert(
      fc.property(pools, ({ x, axes }) => {
        const { y, winners } = maxPool(x, axes);
        const sums = sumPool(x, axes);
        const count = divisors(axes, 'inside');
        for (let i = 0; i < y.rows; i++)
          for (let j = 0; j < y.columns; j++)
            for (let channel = 0; channel < x.channels; channel++) {
              const cells = windowCells(x, axes, i, j, channel);
              const inside = cells.filter((cell) => cell.inside);
              const winner = cells[winnerOf(cells) ?? -1];
              const output = (i * y.columns + j) * x.channels + channel;
              expect(at(y, i, j, channel)).toBe(Math.max(...inside.map(({ value }) => value)));
              expect(winner?.inside && (winner.row * x.columns + winner.column) * x.channels + channel).toBe(
                winners[output],
              );
              expect(inside.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(at(sums, i, j, channel), 9);
              expect(inside.length).toBe(at(count, i, j));
              for (const { u, v, paddedRow, paddedColumn } of cells)
                expect([paddedRow, paddedColumn]).toEqual([
                  axes.vertical.stride * i + u,
                  axes.horizontal.stride * j + v,
                ]);
            }
      }),
      { numRuns: 150 },
    );
  });
});

describe('pooling at its limits', () => {
  it('of equal cells the first in row order wins, also behind a border', () => {
    const flat = volume(3, 3, 1, new Array(9).fill(2));
    const axes = poolAxes(flat, { kernel: 3, stride: 2, padding: { top: 1, bottom: 1, left: 1, right: 1 } });
    expect([...maxPool(flat, axes).winners]).toEqual([0, 1, 3, 4]);
  });

  it('lets a border lose against negative numbers', () => {
    const low = volume(2, 2, 1, [-4, -3, -2, -1]);
    const axes = poolAxes(low, { kernel: 2, stride: 1, padding: { top: 1, bottom: 0, left: 0, right: 0 } });
    expect([...maxPool(low, axes).y.data]).toEqual([-3, -1]);
    expect([...averagePool(low, axes, 'inside').data]).toEqual([-3.5, -2.5]);
    expect([...averagePool(low, axes, 'window').data]).toEqual([-1.75, -2.5]);
  });

  it('pools the whole map, each channel alone', () => {
    const x = volume(2, 3, 2, [1, 9, 5, 2, 3, 3, 0, 7, 2, 2, 4, 1]);
    expect([...maxPool(x, globalAxes(x)).y.data]).toEqual([5, 9]);
    expect([...averagePool(x, globalAxes(x)).data]).toEqual([15 / 6, 4]);
  });

  it('PL-A’s last number: the whole map’s maximum and mean do not see a shift', () => {
    const blob = (shift: number) =>
      volume(
        6,
        8,
        1,
        Float64Array.from({ length: 48 }, (_, i) =>
          (i % 8) - shift >= 1 && (i % 8) - shift < 4 ? (i % 8) - shift : 0,
        ),
      );
    for (const shift of [1, 2, 3]) {
      const [a, b] = [blob(0), blob(shift)];
      expect(maxPool(b, globalAxes(b)).y).toEqual(maxPool(a, globalAxes(a)).y);
      expect(averagePool(b, globalAxes(b))).toEqual(averagePool(a, globalAxes(a)));
      expect(subsample(b, poolAxes(b, { kernel: 2 }))).not.toEqual(subsample(a, poolAxes(a, { kernel: 2 })));
    }
  });

  it('refuses a window without a cell, a map of another size and a gradient of another shape', () => {
    const x = volume(2, 2, 1);
    const outside = poolAxes(x, { kernel: 1, padding: { top: 1, bottom: 0, left: 0, right: 0 } });
    expect(() => maxPool(x, outside)).toThrow('border');
    expect(() => averagePool(x, outside)).toThrow('border');
    expect(() => subsample(x, outside)).toThrow('border');
    expect([...averagePool(x, outside, 'window').data]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(() => maxPool(volume(3, 2, 1), poolAxes(x, { kernel: 2 }))).toThrow('2×2');
    expect(() => averagePoolGradient(volume(2, 2, 1), poolAxes(x, { kernel: 2 }))).toThrow('1×1');
    expect(() => maxPoolGradient(volume(1, 1, 1), poolAxes(x, { kernel: 2 }), [0, 1])).toThrow('winners');
  });

  it('adapts its windows to the output that is asked for', () => {
    expect(adaptiveWindows(7, 3)).toEqual([
      { from: 0, to: 3 },
      { from: 2, to: 5 },
      { from: 4, to: 7 },
    ]);
    const x = volume(
      4,
      6,
      1,
      Array.from({ length: 24 }, (_, i) => i),
    );
    expect(adaptiveAveragePool(x, 2, 3)).toEqual(averagePool(x, poolAxes(x, { kernel: 2 })));
    expect(adaptiveAveragePool(x, 8, 12).data[1]).toBe(0);
  });

  it('LeNet’s classes score by distance', () => {
    expect(
      rbfUnits(
        [1, -1, 1],
        [
          [1, -1, 1],
          [-1, -1, -1],
        ],
      ),
    ).toEqual([0, 8]);
    expect(() => rbfUnits([1], [[1, 2]])).toThrow('code');
  });
});
