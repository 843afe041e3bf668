import type { RunKind } from '../../../../engine/use-training.ts';
import type { RaceCurve, RaceQuestion, Racer, RaceState, RaceStep } from '../../jobs.ts';

export interface RaceRow {
  readonly step: number;
  /** Cross-entropy, one a net. */
  readonly losses: readonly number[];
}

/** A race: the losses of every step, the curves measured now and then, and the checkpoints that are kept. */
export interface RaceRun {
  readonly task: string;
  readonly rows: readonly RaceRow[];
  readonly curves: readonly RaceCurve[];
  readonly checkpoints: readonly RaceState[];
}

export const noRace: RaceRun = { task: '', rows: [], curves: [], checkpoints: [] };

/** Three nets with Adam's moments weigh a megabyte, so only so many are kept. */
const checkpointLimit = 40;

/** The checkpoint at a step, or the last before it. */
export const checkpointAt = (run: RaceRun, step: number): RaceState | null =>
  run.checkpoints.findLast((state) => state.step <= step) ?? null;

/** What a net was measured at up to a step; null before the first measurement. */
export const curveAt = (run: RaceRun, net: Racer, step: number): RaceCurve | null =>
  run.curves.findLast((curve) => curve.net === net && curve.step <= step) ?? null;

function extended(run: RaceRun, news: readonly (RaceStep | RaceCurve)[]): RaceRun {
  const first = news[0];
  if (!first) return run;
  // Curves come before the step they belong to, sometimes in an earlier redraw: they are forgotten one by one
  const steps = news.filter((frame) => frame.kind === 'step');
  const from = steps[0]?.step ?? Number.POSITIVE_INFINITY;
  const rows = run.rows.filter(({ step }) => step < from);
  let checkpoints = run.checkpoints.filter(({ step }) => step < from);
  let curves = run.curves;
  for (const frame of news) {
    if (frame.kind === 'curve') {
      curves = [...curves.filter(({ net, step }) => net !== frame.net || step < frame.step), frame];
      continue;
    }
    rows.push({ step: frame.step, losses: frame.losses });
    if (frame.state) checkpoints.push(frame.state);
  }
  if (checkpoints.length > checkpointLimit)
    checkpoints = checkpoints.filter((_, i) => i % 2 === 0 || i > checkpointLimit * 0.75);
  return { ...run, rows, curves, checkpoints };
}

/** How a race grows and is taken up again. */
export const raceRun: RunKind<RaceQuestion, RaceStep | RaceCurve, RaceRun> = {
  begun: (task) => ({ ...noRace, task }),
  taskOf: (run) => run.task,
  lastStep: (run) => run.rows.at(-1)?.step ?? 0,
  isEmpty: (run) => run.rows.length === 0,
  extended: (run, _, news) => extended(run, news),
  upTo: (run, step) => ({
    ...run,
    rows: run.rows.filter((row) => row.step <= step),
    curves: run.curves.filter((curve) => curve.step <= step),
    checkpoints: run.checkpoints.filter((state) => state.step <= step),
  }),
  checkpoint: (run, step) => checkpointAt(run, step)?.step ?? null,
  goingOn: (question, run, from, steps) => ({
    ...question,
    from: from === null ? null : checkpointAt(run, from),
    steps,
  }),
};

/** The log as a table: one row a step; where the nets were measured, their accuracy in place and moved by `shift` pixels. */
export function raceLog(run: RaceRun, nets: readonly Racer[], shift: number): (string | number | null)[][] {
  const measured = (net: Racer, step: number) => run.curves.find((curve) => curve.net === net && curve.step === step);
  return [
    [
      'step',
      ...nets.map((net) => `cross_entropy_${net}`),
      ...nets.map((net) => `accuracy_${net}`),
      ...nets.map((net) => `accuracy_moved_${shift}px_${net}`),
    ],
    ...run.rows.map(({ step, losses }) => [
      step,
      ...losses,
      ...nets.map((net) => measured(net, step)?.accuracy ?? null),
      ...nets.map((net) => shareAt(measured(net, step), shift)),
    ]),
  ];
}

/** The share right at a shift; null where it was not measured. */
export function shareAt(
  curve: { readonly shifts: readonly number[]; readonly shares: readonly number[] } | null | undefined,
  shift: number,
): number | null {
  const at = curve?.shifts.indexOf(shift) ?? -1;
  return curve?.shares[at] ?? null;
}
