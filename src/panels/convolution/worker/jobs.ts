/** What the convolution panel asks of the compute thread, answered. */
import type { Answers } from '../../../engine/contract.ts';
import type { ConvolutionJobs } from '../jobs.ts';
import { shippedCard } from './checkpoints.ts';
import { depth } from './depth.ts';
import { classify, exportModel, learnDigits } from './digits.ts';
import { featureMaps } from './feature-maps.ts';
import { filterStart, learnFilter } from './learn-filter.ts';
import { shift } from './shift.ts';

export const jobs: Answers<ConvolutionJobs> = {
  featureMaps,
  shift,
  depth,
  learnFilter,
  learnDigits,
  classify,
  exportModel,
  card: () => shippedCard(),
  filterStart,
};
