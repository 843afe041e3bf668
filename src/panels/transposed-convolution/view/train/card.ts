import type { Band, UpMethod, UpsamplingCard } from '../../jobs.ts';
import { type Measure, measures, methods } from './methods.ts';

/** What the card says of a method at a step, over its seeds; null where it says nothing. */
export function bandAt(card: UpsamplingCard | null, method: UpMethod, measure: Measure, step: number): Band | null {
  const over = card?.nets.find(({ name }) => name === method)?.overSteps;
  const at = over?.steps.indexOf(step) ?? -1;
  if (!over || at < 0) return null;
  const { mean, low, high } = over[measure];
  return { mean: mean[at] ?? Number.NaN, low: low[at] ?? Number.NaN, high: high[at] ?? Number.NaN };
}

/** A metric's name, `transposed-3.flatShare`, taken apart; null for one that is called otherwise. */
export function partsOfMetric(name: string): { readonly method: UpMethod; readonly measure: Measure } | null {
  const method = methods.find((one) => name.startsWith(`${one}.`));
  const measure = measures.find((one) => name === `${method}.${one}`);
  return method && measure ? { method, measure } : null;
}
