/** Which dialog of the shell is open: at most one. */
import { useSyncExternalStore } from 'react';

export type DialogName = 'keys' | 'share' | 'settings';

let open: DialogName | null = null;
const listeners = new Set<() => void>();

const become = (next: DialogName | null) => {
  open = next;
  for (const listener of listeners) listener();
};

export const openDialog = (name: DialogName): void => become(name);
export const closeDialog = (): void => become(null);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useOpenDialog = (): DialogName | null => useSyncExternalStore(subscribe, () => open);
