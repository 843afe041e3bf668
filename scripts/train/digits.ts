/** Trains the digit classifier over several seeds and ships the first: `npm run train -- digits`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dispose, tidy } from '@tensorflow/tfjs-core';
import { digitBatch, digitSide } from '../../src/data/digits.ts';
import {
  accuracyOf,
  crossEntropy,
  digitsTensor,
  oneHotOf,
  parameterCount,
  scores,
  unpack,
  weightsTensor,
} from '../../src/models/digit-classifier.ts';
import { layersModel, weightsFile } from '../../src/models/layers-format.ts';
import { trainDigits } from '../../src/models/train-digits.ts';
import { metrics } from './card.ts';

const seeds = [1, 2, 3, 4, 5];
const steps = 600;
const rate = 3e-3;
const heldOutSeed = 2_000_003;
const heldOutCount = 2000;

interface Run {
  readonly weights: Float32Array;
  readonly scores: Readonly<Record<string, number>>;
}

async function run(seed: number): Promise<Run> {
  let weights: Float32Array | null = null;
  const reached: Record<string, number> = {};
  for await (const frame of trainDigits(new AbortController().signal, { seed, rate, from: null, steps, every: 100 })) {
    if (frame.state === null) continue;
    weights = frame.state.weights;
    console.log(`seed ${seed} step ${frame.step} loss ${frame.loss.toFixed(4)} accuracy ${frame.accuracy}`);
    if (frame.step === 100 || frame.step === 300) reached[`accuracyAt${frame.step}`] = frame.accuracy ?? Number.NaN;
  }
  if (!weights) throw new Error('training made no checkpoint');
  const test = digitBatch(heldOutSeed, heldOutCount, 99);
  const on = weightsTensor(weights);
  const loss = tidy(() => crossEntropy(scores(unpack(on), digitsTensor(test.images)), oneHotOf(test.labels)));
  const [crossEntropyHeldOut = Number.NaN] = await loss.data();
  const accuracy = await accuracyOf(on, test.images, test.labels);
  dispose([on, loss]);
  console.log(`seed ${seed}: held-out accuracy ${accuracy}, cross-entropy ${crossEntropyHeldOut.toFixed(4)}`);
  return { weights, scores: { accuracy, crossEntropy: crossEntropyHeldOut, ...reached } };
}

export async function trainAndShip(folder: string): Promise<void> {
  const begun = performance.now();
  const runs: Run[] = [];
  for (const seed of seeds) runs.push(await run(seed));
  const minutes = (performance.now() - begun) / 60_000;
  const [shipped] = runs;
  if (!shipped) throw new Error('no run to ship');
  const all = metrics(runs.map((one) => one.scores));
  const card = {
    name: 'digits',
    script: 'npm run train -- digits',
    data: `stroke digits ${digitSide}×${digitSide} drawn from the seed, 64 fresh ones a step; held out: ${heldOutCount} of seed ${heldOutSeed}`,
    seeds,
    steps,
    parameters: parameterCount,
    minutes: Number(minutes.toFixed(2)),
    metrics: all,
    shipped: {
      seed: seeds[0],
      metrics: Object.fromEntries(Object.entries(all).map(([name, { values }]) => [name, values[0]])),
    },
  };
  const { json, weights } = layersModel(shipped.weights);
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/model.json`, `${JSON.stringify(json, null, 1)}\n`);
  await writeFile(`${folder}/${weightsFile}`, new Uint8Array(weights));
  await writeFile(`${folder}/card.json`, `${JSON.stringify(card, null, 2)}\n`);
}
