import type { Words } from '../../../pattern/words.ts';

export const play = {} as const satisfies Words;

export const train = {} as const satisfies Words;
