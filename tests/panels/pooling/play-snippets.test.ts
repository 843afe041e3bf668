/** The code of Play's lenses really runs and gives the numbers of the job that the lens asks (TensorFlow.js here). */
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../../scripts/node-backend.ts';
import { drawPicture } from '../../../src/data/pictures.ts';
import type { Sent } from '../../../src/engine/contract.ts';
import { makeBitmapsWith } from '../../../src/engine/picture.ts';
import { brightness, type PictureSource } from '../../../src/math/picture.ts';
import { downs, ups } from '../../../src/panels/pooling/jobs.ts';
import { downOf } from '../../../src/panels/pooling/layer.ts';
import { knobs, type PoolingParams } from '../../../src/panels/pooling/params.ts';
import { snippets } from '../../../src/panels/pooling/snippets.ts';
import { aliasing } from '../../../src/panels/pooling/worker/aliasing.ts';
import { invariance } from '../../../src/panels/pooling/worker/invariance.ts';
import { pyramid } from '../../../src/panels/pooling/worker/pyramid.ts';
import { runSnippet } from '../run-snippet.ts';

const side = 64;
const source: PictureSource = { kind: 'generated', name: 'house', seed: 2, side };
const picture = brightness(drawPicture('house', 2, side)).data;
const colours = { signed: new Uint8ClampedArray(1024), sequential: new Uint8ClampedArray(1024) };
const { signal } = new AbortController();
const opened = <T extends object>(answer: T | Sent<T>): T => ('transfer' in answer ? answer.value : answer);
const state = (patch: Partial<PoolingParams>) => knobs.settle({ ...knobs.defaults, resolution: side, ...patch });

beforeAll(async () => {
  await compute('cpu');
  makeBitmapsWith(({ width, height }) => ({ width, height, close: () => {} }));
});

/** The number that a line of the program prints after its first word and this label. */
function said(logged: readonly (readonly unknown[])[], first: unknown, label: string): number {
  const line = logged.find((one) => one[0] === first && one.includes(label));
  return Number(line?.[line.indexOf(label) + 1]);
}

describe('the code of the pyramid', () => {
  it.each(ups)('goes down by each pooling and up by %s', async (up) => {
    for (const [factor, levels] of [
      [2, 2],
      [4, 1],
    ] as const) {
      const { logged } = runSnippet(snippets(state({ lens: 'pyramid', factor, levels, up }), 'play').tfjs, picture);
      const { ways } = opened(await pyramid(signal, { source, factor, levels, up, colours }));
      expect(ways.map(({ down }) => down)).toEqual(downs);
      for (const { down, loss } of ways) {
        expect(said(logged, down, 'MSE')).toBeCloseTo(loss.mse, 5);
        expect(said(logged, down, 'over variance')).toBeCloseTo(loss.share, 4);
        expect(said(logged, down, 'PSNR')).toBeCloseTo(loss.psnr, 3);
      }
    }
  });
});

describe('the code of the lens on moves', () => {
  it('moves, pools and measures as the lens does', async () => {
    for (const patch of [
      { kind: 'max', map: 'sobel', shiftX: 1 },
      { kind: 'average', map: 'brightness', shiftX: -2, shiftY: 3, angle: 10, scale: 1.1 },
      { kind: 'subsample', map: 'sobel', shiftX: 0, angle: -7, scale: 0.9 },
      { kind: 'lenet', map: 'sobel', shiftX: 2 },
    ] as const) {
      const params = state({ lens: 'invariance', ...patch });
      const { logged } = runSnippet(snippets(params, 'play').tfjs, picture);
      const kind = downOf(params.kind);
      const { shiftX: right, shiftY: down, angle, scale, map } = params;
      const question = { source, map, kind, move: { right, down, angle, scale }, colours };
      const { pairs } = opened(await invariance(signal, question));
      expect(logged.map(([window]) => window)).toEqual(pairs.map(({ window }) => window));
      for (const { window, change } of pairs) expect(said(logged, window, 'changes by')).toBeCloseTo(change, 4);
    }
  });
});

describe('the code of the lens on fine waves', () => {
  it.each([
    { pattern: 'stripes', frequency: 20, angle: 0, factor: 4 },
    { pattern: 'stripes', frequency: 29, angle: 12, factor: 2 },
    { pattern: 'checkerboard', frequency: 27, factor: 4 },
    { pattern: 'zone-plate', frequency: 25, factor: 2 },
    { pattern: 'picture', factor: 8 },
  ] as const)('finds what stands in the smaller map: %o', async (patch) => {
    const params = state({ lens: 'aliasing', ...patch });
    const { logged } = runSnippet(snippets(params, 'play').tfjs, picture);
    const { pattern, frequency: cycles, angle, factor } = params;
    const question = { source, pattern, side, cycles, angle, factor, colours };
    const { ways } = opened(await aliasing(signal, question));
    for (const { down, peak, contrast, falseShare } of ways) {
      expect(said(logged, down, 'strongest wave')).toBeCloseTo(peak.cycles, 6);
      expect(said(logged, down, 'contrast')).toBeCloseTo(contrast, 3);
      expect(said(logged, down, 'false share')).toBeCloseTo(falseShare, 2);
    }
  });
});
