import { type LoggedRun, logged, loggedRuns, type SettingsOf } from '../../../../engine/client-run.ts';
import type { LearnDigitsFrame, LearnDigitsQuestion, LearnDigitsState } from '../../jobs.ts';

export interface DigitsRow {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number | null;
}

/** A training of the classifier: what was logged at every step, and the checkpoints that are kept. */
export interface DigitsRun extends LoggedRun<DigitsRow, LearnDigitsState, SettingsOf<LearnDigitsQuestion>> {
  /** The first layer as the newest frame has it. */
  readonly kernels: Float32Array<ArrayBuffer> | null;
}

/** What two runs must share to be compared step by step. */
export const taskOf = ({ seed }: { readonly seed: number }): string => String(seed);

export const noDigits: DigitsRun = {
  task: '',
  settings: null,
  rows: [],
  checkpoints: [],
  passing: null,
  kernels: null,
};

/** How a run of the classifier grows and is taken up again. */
export const digitsRun = loggedRuns<LearnDigitsQuestion, LearnDigitsFrame, DigitsRow, LearnDigitsState, DigitsRun>(
  noDigits,
  (run, news) => ({
    ...logged(run, news, {
      rowOf: ({ step, loss, accuracy }) => ({ step, loss, accuracy }),
      measured: ({ accuracy }) => accuracy !== null,
      limit: 120,
    }),
    kernels: news.at(-1)?.kernels ?? run.kernels,
  }),
);
