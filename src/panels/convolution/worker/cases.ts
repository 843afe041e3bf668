/** Cases for the self-check: an operation on the tensors of this panel, and the same in math/ on the same numbers. */
import {
  depthwiseConv2d,
  grads,
  mean,
  mul,
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
import type { Padding } from '../../../math/window.ts';
import { layerOn } from './layer.ts';

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
    w: filters(
      kernelRows,
      kernelColumns,
      channels,
      count,
      numbers(kernelRows * kernelColumns * channels * count, seed + 1),
    ),
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

let seed = 1;
/** A new seed for each case. */
const nextSeed = (): number => {
  seed += 7;
  return seed;
};
const onTensors = ({ x, w, bias, settings }: Sample): Tensor =>
  layerOn(picture(x), bank(w), settings, tensor1d(Float32Array.from(bias)));

export function forward(operation: string, name: string, c: Case): Check {
  const sample = sampleOf(c, nextSeed());
  const { x, w, bias, settings } = sample;
  return {
    operation,
    name,
    actual: () => read(() => onTensors(sample)),
    expected: () => correlate2d(x, w, { ...settings, bias }).data,
  };
}

/** The three gradients of Σ dy·y, with dy given. */
export function backward(name: string, c: Case): Check[] {
  const sample = sampleOf({ bias: true, ...c }, nextSeed());
  const { x, w, bias, settings } = sample;
  const axes = axesOf(x, w, settings);
  const { output: rows } = axes.vertical;
  const { output: columns } = axes.horizontal;
  const dy = volume(rows, columns, w.filters, numbers(rows * columns * w.filters, seed + 3));
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
export function onList(
  operation: string,
  name: string,
  actual: (x: Tensor) => Tensor,
  expected: (x: Float64Array) => number[],
): Check {
  const list = numbers(600, nextSeed());
  return {
    operation,
    name,
    actual: () => read(() => actual(tensor1d(Float32Array.from(list)))),
    expected: () => expected(list),
  };
}

export function depthwise(name: string, c: Case): Check {
  const { x, w, settings } = sampleOf({ channels: 3, filters: 2, ...c }, nextSeed());
  return {
    operation: 'depthwise',
    name,
    actual: () => read(() => depthwiseConv2d(picture(x), bank(w), settings.stride, 'valid')),
    expected: () => depthwise2d(x, w, axesOf(x, w, settings)).data,
  };
}

/** A descent step on ½·mean square error, as Train takes it: the new kernel. */
export function descent(name: string, rate: number): Check {
  const { x, w, settings } = sampleOf({ rows: 16, columns: 16, padding: 'same' }, nextSeed());
  const target = correlate2d(x, sampleOf({}, seed + 1).w, settings);
  const error = () => {
    const y = correlate2d(x, w, settings);
    return volume(
      y.rows,
      y.columns,
      1,
      y.data.map((value, i) => (value - (target.data[i] as number)) / y.data.length),
    );
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
