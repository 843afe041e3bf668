import { useMemo } from 'react';
import { checkpointAt } from '../../../../engine/client-run.ts';
import { storedLog } from '../../../../engine/client-stored-run.ts';
import { keep, type Training, useTraining } from '../../../../engine/use-training.ts';
import { useStoreTrouble } from '../../../../ui/train/use-store-trouble.ts';
import type { Nets, TransposedJobs } from '../../jobs.ts';
import { noRun, taskOf, type UpRun, upRun } from './up-run.ts';

export interface UpTraining extends Training<UpRun> {
  /** The nets on show: the shipped ones until something was trained. */
  readonly nets: Nets;
  /** The step of the nets on show; null: the shipped ones. */
  readonly seenStep: number | null;
}

/** Checkpoints that outlive the page, 160 kilobytes each. */
const keptCheckpoints = 6;

const kept = keep(noRun);

/** Trains the five decoders side by side from one seed, or goes on from a checkpoint. */
export function useUpTraining(seed: number, rate: number, pace: number): UpTraining {
  const onStoreTrouble = useStoreTrouble();
  const training = useTraining<TransposedJobs, 'learn', UpRun>('transposed-convolution', 'learn', {
    kind: upRun,
    kept,
    question: { seed, rate, from: null, steps: 0 },
    task: taskOf({ seed }),
    framesPerSecond: pace,
    store: {
      name: 'transposed-convolution/upsampling',
      stored: (one) => storedLog(one, keptCheckpoints),
      restored: async (value) => (await import('./up-schema.ts')).checkedUpRun(value),
      onTrouble: onStoreTrouble,
    },
  });
  const { run, viewed, step } = training;
  const seen = checkpointAt(run, viewed ?? Number.POSITIVE_INFINITY);
  // The same object for the same checkpoint: what is asked of it is not asked again
  const nets = useMemo<Nets>(
    () => (seen ? { kind: 'given', weights: seen.nets.map(({ weights }) => weights) } : { kind: 'shipped' }),
    [seen],
  );
  return { ...training, nets, seenStep: seen?.step ?? null, step: viewed === null ? step : (seen?.step ?? 0) };
}
