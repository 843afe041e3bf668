/**
 * Knobs: everything of a panel that a link restores. One table per panel names each knob, its kind, bounds and default;
 * decoding, encoding, clamping and the sliders' limits all derive from it.
 *
 * A bound may be a function of the knobs that stand *before* it in the table, so no link reaches an impossible shape. So may a default: a view
 * that is merely switched to opens on numbers that show what it claims. Where values are settled under a `mode`, a default may read it, too.
 */
export type KnobValue = number | string;
export type KnobValues = Record<string, KnobValue>;
type Earlier = Readonly<Record<string, KnobValue>>;
type Bound<T> = T | ((earlier: Earlier) => T);

export interface IntegerKnob {
  readonly kind: 'integer';
  readonly min: Bound<number>;
  readonly max: Bound<number>;
  readonly default: Bound<number>;
}
export interface DecimalKnob {
  readonly kind: 'decimal';
  readonly min: Bound<number>;
  readonly max: Bound<number>;
  readonly default: Bound<number>;
  /** How a slider travels; `log` needs min > 0. */
  readonly scale?: 'linear' | 'log';
}
export interface ChoiceKnob<T extends KnobValue = KnobValue> {
  readonly kind: 'choice';
  readonly options: readonly T[];
  readonly default: Bound<T>;
  /** The options allowed under the earlier knobs (default: all). */
  readonly allowed?: (earlier: Earlier) => readonly T[];
}
/** A preset's name, or numbers joined by `_`; the number of numbers must be one that `counts` lists. */
export interface ListKnob {
  readonly kind: 'list';
  readonly presets: readonly string[];
  readonly default: Bound<string>;
  readonly counts: (earlier: Earlier) => readonly number[];
}
export type Knob = IntegerKnob | DecimalKnob | ChoiceKnob | ListKnob;
export type KnobTable = Readonly<Record<string, Knob>>;

export const integer = (options: Omit<IntegerKnob, 'kind'>): IntegerKnob => ({ kind: 'integer', ...options });
export const decimal = (options: Omit<DecimalKnob, 'kind'>): DecimalKnob => ({ kind: 'decimal', ...options });
export const choice = <const T extends KnobValue>(options: Omit<ChoiceKnob<T>, 'kind'>): ChoiceKnob<T> => ({
  kind: 'choice',
  ...options,
});
export const list = (options: Omit<ListKnob, 'kind'>): ListKnob => ({ kind: 'list', ...options });

type ValueOf<K extends Knob> = K extends ChoiceKnob<infer T> ? T : K extends ListKnob ? string : number;
export type ValuesOf<T extends KnobTable> = { readonly [K in keyof T]: ValueOf<T[K]> };

export interface Knobs<P> {
  readonly table: KnobTable;
  readonly names: readonly (keyof P & string)[];
  readonly defaults: P;
  /** Rubbish, too: every value that is missing or illegal becomes the nearest legal one. */
  decode(query: Readonly<Record<string, string | null | undefined>>): P;
  /** Only what differs from the defaults, which may be those of a mode. */
  encode(values: P, mode?: string): Record<string, string>;
  /** The nearest legal values, knob by knob in table order; what is left out has its default under the knobs before it. */
  settle(values: Readonly<Record<string, KnobValue>>): P;
  /** The knobs that stood at their default and whose default this patch changes, at the new one. */
  following(before: P, patch: Readonly<Partial<P>>): Partial<P>;
  /** The limits of an integer or decimal knob under these values. */
  limits(name: keyof P & string, values: P): { min: number; max: number };
  /** The options of a choice knob that are allowed under these values. */
  allowed(name: keyof P & string, values: P): readonly KnobValue[];
}

const under = <T>(bound: Bound<T>, earlier: Earlier): T =>
  typeof bound === 'function' ? (bound as (earlier: Earlier) => T)(earlier) : bound;

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), Math.max(min, max));

/** Numbers joined by `_`, or null if any of them is not a finite number. */
export function parseNumbers(text: string): number[] | null {
  const parts = text.split('_');
  const numbers = parts.map((part) =>
    /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(part.trim()) ? Number(part) : Number.NaN,
  );
  return numbers.every(Number.isFinite) ? numbers : null;
}

/** Joins numbers for the address, each in the shortest decimal that gives the same float32-safe value back. */
export function formatNumbers(numbers: readonly number[]): string {
  return numbers.map((n) => String(Object.is(n, -0) ? 0 : Number(n.toPrecision(12)))).join('_');
}

function legal(knob: Knob, value: KnobValue | null | undefined, earlier: Earlier): KnobValue {
  switch (knob.kind) {
    case 'integer':
    case 'decimal': {
      const n = typeof value === 'number' ? value : value == null || value.trim() === '' ? Number.NaN : Number(value);
      const known = Number.isNaN(n) ? under(knob.default, earlier) : n;
      const clamped = clamp(known, under(knob.min, earlier), under(knob.max, earlier));
      // + 0 makes −0 plain zero, which the address cannot tell apart
      return (knob.kind === 'integer' ? Math.round(clamped) : clamped) + 0;
    }
    case 'choice': {
      const allowed = knob.allowed?.(earlier) ?? knob.options;
      const found = allowed.find((option) => String(option) === String(value));
      const usual = under(knob.default, earlier);
      return found ?? (allowed.includes(usual) ? usual : (allowed[0] ?? usual));
    }
    case 'list': {
      const text = value == null ? '' : String(value);
      if (knob.presets.includes(text)) return text;
      const numbers = parseNumbers(text);
      return numbers && knob.counts(earlier).includes(numbers.length)
        ? formatNumbers(numbers)
        : under(knob.default, earlier);
    }
  }
}

const inMode = (mode: KnobValue | null | undefined): { mode?: string } => (typeof mode === 'string' ? { mode } : {});

/** Builds the codec of a panel from its table. */
export function defineKnobs<const T extends KnobTable>(table: T): Knobs<ValuesOf<T>> {
  type P = ValuesOf<T>;
  const names = Object.keys(table) as (keyof P & string)[];
  const settle = (values: Readonly<Record<string, KnobValue | null | undefined>>): P => {
    const out: KnobValues = {};
    const earlier: KnobValues = inMode(values.mode);
    for (const name of names) {
      out[name] = legal(table[name] as Knob, values[name], earlier);
      earlier[name] = out[name];
    }
    return out as P;
  };
  const usual = (name: keyof P & string, values: KnobValues): KnobValue => legal(table[name] as Knob, null, values);
  const defaults = settle({});
  return {
    table,
    names,
    defaults,
    settle,
    decode: settle,
    encode: (values, mode) => {
      const settled: KnobValues = { ...settle({ ...(values as KnobValues), ...inMode(mode) }), ...inMode(mode) };
      const out: Record<string, string> = {};
      for (const name of names) if (settled[name] !== usual(name, settled)) out[name] = String(settled[name]);
      return out;
    },
    following: (before, patch) => {
      const asked: KnobValues = { ...(before as KnobValues), ...(patch as KnobValues) };
      const moved: KnobValues = {};
      for (const name of names) {
        const knob = table[name] as Knob;
        if (typeof knob.default !== 'function' || name in patch) continue;
        if (before[name] !== usual(name, before as KnobValues)) continue;
        // An earlier knob of the patch may itself be brought to its limits
        const after = settle(asked) as KnobValues;
        const value = usual(name, after);
        if (value === before[name]) continue;
        asked[name] = value;
        moved[name] = value;
      }
      return moved as Partial<P>;
    },
    limits: (name, values) => {
      const knob = table[name] as Knob;
      if (knob.kind !== 'integer' && knob.kind !== 'decimal') throw new Error(`${name} has no limits`);
      return { min: under(knob.min, values as KnobValues), max: under(knob.max, values as KnobValues) };
    },
    allowed: (name, values) => {
      const knob = table[name] as Knob;
      if (knob.kind !== 'choice') throw new Error(`${name} has no options`);
      return knob.allowed?.(values as KnobValues) ?? knob.options;
    },
  };
}
