/** The pooling fixtures through TensorFlow.js: by the formulations that panels share, and by the library's own operation where it has one. */

import type * as core from '@tensorflow/tfjs-core';
import { adaptiveWindows } from '../../src/math/adaptive-pool.ts';
import type { Axes } from '../../src/math/correlate.ts';
import { globalAxes, poolAxes } from '../../src/math/pool.ts';
import type { ResampleMatrix } from '../../src/math/resample.ts';
import { averagePoolMaps, maxPoolMaps, subsampleMaps, winnerMaps } from '../../src/models/pooling.ts';
import { nailMaps, throughMatrices } from '../../src/models/resampling.ts';
import { unpoolMaps } from '../../src/models/unpooling.ts';
import { settingsOf } from './adapters/pooling.ts';
import type { Fixture } from './fixtures.ts';
import { numberOf, pairOf, tensorOf } from './read.ts';
import type { Tensorflow } from './tfjs-layers.ts';
import { type Outputs, picture } from './tfjs-read.ts';

const axesOver = (x: core.Tensor4D, fixture: Fixture): Axes =>
  poolAxes({ rows: x.shape[1], columns: x.shape[2] }, settingsOf(fixture));

/** Flat places (row·W + column)·C + channel as row·W + column. */
const pixels = (tf: Tensorflow, places: core.Tensor, channels: number): core.Tensor =>
  tf.cast(tf.floor(tf.div(tf.add(tf.cast(places, 'float32'), 0.5), channels)), 'int32');

function pooled(tf: Tensorflow, fixture: Fixture, x: core.Tensor4D): Outputs[] {
  const axes = axesOver(x, fixture);
  const largest = maxPoolMaps(x, axes);
  const winners = winnerMaps(x, axes);
  const inside = averagePoolMaps(x, axes, 'inside');
  const ours = {
    y: largest,
    max: largest,
    pooled: largest,
    argmax_nhwc: winners,
    argmax_hw: pixels(tf, winners, x.shape[3]),
    average: inside,
    y_count_valid_only: inside,
    y_count_padding: averagePoolMaps(x, axes, 'window'),
    unpooled: unpoolMaps(largest, winners, axes),
  };
  const { padding } = fixture.params;
  if (padding !== 'same' && padding !== 'valid') return [ours];
  const { kernel, stride } = settingsOf(fixture);
  const [window, strides] = [pairOf(kernel, 1), pairOf(stride, 1)];
  const theirs = {
    y: tf.maxPool(x, window, strides, padding),
    y_count_valid_only: tf.avgPool(x, window, strides, padding),
  };
  // tf.maxPoolWithArgmax (4.22): on WASM 1.2e-38 is the largest of negative numbers, on WebGL the last of equal cells wins
  if (tf.getBackend() !== 'cpu') return [ours, theirs];
  const { indexes } = tf.maxPoolWithArgmax(x, window, strides, padding) as unknown as { readonly indexes: core.Tensor };
  return [ours, { ...theirs, argmax_nhwc: indexes, argmax_hw: pixels(tf, indexes, x.shape[3]) }];
}

function backward(tf: Tensorflow, fixture: Fixture, x: core.Tensor4D, dy: core.Tensor4D): Outputs[] {
  const axes = axesOver(x, fixture);
  const through = (make: (x: core.Tensor4D) => core.Tensor) => tf.grad((input) => make(input as core.Tensor4D))(x, dy);
  return [
    {
      dx_max: through((input) => maxPoolMaps(input, axes)),
      dx_avg: through((input) => averagePoolMaps(input, axes)),
    },
  ];
}

/** Nearest by copying, and nails; `y` where the case has but one way. */
function copiedUp(tf: Tensorflow, { params }: Fixture, x: core.Tensor4D): Outputs[] {
  const [down, across] = pairOf(params.factor, 1);
  const nearest = tf.image.resizeNearestNeighbor(x, [x.shape[1] * down, x.shape[2] * across]);
  return [{ y: nearest, nearest, bed_of_nails: nailMaps(x, down, across) }];
}

function lenet(tf: Tensorflow, fixture: Fixture, x: core.Tensor4D): Outputs[] {
  const axes = axesOver(x, fixture);
  const sums = tf.mul(averagePoolMaps(x, axes, 'window'), axes.vertical.kernel * axes.horizontal.kernel);
  const scores = tf.add(tf.mul(sums, numberOf(fixture.params.alpha) ?? 1), numberOf(fixture.params.beta) ?? 0);
  return [{ sum4: sums, y: tf.sigmoid(scores) }];
}

const adaptive = (size: number, output: number): ResampleMatrix => ({
  rows: output,
  columns: size,
  values: Float64Array.from(
    adaptiveWindows(size, output).flatMap(({ from, to }) =>
      Array.from({ length: size }, (_, cell) => (cell >= from && cell < to ? 1 / (to - from) : 0)),
    ),
  ),
});

function overall(tf: Tensorflow, x: core.Tensor4D): Outputs[] {
  const axes = globalAxes({ rows: x.shape[1], columns: x.shape[2] });
  return [
    { max: maxPoolMaps(x, axes), average: averagePoolMaps(x, axes) },
    { max: tf.max(x, [1, 2]), average: tf.mean(x, [1, 2]) },
  ];
}

/** Every way of computing a case that there is; none for what is no pooling. */
export function poolingOn(tf: Tensorflow, fixture: Fixture): Outputs[] {
  const { params, expected } = fixture;
  const [given, codes, slopes] = [tensorOf(fixture, 'x'), tensorOf(fixture, 'w'), tensorOf(fixture, 'dy')];
  if (!given) return [];
  if (codes) {
    const w = tf.tensor2d([...codes.data], codes.shape as [number, number]);
    return [{ y: tf.sum(tf.square(tf.sub(tf.tensor1d([...given.data]), w)), 1) }];
  }
  const x = picture(tf, given);
  if ('alpha' in params) return lenet(tf, fixture, x);
  if ('factor' in params) return copiedUp(tf, fixture, x);
  if (slopes) return backward(tf, fixture, x, picture(tf, slopes));
  if ('window' in params) return pooled(tf, fixture, x);
  if ('output' in params) {
    const [rows, columns] = pairOf(params.output, 1);
    return [{ y: throughMatrices(x, adaptive(x.shape[1], rows), adaptive(x.shape[2], columns)) }];
  }
  if ('stride' in params) {
    const stride = pairOf(params.stride, 1);
    const axes = poolAxes({ rows: x.shape[1], columns: x.shape[2] }, { kernel: 1, stride });
    const theirs = tf.stridedSlice(x, [0, 0, 0, 0], x.shape, [1, ...stride, 1]);
    return [{ y: subsampleMaps(x, axes) }, { y: theirs }];
  }
  return 'average' in expected || 'max' in expected ? overall(tf, x) : [];
}
