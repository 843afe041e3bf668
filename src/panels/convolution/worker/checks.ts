/** The self-check of this panel: everything it computes on the thread, small, against math/ on the same numbers. */
import {
  abs,
  depthwiseConv2d,
  grads,
  max,
  mean,
  min,
  mul,
  relu,
  scalar,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
  tensor1d,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import { random } from '../../../data/random.ts';
import type { Check } from '../../../engine/contract.ts';
import { axesOf, correlate2d, flipped, type LayerSettings } from '../../../math/correlate.ts';
import { depthwise2d } from '../../../math/depthwise.ts';
import { biasGradient, inputGradient, kernelGradient } from '../../../math/gradient.ts';
import { type Filters, filters, type Volume, volume } from '../../../math/volume.ts';
import { type Padding, paddings } from '../../../math/window.ts';
import { layerOn } from './layer.ts';

export { warmUp } from './warm-up.ts';

interface Case {
  readonly rows?: number;
  readonly columns?: number;
  readonly kernelRows?: number;
  readonly kernelColumns?: number;
  readonly channels?: number;
  readonly filters?: number;
  readonly stride?: number;
  readonly dilation?: number;
  readonly padding?: Padding;
  readonly flip?: boolean;
  readonly bias?: boolean;
}

interface Sample {
  readonly x: Volume;
  readonly w: Filters;
  readonly bias: Float64Array;
  readonly settings: LayerSettings;
}

// Numbers that single precision holds exactly, so that the two sides start from the same
const numbers = (count: number, seed: number): Float64Array => {
  const chance = random(seed);
  return Float64Array.from({ length: count }, () => Math.fround(chance.between(-1, 1)));
};

function sampleOf(c: Case, seed: number): Sample {
  const { rows = 14, columns = 13, kernelRows = 3, kernelColumns = kernelRows, channels = 1, filters: count = 1 } = c;
  const { stride = 1, dilation = 1, padding = 'valid', flip = false } = c;
  return {
    x: volume(rows, columns, channels, numbers(rows * columns * channels, seed)),
    w: filters(kernelRows, kernelColumns, channels, count, numbers(kernelRows * kernelColumns * channels * count, seed + 1)),
    bias: c.bias ? numbers(count, seed + 2) : new Float64Array(count),
    settings: { stride, dilation, padding, flip },
  };
}

const picture = ({ rows, columns, channels, data }: Volume): Tensor4D =>
  tensor4d(Float32Array.from(data), [1, rows, columns, channels]);
const bank = ({ rows, columns, channels, filters: count, data }: Filters): Tensor4D =>
  tensor4d(Float32Array.from(data), [rows, columns, channels, count]);

/** The numbers of what `compute` makes; everything else it made is disposed of. */
async function read(compute: () => Tensor): Promise<Float32Array> {
  const result = tidy(compute);
  const found = await result.data<'float32'>();
  result.dispose();
  return found;
}

let seeds = 1;
const onTensors = ({ x, w, bias, settings }: Sample): Tensor =>
  layerOn(picture(x), bank(w), settings, tensor1d(Float32Array.from(bias)));

function forward(operation: string, name: string, c: Case): Check {
  const sample = sampleOf(c, (seeds += 7));
  const { x, w, bias, settings } = sample;
  return {
    operation,
    name,
    actual: () => read(() => onTensors(sample)),
    expected: () => correlate2d(x, w, { ...settings, bias }).data,
  };
}

/** The three gradients of Σ dy·y, with dy given. */
function backward(name: string, c: Case): Check[] {
  const sample = sampleOf({ bias: true, ...c }, (seeds += 7));
  const { x, w, bias, settings } = sample;
  const axes = axesOf(x, w, settings);
  const { output: rows } = axes.vertical;
  const { output: columns } = axes.horizontal;
  const dy = volume(rows, columns, w.filters, numbers(rows * columns * w.filters, seeds + 3));
  const turn = (kernels: Filters) => (settings.flip ? flipped(kernels) : kernels);
  const gradientOf = (argument: 0 | 1 | 2) => () => {
    const loss = (...[a, b, c]: Tensor[]) =>
      sum(mul(layerOn(a as Tensor4D, b as Tensor4D, settings, c as Tensor1D), picture(dy)));
    return grads(loss)([picture(x), bank(w), tensor1d(Float32Array.from(bias))])[argument] as Tensor;
  };
  return [
    {
      operation: 'gradient-input',
      name,
      actual: () => read(gradientOf(0)),
      expected: () => inputGradient(dy, turn(w), axes).data,
    },
    {
      operation: 'gradient-kernel',
      name,
      actual: () => read(gradientOf(1)),
      expected: () => turn(kernelGradient(dy, x, axes)).data,
    },
    { operation: 'gradient-bias', name, actual: () => read(gradientOf(2)), expected: () => biasGradient(dy) },
  ];
}

/** An operation on one list of numbers; long enough that no backend leaves it to the processor. */
function onList(operation: string, name: string, actual: (x: Tensor) => Tensor, expected: (x: Float64Array) => number[]): Check {
  const list = numbers(600, (seeds += 7));
  return {
    operation,
    name,
    actual: () => read(() => actual(tensor1d(Float32Array.from(list)))),
    expected: () => expected(list),
  };
}

function depthwise(name: string, c: Case): Check {
  const { x, w, settings } = sampleOf({ channels: 3, filters: 2, ...c }, (seeds += 7));
  return {
    operation: 'depthwise',
    name,
    actual: () => read(() => depthwiseConv2d(picture(x), bank(w), settings.stride, 'valid')),
    expected: () => depthwise2d(x, w, axesOf(x, w, settings)).data,
  };
}

const total = (x: Float64Array): number => x.reduce((a, b) => a + b, 0);

/** A descent step on ½·mean square error, as Train takes it: the new kernel. */
function descent(name: string, rate: number): Check {
  const { x, w, settings } = sampleOf({ rows: 16, columns: 16, padding: 'same' }, (seeds += 7));
  const target = correlate2d(x, sampleOf({}, seeds + 1).w, settings);
  const error = () => {
    const y = correlate2d(x, w, settings);
    return volume(y.rows, y.columns, 1, y.data.map((value, i) => (value - (target.data[i] as number)) / y.data.length));
  };
  return {
    operation: 'descent-step',
    name,
    actual: () =>
      read(() => {
        const loss = (...[kernel]: Tensor[]) =>
          mul(0.5, mean(square(sub(layerOn(picture(x), kernel as Tensor4D, settings), picture(target)))));
        const kernel = bank(w);
        return sub(kernel, mul(scalar(rate), grads(loss)([kernel])[0] as Tensor));
      }),
    expected: () => {
      const gradient = kernelGradient(error(), x, axesOf(x, w, settings)).data;
      return w.data.map((value, i) => value - rate * (gradient[i] as number));
    },
  };
}

export const checks: readonly Check[] = [
  ...paddings.flatMap((padding) => [
    forward(`padding-${padding}`, '3×3', { padding }),
    forward(`padding-${padding}`, '4×4, stride 2', { padding, kernelRows: 4, stride: 2 }),
    forward(`padding-${padding}`, '5×5, 2 channels', { padding, kernelRows: 5, channels: 2, bias: true }),
    forward(`padding-${padding}`, '2×5, dilation 2', { padding, kernelRows: 2, kernelColumns: 5, dilation: 2 }),
  ]),
  forward('padding-mirror', 'wider than the picture', { padding: 'mirror', rows: 3, columns: 2, kernelRows: 7, dilation: 2 }),
  forward('padding-periodic', 'wider than the picture', { padding: 'periodic', rows: 3, columns: 2, kernelRows: 7, dilation: 2 }),
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
  onList('reductions', 'sum', (x) => sum(x), (x) => [total(x)]),
  onList('reductions', 'mean', (x) => mean(x), (x) => [total(x) / x.length]),
  onList('reductions', 'mean square', (x) => mean(square(x)), (x) => [total(x.map((value) => value * value)) / x.length]),
  onList('reductions', 'largest', (x) => max(x), (x) => [Math.max(...x)]),
  onList('reductions', 'smallest', (x) => min(x), (x) => [Math.min(...x)]),
  onList('reductions', 'largest magnitude', (x) => max(abs(x)), (x) => [Math.max(...x.map(Math.abs))]),
];
