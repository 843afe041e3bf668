import type { UpMethod } from '../../jobs.ts';

/** US-B, untrained: the mean share of transposed decoders is above the one, of resizing ones below the other. */
export const thresholds = { transposed: 0.1, resize: 0.02 } as const;

export interface Spread {
  readonly method: UpMethod;
  readonly transposed: boolean;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly shares: readonly number[];
}

const isTransposed = (method: UpMethod): boolean => method.startsWith('transposed');

/** Mean and extremes of the shares of one method. */
export const summary = ({
  method,
  shares,
}: {
  readonly method: UpMethod;
  readonly shares: readonly number[];
}): Spread => ({
  method,
  transposed: isTransposed(method),
  mean: shares.reduce((sum, share) => sum + share, 0) / shares.length,
  low: Math.min(...shares),
  high: Math.max(...shares),
  shares,
});

/** Whether the first row of US-B holds for these samples. */
export const spreadVerdict = (spreads: readonly Spread[]): 'passed' | 'failed' =>
  spreads.every(({ transposed, mean }) => (transposed ? mean > thresholds.transposed : mean < thresholds.resize))
    ? 'passed'
    : 'failed';
