import { useEffect, useRef, useState } from 'react';
import { useStage } from '../../../../ui/stage.ts';
import type { LearnFilterFrame, LearnFilterQuestion } from '../../jobs.ts';
import {
  at,
  type Checkpoint,
  checkpointOf,
  emptyRun,
  extended,
  lastOf,
  type Run,
  stateFor,
  taskOf,
  until,
} from './run.ts';
import { useFrames } from './use-frames.ts';

export type FilterTask = Omit<LearnFilterQuestion, 'from' | 'steps'>;

export interface Pinned {
  readonly run: Run;
  readonly label: string;
}

export interface FilterTraining {
  readonly run: Run;
  /** The checkpoint on show: the newest, or the one stepped back to. */
  readonly shown: Checkpoint | null;
  /** Whether `shown` is an earlier checkpoint. */
  readonly back: boolean;
  /** The run was made with another target, picture, noise, seed or start than is set now. */
  readonly outdated: boolean;
  readonly pictures: LearnFilterFrame['pictures'];
  readonly stepsPerSecond: number;
  readonly running: boolean;
  readonly error: Error | null;
  readonly goal: number;
  readonly pinned: Pinned | null;
  readonly canUndo: boolean;
  start(steps: number): void;
  stop(): void;
  reset(): void;
  undo(): void;
  /** Shows the checkpoint at a step; null: the newest. */
  show(step: number | null): void;
  pin(label: string | null): void;
}

/** What stays while the panel shows another mode. */
const kept: { run: Run; pinned: Pinned | null } = { run: emptyRun, pinned: null };
const undoDepth = 12;
/** Frames that come faster are shown together. */
const redrawMilliseconds = 33;

/** A training that can be stopped, stepped, taken back and compared. `pace`: frames a second at most. */
export function useFilterTraining(task: FilterTask, pace: number): FilterTraining {
  const { notify } = useStage();
  const [run, setRun] = useState<Run>(kept.run);
  const [pinned, setPinned] = useState<Pinned | null>(kept.pinned);
  const [past, setPast] = useState<readonly Run[]>([]);
  const [step, setStep] = useState<number | null>(null);
  const [pictures, setPictures] = useState<LearnFilterFrame['pictures']>(null);
  const [speed, setSpeed] = useState(0);
  const [goal, setGoal] = useState(0);
  const name = taskOf(task);

  const live = useRef({ run, task, name });
  live.current = { run: live.current.run, task, name };
  const waiting = useRef<LearnFilterFrame[]>([]);
  const flush = useRef(0);
  const asked = useRef<LearnFilterQuestion | null>(null);

  const put = (next: Run) => {
    live.current.run = next;
    kept.run = next;
    setRun(next);
  };

  const frames = useFrames('learnFilter', pace, () => {
    const question = asked.current;
    const last = lastOf(live.current.run);
    if (!question || !last) return question;
    return {
      ...question,
      from: stateFor(last, question.optimizer),
      steps: Math.max(0, goalOf(question) - last.state.step),
    };
  });

  const settle = () => {
    clearTimeout(flush.current);
    flush.current = 0;
    const news = waiting.current;
    const question = asked.current;
    waiting.current = [];
    const last = news.at(-1);
    if (!question || !last) return;
    put(
      extended(
        live.current.run,
        taskOf(question),
        news.map((f) => checkpointOf(f, question.optimizer, question.rate)),
      ),
    );
    setSpeed(last.stepsPerSecond);
    const drawn = news.findLast((frame) => frame.pictures);
    if (drawn) setPictures(drawn.pictures);
  };

  const remember = () => {
    const { run: now } = live.current;
    setPast((before) => [...before.slice(-undoDepth + 1), now]);
  };

  const start = (steps: number) => {
    const fits = live.current.run.task === name;
    const from = fits ? (step === null ? lastOf(live.current.run) : at(live.current.run, step)) : null;
    if (live.current.run.checkpoints.length > 0 && (!fits || step !== null)) remember();
    const base = from && !from.diverged ? until(live.current.run, from.state.step) : { task: name, checkpoints: [] };
    put(base);
    setStep(null);
    const last = lastOf(base);
    const question: LearnFilterQuestion = {
      ...task,
      from: last ? stateFor(last, task.optimizer) : null,
      steps,
    };
    asked.current = question;
    setGoal(goalOf(question));
    frames.start(
      question,
      (frame) => {
        waiting.current.push(frame);
        if (flush.current === 0) flush.current = window.setTimeout(settle, redrawMilliseconds);
      },
      (error) => {
        settle();
        if (error) notify(error.message, 'error');
      },
    );
  };

  const stop = () => {
    frames.stop();
    settle();
  };
  // a change of task in mid-training ends it: what runs on would answer a question nobody asks any more
  const stopRunning = frames.stop;
  useEffect(() => {
    if (asked.current && taskOf(asked.current) !== name) stopRunning();
  }, [name, stopRunning]);
  useEffect(() => () => clearTimeout(flush.current), []);

  const outdated = run.checkpoints.length > 0 && run.task !== name;
  return {
    run,
    shown: step === null ? lastOf(run) : at(run, step),
    back: step !== null,
    outdated,
    pictures,
    stepsPerSecond: speed,
    running: frames.running,
    error: frames.error,
    goal,
    pinned,
    canUndo: past.length > 0 && !frames.running,
    start,
    stop,
    reset: () => {
      stop();
      if (live.current.run.checkpoints.length > 0) remember();
      put(emptyRun);
      setPictures(null);
      setStep(null);
    },
    undo: () => {
      stop();
      const before = past.at(-1);
      if (!before) return;
      setPast(past.slice(0, -1));
      put(before);
      setStep(null);
    },
    show: (wanted) => {
      if (frames.running) stop();
      const last = lastOf(live.current.run);
      setStep(wanted === null || (last && wanted >= last.state.step) ? null : wanted);
    },
    pin: (label) => {
      const next =
        label === null || live.current.run.checkpoints.length === 0 ? null : { run: live.current.run, label };
      kept.pinned = next;
      setPinned(next);
    },
  };
}

const goalOf = (question: LearnFilterQuestion): number => (question.from?.step ?? 0) + question.steps;
