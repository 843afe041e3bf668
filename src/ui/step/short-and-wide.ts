import { useSyncExternalStore } from 'react';

/** A view with little height and more width, such as a phone on its side. `StepLayout.module.css` asks the same. */
const SHORT_AND_WIDE = '(max-height: 30rem) and (min-width: 36rem)';

const asks = () => typeof matchMedia === 'function' && matchMedia(SHORT_AND_WIDE).matches;

const subscribe = (listener: () => void) => {
  if (typeof matchMedia !== 'function') return () => {};
  const query = matchMedia(SHORT_AND_WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether the figure has to do with the height that is left, whatever it would like to have. */
export const useShortAndWide = (): boolean => useSyncExternalStore(subscribe, asks);
