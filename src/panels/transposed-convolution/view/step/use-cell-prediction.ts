import { useCallback, useMemo } from 'react';
import { type Prediction, type PredictionOptions, usePrediction } from '../../../../ui/step/use-prediction.ts';
import type { UpFrame } from '../../frames.ts';
import type { TransposedParams } from '../../params.ts';
import { type StampPhase, stampPhases, sumPhases } from '../../phases.ts';
import { stampFrameOf, steps, sumFrameOf } from '../../steps.ts';

type Options = Pick<PredictionOptions<UpFrame>, 'on' | 'stop' | 'playing'> & {
  readonly k: number;
  readonly go: (k: number) => void;
};

const isStamping = (frame: UpFrame): boolean =>
  frame.walk === 'stamp' && (stampPhases as readonly string[]).includes(frame.phase);

/**
 * Withholds the number that step `k` makes: of an output that gathers, its value (what it reads and the products may be seen); of a stamp,
 * the sum where it meets most others (both addends may be seen).
 */
export function useCellPrediction(params: TransposedParams, { k, go, on, ...rest }: Options): Prediction<UpFrame> {
  const real = useMemo(() => steps.step(params, k), [params, k]);
  const stamping = isStamping(real);
  const { row, column } = real;
  const frameAt = useCallback(
    (phase: number) => {
      const full = { ...params, detail: 'full' as const };
      return steps.step(
        full,
        stamping
          ? stampFrameOf(full, row, column, stampPhases[phase] ?? 'land')
          : sumFrameOf(full, row, column, sumPhases[phase] ?? 'products'),
      );
    },
    [params, stamping, row, column],
  );
  const settle = useCallback(
    () => go(stamping ? stampFrameOf(params, row, column, 'add') : sumFrameOf(params, row, column, 'place')),
    [params, go, stamping, row, column],
  );
  const asked = stamping || real.walk === 'sum';
  return usePrediction({
    ...rest,
    on: on && asked,
    of: params,
    cell: `${real.walk}:${row},${column}`,
    value: real.walk === 'stamp' || real.walk === 'sum' ? real.value : 0,
    real,
    reached: real.walk === 'sum' ? sumPhases.indexOf(real.phase) : stampPhases.indexOf(real.phase as StampPhase),
    safe: stamping ? stampPhases.indexOf('land') : sumPhases.indexOf('products'),
    frameAt,
    settle,
  });
}
