/** A run that outlives the page: how it is kept, and what is said when it is taken up again. */
import type { LoggedRun } from './client-run.ts';
import type { RunStore, StoreTrouble } from './client-run-store.ts';

/** How a run is kept when the page is closed. */
export interface StoredRun<R> {
  /** Its name in the store: one for each kind of training. */
  readonly name: string;
  /** What is written of a run; null: nothing. It is copied with its typed arrays, so it must hold data alone. */
  readonly stored: (run: R) => unknown;
  /** The run that was written, or what is wrong with what lies there. */
  readonly restored: (stored: unknown) => Promise<{ readonly value: R } | { readonly fault: string }>;
  /** Says, once, that runs cannot be kept; unreadable: what lay there was put away. */
  readonly onTrouble?: (trouble: StoreTrouble | 'unreadable') => void;
  /** The page's own unless given. */
  readonly store?: RunStore;
  /** Written at most once in so many milliseconds. */
  readonly every?: number;
}

/** A run that was there before the page was. */
export interface TakenUp {
  /** Its newest step. */
  readonly step: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** To be counted up whenever the nets or the shape of runs change: weights of other nets cannot be gone on with. */
export const runVersion = 1;

const isSound = (row: object): boolean =>
  Object.values(row)
    .flat()
    .every((value) => typeof value !== 'number' || Number.isFinite(value));

/** What is written of a usual run: its log as far as its losses are numbers, and so many of its last checkpoints; null where nothing is left. */
export function storedLog<R extends LoggedRun<{ readonly step: number }, { readonly step: number }>>(
  run: R,
  checkpoints: number,
): (R & { readonly version: number }) | null {
  const bad = run.rows.findIndex((row) => !isSound(row));
  const rows = bad < 0 ? run.rows : run.rows.slice(0, bad);
  const last = rows.at(-1)?.step;
  if (last === undefined) return null;
  const kept = run.checkpoints.filter(({ step }) => step <= last).slice(-checkpoints);
  return { version: runVersion, ...run, rows, checkpoints: kept };
}
