import { formatNumbers } from '../../pattern/knobs.ts';
import { typed } from './numbers.ts';
import type { ConvolutionParams } from './params.ts';
import { type KernelPreset, kernelPreset } from './presets.ts';

/** Targets that have a name, in the order of the knob. */
export const targetNames = ['sobel-x', 'sobel-y', 'laplacian', 'sharpen', 'emboss', 'blur', 'random'] as const;

/** A target is 3×3 or 5×5: as typed, or as the kernel size says. */
export function targetSide(params: ConvolutionParams): 3 | 5 {
  const numbers = typed(params.target);
  if (numbers) return numbers.length === 25 ? 5 : 3;
  return params.kernelSize >= 5 ? 5 : 3;
}

/** The hidden kernel, row by row. The Sobels are scaled so that their magnitudes sum to 2: Sobel/4 for 3×3, as in claim CV-C. */
export function targetKernel(params: ConvolutionParams): number[] {
  const numbers = typed(params.target);
  if (numbers) return numbers;
  const plain = kernelPreset(params.target as KernelPreset, targetSide(params), 1, 1);
  if (!params.target.startsWith('sobel')) return plain;
  const size = plain.reduce((total, w) => total + Math.abs(w), 0);
  return plain.map((w) => (2 * w) / size);
}

/** The knob text with one weight of the target changed. */
export const withTargetWeight = (params: ConvolutionParams, index: number, value: number): string =>
  formatNumbers(targetKernel(params).map((w, i) => (i === index ? value : w)));
