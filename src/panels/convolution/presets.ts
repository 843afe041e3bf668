/** The built-in inputs and kernels, as numbers. */
export const inputPresets = ['deck', 'deck-square', 'ramp', 'checkerboard', 'face', 'ball', 'channels'] as const;
export const kernelPresets = [
  'box',
  'identity',
  'blur',
  'gaussian',
  'sobel-x',
  'sobel-y',
  'laplacian',
  'sharpen',
  'emboss',
  'edges',
  'gabor',
  'deck-a',
  'matrix',
  'random',
] as const;
