/** One life of the compute thread as the page sees it: calls that end with it, and the signs by which its death is known. */
import { type Endpoint, proxy, type Remote, wrap } from 'comlink';
import { EngineRestarted, type RestartCause } from './contract.ts';
import { heardAcross, PartTrouble } from './contract-trouble.ts';
import { contextLost, type News, type Opening, type Started, type Thread } from './contract-wire.ts';

/** A Worker, or what tests put in its place. */
export interface Host extends Endpoint {
  terminate(): void;
}

// A software GPU may be busy for long, so a thread that misses some beats in a row while it owes answers is called silent, and only one that
// misses many is taken for dead
const beat = 2500;
const beatsToSilence = 3;
const beatsToDeath = 18;
/** What is left to a silent thread, in seconds, at most. */
export const secondsToDeath = Math.ceil(((beatsToDeath - beatsToSilence) * beat) / 1000);

export class Life {
  readonly thread: Remote<Thread>;
  readonly started: Promise<Started>;
  private readonly host: Host;
  private readonly owed = new Set<(error: Error) => void>();
  private over: Error | null = null;
  private readonly onEnd: (error: EngineRestarted) => void;
  private heart: ReturnType<typeof setInterval> | null = null;
  private missed = 0;
  private isUp = false;
  private isSilent = false;
  private readonly onSilence: (silent: boolean) => void;
  private spoke = false;
  /** Whether a part of the thread's program was missing: browsers remember that for as long as the thread lives. */
  lacking = false;

  /**
   * Starts the thread at once. `onEnd` is called once, when it died or its context was lost, not when `end` was asked for silently;
   * `onSilence` when a thread that is up gives no sign for some seconds, and when it does again.
   */
  constructor(
    host: Host,
    opening: Opening,
    onNews: (news: News) => void,
    onEnd: (error: EngineRestarted) => void,
    onSilence: (silent: boolean) => void,
  ) {
    this.host = host;
    this.onEnd = onEnd;
    this.onSilence = onSilence;
    this.thread = wrap<Thread>(host);
    const died = (event: Event | undefined) => {
      // A thread that fails before it says anything has not arrived, or not whole
      if (this.spoke) this.die('crash', messageOf(event));
      else this.end(new PartTrouble('program', 'absent', 'engine', messageOf(event) || undefined));
    };
    host.addEventListener('error', died as EventListener);
    host.addEventListener('messageerror', died as EventListener);
    const hear = (news: News) => {
      this.spoke = true;
      if (news.kind === 'context-lost') this.die('context-lost');
      else if (this.over === null) onNews(news);
    };
    this.started = this.call((thread) => thread.start(opening, proxy(hear)));
    this.started.then(
      () => {
        this.isUp = true;
      },
      () => {},
    );
  }

  /** Asks the thread; rejects with EngineRestarted if the thread ends first. */
  call<T>(send: (thread: Remote<Thread>) => Promise<T>): Promise<T> {
    if (this.over) return Promise.reject(this.over);
    return new Promise<T>((resolve, reject) => {
      this.owed.add(reject);
      this.listenToHeart();
      send(this.thread)
        .then(
          (answer) => {
            this.spoke = true;
            resolve(answer);
          },
          (thrown: unknown) => {
            const error = heardAcross(thrown);
            if (error instanceof PartTrouble && error.part === 'program') this.lacking = true;
            if (error instanceof Error && error.name === contextLost) this.die('context-lost');
            reject(error);
          },
        )
        .finally(() => {
          this.owed.delete(reject);
          this.hearSign();
          this.listenToHeart();
        });
    });
  }

  /** A message that wants no answer. */
  tell(send: (thread: Remote<Thread>) => Promise<unknown>): void {
    if (!this.over) send(this.thread).catch(() => {});
  }

  /** Ends the thread and everything it owes. */
  end(error: Error): void {
    if (this.over) return;
    this.over = error;
    this.host.terminate();
    if (this.heart !== null) clearInterval(this.heart);
    for (const reject of this.owed) reject(error);
    this.owed.clear();
  }

  die(cause: RestartCause, detail = ''): void {
    if (this.over) return;
    const error = new EngineRestarted(cause, detail);
    this.end(error);
    this.onEnd(error);
  }

  private hearSign(): void {
    this.missed = 0;
    this.sayWhetherSilent();
  }

  /** A thread that is still loading is no silent one. */
  private sayWhetherSilent(): void {
    const silent = this.isUp && this.over === null && this.missed >= beatsToSilence;
    if (silent === this.isSilent) return;
    this.isSilent = silent;
    this.onSilence(silent);
  }

  private listenToHeart(): void {
    const listens = this.owed.size > 0 && this.over === null;
    if (!listens && this.heart !== null) {
      clearInterval(this.heart);
      this.heart = null;
    } else if (listens && this.heart === null) {
      this.hearSign();
      this.heart = setInterval(() => {
        if (++this.missed >= beatsToDeath) return this.die('silence');
        this.sayWhetherSilent();
        this.tell((thread) => thread.ping().then(() => this.hearSign()));
      }, beat);
    }
  }
}

const messageOf = (event: unknown): string =>
  typeof event === 'object' && event !== null && 'message' in event && typeof event.message === 'string'
    ? event.message
    : '';
