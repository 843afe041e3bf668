/** What the engine said, as React state. The view draws what it has and dims it while a newer question is on its way. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { type AnswerOf, type AskNames, type Engine, engine, type QuestionOf } from './client.ts';
import { type EngineStatus, isAbort, type Jobs } from './contract.ts';
import { sameQuestion } from './use-answer-same.ts';

/** What the hooks need of an engine; tests pass a fake. */
export type EnginePort = Pick<Engine, 'status' | 'subscribe' | 'jobsOf'> & Partial<Pick<Engine, 'again'>>;

export const EngineContext = createContext<EnginePort>(engine);

/** The engine's status, up to date. */
export function useEngineStatus(): EngineStatus {
  const { subscribe, status } = useContext(EngineContext);
  return useSyncExternalStore(subscribe, status, status);
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** The first of all equal questions in a row. */
function useSettled<Q>(question: Q): Q {
  const [settled, setSettled] = useState({ question });
  if (sameQuestion(settled.question, question)) return settled.question;
  setSettled({ question });
  return question;
}

let attempts = 0;
const waitingForAttempt = new Set<() => void>();
const countAttempts = () => attempts;
const subscribeAttempts = (listener: () => void) => {
  waitingForAttempt.add(listener);
  return () => void waitingForAttempt.delete(listener);
};

/** Asks again whatever failed, wherever on the page: a file that was missing for one question was missing for others. */
export function useAskAgain(): () => void {
  const port = useContext(EngineContext);
  return useCallback(() => {
    port.again?.();
    attempts++;
    for (const listener of waitingForAttempt) listener();
  }, [port]);
}

export interface Answered<Q, A> {
  readonly answer: A | null;
  /** The question that made the answer. */
  readonly question: Q | null;
  /** The answer is to an older question than the one asked now. */
  readonly stale: boolean;
  /** Why the newest question failed; an older answer may still be there. */
  readonly error: Error | null;
}

/**
 * Asks whenever the question changes by content; null asks nothing and keeps what there is. While a question is with the thread
 * only the newest of the later ones waits, so a slider at full speed shows every answer that the thread can make.
 */
export function useAnswer<T extends Jobs<T>, K extends AskNames<T>>(
  panel: string,
  job: K,
  question: QuestionOf<T[K]> | null,
): Answered<QuestionOf<T[K]>, AnswerOf<T[K]>> {
  type Q = QuestionOf<T[K]>;
  type A = AnswerOf<T[K]>;
  const port = useContext(EngineContext);
  const settled = useSettled(question);
  const channel = `${panel}/${job}/${useId()}`;
  const [said, setSaid] = useState<{ readonly answer: A; readonly question: Q } | null>(null);
  const [failed, setFailed] = useState<{ readonly error: Error; readonly question: Q } | null>(null);
  const mounted = useRef<AbortController | null>(null);
  const asked = useRef(0);
  const shown = useRef(0);

  useEffect(() => {
    const controller = new AbortController();
    mounted.current = controller;
    return () => controller.abort();
  }, []);

  const attempt = useSyncExternalStore(subscribeAttempts, countAttempts, countAttempts);
  const last = useRef<{ readonly question: Q; failed: boolean } | null>(null);

  useEffect(() => {
    const signal = mounted.current?.signal;
    if (settled === null || !signal) return;
    // Another attempt is for what failed; what was answered need not be asked again
    if (last.current?.question === settled && !last.current.failed) return;
    if (last.current?.failed) setFailed(null);
    const mine = { question: settled, failed: false };
    last.current = mine;
    const turn = ++asked.current;
    port
      .jobsOf<T>(panel)
      .ask(signal, job, settled, { channel })
      .then(
        (answer) => {
          if (signal.aborted || turn < shown.current) return;
          shown.current = turn;
          setSaid({ answer, question: settled });
          setFailed(null);
        },
        (error: unknown) => {
          if (signal.aborted || isAbort(error) || turn < asked.current) return;
          console.error(`${panel}/${job}`, error);
          mine.failed = true;
          setFailed({ error: asError(error), question: settled });
        },
      );
  }, [port, panel, job, channel, settled, attempt]);

  return {
    answer: said?.answer ?? null,
    question: said?.question ?? null,
    stale: said !== null && said.question !== settled,
    error: failed !== null && failed.question === settled ? failed.error : null,
  };
}
