/** What the panel on U-Net asks of the compute thread, answered. */
import type { Answers } from '../../../engine/contract.ts';
import { shipped } from '../../../engine/shipped.ts';
import type { SegmentationCard, SegmentationJobs } from '../jobs.ts';
import { cost } from './cost.ts';
import { inside } from './inside.ts';
import { segment } from './segment.ts';
import { trainJobs } from './train-jobs.ts';

export const jobs: Answers<SegmentationJobs> = {
  ...trainJobs,
  segment,
  inside,
  cost,
  card: async () => (await shipped('segmentation', 'card.json')).json() as Promise<SegmentationCard>,
};
