/** The code of Play's lenses really runs and gives the numbers of the job that the lens asks (TensorFlow.js here). */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../../scripts/node-backend.ts';
import { drawPicture } from '../../../src/data/pictures.ts';
import { random } from '../../../src/data/random.ts';
import type { Sent } from '../../../src/engine/contract.ts';
import { makeBitmapsWith } from '../../../src/engine/picture.ts';
import { brightness, type PictureSource } from '../../../src/math/picture.ts';
import { countOf } from '../../../src/models/net.ts';
import { upMethods } from '../../../src/models/upsampler.ts';
import { untrainedNets } from '../../../src/panels/transposed-convolution/jobs.ts';
import { knobs, type TransposedParams } from '../../../src/panels/transposed-convolution/params.ts';
import { snippets } from '../../../src/panels/transposed-convolution/snippets.ts';
import { checkerboard, kernelFor } from '../../../src/panels/transposed-convolution/worker/checkerboard.ts';
import { cures, spread } from '../../../src/panels/transposed-convolution/worker/cures.ts';
import { runSnippet } from '../run-snippet.ts';

const side = 32;
const seed = 3;
const source: PictureSource = { kind: 'generated', name: 'house', seed: 2, side };
const picture = brightness(drawPicture('house', 2, side)).data;
const table = new Uint8ClampedArray(1024);
const colours = { signed: table, sequential: table };
const { signal } = new AbortController();
const opened = <T extends object>(answer: T | Sent<T>): T => ('transfer' in answer ? answer.value : answer);
const state = (patch: Partial<TransposedParams>) => knobs.settle({ ...knobs.defaults, resolution: side, ...patch });

beforeAll(async () => {
  await compute('cpu');
  makeBitmapsWith(({ width, height }) => ({ width, height, close: () => {} }));
});

describe('the code of the lens on the checkerboard', () => {
  it.each([
    { weights: 'ones', kernelSize: 3, stride: 2 },
    { weights: 'bilinear', kernelSize: 4, stride: 2 },
    { weights: 'random', kernelSize: 5, stride: 3 },
    { weights: 'ones', kernelSize: 2, stride: 4 },
    { weights: 'random', kernelSize: 3, stride: 1 },
  ] as const)('paints and measures as the lens does: %o', async (patch) => {
    const params = state({ lens: 'checkerboard', ...patch });
    const { kernelSize, stride, weights } = params;
    const question = { source, side, kernelSize, stride, weights, seed, colours };
    const kernel = kernelFor(question);
    const { logged, printed } = runSnippet(snippets(params, 'play').tfjs, picture, (shape) => tf.tensor(kernel, shape));
    const { phases, share, error, spectrum } = opened(await checkerboard(signal, question));
    const said = new Map(logged.map(([name, value]) => [name, value]));
    const own = said.get('phases') as number[];
    expect(own.length).toBe(phases.length);
    own.forEach((mean, i) => {
      expect(mean).toBeCloseTo(phases[i] ?? Number.NaN, 4);
    });
    expect(said.get("the grid's share")).toBeCloseTo(share, 4);
    expect(said.get('error')).toBeCloseTo(error, 4);
    // The panel's spectrum has frequency 0 in the middle
    const powers = printed[0]?.data ?? [];
    expect(powers.length).toBe(side * side);
    const { high } = spectrum.paint;
    const [middle, values] = [side / 2, spectrum.values];
    let compared = 0;
    powers.forEach((power, i) => {
      const place = ((Math.floor(i / side) + middle) % side) * side + (((i % side) + middle) % side);
      const wanted = values[place] ?? Number.NaN;
      // Fainter ones are rounding; the mean is not counted in the code
      if (i === 0 || wanted < high - 4) return;
      compared++;
      expect(power).toBeCloseTo(wanted, 1);
    });
    expect(compared).toBeGreaterThan(20);
  });
});

/** The panel's first weights, net after net: three kernels each, drawn one after another. */
function drawnBy(seeds: readonly number[]) {
  let calls = 0;
  let chance = random(0, 0);
  return (shape: number[], _mean: number, deviation: number) => {
    if (calls % 3 === 0) chance = random(seeds[calls / 3] ?? Number.NaN, 31);
    calls++;
    return tf.tensor(
      Float32Array.from({ length: countOf(shape) }, () => chance.normal() * deviation),
      shape,
    );
  };
}

describe('the code of the lens on cures', () => {
  it('asks the same untrained decoders', { timeout: 120_000 }, async () => {
    const nets = 2;
    const code = snippets(state({ lens: 'cures' }), 'play').tfjs;
    expect(code).toContain(`length: ${untrainedNets} }`);
    const seeds = upMethods.flatMap(() => [seed, ...Array.from({ length: nets }, (_, i) => 1000 * seed + i)]);
    const few = code.replace(`length: ${untrainedNets} }`, `length: ${nets} }`);
    const { logged } = runSnippet(few, picture, drawnBy(seeds));
    const asked = opened(await cures(signal, { source, side, seed, colours }));
    const { methods } = await spread(signal, { seed, nets });
    const said = (method: string, label: string) =>
      Number(logged.find((line) => line[0] === method && line[1] === label)?.[2]);
    expect(asked.cures.map(({ method }) => method)).toEqual(upMethods);
    asked.cures.forEach(({ method, equal, random: drawn, pictureShare }, i) => {
      expect(said(method, 'equal weights, deviation over mean')).toBeCloseTo(equal.response, 4);
      expect(said(method, 'random weights, deviation over that of a picture')).toBeCloseTo(drawn.response, 4);
      expect(said(method, 'share in a picture')).toBeCloseTo(pictureShare, 4);
      const shares = methods[i]?.shares ?? [];
      expect(said(method, 'mean share of many')).toBeCloseTo(shares.reduce((a, b) => a + b, 0) / nets, 4);
    });
  });
});
