/** Frames of a training as React state: followed at a pace, stopped, and taken up again when the thread was started anew. */
import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { FrameOf, QuestionOf, WatchNames } from './client.ts';
import { isAbort, type Jobs } from './contract.ts';
import { EngineContext } from './use-answer.ts';

export interface Frames<Q, F> {
  /** Follows a training; `onFrame` sees every frame in order, and one to which it answers 'unseen' does not wait for the pace. Ends what ran before. */
  readonly start: (question: Q, onFrame: (frame: F) => unknown, onEnd?: (error: Error | null) => void) => void;
  readonly stop: () => void;
  readonly running: boolean;
  readonly error: Error | null;
}

/**
 * Follows a watch while mounted. The thread makes the next frame only when this one was taken, so a lecture can see single steps of
 * what could run thousands a second: at most `framesPerSecond` (Infinity: as they come). `resume` is asked for the question that goes
 * on when the thread was started anew under it; null gives up.
 */
export function useFrames<T extends Jobs<T>, K extends WatchNames<T>>(
  panel: string,
  job: K,
  framesPerSecond: number,
  resume: (last: FrameOf<T[K]>) => QuestionOf<T[K]> | null,
): Frames<QuestionOf<T[K]>, FrameOf<T[K]>> {
  type Q = QuestionOf<T[K]>;
  type F = FrameOf<T[K]>;
  const port = useContext(EngineContext);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const current = useRef<AbortController | null>(null);
  const pace = useRef(framesPerSecond);
  const goOn = useRef(resume);
  useEffect(() => {
    pace.current = framesPerSecond;
    goOn.current = resume;
  });

  const stop = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setRunning(false);
  }, []);

  const start = useCallback(
    (question: Q, onFrame: (frame: F) => unknown, onEnd?: (error: Error | null) => void) => {
      current.current?.abort();
      port.again?.();
      const controller = new AbortController();
      const { signal } = controller;
      current.current = controller;
      setRunning(true);
      setError(null);
      const follow = async () => {
        let due = performance.now();
        const frames = port.jobsOf<T>(panel).watch(signal, job, question, { resume: (last: F) => goOn.current(last) });
        for await (const frame of frames) {
          if (signal.aborted) return;
          const answer = onFrame(frame);
          if (answer === 'unseen' || !Number.isFinite(pace.current)) continue;
          due = Math.max(due + 1000 / pace.current, performance.now());
          await pause(due - performance.now(), signal);
        }
      };
      const end = (reason: Error | null) => {
        if (current.current !== controller) return;
        current.current = null;
        setRunning(false);
        if (reason) console.error(`${panel}/${job}`, reason);
        setError(reason);
        onEnd?.(reason);
      };
      follow().then(
        () => end(null),
        (reason: unknown) =>
          end(signal.aborted || isAbort(reason) ? null : reason instanceof Error ? reason : new Error(String(reason))),
      );
    },
    [port, panel, job],
  );

  useEffect(() => () => current.current?.abort(), []);
  return { start, stop, running, error };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds < 1 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
