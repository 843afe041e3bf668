import type { Translation } from '../../../pattern/words.ts';
import type { play as playEn, train as trainEn } from './play-train-en.ts';

export const play: Translation<typeof playEn> = {};

export const train: Translation<typeof trainEn> = {};
