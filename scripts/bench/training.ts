/** Our training steps against what a tfjs user would write: tf.train's optimizers, and tf.layers with compile and trainOnBatch. */

import {
  conv2d,
  dispose,
  losses,
  type Scalar,
  type Tensor,
  type Tensor4D,
  tensor1d,
  tensor4d,
  tidy,
  train,
  variable,
  zeros,
} from '@tensorflow/tfjs-core';
import { layers, type Sequential, sequential } from '@tensorflow/tfjs-layers';
import { digitBatch } from '../../src/data/digits.ts';
import { drawPicture } from '../../src/data/pictures.ts';
import { brightness } from '../../src/math/picture.ts';
import {
  digitsTensor,
  firstWeights,
  oneHotOf,
  parameterCount,
  weightsTensor,
} from '../../src/models/digit-classifier.ts';
import { benchOf, type FilterTask, standardised } from '../../src/models/learn-filter.ts';
import { descend } from '../../src/models/optimizers.ts';
import { trainStep } from '../../src/models/train-digits.ts';
import { compute, type NodeBackend } from '../node-backend.ts';
import { report, type Timing, time } from './measure.ts';
import { benchSegmentation } from './segmentation.ts';

const sobel = [-1, 0, 1, -2, 0, 2, -1, 0, 1].map((w) => w / 4);

async function filterStep(backend: NodeBackend, side: number): Promise<Timing[]> {
  await compute(backend);
  const picture = brightness(drawPicture('texture', 1, side));
  const task: FilterTask = {
    picture,
    target: sobel,
    kernelSize: 3,
    optimizer: 'adam',
    rate: 1,
    noise: 0,
    seed: 1,
    start: 'zeros',
    from: null,
    steps: 1,
  };
  const bench = await benchOf(task);
  let kernel: readonly number[] = sobel.map(() => 0);
  let moments = { first: [] as readonly number[], second: [] as readonly number[] };
  let t = 0;
  const ours = await time(`ours, ${backend}, ${side}×${side}`, async () => {
    const { gradient } = await bench.slope(kernel);
    const { weights, ...carried } = descend('adam', kernel, gradient, moments, ++t, 0.05);
    kernel = weights;
    moments = carried;
  });
  bench.dispose();

  const x = tensor4d(Float32Array.from(standardised(picture).data), [1, side, side, 1]);
  const y = tidy(() => conv2d(x, tensor4d(sobel, [3, 3, 1, 1]), 1, 'valid'));
  const w = variable(zeros([3, 3, 1, 1]));
  const adam = train.adam(0.05);
  const stock = await time(`tf.train.adam over conv2d, ${backend}, ${side}×${side}`, async () => {
    const loss = adam.minimize(
      () => losses.meanSquaredError(y, conv2d(x, w as unknown as Tensor4D, 1, 'valid')) as Scalar,
      true,
    );
    await loss?.data();
    await w.data();
    loss?.dispose();
  });
  dispose([x, y, w]);
  adam.dispose();
  return [ours, stock];
}

function stockModel(): Sequential {
  const model = sequential({
    layers: [
      layers.conv2d({ inputShape: [28, 28, 1], filters: 8, kernelSize: 5, activation: 'relu' }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.conv2d({ filters: 16, kernelSize: 3, activation: 'relu' }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.flatten(),
      layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
  model.compile({ optimizer: train.adam(3e-3), loss: 'categoricalCrossentropy' });
  return model;
}

async function digitsStep(backend: NodeBackend): Promise<Timing[]> {
  await compute(backend);
  const batch = digitBatch(1, 64);
  const none = new Float32Array(parameterCount);
  let carried: { weights: Tensor; first: Tensor; second: Tensor } = {
    weights: weightsTensor(firstWeights(1)),
    first: tensor1d(none),
    second: tensor1d(none),
  };
  let t = 0;
  const ours = await time(`ours, ${backend}`, async () => {
    const before = carried as Parameters<typeof trainStep>[0];
    const { report: seen, ...after } = trainStep(before, batch, ++t, 3e-3);
    await seen.data();
    dispose([seen, before.weights, before.first, before.second]);
    carried = after;
  });
  dispose([carried.weights, carried.first, carried.second]);

  const model = stockModel();
  const [x, y] = [digitsTensor(batch.images), oneHotOf(batch.labels)];
  const stock = await time(`tf.layers trainOnBatch, ${backend}`, () => model.trainOnBatch(x, y));
  dispose([x, y]);
  model.dispose();
  return [ours, stock];
}

export async function benchTraining(): Promise<void> {
  for (const backend of ['wasm', 'cpu'] as const)
    for (const side of [48, 256]) report(`One step of "guess my filter", 3×3, Adam`, await filterStep(backend, side));
  // Not on the plain cpu backend: a step takes seconds there, ours and theirs, in the same filter-gradient loop.
  report('One step of the digit classifier, batch 64, Adam', await digitsStep('wasm'));
  await benchSegmentation();
}
