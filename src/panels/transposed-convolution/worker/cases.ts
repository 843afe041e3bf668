/** Cases for the self-check: an operation on the tensors of this panel, and the same in math/ on the same numbers. */
import {
  conv2dTranspose,
  fused,
  grads,
  mean,
  mul,
  relu,
  squaredDifference,
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
import { correlate2d } from '../../../math/correlate.ts';
import { type Method, resample, resampleGradient } from '../../../math/resample.ts';
import { transposedConvolve, transposedInputGradient, transposedKernelGradient } from '../../../math/transposed.ts';
import { sameTransposedAxis, type TransposedAxes, transposedAxis } from '../../../math/transposed-axis.ts';
import { type Filters, filters, type Volume, volume } from '../../../math/volume.ts';
import { adam, type Carried } from '../../../models/adam.ts';
import { doubleBilinear, doubleNearest } from '../../../models/double.ts';
import '../../../models/gradients.ts';

export interface Painting {
  readonly side?: number;
  readonly kernelSize: number;
  readonly stride: number;
  readonly pad: 'valid' | 'same';
  /** Of the input, and of the output. */
  readonly from?: number;
  readonly to?: number;
}

// Numbers that single precision holds exactly, so that the two sides start from the same
const numbers = (count: number, seed: number): Float64Array => {
  const chance = random(seed);
  return Float64Array.from({ length: count }, () => Math.fround(chance.between(-1, 1)));
};

let seed = 1000;
const nextSeed = (): number => {
  seed += 7;
  return seed;
};

const mapOf = (rows: number, columns: number, channels: number): Volume =>
  volume(rows, columns, channels, numbers(rows * columns * channels, nextSeed()));
const bankOf = (size: number, channels: number, count: number): Filters =>
  filters(size, size, channels, count, numbers(size * size * channels * count, nextSeed()));
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

function sampleOf({ side = 7, kernelSize, stride, pad, from = 1, to = 1 }: Painting) {
  const x = mapOf(side, side - 1, from);
  const w = bankOf(kernelSize, to, from);
  const axis = (size: number) =>
    pad === 'same' ? sameTransposedAxis(size, kernelSize, stride) : transposedAxis(size, kernelSize, { stride });
  const axes: TransposedAxes = { vertical: axis(x.rows), horizontal: axis(x.columns) };
  const paint = (a: Tensor4D, b: Tensor4D): Tensor4D =>
    conv2dTranspose(a, b, [1, axes.vertical.output, axes.horizontal.output, to], stride, pad);
  return { x, w, axes, paint };
}

/** A transposed convolution. */
export function painted(name: string, painting: Painting): Check {
  const { x, w, axes, paint } = sampleOf(painting);
  return {
    operation: `transposed-${painting.pad}`,
    name,
    actual: () => read(() => paint(picture(x), bank(w))),
    expected: () => transposedConvolve(x, w, axes).data,
  };
}

/** Its gradients of Σ dy·y, with dy given. */
export function paintedBackward(name: string, painting: Painting): Check[] {
  const { x, w, axes, paint } = sampleOf(painting);
  const dy = mapOf(axes.vertical.output, axes.horizontal.output, w.channels);
  const gradientOf = (argument: 0 | 1) => () =>
    grads((...[a, b]: Tensor[]) => sum(mul(paint(a as Tensor4D, b as Tensor4D), picture(dy))))([picture(x), bank(w)])[
      argument
    ] as Tensor;
  return [
    {
      operation: 'transposed-gradient-input',
      name,
      actual: () => read(gradientOf(0)),
      expected: () => transposedInputGradient(dy, w, axes).data,
    },
    {
      operation: 'transposed-gradient-kernel',
      name,
      actual: () => read(gradientOf(1)),
      expected: () => transposedKernelGradient(dy, x, axes).data,
    },
  ];
}

/** Twice the side by copying or between pixel centres, and back through it. */
export function doubled(by: 'nearest' | 'bilinear', channels: number): Check[] {
  const method: Method = by;
  const double = by === 'nearest' ? doubleNearest : doubleBilinear;
  const x = mapOf(5, 6, channels);
  const dy = mapOf(10, 12, channels);
  const name = `${channels} channels`;
  return [
    {
      operation: `resize-${by}`,
      name,
      actual: () => read(() => double(picture(x))),
      expected: () => resample(x, 10, 12, method, 'half-pixel').data,
    },
    {
      operation: `resize-${by}-gradient`,
      name,
      actual: () =>
        read(
          () => grads((...[a]: Tensor[]) => sum(mul(double(a as Tensor4D), picture(dy))))([picture(x)])[0] as Tensor,
        ),
      expected: () => resampleGradient(dy, 5, 6, method, 'half-pixel').data,
    },
  ];
}

/** The convolution after a resize: 3×3, zeros around, bias, with or without ReLU. */
export function convolved(from: number, to: number, activation: 'relu' | 'linear'): Check {
  const [x, w, bias] = [mapOf(9, 8, from), bankOf(3, from, to), numbers(to, nextSeed())];
  const b = (): Tensor1D => tensor1d(Float32Array.from(bias));
  return {
    operation: 'convolution',
    name: `3×3, ${from} to ${to}, ${activation}`,
    actual: () =>
      read(() => fused.conv2d({ x: picture(x), filter: bank(w), strides: 1, pad: 'same', bias: b(), activation })),
    expected: () => {
      const y = correlate2d(x, w, { stride: 1, dilation: 1, padding: 'same', flip: false, bias }).data;
      return activation === 'relu' ? y.map((value) => Math.max(0, value)) : y;
    },
  };
}

/** Mean squared error, and its slope behind a ReLU. */
export function squaredError(count: number): Check[] {
  const [a, b] = [numbers(count, nextSeed()), numbers(count, nextSeed())];
  const on = (list: Float64Array): Tensor1D => tensor1d(Float32Array.from(list));
  return [
    {
      operation: 'squared-error',
      name: `${count} numbers`,
      actual: () => read(() => mean(squaredDifference(on(a), on(b)))),
      expected: () => [a.reduce((total, value, i) => total + (value - (b[i] ?? 0)) ** 2, 0) / count],
    },
    {
      operation: 'squared-error-gradient',
      name: `${count} numbers, behind a ReLU`,
      actual: () =>
        read(
          () => grads((...[x]: Tensor[]) => mean(squaredDifference(relu(x as Tensor), on(b))))([on(a)])[0] as Tensor,
        ),
      expected: () => a.map((value, i) => (value > 0 ? (2 * (value - (b[i] ?? 0))) / count : 0)),
    },
  ];
}

/** A step of Adam as Train takes it: the new weights. */
export function adamStep(t: number, rate: number): Check {
  const count = 300;
  const lists = [numbers(count, nextSeed()), numbers(count, nextSeed()), numbers(count, nextSeed())] as const;
  const second = lists[2].map(Math.abs);
  const slope = numbers(count, nextSeed());
  const on = (list: Float64Array): Tensor1D => tensor1d(Float32Array.from(list));
  return {
    operation: 'adam-step',
    name: `step ${t}`,
    actual: () =>
      read(() => {
        const carried: Carried = { weights: on(lists[0]), first: on(lists[1]), second: on(second) };
        return adam(carried, on(slope), t, rate).weights;
      }),
    expected: () =>
      lists[0].map((w, i) => {
        const first = 0.9 * (lists[1][i] ?? 0) + 0.1 * (slope[i] ?? 0);
        const square = 0.999 * (second[i] ?? 0) + 0.001 * (slope[i] ?? 0) ** 2;
        return w - (rate * (first / (1 - 0.9 ** t))) / (Math.sqrt(square / (1 - 0.999 ** t)) + 1e-7);
      }),
  };
}
