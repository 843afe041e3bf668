import { startTransition, useEffect, useRef, useState } from 'react';
import { atOnce, type Turn } from './draw-in-turn.ts';

/** A value that changes at most once in `milliseconds`, and then when `turn` lets it; the last one always arrives. */
export function useThrottled<T>(value: T, milliseconds: number, turn: Turn = atOnce): T {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  const last = useRef(0);
  /** Gives the turn away. */
  const stands = useRef(() => {});
  useEffect(() => {
    latest.current = value;
  });
  // what was drawn stands on the page by now, or is no longer wanted
  useEffect(() => () => stands.current(), [shown]);
  const behind = !Object.is(shown, value);
  useEffect(() => {
    if (!behind) return;
    let leave = () => {};
    const show = () => {
      leave = turn((done) => {
        const drawn = latest.current;
        if (Object.is(drawn, shown)) return done();
        last.current = performance.now();
        stands.current = done;
        // what is throttled is dear to draw: it gives way to input, and is drawn in slices
        startTransition(() => setShown(() => drawn));
      });
    };
    const wait = last.current + milliseconds - performance.now();
    const timer = setTimeout(show, Math.max(0, wait));
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [behind, shown, milliseconds, turn]);
  return shown;
}
