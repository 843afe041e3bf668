/**
 * "Guess my filter": a k×k kernel is fitted so that the layer's answer to a picture becomes a given target picture. Mean squared error,
 * valid windows, stride 1, no bias. The loss is a bowl whose steepest curvature λmax is known beforehand, so the learning rate is counted
 * in 1/λmax: gradient descent diverges above 2, momentum 0.9 above 3.8 (2(1 + μ)).
 */
import {
  concat,
  matMul,
  mean,
  reshape,
  slice,
  squaredDifference,
  type Tensor,
  type Tensor2D,
  tensor2d,
  tensor4d,
  tidy,
  valueAndGrad,
} from '@tensorflow/tfjs-core';
import { random } from '../data/random.ts';
import { curvature } from '../math/curvature.ts';
import { type Volume, volume } from '../math/volume.ts';
import { breathe, speedometer, stopIfAborted } from './breathe.ts';
import './gradients.ts';
import { descend, type Moments, noMoments, type OptimizerName } from './optimizers.ts';

export interface FilterState extends Moments {
  readonly step: number;
  /** The kernel learned so far, row by row. */
  readonly kernel: readonly number[];
}

export interface FilterTask {
  /** One channel; standardised here to mean 0 and deviation 1. */
  readonly picture: Volume;
  readonly target: readonly number[];
  readonly kernelSize: number;
  readonly optimizer: OptimizerName;
  /** In 1/λmax for sgd and momentum, in 0.05 for rmsprop and adam. */
  readonly rate: number;
  /** Deviation of the noise on the target picture, relative to the target picture's own. */
  readonly noise: number;
  readonly seed: number;
  readonly start: 'zeros' | 'random';
  readonly from: FilterState | null;
  /** How many steps to go from there. */
  readonly steps: number;
}

export interface FilterFrame {
  readonly state: FilterState;
  /** Loss and gradient at this state's kernel. */
  readonly loss: number;
  readonly gradient: readonly number[];
  readonly largestError: number;
  readonly learningRate: number;
  readonly inverseCurvature: number;
  readonly diverged: boolean;
  readonly stepsPerSecond: number;
}

/** A target's mean square times this is a loss nobody comes back from. */
const hopeless = 1e4;

/** Mean 0, deviation 1. Left in, the mean alone would set λmax and every other direction would crawl. A flat picture becomes zeros. */
export function standardised(x: Volume): Volume {
  const count = x.data.length;
  let sum = 0;
  for (const value of x.data) sum += value;
  let square = 0;
  for (const value of x.data) square += (value - sum / count) ** 2;
  const deviation = Math.sqrt(square / count);
  const gain = deviation > 1e-9 ? 1 / deviation : 0;
  return volume(
    x.rows,
    x.columns,
    1,
    x.data.map((value) => (value - sum / count) * gain),
  );
}

/** Every window of the picture as a row of a matrix: windows × k², so that the layer is one matrix product on every backend. */
function windowsOf(x: Volume, kernelSize: number): Tensor2D {
  const [rows, columns] = [x.rows - kernelSize + 1, x.columns - kernelSize + 1];
  if (rows < 1 || columns < 1) throw new RangeError(`a ${kernelSize}×${kernelSize} kernel does not fit the picture`);
  return tidy(() => {
    const whole = tensor4d(Float32Array.from(x.data), [1, x.rows, x.columns, 1]);
    const shifted: Tensor[] = [];
    for (let u = 0; u < kernelSize; u++)
      for (let v = 0; v < kernelSize; v++)
        shifted.push(reshape(slice(whole, [0, u, v, 0], [1, rows, columns, 1]), [rows * columns, 1]));
    return concat(shifted, 1) as Tensor2D;
  });
}

/** Where learning begins: zeros, or N(0, 0.3²) from the seed. */
function startOf(task: Pick<FilterTask, 'start' | 'seed' | 'kernelSize'>): number[] {
  const chance = random(task.seed, 20);
  return Array.from({ length: task.kernelSize ** 2 }, () => (task.start === 'zeros' ? 0 : 0.3 * chance.normal()));
}

/** The learning rate a task's `rate` stands for. */
const learningRateOf = (task: Pick<FilterTask, 'optimizer' | 'rate'>, inverseCurvature: number): number =>
  task.optimizer === 'sgd' || task.optimizer === 'momentum' ? task.rate * inverseCurvature : task.rate * 0.05;

function checked(task: FilterTask): void {
  const count = task.kernelSize ** 2;
  if (task.target.length !== count) throw new RangeError(`the target has ${task.target.length} numbers, not ${count}`);
  if (task.from && task.from.kernel.length !== count)
    throw new RangeError(`the checkpoint's kernel has ${task.from.kernel.length} numbers, not ${count}`);
}

/** What one run keeps on the backend; `dispose` frees it. */
export interface FilterBench {
  readonly rows: number;
  readonly columns: number;
  readonly inverseCurvature: number;
  /** The target picture (noise included), windows × 1. */
  readonly wanted: Tensor2D;
  /** The layer's answer with this kernel, windows × 1; the caller's to dispose. */
  answer(kernel: readonly number[]): Tensor2D;
  /** Loss and gradient at a kernel. */
  slope(kernel: readonly number[]): Promise<{ loss: number; gradient: number[] }>;
  /** Mean square of the target picture. */
  readonly power: number;
  dispose(): void;
}

/** Lays out picture and target for a task. Throws where the numbers do not fit the kernel size. */
export async function benchOf(task: FilterTask): Promise<FilterBench> {
  checked(task);
  const k = task.kernelSize;
  const x = standardised(task.picture);
  const largest = curvature(x, k);
  const windows = windowsOf(x, k);
  const column = (kernel: readonly number[]) => tensor2d(Float32Array.from(kernel), [k * k, 1]);
  const answer = (kernel: readonly number[]) => tidy(() => matMul(windows, column(kernel)) as Tensor2D);
  const clean = answer(task.target);
  const values = await clean.data();
  clean.dispose();
  const noisy = Float32Array.from(values);
  let power = 0;
  for (const value of values) power += (value * value) / values.length;
  if (task.noise > 0) {
    const chance = random(task.seed, 21);
    const deviation = task.noise * Math.sqrt(power);
    for (let i = 0; i < noisy.length; i++) noisy[i] = (noisy[i] ?? 0) + deviation * chance.normal();
  }
  const wanted = tensor2d(noisy, [noisy.length, 1]);
  const lossAndSlope = valueAndGrad((kernel: Tensor) => mean(squaredDifference(matMul(windows, kernel), wanted)));
  return {
    rows: x.rows - k + 1,
    columns: x.columns - k + 1,
    inverseCurvature: largest > 0 ? 1 / largest : 0,
    wanted,
    answer,
    power,
    async slope(kernel) {
      // One read-back a step: the loss and its gradient side by side.
      const both = tidy(() => {
        const { value, grad } = lossAndSlope(column(kernel));
        return concat([reshape(value, [1]), reshape(grad, [k * k])]);
      });
      const [loss = Number.NaN, ...gradient] = await both.data();
      both.dispose();
      return { loss, gradient };
    },
    dispose() {
      windows.dispose();
      wanted.dispose();
    },
  };
}

/**
 * Learns, a frame a step, the first before any step is taken. Ends after `steps` steps, or with a frame that says `diverged` once the loss
 * is not finite or hopelessly large. Rejects with AbortError when the signal says so. `see` may look at the bench at each frame.
 */
export async function* learnFilter(
  signal: AbortSignal,
  task: FilterTask,
  bench?: FilterBench,
): AsyncGenerator<FilterFrame, void> {
  stopIfAborted(signal);
  const own = bench ?? (await benchOf(task));
  try {
    const learningRate = learningRateOf(task, own.inverseCurvature);
    const speed = speedometer();
    let state: FilterState = task.from ?? { step: 0, kernel: startOf(task), ...noMoments };
    const last = state.step + task.steps;
    for (let taken = 0; ; taken++) {
      stopIfAborted(signal);
      const { loss, gradient } = await own.slope(state.kernel);
      const diverged = !(loss <= hopeless * Math.max(own.power, 1e-6)) || !gradient.every(Number.isFinite);
      const errors = state.kernel.map((weight, i) => Math.abs(weight - (task.target[i] ?? 0)));
      yield {
        state,
        loss,
        gradient,
        largestError: Math.max(...errors),
        learningRate,
        inverseCurvature: own.inverseCurvature,
        diverged,
        stepsPerSecond: speed(taken),
      };
      if (diverged || state.step >= last) return;
      const step = state.step + 1;
      const { weights, first, second } = descend(task.optimizer, state.kernel, gradient, state, step, learningRate);
      state = { step, kernel: weights, first, second };
      await breathe();
    }
  } finally {
    if (!bench) own.dispose();
  }
}
