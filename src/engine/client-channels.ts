/**
 * Newest question wins. Of one channel at most one question is with the thread and one waits; a newer one takes the waiting
 * one's place (which rejects with AbortError). The one with the thread may finish, so that a picture keeps moving under a slider
 * that never rests, unless it takes longer than `patience`: then it is aborted too.
 */

const patience = 250;

const abortError = (): Error => new DOMException('a newer question took its place', 'AbortError');

interface Waiting {
  readonly begin: () => void;
  readonly giveWay: () => void;
}
interface Channel {
  /** Aborts the question that is with the thread. */
  readonly current: AbortController;
  waiting: Waiting | null;
  timer: ReturnType<typeof setTimeout> | null;
}

/** Rejects as soon as the signal is aborted, whatever the promise does. */
export function untilAborted<T>(
  signal: AbortSignal,
  work: () => Promise<T>,
  onAbort: () => void = () => {},
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const leave = () => {
      onAbort();
      reject(abortError());
    };
    if (signal.aborted) return reject(abortError());
    signal.addEventListener('abort', leave, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', leave));
  });
}

export class Channels {
  private readonly open = new Map<string, Channel>();

  /** Asks when its turn comes. Rejects with AbortError when `signal` is aborted or a newer question takes its place. */
  run<T>(name: string, signal: AbortSignal, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return untilAborted(
      signal,
      () =>
        new Promise<T>((resolve, reject) => {
          const begin = () => {
            if (signal.aborted) {
              reject(abortError());
              this.next(name);
              return;
            }
            this.begin(name, signal, ask).then(resolve, reject);
          };
          const channel = this.open.get(name);
          if (!channel) return begin();
          channel.waiting?.giveWay();
          channel.waiting = { begin, giveWay: () => reject(abortError()) };
          channel.timer ??= setTimeout(() => channel.current.abort(), patience);
        }),
    );
  }

  private async begin<T>(name: string, signal: AbortSignal, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const current = new AbortController();
    const pass = () => current.abort();
    const channel: Channel = { current, waiting: null, timer: null };
    this.open.set(name, channel);
    signal.addEventListener('abort', pass, { once: true });
    try {
      return await ask(current.signal);
    } finally {
      signal.removeEventListener('abort', pass);
      this.next(name);
    }
  }

  private next(name: string): void {
    const channel = this.open.get(name);
    this.open.delete(name);
    if (channel?.timer != null) clearTimeout(channel.timer);
    channel?.waiting?.begin();
  }
}
