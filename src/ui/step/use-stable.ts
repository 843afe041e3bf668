import { useRef } from 'react';

/** The same object as long as its fields are the same: the address decodes to a new one with every change of step. */
export function useStable<T extends object>(value: T): T {
  const kept = useRef(value);
  const keys = Object.keys(value) as (keyof T)[];
  if (keys.some((key) => kept.current[key] !== value[key])) kept.current = value;
  return kept.current;
}
