import type { Curve } from '../../../../ui/curve.ts';
import type { RaceCard, Racer } from '../../jobs.ts';
import { lookOf } from './looks.ts';
import { curveAt, type RaceRun } from './race-run.ts';

type NameOf = (net: Racer) => string;

const points = (xs: readonly number[], ys: readonly number[]) => xs.map((x, i) => ({ x, y: ys[i] ?? Number.NaN }));

/** The loss of every net against the step; a pinned run pale behind it. */
export function lossCurves(run: RaceRun, pinned: RaceRun | null, nets: readonly Racer[], name: NameOf): Curve[] {
  const of = (one: RaceRun, faint: boolean): Curve[] =>
    nets.map((net, i) => ({
      id: `${net}${faint ? ' pinned' : ''}`,
      label: name(net),
      points: one.rows.map(({ step, losses }) => ({ x: step, y: losses[i] ?? Number.NaN })),
      ...lookOf(i),
      faint,
    }));
  return [...(pinned ? of(pinned, true) : []), ...of(run, false)];
}

/**
 * The share right of every net against the shift: of the run as it was at a step, with the mean of the card pale behind it; without a run
 * the card's mean with its spread over the seeds.
 */
export function shiftCurves(
  run: RaceRun,
  step: number,
  card: RaceCard | null,
  nets: readonly Racer[],
  name: NameOf,
): Curve[] {
  const found = nets.map((net) => curveAt(run, net, step));
  const measured = found.some((curve) => curve !== null);
  const known = nets.flatMap((net, i): Curve[] => {
    const shipped = card?.nets.find((one) => one.name === net)?.curve;
    if (!shipped) return [];
    const band = shipped.shifts.map((x, k) => ({
      x,
      low: shipped.low[k] ?? Number.NaN,
      high: shipped.high[k] ?? Number.NaN,
    }));
    const curve = { label: name(net), points: points(shipped.shifts, shipped.mean), ...lookOf(i) };
    return [measured ? { ...curve, id: `${net} shipped`, faint: true } : { ...curve, id: net, band }];
  });
  if (!measured) return known;
  return [
    ...known,
    ...nets.map((net, i) => {
      const curve = found[i];
      return { id: net, label: name(net), points: points(curve?.shifts ?? [], curve?.shares ?? []), ...lookOf(i) };
    }),
  ];
}
