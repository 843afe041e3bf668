/** The upsampling fixtures through TensorFlow.js: by the formulations that panels share, and by the library's own operation where it has one. */

import type * as core from '@tensorflow/tfjs-core';
import type { Grid, Method } from '../../src/math/resample.ts';
import { type TransposedAxes, transposedAxis } from '../../src/math/transposed-axis.ts';
import { resampleMaps, transposedMaps } from '../../src/models/resampling.ts';
import { gradientNamed, methodOf, transposedAxesOf } from './adapters/upsampling.ts';
import type { Fixture } from './fixtures.ts';
import { numberOf, pairOf, tensorOf } from './read.ts';
import { layer, padded, type Tensorflow } from './tfjs-layers.ts';
import { kernelOf, type Outputs, picture } from './tfjs-read.ts';

/** The library's own resizing; null for bicubic, which it lacks. */
function resizedByFlag(
  tf: Tensorflow,
  x: core.Tensor4D,
  size: [number, number],
  method: Method,
  grid: Grid,
): core.Tensor4D | null {
  const flags = [grid === 'align-corners', grid === 'half-pixel'] as const;
  if (method === 'nearest') return tf.image.resizeNearestNeighbor(x, size, ...flags);
  return method === 'bilinear' ? tf.image.resizeBilinear(x, size, ...flags) : null;
}

function resized(tf: Tensorflow, { params }: Fixture, x: core.Tensor4D): Outputs[] {
  const size = pairOf(params.output, 1);
  const rule = methodOf(params);
  const theirs = resizedByFlag(tf, x, size, ...rule);
  return [{ y: resampleMaps(x, ...size, ...rule) }, ...(theirs ? [{ y: theirs }] : [])];
}

/** The library's gradient is used for nearest alone: for bilinear it is wrong or missing (tfjs 4.22). */
function resizedBackward(tf: Tensorflow, { expected }: Fixture, x: core.Tensor4D, dy: core.Tensor4D): Outputs[] {
  const size: [number, number] = [dy.shape[1], dy.shape[2]];
  const ours: Outputs = {};
  const theirs: Outputs = {};
  for (const name of Object.keys(expected)) {
    const rule = gradientNamed(name);
    if (!rule) continue;
    ours[name] = tf.grad((input) => resampleMaps(input as core.Tensor4D, ...size, ...rule))(x, dy);
    if (rule[0] === 'nearest' && rule[1] === 'corner')
      theirs[name] = tf.grad((input) => tf.image.resizeNearestNeighbor(input as core.Tensor4D, size))(x, dy);
  }
  return Object.keys(theirs).length > 0 ? [ours, theirs] : [ours];
}

const axesOver = (fixture: Fixture, x: core.Tensor4D, w: core.Tensor4D): TransposedAxes =>
  transposedAxesOf(fixture, { rows: x.shape[1], columns: x.shape[2] }, { rows: w.shape[0], columns: w.shape[1] });

/** The layer; where there is a flag or one number for both axes, also by the library's own padding. */
export function transposedOn(tf: Tensorflow, fixture: Fixture, x: core.Tensor4D, w: core.Tensor4D): Outputs[] {
  const { params } = fixture;
  const axes = axesOver(fixture, x, w);
  const given = tensorOf(fixture, 'bias');
  const bias = given && tf.tensor1d([...given.data]);
  const ours = { y: transposedMaps(x, w, axes, bias) };
  const { vertical, horizontal } = axes;
  const [down, across] = [vertical.stride, horizontal.stride];
  const pads = pairOf(params.pad, 0);
  // One number as padding is reckoned with the vertical stride and kernel on both axes (tfjs 4.22)
  const square = pads[0] === pads[1] && down === across && vertical.kernel === horizontal.kernel;
  if (params.padding !== 'same' && !square) return [ours];
  const theirs = tf.conv2dTranspose(
    x,
    w,
    [x.shape[0], vertical.output, horizontal.output, w.shape[2]],
    [down, across],
    params.padding === 'same' ? 'same' : pads[0],
  );
  return [ours, { y: bias ? tf.add(theirs as core.Tensor, bias) : theirs }];
}

function transposedBackward(
  tf: Tensorflow,
  fixture: Fixture,
  x: core.Tensor4D,
  w: core.Tensor4D,
  dy: core.Tensor4D,
): Outputs[] {
  const axes = axesOver(fixture, x, w);
  const bias = tf.zeros<core.Rank.R1>([w.shape[2]]);
  const [dx, dkernel, dbias] = tf.grads((...[input, kernel, offset]: core.Tensor[]) =>
    transposedMaps(input as core.Tensor4D, kernel as core.Tensor4D, axes, offset as core.Tensor1D),
  )([x, w, bias], dy);
  if (!dx || !dkernel || !dbias) throw new Error('a gradient is missing');
  return [{ dx, dkernel, dbias }];
}

/** Cᵀ as the layer, and C by convolving every one-hot picture. */
function asMatrix(tf: Tensorflow, fixture: Fixture, x: core.Tensor4D, w: core.Tensor4D): Outputs[] {
  const { vertical, horizontal } = axesOver(fixture, x, w);
  const cells = vertical.output * horizontal.output;
  const pictures = tf.reshape(tf.eye(cells), [cells, vertical.output, horizontal.output, 1]) as core.Tensor4D;
  const pads = [vertical.before, vertical.after, horizontal.before, horizontal.after] as const;
  const each = layer(tf, padded(tf, pictures, pads, 'zero'), w, {
    strides: [vertical.stride, horizontal.stride],
    dilations: [1, 1],
  });
  const c = tf.transpose(tf.reshape(each, [cells, -1]));
  return [{ C: c, ...transposedOn(tf, fixture, x, w)[0] }, { y: tf.matMul(c, tf.reshape(x, [-1, 1]), true) }];
}

/** Ones through a kernel of ones. */
function overlaps(tf: Tensorflow, { params }: Fixture): Outputs[] {
  const [size, kernel] = [numberOf(params.input_side), numberOf(params.kernel)];
  if (size === null || kernel === null) return [];
  const axis = transposedAxis(size, kernel, {
    stride: numberOf(params.stride) ?? 1,
    before: numberOf(params.pad) ?? 0,
  });
  const line = transposedAxis(1, 1);
  const ones = (shape: [number, number, number, number]) => tf.ones<core.Rank.R4>(shape);
  return [
    {
      counts: transposedMaps(ones([1, size, size, 1]), ones([kernel, kernel, 1, 1]), {
        vertical: axis,
        horizontal: axis,
      }),
      profile_1d: transposedMaps(ones([1, 1, size, 1]), ones([1, kernel, 1, 1]), { vertical: line, horizontal: axis }),
    },
  ];
}

/** Every way of computing a case that there is; none for what is no upsampling. */
export function upsamplingOn(tf: Tensorflow, fixture: Fixture): Outputs[] {
  const { params, expected } = fixture;
  if ('counts' in expected) return overlaps(tf, fixture);
  const [given, kernel, slopes] = [tensorOf(fixture, 'x'), tensorOf(fixture, 'kernel'), tensorOf(fixture, 'dy')];
  if (!given) return [];
  const x = picture(tf, given);
  if (!kernel) {
    if (slopes) return resizedBackward(tf, fixture, x, picture(tf, slopes));
    return 'mode' in params ? resized(tf, fixture, x) : [];
  }
  const w = kernelOf(tf, kernel);
  if ('C' in expected) return asMatrix(tf, fixture, x, w);
  if (slopes) return transposedBackward(tf, fixture, x, w, picture(tf, slopes));
  return transposedOn(tf, fixture, x, w);
}
