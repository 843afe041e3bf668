/** The step-through: a picture through a small U-Net, the weight map, scores counted by hand, or sides through a U-Net. */
import type { Steps } from '../../pattern/panel.ts';
import type { SegmentationFrame, Withheld } from './frames.ts';
import { metricCount, metricStep } from './metrics-walk.ts';
import { netCount, netStep } from './net-walk.ts';
import type { SegmentationParams } from './params.ts';
import { sizeCount, sizeStep } from './sizes-walk.ts';
import { weightCount, weightStep } from './weights-walk.ts';

const walks = {
  net: { count: netCount, step: netStep },
  weights: { count: weightCount, step: weightStep },
  metrics: { count: metricCount, step: metricStep },
  sizes: { count: sizeCount, step: sizeStep },
} as const;

const count = (params: SegmentationParams): number => walks[params.view].count(params);

/** The nearest frame there is, with its number withheld or told. */
export function stepWith(params: SegmentationParams, k: number, withheld: Withheld): SegmentationFrame {
  const frame = Math.min(Math.max(Math.trunc(k) || 0, 0), count(params) - 1);
  return walks[params.view].step(params, frame, withheld);
}

/** `step` starts from nothing, holds no state, and takes the nearest frame for a k outside 0…count−1. */
export const steps: Steps<SegmentationParams, SegmentationFrame> = {
  count,
  step: (params, k) => stepWith(params, k, null),
};
