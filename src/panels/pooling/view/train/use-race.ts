import { checkpointAt } from '../../../../engine/client-run.ts';
import { storedLog } from '../../../../engine/client-stored-run.ts';
import { keep, type Training, useTraining } from '../../../../engine/use-training.ts';
import { useStoreTrouble } from '../../../../ui/train/use-store-trouble.ts';
import type { PoolingJobs, RaceState, RaceTask } from '../../jobs.ts';
import { noRace, type RaceRun, raceRun, taskOf } from './race-run.ts';

export interface Race extends Training<RaceRun> {
  /** The nets on show; null: the shipped ones. */
  readonly nets: RaceState['nets'] | null;
  /** The step of the nets on show; null: the shipped ones. */
  readonly seenStep: number | null;
}

/** Checkpoints that outlive the page, up to a megabyte each. */
const keptCheckpoints = 3;

// Each task keeps its race while the other is looked at
const kept = { shapes: keep(noRace), digits: keep(noRace) };

/** Races the three nets of a task from scratch, or goes on from a checkpoint. */
export function useRace(task: RaceTask, seed: number, rate: number, pace: number): Race {
  const onStoreTrouble = useStoreTrouble();
  const training = useTraining<PoolingJobs, 'race', RaceRun>('pooling', 'race', {
    kind: raceRun,
    kept: kept[task],
    question: { task, seed, rate, from: null, steps: 0 },
    task: taskOf({ seed }),
    framesPerSecond: pace,
    store: {
      name: `pooling/${task}`,
      stored: (one) => storedLog(one, keptCheckpoints),
      restored: async (value) => (await import('./race-schema.ts')).checkedRace(value, task),
      onTrouble: onStoreTrouble,
    },
  });
  const { run, viewed, step } = training;
  const seen = checkpointAt(run, viewed ?? Number.POSITIVE_INFINITY);
  return {
    ...training,
    step: viewed === null ? step : (seen?.step ?? 0),
    nets: seen?.nets ?? null,
    seenStep: seen?.step ?? null,
  };
}
