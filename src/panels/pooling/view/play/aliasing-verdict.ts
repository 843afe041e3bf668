/** What became of a picture on a coarser grid. */
import type { Seen } from '../../jobs.ts';

/** kept: nothing false. some: a part of what is seen is false. false: most of it is. gone: hardly anything is left to see. */
export type Fate = 'kept' | 'some' | 'false' | 'gone';

/** Contrast below which nothing is seen any more, and shares of the variance from which a part, or most, is false. */
const faint = 0.05;
const some = 0.01;
const most = 0.5;

export function fateOf({ contrast, falseShare }: Pick<Seen, 'contrast' | 'falseShare'>): Fate {
  if (contrast < faint) return 'gone';
  if (falseShare < some) return 'kept';
  return falseShare < most ? 'some' : 'false';
}
