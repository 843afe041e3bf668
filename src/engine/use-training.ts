/** A training that can be started, stopped, stepped, taken back, undone and compared: the same for every model that learns. */
import { useEffect, useRef, useState } from 'react';
import type { FrameOf, QuestionOf, WatchNames } from './client.ts';
import type { RunKind } from './client-run.ts';
import type { Jobs } from './contract.ts';
import { useFrames } from './use-frames.ts';
import { type StoredRun, type TakenUp, useStoredRun } from './use-stored-run.ts';

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
  /** Keeps the newest run when the page is closed; without it a run lasts as long as the page. */
  readonly store?: StoredRun<R>;
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

const undoDepth = 12;

/** Trains by watching `panel/job`. Going on, stepping back and undo work from checkpoints; a thread started anew goes on from the last one. */
export function useTraining<T extends Jobs<T>, K extends WatchNames<T>, R>(
  panel: string,
  job: K,
  options: TrainingOptions<QuestionOf<T[K]>, FrameOf<T[K]>, R>,
): Training<R> {
  type Q = QuestionOf<T[K]>;
  type F = FrameOf<T[K]>;
  const { kind, kept, question, task, framesPerSecond, redrawEvery = 50 } = options;
  const [run, setRun] = useState<R>(kept.run);
  const [pinned, setPinned] = useState(kept.pinned);
  const [past, setPast] = useState<readonly R[]>([]);
  const [viewed, setViewed] = useState<number | null>(null);
  const [goal, setGoal] = useState(0);
  const [takenUp, setTakenUp] = useState<TakenUp | null>(null);
  const waiting = useRef<F[]>([]);
  const flush = useRef<ReturnType<typeof setTimeout> | null>(null);
  const asked = useRef<{ readonly question: Q; readonly task: string; readonly goal: number } | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const put = (next: R) => {
    kept.run = next;
    setRun(next);
    setTakenUp(null);
  };
  const end = Number.POSITIVE_INFINITY;
  const keeper = useStoredRun(
    options.store,
    () => kind.isEmpty(kept.run) && asked.current === null,
    (stored, savedAt) => {
      const step = kind.checkpoint(stored, end);
      // Without a checkpoint there is nothing to go on from
      if (step === null) return;
      put(kind.upTo(stored, step));
      setTakenUp({ step, savedAt });
    },
  );
  const remember = () => {
    const now = kept.run;
    if (!kind.isEmpty(now)) setPast((before) => [...before.slice(-undoDepth + 1), now]);
  };

  const frames = useFrames<T, K>(panel, job, framesPerSecond, () => {
    const ask = asked.current;
    if (!ask) return null;
    const from = kind.checkpoint(kept.run, end);
    return kind.goingOn(ask.question, kept.run, from, Math.max(0, ask.goal - (from ?? 0)));
  });

  const settle = () => {
    if (flush.current !== null) clearTimeout(flush.current);
    flush.current = null;
    const news = waiting.current;
    waiting.current = [];
    const ask = asked.current;
    if (!ask || news.length === 0) return;
    const before = kind.checkpoint(kept.run, end);
    put(kind.extended(kept.run, ask.question, news));
    if (kind.checkpoint(kept.run, end) !== before) keeper.put(kept.run);
    latest.current.onNews?.(news);
  };

  const start = (steps: number) => {
    const fits = kind.taskOf(kept.run) === task;
    const from = fits ? kind.checkpoint(kept.run, viewed ?? end) : null;
    if (!fits || viewed !== null) remember();
    const base = from === null ? kind.begun(task) : kind.upTo(kept.run, from);
    put(base);
    setViewed(null);
    keeper.again();
    const first = kind.goingOn(question, base, from, steps);
    asked.current = { question: first, task, goal: (from ?? 0) + steps };
    setGoal((from ?? 0) + steps);
    frames.start(
      first,
      (frame) => {
        waiting.current.push(frame);
        flush.current ??= setTimeout(settle, redrawEvery);
      },
      settle,
    );
  };

  const stop = () => {
    frames.stop();
    settle();
  };
  // a change of task in mid-training ends it: what runs on would answer a question nobody asks any more
  const stopRunning = frames.stop;
  useEffect(() => {
    if (asked.current && asked.current.task !== task) stopRunning();
  }, [task, stopRunning]);
  useEffect(
    () => () => {
      if (flush.current !== null) clearTimeout(flush.current);
    },
    [],
  );

  const last = kind.lastStep(run);
  return {
    run,
    viewed,
    step: viewed ?? last,
    last,
    goal,
    running: frames.running,
    back: viewed !== null,
    outdated: !kind.isEmpty(run) && kind.taskOf(run) !== task,
    error: frames.error,
    canUndo: past.length > 0 && !frames.running,
    pinned,
    takenUp,
    start,
    stop,
    reset: () => {
      stop();
      remember();
      put(kind.begun(task));
      keeper.put(null);
      setViewed(null);
    },
    undo: () => {
      stop();
      const before = past.at(-1);
      if (before === undefined) return;
      setPast(past.slice(0, -1));
      put(before);
      keeper.put(before);
      setViewed(null);
    },
    adopt: (other) => {
      stop();
      remember();
      put(other);
      keeper.put(other);
      setViewed(null);
    },
    show: (wanted) => {
      if (frames.running) stop();
      setViewed(wanted === null || wanted >= kind.lastStep(kept.run) ? null : wanted);
    },
    pin: (label) => {
      kept.pinned = label === null || kind.isEmpty(kept.run) ? null : { run: kept.run, label };
      setPinned(kept.pinned);
    },
  };
}
