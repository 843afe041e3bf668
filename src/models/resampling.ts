/**
 * Ways up on the thread. Interpolation is written as two matrix products, Y = A_v X A_hᵀ, instead of tfjs' own resizing: that knows neither
 * bicubic weights nor, for half-pixel centres, the right gradient (tfjs 4.22 ignores the flag there, and on the cpu backend its gradient
 * fails for maps that are not square).
 */
import {
  add,
  conv2dTranspose,
  matMul,
  reshape,
  type Tensor,
  type Tensor1D,
  type Tensor3D,
  type Tensor4D,
  tensor3d,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import { type Grid, type Method, type ResampleMatrix, resampleMatrix } from '../math/resample.ts';
import type { TransposedAxes } from '../math/transposed-axis.ts';
import './gradients.ts';

const asTensor = ({ rows, columns, values }: ResampleMatrix): Tensor3D =>
  tensor3d(Float32Array.from(values), [1, rows, columns]);

/** A_v X A_hᵀ for every map of a batch, b × n × m × c. Differentiable in x. Throws if a matrix does not fit its axis. */
export function throughMatrices(x: Tensor4D, vertical: ResampleMatrix, horizontal: ResampleMatrix): Tensor4D {
  const [batch, rows, columns, channels] = x.shape;
  if (vertical.columns !== rows || horizontal.columns !== columns)
    throw new Error(`matrices for ${vertical.columns}×${horizontal.columns}, maps of ${rows}×${columns}`);
  return tidy(() => {
    const tall = matMul(asTensor(vertical), reshape(x, [batch, rows, columns * channels]));
    const turned = transpose(reshape(tall, [batch, vertical.rows, columns, channels]), [0, 2, 1, 3]);
    const wide = matMul(asTensor(horizontal), reshape(turned, [batch, columns, vertical.rows * channels]));
    return transpose(reshape(wide, [batch, horizontal.rows, vertical.rows, channels]), [0, 2, 1, 3]) as Tensor4D;
  });
}

/** Every map at another size, by the weights of `math/resample.ts`. Differentiable in x. */
export const resampleMaps = (x: Tensor4D, rows: number, columns: number, method: Method, grid: Grid): Tensor4D =>
  throughMatrices(x, resampleMatrix(x.shape[1], rows, method, grid), resampleMatrix(x.shape[2], columns, method, grid));

/** Every cell in the first corner of its window of down × across, zeros elsewhere. Differentiable in x. */
export function nailMaps(x: Tensor4D, down: number, across: number): Tensor4D {
  const nails = (size: number, factor: number): ResampleMatrix => ({
    rows: size * factor,
    columns: size,
    values: Float64Array.from({ length: size * factor * size }, (_, entry) =>
      Math.floor(entry / size) === (entry % size) * factor ? 1 : 0,
    ),
  });
  return throughMatrices(x, nails(x.shape[1], down), nails(x.shape[2], across));
}

/**
 * Transposed convolution with cut and output padding of its own on every side; kernel k × k × out × in, one bias for each output channel.
 * Differentiable in all three. Throws where the axes dilate, which tfjs does not do backwards, or leave nothing.
 */
export function transposedMaps(x: Tensor4D, w: Tensor4D, axes: TransposedAxes, bias: Tensor1D | null = null): Tensor4D {
  const { vertical, horizontal } = axes;
  if (vertical.dilation !== 1 || horizontal.dilation !== 1) throw new Error('no dilation in a transposed convolution');
  if (vertical.output === 0 || horizontal.output === 0) throw new Error('the padding cuts the whole output away');
  // Pads one by one: given as one number, tfjs reckons both axes with the vertical stride
  const y = conv2dTranspose(
    x,
    w,
    [x.shape[0], vertical.output, horizontal.output, w.shape[2]],
    [vertical.stride, horizontal.stride],
    [
      [0, 0],
      [vertical.before, vertical.after],
      [horizontal.before, horizontal.after],
      [0, 0],
    ],
  );
  return bias ? (add(y as Tensor, bias) as Tensor4D) : y;
}
