/** Cells of two masks called true or false, positive or negative, and the scores made of the counts. */
import { type Counts, dice, iou, precision, recall } from '../../math/segmentation-metrics.ts';
import type { Score, Verdict } from './frames.ts';
import { maskOf } from './masks.ts';
import type { SegmentationParams } from './params.ts';

/** What a cell is called, given whether it is predicted and whether it is so. */
export const verdictOf = (predicted: number, real: number): Verdict =>
  predicted ? (real ? 'tp' : 'fp') : real ? 'fn' : 'tn';

/** Every cell's verdict, row by row. */
export function verdictsOf(params: SegmentationParams): Verdict[] {
  const truth = maskOf(params, 'truth');
  return maskOf(params, 'prediction').map((cell, i) => verdictOf(cell, truth[i] ?? 0));
}

export function tallyOf(cells: readonly Verdict[]): Counts {
  const tally = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (const verdict of cells) tally[verdict]++;
  return tally;
}

/** The same with background as the class that is looked for. */
export const turned = ({ tp, fp, fn, tn }: Counts): Counts => ({ tp: tn, fp: fn, fn: fp, tn: tp });

/** A score of a tally; NaN where it would divide nothing by nothing. */
export function scoreOf(score: Score, tally: Counts): number {
  switch (score) {
    case 'accuracy':
      return (tally.tp + tally.tn) / (tally.tp + tally.fp + tally.fn + tally.tn);
    case 'iou':
      return iou(tally);
    case 'backgroundIou':
      return iou(turned(tally));
    case 'meanIou': {
      const defined = [iou(turned(tally)), iou(tally)].filter((value) => !Number.isNaN(value));
      return defined.reduce((sum, value) => sum + value, 0) / defined.length;
    }
    case 'dice':
      return dice(tally);
    case 'precision':
      return precision(tally);
    case 'recall':
      return recall(tally);
  }
}
