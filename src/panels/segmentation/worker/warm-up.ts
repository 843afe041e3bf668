/** What Play computes first, at its real sizes: run once in idle turns, so that no slider waits for a shader. */

import type { WarmUp } from '../../../engine/contract.ts';
import { type NetName, sideOfTask, taskOf } from '../nets.ts';
import { mapsOf } from './segment.ts';
import { withInference } from './weights-of.ts';

const answered =
  (net: NetName): WarmUp =>
  async () => {
    const task = taskOf(net);
    const side = sideOfTask[task];
    await withInference({ net, from: { kind: 'first', seed: 1 } }, (inference) =>
      mapsOf(inference, new Float32Array(side * side), side, task),
    );
  };

export const warmUp: readonly WarmUp[] = (['cells-unet-plain', 'galaxies-unet'] as const).map(answered);
