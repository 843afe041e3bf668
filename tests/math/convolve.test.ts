import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convolve2d, type Mode, slide2d } from '../../src/math/convolve.ts';
import { correlateAxes, flipped } from '../../src/math/correlate.ts';
import { depthwise2d, pointwise2d, separable2d } from '../../src/math/depthwise.ts';
import { pad2d } from '../../src/math/pad.ts';
import { convolve1d, correlate1d, correlateAxis, pad1d } from '../../src/math/signal.ts';
import { at, filters, fromRows, toRows, type Volume, volume, weight } from '../../src/math/volume.ts';
import { explicitAxis, sourceOf } from '../../src/math/window.ts';
import { borders, kernels, volumes } from './arbitrary.ts';

const x = [3, 1, 4, 1, 5, 9, 2, 6];

describe('sequences', () => {
  it.each([
    ['zero', [15, 18, 24, 31, 41, 48, 41, 31]],
    ['periodic', [29, 24, 24, 31, 41, 48, 44, 38]],
    ['mirror', [21, 19, 24, 31, 41, 48, 43, 44]],
    ['valid', [24, 31, 41, 48]],
  ] as const)('CV6: %s', (padding, y) => {
    expect([...correlate1d(x, [1, 2, 3, 2, 1], padding)]).toEqual(y);
  });

  it('CV7: unflipped and flipped', () => {
    expect([...correlate1d(x, [1, 2, 3, 4, 5], 'valid')]).toEqual([46, 77, 67, 76]);
    expect([...correlate1d(x, [1, 2, 3, 4, 5], 'valid', { flip: true })]).toEqual([38, 43, 59, 62]);
    expect([...convolve1d(x, [1, 2, 3, 4, 5], 'valid')]).toEqual([38, 43, 59, 62]);
  });

  it('full convolution multiplies polynomials, and its operands commute', () => {
    expect([...convolve1d([1, 2, 3], [0, 1, 0.5], 'full')]).toEqual([0, 1, 2.5, 4, 1.5]);
    const list = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(list, list, fc.constantFrom<Mode>('full', 'same', 'valid'), (a, b, mode) => {
        expect(convolve1d(a, b, mode)).toEqual(convolve1d(b, a, mode));
        expect(convolve1d(a, b, 'same')).toHaveLength(Math.max(a.length, b.length));
      }),
    );
  });

  it('writes its border out', () => {
    expect([...pad1d([1, 2, 3], 2, 1, 'mirror')]).toEqual([3, 2, 1, 2, 3, 2]);
    expect([...pad1d([1, 2, 3], 2, 1, 'zero')]).toEqual([0, 0, 1, 2, 3, 0]);
  });

  it('refuses an axis made for other lengths', () => {
    expect(() => correlateAxis([1, 2], [1], explicitAxis(3, 1))).toThrow('axis of 3');
  });
});

const small = fc.record({ side: fc.integer({ min: 1, max: 5 }), kernel: fc.integer({ min: 1, max: 4 }) });
const scenes = fc.tuple(small, small).chain(([rows, columns]) =>
  fc.record({
    picture: volumes(rows.side, columns.side, 1),
    kernel: volumes(rows.kernel, columns.kernel, 1),
    border: fc.constantFrom(...borders),
  }),
);

/** y[i,j] = Σ_mn x[i−m, j−n] k[m,n] as it is written, at any i and j. */
function definition(picture: Volume, kernel: Volume, border: (typeof borders)[number], i: number, j: number): number {
  let sum = 0;
  for (let m = 0; m < kernel.rows; m++)
    for (let n = 0; n < kernel.columns; n++) {
      const row = sourceOf(i - m, picture.rows, border);
      const column = sourceOf(j - n, picture.columns, border);
      if (row !== null && column !== null) sum += at(picture, row, column) * at(kernel, m, n);
    }
  return sum;
}

describe('true convolution', () => {
  it('is its definition, with full, same and valid as windows of one infinite map', () => {
    fc.assert(
      fc.property(scenes, ({ picture, kernel, border }) => {
        const check = (mode: Mode, rows: number, columns: number, down: number, right: number) => {
          const y = convolve2d(picture, kernel, mode, border);
          expect([y.rows, y.columns]).toEqual([rows, columns]);
          for (let i = 0; i < rows; i++)
            for (let j = 0; j < columns; j++)
              expect(at(y, i, j)).toBe(definition(picture, kernel, border, i + down, j + right));
        };
        const [k, l] = [kernel.rows, kernel.columns];
        check('full', picture.rows + k - 1, picture.columns + l - 1, 0, 0);
        check('same', picture.rows, picture.columns, (k - 1) >> 1, (l - 1) >> 1);
        if (picture.rows >= k && picture.columns >= l)
          check('valid', picture.rows - k + 1, picture.columns - l + 1, k - 1, l - 1);
      }),
      { numRuns: 300 },
    );
  });

  it('commutes in full; the unturned twin is it with the kernel turned', () => {
    fc.assert(
      fc.property(scenes, ({ picture, kernel, border }) => {
        expect(convolve2d(picture, kernel, 'full')).toEqual(convolve2d(kernel, picture, 'full'));
        const back = volume(kernel.rows, kernel.columns, 1, [...kernel.data].reverse());
        for (const mode of ['full', 'valid'] as const)
          if (mode === 'full' || (picture.rows >= kernel.rows && picture.columns >= kernel.columns))
            expect(slide2d(picture, kernel, mode, border)).toEqual(convolve2d(picture, back, mode, border));
      }),
    );
  });

  it('under valid a kernel larger than the picture changes places with it', () => {
    const big = fromRows([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    const dot = fromRows([[2]]);
    expect(toRows(convolve2d(dot, big, 'valid'))).toEqual(toRows(convolve2d(big, dot, 'valid')));
  });
});

describe('a border as real cells', () => {
  it('then valid is the same as the border by rule', () => {
    const pads = fc.record({ top: small, bottom: small, left: small, right: small });
    fc.assert(
      fc.property(
        volumes(4, 3, 2),
        kernels(2, 3, 2, 2),
        pads,
        fc.constantFrom(...borders),
        (picture, w, sides, border) => {
          const { top, bottom, left, right } = Object.fromEntries(
            Object.entries(sides).map(([name, { side }]) => [name, side]),
          ) as Record<'top' | 'bottom' | 'left' | 'right', number>;
          const real = pad2d(picture, { top, bottom, left, right }, border);
          const axes = {
            vertical: explicitAxis(4, 2, { before: top, after: bottom, border }),
            horizontal: explicitAxis(3, 3, { before: left, after: right, border }),
          };
          const plain = { vertical: explicitAxis(real.rows, 2), horizontal: explicitAxis(real.columns, 3) };
          expect(correlateAxes(real, w, plain)).toEqual(correlateAxes(picture, w, axes));
        },
      ),
    );
  });
});

describe('layers taken apart', () => {
  it('1×1 mixes channels at every pixel, AR6', () => {
    const pixels = volume(1, 2, 3, [2, -1, 3, 0, 4, 1]);
    const w = filters(1, 1, 3, 2, [1, 0.5, 0, 0.5, 1, 0]);
    expect([...pointwise2d(pixels, w).data]).toEqual([5, 0.5, 1, 2]);
    expect(() => pointwise2d(pixels, filters(3, 3, 3, 2))).toThrow('1×1');
  });

  it('separable is the dense layer with the product of both kernels', () => {
    fc.assert(
      fc.property(volumes(5, 4, 2), kernels(3, 2, 2, 2), kernels(1, 1, 4, 3), (picture, depthwise, pointwise) => {
        const axes = {
          vertical: explicitAxis(5, 3, { before: 1 }),
          horizontal: explicitAxis(4, 2, { stride: 2 }),
        };
        const dense = filters(3, 2, 2, 3);
        for (let u = 0; u < 3; u++)
          for (let v = 0; v < 2; v++)
            for (let c = 0; c < 2; c++)
              for (let o = 0; o < 3; o++)
                for (let q = 0; q < 2; q++) {
                  const place = ((u * 2 + v) * 2 + c) * 3 + o;
                  const product = weight(depthwise, u, v, c, q) * weight(pointwise, 0, 0, c * 2 + q, o);
                  dense.data[place] = (dense.data[place] as number) + product;
                }
        expect(separable2d(picture, depthwise, pointwise, axes)).toEqual(correlateAxes(picture, dense, axes));
      }),
    );
    expect(() =>
      depthwise2d(volume(3, 3, 2), filters(1, 1, 1, 1), {
        vertical: explicitAxis(3, 1),
        horizontal: explicitAxis(3, 1),
      }),
    ).toThrow('2 channels');
  });

  it('turning a bank keeps channels and filters in order', () => {
    const w = filters(1, 2, 2, 2, [1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...flipped(w).data]).toEqual([5, 6, 7, 8, 1, 2, 3, 4]);
  });
});
