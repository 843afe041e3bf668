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

const schema = 'lecture-companion-fixtures/1';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The cases of one file's text, or null if it is JSON of another kind. Throws on text that is not JSON or a case that lacks a part. */
export function readFixtures(text: string): FixtureFile | null {
  const file: unknown = JSON.parse(text);
  if (!isRecord(file) || file.schema !== schema || !Array.isArray(file.cases)) return null;
  for (const entry of file.cases as unknown[]) {
    const whole =
      isRecord(entry) &&
      typeof entry.name === 'string' &&
      [entry.inputs, entry.params, entry.expected, entry.tolerance].every(isRecord);
    if (!whole) throw new Error(`a case of ${String(file.topic)} lacks a part of the schema: ${JSON.stringify(entry)}`);
  }
  return { topic: String(file.topic), cases: file.cases as Fixture[] };
}

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

const passes = (actual: number, expected: number, { atol, rtol }: Tolerance) =>
  Math.abs(actual - expected) <= atol + rtol * Math.abs(expected);

const exact: Tolerance = { atol: 0, rtol: 0 };

/** Compares entry by entry; integers, int32 tensors, words, truth values and null must be equal. Extra actual entries are ignored. */
export function judge(actual: Actual | undefined, expected: Value, tolerance: Tolerance): Verdict {
  let worst = 0;
  let compared = 0;
  let error: string | null = null;
  const wrong = (where: string, what: string) => {
    error ??= `${where || 'result'}: ${what}`;
  };
  const number = (a: unknown, e: number, allowed: Tolerance, where: string) => {
    compared++;
    if (typeof a !== 'number') return wrong(where, `expected ${e}, got ${String(a)}`);
    const difference = a === e ? 0 : Math.abs(a - e);
    if (!(difference <= worst)) worst = difference;
    if (a !== e && !passes(a, e, allowed)) wrong(where, `expected ${e}, got ${a} (off by ${difference})`);
  };
  const tensor = (a: Actual | undefined, e: Tensor, where: string) => {
    if (!isRecord(a) || !('shape' in a) || !('data' in a)) return wrong(where, 'a tensor is missing');
    const { shape, data } = a as unknown as Computed;
    if (shape.join() !== e.shape.join())
      return wrong(where, `shape ${shape.join('×')} instead of ${e.shape.join('×')}`);
    const allowed = e.dtype === 'int32' ? exact : tolerance;
    e.data.forEach((value, i) => {
      number(data[i], value, allowed, `${where}[${i}]`);
    });
  };
  const walk = (a: Actual | undefined, e: Value, where: string): void => {
    if (a === unchecked) return;
    if (isTensor(e)) return tensor(a, e, where);
    if (typeof e === 'number') return number(a, e, Number.isInteger(e) ? exact : tolerance, where);
    if (Array.isArray(e)) {
      if (!Array.isArray(a) || a.length !== e.length) return wrong(where, `a list of ${e.length} is missing`);
      e.forEach((value: Value, i) => {
        walk((a as Actual[])[i], value, `${where}[${i}]`);
      });
      return;
    }
    if (isRecord(e)) {
      if (!isRecord(a)) return wrong(where, 'a group of values is missing');
      for (const [name, value] of Object.entries(e))
        walk((a as Actuals)[name], value as Value, where ? `${where}.${name}` : name);
      return;
    }
    compared++;
    if (a !== e) wrong(where, `expected ${String(e)}, got ${String(a)}`);
  };
  walk(actual, expected, '');
  return { error, worst, compared };
}

export interface Outcome {
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly worst: number;
  /** Why it failed or was skipped, or what a pass does not cover. */
  readonly message: string | null;
}

export const skipped = (message: string): Outcome => ({ status: 'skipped', worst: 0, message });

/** The outcome of a case whose numbers were computed in this precision. */
export function outcomeOf(
  fixture: Fixture,
  actuals: Actuals,
  precision: Precision,
  note: string | null = null,
): Outcome {
  const tolerance = fixture.tolerance[precision];
  if (!tolerance) return skipped(`has no ${precision} tolerance`);
  const { error, worst, compared } = judge(actuals, fixture.expected, tolerance);
  if (error) return { status: 'failed', worst, message: error };
  if (compared === 0) return skipped(note ?? 'nothing in it is computed here');
  return { status: 'passed', worst, message: note };
}
