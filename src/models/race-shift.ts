/**
 * The race of CURRICULUM §1.2: classifiers that differ in how they go down learn centred pictures side by side, and are asked about pictures
 * moved by a few pixels. Same seed, same batches, same optimizer for each.
 */
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { type CentredKind, centredBatch, centredNoise, classCount, noised } from '../data/centred.ts';
import type { DigitBatch } from '../data/digits.ts';
import { type HeldOut, heldOut, shareRight } from './accuracy.ts';
import type { NetState } from './adam.ts';
import { breathe, dueEvery, speedometer, stopIfAborted } from './breathe.ts';
import { crossEntropy, oneHotOf } from './digit-classifier.ts';
import { forward, picturesTensor } from './forward.ts';
import { Lockstep, type Loss } from './lockstep.ts';
import { pictureSide, type ShiftNetName, shiftNet } from './shift-nets.ts';

/** Everything needed to go on: one state a net, in the order of the task's nets. */
export interface ShiftRaceState {
  readonly step: number;
  readonly nets: readonly NetState[];
}

/** Held-out pictures for each shift that a training measures its nets on. */
export const heldOutPictures = 100;

export interface ShiftRaceTask {
  readonly data: CentredKind;
  readonly nets: readonly ShiftNetName[];
  readonly seed: number;
  /** Adam's learning rate; the curriculum's is 3e-3. */
  readonly rate: number;
  readonly from: ShiftRaceState | null;
  readonly steps: number;
  /** Pictures a step (default 64). */
  readonly batch?: number;
  /** Curves and a checkpoint every so many steps and at the end (default 50). */
  readonly every?: number;
  /** Besides those, a checkpoint whenever so many milliseconds have passed (default: never). */
  readonly stateEvery?: number;
  /** Held-out pictures for each shift (default `heldOutPictures`). */
  readonly tests?: number;
  /** Pixels to the right, negative to the left (default −8 … 8). */
  readonly shifts?: readonly number[];
}

/** Losses are those of this step's batch, before the step. */
export interface ShiftStepFrame {
  readonly kind: 'step';
  readonly step: number;
  /** Cross-entropy, one a net. */
  readonly losses: readonly number[];
  readonly stepsPerSecond: number;
  readonly state: ShiftRaceState | null;
}
/** What one net has reached before this step: its share right at each shift. */
export interface ShiftCurveFrame {
  readonly kind: 'curve';
  readonly step: number;
  readonly net: ShiftNetName;
  /** Share right of unmoved held-out pictures. */
  readonly accuracy: number;
  readonly shifts: readonly number[];
  readonly shares: readonly number[];
}
export type ShiftRaceFrame = ShiftStepFrame | ShiftCurveFrame;

export const everyShift: readonly number[] = Array.from({ length: 17 }, (_, i) => i - 8);

/** Drawing costs more than learning: so many batches are drawn, the first time round, and gone round again with fresh noise. */
const batches = 94;

/** The batch of step t, which depends on (data, seed, size, t) alone. */
export function trainingBatches(data: CentredKind, seed: number, size: number): (step: number) => DigitBatch {
  const clean = new Map<number, DigitBatch>();
  return (step) => {
    const number = step % batches;
    const drawn = clean.get(number) ?? centredBatch(data, seed, size, 1000 + number);
    clean.set(number, drawn);
    return { images: noised(drawn.images, centredNoise[data], seed, 100_000 + step), labels: drawn.labels };
  };
}

async function curveOf(
  signal: AbortSignal,
  lockstep: Lockstep,
  i: number,
  name: ShiftNetName,
  task: ShiftRaceTask,
  step: number,
  test: HeldOut,
): Promise<ShiftCurveFrame> {
  const { shifts = everyShift } = task;
  const net = shiftNet(name, classCount[task.data]);
  const share = async (right: number) => {
    stopIfAborted(signal);
    const value = await shareRight(net, lockstep.weightsOf(i), test.images(right, 0), test.labels);
    await breathe();
    return value;
  };
  const shares: number[] = [];
  for (const right of shifts) shares.push(await share(right));
  const accuracy = shares[shifts.indexOf(0)] ?? (await share(0));
  return { kind: 'curve', step, net: name, accuracy, shifts, shares };
}

/**
 * Trains all nets of the task, a step frame a step, the first before any step is taken; every so many steps one curve frame a net comes
 * before it, and it carries a checkpoint. A run that is stopped and gone on from equals one that was not. Rejects with AbortError when the
 * signal says so; throws where a checkpoint does not fit the nets.
 */
export async function* raceShift(signal: AbortSignal, task: ShiftRaceTask): AsyncGenerator<ShiftRaceFrame, void> {
  stopIfAborted(signal);
  const { batch = 64, every = 50, tests = heldOutPictures } = task;
  const classes = classCount[task.data];
  const test = heldOut(task.data, tests);
  const batchOf = trainingBatches(task.data, task.seed, batch);
  const speed = speedometer();
  const carries = dueEvery(task.stateEvery ?? Number.POSITIVE_INFINITY);
  const rest = async () => {
    await breathe();
    stopIfAborted(signal);
  };
  const lockstep = new Lockstep(
    task.nets.map((name) => shiftNet(name, classes)),
    task.from?.nets ?? null,
    task.seed,
  );
  try {
    const start = task.from?.step ?? 0;
    const last = start + task.steps;
    for (let step = start; ; step++) {
      stopIfAborted(signal);
      const due = step % every === 0 || step === last;
      if (due) for (const [i, name] of task.nets.entries()) yield curveOf(signal, lockstep, i, name, task, step, test);
      const state = carries(due) ? { step, nets: await lockstep.states() } : null;
      const loss = lossOn(batchOf(step), classes);
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

/** Cross-entropy on a batch that lies on the backend until `dispose`. */
function lossOn({ images, labels }: DigitBatch, classes: number): { value: Loss; dispose: () => void } {
  const x = picturesTensor(images, pictureSide);
  const y = oneHotOf(labels, classes);
  return {
    value: (net, parts) => crossEntropy(forward(net, parts, x) as Tensor2D, y),
    dispose: () => {
      x.dispose();
      y.dispose();
    },
  };
}
