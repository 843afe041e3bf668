import { type LoggedRun, logged, loggedRuns, type SettingsOf } from '../../../../engine/client-run.ts';
import type { RaceCurve, RaceQuestion, Racer, RaceState, RaceStep } from '../../jobs.ts';

export interface RaceRow {
  readonly step: number;
  /** Cross-entropy, one a net. */
  readonly losses: readonly number[];
}

/** A race: the losses of every step, the curves measured now and then, and the checkpoints that are kept. */
export interface RaceRun extends LoggedRun<RaceRow, RaceState, SettingsOf<RaceQuestion>> {
  readonly curves: readonly RaceCurve[];
}

/** What two runs must share to be compared step by step. */
export const taskOf = ({ seed }: { readonly seed: number }): string => String(seed);

export const noRace: RaceRun = { task: '', settings: null, rows: [], curves: [], checkpoints: [], passing: null };

/** Three nets with Adam's moments weigh a megabyte, so only so many are kept. */
const checkpointLimit = 40;

/** The newest step up to `step` at which every net was measured: the nets are measured one after another. Null before the first. */
export function measuredAt(run: RaceRun, step: number): number | null {
  const nets = new Set(run.curves.map(({ net }) => net)).size;
  const counts = new Map<number, number>();
  for (const curve of run.curves) counts.set(curve.step, (counts.get(curve.step) ?? 0) + 1);
  const whole = [...counts].filter(([at, count]) => at <= step && count === nets).map(([at]) => at);
  return whole.length > 0 ? Math.max(...whole) : null;
}

/** What a net was measured at, up to a step, together with all others; null before the first measurement. */
export function curveAt(run: RaceRun, net: Racer, step: number): RaceCurve | null {
  const at = measuredAt(run, step);
  return run.curves.find((curve) => curve.net === net && curve.step === at) ?? null;
}

function extended(run: RaceRun, news: readonly (RaceStep | RaceCurve)[]): RaceRun {
  // Curves come before the step they belong to, sometimes in an earlier redraw: they are forgotten one by one
  let curves = run.curves;
  for (const frame of news)
    if (frame.kind === 'curve')
      curves = [...curves.filter(({ net, step }) => net !== frame.net || step < frame.step), frame];
  const steps = news.filter((frame) => frame.kind === 'step');
  const rowOf = ({ step, losses }: RaceStep): RaceRow => ({ step, losses });
  const measured = ({ step }: RaceStep) => curves.some((curve) => curve.step === step);
  return { ...logged(run, steps, { rowOf, measured, limit: checkpointLimit }), curves };
}

/** How a race grows and is taken up again. */
export const raceRun = loggedRuns<RaceQuestion, RaceStep | RaceCurve, RaceRow, RaceState, RaceRun>(
  noRace,
  extended,
  ({ curves }, last) => ({ curves: curves.filter(({ step }) => step <= last) }),
);

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
