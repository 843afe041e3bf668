/** Pooling and the ways back up on tensors against math/, with no gradients but those that the models register themselves. */
import {
  add,
  conv2d,
  grad,
  image,
  memory,
  mul,
  type Scalar,
  sum,
  type Tensor,
  type Tensor4D,
  tensor4d,
  tidy,
  variable,
  variableGrads,
} from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute, type NodeBackend } from '../../scripts/node-backend.ts';
import { averagePool, maxPool, poolAxes, subsample } from '../../src/math/pool.ts';
import { averagePoolGradient, maxPoolGradient, subsampleGradient } from '../../src/math/pool-gradient.ts';
import { grids, methods, resample, resampleGradient } from '../../src/math/resample.ts';
import { transposedConvolve, transposedInputGradient, transposedKernelGradient } from '../../src/math/transposed.ts';
import { transposedAxis } from '../../src/math/transposed-axis.ts';
import { bedOfNails, copyUp, maxUnpool, maxUnpoolGradient, nailsGradient } from '../../src/math/unpool.ts';
import { type Filters, type Volume, volume } from '../../src/math/volume.ts';
import { averagePoolMaps, maxPoolMaps, subsampleMaps, winnerMaps } from '../../src/models/pooling.ts';
import { nailMaps, resampleMaps, transposedMaps } from '../../src/models/resampling.ts';
import { unpoolMaps } from '../../src/models/unpooling.ts';
import { pools, transposedLayers, volumes } from '../math/arbitrary.ts';

const asTensor = ({ rows, columns, channels, data }: Volume): Tensor4D =>
  tensor4d(Float32Array.from(data), [1, rows, columns, channels]);
const asKernel = ({ rows, columns, channels, filters: count, data }: Filters): Tensor4D =>
  tensor4d(Float32Array.from(data), [rows, columns, channels, count]);
const slopesFor = (y: Volume): Volume => ({ ...y, data: y.data.map((_, i) => ((5 * i) % 7) - 3) });

function agrees(actual: Tensor, expected: { readonly data: ArrayLike<number> }): void {
  const numbers = actual.dataSync();
  expect(numbers.length).toBe(expected.data.length);
  for (let i = 0; i < numbers.length; i++)
    expect(Math.abs((numbers[i] as number) - (expected.data[i] as number))).toBeLessThan(
      1e-4 * Math.max(1, Math.abs(expected.data[i] as number)),
    );
}

/** Forward and backward of one operation, and no tensor left over. */
function both(x: Volume, make: (x: Tensor4D) => Tensor4D, y: Volume, dx: (dy: Volume) => Volume): void {
  const before = memory().numTensors;
  tidy(() => {
    agrees(make(asTensor(x)), y);
    const dy = slopesFor(y);
    agrees(grad((input) => make(input as Tensor4D))(asTensor(x), asTensor(dy)), dx(dy));
  });
  expect(memory().numTensors).toBe(before);
}

const runs = { numRuns: 40 };

describe.each<NodeBackend>(['cpu', 'wasm'])('on %s', (backend) => {
  beforeAll(() => compute(backend));

  it('maximum, its winners and its gradient, also among equal and negative numbers', () => {
    fc.assert(
      fc.property(pools, fc.integer({ min: 0, max: 12 }), ({ x: given, axes }, lower) => {
        const x = { ...given, data: given.data.map((value) => value - lower) };
        const { y, winners } = maxPool(x, axes);
        both(
          x,
          (t) => maxPoolMaps(t, axes),
          y,
          (dy) => maxPoolGradient(dy, axes, winners),
        );
        const places = winnerMaps(asTensor(x), axes);
        expect([...places.dataSync()]).toEqual([...winners]);
      }),
      runs,
    );
  });

  it('averages by either divisor', () => {
    fc.assert(
      fc.property(pools, fc.constantFrom('inside', 'window'), ({ x, axes }, divisor) => {
        both(
          x,
          (t) => averagePoolMaps(t, axes, divisor),
          averagePool(x, axes, divisor),
          (dy) => averagePoolGradient(dy, axes, divisor),
        );
      }),
      runs,
    );
  });

  it('subsampling', () => {
    fc.assert(
      fc.property(pools, ({ x, axes }) => {
        both(
          x,
          (t) => subsampleMaps(t, axes),
          subsample(x, axes),
          (dy) => subsampleGradient(dy, axes),
        );
      }),
      runs,
    );
  });

  it('max-unpooling, windows side by side or overlapping', () => {
    fc.assert(
      fc.property(pools, ({ x, axes }) => {
        const { y, winners } = maxPool(x, axes);
        tidy(() => {
          const places = winnerMaps(asTensor(x), axes);
          agrees(unpoolMaps(asTensor(y), places, axes), maxUnpool(y, winners, x.rows, x.columns));
          // Where a cell won several windows they share the slope, so each slope counts as often as the winner is unique
          const dy = slopesFor(x);
          const times = winners.map((winner) => winners.filter((other) => other === winner).length);
          const whole = maxUnpoolGradient(dy, winners, y);
          const shared = { ...whole, data: whole.data.map((slope, i) => slope / (times[i] as number)) };
          agrees(grad((input) => unpoolMaps(input as Tensor4D, places, axes))(asTensor(y), asTensor(dy)), shared);
        });
      }),
      runs,
    );
  });

  it('a second picture of a batch has its own places', () => {
    for (const stride of [2, 1]) {
      const maps = [0, 1].map((seed) =>
        volume(
          4,
          4,
          2,
          Array.from({ length: 32 }, (_, i) => (7 * i + 11 * seed) % 33),
        ),
      );
      const axes = poolAxes({ rows: 4, columns: 4 }, { kernel: 2, stride });
      const expected = maps.flatMap((map) => {
        const { y, winners } = maxPool(map, axes);
        return [...maxUnpool(y, winners, 4, 4).data];
      });
      tidy(() => {
        const batch = tensor4d(
          maps.flatMap(({ data }) => [...data]),
          [2, 4, 4, 2],
        );
        agrees(unpoolMaps(maxPoolMaps(batch, axes), winnerMaps(batch, axes), axes), { data: expected });
      });
    }
  });

  it('an autoencoder that pools and unpools in one graph can learn', () => {
    const axes = poolAxes({ rows: 4, columns: 4 }, { kernel: 2 });
    const x = asTensor(
      volume(
        4,
        4,
        1,
        Array.from({ length: 16 }, (_, i) => Math.sin(i)),
      ),
    );
    const w = variable(tensor4d([0.3, -0.2, 0.1, 0.5], [2, 2, 1, 1]));
    const loss = () => {
      const map = conv2d(x, w as unknown as Tensor4D, 1, 'same');
      const y = unpoolMaps(maxPoolMaps(map, axes), winnerMaps(map, axes), axes);
      return sum(mul(y, y)) as Scalar;
    };
    const { grads } = variableGrads(loss);
    const at = (k: number, amount: number) => {
      const numbers = [0.3, -0.2, 0.1, 0.5].map((value, i) => (i === k ? value + amount : value));
      w.assign(tensor4d(numbers, [2, 2, 1, 1]));
      return loss().dataSync()[0] as number;
    };
    const slope = grads[w.name]?.dataSync() ?? [];
    for (let k = 0; k < 4; k++) expect(slope[k]).toBeCloseTo((at(k, 1e-2) - at(k, -1e-2)) / 2e-2, 2);
    w.dispose();
  });

  it('every resampling there is, larger and smaller', () => {
    const rules = fc.record({
      x: volumes(3, 4, 2),
      rows: fc.integer({ min: 1, max: 7 }),
      columns: fc.integer({ min: 1, max: 7 }),
      method: fc.constantFrom(...methods),
      grid: fc.constantFrom(...grids),
    });
    fc.assert(
      fc.property(rules, ({ x, rows, columns, method, grid }) => {
        both(
          x,
          (t) => resampleMaps(t, rows, columns, method, grid),
          resample(x, rows, columns, method, grid),
          (dy) => resampleGradient(dy, 3, 4, method, grid),
        );
      }),
      runs,
    );
  });

  it('nails, and copies by the library', () => {
    fc.assert(
      fc.property(
        volumes(2, 3, 2),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        (x, down, across) => {
          both(
            x,
            (t) => nailMaps(t, down, across),
            bedOfNails(x, [down, across]),
            (dy) => nailsGradient(dy, [down, across]),
          );
          tidy(() => {
            agrees(image.resizeNearestNeighbor(asTensor(x), [2 * down, 3 * across]), copyUp(x, [down, across]));
          });
        },
      ),
      runs,
    );
  });

  it('transposed convolution with its three gradients', () => {
    fc.assert(
      fc.property(transposedLayers, ({ x, w, axes: { vertical, horizontal } }) => {
        const axis = ({ size, kernel, stride, before, after, outputPad }: typeof vertical) =>
          transposedAxis(size, kernel, { stride, before, after, outputPad });
        const axes = { vertical: axis(vertical), horizontal: axis(horizontal) };
        fc.pre(axes.vertical.output > 0 && axes.horizontal.output > 0);
        const bias = w.channels === 2 ? [0.5, -1] : [2];
        const offset = tensor4d(bias, [1, 1, 1, w.channels]);
        const y = transposedConvolve(x, w, axes, bias);
        both(
          x,
          (t) => add(transposedMaps(t, asKernel(w), axes), offset) as Tensor4D,
          y,
          (dy) => transposedInputGradient(dy, w, axes),
        );
        const dy = slopesFor(y);
        tidy(() => {
          const dw = grad((kernel) => transposedMaps(asTensor(x), kernel as Tensor4D, axes))(asKernel(w), asTensor(dy));
          agrees(dw, transposedKernelGradient(dy, x, axes));
        });
        offset.dispose();
      }),
      { numRuns: 80 },
    );
  });
});

describe('what does not fit', () => {
  it('is refused with a sentence', () => {
    const x = tensor4d([1, 2, 3, 4], [1, 2, 2, 1]);
    const w = tensor4d([1], [1, 1, 1, 1]);
    const axes = poolAxes({ rows: 3, columns: 2 }, { kernel: 2 });
    expect(() => maxPoolMaps(x, axes)).toThrow('3×2');
    expect(() => winnerMaps(x, axes)).toThrow('3×2');
    expect(() => subsampleMaps(x, axes)).toThrow('3×2');
    const axis = transposedAxis(2, 1, { dilation: 2 });
    expect(() => transposedMaps(x, w, { vertical: axis, horizontal: axis })).toThrow('dilation');
    const gone = transposedAxis(2, 1, { before: 1 });
    expect(() => transposedMaps(x, w, { vertical: gone, horizontal: gone })).toThrow('cuts');
    x.dispose();
    w.dispose();
  });
});
