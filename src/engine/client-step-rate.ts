/** Steps a second as they are made and shown, over the last few seconds. */

const span = 4000;

export interface StepRate {
  /** A step that is there now. */
  readonly tick: (step: number) => void;
  /** 0 until two steps are there. */
  readonly perSecond: () => number;
}

/** `now` in milliseconds. */
export function stepRate(now: () => number = () => performance.now()): StepRate {
  let seen: { readonly step: number; readonly at: number }[] = [];
  return {
    tick(step) {
      const last = seen.at(-1);
      if (last && step <= last.step) return;
      const at = now();
      seen.push({ step, at });
      // Two stay however long they took, or a slow training would have no speed
      while (seen.length > 2 && (seen[0]?.at ?? at) < at - span) seen = seen.slice(1);
    },
    perSecond() {
      const [first] = seen;
      const last = seen.at(-1);
      return first && last && last.at > first.at ? (1000 * (last.step - first.step)) / (last.at - first.at) : 0;
    },
  };
}
