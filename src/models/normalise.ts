/** Batch normalisation with its activation, as one operation with a gradient of its own (Ioffe & Szegedy 2015). */
import {
  add,
  batchNorm,
  concat,
  customGrad,
  keep,
  mean,
  mul,
  relu,
  rsqrt,
  slice,
  squaredDifference,
  step,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';
import { runOwn } from './own-kernel.ts';

export const epsilon = 1e-5;

type Kept = (saved: Tensor[]) => void;
const everywhere = [0, 1, 2];

function halves(statistics: Tensor1D): readonly [Tensor1D, Tensor1D] {
  const channels = statistics.shape[0] / 2;
  return [slice(statistics, 0, channels), slice(statistics, channels, channels)];
}

/** With given statistics: the running means of all channels, then their running variances. */
export function normalised(
  x: Tensor4D,
  gamma: Tensor1D,
  beta: Tensor1D,
  mean: Tensor1D,
  variance: Tensor1D,
  rectify: boolean,
): Tensor4D {
  const y = batchNorm(x, mean, variance, beta, gamma, epsilon) as Tensor4D;
  return rectify ? relu(y) : y;
}

function composed(x: Tensor4D, gamma: Tensor1D, beta: Tensor1D, rectify: boolean): Tensor[] {
  const middle = mean(x, everywhere) as Tensor1D;
  const variance = mean(squaredDifference(x, middle), everywhere) as Tensor1D;
  return [normalised(x, gamma, beta, middle, variance, rectify), concat([middle, variance])];
}

/** g = slope where the activation lets it pass; dβ = Σg, dγ = Σg·x̂, dx = γ/σ·(g − dβ/n − x̂·dγ/n). */
function composedGradient(slope: Tensor, [x, gamma, beta, statistics]: Tensor[], rectify: boolean): Tensor[] {
  const [input, scale, offset] = [x as Tensor4D, gamma as Tensor1D, beta as Tensor1D];
  const [middle, variance] = halves(statistics as Tensor1D);
  const inverse = rsqrt(add(variance, epsilon));
  const hat = mul(sub(input, middle), inverse);
  const g = rectify ? mul(slope, step(add(mul(hat, scale), offset))) : slope;
  const dBeta = sum(g, everywhere);
  const dGamma = sum(mul(g, hat), everywhere);
  const n = input.size / input.shape[3];
  const dx = mul(sub(g, add(mul(hat, mul(dGamma, 1 / n)), mul(dBeta, 1 / n))), mul(inverse, scale));
  return [dx, dGamma, dBeta];
}

/**
 * By the batch's own mean and biased variance. `seen` is handed both, of all channels, one after the other; it has to dispose of them.
 * x: batch × rows × columns × channels.
 */
export function normalise(
  x: Tensor4D,
  gamma: Tensor1D,
  beta: Tensor1D,
  rectify: boolean,
  seen: (statistics: Tensor1D) => void,
): Tensor4D {
  const attrs = { epsilon, rectify };
  const pass = customGrad((...given) => {
    const [input, scale, offset, save] = given as unknown as [Tensor4D, Tensor1D, Tensor1D, Kept];
    const inputs = { x: input, gamma: scale, beta: offset };
    const [value, statistics] = (runOwn('Normalise', inputs, attrs) ?? composed(input, scale, offset, rectify)) as [
      Tensor,
      Tensor1D,
    ];
    save([input, scale, offset, statistics]);
    // After saving, which counts as another holder: it may be disposed of at once
    seen(keep(statistics));
    return {
      value,
      gradFunc: (slope: Tensor, saved: Tensor[]) =>
        tidy(() => {
          const [kx, kg, kb, ks] = saved as [Tensor, Tensor, Tensor, Tensor];
          return (
            runOwn('NormaliseGrad', { slope, x: kx, gamma: kg, beta: kb, statistics: ks }, attrs) ??
            composedGradient(slope, saved, rectify)
          );
        }),
    };
  });
  return pass(x, gamma, beta) as Tensor4D;
}
