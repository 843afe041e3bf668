import { describe, expect, it } from 'vitest';
import {
  stampOf,
  stampsOf,
  transposedConvolve,
  transposedInputGradient,
  uncutAxes,
} from '../../src/math/transposed.ts';
import {
  forwardAxis,
  sameTransposedAxis,
  type TransposedOptions,
  transposedAxis,
  transposedSize,
} from '../../src/math/transposed-axis.ts';
import {
  gatherConvolve,
  gatherGrid,
  gatherKernel,
  gatherPads,
  gatherTerms,
  zeroInserted,
} from '../../src/math/transposed-gather.ts';
import { copyUp } from '../../src/math/unpool.ts';
import { filters, fromRows, toRows, volume } from '../../src/math/volume.ts';
import { letters, ones, stamped } from './deck.ts';

const square = (size: number, kernel: number, options: TransposedOptions) => {
  const axis = transposedAxis(size, kernel, options);
  return { vertical: axis, horizontal: axis };
};

describe('the worked examples of CURRICULUM §1.3', () => {
  const paint = (options: TransposedOptions) => toRows(transposedConvolve(stamped, letters, square(2, 3, options)));

  it('US5: U stamped with M', () => {
    expect(paint({ stride: 1 })).toEqual([
      [1, 4, 7, 6],
      [7, 23, 33, 24],
      [19, 53, 63, 42],
      [21, 52, 59, 36],
    ]);
    expect(paint({ stride: 2 })).toEqual([
      [1, 2, 5, 4, 6],
      [4, 5, 14, 10, 12],
      [10, 14, 36, 24, 30],
      [12, 15, 34, 20, 24],
      [21, 24, 55, 32, 36],
    ]);
    expect(paint({ stride: 2, before: 1 })).toEqual([
      [5, 14, 10],
      [14, 36, 24],
      [15, 34, 20],
    ]);
  });

  it('US5: TensorFlow’s same cuts at the end, PyTorch’s padding 1 with output padding 1 at the start', () => {
    const axis = sameTransposedAxis(2, 3, 2);
    expect(axis).toMatchObject({ before: 0, after: 1, output: 4 });
    const full = paint({ stride: 2 });
    const crop = (rows: number[][], from: number) => rows.slice(from, from + 4).map((row) => row.slice(from, from + 4));
    expect(toRows(transposedConvolve(stamped, letters, { vertical: axis, horizontal: axis }))).toEqual(crop(full, 0));
    expect(paint({ stride: 2, before: 1, outputPad: 1 })).toEqual(crop(full, 1));
  });

  it('US6: input and kernel 0 1 / 2 3', () => {
    const x = fromRows([
      [0, 1],
      [2, 3],
    ]);
    const w = filters(2, 2, 1, 1, [0, 1, 2, 3]);
    const y = (options: TransposedOptions) => toRows(transposedConvolve(x, w, square(2, 2, options)));
    expect(y({})).toEqual([
      [0, 0, 1],
      [0, 4, 6],
      [4, 12, 9],
    ]);
    expect(y({ stride: 2 })).toEqual([
      [0, 0, 0, 1],
      [0, 0, 2, 3],
      [0, 2, 0, 3],
      [4, 6, 6, 9],
    ]);
    expect(y({ before: 1 })).toEqual([[4]]);
  });

  it('US7: a kernel of ones with k = s copies', () => {
    expect(transposedConvolve(stamped, ones(2), square(2, 2, { stride: 2 }))).toEqual(copyUp(stamped, 2));
  });

  it('US9: sizes', () => {
    const sizes: readonly (readonly [number, number, number, number, number, number])[] = [
      [2, 2, 1, 0, 0, 3],
      [2, 2, 2, 0, 0, 4],
      [2, 3, 2, 1, 0, 3],
      [3, 3, 2, 1, 0, 5],
      [8, 4, 2, 1, 0, 16],
      [8, 3, 2, 1, 1, 16],
      [28, 2, 2, 0, 0, 56],
    ];
    for (const [n, k, s, p, outputPad, o] of sizes) {
      expect(transposedSize(n, k, s, p, outputPad)).toBe(o);
      const axis = transposedAxis(n, k, { stride: s, before: p, outputPad });
      expect(axis.output).toBe(o);
      // The convolution that is reversed comes back down to n
      expect(forwardAxis(axis).output).toBe(n);
    }
  });
});

describe('the stations on the way', () => {
  it('zeros between, zeros around, the kernel turned', () => {
    const axes = square(2, 3, { stride: 2, before: 1 });
    expect(toRows(zeroInserted(stamped, axes))).toEqual([
      [1, 0, 2],
      [0, 0, 0],
      [3, 0, 4],
    ]);
    expect(gatherPads(axes.vertical)).toEqual({ before: 1, after: 1 });
    expect(toRows(gatherGrid(stamped, axes))).toEqual([
      [0, 0, 0, 0, 0],
      [0, 1, 0, 2, 0],
      [0, 0, 0, 0, 0],
      [0, 3, 0, 4, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect([...gatherKernel(letters).data]).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('a stamp: its products, where they land, and what is cut off', () => {
    const stamp = stampOf(stamped, letters, square(2, 3, { stride: 2, before: 1 }), 0, 1);
    expect(stamp).toMatchObject({ row: 0, column: 1, filter: 0, x: 2 });
    expect(stamp.products.map(({ product }) => product)).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18]);
    expect(stamp.products[0]).toMatchObject({ fullRow: 0, fullColumn: 2, row: null, column: null });
    expect(stamp.products[3]).toMatchObject({ fullRow: 1, fullColumn: 2, row: 0, column: 1 });
    const all = stampsOf(stamped, letters, square(2, 3, { stride: 2 }));
    expect(all.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  it('before cutting, and with everything cut', () => {
    const axes = square(2, 3, { stride: 2, before: 1, outputPad: 1 });
    expect(transposedConvolve(stamped, letters, uncutAxes(axes))).toEqual(
      transposedConvolve(stamped, letters, square(2, 3, { stride: 2 })),
    );
    const nothing = square(1, 2, { before: 1 });
    expect(transposedConvolve(fromRows([[7]]), ones(2), nothing).data.length).toBe(0);
    expect(gatherConvolve(fromRows([[7]]), ones(2), nothing).data.length).toBe(0);
  });

  it('a bias for every output channel, also where no stamp falls', () => {
    const axes = square(2, 1, { stride: 2, outputPad: 1 });
    const w = filters(1, 1, 2, 1, [1, 10]);
    const y = transposedConvolve(stamped, w, axes, [0.5, 0.25]);
    expect([...y.data.subarray(0, 4)]).toEqual([1.5, 10.25, 0.5, 0.25]);
    expect(() => transposedConvolve(stamped, w, axes, [1])).toThrow('2 output channels');
  });

  it('refuses what does not fit', () => {
    expect(() => transposedAxis(2, 3, { stride: 2, outputPad: 2 })).toThrow('not below the stride');
    const axes = square(2, 3, { stride: 2 });
    expect(() => transposedConvolve(volume(3, 2, 1), letters, axes)).toThrow('2×2×1');
    expect(() => transposedInputGradient(volume(4, 5, 1), letters, axes)).toThrow('5×5');
    expect(() => gatherTerms(stamped, letters, axes, 5, 0)).toThrow('no output');
  });
});

describe('same', () => {
  it('is n·s whatever the kernel, also where the kernel leaves gaps', () => {
    for (let n = 1; n <= 6; n++)
      for (let k = 1; k <= 6; k++)
        for (let s = 1; s <= 4; s++) {
          const axis = sameTransposedAxis(n, k, s);
          expect(axis.output).toBe(n * s);
          expect(forwardAxis(axis).output).toBe(n);
          expect(axis.before).toBe(Math.floor(Math.max(k - s, 0) / 2));
        }
  });
});
