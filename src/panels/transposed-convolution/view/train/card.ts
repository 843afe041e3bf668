import type { Card, Metric } from '../../../../pattern/card.ts';
import type { UpMethod } from '../../jobs.ts';
import { type Measure, measures, methods, shippedSteps } from './methods.ts';

/** What the card says of a method at a step, over its seeds: `transposed-3.flatShareAt10`, and `transposed-3.flatShare` at the end. */
export const metricAt = (card: Card | null, method: UpMethod, measure: Measure, step: number): Metric | null =>
  card?.metrics[`${method}.${measure}At${step}`] ??
  (step === shippedSteps ? (card?.metrics[`${method}.${measure}`] ?? null) : null);

/** A metric's name taken apart; null for one that is called otherwise. */
export function partsOfMetric(
  name: string,
): { readonly method: UpMethod; readonly measure: Measure; readonly step: number } | null {
  const method = methods.find((one) => name.startsWith(`${one}.`));
  const [, measure, step = String(shippedSteps)] =
    name.slice((method?.length ?? 0) + 1).match(/^(\w+?)(?:At(\d+))?$/) ?? [];
  const known = measures.find((one) => one === measure);
  return method && known ? { method, measure: known, step: Number(step) } : null;
}
