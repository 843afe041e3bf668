/** The short texts that the panel opens with, in Spanish. */
import type { Translation } from '../../../pattern/words.ts';
import { captionWords } from './captions-es.ts';
import type { words as english } from './en.ts';
import { knobWords } from './knobs-es.ts';
import { playKnobs } from './play-knobs-es.ts';
import { step } from './step-es.ts';

export const words: Translation<typeof english> = {
  knobs: { ...knobWords.knobs, ...playKnobs },
  ...captionWords,
  step,
};
