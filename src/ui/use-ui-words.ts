import { useCallback } from 'react';
import { fill, type Language, lookUp, type Words } from '../pattern/words.ts';
import { useStage } from './stage.ts';
import { words as en } from './words/en.ts';
import { words as es } from './words/es.ts';

const languages: Readonly<Record<Language, Words>> = { en, es };

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of the components themselves, in the language that is on. */
export function useUiWords(): Say {
  const { language } = useStage();
  return useCallback((key, values) => fill(lookUp(languages[language], key), values), [language]);
}
