/** What became of a picture's strongest wave on a coarser grid. */
import type { Seen } from '../../jobs.ts';

/**
 * kept: the grid can carry it and it is there. gone: hardly anything is left. false: something else stands there.
 */
export type Fate = 'kept' | 'gone' | 'false';

/** Contrast below which nothing is seen any more. */
const faint = 0.05;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1;

export function fateOf(picture: Pick<Seen, 'peak'>, pooled: Pick<Seen, 'peak' | 'contrast'>): Fate {
  if (pooled.contrast < faint) return 'gone';
  const same = near(picture.peak.across, pooled.peak.across) && near(picture.peak.down, pooled.peak.down);
  return same ? 'kept' : 'false';
}
