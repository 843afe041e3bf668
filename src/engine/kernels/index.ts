/** What training a convolutional network on WASM is missing or gets wrong; see each file. Works in Node and in the browser. */
import { getKernel, type KernelConfig, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import { conv2DBackpropFilter } from './conv2d-backprop-filter.ts';
import { conv2DBackpropInput } from './conv2d-backprop-input.ts';
import { maxPoolGrad } from './max-pool-grad.ts';
import { concatenate, identity, split } from './moves.ts';
import { netKernels } from './net-kernels.ts';
import { normaliseKernels } from './normalise.ts';

/** Puts ours in the place of the backend's own, made from it where need be. */
function replace(name: string, make: (own: KernelConfig) => KernelConfig): void {
  const own = getKernel(name, 'wasm');
  if (!own) return;
  unregisterKernel(name, 'wasm');
  registerKernel(make(own));
}

/** Registers them; call before the backend is used. Calling again changes nothing. */
export function registerWasmKernels(): void {
  if (getKernel('Conv2DBackpropFilter', 'wasm')) return;
  for (const kernel of [conv2DBackpropFilter, ...netKernels, ...normaliseKernels]) registerKernel(kernel);
  replace('Conv2DBackpropInput', conv2DBackpropInput);
  replace('MaxPoolGrad', () => maxPoolGrad);
  replace('Identity', () => identity);
  replace('Concat', concatenate);
  replace('SplitV', split);
}
