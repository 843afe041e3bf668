/** The short texts that come after the panel has opened, in Spanish. */
import type { Translation } from '../../../pattern/words.ts';
import type { words as english } from './more-en.ts';
import { play } from './play-es.ts';
import { questionWords } from './questions-es.ts';
import { sceneWords } from './scenes-es.ts';
import { train } from './train-es.ts';

export const words: Translation<typeof english> = { ...questionWords, ...sceneWords, play, train };
