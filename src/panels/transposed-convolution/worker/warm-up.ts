/** What Play and Train compute first, at their default sizes: run once in idle turns, so that no slider waits for a shader. */
import {
  grads,
  mean,
  ones,
  type Rank,
  slice,
  squaredDifference,
  type Tensor,
  tensor1d,
  tidy,
} from '@tensorflow/tfjs-core';
import { coarseSide, fineSide } from '../../../data/pairs.ts';
import type { WarmUp } from '../../../engine/contract.ts';
import { volume } from '../../../math/volume.ts';
import { forward } from '../../../models/forward.ts';
import '../../../models/gradients.ts';
import { cut, firstWeightsOf } from '../../../models/net.ts';
import { upMethods, upsampler } from '../../../models/upsampler.ts';
import { stamped, stampedRow } from './stamp.ts';

const side = 64;
/** Pictures a training step looks at. */
const batch = 16;

/** Computes and reads back, since some backends compile only when somebody looks. */
const use =
  (compute: () => Tensor): WarmUp =>
  async () => {
    const result = tidy(compute);
    await result.data();
    result.dispose();
  };

const onesOf = (count: number) => new Float64Array(count).fill(1);
const ofOnes = (n: number) => volume(n, n, 1, onesOf(n * n));

export const warmUp: readonly WarmUp[] = [
  ...[2, 3, 4].map((kernelSize) => use(() => stamped(ofOnes(6), onesOf(kernelSize ** 2), kernelSize, 2))),
  use(() => stampedRow(volume(1, 6, 1, onesOf(6)), onesOf(3), 2)),
  use(() => slice(stamped(ofOnes(side / 2 + 4), onesOf(9), 3, 2), [0, 4, 4, 0], [1, side, side, 1])),
  ...upMethods.map((method) =>
    use(() => {
      const net = upsampler(method);
      const parts = cut(net, tensor1d(firstWeightsOf(net, 1)));
      return forward(net, parts, ones<Rank.R4>([1, side / 4, side / 4, 1]));
    }),
  ),
  ...upMethods.map((method) =>
    use(() => {
      const net = upsampler(method);
      const parts = cut(net, tensor1d(firstWeightsOf(net, 1)));
      const x = ones<Rank.R4>([batch, coarseSide, coarseSide, 1]);
      const y = ones<Rank.R4>([batch, fineSide, fineSide, 1]);
      const loss = (...given: Tensor[]) => mean(squaredDifference(forward(net, given, x), y));
      return grads(loss)(parts)[0] as Tensor;
    }),
  ),
];
