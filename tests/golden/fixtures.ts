/**
 * The reference fixtures: their schema, and when a number counts as right. Free of Node and of any tensor library, so that the command
 * line, the unit tests and the tests in a browser all judge by the same rule.
 */

export interface Tensor {
  readonly shape: readonly number[];
  readonly layout: string;
  readonly dtype: 'float32' | 'int32';
  readonly data: readonly number[];
}

export type Value = Tensor | number | boolean | string | null | readonly Value[] | { readonly [name: string]: Value };
export type Values = { readonly [name: string]: Value };

export interface Tolerance {
  readonly atol: number;
  readonly rtol: number;
}
export type Precision = 'f64' | 'f32';

export interface Fixture {
  readonly name: string;
  readonly inputs: Values;
  readonly params: Values;
  readonly expected: Values;
  readonly tolerance: { readonly [P in Precision]?: Tolerance };
}

export interface FixtureFile {
  readonly topic: string;
  readonly cases: readonly Fixture[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isTensor = (value: unknown): value is Tensor =>
  isRecord(value) && Array.isArray(value.shape) && Array.isArray(value.data);

/** Stands for what an adapter does not compute (a slide's wording, a published error rate): neither right nor wrong. */
export const unchecked = Symbol('unchecked');

/** What an adapter computed: numbers with a shape where a tensor is expected, else plain values, nested alike. */
export interface Computed {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}
export type Actual =
  | Computed
  | number
  | boolean
  | string
  | null
  | typeof unchecked
  | readonly Actual[]
  | { readonly [name: string]: Actual };
export type Actuals = { readonly [name: string]: Actual };

export interface Verdict {
  /** The first entry that is wrong, in words; null if all are right. */
  readonly error: string | null;
  /** Largest |actual − expected| over all numbers compared. */
  readonly worst: number;
  /** Numbers, words and truth values that were compared. */
  readonly compared: number;
}

/** One thing compared: where it stands, how far off it is, and what is wrong with it, if anything. */
interface Finding {
  readonly where: string;
  readonly difference: number;
  readonly wrong: string | null;
}

const exact: Tolerance = { atol: 0, rtol: 0 };

const missing = (where: string, wrong: string): Finding => ({ where, difference: 0, wrong });

function ofNumber(actual: unknown, expected: number, { atol, rtol }: Tolerance, where: string): Finding {
  if (typeof actual !== 'number') return missing(where, `expected ${expected}, got ${String(actual)}`);
  const same = actual === expected || (Number.isNaN(actual) && Number.isNaN(expected));
  const difference = same ? 0 : Math.abs(actual - expected);
  const right = same || (Number.isFinite(difference) && difference <= atol + rtol * Math.abs(expected));
  return { where, difference, wrong: right ? null : `expected ${expected}, got ${actual} (off by ${difference})` };
}

/**
 * A number that stands by itself. JSON writes a count and a sum that comes out whole alike, so what was computed tells them apart: of two
 * whole numbers each is a count, and counts are equal or wrong; a sum may be off by the tolerance, which is exact where the case says 0/0.
 */
function ofPlainNumber(actual: unknown, expected: number, tolerance: Tolerance, where: string): Finding {
  const counts = Number.isSafeInteger(actual) && Number.isSafeInteger(expected);
  return ofNumber(actual, expected, counts ? exact : tolerance, where);
}

const isComputed = (value: unknown): value is Computed => isRecord(value) && 'shape' in value && 'data' in value;

/** One number, or a tensor or list of one, as that number. */
function alone(value: unknown): unknown {
  if (isComputed(value)) return value.data.length === 1 ? value.data[0] : value;
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function ofTensor(actual: Actual | undefined, expected: Tensor, tolerance: Tolerance, where: string): Finding[] {
  const { shape, data } = expected;
  const allowed = expected.dtype === 'int32' ? exact : tolerance;
  if (data.length === 1 && typeof actual === 'number') return [ofNumber(actual, data[0] ?? Number.NaN, allowed, where)];
  if (!isComputed(actual)) return [missing(where, 'a tensor is missing')];
  if (actual.shape.join() !== shape.join())
    return [missing(where, `shape ${actual.shape.join('×')} instead of ${shape.join('×')}`)];
  if (data.length === 0) return [{ where, difference: 0, wrong: null }];
  return data.map((value, i) => ofNumber(actual.data[i], value, allowed, `${where}[${i}]`));
}

function findings(actual: Actual | undefined, expected: Value, tolerance: Tolerance, where: string): Finding[] {
  if (actual === unchecked) return [];
  if (isTensor(expected)) return ofTensor(actual, expected, tolerance, where);
  if (typeof expected === 'number') return [ofPlainNumber(alone(actual), expected, tolerance, where)];
  if (Array.isArray(expected)) {
    const list = isComputed(actual) ? Array.from(actual.data) : typeof actual === 'number' ? [actual] : actual;
    if (!Array.isArray(list) || list.length !== expected.length)
      return [missing(where, `a list of ${expected.length} is missing`)];
    if (expected.length === 0) return [{ where, difference: 0, wrong: null }];
    return expected.flatMap((value: Value, i) => findings((list as Actual[])[i], value, tolerance, `${where}[${i}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [missing(where, 'a group of values is missing')];
    return Object.entries(expected).flatMap(([name, value]) =>
      findings((actual as Actuals)[name], value as Value, tolerance, where ? `${where}.${name}` : name),
    );
  }
  const undefinedToo = expected === null && Number.isNaN(actual);
  const wrong = actual === expected || undefinedToo ? null : `expected ${String(expected)}, got ${String(actual)}`;
  return [{ where, difference: 0, wrong }];
}

/** Compares entry by entry; counts, int32 tensors, words, truth values and null must be equal. Extra actual entries are ignored. */
export function judge(actual: Actual | undefined, expected: Value, tolerance: Tolerance): Verdict {
  const all = findings(actual, expected, tolerance, '');
  const first = all.find(({ wrong }) => wrong !== null);
  return {
    error: first ? `${first.where || 'result'}: ${first.wrong}` : null,
    worst: all.reduce((worst, { difference }) => Math.max(worst, difference), 0),
    compared: all.length,
  };
}

export interface Outcome {
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly worst: number;
  /** Why it failed or was skipped, or what a pass does not cover. */
  readonly message: string | null;
}

export const skipped = (message: string): Outcome => ({ status: 'skipped', worst: 0, message });

/** Of a case in double precision that names none: that of most cases. */
const usual: Tolerance = { atol: 1e-9, rtol: 1e-6 };

/** The outcome of a case whose numbers were computed in this precision. */
export function outcomeOf(
  fixture: Fixture,
  actuals: Actuals,
  precision: Precision,
  note: string | null = null,
): Outcome {
  const tolerance = fixture.tolerance[precision] ?? (precision === 'f64' ? usual : undefined);
  if (!tolerance) return skipped(`has no ${precision} tolerance`);
  const { error, worst, compared } = judge(actuals, fixture.expected, tolerance);
  if (error) return { status: 'failed', worst, message: error };
  if (compared === 0) return skipped(note ?? 'nothing in it is computed here');
  return { status: 'passed', worst, message: note };
}
