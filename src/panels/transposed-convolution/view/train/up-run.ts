import type { RunKind } from '../../../../engine/use-training.ts';
import type { Grid, LearnFrame, LearnQuestion, LearnState } from '../../jobs.ts';
import { measures, methods } from './methods.ts';

export interface UpRow {
  readonly step: number;
  readonly losses: readonly number[];
  readonly grids: readonly Grid[] | null;
}

/** A training of the five decoders: what was logged at every step, and the checkpoints that are kept. */
export interface UpRun {
  readonly task: string;
  readonly rows: readonly UpRow[];
  readonly checkpoints: readonly LearnState[];
}

export const noRun: UpRun = { task: '', rows: [], checkpoints: [] };

const checkpointLimit = 80;

/** The checkpoint at a step, or the last before it. */
export const checkpointAt = (run: UpRun, step: number): LearnState | null =>
  run.checkpoints.findLast((state) => state.step <= step) ?? null;

/** The figures measured at a step, or the last before it, and at which step that was. */
export function gridsAt(run: UpRun, step: number): { readonly step: number; readonly grids: readonly Grid[] } | null {
  const row = run.rows.findLast((one) => one.step <= step && one.grids !== null);
  return row?.grids ? { step: row.step, grids: row.grids } : null;
}

/** The figures measured at exactly this step. */
export const gridsExactlyAt = (run: UpRun, step: number): readonly Grid[] | null =>
  run.rows.find((row) => row.step === step)?.grids ?? null;

function extended(run: UpRun, news: readonly LearnFrame[]): UpRun {
  const first = news[0];
  if (!first) return run;
  const rows = run.rows.filter(({ step }) => step < first.step);
  let checkpoints = run.checkpoints.filter(({ step }) => step < first.step);
  for (const { step, losses, grids, state } of news) {
    rows.push({ step, losses, grids });
    if (state) checkpoints.push(state);
  }
  if (checkpoints.length > checkpointLimit)
    checkpoints = checkpoints.filter((_, i) => i % 2 === 0 || i > checkpointLimit * 0.75);
  return { ...run, rows, checkpoints };
}

/** How a run of the decoders grows and is taken up again. */
export const upRun: RunKind<LearnQuestion, LearnFrame, UpRun> = {
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

/** The log as a table: one row a step, the measured figures where there are any. */
export function logRows(run: UpRun): (string | number | null)[][] {
  const named = (what: string) => methods.map((method) => `${what}_${method}`);
  return [
    ['step', ...named('loss'), ...measures.flatMap(named)],
    ...run.rows.map(({ step, losses, grids }) => [
      step,
      ...losses,
      ...measures.flatMap((measure) => methods.map((_, i) => grids?.[i]?.[measure] ?? null)),
    ]),
  ];
}
