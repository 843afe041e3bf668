/** What crosses between the page and the compute thread. Types only, so that neither side carries the other. */
import type { BackendChoice, BackendName, BackendReason } from './contract.ts';

export interface Opening {
  readonly choice: BackendChoice;
  /** WebGL was lost too often to be trusted again. */
  readonly avoidWebgl: boolean;
  /** What an earlier life measured, so that a restart need not measure again. */
  readonly probe: Probe;
}

/** Milliseconds a probe step took on each backend that was tried. */
export type Probe = Partial<Record<BackendName, number>>;

export interface Started {
  readonly backend: BackendName;
  readonly device: string;
  readonly reason: BackendReason;
  readonly probe: Probe;
}

export type News =
  | { readonly kind: 'progress'; readonly phase: 'starting' | 'warming'; readonly progress: number }
  | { readonly kind: 'warm' }
  | { readonly kind: 'memory'; readonly tensors: number; readonly bytes: number }
  | { readonly kind: 'context-lost' };

/** One frame, or `done` and none. */
export interface Next {
  readonly done: boolean;
  readonly frame?: unknown;
}

/** The name of the error with which the thread answers once its WebGL context is gone. */
export const contextLost = 'ContextLost';

/** Ids are the page's: one for each ask or watch, never used twice in the life of a thread. */
export interface Thread {
  start(opening: Opening, tell: (news: News) => void): Promise<Started>;
  /** Compiles the shaders of a panel in idle turns; once for each panel. */
  warm(panel: string): void;
  ask(id: number, panel: string, job: string, question: unknown): Promise<unknown>;
  watch(id: number, panel: string, job: string, question: unknown): void;
  /** Opens the self-check: `next` gives one `CheckRow` for each operation. */
  check(id: number): void;
  /** The next frame of a watch; the one after it is already being made when this one leaves. */
  next(id: number): Promise<Next>;
  abort(id: number): void;
  ping(): number;
  /** For tests: drops the WebGL context as a driver reset would; false where there is none. */
  loseContext(): boolean;
}
