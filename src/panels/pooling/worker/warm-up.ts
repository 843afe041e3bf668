/** What Play computes first, at its default sizes: run once in idle turns, so that no slider waits for a shader. */
import { ones, type Rank, type Tensor, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import type { WarmUp } from '../../../engine/contract.ts';
import { downs, ups, windows } from '../jobs.ts';
import { mapped, pooledBy } from './invariance.ts';
import { pooled, raised, winnersOf } from './ways.ts';

const side = 128;

/** Computes and reads back, since some backends compile only when somebody looks. */
const use =
  (compute: () => Tensor): WarmUp =>
  async () => {
    const result = tidy(compute);
    await result.data().finally(() => result.dispose());
  };

const picture = (count = 1): Tensor4D => ones<Rank.R4>([count, side, side, 1]);

export const warmUp: readonly WarmUp[] = [
  ...downs.map((down) => use(() => pooled(pooled(picture(), down, 2), down, 2))),
  ...ups.map((up) =>
    use(() => {
      const winners = winnersOf(picture(), 2);
      return raised(pooled(picture(), 'max', 2), up, 2, winners);
    }),
  ),
  use(() => mapped(picture(2), 'sobel')),
  ...windows.map((window) => use(() => pooledBy(mapped(picture(2), 'sobel'), 'max', window))),
];
