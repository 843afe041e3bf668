/** A training of compared nets as a run: its log, its checkpoints, and what of it outlives the page. */
import type { RunKind } from '../../../../engine/use-training.ts';
import type { LearnFrame, LearnQuestion, LearnState, Reached } from '../../jobs.ts';
import type { NetName } from '../../nets.ts';
import { measures } from './measures.ts';

export interface Row {
  readonly step: number;
  readonly losses: readonly number[];
  readonly reached: readonly Reached[] | null;
}

export interface Run {
  readonly task: string;
  readonly rows: readonly Row[];
  readonly checkpoints: readonly LearnState[];
}

export const noRun: Run = { task: '', rows: [], checkpoints: [] };

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

/** The checkpoint at a step, or the last before it. */
export const checkpointAt = (run: Run, step: number): LearnState | null =>
  run.checkpoints.findLast((state) => state.step <= step) ?? null;

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

function extended(run: Run, news: readonly LearnFrame[]): Run {
  const first = news[0];
  if (!first) return run;
  const rows = run.rows.filter(({ step }) => step < first.step);
  let checkpoints = run.checkpoints.filter(({ step }) => step < first.step);
  for (const { step, losses, reached, state } of news) {
    rows.push({ step, losses, reached });
    if (state) checkpoints.push(state);
  }
  if (checkpoints.length > checkpointLimit)
    checkpoints = checkpoints.filter(({ step }, i) => i % 2 === 0 || i > checkpointLimit * 0.75 || always.has(step));
  return { ...run, rows, checkpoints };
}

/** How a run of the compared nets grows and is taken up again. */
export const runKind: RunKind<LearnQuestion, LearnFrame, Run> = {
  begun: (task) => ({ ...noRun, task }),
  taskOf: (run) => run.task,
  lastStep: (run) => run.rows.at(-1)?.step ?? 0,
  isEmpty: (run) => run.rows.length === 0,
  extended: (run, _, news) => extended(run, news),
  upTo: (run, step) => ({
    ...run,
    rows: run.rows.filter((row) => row.step <= step),
    checkpoints: run.checkpoints.filter((state) => state.step <= step),
  }),
  checkpoint: (run, step) => checkpointAt(run, step)?.step ?? null,
  goingOn: (question, run, from, steps) => ({
    ...question,
    from: from === null ? null : checkpointAt(run, from),
    steps,
  }),
};

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
