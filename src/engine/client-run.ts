/** Runs: what a training is to the page, and the usual kind, a log with checkpoints. */

/** What a run is made of. A run is immutable: the log of one training on one task, with what is needed to go on. */
export interface RunKind<Q, F, R> {
  /** A run of this task before its first step. */
  readonly begun: (task: string) => R;
  readonly taskOf: (run: R) => string;
  /** Newest step that the log knows; 0 before the first. */
  readonly lastStep: (run: R) => number;
  readonly isEmpty: (run: R) => boolean;
  /** The step that a frame tells of. */
  readonly stepOf: (frame: F) => number;
  /** The run with news in order; what it had from their first step on is forgotten. */
  readonly extended: (run: R, question: Q, news: readonly F[]) => R;
  /** The run with the checkpoint of a frame whose step it knows already; the same run where the frame carries none. */
  readonly joined: (run: R, frame: F) => R;
  /** The run up to and including a step. */
  readonly upTo: (run: R, step: number) => R;
  /** The newest step up to `step` from which the training can go on; null: only from the start. */
  readonly checkpoint: (run: R, step: number) => number | null;
  /** The question that trains `steps` more from the checkpoint at `from` (null: from the start). */
  readonly goingOn: (question: Q, run: R, from: number | null, steps: number) => Q;
  /** The same with the settings that the run's newest steps were made with, whatever is set now; null where they are not known. */
  readonly again: (run: R, from: number | null, steps: number) => Q | null;
}

interface AtStep {
  readonly step: number;
}

/** The usual run: what was logged at every step, and the checkpoints that are kept. */
export interface LoggedRun<Row extends AtStep, State extends AtStep, Settings = unknown> {
  readonly task: string;
  /** What its newest steps were trained with; null before the first. */
  readonly settings: Settings | null;
  readonly rows: readonly Row[];
  readonly checkpoints: readonly State[];
  /** The step of a checkpoint that is let go when the next one comes; null: there is none. */
  readonly passing: number | null;
}

/** A question without where it begins and how far it goes: what a run was trained with. */
export type SettingsOf<Q> = Omit<Q, 'from' | 'steps'>;

/** The checkpoint at a step, or the last before it. */
export const checkpointAt = <State extends AtStep>(
  run: { readonly checkpoints: readonly State[] },
  step: number,
): State | null => run.checkpoints.findLast((state) => state.step <= step) ?? null;

/** A frame that is a step; some carry everything needed to go on. */
type StepFrame<State> = AtStep & { readonly state: State | null };

export interface Logging<F, Row> {
  readonly rowOf: (frame: F) => Row;
  /** Whether something was measured at this step: its checkpoint stays, others pass. */
  readonly measured: (frame: F) => boolean;
  /** Checkpoints kept; beyond it every second old one is let go. */
  readonly limit: number;
  /** Whether the checkpoint of a step is kept in any case. */
  readonly always?: (step: number) => boolean;
}

/** The run with steps in order; what it had from their first on is forgotten. */
export function logged<
  Row extends AtStep,
  State extends AtStep,
  R extends LoggedRun<Row, State>,
  F extends StepFrame<State>,
>(run: R, steps: readonly F[], { rowOf, measured, limit, always = () => false }: Logging<F, Row>): R {
  const [first] = steps;
  if (!first) return run;
  const before = ({ step }: AtStep) => step < first.step;
  const rows = [...run.rows.filter(before), ...steps.map(rowOf)];
  const carrying = steps.filter(({ state }) => state !== null);
  const newest = carrying.at(-1);
  const staying = carrying.filter((frame) => frame === newest || measured(frame));
  const old = run.checkpoints.filter((state) => before(state) && (!newest || state.step !== run.passing));
  const all = [...old, ...staying.flatMap(({ state }) => state ?? [])];
  const checkpoints =
    all.length > limit ? all.filter(({ step }, i) => i % 2 === 0 || i > limit * 0.75 || always(step)) : all;
  const left = run.passing !== null && run.passing < first.step ? run.passing : null;
  const passing = newest ? (measured(newest) ? null : newest.step) : left;
  return { ...run, rows, checkpoints, passing };
}

/** How runs with a log are taken up again; `more` cuts what else a run holds to a step. */
export function loggedRuns<
  Q extends { readonly from: State | null; readonly steps: number },
  F extends AtStep & { readonly state?: State | null },
  Row extends AtStep,
  State extends AtStep,
  R extends LoggedRun<Row, State, SettingsOf<Q>>,
>(
  none: R & LoggedRun<Row, State, SettingsOf<Q>>,
  extended: (run: R, news: readonly F[]) => R,
  more: (run: R, step: number) => Partial<R> = () => ({}),
): RunKind<Q, F, R> {
  const goingOn = (question: SettingsOf<Q>, run: R, from: number | null, steps: number) =>
    ({ ...question, from: from === null ? null : checkpointAt(run, from), steps }) as Q & object;
  return {
    begun: (task) => ({ ...none, task }),
    taskOf: (run) => run.task,
    lastStep: (run) => run.rows.at(-1)?.step ?? 0,
    isEmpty: (run) => run.rows.length === 0,
    stepOf: ({ step }) => step,
    extended: (run, { from: _, steps: __, ...settings }, news) => ({ ...extended(run, news), settings }),
    joined: (run, { step, state }) => {
      if (!state || run.checkpoints.some((one) => one.step === step)) return run;
      const others = run.checkpoints.filter((one) => one.step !== run.passing);
      return { ...run, checkpoints: [...others, state].sort((a, b) => a.step - b.step), passing: step };
    },
    upTo: (run, step) => ({
      ...run,
      ...more(run, step),
      rows: run.rows.filter((row) => row.step <= step),
      checkpoints: run.checkpoints.filter((state) => state.step <= step),
      passing: run.passing !== null && run.passing <= step ? run.passing : null,
    }),
    checkpoint: (run, step) => checkpointAt(run, step)?.step ?? null,
    goingOn,
    again: (run, from, steps) => (run.settings === null ? null : goingOn(run.settings, run, from, steps)),
  };
}
