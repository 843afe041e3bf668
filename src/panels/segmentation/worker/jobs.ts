/** What the panel on U-Net asks of the compute thread, answered. */
import type { Answers } from '../../../engine/contract.ts';
import type { SegmentationJobs } from '../jobs.ts';
import { shippedCard } from './card.ts';
import { cost } from './cost.ts';
import { inside } from './inside.ts';
import { segment } from './segment.ts';
import { trainJobs } from './train-jobs.ts';

export const jobs: Answers<SegmentationJobs> = {
  ...trainJobs,
  segment,
  inside,
  cost,
  card: () => shippedCard(),
};
