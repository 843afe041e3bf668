/** The worked examples PL1–PL9 of the lecture, through the panel's own knobs and steps. */
import { describe, expect, it } from 'vitest';
import { toRows } from '../../../src/math/volume.ts';
import { geometryOf, gradientOf, outputOf, winnersOf } from '../../../src/panels/pooling/layer.ts';
import { knobs, type PoolingParams } from '../../../src/panels/pooling/params.ts';
import { stackLevels } from '../../../src/panels/pooling/stack.ts';
import { rebuiltOf } from '../../../src/panels/pooling/statement.ts';
import { frameOf, steps } from '../../../src/panels/pooling/steps.ts';

const state = (patch: Partial<PoolingParams>) => knobs.settle({ ...knobs.defaults, ...patch });
const output = (patch: Partial<PoolingParams>) => toRows(outputOf(state(patch)));

/** The output as the walk puts it together, from the frames in which a value is placed. */
function walked(patch: Partial<PoolingParams>): number[][] {
  const params = state(patch);
  const { vertical, horizontal } = geometryOf(params);
  return Array.from({ length: vertical.output }, (_, row) =>
    Array.from({ length: horizontal.output }, (_, column) => {
      const frame = steps.step(params, frameOf(params, 0, row, column));
      expect(frame).toMatchObject({ channel: 0, row, column, phase: 'place' });
      return frame.value;
    }),
  );
}

/** What has arrived below at the end of the walk, frame by frame, as the frames say it. */
function arrived(patch: Partial<PoolingParams>): number[][] {
  const params = state(patch);
  const map = Array.from({ length: params.size }, () => new Array<number>(params.size).fill(0));
  for (let k = 0; k < steps.count(params); k++) {
    const frame = steps.step(params, k);
    if (frame.phase !== 'place') continue;
    for (const { row, column, before, after } of frame.arrivals) {
      const line = map[row] ?? [];
      expect(before).toBe(line[column]);
      line[column] = after;
    }
  }
  return map;
}

const pixels: Partial<PoolingParams> = { size: 5, input: 'deck-pixels' };
const rounded = (rows: number[][], digits: number) => rows.map((row) => row.map((x) => Number(x.toFixed(digits))));

describe('the worked examples', () => {
  it('PL1: P, 2×2, stride 2: maximum with its winners, average, every second pixel', () => {
    expect(walked({})).toEqual([
      [5, 8],
      [9, 7],
    ]);
    expect(toRows(winnersOf(state({}))).flat()).toEqual([0, 6, 13, 15]);
    expect(walked({ kind: 'average' })).toEqual([
      [2.5, 4.25],
      [3.5, 3.75],
    ]);
    expect(walked({ kind: 'subsample', detail: 'fast' })).toEqual([
      [5, 3],
      [1, 4],
    ]);
  });

  it('PL2: P, 3×3, stride 1', () => {
    const patch = { window: 3, stride: 1 } as const;
    expect(walked(patch)).toEqual([
      [8, 8],
      [9, 9],
    ]);
    const nine = walked({ ...patch, kind: 'average' }).map((row) => row.map((x) => 9 * x));
    expect(rounded(nine, 9)).toEqual([
      [30, 32],
      [30, 43],
    ]);
  });

  it('PL3: Q, 3×3, stride 2, windows that overlap', () => {
    expect(walked({ ...pixels, window: 3 })).toEqual([
      [194, 105],
      [161, 105],
    ]);
    expect(rounded(walked({ ...pixels, window: 3, kind: 'average' }), 4)).toEqual([
      [125.8889, 68.3333],
      [106.1111, 55.5556],
    ]);
  });

  it('PL4: Q, 2×2, stride 2, with the rest dropped and kept', () => {
    expect(walked(pixels)).toEqual([
      [194, 92],
      [161, 105],
    ]);
    expect(walked({ ...pixels, pad: 'same' })).toEqual([
      [194, 92, 72],
      [161, 105, 59],
      [145, 45, 33],
    ]);
  });

  it('PL5: the gradient into P for 1, 2, 3, 4 from above', () => {
    const max = [
      [1, 0, 0, 0],
      [0, 0, 2, 0],
      [0, 0, 0, 0],
      [0, 3, 0, 4],
    ];
    expect(arrived({ pass: 'gradient' })).toEqual(max);
    expect(toRows(gradientOf(state({})))).toEqual(max);
    const quarter = [
      [0.25, 0.25, 0.5, 0.5],
      [0.25, 0.25, 0.5, 0.5],
      [0.75, 0.75, 1, 1],
      [0.75, 0.75, 1, 1],
    ];
    expect(arrived({ pass: 'gradient', kind: 'average' })).toEqual(quarter);
    expect(arrived({ pass: 'gradient', kind: 'average', detail: 'fast' })).toEqual(quarter);
  });

  it('PL6: LeNet’s unit with α = 0.25, β = −3', () => {
    expect(rounded(walked({ kind: 'lenet' }), 6)).toEqual([
      [0.377541, 0.7773],
      [0.622459, 0.679179],
    ]);
    const frame = steps.step(state({ kind: 'lenet' }), 1);
    expect([frame.sum, frame.score]).toEqual([10, -0.5]);
  });

  it('PL7: a single 1 on column 2, 3, 4, 5 of 8', () => {
    const at = (column: number) => Array.from({ length: 64 }, (_, i) => (i === 16 + column ? 1 : 0)).join('_');
    const seen = (column: number, kind: PoolingParams['kind']) =>
      output({ size: 8, kind, input: at(column) }).flatMap((row) => row.flatMap((x, j) => (x === 1 ? [j] : [])));
    expect([2, 3, 4, 5].map((column) => seen(column, 'max'))).toEqual([[1], [1], [2], [2]]);
    expect([2, 3, 4, 5].map((column) => seen(column, 'subsample').length)).toEqual([1, 0, 1, 0]);
    // the built-in spot stands on columns 2, 3, 4 in its three channels
    const spot = outputOf(state({ size: 8, channels: 3, input: 'spot' }));
    expect([0, 1, 2].map((c) => toRows(spot, c).flat().indexOf(1) % 4)).toEqual([1, 1, 2]);
  });

  it('PL8: the checkerboard of single pixels', () => {
    const board = { input: 'checkerboard' } as const;
    const all = (value: number) => [
      [value, value],
      [value, value],
    ];
    expect(walked(board)).toEqual(all(1));
    expect(walked({ ...board, kind: 'average' })).toEqual(all(0.5));
    expect(walked({ ...board, kind: 'subsample' })).toEqual(all(0));
  });

  it('PL9: 224 halved until 7, five poolings', () => {
    expect(stackLevels.map(({ side }) => side)).toEqual([224, 112, 56, 28, 14, 7]);
    expect(stackLevels.map(({ channels }) => channels)).toEqual([64, 128, 256, 512, 512, 512]);
    const params = state({ view: 'stack' });
    expect(steps.count(params)).toBe(6);
    expect(steps.step(params, 5).level).toMatchObject({ side: 7, stride: 32, numbers: 7 * 7 * 512 });
  });

  it('US7, US8: up again by copies, nails and remembered places', () => {
    expect(toRows(rebuiltOf(state({ pass: 'unpool' })))).toEqual([
      [5, 0, 0, 0],
      [0, 0, 8, 0],
      [0, 0, 0, 0],
      [0, 9, 0, 7],
    ]);
    const last = state({ input: '1_1_2_2_1_1_2_2_3_3_4_4_3_3_4_4' });
    expect(toRows(rebuiltOf({ ...last, unpool: 'nearest' }))).toEqual([
      [1, 1, 2, 2],
      [1, 1, 2, 2],
      [3, 3, 4, 4],
      [3, 3, 4, 4],
    ]);
    expect(toRows(rebuiltOf({ ...last, unpool: 'bed-of-nails' }))).toEqual([
      [1, 0, 2, 0],
      [0, 0, 0, 0],
      [3, 0, 4, 0],
      [0, 0, 0, 0],
    ]);
  });
});

describe('the walk', () => {
  it('adds up where windows overlap', () => {
    const params = state({ window: 3, stride: 1, pass: 'gradient' });
    const end = steps.step(params, steps.count(params) - 1);
    // the 9 at (3, 1) wins both windows of the second row: 3 + 4
    expect(end.arrivals).toEqual([{ row: 3, column: 1, part: 4, before: 3, after: 7 }]);
    expect(end.caption.key).toBe('captions.gradient.addTo');
    expect(toRows(gradientOf(params))[3]?.[1]).toBe(7);
  });

  it('lets the first of equal cells win', () => {
    const params = state({ size: 2, input: '1_4_4_2' });
    const frame = steps.step(params, 1);
    expect(frame.picked).toMatchObject({ row: 0, column: 1 });
    expect(frame.caption.key).toBe('captions.settle.MaxTie');
  });

  it('lights only what a phase is about', () => {
    const params = state({});
    const grids = [0, 1, 2].map((k) => [
      ...new Set(steps.step(params, k).lights.map(({ grid, role }) => `${grid} ${role}`)),
    ]);
    expect(grids).toEqual([
      ['Input input'],
      ['Input input', 'Input output'],
      ['Input input', 'Input output', 'Winners kernel', 'Output output'],
    ]);
    const back = [0, 1, 2].map((k) => [
      ...new Set(steps.step(state({ pass: 'gradient' }), k).lights.map(({ grid }) => grid)),
    ]);
    expect(back).toEqual([
      ['Upstream', 'Input'],
      ['Upstream', 'Input'],
      ['Upstream', 'Input', 'Gradient'],
    ]);
  });

  it('goes channel after channel, and says which', () => {
    const params = state({ channels: 2 });
    const frame = steps.step(params, 12);
    expect([frame.channel, frame.row, frame.column, frame.phase]).toEqual([1, 0, 0, 'window']);
    expect(frame.caption).toMatchObject({ key: 'captions.windowOfChannel', values: { channel: 2 } });
  });

  it('takes less than half a frame for the largest pooling', () => {
    for (const pass of ['forward', 'gradient', 'unpool'] as const) {
      const params = state({ size: 12, channels: 3, window: 4, stride: 1, pad: '2', pass, input: 'face' });
      const rounds = Array.from({ length: 6 }, (_, round) => {
        const start = performance.now();
        for (let k = 0; k < 20; k++) steps.step(params, (round * 20 + k) * 11);
        return (performance.now() - start) / 20;
      });
      expect(Math.min(...rounds)).toBeLessThan(8);
    }
  });
});
