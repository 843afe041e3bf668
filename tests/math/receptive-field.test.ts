import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convolutional } from '../../src/math/costs.ts';
import { alexNet, leNet5, resNet18Stack, uNetStack, vgg } from '../../src/math/landmarks.ts';
import { fieldsOf } from '../../src/math/networks.ts';
import {
  effectiveWidth,
  fieldOf,
  pathCounts,
  receptiveField,
  type StackLayer,
  spansBelow,
} from '../../src/math/receptive-field.ts';
import { correlateAxis } from '../../src/math/signal.ts';
import { explicitAxis } from '../../src/math/window.ts';

const stack = (layers: number, kernel = 3): StackLayer[] => Array.from({ length: layers }, () => ({ kernel }));

describe('worked examples', () => {
  it('RF1: stacks of 3×3', () => {
    expect([1, 2, 3, 10, 50, 100].map((n) => fieldOf(stack(n)))).toEqual([3, 5, 7, 21, 101, 201]);
    expect(receptiveField(stack(120)).findIndex(({ field }) => field >= 200) + 1).toBe(100);
  });

  it.each([
    [2, 5, 18, 25, 28],
    [3, 7, 27, 49, 45],
    [5, 11, 45, 121, 63],
  ])('RF2: %i small against one %i×%i', (layers, side, small, large, percent) => {
    const weights = (kernel: number, channels: number) =>
      convolutional({ rows: 16, columns: 16, channels }, { kernel }, channels).weights;
    expect(fieldOf(stack(layers))).toBe(side);
    expect([layers * weights(3, 1), weights(side, 1)]).toEqual([small, large]);
    expect(Math.round(100 * (1 - small / large))).toBe(percent);
    if (layers === 2) expect([2 * weights(3, 64), weights(5, 64)]).toEqual([73_728, 102_400]);
    if (layers === 3) expect([3 * weights(3, 64), weights(7, 64)]).toEqual([110_592, 200_704]);
  });

  it('RF3: a pool after each convolution', () => {
    const layers = Array.from({ length: 6 }, () => [{ kernel: 3 }, { kernel: 2, stride: 2 }]).flat();
    const pooled = receptiveField(layers).filter((_, i) => i % 2 === 1);
    expect(pooled.map(({ field }) => field)).toEqual([4, 10, 22, 46, 94, 190]);
    expect(pooled.map(({ jump }) => jump)).toEqual([2, 4, 8, 16, 32, 64]);
    expect(fieldOf([...layers, { kernel: 3 }])).toBeGreaterThan(200);
  });

  it('RF4: landmarks', () => {
    expect(fieldsOf(leNet5.layers).at(-1)).toBe(32);
    expect(fieldsOf(alexNet().layers).slice(-2)).toEqual([163, 195]);
    expect(fieldsOf(vgg().layers).at(-1)).toBe(212);
    expect(fieldOf(resNet18Stack)).toBe(435);
    expect(fieldOf(uNetStack(3))).toBe(68);
  });

  it('RF5: dilation 1, 2, 4, 8, 16', () => {
    const layers = [1, 2, 4, 8, 16].map((dilation) => ({ kernel: 3, dilation }));
    expect(receptiveField(layers).map(({ field }) => field)).toEqual([3, 7, 15, 31, 63]);
  });

  it('RF6: paths to each pixel', () => {
    expect(pathCounts(2)).toEqual([1, 2, 3, 2, 1]);
    expect(pathCounts(3)).toEqual([1, 3, 6, 7, 6, 3, 1]);
    expect(pathCounts(0)).toEqual([1]);
  });

  it('RF7: the width that holds 95.5 % of the weight', () => {
    expect([10, 50, 100].map((n) => effectiveWidth(n))).toEqual([11, 25, 33]);
    expect(() => effectiveWidth(3, 2)).toThrow('no centre');
  });
});

describe('against what really reaches a neuron', () => {
  it('field, place and paths are those of the layers run on one lit pixel after another', () => {
    const layer = fc.record({
      kernel: fc.integer({ min: 1, max: 4 }),
      stride: fc.integer({ min: 1, max: 2 }),
      dilation: fc.integer({ min: 1, max: 2 }),
      before: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 3 }), (layers) => {
        const size = 64;
        const run = (x: ArrayLike<number>) =>
          layers.reduce<ArrayLike<number>>((row, { kernel, stride, dilation, before }) => {
            const axis = explicitAxis(row.length, kernel, { stride, dilation, before });
            return correlateAxis(row, new Array<number>(kernel).fill(1), axis);
          }, x);
        const neuron = Math.floor(run(new Float64Array(size)).length / 2);
        const seen = Array.from({ length: size }, (_, pixel) => {
          const lit = new Float64Array(size);
          lit[pixel] = 1;
          return run(lit)[neuron] as number;
        });
        const first = seen.findIndex((paths) => paths > 0);
        const last = seen.findLastIndex((paths) => paths > 0);
        expect(spansBelow(layers, neuron).at(-1)).toEqual({ first, last });
        expect(last - first + 1).toBe(fieldOf(layers));
        const uniform = layers.every((one) => one.kernel === 3 && one.stride === 1 && one.dilation === 1);
        if (uniform) expect(seen.slice(first, last + 1)).toEqual(pathCounts(layers.length));
      }),
      { numRuns: 200 },
    );
  });

  it('says where a neuron of a padded stack looks, layer by layer', () => {
    const layers = [
      { kernel: 3, before: 1 },
      { kernel: 2, stride: 2 },
      { kernel: 3, before: 1 },
    ];
    expect(spansBelow(layers, 4)).toEqual([
      { first: 3, last: 5 },
      { first: 6, last: 11 },
      { first: 5, last: 12 },
    ]);
    expect(fieldOf([])).toBe(1);
  });
});
