/** The short texts that the panel opens with, in English: the shape that the other languages fill. */
import type { Words } from '../../../pattern/words.ts';
import { captionWords } from './captions-en.ts';
import { knobWords } from './knobs-en.ts';
import { playKnobs } from './play-knobs-en.ts';
import { step } from './step-en.ts';

export const words = {
  knobs: { ...knobWords.knobs, ...playKnobs },
  ...captionWords,
  step,
} as const satisfies Words;
