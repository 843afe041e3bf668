/** Everything pure that the panel opens with. */
import type { Room } from '../../pattern/panel.ts';
import { adapt } from './edits.ts';
import { type ConvolutionParams, knobs } from './params.ts';
import { scenes } from './scenes.ts';
import { type ConvolutionFrame, steps } from './steps.ts';

export const room: Room<ConvolutionParams, ConvolutionFrame> = { knobs, steps, scenes, adapt };
