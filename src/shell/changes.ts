/** What decoding had to change of what the address asked for, as data that the shell's words can say. */
import type { Knobs, KnobValue } from '../pattern/knobs.ts';
import { parseNumbers } from '../pattern/knobs.ts';
import { type Query, type ShellKey, shellKeys, shellParsers } from './address.ts';

/** Why the asked value could not be taken: it names a sentence of the shell's words under `changes.`. */
export type ChangeReason =
  | 'unknown'
  | 'not-a-number'
  | 'too-large'
  | 'too-small'
  | 'not-whole'
  | 'count'
  | 'not-here'
  | 'scene'
  | 'hide';

export interface Change {
  readonly name: string;
  readonly asked: string;
  readonly used: string;
  readonly why: ChangeReason;
  /** For a list: how many numbers came, and how many would have been right. */
  readonly had?: number;
  readonly needs?: readonly number[];
}

const short = (text: string) => (text.length > 32 ? `${text.slice(0, 31)}…` : text);

function numberReason(asked: string, used: number, min: number, max: number): ChangeReason | null {
  const n = asked.trim() === '' ? Number.NaN : Number(asked);
  if (Number.isNaN(n)) return 'not-a-number';
  if (n === used) return null;
  return n > max ? 'too-large' : n < min ? 'too-small' : 'not-whole';
}

/** Compares a panel's knobs in the query with what they decoded to. */
export function knobChanges<P>(knobs: Knobs<P>, query: Query): Change[] {
  const values = knobs.decode(query);
  return knobs.names.flatMap((name): Change[] => {
    const text = query[name];
    const knob = knobs.table[name];
    if (text == null || knob === undefined) return [];
    const used = values[name] as KnobValue;
    const base = { name, asked: short(text), used: short(String(used)) };
    if (knob.kind === 'integer' || knob.kind === 'decimal') {
      const { min, max } = knobs.limits(name, values);
      const why = numberReason(text, Number(used), min, max);
      return why ? [{ ...base, why }] : [];
    }
    if (String(used) === text) return [];
    if (knob.kind === 'choice') {
      return [{ ...base, why: knob.options.some((option) => String(option) === text) ? 'not-here' : 'unknown' }];
    }
    const numbers = parseNumbers(text);
    if (numbers === null) return [{ ...base, why: 'unknown' }];
    const needs = knob.counts(values as Readonly<Record<string, KnobValue>>);
    return needs.includes(numbers.length) ? [] : [{ ...base, why: 'count', had: numbers.length, needs }];
  });
}

/** Knobs that an edit of others took along, so that the visitor is told: neither asked for nor adapted. */
export function takenAlong<P>(
  knobs: Knobs<P>,
  before: Readonly<P>,
  after: Readonly<P>,
  asked: Readonly<Partial<P>>,
): Change[] {
  return knobs.names
    .filter((name) => !(name in asked) && before[name] !== after[name])
    .map((name) => ({ name, asked: short(String(before[name])), used: short(String(after[name])), why: 'not-here' }));
}

/** A scene that this lecture does not have, and names to leave out that nothing here bears. */
export function nameChanges(
  query: Query,
  known: { readonly scenes: readonly string[]; readonly hideable: readonly string[] },
): Change[] {
  const { scene, hide } = query;
  const strange = (hide ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !known.hideable.includes(name));
  const names = short([...new Set(strange)].join(', '));
  return [
    ...(scene == null || known.scenes.includes(scene)
      ? []
      : [{ name: 'scene', asked: short(scene), used: '', why: 'scene' } as const]),
    ...(names === '' ? [] : [{ name: 'hide', asked: names, used: '', why: 'hide' } as const]),
  ];
}

/** Compares the shell's keys in the query with what they decoded to (the panel's name is judged by the registry). */
export function shellChanges(query: Query): Change[] {
  return shellKeys.flatMap((name: ShellKey): Change[] => {
    const text = query[name];
    if (text == null || name === 'panel' || name === 'session' || name === 'scene' || name === 'hide') return [];
    const parser = shellParsers[name];
    const parsed: unknown = parser.parse(text);
    const used = parsed ?? ('defaultValue' in parser ? parser.defaultValue : null);
    if (parsed === null) return [{ name, asked: short(text), used: used == null ? '' : String(used), why: 'unknown' }];
    if (typeof parsed !== 'number') return [];
    const why = numberReason(text, parsed, 0, parsed);
    return why ? [{ name, asked: short(text), used: String(parsed), why }] : [];
  });
}
