/** The self-check of this panel: everything it computes on the thread, small, against math/. */
import { abs, max, mean, min, relu, square, sum } from '@tensorflow/tfjs-core';
import type { Check } from '../../../engine/contract.ts';
import { paddings } from '../../../math/window.ts';
import { backward, depthwise, descent, forward, onList } from './cases.ts';

export { warmUp } from './warm-up.ts';

const total = (x: Float64Array): number => x.reduce((a, b) => a + b, 0);

export const checks: readonly Check[] = [
  ...paddings.flatMap((padding) => [
    forward(`padding-${padding}`, '3×3', { padding }),
    forward(`padding-${padding}`, '4×4, stride 2', { padding, kernelRows: 4, stride: 2 }),
    forward(`padding-${padding}`, '5×5, 2 channels', { padding, kernelRows: 5, channels: 2, bias: true }),
    forward(`padding-${padding}`, '2×5, dilation 2', { padding, kernelRows: 2, kernelColumns: 5, dilation: 2 }),
  ]),
  forward('padding-mirror', 'wider than the picture', {
    padding: 'mirror',
    rows: 3,
    columns: 2,
    kernelRows: 7,
    dilation: 2,
  }),
  forward('padding-periodic', 'wider than the picture', {
    padding: 'periodic',
    rows: 3,
    columns: 2,
    kernelRows: 7,
    dilation: 2,
  }),
  forward('stride', '2', { stride: 2 }),
  forward('stride', '3', { stride: 3, padding: 'same' }),
  forward('stride', '4, gaps', { stride: 4, kernelRows: 2 }),
  forward('dilation', '2', { dilation: 2 }),
  forward('dilation', '3', { dilation: 3, padding: 'zero' }),
  forward('stride-and-dilation', '2 and 2', { stride: 2, dilation: 2 }),
  forward('stride-and-dilation', '3 and 2, same', { stride: 3, dilation: 2, padding: 'same' }),
  forward('stride-and-dilation', '2 and 3, replicate', { stride: 2, dilation: 3, padding: 'replicate' }),
  forward('flip', '3×3', { flip: true }),
  forward('flip', '2×4, 2 channels', { flip: true, kernelRows: 2, kernelColumns: 4, channels: 2, padding: 'zero' }),
  forward('channels', '3 to 4 with bias', { channels: 3, filters: 4, bias: true, padding: 'same' }),
  forward('channels', '8 filters, 5×5', { filters: 8, kernelRows: 5, bias: true }),
  forward('pointwise', '1×1, 4 to 3', { kernelRows: 1, channels: 4, filters: 3, bias: true }),
  forward('pointwise', '1×1, stride 2', { kernelRows: 1, channels: 2, filters: 2, stride: 2 }),
  depthwise('3×3, 3 channels', {}),
  depthwise('5×5, stride 2', { kernelRows: 5, stride: 2 }),
  ...backward('3×3', {}),
  ...backward('3×3, same, 2 to 3', { padding: 'same', channels: 2, filters: 3 }),
  ...backward('4×4, stride 2, zero', { padding: 'zero', kernelRows: 4, stride: 2, channels: 2, filters: 2 }),
  ...backward('3×3, mirror', { padding: 'mirror' }),
  ...backward('5×5, periodic, flip', { padding: 'periodic', kernelRows: 5, flip: true }),
  ...backward('3×3, replicate, stride 3', { padding: 'replicate', stride: 3, filters: 2 }),
  descent('rate 0.5', 0.5),
  descent('rate 2', 2),
  onList('relu', '600 numbers', relu, (x) => [...x].map((value) => Math.max(0, value))),
  onList('absolute', '600 numbers', abs, (x) => [...x].map(Math.abs)),
  onList(
    'reductions',
    'sum',
    (x) => sum(x),
    (x) => [total(x)],
  ),
  onList(
    'reductions',
    'mean',
    (x) => mean(x),
    (x) => [total(x) / x.length],
  ),
  onList(
    'reductions',
    'mean square',
    (x) => mean(square(x)),
    (x) => [total(x.map((value) => value * value)) / x.length],
  ),
  onList(
    'reductions',
    'largest',
    (x) => max(x),
    (x) => [Math.max(...x)],
  ),
  onList(
    'reductions',
    'smallest',
    (x) => min(x),
    (x) => [Math.min(...x)],
  ),
  onList(
    'reductions',
    'largest magnitude',
    (x) => max(abs(x)),
    (x) => [Math.max(...x.map(Math.abs))],
  ),
];
