/** Everything pure that the panel opens with. */
import type { Room } from '../../pattern/panel.ts';
import { adapt } from './edits.ts';
import type { SegmentationFrame } from './frames.ts';
import { knobs, type SegmentationParams } from './params.ts';
import { scenes } from './scenes.ts';
import { steps } from './steps.ts';

export const room: Room<SegmentationParams, SegmentationFrame> = { knobs, steps, scenes, adapt };
