import { useMemo, useSyncExternalStore } from 'react';
import { contrastQuery, darkQuery, themeAsked } from './where.ts';

/** Whether a media query holds now, kept up to date. */
function useMedia(query: string): boolean {
  // One list for all renders: to make one costs more than to read it.
  const { subscribe, read } = useMemo(() => {
    const list = matchMedia(query);
    return {
      subscribe: (listener: () => void) => {
        list.addEventListener('change', listener);
        return () => list.removeEventListener('change', listener);
      },
      read: () => list.matches,
    };
  }, [query]);
  return useSyncExternalStore(subscribe, read);
}

/** The theme that the system asks for, kept up to date. */
export function useSystemTheme() {
  const dark = useMedia(darkQuery);
  const contrast = useMedia(contrastQuery);
  return themeAsked(contrast, dark);
}

export const useReducedMotion = () => useMedia('(prefers-reduced-motion: reduce)');
