import type { RunKind } from '../../../../engine/use-training.ts';
import type { LearnDigitsFrame, LearnDigitsQuestion, LearnDigitsState } from '../../jobs.ts';

export interface DigitsRow {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number | null;
}

/** A training of the classifier: what was logged at every step, and the checkpoints that are kept. */
export interface DigitsRun {
  readonly task: string;
  readonly rows: readonly DigitsRow[];
  readonly checkpoints: readonly LearnDigitsState[];
  /** The first layer as the newest frame has it. */
  readonly kernels: Float32Array<ArrayBuffer> | null;
}

export const noDigits: DigitsRun = { task: '', rows: [], checkpoints: [], kernels: null };

const checkpointLimit = 120;

/** The checkpoint at a step, or the last before it. */
export const checkpointAt = (run: DigitsRun, step: number): LearnDigitsState | null =>
  run.checkpoints.findLast((state) => state.step <= step) ?? null;

function extended(run: DigitsRun, news: readonly LearnDigitsFrame[]): DigitsRun {
  const first = news[0];
  if (!first) return run;
  const rows = run.rows.filter(({ step }) => step < first.step);
  let checkpoints = run.checkpoints.filter(({ step }) => step < first.step);
  for (const { step, loss, accuracy, state } of news) {
    rows.push({ step, loss, accuracy });
    if (state) checkpoints.push(state);
  }
  if (checkpoints.length > checkpointLimit)
    checkpoints = checkpoints.filter((_, i) => i % 2 === 0 || i > checkpointLimit * 0.75);
  return { ...run, rows, checkpoints, kernels: news.at(-1)?.kernels ?? run.kernels };
}

/** How a run of the classifier grows and is taken up again. */
export const digitsRun: RunKind<LearnDigitsQuestion, LearnDigitsFrame, DigitsRun> = {
  begun: (task) => ({ ...noDigits, task }),
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
