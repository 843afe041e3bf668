/**
 * The shell's part of the address. One table of parsers; decoding, encoding and the React hook all derive from it.
 * Rubbish decodes to the nearest legal value, defaults are omitted, and a panel's own knobs are none of its business.
 */
import { createParser, parseAsStringLiteral, type SingleParserBuilder } from 'nuqs';
import type { BackendChoice } from '../engine/contract.ts';
import type { Mode } from '../pattern/panel.ts';
import type { Language } from '../pattern/words.ts';
import type { Theme } from '../ui/stage.ts';

export type Query = Readonly<Record<string, string | null | undefined>>;

export const modes = ['step', 'play', 'train'] as const satisfies readonly Mode[];
export const languages = ['en', 'es'] as const satisfies readonly Language[];
export const themes = ['light', 'dark', 'contrast'] as const satisfies readonly Theme[];
export const backends = ['auto', 'webgl', 'wasm', 'cpu'] as const satisfies readonly BackendChoice[];

export interface Address {
  /** A panel's id; null is the lecture map. */
  readonly panel: string | null;
  readonly mode: Mode;
  readonly k: number;
  /** null: the visitor's own. */
  readonly lang: Language | null;
  /** null: the system's. */
  readonly theme: Theme | null;
  readonly present: boolean;
  readonly embed: boolean;
  readonly hide: readonly string[];
  readonly predict: boolean;
  readonly backend: BackendChoice;
  readonly seed: number;
  /** Where in the lecture script; null: nowhere. */
  readonly scene: string | null;
  /** This window is the speaker's. */
  readonly speaker: boolean;
  /** Which lecture a speaker window belongs to. */
  readonly session: string | null;
}

const largestStep = 999_999;
const largestSeed = 2 ** 31 - 1;

/** A whole number in [min, max], the nearest to what was written; null for what is no number. */
export function nearestInteger(text: string, min: number, max: number): number | null {
  const n = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isNaN(n) ? null : Math.min(Math.max(Math.round(n), min), max) + 0;
}

const whole = (min: number, max: number) =>
  createParser({ parse: (text) => nearestInteger(text, min, max), serialize: String });

const flag = createParser({
  parse: (text) => (text === '1' || text === 'true' ? true : text === '0' || text === 'false' ? false : null),
  serialize: (on) => (on ? '1' : '0'),
});

const word = (pattern: RegExp) =>
  createParser({ parse: (text) => (pattern.test(text) ? text : null), serialize: String });

const names = createParser<readonly string[]>({
  parse: (text) => [...new Set(text.split(',').filter((name) => /^[A-Za-z][\w-]{0,39}$/.test(name)))].slice(0, 64),
  serialize: (list) => list.join(','),
  eq: (a, b) => a.join() === b.join(),
});

const nobody: readonly string[] = [];

/** One parser a key; absent means null or the default. */
export const shellParsers = {
  panel: word(/^[a-z][a-z0-9-]{0,39}$/),
  mode: parseAsStringLiteral(modes).withDefault('step'),
  k: whole(0, largestStep).withDefault(0),
  lang: parseAsStringLiteral(languages),
  theme: parseAsStringLiteral(themes),
  present: flag.withDefault(false),
  embed: flag.withDefault(false),
  hide: names.withDefault(nobody),
  predict: flag.withDefault(false),
  backend: parseAsStringLiteral(backends).withDefault('auto'),
  seed: whole(0, largestSeed).withDefault(1),
  scene: word(/^[a-z][\w-]{0,39}$/i),
  speaker: flag.withDefault(false),
  session: word(/^[a-z0-9-]{4,40}$/),
};

export type ShellKey = keyof typeof shellParsers;
export const shellKeys = Object.keys(shellParsers) as ShellKey[];

/** What stays when another panel is opened. */
const lastingKeys: readonly ShellKey[] = ['lang', 'theme', 'present', 'embed', 'backend'];

type AnyParser = SingleParserBuilder<unknown> & { readonly defaultValue?: unknown };
const parserOf = (key: ShellKey) => shellParsers[key] as unknown as AnyParser;

/** Any query to a legal address. */
export function decodeAddress(query: Query): Address {
  const out: Record<string, unknown> = {};
  for (const key of shellKeys) {
    const text = query[key];
    const parser = parserOf(key);
    out[key] = (text == null ? null : parser.parse(text)) ?? parser.defaultValue ?? null;
  }
  return out as unknown as Address;
}

/** Only what differs from the defaults, and the keys of `explicit` in any case. */
export function encodeAddress(address: Partial<Address>, explicit: Query = {}): Record<string, string> {
  const out: Record<string, string> = {};
  for (const key of shellKeys) {
    const value = address[key];
    const parser = parserOf(key);
    if (value == null) continue;
    if (parser.defaultValue != null && parser.eq(value, parser.defaultValue) && explicit[key] == null) continue;
    out[key] = parser.serialize(value);
  }
  return out;
}

/** A query string as a plain record; of a key given twice the first counts. */
export function queryOf(search: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [key, value] of new URLSearchParams(search)) out[key] ??= value;
  return out;
}

/** The same page with these parts of the query replaced (null: left out). */
export function searchWith(search: string, patch: Query): string {
  const params = new URLSearchParams(search);
  for (const [key, value] of Object.entries(patch)) {
    if (value == null) params.delete(key);
    else params.set(key, value);
  }
  const text = params.toString();
  return text === '' ? '?' : `?${text}`;
}

/** The address of a panel (or of the map) as seen from here: what lasts is kept, the rest starts afresh. */
export function searchFor(search: string, panel: string | null, more: Query = {}): string {
  const here = queryOf(search);
  const kept = Object.fromEntries(lastingKeys.flatMap((key) => (here[key] === undefined ? [] : [[key, here[key]]])));
  return searchWith('', { panel, ...kept, ...more });
}
