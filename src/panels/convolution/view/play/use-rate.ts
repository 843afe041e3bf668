import { useEffect, useRef, useState } from 'react';

/** How often a value changed in the last second; null until it changed twice. */
export function useRate(value: unknown, on: boolean): number | null {
  const times = useRef<number[]>([]);
  const [rate, setRate] = useState<number | null>(null);
  useEffect(() => {
    if (!on) return;
    const now = performance.now();
    times.current = [...times.current.filter((t) => now - t < 1000), now];
  }, [value, on]);
  useEffect(() => {
    if (!on) {
      times.current = [];
      setRate(null);
      return;
    }
    const timer = setInterval(() => {
      const now = performance.now();
      times.current = times.current.filter((t) => now - t < 1000);
      setRate(times.current.length > 1 ? times.current.length : null);
    }, 500);
    return () => clearInterval(timer);
  }, [on]);
  return rate;
}
