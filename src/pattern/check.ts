/**
 * Pieces of which data that comes from outside (files, the browser's database, cards) is checked. Each says by a word of `faults` what is
 * wrong, and the page has a sentence for every one of them.
 */
import * as v from 'valibot';

export const faults = [
  'large',
  'foreign',
  'foreignWeights',
  'other',
  'version',
  'unreadable',
  'deep',
  'short',
  'long',
  'length',
  'finite',
  'range',
  'step',
  'order',
  'beyond',
  'settings',
  'empty',
  'shape',
] as const;
export type FaultKind = (typeof faults)[number];

/** What is wrong with data, and where in it; `where` is empty for the whole. */
export interface Fault {
  readonly fault: FaultKind;
  readonly where: string;
}
export type Checked<T> = { readonly value: T } | Fault;
export const isFault = <T>(checked: Checked<T>): checked is Fault => 'fault' in checked;

/** The value as the schema has it, or the first thing that is wrong with it. */
export function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Checked<T> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { value: result.output };
  const [issue] = result.issues;
  return {
    fault: faults.find((fault) => fault === issue.message) ?? 'shape',
    where: v.getDotPath(issue) ?? '',
  };
}

const says = (fault: FaultKind): FaultKind => fault;

/** More steps than anybody trains here. */
export const mostSteps = 100_000;

export const finite = v.pipe(v.number(), v.finite(says('finite')));
/** A number that a training can have reached, whatever its settings. */
export const sane = v.pipe(
  v.number(says('finite')),
  v.finite(says('finite')),
  v.minValue(-1e9, says('range')),
  v.maxValue(1e9, says('range')),
);
export const stepNumber = v.pipe(
  v.number(says('step')),
  v.integer(says('step')),
  v.minValue(0, says('step')),
  v.maxValue(mostSteps, says('step')),
);
export const seedNumber = v.pipe(
  v.number(says('settings')),
  v.integer(says('settings')),
  v.minValue(0, says('settings')),
  v.maxValue(2 ** 31 - 1, says('settings')),
);
export const between = (low: number, high: number) =>
  v.pipe(v.number(says('settings')), v.minValue(low, says('settings')), v.maxValue(high, says('settings')));

export const sameLength = <T>(item: v.GenericSchema<unknown, T>, count: number) =>
  v.pipe(v.array(item), v.length(count, says('length')));

type Numbers = Float32Array<ArrayBuffer>;
const isNumbers = (value: unknown): value is Numbers => value instanceof Float32Array;

// Plain loops, since there are millions
function allFinite(values: Numbers): boolean {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += 0 * (values[i] as number);
  return sum === 0;
}
function allWithin(values: Numbers, low: number, high: number): boolean {
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < low || (values[i] as number) > high) return false;
  return true;
}

/** So many numbers of single precision, each finite and within bounds. */
export const numbers = (count: number, low: number, high: number) =>
  v.pipe(
    v.custom<Numbers>(isNumbers),
    v.check((values) => values.length === count, says('length')),
    v.check(allFinite, says('finite')),
    v.check((values) => allWithin(values, low, high), says('range')),
  );

interface Size {
  readonly weights: number;
  readonly trained: number;
}

/** Weights of a net with Adam's running means of the gradient and of its square; only what is trained has those. */
export const netState = (size: Size) =>
  v.object({
    weights: numbers(size.weights, -1e6, 1e6),
    first: numbers(size.trained, -1e9, 1e9),
    second: numbers(size.trained, 0, 1e18),
  });

/** One net after another, each of its own size. */
export const netStates = (sizes: readonly Size[]) =>
  v.pipe(v.array(v.unknown()), v.length(sizes.length, says('length')), v.strictTuple(sizes.map(netState)));
