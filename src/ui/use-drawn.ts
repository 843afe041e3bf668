import { startTransition, useEffect, useRef, useState } from 'react';
import { drawInTurn } from './draw-in-turn.ts';

/** A value that is dear to draw: it changes at most once in `milliseconds`, never in one task with another such value; the last one always arrives. */
export function useDrawn<T>(value: T, milliseconds: number): T {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  const last = useRef(Number.NEGATIVE_INFINITY);
  /** Gives the turn away while this value has it. */
  const over = useRef(() => {});
  useEffect(() => {
    latest.current = value;
  });
  // what was drawn stands on the page by now, or is no longer wanted
  useEffect(() => () => over.current(), [shown]);
  const behind = !Object.is(shown, value);
  useEffect(() => {
    if (!behind) return;
    let leave = () => {};
    const draw = (done: () => void) => {
      const drawn = latest.current;
      if (Object.is(drawn, shown)) return done();
      last.current = performance.now();
      over.current = done;
      // it gives way to input, and is drawn in slices
      startTransition(() => setShown(() => drawn));
    };
    const wait = Math.max(0, last.current + milliseconds - performance.now());
    const timer = setTimeout(() => {
      leave = drawInTurn(draw);
    }, wait);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [behind, shown, milliseconds]);
  return shown;
}
