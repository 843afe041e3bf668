/** Every short text of the panel, in Spanish. */
import type { Translation } from '../../../pattern/words.ts';
import { captionWords } from './captions-es.ts';
import type { words as english } from './en.ts';
import { knobWords } from './knobs-es.ts';
import { play, playKnobs, train } from './play-train-es.ts';
import { questionWords } from './questions-es.ts';
import { sceneWords } from './scenes-es.ts';
import { step } from './step-es.ts';

export const words: Translation<typeof english> = {
  knobs: { ...knobWords.knobs, ...playKnobs },
  ...captionWords,
  ...sceneWords,
  ...questionWords,
  step,
  play,
  train,
};
