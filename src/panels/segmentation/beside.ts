/** What stands beside the figure: questions, and the settings as code. */
import type { Beside } from '../../pattern/panel.ts';
import type { SegmentationParams } from './params.ts';
import { questions } from './questions.ts';
import { snippets } from './snippets.ts';

export const beside: Beside<SegmentationParams> = { questions, snippets };
