import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlateAxes } from '../../src/math/correlate.ts';
import { convolutionMatrix, transposedTimes } from '../../src/math/matrix.ts';
import {
  stampsOf,
  transposedConvolve,
  transposedInputGradient,
  transposedKernelGradient,
  uncutAxes,
} from '../../src/math/transposed.ts';
import { forwardAxes, transposedAxis } from '../../src/math/transposed-axis.ts';
import {
  gatherConvolve,
  gatherGrid,
  gatherKernel,
  gatherPads,
  gatherTerms,
  zeroInserted,
} from '../../src/math/transposed-gather.ts';
import { filters, type Volume, volume } from '../../src/math/volume.ts';
import { allClose, closeTo, dot, transposedLayers } from './arbitrary.ts';

describe('three formulations', () => {
  const numbers = (v: Volume) => [v.rows, v.columns, v.channels, ...v.data];

  it('scatter = gather = matrix, whatever n, k, s, d, p, output padding and channels', () => {
    fc.assert(
      fc.property(transposedLayers, ({ x, w, axes }) => {
        const y = transposedConvolve(x, w, axes);
        expect([y.rows, y.columns, y.channels]).toEqual([axes.vertical.output, axes.horizontal.output, w.channels]);
        const painted = volume(y.rows, y.columns, y.channels);
        const uncut = transposedConvolve(x, w, uncutAxes(axes));
        const full = volume(uncut.rows, uncut.columns, uncut.channels);
        for (const { products } of stampsOf(x, w, axes))
          for (const { row, column, fullRow, fullColumn, channel, product } of products) {
            const spot = (fullRow * full.columns + fullColumn) * full.channels + channel;
            full.data[spot] = (full.data[spot] as number) + product;
            if (row === null || column === null) continue;
            const place = (row * y.columns + column) * y.channels + channel;
            painted.data[place] = (painted.data[place] as number) + product;
          }
        allClose(numbers(full), numbers(uncut), 9);
        const gathered = gatherConvolve(x, w, axes);
        const c = convolutionMatrix(w, forwardAxes(axes));
        const asMatrix = { ...y, data: y.data.length > 0 ? transposedTimes(c, x.data) : y.data };
        for (const other of [painted, gathered, asMatrix]) allClose(numbers(other), numbers(y), 9);
      }),
      { numRuns: 200 },
    );
  });

  it('⟨Cx, y⟩ = ⟨x, Cᵀy⟩', () => {
    fc.assert(
      fc.property(transposedLayers, ({ x, w, axes }) => {
        const back = transposedConvolve(x, w, axes);
        const large = { ...back, data: back.data.map((_, i) => ((5 * i) % 11) - 5) };
        const ahead = correlateAxes(large, w, forwardAxes(axes));
        expect(dot(ahead.data, x.data)).toBeCloseTo(dot(large.data, back.data), 8);
      }),
      { numRuns: 200 },
    );
  });

  it('the terms of an output are the stamps that meet in it, among the zeros put in', () => {
    fc.assert(
      fc.property(transposedLayers, ({ x, w, axes }) => {
        const y = transposedConvolve(x, w, axes);
        const grid = gatherGrid(x, axes);
        const kernel = gatherKernel(w);
        if (y.data.length > 0) {
          const spread = zeroInserted(x, axes);
          const pads = gatherPads(axes.vertical);
          expect(grid.rows).toBe(spread.rows + pads.before + pads.after);
        }
        const stamps = stampsOf(x, w, axes);
        for (const [i, j] of [
          [0, 0],
          [y.rows - 1, y.columns - 1],
        ] as const) {
          if (y.data.length === 0) continue;
          const channel = w.channels - 1;
          const terms = gatherTerms(x, w, axes, i, j, channel);
          const sum = terms.reduce((total, { product }) => total + product, 0);
          expect(sum).toBeCloseTo(y.data[(i * y.columns + j) * y.channels + channel] as number, 9);
          for (const { u, v, filter, gridRow, gridColumn, x: value, w: weight } of terms) {
            expect(grid.data[(gridRow * grid.columns + gridColumn) * grid.channels + filter]).toBe(value);
            expect(kernel.data[((u * w.columns + v) * w.filters + filter) * w.channels + channel]).toBe(weight);
          }
          const meeting = terms
            .filter(({ row }) => row !== null)
            .map((t) => [t.filter, t.row, t.column, t.kernelRow, t.kernelColumn].join());
          const landed = stamps.flatMap((stamp) =>
            stamp.products
              .filter((p) => p.row === i && p.column === j && p.channel === channel)
              .map((p) => [stamp.filter, stamp.row, stamp.column, p.u, p.v].join()),
          );
          expect(meeting.sort()).toEqual(landed.sort());
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe('the gradients', () => {
  it('are the adjoints in x and in w', () => {
    fc.assert(
      fc.property(transposedLayers, ({ x, w, axes }) => {
        const y = transposedConvolve(x, w, axes);
        const dy = { ...y, data: y.data.map((_, i) => ((7 * i) % 13) - 6) };
        const ahead = dot(y.data, dy.data);
        expect(dot(x.data, transposedInputGradient(dy, w, axes).data)).toBeCloseTo(ahead, 8);
        expect(dot(w.data, transposedKernelGradient(dy, x, axes).data)).toBeCloseTo(ahead, 8);
      }),
      { numRuns: 200 },
    );
  });

  it('agree with finite differences of a loss that is not linear', () => {
    const x = volume(
      2,
      3,
      2,
      Array.from({ length: 12 }, (_, i) => Math.sin(2 * i)),
    );
    const w = filters(
      3,
      2,
      2,
      2,
      Array.from({ length: 24 }, (_, i) => Math.cos(3 * i)),
    );
    const axes = {
      vertical: transposedAxis(2, 3, { stride: 2, before: 1, outputPad: 1 }),
      horizontal: transposedAxis(3, 2, { stride: 1, before: 0, after: 1 }),
    };
    const loss = (xs: Float64Array, ws: Float64Array) =>
      transposedConvolve({ ...x, data: xs }, { ...w, data: ws }, axes).data.reduce(
        (sum, value) => sum + Math.tanh(value),
        0,
      );
    const y = transposedConvolve(x, w, axes);
    const dy = { ...y, data: y.data.map((value) => 1 - Math.tanh(value) ** 2) };
    const [dx, dw] = [transposedInputGradient(dy, w, axes), transposedKernelGradient(dy, x, axes)];
    const nudge = (list: Float64Array, k: number, amount: number) =>
      list.map((value, i) => (i === k ? value + amount : value));
    const step = 1e-5;
    for (let k = 0; k < 12; k++)
      closeTo(dx.data[k], (loss(nudge(x.data, k, step), w.data) - loss(nudge(x.data, k, -step), w.data)) / (2 * step));
    for (let k = 0; k < 24; k++)
      closeTo(dw.data[k], (loss(x.data, nudge(w.data, k, step)) - loss(x.data, nudge(w.data, k, -step))) / (2 * step));
  });
});
