import type { Words } from '../../../pattern/words.ts';

/** The knobs that only Play has; they stand under `knobs` with the others. */
export const playKnobs = {
  up: {
    label: 'Upsampling',
    help: 'How the small map becomes large again. Only max pooling keeps indices, so “Max indices” applies to it alone; the other two then copy.',
    options: {
      nearest: 'Copy (nearest)',
      'bed-of-nails': 'Bed of nails',
      'max-indices': 'Max indices',
      bilinear: 'Bilinear',
    },
  },
  map: {
    label: 'What is pooled',
    help: 'The strength of the edges (Sobel), as in the claim, or the brightness itself.',
    options: { sobel: 'Edges (Sobel)', brightness: 'Brightness' },
  },
  sweep: {
    label: 'What changes along the axis',
    help: 'Along the curve the picture is moved to the right, turned or enlarged, step by step.',
    options: { shift: 'Shift', angle: 'Rotation', scale: 'Scale' },
  },
  pattern: {
    label: 'Pattern',
    help: 'A wave whose frequency is known, or a picture.',
    options: { stripes: 'Stripes', checkerboard: 'Checkerboard', 'zone-plate': 'Zone plate', picture: 'Picture' },
  },
  frequency: {
    label: 'Frequency',
    help: 'Cycles across the picture: how many times it goes from dark to light and back.',
  },
} as const satisfies Words;
