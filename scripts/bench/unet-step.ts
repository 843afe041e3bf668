/** One training step of a net on noise, in Node or in a browser, and how many kernels it calls. */
import { dispose, getBackend, getKernel, profile, randomNormal, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { forward } from '../../src/models/forward.ts';
import { Lockstep, type Loss } from '../../src/models/lockstep.ts';
import type { Net } from '../../src/models/net.ts';
import { pixelCrossEntropy, pixelTargets } from '../../src/models/pixel-losses.ts';

export const side = 64;

/** Calls of kernels; what profiling lists besides are gradients' wrappers. */
export async function launchesOf(action: () => Promise<unknown>): Promise<number> {
  const { kernels } = await profile(async () => {
    await action();
    return [];
  });
  return kernels.filter(({ name }) => getKernel(name, getBackend())).length;
}

/** A step of `net` on noise whose sign is the label. */
export function ourStep(net: Net, batch: number): { step: () => Promise<unknown>; release: () => void } {
  const x = randomNormal([batch, side, side, 1], 0, 1, 'float32', 1) as Tensor4D;
  const labels = [...x.dataSync()].map((value) => (value > 0 ? 1 : 0));
  const targets = pixelTargets(labels, null, [batch, side, side], 2);
  const loss: Loss = (which, parts, passage) =>
    tidy(() => pixelCrossEntropy(forward(which, parts, x, passage) as Tensor4D, targets));
  const lockstep = new Lockstep([net], null, 1);
  let t = 0;
  return {
    step: () => lockstep.learn(loss, ++t, 2e-3, async () => {}),
    release: () => {
      lockstep.dispose();
      dispose([x, targets.shares, targets.weights]);
    },
  };
}
