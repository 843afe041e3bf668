import { fill, type Language, lookUp, type Words } from '../pattern/words.ts';
import { useStage } from './stage.ts';
import { words as en } from './words/media-en.ts';
import { words as es } from './words/media-es.ts';

const shelf: Readonly<Record<Language, Words>> = { en, es };

export type MediaWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of the media components in one language. */
export const mediaWords =
  (language: Language): MediaWords =>
  (key, values) =>
    fill(lookUp(shelf[language], key), values);

const speakers: Readonly<Record<Language, MediaWords>> = { en: mediaWords('en'), es: mediaWords('es') };

/** The texts of the media components in the language of the stage; the same function as long as that stays. */
export const useMediaWords = (): MediaWords => speakers[useStage().language];
