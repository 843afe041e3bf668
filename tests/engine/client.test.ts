/** The page's side over threads that die on demand. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../src/engine/client.ts';
import type { Host } from '../../src/engine/client-life.ts';
import { type Ask, EngineRestarted, type EngineStatus, type Watch } from '../../src/engine/contract.ts';
import { PartTrouble } from '../../src/engine/contract-trouble.ts';
import type { Raised } from '../../src/engine/thread.ts';
import { FakeHost } from './fake-host.ts';

interface Jobs {
  readonly double: Ask<number, number>;
  readonly never: Ask<null, null>;
  readonly count: Watch<number, number>;
}
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const answers = {
  double: async (_: AbortSignal, n: number) => 2 * n,
  never: () => new Promise<null>(() => {}),
  async *count(_: AbortSignal, from: number) {
    for (let i = from; i < 10; i++) yield i;
  },
};
const signal = new AbortController().signal;
const hosts: FakeHost[] = [];

function engineOf(make: (index: number) => FakeHost = () => new FakeHost({ tests: async () => ({ jobs: answers }) })) {
  const engine = createEngine(() => {
    const host = make(hosts.length);
    hosts.push(host);
    return host;
  });
  return { engine, ...engine.jobsOf<Jobs>('tests') };
}
const fake = (change?: Partial<Raised>, fail?: string) =>
  new FakeHost({ tests: async () => ({ jobs: answers }) }, change, fail);

afterEach(() => {
  for (const host of hosts.splice(0)) host.terminate();
});

describe('booting', () => {
  it('happens at the first question, not before', async () => {
    const { engine, ask } = engineOf();
    expect(engine.status().phase).toBe('off');
    expect(hosts).toHaveLength(0);
    expect(await ask(signal, 'double', 21)).toBe(42);
    expect(engine.status()).toMatchObject({ phase: 'ready', backend: 'cpu', device: 'a test', reason: 'chosen' });
    expect(hosts).toHaveLength(1);
  });

  it('passes the choice on, and choosing another starts a thread on it', async () => {
    const { engine, ask } = engineOf();
    engine.start('wasm');
    expect((await hosts[0]?.opening)?.choice).toBe('wasm');
    await ask(signal, 'double', 1);
    const open = ask(signal, 'never', null);
    await pause(20);
    engine.choose('cpu');
    expect((await hosts[1]?.opening)?.choice).toBe('cpu');
    expect(hosts[0]?.terminated).toBe(true);
    expect(engine.status().restarts).toBe(0);
    // The open question went over to the new thread
    expect(await Promise.race([open, pause(50).then(() => 'still asked')])).toBe('still asked');
  });

  it('that fails says so to the question and in the status, and the next question tries again', async () => {
    const { engine, ask } = engineOf((index) => (index === 0 ? fake({}, 'no backend at all') : fake()));
    await expect(ask(signal, 'double', 1)).rejects.toThrow('no backend at all');
    expect(engine.status()).toMatchObject({ phase: 'failed', error: 'no backend at all' });
    expect(await ask(signal, 'double', 1)).toBe(2);
    expect(engine.status()).toMatchObject({ phase: 'ready', error: null });
  });

  it('tells every listener each change of phase', async () => {
    const { engine, ask } = engineOf();
    const phases: EngineStatus['phase'][] = [];
    const stop = engine.subscribe(() => phases.push(engine.status().phase));
    await ask(signal, 'double', 1);
    stop();
    hosts[0]?.crash();
    expect([...new Set(phases)]).toEqual(['starting', 'ready']);
  });
});

describe('a crash', () => {
  it('has its questions asked again of the next thread', async () => {
    const once = { ...answers, never: async () => null };
    const { engine, ask } = engineOf(
      (index) => new FakeHost({ tests: async () => ({ jobs: index === 0 ? answers : once }) }),
    );
    const asked = [ask(signal, 'never', null), ask(signal, 'double', 4)];
    await pause(20);
    hosts[0]?.crash('boom');
    expect(await Promise.all(asked)).toEqual([null, 8]);
    expect(engine.status()).toMatchObject({ restarts: 1, restartedBy: 'crash', phase: 'ready' });
  });

  it('that the same question causes every time ends in an error, not in a loop', async () => {
    const { ask } = engineOf(() => {
      const host = fake();
      void host.opening.then(() => setTimeout(() => host.crash('poison'), 10));
      return host;
    });
    await expect(ask(signal, 'never', null)).rejects.toThrow('poison');
  });

  it('again and again gives up, saying why', async () => {
    const { engine } = engineOf(() => {
      const host = fake();
      void host.opening.then(() => setTimeout(() => host.crash('out of memory'), 10));
      return host;
    });
    engine.start();
    await vi.waitUntil(() => engine.status().phase === 'failed');
    expect(engine.status()).toMatchObject({ error: 'out of memory', missing: false });
    const made = hosts.length;
    await pause(50);
    expect(hosts.length).toBe(made);
    expect(made).toBeLessThan(10);
  });
});

describe('a part of the thread that does not arrive', () => {
  it('is no crash: without its script there is no thread, which is told at once and tried again when asked', async () => {
    const made: Host[] = [];
    const engine = createEngine(() => {
      // What a browser makes of a script it does not get: a worker that never says a word, and an event without a message
      const empty = Object.assign(new EventTarget(), { postMessage: () => {}, terminate: () => {} });
      if (made.length === 0) setTimeout(() => empty.dispatchEvent(new Event('error')), 1);
      const host = made.length === 0 ? empty : fake();
      if (host instanceof FakeHost) hosts.push(host);
      made.push(host);
      return host;
    });
    const { ask } = engine.jobsOf<Jobs>('tests');
    await expect(ask(signal, 'double', 1)).rejects.toMatchObject({ name: 'PartTrouble', part: 'program' });
    expect(engine.status()).toMatchObject({ phase: 'failed', missing: true, restarts: 0 });
    expect(made).toHaveLength(1);
    expect(await ask(signal, 'double', 1)).toBe(2);
    expect(engine.status()).toMatchObject({ phase: 'ready', missing: false });
  });

  it('keeps what and which file it was on the way to the page', async () => {
    const trouble = new PartTrouble('weights', 'damaged', 'models/a/b.bin', 'too short');
    const throwing = {
      ...answers,
      double: () => Promise.reject(trouble),
      count: async function* () {
        yield 0;
        throw trouble;
      },
    };
    const { ask, watch } = engineOf(() => new FakeHost({ tests: async () => ({ jobs: throwing }) }));
    const same = { name: 'PartTrouble', part: 'weights', state: 'damaged', file: 'models/a/b.bin' };
    await expect(ask(signal, 'double', 1)).rejects.toMatchObject(same);
    const frames = watch(signal, 'count', 0);
    expect(await frames.next()).toEqual({ done: false, value: 0 });
    await expect(frames.next()).rejects.toMatchObject(same);
  });

  it('costs a thread that lacks it its place before anything is asked again, and no other', async () => {
    const { engine, ask } = engineOf(
      (index) =>
        new FakeHost({
          tests: async () => {
            if (index === 0) throw new SyntaxError('unexpected end of input');
            return { jobs: answers };
          },
        }),
    );
    await expect(ask(signal, 'double', 1)).rejects.toMatchObject({ part: 'program', state: 'damaged' });
    engine.again();
    expect(await ask(signal, 'double', 1)).toBe(2);
    engine.again();
    expect(await ask(signal, 'double', 2)).toBe(4);
    expect([hosts.length, engine.status().restarts]).toEqual([2, 0]);
  });
});

describe('silence', () => {
  // The page asks for a sign twice in five seconds and takes forty-five seconds without one for a death.
  const [beat, beatsToDeath] = [5000, 9];
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets so many beats pass, with time for the sign that each asks for to come back. */
  async function beats(n: number) {
    for (let i = 0; i < n; i++) {
      await pause(5);
      vi.advanceTimersByTime(beat);
    }
    await pause(5);
  }

  it('is noticed: another thread takes over, and what was asked is asked again', async () => {
    const done = { ...answers, never: async () => null };
    const { engine, ask } = engineOf(
      (index) => new FakeHost({ tests: async () => ({ jobs: index === 0 ? answers : done }) }),
    );
    await ask(signal, 'double', 1);
    const asked = [ask(signal, 'never', null), ask(signal, 'double', 4)];
    hosts[0]?.fallSilent();
    await beats(beatsToDeath - 1);
    expect([hosts.length, engine.status().restarts]).toEqual([1, 0]);
    await beats(1);
    expect(await Promise.all(asked)).toEqual([null, 8]);
    expect(hosts[0]?.terminated).toBe(true);
    expect(engine.status()).toMatchObject({ restarts: 1, restartedBy: 'silence', phase: 'ready' });
  });

  it('lets a watch go on from its last frame', async () => {
    const { engine, watch } = engineOf();
    const seen: number[] = [];
    const follow = async () => {
      for await (const frame of watch(signal, 'count', 0, { resume: (last) => last + 1 })) {
        seen.push(frame);
        if (frame === 4 && hosts.length === 1) hosts[0]?.fallSilent();
      }
    };
    const followed = follow();
    await vi.waitUntil(() => seen.includes(4));
    await beats(beatsToDeath);
    await followed;
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(engine.status().restartedBy).toBe('silence');
  });

  it('is not what a thread does that is long at work, but gives signs', async () => {
    const { engine, ask } = engineOf();
    void ask(signal, 'never', null);
    await vi.waitUntil(() => engine.status().phase === 'ready');
    await beats(3 * beatsToDeath);
    expect(engine.status()).toMatchObject({ restarts: 0, phase: 'ready' });
  });

  it('that ends in time is forgiven', async () => {
    const { engine, ask } = engineOf();
    void ask(signal, 'never', null);
    await vi.waitUntil(() => engine.status().phase === 'ready');
    for (let i = 0; i < 3; i++) {
      hosts[0]?.fallSilent();
      await beats(beatsToDeath - 2);
      hosts[0]?.fallSilent(false);
      await beats(1);
    }
    expect(engine.status().restarts).toBe(0);
  });

  it('is told within ten seconds, long before the thread is given up, and no longer once it gives a sign', async () => {
    const { engine, ask } = engineOf();
    void ask(signal, 'never', null);
    await vi.waitUntil(() => engine.status().phase === 'ready');
    await beats(3);
    expect(engine.status().silent ?? false).toBe(false);
    hosts[0]?.fallSilent();
    await beats(2);
    expect(engine.status()).toMatchObject({ silent: true, restarts: 0, phase: 'ready' });
    hosts[0]?.fallSilent(false);
    await beats(1);
    expect(engine.status()).toMatchObject({ silent: false, restarts: 0 });
  });

  it('is told no more of a thread that was started anew, nor of one that owes nothing', async () => {
    const done = { ...answers, never: async () => null };
    const { engine, ask } = engineOf(
      (index) => new FakeHost({ tests: async () => ({ jobs: index === 0 ? answers : done }) }),
    );
    const asked = ask(signal, 'never', null);
    await vi.waitUntil(() => engine.status().phase === 'ready');
    hosts[0]?.fallSilent();
    await beats(beatsToDeath - 1);
    expect(engine.status().silent).toBe(true);
    await beats(1);
    await asked;
    expect(engine.status()).toMatchObject({ silent: false, restartedBy: 'silence' });
    hosts[1]?.fallSilent();
    await beats(beatsToDeath);
    expect(engine.status()).toMatchObject({ silent: false, restarts: 1 });
  });

  it('is not told of a thread that is still loading', async () => {
    const { engine, ask } = engineOf(() => {
      const host = fake();
      host.fallSilent();
      return host;
    });
    ask(signal, 'double', 1).catch(() => {});
    await beats(beatsToDeath - 1);
    expect(engine.status().silent ?? false).toBe(false);
  });

  it('from the very start of every thread ends in a failure that says why, not in waiting for ever', async () => {
    const { engine, ask } = engineOf(() => {
      const host = fake();
      host.fallSilent();
      return host;
    });
    const asked = ask(signal, 'double', 1).catch((error: unknown) => String(error));
    await beats(3 * beatsToDeath);
    expect(await asked).toMatch(/silence/);
    await beats(3 * beatsToDeath);
    expect(engine.status()).toMatchObject({ phase: 'failed', restartedBy: 'silence' });
  });
});

describe('a lost context', () => {
  it('never lets zeros pass for an answer', async () => {
    const { engine, ask } = engineOf((index) => fake({ isLost: () => index === 0 }));
    expect(await ask(signal, 'double', 3)).toBe(6);
    expect(hosts).toHaveLength(2);
    expect(engine.status().restartedBy).toBe('context-lost');
  });

  it('twice within a minute turns away from WebGL', async () => {
    const { ask } = engineOf((index) => fake({ isLost: () => index < 2 }));
    expect(await ask(signal, 'double', 3)).toBe(6);
    const openings = await Promise.all(hosts.map((host) => host.opening));
    expect(openings.map(({ avoidWebgl }) => avoidWebgl)).toEqual([false, false, true]);
  });
});

describe('a watch', () => {
  const all = async (frames: AsyncIterable<number>, onFrame: (frame: number) => void = () => {}) => {
    const seen: number[] = [];
    for await (const frame of frames) {
      seen.push(frame);
      onFrame(frame);
    }
    return seen;
  };

  it('gives every frame in order and measures each', async () => {
    const { watch } = engineOf();
    performance.clearMeasures('train-step');
    expect(await all(watch(signal, 'count', 3))).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(performance.getEntriesByName('train-step')).toHaveLength(7);
  });

  it('resumes from the last frame', async () => {
    const { watch } = engineOf();
    const frames = watch(signal, 'count', 0, { resume: (last) => last + 1 });
    expect(await all(frames, (frame) => frame === 4 && hosts.at(-1)?.crash())).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it.each([
    ['where nothing says how to resume', undefined],
    ['where the last frame is not enough', { resume: () => null }],
  ])('rejects with EngineRestarted %s', async (_, options) => {
    const { watch } = engineOf();
    const frames = all(watch(signal, 'count', 0, options), (frame) => frame === 4 && hosts.at(-1)?.crash());
    await expect(frames).rejects.toBeInstanceOf(EngineRestarted);
  });

  it('stops when aborted', async () => {
    const { watch } = engineOf();
    const controller = new AbortController();
    const frames = all(watch(controller.signal, 'count', 0), (frame) => frame === 2 && controller.abort());
    await expect(frames).rejects.toMatchObject({ name: 'AbortError' });
  });
});
