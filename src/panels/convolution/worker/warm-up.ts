/** What Play and Train compute first, at their default sizes: run once in idle turns, so that no slider waits for a shader. */
import {
  grads,
  mean,
  ones,
  type Rank,
  relu,
  square,
  sub,
  type Tensor,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';
import type { WarmUp } from '../../../engine/contract.ts';
import { paddings } from '../../../math/window.ts';
import { type LayerRule, layerOn } from './layer.ts';

const side = 256;
const trainingSide = 48;
const plain: LayerRule = { stride: 1, dilation: 1, padding: 'mirror', flip: false };

/** Computes and reads back, since some backends compile only when somebody looks. */
const use =
  (compute: () => Tensor): WarmUp =>
  async () => {
    const result = tidy(compute);
    await result.data();
    result.dispose();
  };

const filtered = (kernelSize: number, filters: number, rule: Partial<LayerRule> = {}): Tensor4D =>
  layerOn(ones<Rank.R4>([1, side, side, 1]), ones<Rank.R4>([kernelSize, kernelSize, 1, filters]), {
    ...plain,
    ...rule,
  });

export const warmUp: readonly WarmUp[] = [
  ...paddings.map((padding) => use(() => filtered(3, 1, { padding }))),
  use(() => filtered(5, 1, { flip: true })),
  use(() => filtered(3, 8)),
  use(() => filtered(3, 1, { stride: 2 })),
  use(() => filtered(3, 1, { dilation: 2 })),
  use(() => relu(filtered(3, 1))),
  use(() => {
    const x = ones<Rank.R4>([1, trainingSide, trainingSide, 1]);
    const loss = (...[kernel]: Tensor[]) =>
      mean(square(sub(layerOn(x, kernel as Tensor4D, { ...plain, padding: 'valid' }), 1)));
    return grads(loss)([ones([3, 3, 1, 1])])[0] as Tensor;
  }),
];
