/** Every short text of the panel, in English: the shape that the other languages fill. */
import type { Words } from '../../../pattern/words.ts';
import { knobWords } from './knobs-en.ts';
import { questionWords } from './questions-en.ts';
import { sceneWords } from './scenes-en.ts';
import { step } from './step-en.ts';

export const words = {
  ...knobWords,
  ...sceneWords,
  ...questionWords,
  step,
} as const satisfies Words;
