import { fill, type Language, lookUp, type Words } from '../../pattern/words.ts';
import { useStage } from '../stage.ts';
import type { Say } from '../use-ui-words.ts';
import { words as en } from '../words/train-en.ts';
import { words as es } from '../words/train-es.ts';

const speaker =
  (words: Words): Say =>
  (key, values) =>
    fill(lookUp(words, key), values);

const speakers: Readonly<Record<Language, Say>> = { en: speaker(en), es: speaker(es) };

/** The texts of the training components in the language of the stage; the same function as long as that stays. */
export const useTrainWords = (): Say => speakers[useStage().language];
