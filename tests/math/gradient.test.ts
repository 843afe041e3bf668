import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Axes, axesOf, correlate2d, correlateAxes, flipped } from '../../src/math/correlate.ts';
import { biasGradient, inputGradient, kernelGradient } from '../../src/math/gradient.ts';
import { convolutionMatrix, times, transposedTimes, weightAt } from '../../src/math/matrix.ts';
import { type Filters, filters, fromRows, type Volume, volume } from '../../src/math/volume.ts';
import { explicitAxis } from '../../src/math/window.ts';
import { borders, kernels, layers, type RandomLayer, volumes } from './arbitrary.ts';

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + value * (b[i] as number), 0);

/** A volume shaped like the output of a random layer, filled from its own picture. */
const wish = (axes: Axes, { x, w }: RandomLayer): Volume => {
  const empty = volume(axes.vertical.output, axes.horizontal.output, w.filters);
  return { ...empty, data: empty.data.map((_, i) => (x.data[(3 * i + 1) % x.data.length] as number) + 1) };
};

const turn = ({ w, settings }: RandomLayer): Filters => (settings.flip ? flipped(w) : w);

describe('the layer backwards', () => {
  it('⟨Cx, y⟩ = ⟨x, Cᵀy⟩ under every padding, stride and dilation', () => {
    fc.assert(
      fc.property(layers, (layer) => {
        const axes = axesOf(layer.x, layer.w, layer.settings);
        const w = turn(layer);
        const dy = wish(axes, layer);
        const ahead = dot(correlateAxes(layer.x, w, axes).data, dy.data);
        expect(dot(layer.x.data, inputGradient(dy, w, axes).data)).toBeCloseTo(ahead, 9);
        expect(dot(w.data, kernelGradient(dy, layer.x, axes).data)).toBeCloseTo(ahead, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with finite differences of a loss that is not linear', () => {
    const layer = fc.record({
      x: volumes(4, 5, 2),
      w: kernels(2, 3, 2, 2),
      border: fc.constantFrom(...borders),
      stride: fc.integer({ min: 1, max: 2 }),
    });
    fc.assert(
      fc.property(layer, ({ x, w, border, stride }) => {
        const axes = {
          vertical: explicitAxis(4, 2, { stride, before: 1, border }),
          horizontal: explicitAxis(5, 3, { stride, before: 2, after: 1, border }),
        };
        const bias = [0.3, -0.2];
        const run = (xs: Volume, ws: Filters, bs: readonly number[]) => correlateAxes(xs, ws, axes, bs);
        const loss = (y: Volume) => y.data.reduce((sum, value) => sum + Math.tanh(value / 8), 0);
        const y = run(x, w, bias);
        const dy = { ...y, data: y.data.map((value) => (1 - Math.tanh(value / 8) ** 2) / 8) };
        const step = 1e-5;
        const slope = (at: (amount: number) => number) => (at(step) - at(-step)) / (2 * step);
        const nudged = (data: Float64Array, k: number, amount: number) =>
          data.map((value, i) => (i === k ? value + amount : value));
        const dx = inputGradient(dy, w, axes).data;
        const dw = kernelGradient(dy, x, axes).data;
        for (const k of [0, 7, 22, 39])
          expect(dx[k]).toBeCloseTo(
            slope((amount) => loss(run({ ...x, data: nudged(x.data, k, amount) }, w, bias))),
            7,
          );
        for (const k of [0, 5, 14, 23])
          expect(dw[k]).toBeCloseTo(
            slope((amount) => loss(run(x, { ...w, data: nudged(w.data, k, amount) }, bias))),
            7,
          );
        expect(biasGradient(dy)[1]).toBeCloseTo(
          slope((amount) => loss(run(x, w, [0.3, -0.2 + amount]))),
          7,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('refuses a gradient that is not shaped like the output', () => {
    const axes = { vertical: explicitAxis(4, 2), horizontal: explicitAxis(4, 2) };
    expect(() => inputGradient(volume(4, 4, 1), filters(2, 2, 1, 1), axes)).toThrow('3×3×1');
    expect(() => kernelGradient(volume(2, 3, 1), volume(4, 4, 1), axes)).toThrow('3×3×1');
  });
});

describe('the layer as a matrix', () => {
  const kernel = filters(3, 3, 1, 1, [1, 4, 1, 1, 4, 3, 3, 3, 1]);
  const axes = { vertical: explicitAxis(4, 3), horizontal: explicitAxis(4, 3) };

  it('is 4×16 with nine weights in every row for the deck’s example', () => {
    const c = convolutionMatrix(kernel, axes);
    expect([c.rows, c.columns]).toEqual([4, 16]);
    expect([...c.values.subarray(16, 32)]).toEqual([0, 1, 4, 1, 0, 1, 4, 3, 0, 3, 3, 1, 0, 0, 0, 0]);
    expect(Array.from({ length: 16 }, (_, column) => weightAt(c, 1, column))).toEqual([
      ...[null, 0, 1, 2],
      ...[null, 3, 4, 5],
      ...[null, 6, 7, 8],
      ...[null, null, null, null],
    ]);
    expect(weightAt(convolutionMatrix(kernel, axes, true), 0, 0)).toBe(8);
  });

  it('says C x = layer and Cᵀ y = its gradient, for any layer', () => {
    fc.assert(
      fc.property(layers, (layer) => {
        const { x, w, settings } = layer;
        const every = axesOf(x, w, settings);
        const c = convolutionMatrix(w, every, settings.flip);
        const y = correlate2d(x, w, { ...settings, bias: new Float64Array(w.filters) });
        expect(times(c, x.data)).toEqual(y.data);
        const dy = wish(every, layer);
        expect(transposedTimes(c, dy.data)).toEqual(inputGradient(dy, turn(layer), every).data);
        const sums = c.weights.map((indices) => indices.reduce((sum, k) => sum + (w.data[k] as number), 0));
        expect(sums).toEqual([...c.values]);
      }),
      { numRuns: 150 },
    );
  });

  it('lets several weights meet where a border leads back to the same cell', () => {
    const narrow = { vertical: explicitAxis(1, 1), horizontal: explicitAxis(2, 3, { before: 1, border: 'periodic' }) };
    const c = convolutionMatrix(filters(1, 3, 1, 1, [1, 10, 100]), narrow);
    expect([...c.values]).toEqual([10, 101, 101, 10]);
    expect(c.weights).toEqual([[1], [0, 2], [0, 2], [1]]);
  });

  it('refuses lists of the wrong length', () => {
    const c = convolutionMatrix(kernel, axes);
    expect(() => times(c, [1, 2])).toThrow('16 columns');
    expect(() => transposedTimes(c, fromRows([[1, 2]]).data)).toThrow('4 rows');
  });
});
