/** Everything of the panel that is pure. */
import type { Room } from '../../pattern/panel.ts';
import { adapt } from './edits.ts';
import { knobs, type PoolingParams } from './params.ts';
import { questions } from './questions.ts';
import { scenes } from './scenes.ts';
import { snippets } from './snippets.ts';
import { type PoolingFrame, steps } from './steps.ts';

export const room: Room<PoolingParams, PoolingFrame> = { knobs, steps, scenes, questions, snippets, adapt };
