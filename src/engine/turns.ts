/**
 * One thing at a time: tensors live in one global scope, and two jobs that interleave would count and dispose each other's.
 * Asks go before frames, frames before warm-up; between turns the thread reads its messages, so an abort is heard.
 */

const urgencies = ['ask', 'frame', 'warm'] as const;
export type Urgency = (typeof urgencies)[number];

interface Turn {
  readonly signal: AbortSignal | null;
  readonly run: () => Promise<void>;
  readonly drop: () => void;
}

/** Resolves in a later task, after the messages that have come meanwhile (a timer would wait 4 ms). */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

const abortError = (): DOMException => new DOMException('nobody waits for this answer any more', 'AbortError');

export class Turns {
  private readonly waiting: Record<Urgency, Turn[]> = { ask: [], frame: [], warm: [] };
  private busy = false;

  /** Runs `work` when its turn comes; rejects with AbortError, never having run it, if `signal` is aborted by then. */
  take<T>(urgency: Urgency, signal: AbortSignal | null, work: () => Promise<T> | T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting[urgency].push({
        signal,
        run: async () => {
          try {
            resolve(await work());
          } catch (error) {
            reject(error);
          }
        },
        drop: () => reject(abortError()),
      });
      if (!this.busy) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.busy = true;
    for (let turn = this.foremost(); turn; turn = this.foremost()) {
      if (turn.signal?.aborted) turn.drop();
      else await turn.run();
      await breathe();
    }
    this.busy = false;
  }

  private foremost(): Turn | undefined {
    for (const urgency of urgencies) {
      const turn = this.waiting[urgency].shift();
      if (turn) return turn;
    }
    return undefined;
  }
}
