import { readFile } from 'node:fs/promises';
import { memory } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compute } from '../../scripts/node-backend.ts';
import { centredBatch, moved } from '../../src/data/centred.ts';
import { drawPicture } from '../../src/data/pictures.ts';
import { wave } from '../../src/data/waves.ts';
import type { Sent } from '../../src/engine/contract.ts';
import { makeBitmapsWith } from '../../src/engine/picture.ts';
import { correlate2d } from '../../src/math/correlate.ts';
import type { Picture, PictureSource } from '../../src/math/picture.ts';
import { brightness } from '../../src/math/picture.ts';
import { averagePool, globalAxes, maxPool, poolAxes, subsample } from '../../src/math/pool.ts';
import { lowPassMatrix, resample, resampleBy } from '../../src/math/resample.ts';
import { bedOfNails, copyUp, maxUnpool } from '../../src/math/unpool.ts';
import { filters, type Volume, volume } from '../../src/math/volume.ts';
import { still, warped } from '../../src/math/warp.ts';
import { ask as askNet } from '../../src/models/forward.ts';
import { firstWeightsOf } from '../../src/models/net.ts';
import {
  type AliasingQuestion,
  type Down,
  downs,
  type InvarianceQuestion,
  type PyramidQuestion,
  type RaceCurve,
  type RaceStep,
  racers,
  type Up,
  ups,
  windows,
} from '../../src/panels/pooling/jobs.ts';
import { netOf } from '../../src/panels/pooling/worker/checkpoints.ts';
import { checks } from '../../src/panels/pooling/worker/checks.ts';
import { jobs } from '../../src/panels/pooling/worker/jobs.ts';
import type { PaintedMap } from '../../src/pattern/painted-map.ts';

const side = 32;
const source: PictureSource = { kind: 'generated', name: 'house', seed: 2, side };
const x = brightness(drawPicture('house', 2, side));
const colours = { signed: new Uint8ClampedArray(1024), sequential: new Uint8ClampedArray(1024) };
const { signal } = new AbortController();
const gone = AbortSignal.abort();
const tolerance = 1e-5;

const opened = <T extends object>(answer: T | Sent<T>): T => ('transfer' in answer ? answer.value : answer);

function worst(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(found.length).toBe(expected.length);
  let largest = 0;
  for (let i = 0; i < expected.length; i++)
    largest = Math.max(largest, Math.abs((found[i] ?? Number.NaN) - (expected[i] ?? Number.NaN)));
  return largest;
}
function expectMap(map: PaintedMap | undefined, expected: Volume) {
  expect([map?.height, map?.width]).toEqual([expected.rows, expected.columns]);
  expect(worst(map?.values ?? [], expected.data)).toBeLessThan(tolerance);
}

const own = (width: number, height: number): PictureSource => {
  const data = new Uint8ClampedArray(4 * width * height).map((_, i) => (i * 37 + (i >> 3)) % 256);
  return { kind: 'own', picture: { width, height, data } };
};
const ownVolume = (one: PictureSource): Volume => brightness((one as { picture: Picture }).picture);
/** The upper left part, as large as whole windows need. */
const cut = (v: Volume, rows: number, columns: number): Volume => ({
  ...volume(rows, columns, 1),
  data: v.data.filter((_, i) => Math.floor(i / v.columns) < rows && i % v.columns < columns),
});

const pool = (v: Volume, down: Down, k: number): Volume => {
  const axes = poolAxes(v, { kernel: k });
  return down === 'max' ? maxPool(v, axes).y : down === 'average' ? averagePool(v, axes) : subsample(v, axes);
};
/** Down and up again with math/ alone. */
function tripOf(picture: Volume, down: Down, up: Up, k: number, levels: number) {
  const maps: Volume[] = [];
  const back: Volume[] = [];
  const before: Volume[] = [];
  let map = picture;
  for (let level = 0; level < levels; level++) {
    before.push(map);
    map = pool(map, down, k);
    maps.push(map);
  }
  for (let level = levels - 1; level >= 0; level--) {
    const from = before[level] as Volume;
    if (up === 'nearest') map = copyUp(map, k);
    else if (up === 'bed-of-nails') map = bedOfNails(map, k);
    else if (up === 'bilinear') map = resample(map, map.rows * k, map.columns * k, 'bilinear', 'half-pixel');
    else map = maxUnpool(map, maxPool(from, poolAxes(from, { kernel: k })).winners, from.rows, from.columns);
    back.push(map);
  }
  return { maps, back };
}
function shareOf(picture: Volume, rebuilt: Volume): number {
  const mean = picture.data.reduce((a, b) => a + b, 0) / picture.data.length;
  const variance = picture.data.reduce((a, b) => a + (b - mean) ** 2, 0);
  return picture.data.reduce((a, b, i) => a + (b - (rebuilt.data[i] ?? 0)) ** 2, 0) / variance;
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

describe('pyramid', () => {
  const ask = async (changes: Partial<PyramidQuestion> = {}) =>
    opened(await jobs.pyramid(signal, { source, factor: 2, levels: 2, up: 'nearest', colours, ...changes }));

  it.each(ups)('equals math/ on every map of the way, up by %s', async (up) => {
    for (const [factor, levels] of [
      [2, 3],
      [4, 2],
    ] as const) {
      const answer = await ask({ up, factor, levels });
      expect(answer.ways.map(({ down }) => down)).toEqual(downs);
      expectMap(answer.input, x);
      for (const way of answer.ways) {
        expect(way.up).toBe(up === 'max-indices' && way.down !== 'max' ? 'nearest' : up);
        const trip = tripOf(x, way.down, way.up, factor, levels);
        trip.maps.forEach((map, i) => {
          expectMap(way.maps[i], map);
        });
        trip.back.forEach((map, i) => {
          expectMap(way.back[i], map);
        });
        const rebuilt = trip.back.at(-1) as Volume;
        expectMap(way.difference, { ...x, data: rebuilt.data.map((value, i) => value - (x.data[i] ?? 0)) });
        expect(way.loss.share).toBeCloseTo(shareOf(x, rebuilt), 4);
      }
      for (const { down, up: way, loss } of answer.losses)
        expect(loss.share).toBeCloseTo(shareOf(x, tripOf(x, down, way, factor, levels).back.at(-1) as Volume), 4);
      expect(answer.losses.length).toBe(10);
    }
  });

  it('paints the three differences with one range', async () => {
    const { ways } = await ask();
    const highs = ways.map(({ difference }) => difference.paint.high);
    expect(new Set(highs).size).toBe(1);
    const magnitudes = ways.map(({ difference }) => Math.max(-difference.minimum, difference.maximum));
    expect(highs[0]).toBeCloseTo(Math.max(...magnitudes), 6);
  });

  it('takes own pictures of any shape, and goes down only as far as they can', async () => {
    const odd = own(21, 13);
    const answer = await ask({ source: odd, levels: 5 });
    expect(answer.levels).toBe(3);
    expect([answer.input.width, answer.input.height]).toEqual([16, 8]);
    const trip = tripOf(cut(ownVolume(odd), 8, 16), 'average', 'nearest', 2, 3);
    expectMap(answer.ways[1]?.back.at(-1), trip.back.at(-1) as Volume);
    await expect(ask({ source: own(3, 3), factor: 8, levels: 1 })).rejects.toThrow('no windows of 8×8');
  });

  it('gives back a flat picture whole, of which nothing can be lost', async () => {
    const flat: PictureSource = {
      kind: 'own',
      picture: { width: 8, height: 8, data: new Uint8ClampedArray(256).fill(90) },
    };
    const { ways } = await ask({ source: flat, levels: 1 });
    for (const { loss } of ways) expect(loss.share).toBe(0);
  });

  it('PL-B: rebuilt by copying, average loses least, by a third and more, then subsampling, then max; on every seed', async () => {
    const { runs } = opened(await jobs.lossClaim(signal, { seeds: [1, 2, 3] }));
    if (process.env.FIGURES) console.log('PL-B', runs);
    expect(runs.length).toBe(3);
    for (const { average, subsample: kept, max } of runs) {
      expect(average).toBeLessThan((2 / 3) * kept);
      expect(kept).toBeLessThan(max);
    }
  });
});

const sobel = [-1, 0, 1, -2, 0, 2, -1, 0, 1].map((w) => w / 4);
const sobelDown = [-1, -2, -1, 0, 0, 0, 1, 2, 1].map((w) => w / 4);
const rule = { stride: 1, dilation: 1, padding: 'replicate', flip: false } as const;
function slope(v: Volume): Volume {
  const across = correlate2d(v, filters(3, 3, 1, 1, sobel), rule).data;
  const down = correlate2d(v, filters(3, 3, 1, 1, sobelDown), rule).data;
  return { ...v, data: across.map((value, i) => Math.hypot(value, down[i] ?? 0)) };
}
const whole = (v: Volume, down: Down): Volume =>
  down === 'max' ? maxPool(v, globalAxes(v)).y : averagePool(v, globalAxes(v));
const change = (moved: Volume, before: Volume): number =>
  Math.hypot(...moved.data.map((value, i) => value - (before.data[i] ?? 0))) / Math.hypot(...before.data);

describe('invariance', () => {
  const ask = async (changes: Partial<InvarianceQuestion> = {}) =>
    opened(
      await jobs.invariance(signal, {
        source,
        map: 'sobel',
        kind: 'max',
        move: { right: 1, down: 0, angle: 0, scale: 1 },
        colours,
        ...changes,
      }),
    );

  it.each(downs)(
    'measures what math/ measures, on slopes and on brightness, moved, turned and stretched (%s)',
    async (kind) => {
      for (const map of ['sobel', 'brightness'] as const)
        for (const move of [
          { right: 1, down: 0, angle: 0, scale: 1 },
          { right: -3, down: 2, angle: 7, scale: 1.1 },
        ]) {
          const answer = await ask({ map, kind, move });
          const moved = warped(x, move);
          expectMap(answer.moved, moved);
          const [before, after] = map === 'sobel' ? [slope(x), slope(moved)] : [x, moved];
          for (const one of answer.changes) {
            if (one.window === 'global' && one.kind === 'subsample') {
              expect(one.change).toBeNull();
              continue;
            }
            const by = (v: Volume) => (one.window === 'global' ? whole(v, one.kind) : pool(v, one.kind, one.window));
            expect(one.change).toBeCloseTo(change(by(after), by(before)), 4);
          }
          for (const pair of answer.pairs) {
            const by = (v: Volume) => (pair.window === 'global' ? whole(v, kind) : pool(v, kind, pair.window));
            expectMap(pair.still, by(before));
            expectMap(pair.moved, by(after));
          }
          expect(answer.pairs.map(({ window }) => window)).toEqual(
            windows.filter((w) => w !== 'global' || kind !== 'subsample'),
          );
        }
    },
  );

  it('finds no change where nothing moved, and leaves out windows that do not fit', async () => {
    const { changes } = await ask({ move: { right: 0, down: 0, angle: 0, scale: 1 } });
    expect(changes.every(({ change: found }) => found === 0 || found === null)).toBe(true);
    const small = await ask({ source: own(5, 4) });
    expect(small.changes.find(({ kind, window }) => kind === 'max' && window === 8)?.change).toBeNull();
    expect(small.pairs.map(({ window }) => window)).toEqual([1, 2, 4, 'global']);
  });

  it.each(['shift', 'angle', 'scale'] as const)('sweeps the %s as single moves do', async (by) => {
    const { at, curves } = opened(await jobs.sweep(signal, { source, map: 'sobel', kind: 'average', by }));
    for (const i of [0, 2, at.length - 1]) {
      const amount = at[i] ?? 0;
      const move = {
        ...still,
        ...(by === 'shift' ? { right: amount } : by === 'angle' ? { angle: amount } : { scale: amount }),
      };
      const { changes } = await ask({ move });
      for (const { window, changes: found } of curves)
        expect(found[i]).toBeCloseTo(
          changes.find((one) => one.kind === 'average' && one.window === window)?.change ?? -1,
          5,
        );
    }
  });

  it('PL-A: the change falls with the window, subsampling does not help, global pooling sees none of it; on every seed', async () => {
    const { runs, pictures } = opened(await jobs.invarianceClaim(signal, { seeds: [1, 2, 3] }));
    expect([runs.length, pictures]).toEqual([3, 200]);
    for (const run of runs) {
      const of = (kind: Down, window: (typeof windows)[number]) =>
        run.find((one) => one.kind === kind && one.window === window)?.change ?? Number.NaN;
      console.log(
        'PL-A',
        windows.map((w) => of('max', w)),
        of('subsample', 2),
        windows.map((w) => of('average', w)),
      );
      const falling = windows.map((window) => of('max', window));
      for (let i = 1; i < falling.length; i++) expect(falling[i]).toBeLessThan(falling[i - 1] ?? 0);
      expect(of('max', 'global')).toBeLessThan(1e-6);
      expect(of('subsample', 2)).toBeGreaterThan(0.95 * of('max', 1));
    }
  });
});

const variance = (v: Volume): number => {
  const mean = v.data.reduce((a, b) => a + b, 0) / v.data.length;
  return v.data.reduce((a, b) => a + (b - mean) ** 2, 0) / v.data.length;
};

describe('aliasing', () => {
  const ask = async (changes: Partial<AliasingQuestion> = {}) =>
    opened(
      await jobs.aliasing(signal, {
        source,
        pattern: 'stripes',
        side: 64,
        cycles: 28,
        angle: 0,
        factor: 2,
        colours,
        ...changes,
      }),
    );

  it('PL8: of a one-pixel checkerboard max makes ones, average a half, subsampling zeros', async () => {
    const { ways, picture } = await ask({ pattern: 'checkerboard', cycles: 32 });
    expect([...picture.map.values.subarray(0, 3)].map((value) => Math.round(value))).toEqual([0, 1, 0]);
    ways.forEach(({ down, map }) => {
      const level = { max: 1, average: 0.5, subsample: 0 }[down];
      expect(Math.max(...map.values.map((value) => Math.abs(value - level)))).toBeLessThan(tolerance);
    });
  });

  it('folds a wave beyond the limit back by the new sampling rate, and keeps one below', async () => {
    const fine = await ask({ cycles: 28 });
    expect(fine.limit).toBe(16);
    expect(fine.picture.peak.cycles).toBe(28);
    const of = (answer: typeof fine, down: Down) => answer.ways.find((way) => way.down === down);
    // 32 samples across: 28 cycles look like 32 − 28
    expect(of(fine, 'subsample')?.peak.cycles).toBe(4);
    expect(of(fine, 'subsample')?.contrast).toBeCloseTo(1, 2);
    // The mean of two neighbours: cos(π·28/64)
    expect(of(fine, 'average')?.contrast).toBeCloseTo(Math.cos((Math.PI * 28) / 64), 2);
    const coarse = await ask({ cycles: 5 });
    for (const { peak } of coarse.ways) expect(peak.cycles).toBe(5);
  });

  it('calls false what vanishes when the waves that the grid cannot carry are taken off first', async () => {
    for (const pattern of ['zone-plate', 'stripes', 'picture'] as const) {
      const answer = await ask({ pattern, cycles: 25, source: { ...source, side: 64 } });
      const drawn = pattern === 'picture' ? brightness(drawPicture('house', 2, 64)) : wave(pattern, 64, 25, 0);
      const matrix = lowPassMatrix(64, answer.limit);
      const carried = resampleBy(drawn, matrix, matrix);
      for (const { down, falseShare } of answer.ways) {
        const [all, honest] = [pool(drawn, down, 2), pool(carried, down, 2)];
        const gap = { ...all, data: all.data.map((value, i) => value - (honest.data[i] ?? 0)) };
        const expected = Math.min(1, variance(gap) / variance(all));
        expect(falseShare).toBeCloseTo(expected, 3);
      }
      expect(answer.picture.falseShare).toBe(0);
    }
    const within = await ask({ cycles: 9 });
    for (const { falseShare } of within.ways) expect(falseShare).toBeLessThan(1e-6);
    const beyond = await ask({ cycles: 25 });
    expect(beyond.ways.find(({ down }) => down === 'subsample')?.falseShare).toBeCloseTo(1, 5);
  });

  it.each(['stripes', 'checkerboard', 'zone-plate'] as const)('pools %s as math/ does', async (pattern) => {
    for (const factor of [2, 4, 8]) {
      const { ways, picture } = await ask({ pattern, factor, cycles: 19, angle: 10 });
      const drawn = wave(pattern, 64, 19, 10);
      expectMap(picture.map, drawn);
      for (const { down, map, spectrum } of ways) {
        expectMap(map, pool(drawn, down, factor));
        const known = spectrum.values.filter((value) => !Number.isNaN(value)).length;
        expect([spectrum.width, known]).toEqual([64, (64 / factor) ** 2]);
      }
    }
  });

  it('takes a picture, cut to a power of two, and refuses one without windows', async () => {
    const answer = await ask({ pattern: 'picture', source: own(40, 35) });
    expect(answer.picture.map.width).toBe(32);
    expectMap(answer.ways[0]?.map, pool(cut(ownVolume(own(40, 35)), 32, 32), 'max', 2));
    await expect(ask({ pattern: 'picture', source: own(8, 8), factor: 8 })).rejects.toThrow('too small');
  });
});

describe('race', () => {
  beforeAll(() => compute('wasm'));
  afterAll(() => compute('cpu'));
  const weightsOf = (task: 'shapes' | 'digits') => racers[task].map((net) => firstWeightsOf(netOf(net), 3));

  it.each(['shapes', 'digits'] as const)(
    'trains the three nets for %s, and goes on as if it had not been stopped',
    async (task) => {
      const run = async (from: RaceStep['state'], steps: number) => {
        const frames: (RaceStep | RaceCurve)[] = [];
        for await (const frame of jobs.race(signal, { task, seed: 1, rate: 3e-3, from, steps }))
          frames.push(opened(frame));
        return frames;
      };
      const stepsOf = (frames: readonly (RaceStep | RaceCurve)[]) => frames.filter((frame) => frame.kind === 'step');
      const frames = await run(null, 2);
      expect(stepsOf(frames).map(({ step }) => step)).toEqual([0, 1, 2]);
      const curves = frames.filter((frame) => frame.kind === 'curve');
      expect(new Set(curves.map(({ net }) => net))).toEqual(new Set(racers[task]));
      for (const { shifts, shares, accuracy } of curves) {
        expect(shifts.length).toBe(17);
        expect(shares[8]).toBe(accuracy);
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      }
      if (task === 'digits') return;
      const half = stepsOf(await run(null, 1)).at(-1)?.state ?? null;
      const again = stepsOf(await run(half, 1)).at(-1)?.state;
      const straight = stepsOf(frames).at(-1)?.state;
      expect(again?.step).toBe(2);
      again?.nets.forEach((net, i) => {
        expect(worst(net.weights, straight?.nets[i]?.weights ?? [])).toBeLessThan(1e-6);
      });
    },
    60_000,
  );

  it('asks all three about a moved picture', async () => {
    const { images } = centredBatch('digits', 5, 1);
    const weights = weightsOf('digits');
    const { picture, probabilities } = opened(
      await jobs.classify(signal, { task: 'digits', weights, picture: images, right: 3, down: -1, noise: null }),
    );
    expect(probabilities.map(({ net }) => net)).toEqual(racers.digits);
    for (const { shares } of probabilities) {
      expect(shares.length).toBe(10);
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    }
    for (let i = 1; i < 28; i++)
      for (let j = 3; j < 28; j++) expect(picture[(i - 1) * 28 + j]).toBe(images[i * 28 + j - 3]);
    const noisy = opened(
      await jobs.classify(signal, { task: 'digits', weights, picture: images, right: 0, down: 0, noise: 1 }),
    );
    expect(worst(noisy.picture, images)).toBeGreaterThan(0.1);
    const shown = moved(images, 28, 3, -1);
    for (const [i, net] of racers.digits.entries()) {
      const expected = await askNet(netOf(net), weights[i] ?? new Float32Array(), shown);
      expect(worst(probabilities[i]?.shares ?? [], expected)).toBeLessThan(1e-6);
    }
  });

  it('exports a net as files that name one another; wrong pictures and weights are refused', async () => {
    for (const net of [...racers.shapes, ...racers.digits]) {
      const weights = firstWeightsOf(netOf(net), 1);
      const made = opened(await jobs.exportModel(signal, { net, weights }));
      expect(JSON.parse(made.json).weightsManifest[0].paths).toEqual([made.weightsName]);
      // single precision, and whatever fixed numbers the file needs besides the learned ones
      expect(made.weights.byteLength).toBeGreaterThanOrEqual(4 * weights.length);
    }
    const bad = { task: 'digits', picture: new Float32Array(3), right: 0, down: 0, noise: null } as const;
    await expect(jobs.classify(signal, { ...bad, weights: weightsOf('digits') })).rejects.toThrow('784');
    const short = weightsOf('digits').map((numbers) => numbers.slice(1));
    await expect(jobs.classify(signal, { ...bad, picture: new Float32Array(784), weights: short })).rejects.toThrow();
    await expect(jobs.exportModel(signal, { net: 'max', weights: new Float32Array(2) })).rejects.toThrow();
  });
});

it('every check of this panel passes on the plain backend', async () => {
  for (const { operation, name, actual, expected } of checks) {
    const [found, wanted] = [await actual(), expected()];
    expect(worst(found, wanted), `${operation}, ${name}`).toBeLessThan(1e-4);
  }
}, 60_000);

it('rejects when aborted', async () => {
  const aborted = { name: 'AbortError' };
  const move = { right: 1, down: 0, angle: 0, scale: 1 };
  await expect(jobs.pyramid(gone, { source, factor: 2, levels: 1, up: 'nearest', colours })).rejects.toMatchObject(
    aborted,
  );
  await expect(jobs.invariance(gone, { source, map: 'sobel', kind: 'max', move, colours })).rejects.toMatchObject(
    aborted,
  );
  await expect(jobs.sweep(gone, { source, map: 'sobel', kind: 'max', by: 'shift' })).rejects.toMatchObject(aborted);
  await expect(jobs.invarianceClaim(gone, { seeds: [1] })).rejects.toMatchObject(aborted);
  await expect(jobs.lossClaim(gone, { seeds: [1] })).rejects.toMatchObject(aborted);
  const race = jobs.race(gone, { task: 'shapes', seed: 1, rate: 1e-3, from: null, steps: 1 })[Symbol.asyncIterator]();
  await expect(race.next()).rejects.toMatchObject(aborted);
});

it('no job leaves a tensor behind', async () => {
  const before = memory().numTensors;
  const move = { right: 1, down: 0, angle: 3, scale: 1 };
  const quiet = (promise: Promise<unknown>) => promise.catch(() => {});
  for (let i = 0; i < 2; i++) {
    for (const up of ups) await jobs.pyramid(signal, { source, factor: 2, levels: 2, up, colours });
    await jobs.invariance(signal, { source, map: 'sobel', kind: 'max', move, colours });
    await jobs.sweep(signal, { source, map: 'sobel', kind: 'max', by: 'shift' });
    await jobs.invarianceClaim(signal, { seeds: [1] });
    await jobs.lossClaim(signal, { seeds: [1] });
    await jobs.aliasing(signal, { source, pattern: 'zone-plate', side: 32, cycles: 9, angle: 0, factor: 2, colours });
    const weights = racers.digits.map((net) => firstWeightsOf(netOf(net), 3));
    const picture = new Float32Array(784);
    await jobs.classify(signal, { task: 'digits', weights, picture, right: 1, down: 0, noise: 1 });
    await quiet(jobs.pyramid(gone, { source, factor: 2, levels: 1, up: 'nearest', colours }));
    await quiet(jobs.pyramid(signal, { source: own(3, 3), factor: 8, levels: 1, up: 'nearest', colours }));
    await quiet(
      jobs.classify(signal, { task: 'digits', weights: [weights[0] ?? picture], picture, right: 1, down: 0, noise: 1 }),
    );
  }
  expect(memory().numTensors).toBe(before);
}, 60_000);
