/** The held-out pictures on which every figure of this panel's training is measured, and what nets make of them. */
import { boundaryIou } from '../../../math/boundary.ts';
import { components, objectScore } from '../../../math/components.ts';
import { counts, dice, iou } from '../../../math/segmentation-metrics.ts';
import { heldOutTruths, type Truth } from '../../../models/segmentation-data.ts';
import { segment, segmentationNets } from '../../../models/segmentation-nets.ts';
import type { SegmentationMetrics } from '../../../models/segmentation-score.ts';
import type { Mask, NetWeights, Reached } from '../jobs.ts';
import { sideOfTask, taskOf } from '../nets.ts';
import type { SegmentationParams } from '../params.ts';
import { withInference } from './weights-of.ts';

type Task = SegmentationParams['task'];

/** As many as a training looks at, so that its figures and these are the same. */
const heldOutCount = 24;
const known = new Map<Task, readonly Truth[]>();

/** The first of the held-out pictures, all of them unless told otherwise. */
export function heldOut(task: Task, count = heldOutCount): readonly Truth[] {
  const all = known.get(task) ?? heldOutTruths(task, heldOutCount);
  known.set(task, all);
  return all.slice(0, count);
}

export const imagesOf = (truths: readonly Truth[]): Float32Array => {
  const size = truths[0]?.image.length ?? 0;
  const images = new Float32Array(truths.length * size);
  for (const [i, { image }] of truths.entries()) images.set(image, i * size);
  return images;
};

/** Probabilities of one net on the first held-out pictures, one after another; `kept` are factors of its copies by name. */
export async function answersOf(
  one: NetWeights,
  truths: readonly Truth[],
  kept: Readonly<Record<string, number>> = {},
): Promise<Float32Array<ArrayBuffer>> {
  const { data } = segmentationNets[one.net];
  return withInference(one, (inference) => segment(data, inference, imagesOf(truths), sideOfTask[data], kept));
}

/** Everything that is told of a net. */
export const reachedOf = (metrics: SegmentationMetrics): Reached => ({
  accuracy: metrics.accuracy,
  meanIou: metrics.iou,
  boundaryIou: metrics.boundaryIou,
  objectF1: metrics.objectF1,
  countError: metrics.countError,
  gapsFound: metrics.gapsFound,
});

/** Every map of a picture apart: cells have one, galaxies two, interleaved. */
export function channelsOf<T extends Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(values: T, task: Task): T[] {
  const channels = task === 'cells' ? 1 : 2;
  return Array.from({ length: channels }, (_, c) => values.filter((_value, i) => i % channels === c) as T);
}

const instancesOf = (labels: Uint8Array, task: Task, side: number): Int32Array<ArrayBuffer> =>
  task === 'cells' ? new Int32Array(components(labels, side, side).labels) : Int32Array.from(labels);

/** The true masks of a held-out picture. */
export function truthMasks({ truth, instances }: Truth, task: Task): Omit<Mask, 'scores'>[] {
  return channelsOf(new Uint8Array(truth), task).map((labels) => ({
    labels,
    instances: Int32Array.from(instances ?? labels),
  }));
}

/** What lies above the cut, object by object, and its scores against the true mask. */
export function maskOf(
  probabilities: Float32Array,
  cut: number,
  truth: Omit<Mask, 'scores'>,
  task: Task,
  side = sideOfTask[task],
): Mask {
  const labels = Uint8Array.from(probabilities, (p) => (p > cut ? 1 : 0));
  const instances = instancesOf(labels, task, side);
  const pixels = counts(labels, truth.labels);
  const { tp, fp, fn, tn } = pixels;
  const behind = { tp: tn, fp: fn, fn: fp, tn: tp };
  const objects = task === 'cells' ? objectScore(instances, truth.instances) : null;
  return {
    labels,
    instances,
    scores: {
      accuracy: (tp + tn) / labels.length,
      meanIou: (iou(pixels) + iou(behind)) / 2,
      iou: iou(pixels),
      dice: dice(pixels),
      boundaryIou: boundaryIou(labels, truth.labels, side, side),
      objectF1: objects?.f1 ?? null,
      objects: objects?.predicted ?? null,
      trueObjects: objects?.truth ?? null,
    },
  };
}

/** Throws where nets of two tasks are asked about at once, or none. */
export function taskOfAll(nets: readonly NetWeights[]): Task {
  const tasks = new Set(nets.map(({ net }) => taskOf(net)));
  const [task] = tasks;
  if (!task || tasks.size > 1) throw new RangeError('the nets must be of one task');
  return task;
}
