/** Keeps a compute thread alive: which backend was asked for, what its status is, and what happens when it dies. */

import { type Host, Life } from './client-life.ts';
import { reasonOnPage } from './client-reason.ts';
import { type BackendChoice, EngineRestarted, type EngineStatus } from './contract.ts';
import { PartTrouble } from './contract-trouble.ts';
import type { News, Started } from './contract-wire.ts';

const minute = 60_000;
const lossesUntilWasm = 2;
const deathsUntilFailure = 6;
const newsPause = 200;

const off: EngineStatus = {
  phase: 'off',
  progress: 0,
  backend: null,
  device: '',
  reason: null,
  probe: {},
  tensors: 0,
  bytes: 0,
  restarts: 0,
  error: null,
};

/** How many of these moments lie within the last minute. */
const recent = (moments: readonly number[]): number => moments.filter((moment) => Date.now() - moment < minute).length;

export class Keeper {
  private readonly spawn: () => Host;
  private choice: BackendChoice = 'auto';
  private avoidWebgl = false;
  private current: Life | null = null;
  private warmed = new Set<string>();
  private readonly losses: number[] = [];
  private readonly deaths: number[] = [];
  private snapshot: EngineStatus = off;
  private readonly listeners = new Set<() => void>();
  private announced = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(spawn: () => Host) {
    this.spawn = spawn;
  }

  readonly status = (): EngineStatus => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The thread, up and ready to be asked; boots one where there is none. Rejects where none can be had. */
  async life(): Promise<Life> {
    const life = this.current ?? this.boot();
    await life.started;
    return life;
  }

  /** Moves to another backend; `anew` also gives a WebGL that was lost too often another chance. */
  choose(choice: BackendChoice, anew = false): void {
    if (choice === this.choice && !(anew && this.avoidWebgl)) return;
    this.choice = choice;
    this.avoidWebgl = false;
    this.losses.length = 0;
    this.replace('another backend was chosen');
  }

  /** Before what failed is asked again: a thread that lacks a part of its program would never get it. */
  again(): void {
    if (this.current?.lacking) this.replace('a part of the thread was missing');
  }

  private replace(why: string): void {
    const old = this.current;
    if (!old) return;
    this.current = null;
    this.boot();
    old.end(new EngineRestarted('killed', why));
  }

  /** Compiles a panel's shaders in idle turns, once in each life. */
  warm(panel: string): void {
    const life = this.current;
    if (!life || this.warmed.has(panel)) return;
    this.warmed.add(panel);
    life.started.then(
      () => life.tell((thread) => thread.warm(panel)),
      () => {},
    );
  }

  kill(): void {
    this.current?.die('killed');
  }

  private boot(): Life {
    const restarting = this.snapshot.phase === 'restarting';
    this.update({ phase: restarting ? 'restarting' : 'starting', progress: 0, tensors: 0, bytes: 0, silent: false });
    this.warmed = new Set();
    const { choice, avoidWebgl } = this;
    const { probe } = this.snapshot;
    const life: Life = new Life(
      this.spawn(),
      { choice, avoidWebgl, probe },
      (news) => this.current === life && this.hear(news),
      (error) => this.current === life && this.bury(error),
      (silent) => this.current === life && this.update({ silent }),
    );
    this.current = life;
    life.started.then(
      (started) => this.current === life && this.greet(started),
      (error: unknown) => this.current === life && this.fail(error),
    );
    return life;
  }

  private greet(started: Started): void {
    performance.mark('engine-ready', { detail: { backend: started.backend, renderer: started.device } });
    this.update({
      ...started,
      reason: reasonOnPage(started.reason),
      phase: 'ready',
      progress: 1,
      error: null,
      missing: false,
    });
  }

  private hear(news: News): void {
    if (news.kind === 'memory') this.update({ tensors: news.tensors, bytes: news.bytes }, newsPause);
    else if (news.kind === 'warm') this.update({ phase: 'ready', progress: 1 });
    else if (news.kind === 'progress') {
      // Progress of the start may arrive after the start itself: the two travel on different ports.
      if (news.phase === 'starting' && (this.snapshot.phase === 'ready' || this.snapshot.phase === 'warming')) return;
      const phase = this.snapshot.phase === 'restarting' ? 'restarting' : news.phase;
      this.update({ phase, progress: news.progress }, newsPause);
    }
  }

  /** The thread died by itself: another one takes over, unless it dies too often to be of use. */
  private bury(error: EngineRestarted): void {
    const now = Date.now();
    this.current = null;
    console.warn(error);
    this.deaths.push(now);
    if (error.restartCause === 'context-lost') this.losses.push(now);
    if (recent(this.losses) >= lossesUntilWasm) this.avoidWebgl = true;
    if (recent(this.deaths) >= deathsUntilFailure) {
      this.fail(error);
      return;
    }
    this.update({
      phase: 'restarting',
      progress: 0,
      restarts: this.snapshot.restarts + 1,
      restartedBy: error.restartCause,
      error: error.message,
    });
    this.boot();
  }

  /** No thread can be had. The next question, or `start`, tries again. */
  private fail(error: unknown): void {
    const life = this.current;
    this.current = null;
    const reason = error instanceof Error ? error : new Error(String(error));
    console.warn(reason);
    life?.end(reason);
    this.update({
      phase: 'failed',
      backend: null,
      error: reason.message,
      missing: reason instanceof PartTrouble,
      silent: false,
    });
  }

  /** Listeners hear changes of phase at once, and the rest at most once a pause. */
  private update(change: Partial<EngineStatus>, pause = 0): void {
    this.snapshot = { ...this.snapshot, ...change };
    const due = this.announced + pause - Date.now();
    if (due <= 0) this.announce();
    else this.timer ??= setTimeout(() => this.announce(), due);
  }

  private announce(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.announced = Date.now();
    for (const listener of this.listeners) listener();
  }
}
