/** What training is spared on WebGL: few launches where the backend composes many. See each file. */
import { getKernel, registerKernel } from '@tensorflow/tfjs-core';
import { replaceFilterGradient } from './filter-gradient.ts';
import { netKernels } from './net-kernels.ts';
import { normaliseKernels } from './normalise.ts';

/** Registers them; calling again changes nothing. */
export function registerWebglKernels(): void {
  replaceFilterGradient();
  if (getKernel('Normalise', 'webgl')) return;
  for (const kernel of [...netKernels, ...normaliseKernels]) registerKernel(kernel);
}
