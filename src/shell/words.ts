/** The shell's own texts: English comes with the page, the other language when it is wanted. */
import { fill, type Language, lookUp, type Words } from '../pattern/words.ts';
import { words as en } from './words/en.ts';

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

let spanish: Promise<Words> | null = null;

/** Spanish words, loaded once; asked for again if they did not arrive. */
export function loadSpanish(): Promise<Words> {
  if (spanish === null) {
    spanish = import('./words/es.ts').then((module) => module.words);
    spanish.catch(() => {
      spanish = null;
    });
  }
  return spanish;
}

export const englishWords: Words = en;

export const preloadShellWords = (language: Language): void => {
  if (language === 'es') loadSpanish().catch(() => {});
};

export const sayIn =
  (words: Words): Say =>
  (key, values) =>
    fill(lookUp(words, key), values);
