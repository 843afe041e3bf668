/** The layer that the knobs describe, as the maths wants it, and its result by every method. Naming, links and edits are beside it. */
import { type Axes, correlateAxes } from '../../math/correlate.ts';
import { type ConvolutionMatrix, convolutionMatrix } from '../../math/matrix.ts';
import { overlapsOf } from '../../math/overlap.ts';
import { maxPool, poolAxes } from '../../math/pool.ts';
import { resample } from '../../math/resample.ts';
import { transposedConvolve, uncutAxes } from '../../math/transposed.ts';
import { forwardAxes, type TransposedAxes, transposedAxis } from '../../math/transposed-axis.ts';
import { bedOfNails, copyUp, maxUnpool } from '../../math/unpool.ts';
import { type Filters, filters, type Volume, volume } from '../../math/volume.ts';
import { type Axis, explicitAxis, padsOf } from '../../math/window.ts';
import { inputNumbers, kernelNumbers } from './numbers.ts';
import type { Method, TransposedParams } from './params.ts';

type Params = TransposedParams;

export const inputOf = (params: Params): Volume => volume(params.size, params.size, 1, inputNumbers(params));

/** The kernel as stored; it lies as TensorFlow.js has it, k × k × out × in. */
export const kernelOf = (params: Params): Filters =>
  filters(params.kernelSize, params.kernelSize, 1, 1, kernelNumbers(params));

/** The transposed layer's two axes (both alike). */
export function axesOf(params: Params): TransposedAxes {
  const { size, kernelSize, stride, pad, outputPad } = params;
  const axis = transposedAxis(size, kernelSize, { stride, before: pad, outputPad });
  return { vertical: axis, horizontal: axis };
}

/** Rows (and columns) of a method's output. */
export const sideOf = (params: Params, method: Method = params.method): number =>
  method === 'transposed' ? axesOf(params).vertical.output : params.size * params.stride;

/** The border with which a resized map keeps its size under the kernel that follows. */
export function resizedAxis(params: Params): Axis {
  const side = params.size * params.stride;
  const [before, after] = padsOf('zero', side, params.kernelSize);
  return explicitAxis(side, params.kernelSize, { before, after });
}

/** The lecture's table for pooling (CURRICULUM §1.2), repeated: the map whose maxima max-unpooling remembers. */
const tableP = [
  [5, 3, 3, 1],
  [0, 2, 8, 5],
  [1, 4, 4, 2],
  [0, 9, 2, 7],
];

/** The larger map that was pooled before, and where its winners stood (flat places). */
export function rememberedOf(params: Params): { readonly map: Volume; readonly winners: Int32Array } {
  const side = params.size * params.stride;
  const numbers = Array.from(
    { length: side * side },
    (_, i) => tableP[Math.floor(i / side) % 4]?.[(i % side) % 4] ?? 0,
  );
  const map = volume(side, side, 1, numbers);
  return { map, winners: maxPool(map, poolAxes(map, { kernel: params.stride })).winners };
}

/** The whole result of a method. */
export function outputOf(params: Params, method: Method = params.method): Volume {
  const x = inputOf(params);
  const { stride, grid } = params;
  const side = params.size * stride;
  switch (method) {
    case 'transposed':
      return transposedConvolve(x, kernelOf(params), axesOf(params));
    case 'nearest':
      return copyUp(x, stride);
    case 'bed-of-nails':
      return bedOfNails(x, stride);
    case 'unpool':
      return maxUnpool(x, rememberedOf(params).winners, side, side);
    case 'bilinear':
    case 'bicubic':
      return resample(x, side, side, method, grid);
    case 'resize-convolution': {
      const axis = resizedAxis(params);
      return correlateAxes(copyUp(x, stride), kernelOf(params), { vertical: axis, horizontal: axis });
    }
  }
}

/** The sheet on which the stamps land before anything is cut: what they reach, and what output padding adds beyond it. */
export function sheetSideOf(params: Params): number {
  const { full, before, output } = axesOf(params).vertical;
  return Math.max(full, before + output);
}

/** How many stamps touch each cell of that sheet. */
export function overlapSheet(params: Params): Volume {
  const axes = axesOf(params);
  const counts = overlapsOf(uncutAxes(axes));
  const side = sheetSideOf(params);
  const sheet = volume(side, side, 1);
  for (let i = 0; i < counts.rows; i++)
    for (let j = 0; j < counts.columns; j++) sheet.data[i * side + j] = counts.data[i * counts.columns + j] ?? 0;
  return sheet;
}

/** C of the convolution that the layer reverses: a row for every input cell, a column for every output cell. */
export const matrixOf = (params: Params): ConvolutionMatrix =>
  convolutionMatrix(kernelOf(params), forwardAxes(axesOf(params)));

/** The convolution of the round trip: down from the input, which is then the large side. */
export function downAxes(params: Params): Axes {
  const axis = explicitAxis(params.size, params.kernelSize, { stride: params.stride, before: params.pad });
  return { vertical: axis, horizontal: axis };
}

export const downMatrix = (params: Params): ConvolutionMatrix => convolutionMatrix(kernelOf(params), downAxes(params));
