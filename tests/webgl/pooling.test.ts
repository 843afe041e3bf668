/** What the fixtures do not have, on WebGL: equal cells, overlapping unpooling, every resampling, a cut transposed layer. */
import '../../src/models/gradients.ts';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openGpu } from '../../src/engine/webgl.ts';
import { maxPool, poolAxes } from '../../src/math/pool.ts';
import { maxPoolGradient } from '../../src/math/pool-gradient.ts';
import { grids, methods, resample, resampleGradient } from '../../src/math/resample.ts';
import { transposedConvolve, transposedInputGradient } from '../../src/math/transposed.ts';
import { transposedAxis } from '../../src/math/transposed-axis.ts';
import { maxUnpool } from '../../src/math/unpool.ts';
import { filters, type Volume, volume } from '../../src/math/volume.ts';
import { maxPoolMaps, winnerMaps } from '../../src/models/pooling.ts';
import { resampleMaps, transposedMaps } from '../../src/models/resampling.ts';
import { unpoolMaps } from '../../src/models/unpooling.ts';

beforeAll(async () => {
  expect(openGpu()?.halfPrecision).toBe(false);
  expect(await tf.setBackend('webgl')).toBe(true);
});

const asTensor = ({ rows, columns, channels, data }: Volume): tf.Tensor4D =>
  tf.tensor4d(Float32Array.from(data), [1, rows, columns, channels]);
const slopesFor = (y: Volume): Volume => ({ ...y, data: y.data.map((_, i) => ((5 * i) % 7) - 3) });
const waves = volume(
  5,
  6,
  2,
  Float64Array.from({ length: 60 }, (_, i) => Math.sin(3 * i)),
);

/** Reads a tensor and disposes of it; within 1e-5 of what is expected. */
function agrees(actual: tf.Tensor, expected: Volume): void {
  const numbers = [...actual.dataSync()];
  actual.dispose();
  expect(numbers.length).toBe(expected.data.length);
  const worst = numbers.reduce((most, value, i) => Math.max(most, Math.abs(value - (expected.data[i] as number))), 0);
  expect(worst).toBeLessThan(1e-5);
}

describe('on WebGL', () => {
  it.each([
    ['equal numbers', volume(4, 5, 2, new Array(40).fill(-2))],
    [
      'many numbers',
      volume(
        4,
        5,
        2,
        Float64Array.from({ length: 40 }, (_, i) => ((7 * i) % 5) - 9),
      ),
    ],
  ])('the slope goes to the first winner: %s', (_, x) => {
    for (const settings of [
      { kernel: 2 },
      { kernel: [3, 2], stride: [1, 2], padding: { top: 1, bottom: 1, left: 1, right: 0 } },
    ] as const) {
      const axes = poolAxes(x, settings);
      const { y, winners } = maxPool(x, axes);
      const dy = slopesFor(y);
      const before = tf.memory().numTensors;
      const input = asTensor(x);
      const slope = asTensor(dy);
      agrees(tf.grad((t) => maxPoolMaps(t as tf.Tensor4D, axes))(input, slope), maxPoolGradient(dy, axes, winners));
      const places = winnerMaps(input, axes);
      expect([...places.dataSync()]).toEqual([...winners]);
      const pooled = asTensor(y);
      agrees(unpoolMaps(pooled, places, axes), maxUnpool(y, winners, x.rows, x.columns));
      tf.dispose([input, slope, places, pooled]);
      expect(tf.memory().numTensors).toBe(before);
    }
  });

  it('every resampling and its gradient', () => {
    for (const method of methods)
      for (const grid of grids) {
        const y = resample(waves, 8, 3, method, grid);
        const dy = slopesFor(y);
        tf.tidy(() => {
          agrees(resampleMaps(asTensor(waves), 8, 3, method, grid), y);
          const back = tf.grad((t) => resampleMaps(t as tf.Tensor4D, 8, 3, method, grid));
          agrees(back(asTensor(waves), asTensor(dy)), resampleGradient(dy, 5, 6, method, grid));
        });
      }
  });

  it('a transposed layer that cuts more than its kernel reaches, and one with uneven sides', () => {
    const w = filters(
      3,
      2,
      3,
      2,
      Float64Array.from({ length: 36 }, (_, i) => Math.cos(2 * i)),
    );
    for (const axes of [
      {
        vertical: transposedAxis(5, 3, { before: 3 }),
        horizontal: transposedAxis(6, 2, { stride: 3, before: 4, outputPad: 2 }),
      },
      {
        vertical: transposedAxis(5, 3, { stride: 2, before: 0, after: 1 }),
        horizontal: transposedAxis(6, 2, { stride: 2, outputPad: 1 }),
      },
    ]) {
      const y = transposedConvolve(waves, w, axes);
      const dy = slopesFor(y);
      tf.tidy(() => {
        const kernel = tf.tensor4d(Float32Array.from(w.data), [3, 2, 3, 2]);
        agrees(transposedMaps(asTensor(waves), kernel, axes), y);
        const back = tf.grad((t) => transposedMaps(t as tf.Tensor4D, kernel, axes));
        agrees(back(asTensor(waves), asTensor(dy)), transposedInputGradient(dy, w, axes));
      });
    }
  });
});
