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

/** tf.conv2d; it refuses stride and dilation both above 1, so there the stride picks from the dense result. */
export function layer(tf: Tensorflow, x: core.Tensor4D, w: core.Tensor4D, options: LayerOptions): core.Tensor4D {
  const { padding = 'valid', bias = null } = options;
  const strides: [number, number] = [...options.strides];
  const dilations: [number, number] = [...options.dilations];
  const both = Math.max(...strides) > 1 && Math.max(...dilations) > 1;
  if (both && padding === 'same') throw new Error('stride, dilation and same together need explicit pads');
  const dense = tf.conv2d(x, w, both ? 1 : strides, padding, 'NHWC', dilations);
  const steps = [1, strides[0], strides[1], 1];
  const y = both ? (tf.stridedSlice(dense, [0, 0, 0, 0], dense.shape, steps) as core.Tensor4D) : dense;
  return bias ? tf.add(y, bias) : y;
}

/** The kernel turned by 180°. */
export const turned = (tf: Tensorflow, w: core.Tensor4D): core.Tensor4D => tf.reverse(w, [0, 1]);

/** Convolution (kernel turned) or correlation with scipy's output sizes. */
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
  const pads = [...ends(rows), ...ends(columns)] as unknown as Pads;
  return tf.conv2d(padded(tf, x, pads, border), turn ? turned(tf, w) : w, 1, 'valid');
}
