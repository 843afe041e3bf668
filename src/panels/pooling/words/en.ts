/** Every short text of the panel, in English: the shape that the other languages fill. */
import type { Words } from '../../../pattern/words.ts';
import { captionWords } from './captions-en.ts';
import { knobWords } from './knobs-en.ts';
import { play, playKnobs, train } from './play-train-en.ts';
import { questionWords } from './questions-en.ts';
import { sceneWords } from './scenes-en.ts';
import { step } from './step-en.ts';

export const words = {
  knobs: { ...knobWords.knobs, ...playKnobs },
  ...captionWords,
  ...sceneWords,
  ...questionWords,
  step,
  play,
  train,
} as const satisfies Words;
