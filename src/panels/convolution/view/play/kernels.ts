import { formatNumbers } from '../../../../pattern/knobs.ts';
import type { Layer } from '../../jobs.ts';
import { kernelNumbers } from '../../layer.ts';
import type { ConvolutionParams } from '../../params.ts';
import { type KernelPreset, kernelPreset } from '../../presets.ts';

/** The classics, in the order in which they are met. */
export const gallery: readonly KernelPreset[] = [
  'identity',
  'blur',
  'gaussian',
  'sharpen',
  'edges',
  'sobel-x',
  'sobel-y',
  'laplacian',
  'emboss',
  'gabor',
  'random',
];

/** Real pictures have one channel here (brightness), so Play uses the first channel of the first filter. */
export const playKernel = (params: ConvolutionParams): number[] =>
  kernelNumbers({ ...params, channels: 1, filters: 1 }).slice(0, params.kernelSize ** 2);

/** The knob text with weight `index` of the first slice changed and every other number kept. */
export function withWeight(params: ConvolutionParams, index: number, value: number): string {
  const numbers = [...kernelNumbers(params)];
  numbers[index] = value;
  return formatNumbers(numbers);
}

/** A gallery of kernels with the layer's settings. */
export const layerOf = (params: ConvolutionParams, kernels: readonly (readonly number[])[]): Layer => ({
  kernels,
  kernelSize: params.kernelSize,
  stride: params.stride,
  dilation: params.dilation,
  padding: params.padding,
  flip: params.flip === 1,
});

export const galleryKernels = (kernelSize: number): number[][] =>
  gallery.map((name) => kernelPreset(name, kernelSize, 1, 1));

/** Whether a kernel keeps brightness (its weights sum to one): its response is then a picture like the input. */
export const keepsBrightness = (kernel: readonly number[]): boolean =>
  Math.abs(kernel.reduce((sum, w) => sum + w, 0) - 1) < 1e-6;

/** A kernel as rows. */
export const asRows = (kernel: readonly number[], side: number): number[][] =>
  Array.from({ length: side }, (_, row) => kernel.slice(row * side, (row + 1) * side));
