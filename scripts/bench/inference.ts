/**
 * A shipped U-Net answers pictures of three sizes, ours against onnxruntime-web with the same weights: WebAssembly in Node, one thread each, in
 * alternating calls, so that whatever else the machine does meets both alike.
 */
import { readFile } from 'node:fs/promises';
import { tidy } from '@tensorflow/tfjs-core';
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { random } from '../../src/data/random.ts';
import { picturesTensor } from '../../src/models/forward.ts';
import { inferenceOf } from '../../src/models/inference.ts';
import { readLayersFile } from '../../src/models/net-file.ts';
import { shippedSegmentationNet } from '../../src/models/segmentation-nets.ts';
import { compute } from '../node-backend.ts';
import { alternating, report } from './measure.ts';
import { onnxOf } from './onnx.ts';

const name = 'cells-unet-plain';
const sides = [64, 128, 256] as const;
/** Scores may differ by this much. */
const tolerance = 1e-4;

async function shippedWeights(): Promise<Float32Array> {
  const path = (ending: string) => new URL(`../../public/models/segmentation/${name}.${ending}`, import.meta.url);
  const json = JSON.parse(await readFile(path('json'), 'utf8')) as object;
  const bytes = new Uint8Array(await readFile(path('bin')));
  return readLayersFile(shippedSegmentationNet(name), { json, weights: bytes.buffer });
}

/** Largest difference between pixel after pixel and channel after channel. */
function largestDifference(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  const channels = 2;
  const pixels = ours.length / channels;
  let largest = 0;
  for (let i = 0; i < ours.length; i++) {
    const other = theirs[(i % channels) * pixels + Math.floor(i / channels)] ?? Number.NaN;
    const difference = Math.abs((ours[i] ?? 0) - other);
    if (!(difference <= largest)) largest = difference;
  }
  return largest;
}

export async function benchInference(): Promise<void> {
  await compute('wasm');
  env.wasm.numThreads = 1;
  const net = shippedSegmentationNet(name);
  const weights = await shippedWeights();
  const inference = inferenceOf(net, weights);
  const session = await InferenceSession.create(onnxOf(net, weights), { executionProviders: ['wasm'] });
  for (const side of sides) {
    const chance = random(side, 5);
    const picture = Float32Array.from({ length: side ** 2 }, () => chance.normal());
    const ours = async () => {
      const scores = tidy(() => inference.scores(picturesTensor(picture, side)));
      return scores.data().finally(() => scores.dispose());
    };
    const theirs = async () => {
      const { scores } = await session.run({ picture: new Tensor('float32', picture, [1, 1, side, side]) });
      return scores?.data as Float32Array;
    };
    const largest = largestDifference(await ours(), await theirs());
    if (!(largest <= tolerance)) throw new Error(`at ${side} pixels the scores differ by ${largest}`);
    report(
      `${name} on one ${side}×${side} picture (largest difference of the scores ${largest.toExponential(1)})`,
      await alternating({ 'onnxruntime-web, wasm': theirs, 'ours, wasm': ours }),
    );
  }
  inference.dispose();
  await session.release();
}
