/** The short texts that come after the panel has opened, in English: questions, scenes, Play and Train. */
import type { Words } from '../../../pattern/words.ts';
import { play, train } from './play-train-en.ts';
import { questionWords } from './questions-en.ts';
import { sceneWords } from './scenes-en.ts';

export const words = { ...questionWords, ...sceneWords, play, train } as const satisfies Words;
