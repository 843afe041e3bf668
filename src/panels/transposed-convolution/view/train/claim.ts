import { methods } from './methods.ts';

/** US-B by the flat share: untrained, transposed above the one and resize below the other; in the end all below `end`. */
export const thresholds = { transposed: 0.1, resize: 0.02, end: 0.02 } as const;

export interface Half {
  readonly holds: boolean;
  /** Methods that miss their threshold, as places in the order of methods. */
  readonly misses: readonly number[];
}

const half = (misses: readonly number[]): Half => ({ holds: misses.length === 0, misses });

const missing = (shares: readonly number[], fits: (share: number, transposed: boolean) => boolean): number[] =>
  shares.flatMap((share, i) => (fits(share, methods[i]?.startsWith('transposed') ?? false) ? [] : [i]));

/** The first half of US-B, untrained; US-B means the mean of many nets. One share a method. */
export const atStart = (shares: readonly number[]): Half =>
  half(
    missing(shares, (share, transposed) => (transposed ? share > thresholds.transposed : share < thresholds.resize)),
  );

/** The second half, trained. */
export const atEnd = (shares: readonly number[]): Half => half(missing(shares, (share) => share < thresholds.end));
