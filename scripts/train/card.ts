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
