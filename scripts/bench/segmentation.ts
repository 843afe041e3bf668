/** A step of the segmentation panel's U-Net against the same net of tf.layers, in Node and in a browser. */
import { parametersOf } from '../../src/models/net.ts';
import { unet } from '../../src/models/unet.ts';
import { compute, type NodeBackend } from '../node-backend.ts';
import { inBrowser } from './in-browser.ts';
import { report } from './measure.ts';
import { counted, ourStep, side, stockStep } from './unet-step.ts';

export async function benchSegmentation(): Promise<void> {
  const panel = unet({ name: 'bilinear', side, classes: 2 });
  const alike = unet({ name: 'transposed', side, classes: 2, upsampling: 'transposed' });
  const backends: readonly (readonly [NodeBackend, number])[] = [
    ['wasm', 8],
    // Eight pictures take the plain backend minutes
    ['wasm', 1],
    ['cpu', 1],
  ];
  for (const [backend, batch] of backends) {
    await compute(backend);
    const kernels = backend === 'wasm' ? '; tf.layers too with our kernels, without which it cannot learn on WASM' : '';
    report(
      `One step of the U-Net in Node (${parametersOf(panel)} parameters, ${side}×${side}, batch ${batch}, Adam${kernels})`,
      [
        await counted(`ours, ${panel.name}, ${backend}`, ourStep(panel, batch)),
        await counted(`ours, ${alike.name}, ${backend}`, ourStep(alike, batch)),
        await counted(`tf.layers, ${backend}`, stockStep(batch)),
      ],
    );
  }
  await inBrowser();
}
