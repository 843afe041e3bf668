/** How large the panel's nets are: the small one that Step runs, and the large one of Play and Train. */
import { unetStages, unetTotals } from '../../math/unet-shape.ts';
import { pocketPlan } from './pocket-plan.ts';

/** Channels of each level of the large nets, the finest first, and of their bottom. */
export const widths = [12, 24, 48] as const;
export const centre = 64;

/** What a large U-Net has to learn; its size does not depend on the side of the picture. */
export function unetParameters(skips: boolean, upsampling: 'bilinear' | 'nearest' | 'transposed'): number {
  const kept = widths.map(() => skips);
  return unetTotals(unetStages({ side: 64, inChannels: 1, classes: 2, widths, centre, skips: kept, upsampling }))
    .parameters;
}

export const stepWeights = pocketPlan.reduce((sum, { parameters }) => sum + parameters, 0);
export const largeWeights = unetParameters(true, 'bilinear');
