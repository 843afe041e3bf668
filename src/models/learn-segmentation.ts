/**
 * Learning to cut pictures up (CURRICULUM §1.4): nets that differ in their skips, in their way up or in their loss learn side by side. Adam,
 * its rate falling along a cosine; same seed and same batches for each.
 */
import { type Tensor4D, tensor4d, tidy } from '@tensorflow/tfjs-core';
import type { NetState } from './adam.ts';
import { breathe, dueEvery, speedometer, stopIfAborted } from './breathe.ts';
import { forward, picturesTensor } from './forward.ts';
import { inferenceOf } from './inference.ts';
import { Lockstep, type Loss } from './lockstep.ts';
import { maskCrossEntropy, type PixelTargets, pixelCrossEntropy, pixelTargets } from './pixel-losses.ts';
import {
  answerChannels,
  heldOutTruths,
  type SegmentationBatch,
  type SegmentationKind,
  segmentationBatches,
  segmentationSide,
  type Truth,
} from './segmentation-data.ts';
import { type SegmentationNet, segment, segmentationNet } from './segmentation-nets.ts';
import { type SegmentationMetrics, scoreSegmentation } from './segmentation-score.ts';

/** Everything needed to go on: one state a net, in the order of the task's nets. */
export interface SegmentationState {
  readonly step: number;
  readonly nets: readonly NetState[];
}

export interface SegmentationTask {
  readonly data: SegmentationKind;
  readonly nets: readonly SegmentationNet[];
  readonly seed: number;
  /** Adam's learning rate at the start; the recipe's is 2e-3. */
  readonly rate: number;
  /** The step at which the rate has fallen to 0. */
  readonly planned: number;
  readonly from: SegmentationState | null;
  readonly steps: number;
  /** Pictures a step (default 8). */
  readonly batch?: number;
  /** A look and a checkpoint every so many steps and at the end (default 25). */
  readonly every?: number;
  /** Besides those, a checkpoint whenever so many milliseconds have passed (default: never). */
  readonly stateEvery?: number;
  /** Held-out pictures (default 24). */
  readonly tests?: number;
  /** How many of them a look shows (default 4). */
  readonly shown?: number;
  /** Height and width in pixels of the weight map's ridge between cells (defaults 10 and 2.5). */
  readonly w0?: number;
  readonly sigma?: number;
}

export interface SegmentationStepFrame {
  readonly kind: 'step';
  readonly step: number;
  /** Cross-entropy of this step's batch before the step, one a net. */
  readonly losses: readonly number[];
  readonly stepsPerSecond: number;
  readonly state: SegmentationState | null;
}
/** What one net has reached before this step, by its running statistics. */
export interface SegmentationLookFrame {
  readonly kind: 'look';
  readonly step: number;
  readonly net: string;
  readonly metrics: SegmentationMetrics;
  /** Of the first held-out pictures, one after another: p(cell), or both masks' interleaved. */
  readonly probabilities: Float32Array<ArrayBuffer>;
}
export type SegmentationFrame = SegmentationStepFrame | SegmentationLookFrame;

/** Half a cosine from the full rate at step 0 to none at the planned end. */
export const rateAt = (rate: number, step: number, planned: number): number =>
  (rate / 2) * (1 + Math.cos(Math.PI * Math.min(1, step / Math.max(1, planned))));

/** A batch on the backend until `dispose`, with a loss a net. */
function lossesOn(task: SegmentationTask, { images, truth, weights }: SegmentationBatch) {
  const side = segmentationSide[task.data];
  const x = picturesTensor(images, side);
  const n = x.shape[0];
  const targets = new Map<string, PixelTargets>();
  const masks = task.data === 'galaxies' ? tensor4d(truth, [n, side, side, answerChannels], 'float32') : null;
  if (!masks)
    for (const { loss } of task.nets)
      if (!targets.has(loss))
        targets.set(loss, pixelTargets(truth, loss === 'weighted' ? weights : null, [n, side, side], answerChannels));
  const all = task.nets.map(({ loss }): Loss => {
    const target = targets.get(loss);
    return (net, parts, passage) =>
      tidy(() => {
        const scores = forward(net, parts, x, passage) as Tensor4D;
        return masks ? maskCrossEntropy(scores, masks) : pixelCrossEntropy(scores, target as PixelTargets);
      });
  });
  const dispose = () => {
    x.dispose();
    masks?.dispose();
    for (const { shares, weights: each } of targets.values()) {
      shares.dispose();
      each.dispose();
    }
  };
  return { all, dispose };
}

async function lookOf(lockstep: Lockstep, i: number, task: SegmentationTask, step: number, truths: readonly Truth[]) {
  const described = task.nets[i] as SegmentationNet;
  const net = segmentationNet(task.data, described);
  const size = net.side ** 2;
  const images = new Float32Array(truths.length * size);
  for (const [k, { image }] of truths.entries()) images.set(image, k * size);
  const inference = inferenceOf(net, (await lockstep.weightsOf(i).data()) as Float32Array);
  const probabilities = await segment(task.data, inference, images).finally(inference.dispose);
  const shown = ((task.shown ?? 4) * probabilities.length) / truths.length;
  const frame: SegmentationLookFrame = {
    kind: 'look',
    step,
    net: described.name,
    metrics: scoreSegmentation(task.data, probabilities, truths),
    probabilities: probabilities.slice(0, shown),
  };
  return frame;
}

/**
 * Trains all nets of the task, a step frame a step, the first before any step is taken; every so many steps one look frame a net comes before
 * it, and it carries a checkpoint. The batch of step t depends on (seed, t) alone, so a run that is stopped and gone on from equals one that
 * was not. Rejects with AbortError when the signal says so; throws where a checkpoint does not fit the nets, or galaxies want weights.
 */
export async function* learnSegmentation(
  signal: AbortSignal,
  task: SegmentationTask,
): AsyncGenerator<SegmentationFrame, void> {
  stopIfAborted(signal);
  const { data, seed, rate, planned, batch = 8, every = 25, tests = 24, w0 = 10, sigma = 2.5 } = task;
  const weighted = task.nets.some(({ loss }) => loss === 'weighted');
  if (weighted && data !== 'cells') throw new RangeError('only cells have a weight map');
  const truths = heldOutTruths(data, tests);
  const batchOf = segmentationBatches(data, seed, batch, weighted ? { w0, sigma } : null);
  const speed = speedometer();
  const carries = dueEvery(task.stateEvery ?? Number.POSITIVE_INFINITY);
  const rest = async () => {
    await breathe();
    stopIfAborted(signal);
  };
  const nets = task.nets.map((one) => segmentationNet(data, one));
  const lockstep = new Lockstep(nets, task.from?.nets ?? null, seed);
  try {
    const start = task.from?.step ?? 0;
    const last = start + task.steps;
    for (let step = start; ; step++) {
      stopIfAborted(signal);
      const due = step % every === 0 || step === last;
      if (due)
        for (const i of task.nets.keys()) {
          yield lookOf(lockstep, i, task, step, truths);
          await rest();
        }
      const state = carries(due) ? { step, nets: await lockstep.states() } : null;
      const loss = lossesOn(task, batchOf(step));
      const losses = await (step < last
        ? lockstep.learn(loss.all, step + 1, rateAt(rate, step, planned), rest)
        : lockstep.losses(loss.all)
      ).finally(loss.dispose);
      yield { kind: 'step', step, losses, stepsPerSecond: speed(step - start), state };
      if (step >= last) return;
      await breathe();
    }
  } finally {
    lockstep.dispose();
  }
}
