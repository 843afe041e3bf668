import { useMemo, useState } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import { keep, type Pinned, type Training, useTraining } from '../../../../engine/use-training.ts';
import type { Asked } from '../../../../ui/play/trouble.ts';
import { useStoreTrouble } from '../../../../ui/train/use-store-trouble.ts';
import type { ConvolutionJobs, LearnFilterFrame, LearnFilterQuestion } from '../../jobs.ts';
import {
  at,
  type Checkpoint,
  checkpointOf,
  emptyRun,
  filterRun,
  lastOf,
  type Run,
  storedFilterRun,
  taskOf,
} from './run.ts';

export type FilterTask = Omit<LearnFilterQuestion, 'from' | 'steps'>;

export interface FilterTraining extends Training<Run> {
  /** The checkpoint on show: the newest, or the one stepped back to. */
  readonly shown: Checkpoint | null;
  readonly pictures: LearnFilterFrame['pictures'];
  /** The question for what is on show before the first step. */
  readonly opening: Asked;
  readonly pinned: Pinned<Run> | null;
}

const kept = keep(emptyRun);
const redrawMilliseconds = 33;

/** The training of one kernel. `pace`: frames a second at most. */
export function useFilterTraining(task: FilterTask, pace: number): FilterTraining {
  const [pictures, setPictures] = useState<LearnFilterFrame['pictures']>(null);
  const onStoreTrouble = useStoreTrouble();
  const training = useTraining<ConvolutionJobs, 'learnFilter', Run>('convolution', 'learnFilter', {
    kind: filterRun,
    kept,
    question: { ...task, from: null, steps: 0 },
    task: taskOf(task),
    framesPerSecond: pace,
    redrawEvery: redrawMilliseconds,
    onNews: (news) => {
      const drawn = news.findLast((frame) => frame.pictures);
      if (drawn) setPictures(drawn.pictures);
    },
    store: {
      name: 'convolution/filter',
      stored: storedFilterRun,
      restored: async (value) => (await import('./filter-schema.ts')).checkedFilterRun(value),
      onTrouble: onStoreTrouble,
    },
  });
  const { run, viewed } = training;
  const empty = run.checkpoints.length === 0;
  const opening = useAnswer<ConvolutionJobs, 'filterStart'>(
    'convolution',
    'filterStart',
    // A run that outlived the page has no pictures yet
    empty || (pictures === null && !training.running && !training.outdated)
      ? { ...task, from: lastOf(run)?.state ?? null, steps: 0 }
      : null,
  );
  const first = useMemo(
    () =>
      opening.answer && opening.question
        ? checkpointOf(opening.answer, opening.question.optimizer, opening.question.rate)
        : null,
    [opening.answer, opening.question],
  );
  return {
    ...training,
    opening,
    shown: empty ? first : viewed === null ? lastOf(run) : at(run, viewed),
    pictures: (empty || pictures === null ? opening.answer?.pictures : pictures) ?? null,
  };
}
