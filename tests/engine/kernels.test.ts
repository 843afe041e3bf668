/** The project's own WASM kernels against finite differences and against math/, over shapes the fixtures do not have. */
import {
  conv2d,
  conv2dTranspose,
  grad,
  grads,
  memory,
  mul,
  sum,
  type Tensor,
  type Tensor4D,
  tensor4d,
  maxPool as tfMaxPool,
  tidy,
} from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { random } from '../../src/data/random.ts';
import { registerWasmKernels } from '../../src/engine/kernels/index.ts';
import { maxPool, poolAxes } from '../../src/math/pool.ts';
import { maxPoolGradient } from '../../src/math/pool-gradient.ts';
import { volume } from '../../src/math/volume.ts';
import { startWasm } from './on-wasm.ts';

interface Shape {
  readonly batch: number;
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
  readonly kernel: readonly [number, number];
  readonly filters: number;
  readonly stride: number | [number, number];
  readonly pad: Parameters<typeof conv2d>[3];
}
const base: Shape = { batch: 1, rows: 7, columns: 6, channels: 2, kernel: [3, 3], filters: 3, stride: 1, pad: 'valid' };
const shapes: readonly [string, Partial<Shape>][] = [
  ['valid', {}],
  ['same', { pad: 'same' }],
  ['batch of 4', { batch: 4, pad: 'same' }],
  ['stride 2, same (uneven border)', { rows: 8, columns: 8, stride: 2, pad: 'same' }],
  ['stride 3, windows that leave cells out', { rows: 9, columns: 8, kernel: [2, 2], stride: 3 }],
  ['strides 1 and 2', { stride: [1, 2], pad: 'same' }],
  ['1×1', { kernel: [1, 1] }],
  [
    'even kernel, uneven explicit border',
    {
      kernel: [4, 2],
      pad: [
        [0, 0],
        [1, 2],
        [0, 1],
        [0, 0],
      ],
    },
  ],
  [
    'border wider than the kernel reaches',
    {
      kernel: [2, 2],
      pad: [
        [0, 0],
        [2, 2],
        [2, 2],
        [0, 0],
      ],
    },
  ],
  ['one channel, one filter', { channels: 1, filters: 1, kernel: [5, 3], pad: 'same' }],
];

const numbers = (count: number, seed: number) => {
  const chance = random(seed);
  return Float32Array.from({ length: count }, () => chance.between(-1, 1));
};

/** x, w and dy as plain lists, and Σ dy·conv(x, w) with its gradients on the backend. */
function problem(partial: Partial<Shape>) {
  const s = { ...base, ...partial };
  const x = numbers(s.batch * s.rows * s.columns * s.channels, 1);
  const w = numbers(s.kernel[0] * s.kernel[1] * s.channels * s.filters, 2);
  const xShape: [number, number, number, number] = [s.batch, s.rows, s.columns, s.channels];
  const wShape: [number, number, number, number] = [...s.kernel, s.channels, s.filters];
  const layer = (a: Tensor, b: Tensor) => conv2d(a as Tensor4D, b as Tensor4D, s.stride, s.pad);
  const shape = tidy(() => layer(tensor4d(x, xShape), tensor4d(w, wShape)).shape);
  const dy = numbers(
    shape.reduce((a, b) => a * b, 1),
    3,
  );
  const loss = (a: Tensor, b: Tensor) => sum(mul(layer(a, b), tensor4d(dy, shape as [number, number, number, number])));
  return {
    x,
    w,
    value: (xs: Float32Array, ws: Float32Array) =>
      tidy(() => loss(tensor4d(xs, xShape), tensor4d(ws, wShape)).dataSync()[0]),
    gradients: () => {
      const [dx, dw] = tidy(() =>
        grads((...[a, b]: Tensor[]) => loss(a as Tensor, b as Tensor))([tensor4d(x, xShape), tensor4d(w, wShape)]),
      );
      const both = [dx?.dataSync().slice(), dw?.dataSync().slice()];
      dx?.dispose();
      dw?.dispose();
      return both;
    },
  };
}

beforeAll(startWasm);

describe('the gradients of a convolution on wasm', () => {
  it.each(shapes)('agree with finite differences: %s', (_, partial) => {
    const { x, w, value, gradients } = problem(partial);
    const [dx, dw] = gradients();
    // The loss is linear in each argument, so a difference of any width is exact but for rounding
    const step = 0.5;
    const slope = (of: Float32Array, i: number) => {
      const up = of.slice();
      const down = of.slice();
      up[i] = (up[i] ?? 0) + step;
      down[i] = (down[i] ?? 0) - step;
      const [high, low] = of === x ? [value(up, w), value(down, w)] : [value(x, up), value(x, down)];
      return ((high ?? Number.NaN) - (low ?? Number.NaN)) / (2 * step);
    };
    for (let i = 0; i < x.length; i += 3) expect(dx?.[i]).toBeCloseTo(slope(x, i), 4);
    for (let i = 0; i < w.length; i++) expect(dw?.[i]).toBeCloseTo(slope(w, i), 4);
  });

  it('sums a batch in parts when its patches would not fit', () => {
    const large = {
      batch: 3,
      rows: 320,
      columns: 320,
      channels: 3,
      kernel: [5, 5] as const,
      filters: 2,
      pad: 'same' as const,
    };
    const whole = problem(large).gradients()[1];
    const one = [0, 1, 2].map((image) => {
      const size = large.rows * large.columns * large.channels;
      const dySize = large.rows * large.columns * large.filters;
      const all = problem(large);
      const x = tensor4d(all.x.slice(image * size, (image + 1) * size), [1, large.rows, large.columns, large.channels]);
      const dy = tensor4d(numbers(3 * dySize, 3).slice(image * dySize, (image + 1) * dySize), [
        1,
        large.rows,
        large.columns,
        large.filters,
      ]);
      const w = tensor4d(all.w, [5, 5, 3, 2]);
      const [dw] = grads((...[k]: Tensor[]) => sum(mul(conv2d(x, k as Tensor4D, 1, 'same'), dy)))([w]);
      return dw?.dataSync().slice() ?? new Float32Array();
    });
    whole?.forEach((value, i) => {
      expect(value).toBeCloseTo(
        one.reduce((total, part) => total + (part[i] ?? Number.NaN), 0),
        1,
      );
    });
  });

  it('adds the stamps of a strided layer in parts when they would not fit', () => {
    const large = {
      batch: 3,
      rows: 320,
      columns: 319,
      channels: 3,
      kernel: [7, 7] as const,
      filters: 2,
      stride: 2,
      pad: 'same' as const,
    };
    const all = problem(large);
    const [dx] = all.gradients();
    const w = tensor4d(all.w, [7, 7, 3, 2]);
    const [size, dySize] = [320 * 319 * 3, 160 * 160 * 2];
    for (const image of [0, 2]) {
      const dy = tensor4d(numbers(3 * dySize, 3).slice(image * dySize, (image + 1) * dySize), [1, 160, 160, 2]);
      const alone = conv2dTranspose(dy, w, [1, 320, 319, 3], 2, 'same').dataSync();
      let worst = 0;
      alone.forEach((value, i) => {
        worst = Math.max(worst, Math.abs(value - (dx?.[image * size + i] ?? Number.NaN)));
      });
      expect(worst).toBeLessThan(1e-4);
    }
  });

  it('leave no tensor behind', () => {
    const { gradients } = problem({ batch: 2, pad: 'same' });
    gradients();
    const before = memory();
    for (let i = 0; i < 20; i++) gradients();
    const after = memory();
    expect([after.numTensors, after.numBytes, after.numDataBuffers]).toEqual([
      before.numTensors,
      before.numBytes,
      before.numDataBuffers,
    ]);
  });

  it('can be registered again without harm', () => {
    registerWasmKernels();
    expect(problem({}).gradients()[1]?.every(Number.isFinite)).toBe(true);
  });
});

describe('the gradient of max pooling on wasm', () => {
  it('goes to the first winner of every window, also where nothing is positive', () => {
    const cases = [
      { kernel: 2, stride: 2, padding: 'valid' },
      { kernel: [3, 2], stride: [2, 1], padding: 'same' },
      { kernel: 3, stride: 1, padding: { top: 1, bottom: 0, left: 2, right: 1 } },
    ] as const;
    for (const settings of cases)
      for (const lower of [0, 20]) {
        const x = volume(
          6,
          5,
          2,
          Float64Array.from({ length: 60 }, (_, i) => ((7 * i) % 9) - lower),
        );
        const axes = poolAxes(x, settings);
        const { y, winners } = maxPool(x, axes);
        const dy = { ...y, data: y.data.map((_, i) => (i % 5) - 2) };
        const { vertical, horizontal } = axes;
        const pads: [[number, number], [number, number], [number, number], [number, number]] = [
          [0, 0],
          [vertical.before, vertical.after],
          [horizontal.before, horizontal.after],
          [0, 0],
        ];
        const stock = (t: Tensor) =>
          tfMaxPool(t as Tensor4D, [vertical.kernel, horizontal.kernel], [vertical.stride, horizontal.stride], pads);
        const twice = [...x.data, ...x.data];
        const slopes = [...dy.data, ...dy.data.map((slope) => 2 * slope)];
        const dx = tidy(() =>
          grad(stock)(tensor4d(twice, [2, 6, 5, 2]), tensor4d(slopes, [2, y.rows, y.columns, 2]))
            .dataSync()
            .slice(),
        );
        const expected = maxPoolGradient(dy, axes, winners).data;
        expect([...dx]).toEqual([...expected, ...expected.map((slope) => 2 * slope)]);
      }
  });
});
