/** What a step of the segmentation panel's U-Net costs in this browser: launches are held to a bound, milliseconds printed. */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { drawsOf, launchesOf, ourStep } from '../../scripts/bench/unet-step.ts';
import { prepareWasm } from '../../src/engine/wasm.ts';
import { openGpu } from '../../src/engine/webgl.ts';
import { unet } from '../../src/models/unet.ts';

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

it.each([
  // A third of what tf.layers takes for a smaller U-Net without normalisation, 867; for this one it takes 2141 (npm run bench -- training)
  ['wasm', 289, 8],
  // Launches do not depend on the batch, and in software a large one takes long
  ['webgl', 289, 1],
] as const)(
  'on %s at most %i launches',
  async (backend, most, batch) => {
    if (backend === 'wasm') await prepareWasm();
    else openGpu();
    expect(await tf.setBackend(backend)).toBe(true);
    const { step, release } = ourStep(unet({ side: 64, classes: 2 }), batch);
    await step();
    const launches = await launchesOf(step);
    const draws = await drawsOf(step);
    const times: number[] = [];
    for (let i = 0; i < 3; i++) {
      const begun = performance.now();
      await step();
      times.push(performance.now() - begun);
    }
    release();
    console.log(
      `U-Net, 64×64, batch ${batch}, ${backend}: ${launches} launches, ${median(times).toFixed(0)} ms a step (median of 3)`,
    );
    expect(launches).toBeLessThanOrEqual(most);
    // A kernel may be several draws: of those tf.layers takes 2861
    if (backend === 'webgl') expect(draws).toBeLessThanOrEqual(2861 / 3);
  },
  400_000,
);
