/** What a race, or the card of five, says about the lecture's claims. */
import type { RaceCard, Racer, RaceTask } from '../../jobs.ts';
import { curveAt, type RaceRun, shareAt } from './race-run.ts';

/** PL-C: moved by so many pixels, the global maximum is ahead of the dense net by so much, and all are right in place. */
export const claim = { shift: 4, lead: 0.3, inPlace: 0.95 } as const;
/** Where max pooling and a stride are compared: two pixels are half a cell after two halvings; by `far` all but forget. */
export const shapesClaim = { shift: 2, far: 4 } as const;

export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A figure of the card for one net, over the seeds; null where the card lacks it. */
export const figure = (card: RaceCard, net: Racer, name: string): Spread | null =>
  card.metrics[`${net}.${name}`] ?? null;

/** How far ahead one net is of another in every seed of the card, moved by so many pixels to the right. */
export function leadsOf(card: RaceCard, ahead: Racer, behind: Racer, shift: number): readonly number[] {
  const of = (net: Racer) => card.metrics[`${net}.right${shift}`]?.values ?? [];
  const other = of(behind);
  return of(ahead).flatMap((value, seed) => (other[seed] === undefined ? [] : [value - other[seed]]));
}

export type RunClaim =
  | { readonly state: 'waiting' }
  | { readonly state: 'passed' | 'failed' | 'unready'; readonly lead: number };

/** What the run says so far; unready: the nets are not yet right on pictures in place, so moved ones say nothing. */
export function runClaim(run: RaceRun, step: number): RunClaim {
  const [dense, global] = (['dense', 'global-max'] as const).map((net) => curveAt(run, net, step));
  const [behind, ahead] = [shareAt(dense, claim.shift), shareAt(global, claim.shift)];
  if (!dense || !global || behind === null || ahead === null) return { state: 'waiting' };
  const lead = ahead - behind;
  if (Math.min(dense.accuracy, global.accuracy) < claim.inPlace) return { state: 'unready', lead };
  return { state: lead >= claim.lead ? 'passed' : 'failed', lead };
}

/** The card, cut to one task: what its nets are measured by, in the order of the race. */
export function cardFor(card: RaceCard, task: RaceTask, nets: readonly Racer[], shown: readonly string[]): RaceCard {
  const own = card.nets.filter((net) => net.data === task);
  const names = nets.flatMap((net) => shown.map((name) => `${net}.${name}`));
  const pick = <T>(from: Readonly<Record<string, T>>) =>
    Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
  return {
    ...card,
    nets: own,
    steps: Math.max(...own.map(({ steps }) => steps)),
    parameters: own.reduce((total, { parameters }) => total + parameters, 0),
    metrics: pick(card.metrics),
    shipped: { ...card.shipped, metrics: pick(card.shipped.metrics) },
  };
}
