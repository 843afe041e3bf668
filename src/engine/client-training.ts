/** A training as the page knows it: what is said of it, and what can be done with it. */
import type { RunKind } from './client-run.ts';
import type { StoredRun, TakenUp } from './client-stored-run.ts';

export interface Pinned<R> {
  readonly run: R;
  readonly label: string;
}

/** What stays of a training while the panel shows another mode: one object for each kind of training, kept by the view's module. */
export interface Kept<R> {
  run: R;
  pinned: Pinned<R> | null;
}
export const keep = <R>(run: R): Kept<R> => ({ run, pinned: null });

export interface TrainingOptions<Q, F, R> {
  readonly kind: RunKind<Q, F, R>;
  readonly kept: Kept<R>;
  /** The question as the knobs have it now; `goingOn` adds where to begin and how far. */
  readonly question: Q;
  /** What makes two runs comparable step by step: another task is another run. */
  readonly task: string;
  readonly framesPerSecond: number;
  /** Frames that come faster than this many milliseconds are shown together. */
  readonly redrawEvery?: number;
  /** Sees the frames of one redraw, before they are shown. */
  readonly onNews?: (news: readonly F[]) => void;
  /** Keeps the newest run when the page is closed: no training is without. */
  readonly store: StoredRun<R>;
}

export interface Training<R> {
  readonly run: R;
  /** The step looked back at; null: the newest. */
  readonly viewed: number | null;
  /** The step on show, the newest there is, and where this burst ends. */
  readonly step: number;
  readonly last: number;
  readonly goal: number;
  readonly running: boolean;
  readonly back: boolean;
  /** Steps a second as they come, over the last few seconds; 0 where none come. */
  readonly stepsPerSecond: number;
  /** The run on show was made for another task than is set now. */
  readonly outdated: boolean;
  readonly error: Error | null;
  readonly canUndo: boolean;
  readonly pinned: Pinned<R> | null;
  /** The run on show was made before the page was loaded; null once something was done with it. */
  readonly takenUp: TakenUp | null;
  start(steps: number): void;
  stop(): void;
  reset(): void;
  undo(): void;
  /** Puts a run from elsewhere in the place of this one, which undo brings back. */
  adopt(run: R): void;
  /** Shows an earlier step; null: the newest. */
  show(step: number | null): void;
  /** Pins the run under a label for comparison; null lets it go. */
  pin(label: string | null): void;
}
