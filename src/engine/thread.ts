/** What the compute thread serves, apart from where it runs: tests build one in Node with their own jobs and no GPU. */
import { transfer } from 'comlink';
import type { Check, Sent, WarmUp } from './contract.ts';
import { programPart, toldAcross } from './contract-trouble.ts';
import { contextLost, type News, type Next, type Opening, type Started, type Thread } from './contract-wire.ts';
import { checkRows } from './self-check.ts';
import { Turns } from './turns.ts';

type Frames = AsyncIterable<unknown>;
type AnyJob = (signal: AbortSignal, question: unknown) => Promise<unknown> | Frames;

/** Panels by name, each loaded when it is first asked. */
export interface Panels {
  readonly jobs: Readonly<Record<string, () => Promise<{ readonly jobs: object }>>>;
  readonly checks: Readonly<
    Record<string, () => Promise<{ readonly checks: readonly Check[]; readonly warmUp?: readonly WarmUp[] }>>
  >;
}

/** A backend that is up. */
export interface Raised {
  readonly started: Started;
  readonly memory: () => { readonly tensors: number; readonly bytes: number };
  readonly isLost: () => boolean;
  readonly onLost: (listener: () => void) => void;
  readonly lose: () => boolean;
}
export type Raise = (opening: Opening, onProgress: (progress: number) => void) => Promise<Raised>;

const isSent = (answer: unknown): answer is Sent<unknown> =>
  typeof answer === 'object' &&
  answer !== null &&
  'value' in answer &&
  'transfer' in answer &&
  Array.isArray(answer.transfer);

/** Moves what the job wants moved, each thing once; everything else is copied. `wrap` puts an envelope around what travels. */
function leaving(answer: unknown, wrap: (value: unknown) => unknown = (value) => value): unknown {
  if (!isSent(answer)) return wrap(answer);
  return transfer(wrap(answer.value) as object, [...new Set(answer.transfer)] as Transferable[]);
}

/** Frees the pictures of a frame that nobody will see. */
function discard(frame: unknown): void {
  if (isSent(frame)) for (const part of frame.transfer) if ('close' in part) part.close();
}

interface Watching {
  readonly controller: AbortController;
  readonly frames: AsyncIterator<unknown>;
  /** The frame after the one that left last: made while the page draws, and never more than one. */
  ahead: Promise<IteratorResult<unknown>> | null;
  /** The frame that is on its way out: whoever asks meanwhile waits for it, and gets the one after it. */
  last: Promise<unknown>;
}

const newsPause = 200;

export function createThread(panels: Panels, raise: Raise): Thread {
  const turns = new Turns();
  const asks = new Map<number, AbortController>();
  const watches = new Map<number, Watching>();
  const warmed = new Set<string>();
  let raised: Raised | null = null;
  let tell: (news: News) => void = () => {};
  let newsTimer: ReturnType<typeof setTimeout> | null = null;

  /** Tensor and byte counts, at most five times a second, the last one always. */
  function tellMemory(): void {
    if (newsTimer !== null) return;
    newsTimer = setTimeout(() => {
      newsTimer = null;
      if (raised) tell({ kind: 'memory', ...raised.memory() });
    }, newsPause);
  }

  /** After a loss every number read back is zero and every error is a consequence: neither may pass for an answer. */
  async function sound<T>(work: Promise<T>): Promise<T> {
    const lost = () => Object.assign(new Error('the GPU took its context back'), { name: contextLost });
    try {
      const value = await work;
      if (raised?.isLost()) throw lost();
      return value;
    } catch (error) {
      throw raised?.isLost() ? lost() : error;
    }
  }

  async function jobOf(panel: string, job: string): Promise<AnyJob> {
    const load = panels.jobs[panel];
    const found = load && (await programPart(panel, load));
    const answer = found && (found.jobs as Readonly<Record<string, AnyJob>>)[job];
    if (!answer) throw new Error(`nobody answers ${panel}/${job}`);
    return answer;
  }

  const pull = ({ controller, frames }: Watching) =>
    sound(turns.take('frame', controller.signal, () => frames.next())).finally(tellMemory);

  function openWatch(id: number, frames: (signal: AbortSignal) => Frames): void {
    const controller = new AbortController();
    const iterator = frames(controller.signal)[Symbol.asyncIterator]();
    watches.set(id, { controller, frames: iterator, ahead: null, last: Promise.resolve() });
  }

  /** The next frame, which leaves here and never again: what it carries is moved to the page, and gone from this thread. */
  async function nextFrame(id: number, watching: Watching): Promise<Next> {
    try {
      const made = watching.ahead ?? pull(watching);
      watching.ahead = null;
      const step = await made;
      if (step.done) {
        watches.delete(id);
        return { done: true };
      }
      if (watches.has(id)) {
        watching.ahead = pull(watching);
        watching.ahead.catch(() => {});
      }
      return leaving(step.value, (frame): Next => ({ done: false, frame })) as Next;
    } catch (error) {
      watches.delete(id);
      throw toldAcross(error);
    }
  }

  function closeWatch(id: number): void {
    const watching = watches.get(id);
    if (!watching) return;
    watches.delete(id);
    watching.controller.abort();
    watching.ahead?.then((step) => discard(step.value)).catch(() => {});
    void turns
      .take('frame', null, () => watching.frames.return?.())
      .catch(() => {})
      .finally(tellMemory);
  }

  async function warm(panel: string): Promise<void> {
    const load = panels.checks[panel];
    if (!load || warmed.has(panel) || raised?.started.backend !== 'webgl') return;
    warmed.add(panel);
    const { checks, warmUp = checks.map((check) => async () => void (await check.actual())) } = await load();
    tell({ kind: 'progress', phase: 'warming', progress: 0 });
    for (const [done, step] of warmUp.entries()) {
      // A kernel that fails here fails again, audibly, in the ask or the self-check that needs it
      await turns.take('warm', null, step).catch(() => {});
      tell({ kind: 'progress', phase: 'warming', progress: (done + 1) / warmUp.length });
    }
    tell({ kind: 'warm' });
    tellMemory();
  }

  return {
    async start(opening, listener) {
      tell = (news) => void listener(news);
      tell({ kind: 'progress', phase: 'starting', progress: 0 });
      const up = await raise(opening, (progress) => tell({ kind: 'progress', phase: 'starting', progress })).catch(
        (error: unknown) => {
          throw toldAcross(error);
        },
      );
      up.onLost(() => tell({ kind: 'context-lost' }));
      raised = up;
      tellMemory();
      return up.started;
    },
    warm: (panel) => void warm(panel).catch(() => {}),
    async ask(id, panel, job, question) {
      const controller = new AbortController();
      asks.set(id, controller);
      try {
        const answer = await jobOf(panel, job);
        const { signal } = controller;
        return leaving(await sound(turns.take('ask', signal, () => answer(signal, question) as Promise<unknown>)));
      } catch (error) {
        throw toldAcross(error);
      } finally {
        asks.delete(id);
        tellMemory();
      }
    },
    watch(id, panel, job, question) {
      openWatch(id, async function* (signal) {
        const answer = await jobOf(panel, job);
        yield* answer(signal, question) as Frames;
      });
    },
    check(id) {
      openWatch(id, (signal) => checkRows(signal, Object.values(panels.checks)));
    },
    async next(id) {
      const watching = watches.get(id);
      if (!watching) return { done: true };
      const frame = watching.last.then(() => nextFrame(id, watching));
      watching.last = frame.catch(() => {});
      return frame;
    },
    abort(id) {
      asks.get(id)?.abort();
      closeWatch(id);
    },
    ping: () => Date.now(),
    loseContext: () => raised?.lose() ?? false,
  };
}
