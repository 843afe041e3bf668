/** Everything pure that the panel opens with. */
import type { Room } from '../../pattern/panel.ts';
import { adapt } from './edits.ts';
import type { UpFrame } from './frames.ts';
import { knobs, type TransposedParams } from './params.ts';
import { scenes } from './scenes.ts';
import { steps } from './steps.ts';

export const room: Room<TransposedParams, UpFrame> = { knobs, steps, scenes, adapt };
