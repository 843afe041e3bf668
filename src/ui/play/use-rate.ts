import { useEffect, useRef, useState } from 'react';

const span = 2000;

/** How many times a second a value changed, over the last two seconds; null until it changed twice. */
export function useRate(value: unknown, on: boolean): number | null {
  const times = useRef<number[]>([]);
  const [rate, setRate] = useState<number | null>(null);
  useEffect(() => {
    if (!on) return;
    const now = performance.now();
    times.current = [...times.current.filter((t) => now - t < span), now];
  }, [value, on]);
  useEffect(() => {
    if (!on) {
      times.current = [];
      setRate(null);
      return;
    }
    const timer = setInterval(() => {
      const now = performance.now();
      times.current = times.current.filter((t) => now - t < span);
      const [first, last] = [times.current[0], times.current.at(-1)];
      const known = first !== undefined && last !== undefined && last > first;
      setRate(known ? ((times.current.length - 1) * 1000) / (last - first) : null);
    }, 500);
    return () => clearInterval(timer);
  }, [on]);
  return rate;
}
