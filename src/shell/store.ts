/**
 * A small value kept in localStorage. Whatever is wrong with the storage (forbidden, full, or full of rubbish), the page
 * goes on with a value in memory and says once what happened; rubbish is set aside under another name, not destroyed.
 */
export type StoreTrouble = 'corrupt' | 'forbidden' | 'full';

export interface Store<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Told at once if there was trouble already, and at most once for each kind. */
  readonly onTrouble: (listener: (trouble: StoreTrouble) => void) => () => void;
}

interface Keeper {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export interface StoreOptions<T> {
  readonly name: string;
  readonly empty: T;
  /** The value if it has the right shape, else null. */
  readonly check: (value: unknown) => T | null;
  /** Asking for it may throw, as browsers do where storage is forbidden. */
  readonly keeper?: () => Keeper;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isFull = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'name' in error &&
  (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED');

/** Opens a store; reading happens here, once, and again when another tab writes. */
export function openStore<T>({ name, empty, check, keeper = () => localStorage }: StoreOptions<T>): Store<T> {
  const listeners = new Set<() => void>();
  const troubled = new Set<(trouble: StoreTrouble) => void>();
  const troubles = new Set<StoreTrouble>();
  const complain = (trouble: StoreTrouble) => {
    if (troubles.has(trouble)) return;
    troubles.add(trouble);
    for (const listener of troubled) listener(trouble);
  };

  const read = (): T => {
    try {
      const text = keeper().getItem(name);
      if (text === null) return empty;
      const value = check(parse(text));
      if (value !== null) return value;
      keeper().setItem(`${name}.set-aside`, text);
      keeper().setItem(name, JSON.stringify(empty));
      complain('corrupt');
    } catch (error) {
      complain(isFull(error) ? 'full' : 'forbidden');
    }
    return empty;
  };

  let value = read();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  if (typeof window !== 'undefined') {
    window.addEventListener('storage', (event) => {
      if (event.key !== name) return;
      value = read();
      tell();
    });
  }

  return {
    get: () => value,
    set: (next) => {
      value = next;
      try {
        keeper().setItem(name, JSON.stringify(next));
      } catch (error) {
        complain(isFull(error) ? 'full' : 'forbidden');
      }
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onTrouble: (listener) => {
      troubled.add(listener);
      for (const trouble of troubles) listener(trouble);
      return () => troubled.delete(listener);
    },
  };
}
