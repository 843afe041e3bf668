/** The step-through: stamp by stamp, output by output, row and column of the matrix, or down and up again. */
import type { Steps } from '../../pattern/panel.ts';
import type { UpFrame } from './frames.ts';
import { gatherCount, gatherStep } from './gather.ts';
import type { TransposedParams } from './params.ts';
import { roundCount, roundStep } from './round.ts';
import { stampCount, stampStep } from './stamps.ts';

export { rowFrameOf, sumFrameOf } from './gather.ts';
export { roundFrameOf } from './round.ts';
export { stampFrameOf } from './stamps.ts';

const walkOf = ({ view }: TransposedParams) => {
  if (view === 'scatter') return { count: stampCount, step: stampStep };
  if (view === 'round-trip') return { count: roundCount, step: roundStep };
  return { count: gatherCount, step: gatherStep };
};

const count = (params: TransposedParams): number => walkOf(params).count(params);

function step(params: TransposedParams, k: number): UpFrame {
  const frame = Math.min(Math.max(Math.trunc(k) || 0, 0), count(params) - 1);
  return walkOf(params).step(params, frame);
}

/** `step` starts from nothing, holds no state, and takes the nearest frame for a k outside 0…count−1. */
export const steps: Steps<TransposedParams, UpFrame> = { count, step };
