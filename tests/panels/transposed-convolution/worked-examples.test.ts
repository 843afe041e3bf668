/** The worked examples US1–US10 of the lecture, through the panel's own knobs and steps. */
import { describe, expect, it } from 'vitest';
import { phaseCounts } from '../../../src/math/overlap.ts';
import type { RoundFrame, RowFrame, StampFrame, SumFrame } from '../../../src/panels/transposed-convolution/frames.ts';
import { axesOf, matrixOf, overlapSheet, sideOf } from '../../../src/panels/transposed-convolution/layer.ts';
import { knobs, type TransposedParams } from '../../../src/panels/transposed-convolution/params.ts';
import { rowFrameOf, steps, sumFrameOf } from '../../../src/panels/transposed-convolution/steps.ts';

type Params = TransposedParams;
const state = (patch: Partial<Params>): Params => knobs.settle({ ...knobs.defaults, ...patch });

/** The output as the walk of the stamps leaves it: the sheet of the last frame, cut. */
function stamped(patch: Partial<Params>): number[][] {
  const params = state({ ...patch, view: 'scatter' });
  const frame = steps.step(params, steps.count(params) - 1) as StampFrame;
  const { before, output } = axesOf(params).vertical;
  return Array.from({ length: output }, (_, i) =>
    Array.from({ length: output }, (_, j) => frame.after[(i + before) * frame.sheetSide + j + before] ?? Number.NaN),
  );
}

/** The output as the walk of the outputs puts it together, from the frames in which a value is placed. */
function gathered(patch: Partial<Params>): number[][] {
  const params = state(patch);
  const side = sideOf(params);
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => {
      const frame = steps.step(params, sumFrameOf(params, row, column)) as SumFrame;
      expect(frame).toMatchObject({ walk: 'sum', row, column, phase: 'place' });
      return frame.value;
    }),
  );
}

const K: Partial<Params> = { stride: 1, kernel: 'deck' };
const twoByTwo: Partial<Params> = { kernelSize: 2, input: 'ramp', kernel: '0_1_2_3' };

describe('the worked examples of CURRICULUM §1.3', () => {
  it('US1: the 4×16 matrix of K, row by row', () => {
    const params = state({ ...K, view: 'matrix' });
    const c = matrixOf(params);
    expect([c.rows, c.columns]).toEqual([4, 16]);
    expect([...c.values.subarray(0, 16)]).toEqual([1, 4, 1, 0, 1, 4, 3, 0, 3, 3, 1, 0, 0, 0, 0, 0]);
    const entries = [0, 1, 2, 3].flatMap((index) => {
      const frame = steps.step(params, rowFrameOf(params, index)) as RowFrame;
      expect(frame).toMatchObject({ walk: 'row', index, row: Math.floor(index / 2), column: index % 2 });
      return frame.lights.filter((light) => light.grid === 'Matrix');
    });
    expect(entries.length).toBe(36);
    expect(new Set(entries.map(({ row, column }) => c.weights[row * 16 + column]?.[0])).size).toBe(9);
  });

  it('US2, US3: down and up', () => {
    const trip = state({ ...K, view: 'round-trip', size: 4, input: 'deck-x' });
    const frame = steps.step(trip, steps.count(trip) - 1) as RoundFrame;
    expect([...frame.trip.down]).toEqual([122, 148, 126, 134]);
    const up = [
      [2, 9, 6, 1],
      [6, 29, 30, 7],
      [10, 29, 33, 13],
      [12, 24, 16, 4],
    ];
    const y: Partial<Params> = { ...K, input: 'deck-y' };
    expect(stamped(y)).toEqual(up);
    expect(gathered({ ...y, view: 'gather' })).toEqual(up);
    expect(gathered({ ...y, view: 'matrix' })).toEqual(up);
    expect([frame.test.ahead, frame.test.behind]).toEqual([1432, 1432]);
    expect(frame.test.y).toEqual([2, 1, 4, 4]);
  });

  it('US4: the round trip misses by 0.545, any linear way back by 0.536; rank 4 of 16', () => {
    const params = state({ ...K, view: 'round-trip', size: 4, input: 'deck-x' });
    const { trip } = steps.step(params, 0) as RoundFrame;
    expect([trip.error.toFixed(3), trip.bestError.toFixed(3)]).toEqual(['0.545', '0.536']);
    expect([trip.rank, trip.dimensions]).toEqual([4, 16]);
  });

  it('US5: U stamped with M', () => {
    expect(stamped({ stride: 1 })).toEqual([
      [1, 4, 7, 6],
      [7, 23, 33, 24],
      [19, 53, 63, 42],
      [21, 52, 59, 36],
    ]);
    expect(stamped({})).toEqual([
      [1, 2, 5, 4, 6],
      [4, 5, 14, 10, 12],
      [10, 14, 36, 24, 30],
      [12, 15, 34, 20, 24],
      [21, 24, 55, 32, 36],
    ]);
    expect(stamped({ pad: 1 })).toEqual([
      [5, 14, 10],
      [14, 36, 24],
      [15, 34, 20],
    ]);
  });

  it('US6: input and kernel 0 1 / 2 3', () => {
    expect(stamped({ ...twoByTwo, stride: 1 })).toEqual([
      [0, 0, 1],
      [0, 4, 6],
      [4, 12, 9],
    ]);
    expect(stamped(twoByTwo)).toEqual([
      [0, 0, 0, 1],
      [0, 0, 2, 3],
      [0, 2, 0, 3],
      [4, 6, 6, 9],
    ]);
    expect(stamped({ ...twoByTwo, stride: 1, pad: 1 })).toEqual([[4]]);
  });

  it('US7: copy, nails, bilinear on both grids', () => {
    const way = (method: Params['method'], more: Partial<Params> = {}) => gathered({ method, view: 'gather', ...more });
    const copy = [
      [1, 1, 2, 2],
      [1, 1, 2, 2],
      [3, 3, 4, 4],
      [3, 3, 4, 4],
    ];
    expect(way('nearest')).toEqual(copy);
    expect(stamped({ kernelSize: 2, kernel: 'ones' })).toEqual(copy);
    expect(way('bed-of-nails')).toEqual([
      [1, 0, 2, 0],
      [0, 0, 0, 0],
      [3, 0, 4, 0],
      [0, 0, 0, 0],
    ]);
    expect(way('bilinear').slice(0, 2)).toEqual([
      [1, 1.25, 1.75, 2],
      [1.5, 1.75, 2.25, 2.5],
    ]);
    expect(way('bilinear', { grid: 'corner' })[0]).toEqual([1, 1.5, 2, 2]);
  });

  it('US8: max-unpooling puts the maxima of P back', () => {
    expect(gathered({ method: 'unpool', view: 'compare', input: 'pooled' })).toEqual([
      [5, 0, 0, 0],
      [0, 0, 8, 0],
      [0, 0, 0, 0],
      [0, 9, 0, 7],
    ]);
  });

  it.each([
    [2, 2, 1, 0, 0, 3],
    [2, 2, 2, 0, 0, 4],
    [2, 3, 2, 1, 0, 3],
    [3, 3, 2, 1, 0, 5],
    [6, 4, 2, 1, 0, 12],
    [6, 3, 2, 1, 1, 12],
  ])('US9: n=%i k=%i s=%i p=%i p_out=%i gives %i rows', (size, kernelSize, stride, pad, outputPad, side) => {
    const params = { size, kernelSize, stride, pad, outputPad };
    expect(sideOf(state(params))).toBe(side);
    expect(stamped(params).length).toBe(side);
  });

  it.each([
    [2, 2, [1, 1]],
    [3, 2, [1, 2]],
    [4, 2, [2, 2]],
    [5, 2, [2, 3]],
    [6, 2, [3, 3]],
    [5, 3, [1, 2, 2]],
    [6, 3, [2, 2, 2]],
  ])('US10: k=%i s=%i, stamps on the cells inside', (kernelSize, stride, counts) => {
    const params = state({ size: 6, kernelSize, stride, input: 'ones', kernel: 'ones' });
    const { data, columns } = overlapSheet(params);
    // ones through ones: the sums are the counts
    expect(stamped(params).flat()).toEqual([...data]);
    // in the middle row each count is multiplied by that row's own
    const row = kernelSize - 1;
    const inside = Array.from({ length: stride }, (_, j) => data[row * columns + kernelSize - 1 + j] ?? 0);
    const rowCount = phaseCounts(kernelSize, stride)[row % stride] ?? 0;
    expect(inside.map((n) => n / rowCount).sort()).toEqual(counts);
  });
});

describe('stamps, windows and matrix', () => {
  it('give the same output, whatever the layer', () => {
    for (const size of [1, 2, 3])
      for (const kernelSize of [1, 2, 3, 4])
        for (const stride of [1, 2, 3])
          for (const pad of [0, 1, 2]) {
            const layer = { size, kernelSize, stride, pad, outputPad: stride - 1, input: 'random', kernel: 'random' };
            const settled = state(layer);
            const one = stamped(settled);
            expect(gathered({ ...settled, view: 'gather' })).toEqual(one);
            expect(gathered({ ...settled, view: 'matrix', detail: 'fast' })).toEqual(one);
            expect(gathered({ ...settled, view: 'compare' })).toEqual(one);
          }
  });
});
