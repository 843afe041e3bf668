/** The short texts that the panel opens with, in Spanish. */
import type { Translation } from '../../../pattern/words.ts';
import type { words as english } from './en.ts';
import { knobWords } from './knobs-es.ts';
import { step } from './step-es.ts';

export const words: Translation<typeof english> = {
  ...knobWords,
  step,
};
