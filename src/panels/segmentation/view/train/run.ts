/** A training of compared nets as a run: its log, its checkpoints, and what of it outlives the page. */
import { type LoggedRun, logged, loggedRuns, type SettingsOf } from '../../../../engine/client-run.ts';
import type { LearnFrame, LearnQuestion, LearnState, Reached } from '../../jobs.ts';
import type { NetName } from '../../nets.ts';
import { measures } from './measures.ts';

export interface Row {
  readonly step: number;
  readonly losses: readonly number[];
  readonly reached: readonly Reached[] | null;
}

export type Run = LoggedRun<Row, LearnState, SettingsOf<LearnQuestion>>;

export const noRun: Run = { task: '', settings: null, rows: [], checkpoints: [], passing: null };

/** What two runs must share to be the same run: the schedule of the learning rate belongs to it. */
export interface Settings {
  readonly seed: number;
  readonly planned: number;
  readonly rate: number;
}
export const taskOf = ({ seed, planned, rate }: Settings): string => `${seed} ${planned} ${rate}`;
export function settingsOf(task: string): Settings {
  const [seed = 0, planned = 0, rate = 0] = task.split(' ').map(Number);
  return { seed, planned, rate };
}

/** At these steps a checkpoint is always kept: the checkerboard is told there. */
export const toldSteps = [0, 10, 20, 40] as const;
const always = new Set<number>(toldSteps);
/** Two nets with Adam's moments weigh four megabytes, so only so many are kept. */
const checkpointLimit = 24;

export interface Measured {
  readonly step: number;
  /** One a net. */
  readonly reached: readonly Reached[];
}

/** What was measured at a step, or the last before it. */
export function measuredAt(run: Run, step: number): Measured | null {
  const row = run.rows.findLast((one) => one.step <= step && one.reached !== null);
  return row?.reached ? { step: row.step, reached: row.reached } : null;
}

/** How a run of the compared nets grows and is taken up again. */
export const runKind = loggedRuns<LearnQuestion, LearnFrame, Row, LearnState, Run>(noRun, (run, news) =>
  logged(run, news, {
    rowOf: ({ step, losses, reached }) => ({ step, losses, reached }),
    measured: (frame) => frame.reached !== null,
    limit: checkpointLimit,
    always: (step) => always.has(step),
  }),
);

/** The log as a table: one row a step; what was measured on held-out pictures where it was. */
export function logRows(run: Run, nets: readonly NetName[]): (string | number | null)[][] {
  const named = (what: string) => nets.map((net) => `${what}_${net}`);
  const told = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  return [
    ['step', ...named('loss'), ...measures.flatMap(named)],
    ...run.rows.map(({ step, losses, reached }) => [
      step,
      ...losses,
      ...measures.flatMap((measure) => nets.map((_, i) => told(reached?.[i]?.[measure]))),
    ]),
  ];
}
