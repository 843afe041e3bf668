import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { FrameOf, QuestionOf, WatchNames } from '../../../../engine/client.ts';
import { isAbort } from '../../../../engine/contract.ts';
import { EngineContext } from '../../../../engine/use-answer.ts';
import type { ConvolutionJobs } from '../../jobs.ts';

export interface Frames<Q, F> {
  /** Follows a training; `onFrame` sees every frame in order. Ends what ran before. */
  readonly start: (question: Q, onFrame: (frame: F) => void, onEnd?: (error: Error | null) => void) => void;
  readonly stop: () => void;
  readonly running: boolean;
  readonly error: Error | null;
}

/**
 * Follows a training at a pace: the thread makes the next frame only when this one was taken, so a lecture can watch single
 * steps of what could run thousands a second. Goes on by itself from `resume` when the thread was started anew.
 */
export function useFrames<K extends WatchNames<ConvolutionJobs>>(
  job: K,
  framesPerSecond: number,
  resume: () => QuestionOf<ConvolutionJobs[K]> | null,
): Frames<QuestionOf<ConvolutionJobs[K]>, FrameOf<ConvolutionJobs[K]>> {
  type Q = QuestionOf<ConvolutionJobs[K]>;
  type F = FrameOf<ConvolutionJobs[K]>;
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
    (question: Q, onFrame: (frame: F) => void, onEnd?: (error: Error | null) => void) => {
      current.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      current.current = controller;
      setRunning(true);
      setError(null);
      const follow = async () => {
        let due = performance.now();
        let since = due;
        const frames = port
          .jobsOf<ConvolutionJobs>('convolution')
          .watch(signal, job, question, { resume: () => goOn.current() });
        for await (const frame of frames) {
          if (signal.aborted) return;
          since = markStep(job, since);
          onFrame(frame as F);
          if (!Number.isFinite(pace.current)) continue;
          due = Math.max(due + 1000 / pace.current, performance.now());
          await pause(due - performance.now(), signal);
        }
      };
      const end = (reason: Error | null) => {
        if (current.current !== controller) return;
        current.current = null;
        setRunning(false);
        setError(reason);
        onEnd?.(reason);
      };
      follow().then(
        () => end(null),
        (reason: unknown) =>
          end(signal.aborted || isAbort(reason) ? null : reason instanceof Error ? reason : new Error(String(reason))),
      );
    },
    [port, job],
  );

  useEffect(() => () => current.current?.abort(), []);
  return { start, stop, running, error };
}

let marked = 0;

/** A User Timing measure for each training step; the oldest are let go so that hours of training do not fill the memory. */
function markStep(job: string, since: number): number {
  const now = performance.now();
  if (++marked % 500 === 0) performance.clearMeasures('train-step');
  performance.measure('train-step', { start: since, end: now, detail: { job } });
  return now;
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
