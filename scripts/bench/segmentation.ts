/** A step of the segmentation panel's U-Net against the same net of tf.layers, and one picture cut up. */
import { dispose, randomNormal, type Tensor, tensor4d, tidy, train } from '@tensorflow/tfjs-core';
import { type LayersModel, layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { firstWeightsOf, flatTensor, type Net, parametersOf } from '../../src/models/net.ts';
import { segment } from '../../src/models/segmentation-nets.ts';
import { unet } from '../../src/models/unet.ts';
import { compute, type NodeBackend } from '../node-backend.ts';
import { report, type Timing, time } from './measure.ts';
import { launchesOf, ourStep, side } from './unet-step.ts';

/** The U-Net as a tfjs user would write it; transposed convolutions, since WASM has no gradient for either upsampling layer. */
function stockUnet(): LayersModel {
  const convolve = (x: SymbolicTensor, filters: number) => {
    const map = layers.conv2d({ filters, kernelSize: 3, padding: 'same', useBias: false }).apply(x);
    const flat = layers.batchNormalization({ momentum: 0.9, epsilon: 1e-5 }).apply(map);
    return layers.activation({ activation: 'relu' }).apply(flat) as SymbolicTensor;
  };
  const block = (x: SymbolicTensor, first: number, second: number) => convolve(convolve(x, first), second);
  const input = layers.input({ shape: [side, side, 1] }) as unknown as SymbolicTensor;
  let x = input;
  const kept: SymbolicTensor[] = [];
  for (const width of [12, 24, 48]) {
    x = block(x, width, width);
    kept.push(x);
    x = layers.maxPooling2d({ poolSize: 2 }).apply(x) as SymbolicTensor;
  }
  x = block(x, 64, 48);
  for (const [width, next] of [
    [48, 24],
    [24, 12],
    [12, 12],
  ] as const) {
    x = layers.conv2dTranspose({ filters: width, kernelSize: 2, strides: 2 }).apply(x) as SymbolicTensor;
    x = layers.concatenate().apply([x, kept.pop() as SymbolicTensor]) as SymbolicTensor;
    x = block(x, width, next);
  }
  const output = layers.conv2d({ filters: 2, kernelSize: 1, activation: 'softmax' }).apply(x) as SymbolicTensor;
  const whole = model({ inputs: input, outputs: output });
  whole.compile({ optimizer: train.adam(2e-3), loss: 'categoricalCrossentropy' });
  return whole;
}

interface Counted {
  readonly timing: Timing;
  readonly launches: number;
}

async function ours(net: Net, batch: number, backend: string): Promise<Counted> {
  const { step, release } = ourStep(net, batch);
  await step();
  const launches = await launchesOf(step);
  const timing = await time(`ours, ${net.name}, ${backend}, ${launches} launches`, step);
  release();
  return { timing, launches };
}

async function stock(batch: number, backend: string): Promise<Counted> {
  const whole = stockUnet();
  const x = randomNormal([batch, side, side, 1], 0, 1, 'float32', 1);
  const y = tidy(() => {
    const signs = [...x.dataSync()].flatMap((value) => (value > 0 ? [0, 1] : [1, 0]));
    return tensor4d(signs, [batch, side, side, 2]);
  });
  const step = () => whole.trainOnBatch(x, y);
  await step();
  const launches = await launchesOf(step);
  const timing = await time(`tf.layers trainOnBatch, ${backend}, ${launches} launches`, step);
  dispose([x as Tensor, y]);
  whole.dispose();
  return { timing, launches };
}

async function onePicture(net: Net): Promise<Timing> {
  const weights = flatTensor(net, firstWeightsOf(net, 1));
  const picture = new Float32Array(side ** 2);
  const timing = await time(`one ${side}×${side} picture cut up, wasm`, () => segment('cells', net, weights, picture));
  weights.dispose();
  return timing;
}

export async function benchSegmentation(): Promise<void> {
  const panel = unet({ name: 'bilinear', side, classes: 2 });
  const alike = unet({ name: 'transposed', side, classes: 2, upsampling: 'transposed' });
  const backends: readonly (readonly [NodeBackend, number])[] = [
    ['wasm', 8],
    // Eight pictures take the plain backend minutes
    ['wasm', 1],
    ['cpu', 1],
  ];
  for (const [backend, batch] of backends) {
    await compute(backend);
    const rows = [await ours(panel, batch, backend), await ours(alike, batch, backend), await stock(batch, backend)];
    const kernels = backend === 'wasm' ? '; tf.layers too with our kernels, without which it cannot learn on WASM' : '';
    report(
      `One step of the U-Net (${parametersOf(panel)} parameters, ${side}×${side}, batch ${batch}, Adam${kernels})`,
      rows.map(({ timing }) => timing),
    );
  }
  await compute('wasm');
  report('Segmentation', [await onePicture(panel)]);
}
