import { useMemo, useState } from 'react';
import { checkpointAt } from '../../../../engine/client-run.ts';
import { keep, type Training, useTraining } from '../../../../engine/use-training.ts';
import type { Nets, TransposedJobs } from '../../jobs.ts';
import { noRun, type UpRun, upRun } from './up-run.ts';

export interface UpTraining extends Training<UpRun> {
  /** The nets on show: the shipped ones until something was trained. */
  readonly nets: Nets;
  readonly stepsPerSecond: number;
}

const kept = keep(noRun);

/** Trains the five decoders side by side from one seed, or goes on from a checkpoint. */
export function useUpTraining(seed: number, rate: number, pace: number): UpTraining {
  const [speed, setSpeed] = useState(0);
  const training = useTraining<TransposedJobs, 'learn', UpRun>('transposed-convolution', 'learn', {
    kind: upRun,
    kept,
    question: { seed, rate, from: null, steps: 0 },
    task: String(seed),
    framesPerSecond: pace,
    onNews: (news) => setSpeed(news.at(-1)?.stepsPerSecond ?? 0),
  });
  const { run, viewed, step } = training;
  const seen = checkpointAt(run, viewed ?? Number.POSITIVE_INFINITY);
  // The same object for the same checkpoint: what is asked of it is not asked again
  const nets = useMemo<Nets>(
    () => (seen ? { kind: 'given', weights: seen.nets.map(({ weights }) => weights) } : { kind: 'shipped' }),
    [seen],
  );
  return { ...training, nets, step: viewed === null ? step : (seen?.step ?? 0), stepsPerSecond: speed };
}
