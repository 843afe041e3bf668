import { useCallback, useSyncExternalStore } from 'react';
import { contrastQuery, darkQuery, systemTheme } from './where.ts';

/** Whether a media query holds now, kept up to date. */
function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** The theme that the system asks for, kept up to date. */
export function useSystemTheme() {
  useMedia(darkQuery);
  useMedia(contrastQuery);
  return systemTheme();
}

export const useReducedMotion = () => useMedia('(prefers-reduced-motion: reduce)');
