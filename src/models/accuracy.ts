/** How often a classifying net is right, and how often still when the pictures have moved. */
import { argMax, type Tensor1D, type Tensor2D, tidy } from '@tensorflow/tfjs-core';
import { type CentredKind, centredBatch, centredNoise, centredSide, moved, noised } from '../data/centred.ts';
import { forward, picturesTensor } from './forward.ts';
import { cut, type Net } from './net.ts';

/** Share of pictures whose highest score is their label's; NaN without pictures. */
export async function shareRight(
  net: Net,
  weights: Tensor1D,
  images: Float32Array,
  labels: Int32Array,
): Promise<number> {
  const guess = tidy(() => argMax(forward(net, cut(net, weights), picturesTensor(images, net.side)) as Tensor2D, 1));
  const guesses = await guess.data();
  guess.dispose();
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (guesses[i] === labels[i]) right++;
  return right / labels.length;
}

/** Centred pictures that no training run draws, and the same ones moved; the noise is drawn anew for each move. */
export interface HeldOut {
  readonly labels: Int32Array;
  images(right: number, down: number): Float32Array<ArrayBuffer>;
}

export function heldOut(kind: CentredKind, count: number, seed = 1_000_003): HeldOut {
  const { images, labels } = centredBatch(kind, seed, count, 98);
  return {
    labels,
    images: (right, down) =>
      noised(moved(images, centredSide, right, down), centredNoise[kind], seed, 10_000 + 100 * right + down),
  };
}
