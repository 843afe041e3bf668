/** One picture through one net: probabilities, masks and their scores, and what threshold and watershed make of the same picture. */
import { type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import type { Sent } from '../../../engine/contract.ts';
import { channelsOf, paintMap, transferOf } from '../../../engine/picture.ts';
import { stopIfAborted } from '../../../models/breathe.ts';
import { picturesTensor } from '../../../models/forward.ts';
import type { Inference } from '../../../models/inference.ts';
import { probabilitiesOf } from '../../../models/segmentation-nets.ts';
import type { Mask, SegmentAnswer, SegmentQuestion } from '../jobs.ts';
import { taskOf } from '../nets.ts';
import { above, judged, type Task } from '../scores.ts';
import { classicalOf } from './classical.ts';
import { greys, rangeOf } from './greys.ts';
import { pictureOf } from './picture-of.ts';
import { withInference } from './weights-of.ts';

/** Which copies are kept, by the names of the net's layers: `skips` are factors, the finest first. */
export const keptOf = (skips: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(skips.map((factor, level) => [`keep${level}`, factor]));

/** The probability maps of one prepared picture, row by row; a cell picture has one, galaxies two. */
export async function mapsOf(
  inference: Inference,
  image: Float32Array,
  side: number,
  task: Task,
  skips: readonly number[] = [],
): Promise<Float32Array<ArrayBuffer>[]> {
  const out = tidy(() =>
    probabilitiesOf(task, inference.scores(picturesTensor(image, side), keptOf(skips)) as Tensor4D),
  );
  return channelsOf(out).finally(() => out.dispose());
}

const buffersOf = (masks: readonly Omit<Mask, 'scores'>[]): ArrayBuffer[] =>
  masks.flatMap(({ labels, instances }) => [labels.buffer, instances.buffer]);

export async function segment(signal: AbortSignal, question: SegmentQuestion): Promise<Sent<SegmentAnswer>> {
  const { source, skips, cut, colours } = question;
  const task = taskOf(question.weights.net);
  const { side, image, truth } = pictureOf(source, task);
  const { maps, milliseconds } = await withInference(question.weights, async (inference) => {
    stopIfAborted(signal);
    const begun = performance.now();
    const found = await mapsOf(inference, image, side, task, skips);
    return { maps: found, milliseconds: performance.now() - begun };
  });
  stopIfAborted(signal);
  const masks = maps.map((map, i) => judged(above(map, cut), truth?.[i], side, task));
  const classical = classicalOf(image, side, task).map(({ labels, instances }, i) =>
    judged(labels, truth?.[i], side, task, instances),
  );
  const probabilities = maps.map((map) => paintMap(map, side, side, colours.sequential, { low: 0, high: 1 }));
  const picture = paintMap(image, side, side, greys, rangeOf(image));
  const value = { side, picture, probabilities, masks, classical, truth, milliseconds };
  return {
    value,
    transfer: [...transferOf([picture, ...probabilities]), ...buffersOf([...masks, ...classical, ...(truth ?? [])])],
  };
}
