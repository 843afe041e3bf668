import type { NetName } from './nets.ts';

/** How many numbers each net has: all of them, and those that are trained (without the running means and variances of its normalisations). */
export const netSizes: Readonly<Record<NetName, { readonly weights: number; readonly trained: number }>> = {
  'cells-unet-plain': { weights: 165_942, trained: 165_118 },
  'cells-unet-weighted': { weights: 165_942, trained: 165_118 },
  'cells-unet-nearest': { weights: 165_942, trained: 165_118 },
  'cells-unet-transposed': { weights: 178_122, trained: 177_298 },
  'cells-no-skip-plain': { weights: 138_726, trained: 137_902 },
  'cells-no-skip-weighted': { weights: 138_726, trained: 137_902 },
  'cells-full-resolution': { weights: 16_818, trained: 16_562 },
  'galaxies-unet': { weights: 165_942, trained: 165_118 },
  'galaxies-no-skip': { weights: 138_726, trained: 137_902 },
};
