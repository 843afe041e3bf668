/** The page's side of the compute thread: boots it when it is first asked, starts it anew when it dies, and never loses a question. */
import { Channels, untilAborted } from './client-channels.ts';
import { Keeper } from './client-keeper.ts';
import type { Host, Life } from './client-life.ts';
import {
  type BackendChoice,
  type CheckRow,
  EngineRestarted,
  type EngineStatus,
  type Jobs,
  type SelfCheckReport,
} from './contract.ts';

export type AskNames<T> = { [K in keyof T]: T[K] extends { readonly kind: 'ask' } ? K : never }[keyof T] & string;
export type WatchNames<T> = { [K in keyof T]: T[K] extends { readonly kind: 'watch' } ? K : never }[keyof T] & string;
export type QuestionOf<J> = J extends { readonly question: infer Q } ? Q : never;
export type AnswerOf<J> = J extends { readonly answer: infer A } ? A : never;
export type FrameOf<J> = J extends { readonly frame: infer F } ? F : never;

export interface WatchOptions<Question, WatchFrame> {
  /** The question that goes on from the last frame after the thread was started anew; null: give up. */
  readonly resume?: (last: WatchFrame) => Question | null;
}

/** The jobs of one panel, typed by its `jobs.ts`. */
export interface PanelJobs<T> {
  /**
   * One answer. Newest question wins within a channel (by default `panel/job`; null: every question counts). Rejects with
   * AbortError when aborted or overtaken, and with what the thread said when it failed. Survives the thread.
   */
  ask<K extends AskNames<T>>(
    signal: AbortSignal,
    job: K,
    question: QuestionOf<T[K]>,
    options?: { readonly channel?: string | null },
  ): Promise<AnswerOf<T[K]>>;
  /** Frames until it ends or `signal` is aborted (then AbortError). Rejects with EngineRestarted where it cannot resume. */
  watch<K extends WatchNames<T>>(
    signal: AbortSignal,
    job: K,
    question: QuestionOf<T[K]>,
    options?: WatchOptions<QuestionOf<T[K]>, FrameOf<T[K]>>,
  ): AsyncGenerator<FrameOf<T[K]>, void, void>;
}

export interface Engine {
  status(): EngineStatus;
  subscribe(listener: () => void): () => void;
  /** Boots the thread if it is not up, and compiles the shaders of a panel in idle turns. */
  start(choice?: BackendChoice, panel?: string): void;
  /** Another backend (or WebGL once more, after it was given up): questions that are with the thread are asked again. */
  choose(choice: BackendChoice): void;
  /** To be called before what failed is asked again: gives a thread that lacks a part of its program up for a new one. */
  again(): void;
  /** Recomputes every operation that the panels use against math/; `onRow` hears each operation as it is done. */
  selfCheck(signal: AbortSignal, onRow?: (row: CheckRow) => void): Promise<SelfCheckReport>;
  jobsOf<T extends Jobs<T>>(panel: string): PanelJobs<T>;
  /** For tests: ends the thread as a crash would. */
  kill(): void;
  /** For tests: drops the WebGL context as a driver reset would; false where there is none. */
  loseContext(): Promise<boolean>;
}

// A question that ends the thread every time is not asked for ever
const attempts = 3;
const keptMeasures = 1000;

/** An engine over threads that `spawn` makes. The page has one; tests make their own. */
export function createEngine(spawn: () => Host): Engine {
  const keeper = new Keeper(spawn);
  const channels = new Channels();
  let ids = 0;
  let steps = 0;

  async function ask(signal: AbortSignal, panel: string, job: string, question: unknown): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      const id = ++ids;
      try {
        const life = await untilAborted(signal, () => keeper.life());
        keeper.warm(panel);
        return await untilAborted(
          signal,
          () => life.call((thread) => thread.ask(id, panel, job, question)),
          () => life.tell((thread) => thread.abort(id)),
        );
      } catch (error) {
        if (!(error instanceof EngineRestarted) || attempt === attempts) throw error;
      }
    }
  }

  async function* frames(
    signal: AbortSignal,
    open: (life: Life, id: number) => Promise<unknown>,
  ): AsyncGenerator<unknown, void, void> {
    const id = ++ids;
    const life = await untilAborted(signal, () => keeper.life());
    try {
      await open(life, id);
      for (;;) {
        const next = await untilAborted(signal, () => life.call((thread) => thread.next(id)));
        if (next.done) return;
        yield next.frame;
      }
    } finally {
      life.tell((thread) => thread.abort(id));
    }
  }

  /** Measured from when the page could take a frame until it had it. */
  function measureStep(start: number, panel: string, job: string): void {
    if (++steps % keptMeasures === 0) performance.clearMeasures('train-step');
    performance.measure('train-step', { start, end: performance.now(), detail: { panel, job } });
  }

  async function* watch(
    signal: AbortSignal,
    panel: string,
    job: string,
    question: unknown,
    resume: (last: unknown) => unknown = () => null,
  ): AsyncGenerator<unknown, void, void> {
    let current = question;
    let fruitless = 0;
    for (;;) {
      let last: { readonly frame: unknown } | null = null;
      try {
        let start = performance.now();
        for await (const frame of frames(signal, (life, id) => {
          keeper.warm(panel);
          return life.call((thread) => thread.watch(id, panel, job, current));
        })) {
          measureStep(start, panel, job);
          last = { frame };
          fruitless = 0;
          yield frame;
          start = performance.now();
        }
        return;
      } catch (error) {
        if (!(error instanceof EngineRestarted) || ++fruitless === attempts) throw error;
        const next = last ? resume(last.frame) : current;
        if (next === null) throw error;
        current = next;
      }
    }
  }

  return {
    status: keeper.status,
    subscribe: keeper.subscribe,
    start(choice, panel) {
      if (choice !== undefined) keeper.choose(choice);
      keeper.life().catch(() => {});
      if (panel !== undefined) keeper.warm(panel);
    },
    choose: (choice) => keeper.choose(choice, true),
    again: () => keeper.again(),
    async selfCheck(signal, onRow) {
      const rows: CheckRow[] = [];
      for await (const frame of frames(signal, (life, id) => life.call((thread) => thread.check(id)))) {
        const row = frame as CheckRow;
        rows.push(row);
        onRow?.(row);
      }
      const { backend } = keeper.status();
      return {
        backend: backend ?? 'cpu',
        rows,
        passed: rows.reduce((sum, row) => sum + row.passed, 0),
        cases: rows.reduce((sum, row) => sum + row.cases, 0),
        worstError: Math.max(0, ...rows.map((row) => row.worstError)),
      };
    },
    jobsOf<T extends Jobs<T>>(panel: string): PanelJobs<T> {
      return {
        ask(signal, job, question, { channel = `${panel}/${job}` } = {}) {
          const send = (inner: AbortSignal) => ask(inner, panel, job, question);
          return (channel === null ? send(signal) : channels.run(channel, signal, send)) as Promise<never>;
        },
        watch(signal, job, question, { resume } = {}) {
          const goOn = resume as ((last: unknown) => unknown) | undefined;
          return watch(signal, panel, job, question, goOn) as AsyncGenerator<never, void, void>;
        },
      };
    },
    kill: () => keeper.kill(),
    loseContext: async () => (await keeper.life()).call((thread) => thread.loseContext()),
  };
}

/** The page's one engine. Nothing is loaded until it is started or asked. */
export const engine: Engine = createEngine(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' }),
);
