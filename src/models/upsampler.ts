/**
 * Decoders from 8×8 to 32×32: convolution 3×3×16, then the chosen way up twice, each time to twice the side (CURRICULUM §1.3, Live).
 * The way up is a transposed convolution of stride 2, or copying or interpolating followed by a 3×3 convolution.
 */

import { coarseSide } from '../data/pairs.ts';
import type { Layer, Net } from './net.ts';

export const upMethods = ['transposed-2', 'transposed-3', 'transposed-4', 'nearest', 'bilinear'] as const;
export type UpMethod = (typeof upMethods)[number];

const channels = 16;

function up(method: UpMethod, n: 1 | 2): readonly Layer[] {
  const [filters, activation] = n === 1 ? ([channels, 'relu'] as const) : ([1, 'linear'] as const);
  switch (method) {
    case 'transposed-2':
    case 'transposed-3':
    case 'transposed-4': {
      const size = method === 'transposed-2' ? 2 : method === 'transposed-3' ? 3 : 4;
      return [{ kind: 'transposed', name: `up${n}`, filters, size, activation }];
    }
    case 'nearest':
    case 'bilinear':
      return [
        { kind: 'double', name: `double${n}`, by: method },
        { kind: 'convolution', name: `up${n}`, filters, size: 3, activation },
      ];
  }
}

export const upsampler = (method: UpMethod): Net => ({
  name: method,
  side: coarseSide,
  layers: [
    { kind: 'convolution', name: 'conv', filters: channels, size: 3, activation: 'relu' },
    ...up(method, 1),
    ...up(method, 2),
  ],
  classifies: false,
});
