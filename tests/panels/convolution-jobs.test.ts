import { readFile } from 'node:fs/promises';
import { memory } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compute } from '../../scripts/node-backend.ts';
import { digitBatch } from '../../src/data/digits.ts';
import { drawPicture } from '../../src/data/pictures.ts';
import type { Sent } from '../../src/engine/contract.ts';
import { makeBitmapsWith } from '../../src/engine/picture.ts';
import { correlate2d } from '../../src/math/correlate.ts';
import type { PictureSource } from '../../src/math/picture.ts';
import { brightness } from '../../src/math/picture.ts';
import { filters, type Volume, volume } from '../../src/math/volume.ts';
import { paddings } from '../../src/math/window.ts';
import type { Layer, ShiftQuestion } from '../../src/panels/convolution/jobs.ts';
import { jobs } from '../../src/panels/convolution/worker/jobs.ts';
import { shifted } from '../../src/panels/convolution/worker/shift.ts';
import type { PaintedMap } from '../../src/pattern/painted-map.ts';

const side = 32;
const source: PictureSource = { kind: 'generated', name: 'house', seed: 2, side };
const colours = { signed: new Uint8ClampedArray(1024).map((_, i) => i % 256) };
const { signal } = new AbortController();
const sobel = [-1, 0, 1, -2, 0, 2, -1, 0, 1];
const uneven = [3, -1, 2, 0, 5, -4, 1, 7, -2].map((w) => w / 9);
const layerOf = (changes: Partial<Layer> = {}): Layer => ({
  kernels: [sobel],
  kernelSize: 3,
  stride: 1,
  dilation: 1,
  padding: 'valid',
  flip: false,
  ...changes,
});

/** An answer without its wrapping; every map's buffers must be listed for transfer. */
function opened<T extends object>(answer: T | Sent<T>): T {
  if (!('transfer' in answer)) return answer;
  return answer.value;
}

function expectMap(map: PaintedMap | undefined, expected: Volume, channel = 0) {
  if (!map) throw new Error('no map');
  expect([map.height, map.width]).toEqual([expected.rows, expected.columns]);
  let worst = 0;
  for (let i = 0; i < map.values.length; i++)
    worst = Math.max(
      worst,
      Math.abs((map.values[i] ?? Number.NaN) - (expected.data[i * expected.channels + channel] ?? 0)),
    );
  expect(worst).toBeLessThan(1e-5);
  expect(map.maximum).toBe(Math.max(...map.values));
  expect(map.minimum).toBe(Math.min(...map.values));
}

/** HWIO numbers of a bank. */
function bank(layer: Layer) {
  const { kernels, kernelSize: k } = layer;
  const numbers = Array.from({ length: k * k }, (_, i) => kernels.map((kernel) => kernel[i] ?? 0)).flat();
  return filters(k, k, 1, kernels.length, numbers);
}

beforeAll(async () => {
  await compute('cpu');
  makeBitmapsWith(({ width, height }) => ({ width, height, close: () => {} }));
  vi.stubGlobal('fetch', async (address: string) => {
    const path = new URL(address, 'file:///').pathname.replace(/^.*\/models\//, '../../public/models/');
    const bytes = await readFile(new URL(path, import.meta.url)).catch(() => null);
    return bytes ? new Response(new Uint8Array(bytes)) : new Response(null, { status: 404 });
  });
});
afterAll(() => void vi.unstubAllGlobals());

describe('featureMaps', () => {
  const x = brightness(drawPicture('house', 2, side));

  it.each(paddings)('equals math/ with padding %s, at strides, dilations, flipped or not', async (padding) => {
    for (const [stride, dilation, flip] of [
      [1, 1, false],
      [2, 1, true],
      [1, 2, false],
      [2, 3, true],
    ] as const) {
      const layer = layerOf({ kernels: [sobel, uneven], padding, stride, dilation, flip });
      const { maps, input } = opened(await jobs.featureMaps(signal, { source, layer, colours, range: null }));
      const expected = correlate2d(x, bank(layer), layer);
      expect(maps.length).toBe(2);
      maps.forEach((map, channel) => {
        expectMap(map, expected, channel);
      });
      expectMap(input, x);
      expect(input.paint).toEqual({ low: 0, high: 1 });
    }
  });

  it('centres the colours on zero, or takes the range it is given', async () => {
    const ask = (range: number | null) => jobs.featureMaps(signal, { source, layer: layerOf(), colours, range });
    const map = opened(await ask(null)).maps[0];
    const half = Math.max(Math.abs(map?.minimum ?? 0), Math.abs(map?.maximum ?? 0));
    expect(map?.paint).toEqual({ low: -half, high: half });
    expect(opened(await ask(2)).maps[0]?.paint).toEqual({ low: -2, high: 2 });
  });

  it('moves every buffer and bitmap instead of copying', async () => {
    const answer = await jobs.featureMaps(signal, { source, layer: layerOf(), colours, range: null });
    if (!('transfer' in answer)) throw new Error('nothing to transfer');
    const { input, maps } = answer.value;
    for (const map of [input, ...maps]) {
      expect(answer.transfer).toContain(map.values.buffer);
      expect(answer.transfer).toContain(map.bitmap);
    }
  });

  it('takes an own picture of any shape, and refuses what is none', async () => {
    const own = (width: number, height: number, bytes = 4 * width * height): PictureSource => ({
      kind: 'own',
      picture: { width, height, data: new Uint8ClampedArray(bytes).fill(128) },
    });
    const layer = layerOf({ padding: 'replicate' });
    const { maps } = opened(await jobs.featureMaps(signal, { source: own(5, 3), layer, colours, range: null }));
    expect([maps[0]?.width, maps[0]?.height]).toEqual([5, 3]);
    await expect(jobs.featureMaps(signal, { source: own(5, 3, 8), layer, colours, range: null })).rejects.toThrow();
    const unknown: PictureSource = { kind: 'generated', name: 'nobody', seed: 1, side };
    await expect(jobs.featureMaps(signal, { source: unknown, layer, colours, range: null })).rejects.toThrow('nobody');
  });

  it('rejects when aborted', async () => {
    const gone = AbortSignal.abort();
    await expect(jobs.featureMaps(gone, { source, layer: layerOf(), colours, range: null })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('shift', () => {
  const ask = async (changes: Partial<ShiftQuestion>) =>
    opened(
      await jobs.shift(signal, { source, layer: layerOf(), colours, range: null, shiftX: 0, shiftY: 0, ...changes }),
    );

  it.each(paddings)('CV-A: with stride 1 filtering and shifting commute exactly (%s)', async (padding) => {
    for (const [shiftX, shiftY] of [
      [1, 0],
      [-3, 5],
      [7, -2],
    ] as const) {
      const answer = await ask({ layer: layerOf({ padding, kernels: [uneven] }), shiftX, shiftY });
      expect(answer.divides).toBe(true);
      expect(answer.largest).toBeLessThan(1e-5 * answer.range);
      expect(answer.difference.values.filter((value) => !Number.isNaN(value)).length).toBeGreaterThan(200);
    }
  });

  it('CV-B: with stride 2 a shift by one has no counterpart, a shift by two has', async () => {
    const layer = layerOf({ stride: 2 });
    const one = await ask({ layer, shiftX: 1 });
    expect(one.divides).toBe(false);
    expect(one.shiftedFiltered).toBeNull();
    expect(one.largest).toBeGreaterThan(0.1 * one.range);
    const two = await ask({ layer, shiftX: 2, shiftY: -4 });
    expect(two.divides).toBe(true);
    expect(two.largest).toBeLessThan(1e-5 * two.range);
  });

  it('shows the filter of the shifted picture, as math/ has it', async () => {
    const layer = layerOf({ padding: 'mirror' });
    const answer = await ask({ layer, shiftX: 4, shiftY: 3 });
    const moved = shifted(brightness(drawPicture('house', 2, side)), 4, 3);
    expectMap(answer.shifted, moved);
    expectMap(answer.filteredShifted, correlate2d(moved, bank(layer), layer));
  });

  it('compares nothing where the shift leaves nothing to compare', async () => {
    const answer = await ask({ shiftX: 32 });
    expect(answer.largest).toBe(0);
    expect(answer.difference.values.every(Number.isNaN)).toBe(true);
  });
});

describe('depth', () => {
  const ask = async (depth: number, picture: PictureSource = source) =>
    opened(
      await jobs.depth(signal, {
        source: picture,
        depth,
        seed: 3,
        colours: { signed: colours.signed, sequential: colours.signed },
      }),
    );

  it('RF-B: the gradient stays inside 2n+1 and fades towards its rim', async () => {
    const { maps, fields, gradient } = await ask(4);
    expect(fields).toEqual([3, 5, 7, 9]);
    expect(maps.length).toBe(4);
    expect([gradient.width, gradient.height]).toEqual([side, side]);
    const ring = (radius: number) => {
      const around: number[] = [];
      for (let i = 0; i < side; i++)
        for (let j = 0; j < side; j++)
          if (Math.max(Math.abs(i - 16), Math.abs(j - 16)) === radius) around.push(gradient.values[i * side + j] ?? 0);
      return around.reduce((total, value) => total + value, 0) / around.length;
    };
    expect(gradient.maximum).toBe(1);
    for (let radius = 5; radius < 12; radius++) expect(ring(radius)).toBe(0);
    expect(ring(4)).toBeGreaterThan(0);
    expect(ring(4)).toBeLessThan(0.3 * ring(1));
  });

  it('repeats for a seed, and fits pictures smaller than the field', async () => {
    expect((await ask(2)).gradient.values).toEqual((await ask(2)).gradient.values);
    const tiny: PictureSource = {
      kind: 'own',
      picture: { width: 4, height: 3, data: new Uint8ClampedArray(48).fill(90) },
    };
    const { gradient, maps } = await ask(6, tiny);
    expect([gradient.width, gradient.height]).toEqual([4, 3]);
    expect(maps[5]?.values.every(Number.isFinite)).toBe(true);
  });
});

describe('learnFilter', () => {
  it('gives a frame a step, pictures first and last, and learns', async () => {
    const frames = [];
    const question = {
      source: { kind: 'generated', name: 'texture', seed: 1, side: 24 },
      target: sobel.map((w) => w / 4),
      kernelSize: 3,
      optimizer: 'sgd',
      rate: 0.9,
      noise: 0,
      seed: 1,
      start: 'zeros',
      from: null,
      steps: 30,
      colours,
    } as const;
    for await (const frame of jobs.learnFilter(signal, question)) frames.push(opened(frame));
    expect(frames.map((frame) => frame.state.step)).toEqual(Array.from({ length: 31 }, (_, k) => k));
    const [first, last] = [frames[0], frames.at(-1)];
    expect(first?.pictures?.target.width).toBe(22);
    expect(last?.pictures?.residual.maximum).toBeLessThan(0.2 * (first?.pictures?.residual.maximum ?? 0));
    expect(last?.largestError).toBeLessThan(0.1);
    const { prediction, target, residual } = last?.pictures ?? {};
    residual?.values.forEach((value, i) => {
      expect(value).toBeCloseTo((prediction?.values[i] ?? 0) - (target?.values[i] ?? 0), 6);
    });
  });
});

describe('digits', () => {
  beforeAll(() => compute('wasm'));
  afterAll(() => compute('cpu'));

  it('classifies with the shipped weights, and shows the first layer as math/ has it', async () => {
    const { images, labels } = digitBatch(12, 8, 0, { noise: 0 });
    let right = 0;
    for (let n = 0; n < 8; n++) {
      const digit = images.slice(n * 784, (n + 1) * 784);
      const { probabilities, maps, kernels } = opened(await jobs.classify(signal, { weights: null, digit, colours }));
      expect(probabilities.reduce((total, p) => total + p, 0)).toBeCloseTo(1, 5);
      if (probabilities.indexOf(Math.max(...probabilities)) === labels[n]) right++;
      expect([maps.length, kernels.length]).toEqual([8, 200]);
      const kernel = filters(5, 5, 1, 1, kernels.slice(0, 25));
      const settings = { stride: 1, dilation: 1, padding: 'valid', flip: false } as const;
      const expected = correlate2d(volume(28, 28, 1, digit), kernel, settings);
      const bias = (maps[0]?.values[0] ?? 0) - (expected.data[0] ?? 0);
      expectMap(maps[0], { ...expected, data: expected.data.map((value) => value + bias) });
    }
    expect(right).toBeGreaterThanOrEqual(7);
  });

  it('trains for a few steps', async () => {
    const frames = [];
    for await (const frame of jobs.learnDigits(signal, { seed: 1, rate: 3e-3, from: null, steps: 2 }))
      frames.push(opened(frame));
    expect(frames.map((frame) => frame.step)).toEqual([0, 1, 2]);
    expect(frames[2]?.state?.step).toBe(2);
    expect(frames[2]?.kernels).not.toEqual(frames[0]?.kernels);
  }, 60_000);

  it('serves the card and the export; a wrong digit is refused', async () => {
    const card = opened(await jobs.card(signal, { model: 'digits' }));
    expect(card.name).toBe('digits');
    const { json, weights, weightsName } = opened(await jobs.exportModel(signal, { weights: null }));
    expect(JSON.parse(json).weightsManifest[0].paths).toEqual([weightsName]);
    expect(weights.byteLength).toBe(4 * card.parameters);
    await expect(jobs.classify(signal, { weights: null, digit: new Float32Array(3), colours })).rejects.toThrow();
  });
});

it('no job leaves a tensor behind', async () => {
  const before = memory().numTensors;
  const layer = layerOf({ padding: 'mirror' });
  for (let i = 0; i < 3; i++) {
    await jobs.featureMaps(signal, { source, layer, colours, range: null });
    await jobs.shift(signal, { source, layer, colours, range: null, shiftX: 1, shiftY: 1 });
    await jobs.depth(signal, {
      source,
      depth: 2,
      seed: 1,
      colours: { signed: colours.signed, sequential: colours.signed },
    });
    await jobs.classify(signal, { weights: null, digit: new Float32Array(784), colours });
    await jobs.featureMaps(AbortSignal.abort(), { source, layer, colours, range: null }).catch(() => {});
    const tooLarge = layerOf({ kernelSize: 40, kernels: [new Array<number>(1600).fill(0)] });
    await jobs.featureMaps(signal, { source, layer: tooLarge, colours, range: null }).catch(() => {});
  }
  expect(memory().numTensors).toBe(before);
});
