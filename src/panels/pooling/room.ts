/** Everything pure that the panel opens with. */
import type { Room } from '../../pattern/panel.ts';
import { adapt } from './edits.ts';
import { knobs, type PoolingParams } from './params.ts';
import { scenes } from './scenes.ts';
import { type PoolingFrame, steps } from './steps.ts';

export const room: Room<PoolingParams, PoolingFrame> = { knobs, steps, scenes, adapt };
