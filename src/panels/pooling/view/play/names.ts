import type { Words } from '../../../../pattern/words.ts';
import { short } from '../../../../ui/number.ts';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import type { Window } from '../../jobs.ts';

/** A pooling window as people say it: none, 2×2, global. */
export const windowName = (words: Words, window: Window): string =>
  typeof window === 'number' && window > 1 ? `${window}×${window}` : sayIn(words, 'play')(`window.${window}`);

/** A share as a percentage of at most three digits. */
export const percent = (share: number, digits = 3): string =>
  `${short(100 * share < 0.05 ? 0 : Number((100 * share).toPrecision(digits)), digits)} %`;

export const kindName = (words: Words, kind: string): string => optionText(words, 'kind', kind);
