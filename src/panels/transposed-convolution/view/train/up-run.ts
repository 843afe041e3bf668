import { type LoggedRun, logged, loggedRuns, type SettingsOf } from '../../../../engine/client-run.ts';
import type { Grid, LearnFrame, LearnQuestion, LearnState } from '../../jobs.ts';
import { measures, methods } from './methods.ts';

export interface UpRow {
  readonly step: number;
  readonly losses: readonly number[];
  readonly grids: readonly Grid[] | null;
}

/** A training of the five decoders: what was logged at every step, and the checkpoints that are kept. */
export type UpRun = LoggedRun<UpRow, LearnState, SettingsOf<LearnQuestion>>;

/** What two runs must share to be compared step by step. */
export const taskOf = ({ seed }: { readonly seed: number }): string => String(seed);

export const noRun: UpRun = { task: '', settings: null, rows: [], checkpoints: [], passing: null };

/** The figures measured at a step, or the last before it, and at which step that was. */
export function gridsAt(run: UpRun, step: number): { readonly step: number; readonly grids: readonly Grid[] } | null {
  const row = run.rows.findLast((one) => one.step <= step && one.grids !== null);
  return row?.grids ? { step: row.step, grids: row.grids } : null;
}

/** The figures measured at exactly this step. */
export const gridsExactlyAt = (run: UpRun, step: number): readonly Grid[] | null =>
  run.rows.find((row) => row.step === step)?.grids ?? null;

/** How a run of the decoders grows and is taken up again. */
export const upRun = loggedRuns<LearnQuestion, LearnFrame, UpRow, LearnState, UpRun>(noRun, (run, news) =>
  logged(run, news, {
    rowOf: ({ step, losses, grids }) => ({ step, losses, grids }),
    measured: ({ grids }) => grids !== null,
    limit: 80,
  }),
);

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
