/** What the bench measures in a browser: the U-Net's step on WASM, WebGL and the plain backend of the same page. */
import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { prepareWasm } from '../../src/engine/wasm.ts';
import { openGpu } from '../../src/engine/webgl.ts';
import { unet } from '../../src/models/unet.ts';
import { report, type Timing } from './measure.ts';
import { counted, ourStep, side, stockStep } from './unet-step.ts';

async function on(backend: string): Promise<void> {
  if (!(await setBackend(backend))) throw new Error(`the ${backend} backend did not start`);
}

async function rows(batch: number, others: readonly string[], stock: boolean): Promise<Timing[]> {
  const net = unet({ side, classes: 2 });
  const found: Timing[] = [];
  for (const backend of ['wasm', ...others]) {
    await on(backend);
    found.push(await counted(`ours, ${backend}`, ourStep(net, batch)));
    if (stock && backend === 'webgl') found.push(await counted(`tf.layers, ${backend}`, stockStep(batch)));
  }
  return found;
}

async function bench(): Promise<void> {
  await prepareWasm();
  const gpu = openGpu();
  const device = gpu?.device ?? 'no WebGL';
  report(
    `One step of the U-Net in a browser, batch 1 (${device})`,
    await rows(1, gpu ? ['webgl', 'cpu'] : ['cpu'], true),
  );
  if (gpu) report(`One step of the U-Net in a browser, batch 8 (${device})`, await rows(8, ['webgl'], true));
}

bench().then(
  () => console.log('done'),
  (error: unknown) => console.log(`failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`),
);
