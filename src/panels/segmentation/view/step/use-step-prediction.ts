import { useCallback, useMemo } from 'react';
import { type Prediction, type PredictionOptions, usePrediction } from '../../../../ui/step/use-prediction.ts';
import type { SegmentationFrame } from '../../frames.ts';
import { canAsk } from '../../net-walk.ts';
import type { SegmentationParams } from '../../params.ts';
import { stageAt } from '../../pocket-plan.ts';
import { stepWith } from '../../steps.ts';

type Params = SegmentationParams;
type Options = Pick<PredictionOptions<SegmentationFrame>, 'on' | 'stop' | 'playing'> & {
  readonly k: number;
  readonly go: (k: number) => void;
};

/** Whether this step has a number to be told. */
function asks(params: Params, frame: SegmentationFrame): boolean {
  switch (frame.walk) {
    case 'net':
      return params.zoom === 'number' && canAsk(stageAt(frame.stage));
    case 'weights':
      return frame.phase !== 'instances' && Number.isFinite(frame.value);
    case 'metrics':
      return frame.phase !== 'masks' && frame.phase !== 'tally' && Number.isFinite(frame.value);
    case 'sizes':
      return frame.phase === 'size' && frame.told > 1;
  }
}

/** A step is told in three parts: what is read, the products, the number. The last is withheld. */
const parts = ['reads', 'products'] as const;

/** Withholds the number of step `k`; a wrong one replays how it is made. */
export function useStepPrediction(params: Params, { k, go, on, ...rest }: Options): Prediction<SegmentationFrame> {
  const real = useMemo(() => stepWith(params, k, null), [params, k]);
  const frameAt = useCallback((part: number) => stepWith(params, k, parts[part] ?? 'products'), [params, k]);
  const settle = useCallback(() => go(k), [go, k]);
  return usePrediction({
    ...rest,
    on: on && asks(params, real),
    of: params,
    cell: `${params.view}:${k}`,
    value: real.value,
    real,
    reached: parts.length,
    safe: parts.length - 1,
    frameAt,
    settle,
  });
}
