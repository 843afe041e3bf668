/** The self-check of this panel: everything it computes on the thread, small, against math/. */
import type { Check } from '../../../engine/contract.ts';
import { downs } from '../jobs.ts';
import {
  adamStep,
  convolution,
  dense,
  globalPooling,
  lowPass,
  pooling,
  poolingBackwards,
  raising,
  slope,
} from './cases.ts';

export { warmUp } from './warm-up.ts';

export const checks: readonly Check[] = [
  ...downs.flatMap((kind) => [2, 4, 8].map((k) => pooling(kind, k))),
  ...downs.map((kind) => pooling(kind, 2, 16, 16)),
  globalPooling('max'),
  globalPooling('average'),
  ...[2, 4, 8].flatMap((k) => [
    raising('nearest', k),
    raising('bilinear', k),
    raising('bed-of-nails', k),
    raising('max-indices', k),
    raising('max-indices', k, true),
  ]),
  slope(14, 13),
  slope(1, 5),
  lowPass(16, 16, 4),
  lowPass(12, 9, 6),
  poolingBackwards('max'),
  poolingBackwards('average'),
  poolingBackwards('global'),
  ...convolution(1),
  ...convolution(2),
  ...dense(),
  adamStep(1),
  adamStep(100),
];
