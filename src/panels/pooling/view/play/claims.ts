/** What the measurements say about the lecture's claims PL-A and PL-B. */
import {
  type Down,
  downs,
  type InvarianceClaimAnswer,
  type LossClaimAnswer,
  type Window,
  windows,
} from '../../jobs.ts';

/** Seeds that a claim is measured on. */
export const claimSeeds = [1, 2, 3, 4, 5] as const;

export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const spreadOf = (values: readonly number[]): Spread => ({
  mean: values.reduce((total, value) => total + value, 0) / values.length,
  low: Math.min(...values),
  high: Math.max(...values),
});

const changesOf = ({ runs }: InvarianceClaimAnswer, kind: Down, window: Window): number[] =>
  runs.map((run) => run.find((one) => one.kind === kind && one.window === window)?.change ?? Number.NaN);

export interface InvarianceVerdict {
  readonly passed: boolean;
  /** Max pooling, window by window. */
  readonly max: readonly { readonly window: Window; readonly spread: Spread }[];
  readonly subsample: Spread;
}

/** PL-A: on every seed the change falls with the window, and subsampling by 2 keeps at least 0.95 of it. */
export function invarianceVerdict(answer: InvarianceClaimAnswer): InvarianceVerdict {
  const lists = windows.map((window) => changesOf(answer, 'max', window));
  const subsample = changesOf(answer, 'subsample', 2);
  const passed = answer.runs.every((_, seed) => {
    const of = (i: number) => lists[i]?.[seed] ?? Number.NaN;
    const falls = lists.every((_, i) => i === 0 || of(i) < of(i - 1));
    return falls && (subsample[seed] ?? Number.NaN) >= 0.95 * of(0);
  });
  return {
    passed,
    max: windows.map((window, i) => ({ window, spread: spreadOf(lists[i] ?? []) })),
    subsample: spreadOf(subsample),
  };
}

export interface LossVerdict {
  readonly passed: boolean;
  readonly losses: readonly { readonly down: Down; readonly spread: Spread }[];
}

/** PL-B: on every seed average loses less than two thirds of what subsampling loses, and that less than max. */
export function lossVerdict({ runs }: LossClaimAnswer): LossVerdict {
  return {
    passed: runs.every(({ max, average, subsample }) => average < (2 / 3) * subsample && subsample < max),
    losses: downs.map((down) => ({ down, spread: spreadOf(runs.map((run) => run[down])) })),
  };
}
