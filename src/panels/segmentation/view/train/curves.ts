import type { Curve } from '../../../../ui/curve.ts';
import type { SegmentationCard } from '../../jobs.ts';
import type { NetName } from '../../nets.ts';
import { bandsOf, lookOf, type Measure } from './measures.ts';
import type { Row, Run } from './run.ts';

type NameOf = (net: NetName) => string;

/** One curve a net; those of a pinned run before them, pale. */
function drawn(
  run: Run,
  pinned: Run | null,
  nets: readonly NetName[],
  name: NameOf,
  pick: (row: Row, net: number) => number | null,
): Curve[] {
  const of = (one: Run, faint: boolean): Curve[] =>
    nets.map((net, i) => ({
      id: faint ? `${net} pinned` : net,
      label: name(net),
      points: one.rows.flatMap((row) => {
        const y = pick(row, i);
        return y === null || Number.isNaN(y) ? [] : [{ x: row.step, y }];
      }),
      ...lookOf(i),
      faint,
    }));
  return [...(pinned ? of(pinned, true) : []), ...of(run, false)];
}

export const lossCurves = (run: Run, pinned: Run | null, nets: readonly NetName[], name: NameOf): Curve[] =>
  drawn(run, pinned, nets, name, ({ losses }, i) => losses[i] ?? null);

/** A measure of every net against the step; without a run the card's mean with its spread over the seeds. */
export function measureCurves(
  run: Run,
  pinned: Run | null,
  card: SegmentationCard | null,
  nets: readonly NetName[],
  measure: Measure,
  name: NameOf,
): Curve[] {
  if (run.rows.length > 0 || !card)
    return drawn(run, pinned, nets, name, ({ reached }, i) => reached?.[i]?.[measure] ?? null);
  return nets.map((net, i) => {
    const bands = bandsOf(card, net, measure);
    return {
      id: net,
      label: name(net),
      points: bands.map(({ step, mean }) => ({ x: step, y: mean })),
      band: bands.map(({ step, low, high }) => ({ x: step, low, high })),
      ...lookOf(i),
    };
  });
}
