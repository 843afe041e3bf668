/** What a measured move says about the lecture's "invariant to shift, rotation and scale". */
import type { Change, Down, Window } from '../../jobs.ts';

/** still: nothing was moved. held: this window sees less than a tenth of what the map sees. less: it sees less. same: it does not help. */
export type Invariance = 'still' | 'held' | 'less' | 'same';

/** Below this a map counts as unchanged. */
const nothing = 1e-6;

export const changeAt = (changes: readonly Change[], kind: Down, window: Window): number | null =>
  changes.find((one) => one.kind === kind && one.window === window)?.change ?? null;

/** How a window fares against no pooling at all; null where the window does not fit the map. */
export function invarianceOf(changes: readonly Change[], kind: Down, window: Window): Invariance | null {
  const without = changeAt(changes, kind, 1);
  const pooled = changeAt(changes, kind, window);
  if (without === null || pooled === null) return null;
  if (without < nothing) return 'still';
  if (pooled < 0.1 * without) return 'held';
  return pooled < 0.95 * without ? 'less' : 'same';
}
