import { useEffect, useRef, useState } from 'react';
import { useStage } from '../../../../ui/stage.ts';
import type { LearnDigitsFrame, LearnDigitsQuestion, LearnDigitsState } from '../../jobs.ts';
import { useFrames } from './use-frames.ts';

export interface DigitsRow {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number | null;
}

/** A training of the classifier: what was logged at every step, and the checkpoints that are kept. */
export interface DigitsRun {
  readonly seed: number;
  readonly rows: readonly DigitsRow[];
  readonly checkpoints: readonly LearnDigitsState[];
  readonly kernels: Float32Array<ArrayBuffer> | null;
}

export interface DigitsTraining {
  readonly run: DigitsRun;
  /** The weights on show; null: the shipped ones. */
  readonly weights: Float32Array<ArrayBuffer> | null;
  readonly origin: 'shipped' | 'trained' | 'imported';
  readonly kernels: Float32Array<ArrayBuffer> | null;
  readonly step: number;
  readonly last: number;
  readonly back: boolean;
  readonly goal: number;
  readonly running: boolean;
  readonly error: Error | null;
  readonly stepsPerSecond: number;
  readonly canUndo: boolean;
  readonly pinned: DigitsRun | null;
  start(steps: number): void;
  stop(): void;
  reset(): void;
  undo(): void;
  show(step: number | null): void;
  pin(): void;
  importWeights(weights: Float32Array<ArrayBuffer> | null): void;
}

const emptyRun: DigitsRun = { seed: 0, rows: [], checkpoints: [], kernels: null };
const checkpointLimit = 120;
const redrawMilliseconds = 50;
const kept: { run: DigitsRun; imported: Float32Array<ArrayBuffer> | null; pinned: DigitsRun | null } = {
  run: emptyRun,
  imported: null,
  pinned: null,
};

/** The run with frames added; what it had from their first step on is forgotten. */
function extendedDigits(run: DigitsRun, news: readonly LearnDigitsFrame[]): DigitsRun {
  const first = news[0];
  if (!first) return run;
  const rows = run.rows.filter(({ step }) => step < first.step);
  let checkpoints = run.checkpoints.filter(({ step }) => step < first.step);
  for (const { step, loss, accuracy, state } of news) {
    rows.push({ step, loss, accuracy });
    if (state) checkpoints.push(state);
  }
  if (checkpoints.length > checkpointLimit)
    checkpoints = checkpoints.filter((_, i) => i % 2 === 0 || i > checkpointLimit * 0.75);
  return { ...run, rows, checkpoints, kernels: news.at(-1)?.kernels ?? run.kernels };
}

const upTo = (run: DigitsRun, step: number): DigitsRun => ({
  ...run,
  rows: run.rows.filter((row) => row.step <= step),
  checkpoints: run.checkpoints.filter((state) => state.step <= step),
});

/** Trains the classifier from scratch, or goes on from a checkpoint. */
export function useDigitsTraining(seed: number, rate: number, pace: number): DigitsTraining {
  const { notify } = useStage();
  const [run, setRun] = useState(kept.run);
  const [imported, setImported] = useState(kept.imported);
  const [pinned, setPinned] = useState(kept.pinned);
  const [past, setPast] = useState<readonly DigitsRun[]>([]);
  const [viewed, setViewed] = useState<number | null>(null);
  const [speed, setSpeed] = useState(0);
  const [goal, setGoal] = useState(0);
  const live = useRef(run);
  const waiting = useRef<LearnDigitsFrame[]>([]);
  const flush = useRef(0);
  const asked = useRef<LearnDigitsQuestion | null>(null);

  const put = (next: DigitsRun) => {
    live.current = next;
    kept.run = next;
    setRun(next);
  };
  const putImported = (weights: Float32Array<ArrayBuffer> | null) => {
    kept.imported = weights;
    setImported(weights);
  };
  const remember = () => {
    const now = live.current;
    setPast((before) => [...before.slice(-8), now]);
  };

  const frames = useFrames('learnDigits', pace, () => {
    const question = asked.current;
    const from = live.current.checkpoints.at(-1);
    return question && from ? { ...question, from, steps: Math.max(0, goal - from.step) } : question;
  });
  const settle = () => {
    clearTimeout(flush.current);
    flush.current = 0;
    const news = waiting.current;
    waiting.current = [];
    const last = news.at(-1);
    if (!last) return;
    put(extendedDigits(live.current, news));
    setSpeed(last.stepsPerSecond);
  };
  useEffect(() => () => clearTimeout(flush.current), []);

  const lastCheckpoint = run.checkpoints.at(-1) ?? null;
  const seen = viewed === null ? lastCheckpoint : (run.checkpoints.findLast(({ step }) => step <= viewed) ?? null);
  const stop = () => {
    frames.stop();
    settle();
  };
  const start = (steps: number) => {
    const fits = live.current.seed === seed && live.current.rows.length > 0;
    const from = fits ? seen : null;
    if (live.current.rows.length > 0 && (!fits || viewed !== null)) remember();
    put(from ? upTo(live.current, from.step) : { ...emptyRun, seed });
    putImported(null);
    setViewed(null);
    const question: LearnDigitsQuestion = { seed, rate, from, steps };
    asked.current = question;
    setGoal((from?.step ?? 0) + steps);
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

  const training = run.rows.length > 0;
  const live0 = viewed === null && frames.running;
  return {
    run,
    weights: imported ?? (training ? (seen?.weights ?? null) : null),
    origin: imported ? 'imported' : training ? 'trained' : 'shipped',
    kernels: imported ? null : live0 ? run.kernels : null,
    step: viewed === null ? (run.rows.at(-1)?.step ?? 0) : (seen?.step ?? 0),
    last: run.rows.at(-1)?.step ?? 0,
    back: viewed !== null,
    goal,
    running: frames.running,
    error: frames.error,
    stepsPerSecond: speed,
    canUndo: past.length > 0 && !frames.running,
    pinned,
    start,
    stop,
    reset: () => {
      stop();
      if (live.current.rows.length > 0) remember();
      put(emptyRun);
      putImported(null);
      setViewed(null);
    },
    undo: () => {
      const before = past.at(-1);
      if (!before) return;
      setPast(past.slice(0, -1));
      put(before);
      setViewed(null);
    },
    show: (step) => {
      if (frames.running) stop();
      const last = live.current.rows.at(-1)?.step ?? 0;
      setViewed(step === null || step >= last ? null : step);
    },
    pin: () => {
      kept.pinned = pinned ? null : live.current;
      setPinned(kept.pinned);
    },
    importWeights: (weights) => {
      stop();
      putImported(weights);
    },
  };
}
