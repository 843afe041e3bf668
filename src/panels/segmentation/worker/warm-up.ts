/** What Play computes first, at its real sizes: run once in idle turns, so that no slider waits for a shader. */

import type { WarmUp } from '../../../engine/contract.ts';
import { firstWeightsOf } from '../../../models/net.ts';
import { type NetName, sideOfTask, taskOf } from '../nets.ts';
import { mapsOf } from './segment.ts';
import { netOf } from './weights-of.ts';

const answered =
  (name: NetName): WarmUp =>
  async () => {
    const [net, task] = [netOf(name), taskOf(name)];
    const side = sideOfTask[task];
    await mapsOf(net, firstWeightsOf(net, 1), new Float32Array(side * side), side, task);
  };

export const warmUp: readonly WarmUp[] = (['cells-unet-plain', 'galaxies-unet'] as const).map(answered);
