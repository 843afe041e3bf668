/** What every checkpoint's card says about many seeds. */
export interface Metric {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
}

/** Four significant digits: more would pretend. */
export const rounded = (value: number): number => Number(value.toPrecision(4));

const metric = (values: readonly number[]): Metric => ({
  mean: rounded(values.reduce((sum, value) => sum + value, 0) / values.length),
  low: rounded(Math.min(...values)),
  high: rounded(Math.max(...values)),
  values: values.map(rounded),
});

/** One metric a name, from one record a seed. Throws if there is no seed. */
export function metrics(runs: readonly Readonly<Record<string, number>>[]): Record<string, Metric> {
  const [first] = runs;
  if (!first) throw new Error('no runs to report');
  return Object.fromEntries(
    Object.keys(first).map((name) => [name, metric(runs.map((run) => run[name] ?? Number.NaN))]),
  );
}

/** The card's `seeds`, `metrics` and `shipped` from one record a seed; the first seed's weights are the shipped ones. */
export function spread(seeds: readonly number[], runs: readonly Readonly<Record<string, number>>[]) {
  const all = metrics(runs);
  const first = Object.fromEntries(Object.entries(all).map(([name, { values }]) => [name, values[0] ?? Number.NaN]));
  return { seeds, metrics: all, shipped: { seed: seeds[0] ?? 0, metrics: first } };
}

/** A card as text: short lists of numbers stay on one line, so that a change is seen where it is. */
export const written = (card: object): string =>
  `${JSON.stringify(card, null, 2).replace(/\[[-\d.,e\s]+\]/g, (list) => list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'))}\n`;
