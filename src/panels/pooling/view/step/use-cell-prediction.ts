import { useCallback, useMemo } from 'react';
import { type Prediction, type PredictionOptions, usePrediction } from '../../../../ui/step/use-prediction.ts';
import type { PoolingParams } from '../../params.ts';
import { frameOf, type PoolingFrame, phases, steps } from '../../steps.ts';

type Options = Pick<PredictionOptions<PoolingFrame>, 'on' | 'stop' | 'playing'> & {
  readonly k: number;
  readonly go: (k: number) => void;
};

/** Withholds the number of the output cell that step `k` makes: its window may be seen, what becomes of it not. */
export function useCellPrediction(params: PoolingParams, { k, go, ...rest }: Options): Prediction<PoolingFrame> {
  const real = useMemo(() => steps.step(params, k), [params, k]);
  const { channel, row, column } = real;
  const frameAt = useCallback(
    (phase: number) => {
      const full = { ...params, detail: 'full' as const };
      return steps.step(full, frameOf(full, channel, row, column, phases[phase] ?? 'window'));
    },
    [params, channel, row, column],
  );
  const settle = useCallback(
    () => go(frameOf(params, channel, row, column, 'place')),
    [params, go, channel, row, column],
  );
  return usePrediction({
    ...rest,
    of: params,
    cell: `${channel}:${row},${column}`,
    value: real.value,
    real,
    reached: phases.indexOf(real.phase),
    safe: phases.indexOf('window'),
    frameAt,
    settle,
  });
}
