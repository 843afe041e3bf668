/** What the pooling panel asks of the compute thread, answered. */
import type { Answers } from '../../../engine/contract.ts';
import type { PoolingJobs } from '../jobs.ts';
import { aliasing } from './aliasing.ts';
import { shippedCard } from './checkpoints.ts';
import { invariance, invarianceClaim, sweep } from './invariance.ts';
import { lossClaim, pyramid } from './pyramid.ts';
import { classify, exportModel, race } from './race.ts';

export const jobs: Answers<PoolingJobs> = {
  pyramid,
  invariance,
  sweep,
  invarianceClaim,
  lossClaim,
  aliasing,
  race,
  classify,
  exportModel,
  card: () => shippedCard(),
};
