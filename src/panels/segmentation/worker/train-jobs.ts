/** What Train asks of the compute thread, answered. */
import type { Answers } from '../../../engine/contract.ts';
import type { SegmentationJobs } from '../jobs.ts';
import { cuts } from './cuts.ts';
import { exportModel } from './export.ts';
import { learn } from './learn.ts';
import { logits } from './logits.ts';
import { measure } from './measure.ts';
import { preview } from './preview.ts';

export const trainJobs: Pick<
  Answers<SegmentationJobs>,
  'learn' | 'preview' | 'measure' | 'cuts' | 'exportModel' | 'logits'
> = { learn, preview, measure, cuts, exportModel, logits };
