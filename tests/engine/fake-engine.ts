import type { EngineStatus } from '../../src/engine/contract.ts';
import type { EnginePort } from '../../src/engine/use-answer.ts';

type Answerer = (signal: AbortSignal, question: never) => unknown;

export const readyStatus: EngineStatus = {
  phase: 'ready',
  progress: 1,
  backend: 'cpu',
  device: 'a test',
  reason: 'chosen',
  probe: {},
  tensors: 0,
  bytes: 0,
  restarts: 0,
  error: null,
};

/**
 * An engine for `EngineContext` in tests: answers by job address, `{ 'convolution/featureMaps': async (signal, question) => … }`;
 * a watch gives an async iterable. A job without an answer stays open for ever, as a slow thread would.
 */
export function fakeEngine(
  answers: Readonly<Record<string, Answerer>> = {},
  status: EngineStatus = readyStatus,
): EnginePort {
  const open = () => new Promise<never>(() => {});
  return {
    status: () => status,
    subscribe: () => () => {},
    jobsOf: (panel) => ({
      ask: async (signal, job, question) => {
        signal.throwIfAborted();
        return (await (answers[`${panel}/${job}`] ?? open)(signal, question as never)) as never;
      },
      async *watch(signal, job, question) {
        const frames = answers[`${panel}/${job}`] ?? (await open());
        for await (const frame of frames(signal, question as never) as AsyncIterable<never>) {
          signal.throwIfAborted();
          yield frame;
        }
      },
    }),
  };
}
