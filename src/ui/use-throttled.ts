import { startTransition, useEffect, useRef, useState } from 'react';

/** A value that changes at most once in `milliseconds`; the last one always arrives. */
export function useThrottled<T>(value: T, milliseconds: number): T {
  const [shown, setShown] = useState(value);
  const last = useRef(0);
  useEffect(() => {
    const wait = last.current + milliseconds - performance.now();
    const show = () => {
      last.current = performance.now();
      // what is throttled is dear to draw: it gives way to input, and is drawn in slices
      startTransition(() => setShown(() => value));
    };
    if (wait <= 0) {
      show();
      return;
    }
    const timer = setTimeout(show, wait);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return shown;
}
