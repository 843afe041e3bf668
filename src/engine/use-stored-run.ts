/** The newest run of a training, kept across reloads: written now and then while it grows, and given back when the page has none. */
import { useEffect, useRef, useState } from 'react';
import { type RunStore, runStore, StoreError, type StoreTrouble } from './client-run-store.ts';

/** How a run is kept when the page is closed. */
export interface StoredRun<R> {
  /** Its name in the store: one for each kind of training. */
  readonly name: string;
  /** What is written: the log, and the last few checkpoints. It is copied with its typed arrays, so it must hold data alone. */
  readonly stored: (run: R) => unknown;
  /** The run that was written; null where what lies there is none of this version's. */
  readonly restored: (stored: unknown) => R | null;
  /** Says, once, that runs cannot be kept; unreadable: what lay there was put away. */
  readonly onTrouble?: (trouble: StoreTrouble | 'unreadable') => void;
  /** The page's own unless given. */
  readonly store?: RunStore;
  /** Written at most once in so many milliseconds. */
  readonly every?: number;
}

/** A run that was there before the page was. */
export interface TakenUp {
  /** Its newest step from which it goes on. */
  readonly step: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

interface Entry {
  readonly savedAt: number;
  readonly run: unknown;
}
const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'run' in value &&
  'savedAt' in value &&
  typeof value.savedAt === 'number';

const writtenEvery = 3000;

/** Writes what it is given, one after the other, never more often than asked and always the last; after a failure nothing until `again`. */
function writer<R>(options: () => StoredRun<R> | undefined) {
  let waiting: { readonly run: R | null } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let busy = false;
  let refused = false;
  let last = Number.NEGATIVE_INFINITY;

  async function write(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const given = options();
    if (busy || !waiting || !given) return;
    const { run } = waiting;
    const store = given.store ?? runStore;
    waiting = null;
    busy = true;
    last = performance.now();
    try {
      if (run === null) await store.delete(given.name);
      else await store.set(given.name, { savedAt: Date.now(), run: given.stored(run) } satisfies Entry);
    } catch (error) {
      // What cannot be taken away does no harm
      if (run !== null) {
        refused = true;
        given.onTrouble?.(error instanceof StoreError ? error.trouble : 'failed');
      }
    }
    busy = false;
    if (waiting) plan();
  }
  function plan(): void {
    const wait = last + (options()?.every ?? writtenEvery) - performance.now();
    timer ??= setTimeout(() => void write(), Math.max(0, wait));
  }
  return {
    /** Null: there is no run any more. */
    put(run: R | null): void {
      if (refused || !options()) return;
      waiting = { run };
      plan();
    },
    /** Writes what waits at once. */
    flush: (): void => void write(),
    /** A refusal is forgotten: space may have been made. */
    again: (): void => {
      refused = false;
    },
  };
}

export interface RunKeeper<R> {
  put(run: R | null): void;
  flush(): void;
  again(): void;
}

/**
 * Reads the stored run once after mounting if `wanted()` says so both before and after, and hands it to `take`; gives the writer for what comes
 * after. What waits is written when the page is hidden or left. Without `options` nothing is read or written.
 */
export function useStoredRun<R>(
  options: StoredRun<R> | undefined,
  wanted: () => boolean,
  take: (run: R, savedAt: number) => void,
): RunKeeper<R> {
  const latest = useRef({ options, wanted, take });
  useEffect(() => {
    latest.current = { options, wanted, take };
  });
  const [keeper] = useState(() => writer<R>(() => latest.current.options));
  const name = options?.name;

  useEffect(() => {
    if (name === undefined || !latest.current.wanted()) return;
    let here = true;
    const read = async () => {
      const { options: given } = latest.current;
      if (!given) return;
      const entry = await (given.store ?? runStore).get(name);
      if (entry === undefined || !here || !latest.current.wanted()) return;
      const run = isEntry(entry) ? restoredBy(given, entry.run) : null;
      if (run !== null && isEntry(entry)) latest.current.take(run, entry.savedAt);
      else {
        given.onTrouble?.('unreadable');
        keeper.put(null);
      }
    };
    // A store that may not be read tells so when something is to be written
    read().catch(() => {});
    return () => {
      here = false;
    };
  }, [name, keeper]);

  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') keeper.flush();
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', keeper.flush);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, [keeper]);
  return keeper;
}

function restoredBy<R>({ restored }: StoredRun<R>, stored: unknown): R | null {
  try {
    return restored(stored);
  } catch {
    return null;
  }
}
