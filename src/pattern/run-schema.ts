/** What every run of a training is, wherever it comes from: its log without gaps, and checkpoints that belong to it. */
import * as v from 'valibot';
import { type FaultKind, stepNumber } from './check.ts';

const says = (fault: FaultKind): FaultKind => fault;

interface AtStep {
  readonly step: number;
}
const rising = (all: readonly AtStep[]): boolean =>
  all.every(({ step }, i) => i === 0 || step > (all[i - 1]?.step ?? step));

export interface RunParts<Row extends AtStep, State extends AtStep, Settings> {
  readonly version: number;
  readonly row: v.GenericSchema<unknown, Row>;
  readonly state: v.GenericSchema<unknown, State>;
  readonly settings: v.GenericSchema<unknown, Settings>;
  /** The task that these settings belong to. */
  readonly taskOf: (settings: Settings) => string;
  /** Steps that these settings allow at most. */
  readonly most?: (settings: Settings) => number;
}

/** A run with a log (`LoggedRun` of the engine): a row for every step from 0 on, checkpoints in order and none beyond the log. */
export function loggedRunSchema<Row extends AtStep, State extends AtStep, Settings>({
  version,
  row,
  state,
  settings,
  taskOf,
  most = () => Number.POSITIVE_INFINITY,
}: RunParts<Row, State, Settings>) {
  return v.pipe(
    v.object({
      version: v.literal(version, says('version')),
      task: v.string(says('settings')),
      settings,
      rows: v.pipe(
        v.array(row),
        v.minLength(1, says('empty')),
        v.check((rows) => rows.every(({ step }, i) => step === i), says('order')),
      ),
      checkpoints: v.pipe(
        v.array(state),
        v.minLength(1, says('empty')),
        v.check((states) => rising(states), says('order')),
      ),
      passing: v.nullish(stepNumber, null),
    }),
    v.check((run) => run.task === taskOf(run.settings), says('settings')),
    v.check((run) => (run.checkpoints.at(-1)?.step ?? 0) < run.rows.length, says('beyond')),
    v.check((run) => run.rows.length - 1 <= most(run.settings), says('beyond')),
    v.transform(({ version: _, ...run }) => run),
  );
}
