/** The built-in inputs by name; the numbers are drawn in `inputs.ts`. */
export const inputPresets = ['deck', 'deck-pixels', 'checkerboard', 'spot', 'ramp', 'face', 'edges', 'digit'] as const;
export type InputPreset = (typeof inputPresets)[number];
