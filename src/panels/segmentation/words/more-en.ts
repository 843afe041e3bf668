/** The short texts that come after the panel has opened, in English: questions, scenes, Play and Train. */
import type { Words } from '../../../pattern/words.ts';
import { play } from './play-en.ts';
import { questionWords } from './questions-en.ts';
import { sceneWords } from './scenes-en.ts';
import { train } from './train-en.ts';

export const words = { ...questionWords, ...sceneWords, play, train } as const satisfies Words;
