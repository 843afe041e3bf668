/** Three steps of every net that the lessons train, on WebGL and on the plain backend: the same losses, since the third needs the slopes of two. */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { openGpu } from '../../src/engine/webgl.ts';
import { learnSegmentation } from '../../src/models/learn-segmentation.ts';
import { learnUpsampling } from '../../src/models/learn-upsampling.ts';
import { raceShift } from '../../src/models/race-shift.ts';
import { shiftNets } from '../../src/models/shift-nets.ts';
import { upMethods } from '../../src/models/upsampler.ts';

const common = { seed: 1, rate: 3e-3, from: null, steps: 3, every: 1000, tests: 2 } as const;
const { signal } = new AbortController();

const runs: Readonly<Record<string, () => AsyncIterable<{ kind: string; losses?: readonly number[] }>>> = {
  'the race': () => raceShift(signal, { ...common, data: 'shapes', nets: shiftNets, batch: 4, shifts: [0] }),
  cells: () =>
    learnSegmentation(signal, {
      ...{ ...common, data: 'cells', planned: 400, batch: 2, tests: 1 },
      nets: (['bilinear', 'nearest', 'transposed'] as const).map((upsampling) => ({
        ...{ name: upsampling, shape: { kind: 'unet', upsampling, widths: [4, 8, 8], centre: 8 } },
        loss: upsampling === 'nearest' ? 'weighted' : 'plain',
      })),
    }),
  galaxies: () =>
    learnSegmentation(signal, {
      ...{ ...common, data: 'galaxies', planned: 400, batch: 2, tests: 1 },
      nets: [true, false].map((skip) => ({
        ...{ name: `skips ${skip}`, shape: { kind: 'unet', skips: [skip, skip], widths: [4, 8], centre: 8 } },
        loss: 'plain',
      })),
    }),
  upsampling: () => learnUpsampling(signal, { ...common, methods: upMethods, batch: 4 }),
};

async function losses(name: string, backend: 'webgl' | 'cpu'): Promise<number[]> {
  expect(await tf.setBackend(backend)).toBe(true);
  const before = tf.memory().numTensors;
  const all: number[] = [];
  for await (const frame of runs[name]?.() ?? []) all.push(...(frame.losses ?? []));
  expect(tf.memory().numTensors).toBe(before);
  return all;
}

it.each(Object.keys(runs))('%s: WebGL learns as the plain backend does', async (name) => {
  openGpu();
  const plain = await losses(name, 'cpu');
  const gpu = await losses(name, 'webgl');
  expect(gpu.length).toBe(plain.length);
  expect(gpu.length).toBeGreaterThan(7);
  gpu.forEach((loss, i) => {
    expect(Math.abs(loss - (plain[i] ?? 0))).toBeLessThan(2e-3 * Math.abs(plain[i] ?? 0) + 1e-5);
  });
  // Something was learned between the first step and the last, or nothing was tested
  expect(plain.slice(-2)).not.toEqual(plain.slice(0, 2));
});
