/** What the page makes of an answer at another cut, without asking again. */
import { useMemo } from 'react';
import type { Mask, SegmentAnswer, SegmentQuestion } from '../../jobs.ts';
import { taskOf } from '../../nets.ts';
import { above, judged, type Truth } from '../../scores.ts';
import { greysOf } from './paint-mask.ts';

export interface Shown {
  readonly side: number;
  /** The picture as brightness 0…1. */
  readonly greys: Float32Array;
  readonly probabilities: readonly Float32Array[];
  /** The network's, at the cut. */
  readonly masks: readonly Mask[];
  readonly classical: readonly Mask[];
  readonly truth: readonly Truth[] | null;
}

/** An answer with its masks at this cut: counted on the page, a few milliseconds. */
function atCut(answer: SegmentAnswer, question: SegmentQuestion, cut: number): readonly Mask[] {
  if (cut === question.cut) return answer.masks;
  const task = taskOf(question.weights.net);
  return answer.probabilities.map(({ values }, i) => judged(above(values, cut), answer.truth?.[i], answer.side, task));
}

/** What is shown of an answer; null until there is one. */
export function useCut(answer: SegmentAnswer | null, question: SegmentQuestion | null, cut: number): Shown | null {
  const masks = useMemo(() => (answer && question ? atCut(answer, question, cut) : null), [answer, question, cut]);
  const greys = useMemo(() => (answer ? greysOf(answer.picture.values) : null), [answer]);
  return useMemo(() => {
    if (!answer || !masks || !greys) return null;
    const { side, classical, truth } = answer;
    return { side, greys, probabilities: answer.probabilities.map(({ values }) => values), masks, classical, truth };
  }, [answer, masks, greys]);
}
