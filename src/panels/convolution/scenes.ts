/** The lecture script: saved states, in the order of the lecture. What to say stands in the words. */
import type { Scene } from '../../pattern/panel.ts';
import { type ConvolutionParams, knobs } from './params.ts';
import { frameOf, type Phase } from './steps.ts';

type Params = ConvolutionParams;

/** A scene of Step that opens at an output cell. */
function at(
  id: string,
  params: Partial<Params>,
  cell: readonly [filter: number, row: number, column: number] = [0, 0, 0],
  phase: Phase = 'window',
): Scene<Params> {
  const settled = knobs.settle(params);
  return { id, mode: 'step', params, k: frameOf(settled, ...cell, phase) };
}

/** v = [1, 2, 3, 2] times itself, the picture of CV9, and the kernel [1, 2, 1] times itself. */
const byHand: Partial<Params> = {
  size: 4,
  input: '1_2_3_2_2_4_6_4_3_6_9_6_2_4_6_4',
  kernel: '1_2_1_2_4_2_1_2_1',
};

/** The two channels of CV10: their kernels and the bias. */
export const twoChannels: Partial<Params> = {
  size: 3,
  kernelSize: 2,
  channels: 2,
  input: 'channels',
  kernel: '1_0_0_-1_0_2_1_0',
  bias: '0.5',
};

export const scenes: readonly Scene<Params>[] = [
  at('window', { kernelSize: 2 }),
  at('edges', { input: 'ball', kernel: 'sobel-x', filters: 2, detail: 'fast' }, [0, 3, 1]),
  at('flip', { kernel: 'deck-a', zoom: 'number' }, [0, 0, 0], 'products'),
  at('border', { input: 'face', padding: 'mirror', kernel: 'box' }),
  at('border-by-hand', { ...byHand, padding: 'zero', zoom: 'number' }, [0, 0, 0], 'products'),
  { id: 'move', mode: 'play', params: { lens: 'shift', kernel: 'sobel-x', shiftX: 6, shiftY: 3 } },
  { id: 'stride', mode: 'play', params: { lens: 'shift', kernel: 'sobel-x', stride: 2, shiftX: 1 } },
  at('channels', twoChannels, [0, 0, 0], 'products'),
  at('free', { size: 6, sharing: 'free', kernel: 'sobel-x', input: 'checkerboard', detail: 'fast' }),
  at('counting', { view: 'counting', detail: 'fast' }),
  at('matrix', {
    size: 4,
    input: '5_0_2_6_3_0_0_6_2_7_0_2_2_2_1_4',
    kernel: 'matrix',
    view: 'matrix',
    detail: 'fast',
  }),
  { id: 'depth', mode: 'play', params: { lens: 'depth', depth: 3 } },
  { id: 'guess', mode: 'train', params: { task: 'filter', target: 'sobel-x', picture: 'texture' } },
  { id: 'digits', mode: 'train', params: { task: 'digits' } },
];
