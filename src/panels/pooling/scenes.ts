/** The lecture script: saved states, in the order of the lecture. What to say stands in the words. */
import type { Scene } from '../../pattern/panel.ts';
import { knobs, type PoolingParams } from './params.ts';
import { frameOf, type Phase } from './steps.ts';

type Params = PoolingParams;

/** A scene of Step that opens at an output cell. */
function at(
  id: string,
  params: Partial<Params>,
  cell: readonly [channel: number, row: number, column: number] = [0, 0, 0],
  phase: Phase = 'window',
): Scene<Params> {
  const settled = knobs.settle(params);
  return { id, mode: 'step', params, k: frameOf(settled, ...cell, phase) };
}

export const scenes: readonly Scene<Params>[] = [
  at('wins', {}),
  at('heard', { kind: 'average', zoom: 'number' }, [0, 0, 1], 'settle'),
  at('gradient', { pass: 'gradient' }, [0, 1, 0]),
  { id: 'move', mode: 'play', params: { lens: 'invariance', picture: 'house', shiftX: 1 } },
  at('crosses', { size: 8, channels: 3, input: 'spot', detail: 'fast' }, [0, 1, 1]),
  at('checkerboard', { input: 'checkerboard', view: 'compare' }, [0, 0, 0], 'place'),
  { id: 'aliasing', mode: 'play', params: { lens: 'aliasing', picture: 'checkerboard', kind: 'subsample' } },
  at('overlap', { size: 5, input: 'deck-pixels', window: 3, stride: 2 }, [0, 0, 1]),
  at('unit', { kind: 'lenet', zoom: 'number' }, [0, 0, 0], 'settle'),
  at('lost', { view: 'lost' }),
  at('unpool', { pass: 'unpool' }, [0, 1, 0]),
  { id: 'pyramid', mode: 'play', params: { lens: 'pyramid', levels: 3 } },
  { id: 'stack', mode: 'step', params: { view: 'stack' }, k: 0 },
  { id: 'shapes', mode: 'train', params: { task: 'shapes' } },
  { id: 'race', mode: 'train', params: { task: 'digits', testShift: 4 } },
];
