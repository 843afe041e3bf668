/** The self-check of this panel: everything it computes on the thread, small, against math/. */
import type { Check } from '../../../engine/contract.ts';
import { adamStep, convolved, doubled, painted, paintedBackward, squaredError } from './cases.ts';

export { warmUp } from './warm-up.ts';

const every = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

export const checks: readonly Check[] = [
  // Every pair that Play offers
  ...every(6).flatMap((kernelSize) =>
    every(4).map((stride) =>
      painted(`${kernelSize}×${kernelSize}, stride ${stride}`, { kernelSize, stride, pad: 'valid' }),
    ),
  ),
  // The ways up that learn, at their channels
  ...[2, 3, 4].flatMap((kernelSize) => [
    painted(`${kernelSize}×${kernelSize}, 16 to 16`, { kernelSize, stride: 2, pad: 'same', from: 16, to: 16 }),
    painted(`${kernelSize}×${kernelSize}, 16 to 1`, { kernelSize, stride: 2, pad: 'same', from: 16 }),
    ...paintedBackward(`${kernelSize}×${kernelSize}, 3 to 2`, { kernelSize, stride: 2, pad: 'same', from: 3, to: 2 }),
  ]),
  ...doubled('nearest', 1),
  ...doubled('nearest', 16),
  ...doubled('bilinear', 1),
  ...doubled('bilinear', 16),
  convolved(1, 16, 'relu'),
  convolved(16, 16, 'relu'),
  convolved(16, 1, 'linear'),
  ...squaredError(600),
  adamStep(1, 3e-3),
  adamStep(250, 3e-3),
];
