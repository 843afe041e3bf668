/**
 * A trained net made ready to answer again and again. Its normalisations are folded into the convolutions (one fused operation each, with bias and
 * ReLU), and its weights stay on the backend: the WASM backend packs a convolution's weights once for each weight tensor, not once for each answer.
 */
import { keep, type Tensor, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { foldedNet, foldedWeights } from './folded.ts';
import { forward, type Passage } from './forward.ts';
import { cut, flatTensor, type Net } from './net.ts';

export interface Inference {
  readonly net: Net;
  /** What `forward` answers by running statistics, up to rounding; to be disposed of by the caller. `kept` as in `Passage`. */
  scores(x: Tensor4D, kept?: Passage['kept']): Tensor;
  /** Lets go of the weights. */
  dispose(): void;
}

/** Makes the net ready; throws if these are not its weights. To be disposed of. */
export function inferenceOf(net: Net, weights: Float32Array): Inference {
  const folded = foldedNet(net);
  const flat = foldedWeights(net, weights);
  const parts = tidy(() => cut(folded, flatTensor(folded, flat)).map((part) => keep(part)));
  return {
    net,
    scores: (x, kept = {}) => forward(folded, parts, x, { kept }),
    dispose: () => {
      for (const part of parts) part.dispose();
    },
  };
}
