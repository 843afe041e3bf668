/**
 * Where the stamps of a transposed convolution land. Everything here is about one axis. The transposed layer goes from the small side of an
 * ordinary convolution to its large side, so its geometry is that convolution's, read backwards.
 */

import type { Axes } from './correlate.ts';
import { type Axis, explicitAxis, padsOf, span } from './window.ts';

export interface TransposedAxis {
  /** n, the cells that stamp. */
  readonly size: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  /** p: cells cut off the full output at either end. */
  readonly before: number;
  readonly after: number;
  /** Cells added at the end: stands for the remainder that the convolution's stride left out. */
  readonly outputPad: number;
  /** (n−1)s + d(k−1) + 1: everything the stamps reach, before anything is cut. */
  readonly full: number;
  /** full − before − after + outputPad, at least 0. */
  readonly output: number;
}

export interface TransposedAxes {
  readonly vertical: TransposedAxis;
  readonly horizontal: TransposedAxis;
}

/** o = (n−1)s + d(k−1) + 1 − 2p + p_out (CURRICULUM §1.3, as PyTorch); 0 where the padding cuts everything away. */
export const transposedSize = (
  size: number,
  kernel: number,
  stride = 1,
  pad = 0,
  outputPad = 0,
  dilation = 1,
): number => Math.max((size - 1) * stride + span(kernel, dilation) - 2 * pad + outputPad, 0);

export interface TransposedOptions {
  readonly stride?: number;
  readonly dilation?: number;
  readonly before?: number;
  readonly after?: number;
  readonly outputPad?: number;
}

/**
 * The geometry of one axis; what is left out is stride 1, dilation 1, nothing cut, nothing added. Throws if outputPad is not below the
 * stride: the convolution that it reverses would then have more windows than there are cells.
 */
export function transposedAxis(size: number, kernel: number, options: TransposedOptions = {}): TransposedAxis {
  const { stride = 1, dilation = 1, before = 0, after = before, outputPad = 0 } = options;
  if (outputPad >= stride) throw new Error(`output padding ${outputPad} is not below the stride ${stride}`);
  const full = (size - 1) * stride + span(kernel, dilation);
  const output = Math.max(full - before - after + outputPad, 0);
  return { size, kernel, stride, dilation, before, after, outputPad, full, output };
}

/** TensorFlow's `same`: the output is n·s whatever the kernel; what is too much is cut, the smaller half in front. */
export function sameTransposedAxis(size: number, kernel: number, stride: number): TransposedAxis {
  const [before, after] = padsOf('same', size * stride, kernel, stride);
  return transposedAxis(size, kernel, { stride, before, after, outputPad: Math.max(stride - kernel, 0) });
}

/** The ordinary convolution that this axis reverses: from `output` cells down to `size`. */
export const forwardAxis = ({ size, output, kernel, stride, dilation, before, after }: TransposedAxis): Axis => ({
  ...explicitAxis(output, kernel, { stride, dilation, before, after }),
  // By the formula too, except where everything was cut off
  output: size,
});

/** Both axes of the convolution that is reversed: for its matrix C, and for the gradients. */
export const forwardAxes = ({ vertical, horizontal }: TransposedAxes): Axes => ({
  vertical: forwardAxis(vertical),
  horizontal: forwardAxis(horizontal),
});

/** The cell of the output that tap u of the stamp of cell i lands on, si + du − before; null where it is cut off. */
export function landing(axis: TransposedAxis, i: number, u: number): number | null {
  const place = axis.stride * i + axis.dilation * u - axis.before;
  return place >= 0 && place < axis.output ? place : null;
}
