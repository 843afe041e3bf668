/** Undo and redo as plain data: snapshots of what was, newest last. What *is* stands in the address, not here. */

export interface Timeline<S> {
  readonly past: readonly S[];
  readonly future: readonly S[];
  /** Edits that carry the same word, one soon after the other, are one. */
  readonly merge: string | null;
  readonly at: number;
}

const longest = 200;
/** After a pause this long (ms) the same word starts a new edit, so that two drags of one slider are two edits. */
const pause = 1500;

export const emptyTimeline = <S>(): Timeline<S> => ({ past: [], future: [], merge: null, at: 0 });

/** Remembers `before`, the state that an edit is about to leave. `now` in milliseconds. */
export function record<S>(timeline: Timeline<S>, before: S, merge: string | null, now: number): Timeline<S> {
  const sameEdit = merge !== null && merge === timeline.merge && now - timeline.at < pause && timeline.past.length > 0;
  const past = sameEdit ? timeline.past : [...timeline.past, before].slice(-longest);
  return { past, future: [], merge, at: now };
}

/** Steps back from `present`; null when there is nothing to undo. */
export function undo<S>(timeline: Timeline<S>, present: S): { timeline: Timeline<S>; state: S } | null {
  const state = timeline.past.at(-1);
  if (state === undefined) return null;
  const next = { past: timeline.past.slice(0, -1), future: [...timeline.future, present], merge: null, at: 0 };
  return { timeline: next, state };
}

/** Steps forward again from `present`; null when there is nothing to redo. */
export function redo<S>(timeline: Timeline<S>, present: S): { timeline: Timeline<S>; state: S } | null {
  const state = timeline.future.at(-1);
  if (state === undefined) return null;
  const next = { past: [...timeline.past, present], future: timeline.future.slice(0, -1), merge: null, at: 0 };
  return { timeline: next, state };
}
