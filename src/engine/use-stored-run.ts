/** The newest run of a training, kept across reloads: written now and then while it grows, and given back when the page has none. */
import { useEffect, useRef, useState } from 'react';
import { runStore } from './client-run-store.ts';
import { isStoredEntry, type RunWriter, runWriter } from './client-run-writer.ts';
import type { StoredRun } from './client-stored-run.ts';

/** A tab that is ended without warning loses no more than this. */
const writtenEvery = 2000;

/**
 * Reads the stored run once after mounting if `wanted()` says so both before and after, and hands it to `take`; gives the writer for what comes
 * after. What waits is written when the page is hidden or left.
 */
export function useStoredRun<R>(
  options: StoredRun<R>,
  wanted: () => boolean,
  take: (run: R, savedAt: number) => void,
): RunWriter<R> {
  const latest = useRef({ options, wanted, take });
  useEffect(() => {
    latest.current = { options, wanted, take };
  });
  const [writer] = useState(() =>
    runWriter<R>(() => {
      const { name, stored, store = runStore, every = writtenEvery, onTrouble = () => {} } = latest.current.options;
      return { name, stored, store, every, onTrouble };
    }),
  );
  const { name } = options;

  useEffect(() => {
    if (!latest.current.wanted()) return;
    let here = true;
    const read = async () => {
      const { options: given } = latest.current;
      const entry = await (given.store ?? runStore).get(name);
      if (entry === undefined) return;
      const found = isStoredEntry(entry) ? await given.restored(entry.run) : null;
      if (!here || !latest.current.wanted()) return;
      if (found && 'value' in found && isStoredEntry(entry)) latest.current.take(found.value, entry.savedAt);
      else {
        given.onTrouble?.('unreadable');
        writer.put(null);
      }
    };
    // A store that may not be read tells so when something is to be written
    read().catch(() => {});
    return () => {
      here = false;
    };
  }, [name, writer]);

  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') writer.flush();
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', writer.leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', writer.leave);
      writer.flush();
    };
  }, [writer]);
  return writer;
}
