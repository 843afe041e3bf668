/** Trains the digit classifier: a fresh batch from the seed every step, Adam over the flat weights, resumable at any step. */
import { concat, reshape, slice, type Tensor, type Tensor1D, tidy, valueAndGrads } from '@tensorflow/tfjs-core';
import { digitBatch } from '../data/digits.ts';
import { adam, type Carried, carry, type NetState, release, stateOf } from './adam.ts';
import { breathe, dueEvery, speedometer, stopIfAborted } from './breathe.ts';
import './gradients.ts';
import {
  accuracyOf,
  crossEntropy,
  digitsTensor,
  firstKernels,
  firstWeights,
  kernelsOf,
  oneHotOf,
  parameterCount,
  scores,
  unpack,
} from './digit-classifier.ts';

export interface DigitsState extends NetState {
  readonly step: number;
}

/** Held-out digits that a training measures its net on. */
export const heldOutDigits = 500;

export interface DigitsTask {
  readonly seed: number;
  /** Adam's learning rate; the curriculum's is 3e-3. */
  readonly rate: number;
  readonly from: DigitsState | null;
  readonly steps: number;
  /** Pictures a step (default 64). */
  readonly batch?: number;
  /** A checkpoint and the held-out accuracy every so many steps (default 25). */
  readonly every?: number;
  /** Besides those, a checkpoint whenever so many milliseconds have passed (default: never). */
  readonly stateEvery?: number;
  /** Held-out pictures that accuracy is measured on (default `heldOutDigits`). */
  readonly tests?: number;
}

export interface DigitsFrame {
  readonly step: number;
  /** Cross-entropy on this step's batch; the first frame, before any step, has that of the first batch. */
  readonly loss: number;
  readonly accuracy: number | null;
  readonly kernels: Float32Array<ArrayBuffer>;
  readonly stepsPerSecond: number;
  readonly state: DigitsState | null;
}

/** Held-out pictures come from a seed that no training run uses. */
const heldOut = (count: number, seed = 1_000_003) => digitBatch(seed, count, 99);

/** One step of Adam on one batch: the new state, and loss plus first-layer kernels as one vector for one read-back. */
export function trainStep(
  carried: Carried,
  batch: { readonly images: Float32Array; readonly labels: Int32Array },
  t: number,
  rate: number,
): Carried & { readonly report: Tensor1D } {
  const [weights, first, second, report] = tidy(() => {
    const x = digitsTensor(batch.images);
    const y = oneHotOf(batch.labels);
    const { value, grads } = valueAndGrads((...layers: Tensor[]) => crossEntropy(scores(layers, x), y))(
      unpack(carried.weights),
    );
    const slope = concat(grads.map((g) => reshape(g, [-1]))) as Tensor1D;
    const next = adam(carried, slope, t, rate);
    const seen = slice(carried.weights, 0, firstKernels.count * firstKernels.side ** 2);
    return [next.weights, next.first, next.second, concat([reshape(value, [1]), seen]) as Tensor1D];
  }) as [Tensor1D, Tensor1D, Tensor1D, Tensor1D];
  return { weights, first, second, report };
}

/** Throws if the state is another model's. */
function begin({ from, seed }: DigitsTask): Carried {
  for (const { length } of from ? [from.weights, from.first, from.second] : [])
    if (length !== parameterCount) throw new RangeError(`the checkpoint has ${length} weights, not ${parameterCount}`);
  return carry(from, () => firstWeights(seed));
}

/**
 * Trains, a frame a step, the first before any step is taken; each frame shows the kernels and the loss *before* that step's update.
 * The batch of step t depends on (seed, t) alone, so a run that is stopped and gone on from equals one that was not.
 * Rejects with AbortError when the signal says so.
 */
export async function* trainDigits(signal: AbortSignal, task: DigitsTask): AsyncGenerator<DigitsFrame, void> {
  stopIfAborted(signal);
  const { batch = 64, every = 25, tests = heldOutDigits } = task;
  const test = heldOut(tests);
  const speed = speedometer();
  const carries = dueEvery(task.stateEvery ?? Number.POSITIVE_INFINITY);
  let carried = begin(task);
  try {
    const start = task.from?.step ?? 0;
    const last = start + task.steps;
    for (let step = start; ; step++) {
      stopIfAborted(signal);
      const next = trainStep(carried, digitBatch(task.seed, batch, 1000 + step), step + 1, task.rate);
      const [loss = Number.NaN, ...kernels] = await next.report.data();
      next.report.dispose();
      const due = step % every === 0 || step === last;
      const frame: DigitsFrame = {
        step,
        loss,
        accuracy: due ? await accuracyOf(carried.weights, test.images, test.labels) : null,
        kernels: kernelsOf(kernels),
        stepsPerSecond: speed(step - start),
        state: carries(due) ? { step, ...(await stateOf(carried)) } : null,
      };
      release(carried);
      carried = next;
      yield frame;
      if (step >= last) return;
      await breathe();
    }
  } finally {
    release(carried);
  }
}
