/** Writes the newest of what it is given: one after the other, never more often than asked, and always the last. */
import { type RunStore, StoreError, type StoreTrouble } from './client-run-store.ts';

/** What lies in the store under a training's name. */
export interface StoredEntry {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly run: unknown;
}
export const isStoredEntry = (value: unknown): value is StoredEntry =>
  typeof value === 'object' &&
  value !== null &&
  'run' in value &&
  'savedAt' in value &&
  typeof value.savedAt === 'number';

export interface Writing<R> {
  readonly name: string;
  readonly store: RunStore;
  /** Milliseconds between two writes; more where writing itself takes long. */
  readonly every: number;
  readonly stored: (run: R) => unknown;
  readonly onTrouble: (trouble: StoreTrouble) => void;
}

export interface RunWriter<R> {
  /** Null: there is no run any more. */
  put(run: R | null): void;
  /** Writes what waits at once. */
  flush(): void;
  /** Writes what waits, or is not yet written, before the page is gone. */
  leave(): void;
  /** A refusal is forgotten: space may have been made. */
  again(): void;
}

/** Of the page's time, writing takes at most one part in so many. */
const share = 8;

/** A writer that asks where and how whenever it writes; after a failure it writes nothing until `again`. */
export function runWriter<R>(options: () => Writing<R>): RunWriter<R> {
  let waiting: { readonly run: R | null } | null = null;
  let underway: { readonly run: R | null } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let refused = false;
  let next = Number.NEGATIVE_INFINITY;

  function entryOf(given: Writing<R>, run: R): StoredEntry | null {
    const stored = given.stored(run);
    return stored === null ? null : { savedAt: Date.now(), run: stored };
  }

  async function write(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const given = options();
    if (underway || !waiting) return;
    underway = waiting;
    waiting = null;
    const { run } = underway;
    const start = performance.now();
    try {
      const entry = run === null ? null : entryOf(given, run);
      if (run === null) await given.store.delete(given.name);
      else if (entry) await given.store.set(given.name, entry);
    } catch (error) {
      // What cannot be taken away does no harm
      if (run !== null) {
        refused = true;
        given.onTrouble(error instanceof StoreError ? error.trouble : 'failed');
      }
    }
    underway = null;
    const end = performance.now();
    next = Math.max(start + given.every, end + (share - 1) * (end - start));
    if (waiting) plan();
  }
  function plan(): void {
    timer ??= setTimeout(() => void write(), Math.max(0, next - performance.now()));
  }
  return {
    put(run) {
      if (refused) return;
      waiting = { run };
      plan();
    },
    flush: () => void write(),
    leave() {
      const given = options();
      const last = waiting ?? underway;
      if (!last || refused) return;
      const entry = last.run === null ? null : entryOf(given, last.run);
      if (entry) given.store.setNow(given.name, entry);
      else if (last.run === null) void write();
    },
    again() {
      refused = false;
    },
  };
}
