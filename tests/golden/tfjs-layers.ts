/** The layer's variants in TensorFlow.js: what has a flag, by its flag; what has none, built from other operations. */

import type * as core from '@tensorflow/tfjs-core';
import type { Mode } from '../../src/math/convolve.ts';
import { type Border, sourceOf } from '../../src/math/window.ts';

export type Tensorflow = typeof core;
export type Pads = readonly [top: number, bottom: number, left: number, right: number];

/** One spatial axis of an NHWC batch extended by concatenation (periodic) or gathering (replicate, and pads longer than the picture). */
function extended(tf: Tensorflow, x: core.Tensor4D, axis: 1 | 2, before: number, after: number, border: Border) {
  if (before === 0 && after === 0) return x;
  const size = x.shape[axis];
  if (border === 'periodic' && before <= size && after <= size) {
    const piece = (from: number, count: number) =>
      axis === 1
        ? tf.slice(x, [0, from, 0, 0], [-1, count, -1, -1])
        : tf.slice(x, [0, 0, from, 0], [-1, -1, count, -1]);
    const parts = [before > 0 ? piece(size - before, before) : null, x, after > 0 ? piece(0, after) : null];
    return tf.concat(
      parts.filter((part): part is core.Tensor4D => part !== null),
      axis,
    );
  }
  const sources = Array.from({ length: before + size + after }, (_, i) => sourceOf(i - before, size, border) ?? 0);
  return tf.gather(x, tf.tensor1d(sources, 'int32'), axis);
}

/** An NHWC batch with its border as real cells. */
export function padded(tf: Tensorflow, x: core.Tensor4D, pads: Pads, border: Border): core.Tensor4D {
  const [top, bottom, left, right] = pads;
  const all: [number, number][] = [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
  const [, rows, columns] = x.shape;
  const edge = border === 'mirror' ? 1 : 0;
  const reflects =
    (border === 'mirror' || border === 'symmetric') &&
    Math.max(top, bottom) <= rows - edge &&
    Math.max(left, right) <= columns - edge;
  if (border === 'zero') return tf.pad(x, all);
  if (reflects) return tf.mirrorPad(x, all, border === 'mirror' ? 'reflect' : 'symmetric');
  return extended(tf, extended(tf, x, 1, top, bottom, border), 2, left, right, border);
}

export interface LayerOptions {
  readonly strides: readonly [number, number];
  readonly dilations: readonly [number, number];
  readonly padding?: 'same' | 'valid';
  readonly bias?: core.Tensor1D | null;
}

/** The kernel with its dilation written out as zeros between the weights. */
function spread(tf: Tensorflow, w: core.Tensor4D, [down, across]: readonly [number, number]): core.Tensor4D {
  const [rows, columns, channels, count] = w.shape;
  const [tall, wide] = [down * (rows - 1) + 1, across * (columns - 1) + 1];
  const block = channels * count;
  const gapped = tf.pad(tf.reshape(w, [rows, 1, columns * block]), [
    [0, 0],
    [0, down - 1],
    [0, 0],
  ]);
  const long = tf.slice(tf.reshape(gapped, [rows * down, columns * block]), [0, 0], [tall, columns * block]);
  const open = tf.pad(tf.reshape(long, [tall, columns, 1, block]), [
    [0, 0],
    [0, 0],
    [0, across - 1],
    [0, 0],
  ]);
  const full = tf.slice(tf.reshape(open, [tall, columns * across, block]), [0, 0, 0], [tall, wide, block]);
  return tf.reshape(full, [tall, wide, channels, count]);
}

/** tf.conv2d; it refuses stride and dilation both above 1, so there the dilation is written into the kernel. */
export function layer(tf: Tensorflow, x: core.Tensor4D, w: core.Tensor4D, options: LayerOptions): core.Tensor4D {
  const { padding = 'valid', bias = null } = options;
  const strides: [number, number] = [...options.strides];
  const dilations: [number, number] = [...options.dilations];
  const both = Math.max(...strides) > 1 && Math.max(...dilations) > 1;
  const y = both
    ? tf.conv2d(x, spread(tf, w, dilations), strides, padding)
    : tf.conv2d(x, w, strides, padding, 'NHWC', dilations);
  return bias ? tf.add(y, bias) : y;
}

/** The kernel turned by 180°. */
export const turned = (tf: Tensorflow, w: core.Tensor4D): core.Tensor4D => tf.reverse(w, [0, 1]);

/** Convolution (kernel turned) or correlation with scipy's output sizes; `valid` under a larger kernel exchanges the two. */
export function slid(
  tf: Tensorflow,
  x: core.Tensor4D,
  w: core.Tensor4D,
  mode: Mode,
  border: Border,
  turn: boolean,
): core.Tensor4D {
  const ends = (k: number): [number, number] => {
    if (mode === 'valid') return [0, 0];
    if (mode === 'full') return [k - 1, k - 1];
    const [less, more] = [Math.floor((k - 1) / 2), Math.ceil((k - 1) / 2)];
    return turn ? [more, less] : [less, more];
  };
  const [rows, columns] = w.shape;
  if (mode === 'valid' && rows * columns > x.shape[1] * x.shape[2]) {
    const [asPicture, asKernel] = [tf.transpose(w, [3, 0, 1, 2]), tf.transpose(x, [1, 2, 3, 0])];
    return slid(tf, asPicture, asKernel, mode, border, turn);
  }
  const pads = [...ends(rows), ...ends(columns)] as unknown as Pads;
  return tf.conv2d(padded(tf, x, pads, border), turn ? turned(tf, w) : w, 1, 'valid');
}
