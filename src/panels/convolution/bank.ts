/** The kernels of Play's bank: seven classics whose answers differ as much as possible; the eighth place is for the person's own. */
import { type KernelPreset, kernelPreset } from './presets.ts';

export const bank: readonly KernelPreset[] = [
  'sobel-x',
  'sobel-y',
  'laplacian',
  'edges',
  'emboss',
  'gabor',
  'gaussian',
];

export const bankKernels = (kernelSize: number): number[][] => bank.map((name) => kernelPreset(name, kernelSize, 1, 1));
