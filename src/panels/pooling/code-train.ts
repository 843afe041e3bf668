/** The classifiers that learn side by side in Train, as layer lists for the code. */
import { classCount } from '../../data/centred.ts';
import type { CodeLayer, CodeNet, Lesson } from '../../pattern/code-nets.ts';
import { type Racer, racers } from './jobs.ts';
import type { PoolingParams } from './params.ts';

const side = 28;
const batch = 64;

const convolution = (filters: number, stride: 1 | 2 = 1): CodeLayer => ({
  kind: 'convolution',
  filters,
  size: 3,
  stride,
  relu: true,
});
const halve = (by: 'max' | 'average' = 'max'): CodeLayer => ({ kind: 'halve', by });
const flatten: CodeLayer = { kind: 'flatten' };

const trunks: Readonly<Record<Racer, readonly CodeLayer[]>> = {
  max: [convolution(8), halve(), convolution(16), halve(), flatten],
  average: [convolution(8), halve('average'), convolution(16), halve('average'), flatten],
  stride: [convolution(8, 2), convolution(16, 2), flatten],
  dense: [flatten, { kind: 'dense', units: 64, relu: true }],
  flatten: [convolution(8), halve(), convolution(16), halve(), flatten],
  'global-max': [
    convolution(16),
    halve(),
    convolution(32),
    halve(),
    convolution(32),
    convolution(32),
    { kind: 'global-max' },
  ],
};

export function lessonOf({ task, rate }: Pick<PoolingParams, 'task' | 'rate'>): Lesson {
  const count = classCount[task];
  const nets = racers[task].map(
    (name): CodeNet => ({
      name,
      side,
      layers: [...trunks[name], { kind: 'dense', units: count, relu: false }],
    }),
  );
  return { nets, aim: { kind: 'classes', count }, rate, batch };
}
