/** Predict, then check. Every answer is worked out from the maths; wrong options are what people really believe. */
import type { Question } from '../../pattern/panel.ts';
import type { SegmentationParams } from './params.ts';
import { onLoss, onScores } from './questions-loss.ts';
import { onCopies, onSizes } from './questions-net.ts';

export const questions: readonly Question<SegmentationParams>[] = [...onSizes, ...onCopies, ...onScores, ...onLoss];
