/** The built-in inputs and kernels by name; the numbers stand in `numbers.ts`. */
export const inputPresets = ['deck', 'deck-x', 'ones', 'ramp', 'checkerboard', 'spot', 'random'] as const;
export type InputPreset = (typeof inputPresets)[number];

export const kernelPresets = ['letters', 'deck', 'ones', 'bilinear', 'gaussian', 'random'] as const;
export type KernelPreset = (typeof kernelPresets)[number];
