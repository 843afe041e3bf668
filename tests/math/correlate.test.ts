import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axesOf, correlate2d, correlateAxes, flipped, type LayerSettings, termsOf } from '../../src/math/correlate.ts';
import { filters, fromRows, toRows, type Volume, volume } from '../../src/math/volume.ts';
import { explicitAxis, type Padding } from '../../src/math/window.ts';
import { layers } from './arbitrary.ts';
import { deckTable, kernelA, ones, sobel } from './deck.ts';

const plain: LayerSettings = { stride: 1, dilation: 1, padding: 'valid', flip: false };
const sum = (v: Volume) => v.data.reduce((total, n) => total + n, 0);
const tile = (c: readonly number[], r = c) => r.map((a) => c.map((b) => a * b));

describe('worked examples', () => {
  it('CV1: 2×2 ones on the deck table', () => {
    const y = correlate2d(deckTable, ones(2), plain);
    expect([y.rows, y.columns]).toEqual([9, 10]);
    expect(toRows(y)[0]).toEqual([19, 14, 24, 22, 23, 25, 19, 12, 6, 4]);
    expect(toRows(y)[4]).toEqual([20, 32, 49, 64, 66, 53, 35, 21, 9, 0]);
    expect(sum(y)).toBe(2111);
  });
  it('CV2: the same at stride 2', () => {
    const y = correlate2d(deckTable, ones(2), { ...plain, stride: 2 });
    expect([y.rows, y.columns]).toEqual([5, 5]);
    expect(toRows(y)[2]).toEqual([20, 49, 66, 35, 9]);
  });
  it('CV3: 3×3 ones', () => {
    const y = toRows(correlate2d(deckTable, ones(3), plain));
    expect([y.length, y[0]?.length]).toEqual([8, 9]);
    expect(y[0]).toEqual([52, 53, 65, 70, 64, 54, 35, 17, 10]);
    expect(y[3]?.[3]).toBe(135);
    expect(Math.max(...y.flat())).toBe(135);
  });
  it('CV4: kernel A as it is and turned', () => {
    const asIs = toRows(correlate2d(deckTable, kernelA, plain));
    const turned = toRows(correlate2d(deckTable, kernelA, { ...plain, flip: true }));
    expect(asIs[0]?.slice(0, 4)).toEqual([323, 284, 387, 368]);
    expect(turned[0]?.slice(0, 4)).toEqual([302, 363, 373, 421]);
    expect([asIs[3]?.[3], turned[3]?.[3]]).toEqual([778, 742]);
  });
  it('CV5: Sobel', () => {
    expect(toRows(correlate2d(deckTable, sobel, plain))[0]).toEqual([-5, 24, -2, 1, 2, -19, -20, -14, -2]);
    expect(toRows(correlate2d(deckTable, sobel, { ...plain, stride: 2 }))[1]).toEqual([17, 11, -12, -27, -11]);
  });
  it('CV9: a separable picture under a separable kernel', () => {
    const x = fromRows(tile([1, 2, 3, 2]));
    const w = filters(3, 3, 1, 1, tile([1, 2, 1]).flat());
    const y = (padding: Padding) => toRows(correlate2d(x, w, { ...plain, padding }));
    expect(y('valid')).toEqual([
      [64, 80],
      [80, 100],
    ]);
    expect(y('zero')).toEqual(tile([4, 8, 10, 7]));
    expect(y('mirror')[0]).toEqual([36, 48, 60, 60]);
  });
  it('CV10: two channels and a bias', () => {
    const x = volume(3, 3, 2, [1, 0, 2, 1, 0, 1, 0, 2, 1, 0, 3, 1, 2, 1, 1, 3, 1, 0]);
    const w = filters(2, 2, 2, 1, [1, 0, 0, 2, 0, 1, -1, 0]);
    expect(toRows(x, 1)).toEqual([
      [0, 1, 1],
      [2, 0, 1],
      [1, 3, 0],
    ]);
    const partial = (channel: number) =>
      [0, 1].map((i) =>
        [0, 1].map((j) =>
          termsOf(x, w, plain, i, j, 0)
            .filter((term) => term.channel === channel)
            .reduce((total, term) => total + term.product, 0),
        ),
      );
    expect(partial(0)).toEqual([
      [0, -1],
      [-1, 0],
    ]);
    expect(partial(1)).toEqual([
      [4, 2],
      [1, 5],
    ]);
    expect(toRows(correlate2d(x, w, { ...plain, bias: [0.5] }))).toEqual([
      [4.5, 1.5],
      [0.5, 5.5],
    ]);
  });
});

describe('the whole layer', () => {
  it('is to the last bit what the step-through adds up, under every setting', () => {
    fc.assert(
      fc.property(layers, (random) => {
        // Decimals that binary numbers only come near, so that the order of the sums is felt
        const rough = (data: Float64Array) => data.map((value) => value * 0.7 + 1 / 3);
        const x = { ...random.x, data: rough(random.x.data) };
        const w = { ...random.w, data: rough(random.w.data) };
        const { settings } = random;
        const y = correlate2d(x, w, settings);
        const { vertical, horizontal } = axesOf(x, w, settings);
        expect([y.rows, y.columns, y.channels]).toEqual([vertical.output, horizontal.output, w.filters]);
        for (let i = 0; i < y.rows; i++)
          for (let j = 0; j < y.columns; j++)
            for (let filter = 0; filter < w.filters; filter++) {
              const channelSums = new Array<number>(w.channels).fill(0);
              for (const term of termsOf(x, w, settings, i, j, filter))
                channelSums[term.channel] = (channelSums[term.channel] as number) + term.product;
              const total = channelSums.reduce((a, b) => a + b, 0) + (settings.bias?.[filter] ?? 0);
              expect(y.data[(i * y.columns + j) * y.channels + filter]).toBe(total);
            }
      }),
      { numRuns: 300 },
    );
  });

  it('is linear in the picture and in the kernel', () => {
    fc.assert(
      fc.property(layers, layers, fc.integer({ min: -4, max: 4 }), (one, other, factor) => {
        const { x, w } = one;
        const settings = { ...one.settings, bias: new Float64Array(w.filters) };
        const x2 = { ...x, data: x.data.map((_, i) => other.x.data[i % other.x.data.length] as number) };
        const w2 = { ...w, data: w.data.map((_, i) => other.w.data[i % other.w.data.length] as number) };
        const mix = (a: Float64Array, b: Float64Array) => a.map((value, i) => value + factor * (b[i] as number));
        const y = correlate2d(x, w, settings).data;
        const byPicture = correlate2d({ ...x, data: mix(x.data, x2.data) }, w, settings).data;
        expect(byPicture).toEqual(mix(y, correlate2d(x2, w, settings).data));
        const byKernel = correlate2d(x, { ...w, data: mix(w.data, w2.data) }, settings).data;
        expect(byKernel).toEqual(mix(y, correlate2d(x, w2, settings).data));
      }),
    );
  });

  it('takes strides, pads and borders of either axis apart', () => {
    const y = correlateAxes(deckTable, ones(2), {
      vertical: explicitAxis(10, 2, { stride: 4, before: 1, after: 0, border: 'symmetric' }),
      horizontal: explicitAxis(11, 2, { stride: 9 }),
    });
    expect(toRows(y)).toEqual([
      [20, 4],
      [22, 1],
      [5, 7],
    ]);
  });

  it('turning twice is the identity, and flipping is turning first', () => {
    fc.assert(
      fc.property(layers, ({ x, w, settings }) => {
        expect(flipped(flipped(w))).toEqual(w);
        const turned = correlate2d(x, flipped(w), { ...settings, flip: false });
        expect(correlate2d(x, w, { ...settings, flip: true })).toEqual(turned);
      }),
    );
  });

  it('refuses channels and biases that do not fit', () => {
    expect(() => correlate2d(volume(3, 3, 2), ones(2), plain)).toThrow('2 channels');
    expect(() => correlate2d(deckTable, ones(2), { ...plain, bias: [1, 2] })).toThrow('as many biases');
    expect(() => termsOf(volume(3, 3, 2), ones(2), plain, 0, 0, 0)).toThrow('2 channels');
  });

  it('gives an empty map where the kernel does not fit', () => {
    const y = correlate2d(volume(2, 2, 1), ones(3), plain);
    expect([y.rows, y.columns, y.data.length]).toEqual([0, 0, 0]);
  });
});
