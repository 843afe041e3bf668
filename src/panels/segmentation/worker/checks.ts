/** The self-check of this panel: everything that its nets are made of, small, against math/. */
import type { Check } from '../../../engine/contract.ts';
import { answering, concatenation, doubling, halving, head, learning, weightedLoss } from './cases.ts';
import { wholeNet } from './whole-net.ts';

export { warmUp } from './warm-up.ts';

export const checks: readonly Check[] = [
  answering(3),
  answering(12),
  ...learning(3),
  ...learning(12),
  ...weightedLoss(2),
  ...weightedLoss(3),
  halving(),
  doubling(),
  concatenation(1),
  concatenation(0),
  head(),
  wholeNet('bilinear', 'keep'),
  wholeNet('bilinear', 'cut'),
  wholeNet('nearest', 'keep'),
  wholeNet('transposed', 'keep'),
];
