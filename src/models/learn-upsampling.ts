/**
 * Learning to go up (CURRICULUM §1.3, US-B): decoders that differ in their way up learn side by side to turn 8×8 averages back into 32×32
 * textures. Mean squared error, Adam; same seed and same batches for each. The checkerboard is measured on the way.
 */
import { mean, type Scalar, squaredDifference, tidy } from '@tensorflow/tfjs-core';
import { coarseSide, fineSide, type Pairs, texturePairs } from '../data/pairs.ts';
import type { NetState } from './adam.ts';
import { breathe, dueEvery, speedometer, stopIfAborted } from './breathe.ts';
import { forward, picturesTensor } from './forward.ts';
import { type Grid, gridOf, heldOutPairs } from './grid.ts';
import { Lockstep, type Loss } from './lockstep.ts';
import { type UpMethod, upsampler } from './upsampler.ts';

/** Everything needed to go on: one state a method, in the order of the task's methods. */
export interface UpsamplingState {
  readonly step: number;
  readonly nets: readonly NetState[];
}

export interface UpsamplingTask {
  readonly methods: readonly UpMethod[];
  readonly seed: number;
  /** Adam's learning rate; the curriculum's is 3e-3. */
  readonly rate: number;
  readonly from: UpsamplingState | null;
  readonly steps: number;
  /** Pictures a step (default 16). */
  readonly batch?: number;
  /** A look and a checkpoint every so many steps, besides those at 10, 20 and 40 and at the end (default 50). */
  readonly every?: number;
  /** Besides those, a checkpoint whenever so many milliseconds have passed (default: never). */
  readonly stateEvery?: number;
  /** Held-out pictures (default 64). */
  readonly tests?: number;
  /** How many of them a look shows (default 4). */
  readonly shown?: number;
}

export interface UpsamplingStepFrame {
  readonly kind: 'step';
  readonly step: number;
  /** Mean squared error of this step's batch before the step, one a method. */
  readonly losses: readonly number[];
  readonly stepsPerSecond: number;
  readonly state: UpsamplingState | null;
}
/** What one method has reached before this step. */
export interface UpsamplingLookFrame extends Grid {
  readonly kind: 'look';
  readonly step: number;
  readonly method: UpMethod;
  /** The first held-out pictures, one after another: 8×8 as given, 32×32 as answered, 32×32 as they are. */
  readonly coarse: Float32Array<ArrayBuffer>;
  readonly answers: Float32Array<ArrayBuffer>;
  readonly truths: Float32Array<ArrayBuffer>;
}
export type UpsamplingFrame = UpsamplingStepFrame | UpsamplingLookFrame;

/** The steps at which the grid fades fastest. */
const earlyLooks: readonly number[] = [10, 20, 40];

async function lookOf(lockstep: Lockstep, i: number, method: UpMethod, step: number, test: Pairs, shown: number) {
  const { answers, ...grid } = await gridOf(upsampler(method), lockstep.weightsOf(i), test);
  const frame: UpsamplingLookFrame = {
    kind: 'look',
    step,
    method,
    ...grid,
    coarse: test.coarse.slice(0, shown * coarseSide ** 2),
    answers: answers.slice(0, shown * fineSide ** 2),
    truths: test.fine.slice(0, shown * fineSide ** 2),
  };
  return frame;
}

/** Mean squared error on pairs that lie on the backend until `dispose`. */
function lossOn({ coarse, fine }: Pairs): { value: Loss; dispose: () => void } {
  const x = picturesTensor(coarse, coarseSide);
  const y = picturesTensor(fine, fineSide);
  return {
    value: (net, parts) => tidy(() => mean(squaredDifference(forward(net, parts, x), y)) as Scalar),
    dispose: () => {
      x.dispose();
      y.dispose();
    },
  };
}

/**
 * Trains all methods of the task, a step frame a step, the first before any step is taken; now and then one look frame a method comes before
 * it, and it carries a checkpoint. The batch of step t depends on (seed, t) alone, so a run that is stopped and gone on from equals one that
 * was not. Rejects with AbortError when the signal says so; throws where a checkpoint does not fit the methods.
 */
export async function* learnUpsampling(
  signal: AbortSignal,
  task: UpsamplingTask,
): AsyncGenerator<UpsamplingFrame, void> {
  stopIfAborted(signal);
  const { batch = 16, every = 50, tests = 64, shown = 4 } = task;
  const test = heldOutPairs(tests);
  const speed = speedometer();
  const carries = dueEvery(task.stateEvery ?? Number.POSITIVE_INFINITY);
  const rest = async () => {
    await breathe();
    stopIfAborted(signal);
  };
  const lockstep = new Lockstep(task.methods.map(upsampler), task.from?.nets ?? null, task.seed);
  try {
    const start = task.from?.step ?? 0;
    const last = start + task.steps;
    for (let step = start; ; step++) {
      stopIfAborted(signal);
      const due = step % every === 0 || earlyLooks.includes(step) || step === last;
      if (due) for (const [i, method] of task.methods.entries()) yield lookOf(lockstep, i, method, step, test, shown);
      const state = carries(due) ? { step, nets: await lockstep.states() } : null;
      const loss = lossOn(texturePairs(task.seed, batch, 1000 + step));
      const losses = await (step < last
        ? lockstep.learn(loss.value, step + 1, task.rate, rest)
        : lockstep.losses(loss.value)
      ).finally(loss.dispose);
      yield { kind: 'step', step, losses, stepsPerSecond: speed(step - start), state };
      if (step >= last) return;
      await breathe();
    }
  } finally {
    lockstep.dispose();
  }
}
