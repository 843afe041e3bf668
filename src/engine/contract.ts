/**
 * What may be asked of the compute thread. A panel's `jobs.ts` is an interface of these two shapes; `worker/jobs.ts`
 * must satisfy `Answers` of it, and the view asks through `engine/client` with the job's address `panel/job`.
 */

/** One question, one answer. */
export interface Ask<Question, Answer> {
  readonly kind: 'ask';
  readonly question: Question;
  readonly answer: Answer;
}

/** One question, frames until it ends or is stopped. */
export interface Watch<Question, WatchFrame> {
  readonly kind: 'watch';
  readonly question: Question;
  readonly frame: WatchFrame;
}

// biome-ignore lint/suspicious/noExplicitAny: the bound of every job's own types
export type Job = Ask<any, any> | Watch<any, any>;
export type Jobs<T> = { readonly [K in keyof T]: Job };

/** Typed arrays and bitmaps inside an answer are moved, not copied, when listed in `transfer`. */
export interface Sent<T> {
  readonly value: T;
  readonly transfer: readonly (ArrayBuffer | { close(): void })[];
}

export type Answer<J> =
  J extends Ask<infer Q, infer A>
    ? (signal: AbortSignal, question: Q) => Promise<A | Sent<A>>
    : J extends Watch<infer Q, infer F>
      ? (signal: AbortSignal, question: Q) => AsyncIterable<F | Sent<F>>
      : never;

/** What `worker/jobs.ts` of a panel exports as `jobs`. */
export type Answers<T extends Jobs<T>> = { readonly [K in keyof T]: Answer<T[K]> };

export type BackendName = 'webgl' | 'wasm' | 'cpu';
export type BackendChoice = 'auto' | BackendName;

/** Why this backend computes; the page has the words for each. */
export type BackendReason =
  | 'chosen'
  | 'faster'
  | 'webgl-missing'
  | 'webgl-page-only'
  | 'webgl-lost'
  | 'webgl-half-precision'
  | 'wasm-missing'
  | 'only-cpu';

export interface EngineStatus {
  readonly phase: 'off' | 'starting' | 'warming' | 'ready' | 'restarting' | 'failed';
  /** 0..1 while starting or warming. */
  readonly progress: number;
  readonly backend: BackendName | null;
  /** The GPU's name as the browser tells it, or the processor's kind. */
  readonly device: string;
  readonly reason: BackendReason | null;
  /** Milliseconds a probe step took on each backend that was tried. */
  readonly probe: Partial<Record<BackendName, number>>;
  readonly tensors: number;
  readonly bytes: number;
  readonly restarts: number;
  /** The last error, in the browser's own words: for the console, not for the page. */
  readonly error: string | null;
  /** A part of the thread's program did not arrive, so there is no thread. */
  readonly missing?: boolean;
  /** Why the thread was last started anew; missing where it never was. */
  readonly restartedBy?: RestartCause;
  /** It is up and owes an answer, but has given no sign for some seconds: busy with one long step, or dead. */
  readonly silent?: boolean;
}

/** The GPU took its context back; the thread died; it fell silent; somebody ended it on purpose. */
export type RestartCause = 'context-lost' | 'crash' | 'silence' | 'killed';

/** What a watch rejects with when its thread was started anew under it: begin again from the last frame's state. */
export class EngineRestarted extends Error {
  override readonly name = 'EngineRestarted';
  readonly restartCause: RestartCause;
  constructor(restartCause: RestartCause, detail = '') {
    super(detail || `the compute thread was started anew (${restartCause})`);
    this.restartCause = restartCause;
  }
}

/** |actual − expected| ≤ absolute + relative·|expected|: what single precision owes to double precision at the sizes checked. */
export const selfCheckTolerance = { absolute: 1e-4, relative: 1e-4 } as const;

/** One operation recomputed against math/. */
export interface CheckRow {
  readonly operation: string;
  readonly cases: number;
  readonly passed: number;
  /** Largest |actual − expected| / max(1, |expected|). */
  readonly worstError: number;
}
export interface SelfCheckReport {
  readonly backend: BackendName;
  readonly rows: readonly CheckRow[];
  readonly passed: number;
  readonly cases: number;
  readonly worstError: number;
}

/**
 * A self-check of one panel: what `worker/checks.ts` of a panel exports as `checks`. `actual` runs on the backend in use,
 * `expected` in math/; both give flat numbers.
 */
export interface Check {
  readonly operation: string;
  readonly name: string;
  readonly actual: () => Promise<ArrayLike<number>>;
  readonly expected: () => ArrayLike<number>;
}

/** One small use of what a panel will compute, at its real sizes, so that its shaders are compiled before they are wanted. */
export type WarmUp = () => Promise<void> | void;

/** 256 colours as RGBA bytes (1024 of them), and the range they span. */
export interface Paint {
  readonly colours: Uint8ClampedArray;
  readonly low: number;
  readonly high: number;
}

/** The error an aborted ask rejects with; `name` is 'AbortError'. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
