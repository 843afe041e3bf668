import { afterEach } from 'vitest';
import { createEngine, type Engine } from '../../src/engine/client.ts';
import type { EngineStatus } from '../../src/engine/contract.ts';

const workers = new Set<Worker>();

/** An engine whose thread answers the tests' own jobs, in a browser that lacks what `name` says; its workers end with the test. */
export function testEngine(name = ''): Engine {
  return createEngine(() => {
    const worker = new Worker(new URL('./test-worker.ts', import.meta.url), { type: 'module', name });
    workers.add(worker);
    return worker;
  });
}

/** An engine over the product's own worker. */
export function realEngine(): Engine {
  return createEngine(() => {
    const worker = new Worker(new URL('../../src/engine/worker.ts', import.meta.url), { type: 'module' });
    workers.add(worker);
    return worker;
  });
}

/** The last worker made, for tests that break it. */
export const lastWorker = (): Worker | undefined => [...workers].at(-1);

afterEach(() => {
  for (const worker of workers) worker.terminate();
  workers.clear();
});

/** Resolves with the first status that satisfies `wanted`. */
export function until(engine: Engine, wanted: (status: EngineStatus) => boolean): Promise<EngineStatus> {
  return new Promise((resolve) => {
    const look = () => {
      const status = engine.status();
      if (!wanted(status)) return;
      stop();
      resolve(status);
    };
    const stop = engine.subscribe(look);
    look();
  });
}

export const never = new AbortController().signal;
export const isUp = ({ phase }: EngineStatus): boolean => phase === 'ready' || phase === 'warming';
