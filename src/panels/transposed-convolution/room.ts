/** Everything of the panel that is pure. */
import type { Room } from '../../pattern/panel.ts';
import { adapt } from './edits.ts';
import type { UpFrame } from './frames.ts';
import { knobs, type TransposedParams } from './params.ts';
import { questions } from './questions.ts';
import { scenes } from './scenes.ts';
import { snippets } from './snippets.ts';
import { steps } from './steps.ts';

export const room: Room<TransposedParams, UpFrame> = { knobs, steps, scenes, questions, snippets, adapt };
