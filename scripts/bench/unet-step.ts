/** One training step of the segmentation panel's U-Net on noise, ours and tf.layers', in Node or in a browser, and what it launches. */
import {
  backend,
  dispose,
  getBackend,
  getKernel,
  profile,
  randomNormal,
  type Tensor,
  type Tensor4D,
  tensor4d,
  tidy,
  train,
} from '@tensorflow/tfjs-core';
import { type LayersModel, layers, model, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { forward } from '../../src/models/forward.ts';
import { Lockstep, type Loss } from '../../src/models/lockstep.ts';
import type { Net } from '../../src/models/net.ts';
import { pixelCrossEntropy, pixelTargets } from '../../src/models/pixel-losses.ts';
import { type Timing, time } from './measure.ts';

export const side = 64;

/** Calls of kernels; what profiling lists besides are gradients' wrappers. */
export async function launchesOf(action: () => Promise<unknown>): Promise<number> {
  const { kernels } = await profile(async () => {
    await action();
    return [];
  });
  return kernels.filter(({ name }) => getKernel(name, getBackend())).length;
}

/** What the GPU itself is given to do: a kernel may be several draws, or none. Null on other backends. */
export async function drawsOf(action: () => Promise<unknown>): Promise<number | null> {
  if (getBackend() !== 'webgl') return null;
  const { gl } = (backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu;
  const draw = gl.drawElements;
  let draws = 0;
  gl.drawElements = (...given) => {
    draws++;
    draw.apply(gl, given);
  };
  try {
    await action();
  } finally {
    gl.drawElements = draw;
  }
  return draws;
}

export interface Step {
  readonly step: () => Promise<unknown>;
  readonly release: () => void;
}

/** A step of `net` on noise whose sign is the label. */
export function ourStep(net: Net, batch: number): Step {
  const x = randomNormal([batch, side, side, 1], 0, 1, 'float32', 1) as Tensor4D;
  const labels = [...x.dataSync()].map((value) => (value > 0 ? 1 : 0));
  const targets = pixelTargets(labels, null, [batch, side, side], 2);
  const loss: Loss = (which, parts, passage) =>
    tidy(() => pixelCrossEntropy(forward(which, parts, x, passage) as Tensor4D, targets));
  const lockstep = new Lockstep([net], null, 1);
  let t = 0;
  return {
    step: () => lockstep.learn(loss, ++t, 2e-3, async () => {}),
    release: () => {
      lockstep.dispose();
      dispose([x, targets.shares, targets.weights]);
    },
  };
}

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

/** The same noise, through tf.layers. */
export function stockStep(batch: number): Step {
  const whole = stockUnet();
  const x = randomNormal([batch, side, side, 1], 0, 1, 'float32', 1);
  const signs = [...x.dataSync()].flatMap((value) => (value > 0 ? [0, 1] : [1, 0]));
  const y = tensor4d(signs, [batch, side, side, 2]);
  return {
    step: () => whole.trainOnBatch(x, y),
    release: () => {
      dispose([x as Tensor, y]);
      whole.dispose();
    },
  };
}

/** A row of the table, with the launches in its name. */
export async function counted(name: string, { step, release }: Step): Promise<Timing> {
  await step();
  const launches = await launchesOf(step);
  const draws = await drawsOf(step);
  const timing = await time(`${name}, ${launches} launches${draws === null ? '' : `, ${draws} draws`}`, step);
  release();
  return timing;
}
