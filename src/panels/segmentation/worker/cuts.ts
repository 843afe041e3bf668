/** SG-B: the copies of a trained net cut in turn, without training again. */
import { breathe, stopIfAborted } from '../../../models/breathe.ts';
import { shippedSegmentationNet } from '../../../models/segmentation-nets.ts';
import { scoreSegmentation } from '../../../models/segmentation-score.ts';
import type { CutsAnswer, NetWeights, Reached } from '../jobs.ts';
import { taskOf } from '../nets.ts';
import { answersOf, heldOut, reachedOf } from './held-out.ts';

export async function cuts(signal: AbortSignal, one: NetWeights): Promise<CutsAnswer> {
  const task = taskOf(one.net);
  const truths = heldOut(task);
  // The finest is kept first
  const copies = shippedSegmentationNet(one.net).layers.flatMap((layer) => (layer.kind === 'keep' ? [layer.name] : []));
  const reached: Reached[] = [];
  for (const gone of [null, ...copies]) {
    stopIfAborted(signal);
    const answers = await answersOf(one, truths, gone === null ? {} : { [gone]: 0 });
    reached.push(reachedOf(scoreSegmentation(task, answers, truths)));
    await breathe();
  }
  stopIfAborted(signal);
  return { reached };
}
