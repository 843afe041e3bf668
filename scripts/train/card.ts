/** What every checkpoint's card says about many seeds. */
export interface Metric {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
}

/** Four significant digits: more would pretend. */
const rounded = (value: number): number => Number(value.toPrecision(4));

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

/** Mean, lowest and highest at every place of a curve, from one curve a seed. */
export function band(curves: readonly (readonly number[])[]) {
  const at = (pick: (one: Metric) => number) =>
    (curves[0] ?? []).map((_, k) => pick(metric(curves.map((values) => values[k] ?? Number.NaN))));
  return { mean: at((one) => one.mean), low: at((one) => one.low), high: at((one) => one.high) };
}

/** The card's `seeds`, `metrics` and `shipped` from one record a seed; the first seed's weights are the shipped ones. */
export function spread(seeds: readonly number[], runs: readonly Readonly<Record<string, number>>[]) {
  const all = metrics(runs);
  const first = Object.fromEntries(Object.entries(all).map(([name, { values }]) => [name, values[0] ?? Number.NaN]));
  return { seeds, metrics: all, shipped: { seed: seeds[0] ?? 0, metrics: first } };
}

/** A card as text, lists of numbers on one line. */
export const written = (card: object): string =>
  `${JSON.stringify(card, (_, value) => (typeof value === 'number' && !Number.isInteger(value) ? rounded(value) : value), 2).replace(/\[[-\d.,e\s]+\]/g, (list) => list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'))}\n`;
