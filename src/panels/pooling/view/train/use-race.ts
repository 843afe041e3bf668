import { useState } from 'react';
import { checkpointAt } from '../../../../engine/client-run.ts';
import { keep, type Training, useTraining } from '../../../../engine/use-training.ts';
import type { PoolingJobs, RaceState, RaceTask } from '../../jobs.ts';
import { noRace, type RaceRun, raceRun } from './race-run.ts';

export interface Race extends Training<RaceRun> {
  /** The nets on show; null: the shipped ones. */
  readonly nets: RaceState['nets'] | null;
  readonly stepsPerSecond: number;
}

// Each task keeps its race while the other is looked at
const kept = { shapes: keep(noRace), digits: keep(noRace) };

/** Races the three nets of a task from scratch, or goes on from a checkpoint. */
export function useRace(task: RaceTask, seed: number, rate: number, pace: number): Race {
  const [speed, setSpeed] = useState(0);
  const training = useTraining<PoolingJobs, 'race', RaceRun>('pooling', 'race', {
    kind: raceRun,
    kept: kept[task],
    question: { task, seed, rate, from: null, steps: 0 },
    task: String(seed),
    framesPerSecond: pace,
    onNews: (news) => {
      const last = news.findLast((frame) => frame.kind === 'step');
      if (last?.kind === 'step') setSpeed(last.stepsPerSecond);
    },
  });
  const { run, viewed } = training;
  return {
    ...training,
    nets: checkpointAt(run, viewed ?? Number.POSITIVE_INFINITY)?.nets ?? null,
    stepsPerSecond: speed,
  };
}
