/** What the panel on going up asks of the compute thread, answered. */
import type { Answers } from '../../../engine/contract.ts';
import type { TransposedJobs } from '../jobs.ts';
import { checkerboard } from './checkerboard.ts';
import { shippedCard } from './checkpoints.ts';
import { cures, spread } from './cures.ts';
import { learn } from './learn.ts';
import { overlap } from './overlap.ts';
import { exportModel, measure, up } from './up.ts';

export const jobs: Answers<TransposedJobs> = {
  overlap,
  checkerboard,
  cures,
  spread,
  learn,
  up,
  measure,
  exportModel,
  card: () => shippedCard(),
};
