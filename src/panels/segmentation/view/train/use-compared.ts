import { useMemo } from 'react';
import { checkpointAt } from '../../../../engine/client-run.ts';
import { keep, type Training, useTraining } from '../../../../engine/use-training.ts';
import { useStoreTrouble } from '../../../../ui/train/use-store-trouble.ts';
import type { NetWeights, SegmentationJobs } from '../../jobs.ts';
import { comparedNets, type NetName } from '../../nets.ts';
import type { SegmentationParams } from '../../params.ts';
import { noRun, type Run, runKind, type Settings, settingsOf, taskOf } from './run.ts';
import { storedRun } from './stored.ts';
import { rememberYoung, restoredYoung, type YoungScores, youngOf } from './young.ts';

export interface Compared extends Training<Run> {
  readonly nets: readonly NetName[];
  /** The nets on show: the shipped ones until something was trained. */
  readonly weights: readonly NetWeights[];
  /** Of the run on show, or as the knobs are while there is none. */
  readonly settings: Settings;
  /** What the nets of the run scored at its first steps, where that is told. */
  readonly young: readonly YoungScores[];
  /** The step of the nets on show; null: the shipped ones. */
  readonly seenStep: number | null;
  /** Steps until the plan is done, from the step on show. */
  readonly left: number;
}

type Comparison = Pick<SegmentationParams, 'task' | 'compare'>;
// Each comparison keeps its run while another is looked at
const kept = {
  'cells-skips': keep(noRun),
  'cells-loss': keep(noRun),
  'cells-upsampling': keep(noRun),
  'galaxies-skips': keep(noRun),
};
const nameOf = ({ task, compare }: Comparison): keyof typeof kept =>
  task === 'galaxies' ? 'galaxies-skips' : `cells-${compare}`;

const panel = 'segmentation';

/** Trains the compared nets side by side from one seed on the same batches, or goes on from a checkpoint, this page's or an earlier one's. */
export function useCompared(comparison: Comparison, wanted: Settings, pace: number): Compared {
  const onStoreTrouble = useStoreTrouble();
  const { task: data, compare } = comparison;
  const nets = useMemo(() => comparedNets({ task: data, compare }), [data, compare]);
  const name = nameOf(comparison);
  const task = taskOf(wanted);
  const tells = name === 'cells-upsampling';
  const youngIn = (run: Run) => (tells ? youngOf(run.task, runKind.lastStep(run)) : []);
  const training = useTraining<SegmentationJobs, 'learn', Run>(panel, 'learn', {
    kind: runKind,
    kept: kept[name],
    question: { nets, ...wanted, from: null, steps: 0 },
    task,
    framesPerSecond: pace,
    store: {
      name: `${panel}/${name}`,
      stored: (run) => storedRun(run, youngIn(run)),
      restored: async (value) => {
        const found = (await import('./run-schema.ts')).checkedRun(value, nets);
        if ('value' in found && tells)
          for (const one of restoredYoung(value, nets.length)) rememberYoung(found.value.task, one);
        return found;
      },
      onTrouble: onStoreTrouble,
    },
  });
  const { run, viewed, step } = training;
  const seen = checkpointAt(run, viewed ?? Number.POSITIVE_INFINITY);
  // The same object for the same checkpoint: what is asked of it is not asked again
  const weights = useMemo<NetWeights[]>(
    () =>
      nets.map((net, i) => {
        const state = seen?.nets[i];
        return { net, from: state ? { kind: 'given', weights: state.weights } : { kind: 'shipped' } };
      }),
    [nets, seen],
  );
  const trained = run.rows.length > 0;
  const settings = trained ? settingsOf(run.task) : wanted;
  const from = trained && run.task === task ? (viewed === null ? runKind.lastStep(run) : (seen?.step ?? 0)) : 0;
  return {
    ...training,
    step: viewed === null ? step : (seen?.step ?? 0),
    nets,
    weights,
    settings,
    seenStep: seen?.step ?? null,
    young: youngIn(run),
    left: Math.max(0, wanted.planned - from),
  };
}
