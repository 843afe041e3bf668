/** What a panel's prose says, by language: the lesson and every short text, for the tests that compare its numbers with their source. */
import { readFileSync } from 'node:fs';
import type { Plate } from '../src/pattern/panel.ts';
import type { Language, Words } from '../src/pattern/words.ts';
import { allWords } from './all-words.ts';

export const languages = ['en', 'es'] as const satisfies readonly Language[];

export interface Prose {
  readonly lesson: string;
  /** The short text under a key such as "scenes.size.note"; throws if there is none. */
  text(key: string): string;
  /** Lesson and short texts together, a line each. */
  readonly all: string;
}

function flat(words: Words, path = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]) => {
    const name = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[name, value] as [string, string]] : flat(value as Words, name);
  });
}

export async function proseOf(plate: Plate, language: Language): Promise<Prose> {
  const lesson = readFileSync(`src/panels/${plate.id}/lesson/${language}.mdx`, 'utf8');
  const texts = new Map(flat(await allWords(plate, language)));
  return {
    lesson,
    text(key) {
      const text = texts.get(key);
      if (text === undefined) throw new RangeError(`${plate.id} has no text ${key}`);
      return text;
    },
    all: [lesson, ...texts.values()].join('\n'),
  };
}

/** Every number with a decimal point, as written. Numbers of versions such as "4.22" belong in `besides`. */
export const decimalsIn = (text: string, besides: readonly string[] = []): string[] =>
  [...new Set(text.match(/(?<![\d.§])\d+\.\d+(?!\.?\d)/g) ?? [])].filter((number) => !besides.includes(number)).sort();

/** A model's card. */
export const cardOf = (model: string): unknown => JSON.parse(readFileSync(`public/models/${model}/card.json`, 'utf8'));
