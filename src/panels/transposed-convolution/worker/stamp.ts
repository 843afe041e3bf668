/** Transposed convolution of one channel, uncut: what every stamp reaches. */
import { conv2dTranspose, type Tensor4D, tensor4d, tidy } from '@tensorflow/tfjs-core';
import type { Volume } from '../../../math/volume.ts';

/** (n−1)·stride + k cells a side, from numbers row by row; to be disposed. */
export function stamped(x: Volume, kernel: ArrayLike<number>, kernelSize: number, stride: number): Tensor4D {
  const { rows, columns } = x;
  return rectangle(x, kernel, [kernelSize, kernelSize], [stride, stride], [rows, columns]);
}

/** The same along one axis alone: a row of numbers through a row of weights. */
export function stampedRow(x: Volume, kernel: ArrayLike<number>, stride: number): Tensor4D {
  return rectangle(x, kernel, [1, kernel.length], [1, stride], [1, x.columns]);
}

function rectangle(
  x: Volume,
  kernel: ArrayLike<number>,
  [height, width]: readonly [number, number],
  strides: [number, number],
  [rows, columns]: readonly [number, number],
): Tensor4D {
  return tidy(() =>
    conv2dTranspose(
      tensor4d(Float32Array.from(x.data), [1, rows, columns, 1]),
      tensor4d(Float32Array.from(kernel), [height, width, 1, 1]),
      [1, (rows - 1) * strides[0] + height, (columns - 1) * strides[1] + width, 1],
      strides,
      'valid',
    ),
  );
}
