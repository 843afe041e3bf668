/** A training that can be started, stopped, stepped, taken back, undone and compared: the same for every model that learns. */
import { useEffect, useRef, useState } from 'react';
import type { FrameOf, QuestionOf, WatchNames } from './client.ts';
import { stepRate } from './client-step-rate.ts';
import type { TakenUp } from './client-stored-run.ts';
import type { Training, TrainingOptions } from './client-training.ts';
import type { Jobs } from './contract.ts';
import { useFrames } from './use-frames.ts';
import { useStoredRun } from './use-stored-run.ts';

export { keep, type Pinned, type Training } from './client-training.ts';

/** What the thread was asked last. */
interface Asked<Q> {
  readonly question: Q;
  readonly task: string;
  readonly goal: number;
  /** Frames before this step are known already: they were made again only to get where the run stood. */
  readonly known: number;
}

const undoDepth = 12;
const end = Number.POSITIVE_INFINITY;

/**
 * Trains by watching `panel/job`. Going on, stepping back and undo work from checkpoints; a thread started anew goes on from the last one. What
 * lies between the last checkpoint and the step on show is made again unseen, which gives the same, since a step depends on its number and the
 * seed alone: so a training that rests, also one that outlived the page, has the nets of exactly the step that it shows.
 */
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
  const [speed, setSpeed] = useState(0);
  /** The newest step's checkpoint is being made: nothing that is seen moves. */
  const [completing, setCompleting] = useState(false);
  const rate = useRef(stepRate());
  const waiting = useRef<F[]>([]);
  const flush = useRef<ReturnType<typeof setTimeout> | null>(null);
  const asked = useRef<Asked<Q> | null>(null);
  const completed = useRef<R | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const put = (next: R) => {
    kept.run = next;
    setRun(next);
  };
  const writer = useStoredRun(
    options.store,
    () => kind.isEmpty(kept.run) && asked.current === null,
    (stored, savedAt) => {
      if (kind.isEmpty(stored)) return;
      put(stored);
      setTakenUp({ step: kind.lastStep(stored), savedAt });
    },
  );
  /** Another run in the place of this one, or none. */
  const replace = (next: R) => {
    put(next);
    setTakenUp(null);
    setViewed(null);
    writer.put(kind.isEmpty(next) ? null : next);
    writer.flush();
  };
  const remember = () => {
    const now = kept.run;
    if (!kind.isEmpty(now)) setPast((before) => [...before.slice(-undoDepth + 1), now]);
  };

  const frames = useFrames<T, K>(panel, job, framesPerSecond, () => {
    const ask = asked.current;
    if (!ask) return null;
    settle();
    const from = kind.checkpoint(kept.run, end);
    asked.current = { ...ask, known: kind.lastStep(kept.run) };
    return kind.goingOn(ask.question, kept.run, from, Math.max(0, ask.goal - (from ?? 0)));
  });
  const running = frames.running && !completing;

  const settle = () => {
    if (flush.current !== null) clearTimeout(flush.current);
    flush.current = null;
    const ask = asked.current;
    const news = waiting.current;
    waiting.current = [];
    if (!ask || news.length === 0) return;
    put(kind.extended(kept.run, ask.question, news));
    writer.put(kept.run);
    setSpeed(rate.current.perSecond());
    latest.current.onNews?.(news);
  };
  const follow = (ask: Asked<Q>, onEnd: (error: Error | null) => void) => {
    asked.current = ask;
    rate.current = stepRate();
    setSpeed(0);
    frames.start(
      ask.question,
      (frame) => {
        const step = kind.stepOf(frame);
        const fresh = step >= (asked.current ?? ask).known;
        if (!fresh) {
          const more = kind.joined(kept.run, frame);
          if (more !== kept.run) put(more);
          return 'unseen';
        }
        rate.current.tick(step);
        waiting.current.push(frame);
        flush.current ??= setTimeout(settle, redrawEvery);
        return null;
      },
      (error) => {
        settle();
        writer.flush();
        onEnd(error);
      },
    );
  };

  const start = (steps: number) => {
    const fits = kind.taskOf(kept.run) === task;
    const from = fits ? kind.checkpoint(kept.run, viewed ?? end) : null;
    const on = from !== null && viewed === null;
    if (!on) remember();
    const base = on ? kept.run : from === null ? kind.begun(task) : kind.upTo(kept.run, from);
    const at = on ? kind.lastStep(base) : (from ?? 0);
    put(base);
    setTakenUp(null);
    setViewed(null);
    setCompleting(false);
    writer.again();
    setGoal(at + steps);
    const first = kind.goingOn(question, base, from, at + steps - (from ?? 0));
    follow({ question: first, task, goal: at + steps, known: at }, () => {});
  };

  useEffect(() => {
    if (frames.running || kind.isEmpty(run) || completed.current === run) return;
    const last = kind.lastStep(run);
    const from = kind.checkpoint(run, end);
    const missing = from === last ? null : kind.again(run, from, last - (from ?? 0));
    if (missing === null) return;
    // Once for each run: what cannot be made is made when training goes on
    completed.current = run;
    setCompleting(true);
    follow({ question: missing, task: kind.taskOf(run), goal: last, known: last }, () => setCompleting(false));
  });

  const stop = () => {
    frames.stop();
    settle();
    writer.flush();
  };
  // a change of task in mid-training ends it: what runs on would answer a question nobody asks any more
  const stopRunning = frames.stop;
  useEffect(() => {
    if (!completing && asked.current && asked.current.task !== task) stopRunning();
  }, [task, stopRunning, completing]);
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
    running,
    back: viewed !== null,
    stepsPerSecond: running ? speed : 0,
    outdated: !kind.isEmpty(run) && kind.taskOf(run) !== task,
    error: frames.error,
    canUndo: past.length > 0 && !running,
    pinned,
    takenUp,
    start,
    stop,
    reset: () => {
      stop();
      remember();
      replace(kind.begun(task));
    },
    undo: () => {
      stop();
      const before = past.at(-1);
      if (before === undefined) return;
      setPast(past.slice(0, -1));
      replace(before);
    },
    adopt: (other) => {
      stop();
      remember();
      replace(other);
    },
    show: (wanted) => {
      if (running) stop();
      setViewed(wanted === null || wanted >= kind.lastStep(kept.run) ? null : wanted);
    },
    pin: (label) => {
      kept.pinned = label === null || kind.isEmpty(kept.run) ? null : { run: kept.run, label };
      setPinned(kept.pinned);
    },
  };
}
