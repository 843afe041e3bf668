/** The two kernels that training a convolutional network on WASM is missing; see each file. Works in Node and in the browser. */
import { getKernel, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import { conv2DBackpropFilter } from './conv2d-backprop-filter.ts';
import { conv2DBackpropInput } from './conv2d-backprop-input.ts';

/** Registers them; call before the backend is used. Calling again changes nothing. */
export function registerWasmKernels(): void {
  if (getKernel('Conv2DBackpropFilter', 'wasm')) return;
  registerKernel(conv2DBackpropFilter);
  const naive = getKernel('Conv2DBackpropInput', 'wasm');
  if (!naive) return;
  unregisterKernel('Conv2DBackpropInput', 'wasm');
  registerKernel(conv2DBackpropInput(naive));
}
