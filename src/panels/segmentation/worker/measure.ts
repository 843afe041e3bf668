/** What nets reach on all held-out pictures, at one cut of the probability or many. */
import { breathe, stopIfAborted } from '../../../models/breathe.ts';
import { scoreSegmentation } from '../../../models/segmentation-score.ts';
import type { MeasureAnswer, MeasureQuestion, Reached } from '../jobs.ts';
import { answersOf, heldOut, reachedOf, taskOfAll } from './held-out.ts';

export async function measure(signal: AbortSignal, { nets, cuts }: MeasureQuestion): Promise<MeasureAnswer> {
  const task = taskOfAll(nets);
  const truths = heldOut(task);
  const reached: Reached[][] = [];
  for (const one of nets) {
    stopIfAborted(signal);
    const answers = await answersOf(one, truths);
    const own: Reached[] = [];
    for (const cut of cuts) {
      own.push(reachedOf(scoreSegmentation(task, answers, truths, cut)));
      await breathe();
      stopIfAborted(signal);
    }
    reached.push(own);
  }
  return { reached, pictures: truths.length };
}
