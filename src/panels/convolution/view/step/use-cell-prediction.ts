import { useCallback, useMemo } from 'react';
import { type Prediction, type PredictionOptions, usePrediction } from '../../../../ui/step/use-prediction.ts';
import type { ConvolutionParams } from '../../params.ts';
import { type ConvolutionFrame, frameOf, phases, steps } from '../../steps.ts';

type Options = Pick<PredictionOptions<ConvolutionFrame>, 'on' | 'stop' | 'playing'> & {
  readonly k: number;
  readonly go: (k: number) => void;
};

/** Withholds the number of the output cell that step `k` makes: window and products may be seen, sum and value not. */
export function useCellPrediction(
  params: ConvolutionParams,
  { k, go, ...rest }: Options,
): Prediction<ConvolutionFrame> {
  const real = useMemo(() => steps.step(params, k), [params, k]);
  const { filter, row, column } = real;
  const frameAt = useCallback(
    (phase: number) => {
      const full = { ...params, detail: 'full' as const };
      return steps.step(full, frameOf(full, filter, row, column, phases[phase] ?? 'products'));
    },
    [params, filter, row, column],
  );
  const settle = useCallback(
    () => go(frameOf(params, filter, row, column, 'place')),
    [params, go, filter, row, column],
  );
  return usePrediction({
    ...rest,
    of: params,
    cell: `${filter}:${row},${column}`,
    value: real.value,
    real,
    reached: phases.indexOf(real.phase),
    safe: phases.indexOf('products'),
    frameAt,
    settle,
  });
}
