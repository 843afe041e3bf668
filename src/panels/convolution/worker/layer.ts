/** The convolutional layer of this panel on tensors: every border the panel offers, stride and dilation together, flip, bias. */
import {
  add,
  concat,
  conv2d,
  reverse,
  slice,
  stridedSlice,
  type Tensor1D,
  type Tensor4D,
  tensor4d,
  tidy,
  tile,
} from '@tensorflow/tfjs-core';
import { axisOf, type Border, sourceOf } from '../../../math/window.ts';
import type { Layer } from '../jobs.ts';

export type LayerRule = Pick<Layer, 'stride' | 'dilation' | 'padding' | 'flip'>;
type Shape4 = [number, number, number, number];

/** The panel's kernels (one list a filter, row by row) as rows × columns × 1 × filters. */
export function kernelsOf(layer: Pick<Layer, 'kernels' | 'kernelSize'>): Tensor4D {
  const { kernels, kernelSize: k } = layer;
  const numbers = new Float32Array(k * k * kernels.length);
  kernels.forEach((kernel, filter) => {
    for (let i = 0; i < k * k; i++) numbers[i * kernels.length + filter] = kernel[i] ?? 0;
  });
  return tensor4d(numbers, [k, k, 1, kernels.length]);
}

/** Border cells from `from` to `to` (outside coordinates) along an axis, in as few pieces as their sources run in one direction. */
function border(x: Tensor4D, axis: 1 | 2, from: number, to: number, kind: Border): Tensor4D[] {
  const size = x.shape[axis];
  const sources: number[] = [];
  for (let i = from; i < to; i++) sources.push(sourceOf(i, size, kind) ?? 0);
  const pieces: Tensor4D[] = [];
  for (let first = 0; first < sources.length; ) {
    const step = (sources[first + 1] ?? Number.NaN) - (sources[first] ?? 0);
    let last = first;
    if (Math.abs(step) <= 1) while ((sources[last + 1] ?? Number.NaN) - (sources[last] ?? 0) === step) last++;
    pieces.push(run(x, axis, sources[first] ?? 0, last - first + 1, last === first ? 0 : step));
    first = last + 1;
  }
  return pieces;
}

/** `count` cells along an axis: repeated (step 0), forwards (1) or backwards (−1) from `start`. */
function run(x: Tensor4D, axis: 1 | 2, start: number, count: number, step: number): Tensor4D {
  const begin: Shape4 = [0, 0, 0, 0];
  const size: Shape4 = [...x.shape];
  begin[axis] = step < 0 ? start - count + 1 : start;
  size[axis] = step === 0 ? 1 : count;
  const cells = slice(x, begin, size);
  if (step < 0) return reverse(cells, axis);
  if (step > 0 || count === 1) return cells;
  const repeats: Shape4 = [1, 1, 1, 1];
  repeats[axis] = count;
  return tile(cells, repeats);
}

/** The picture with its border written out as real cells; made of slices, so that it has a gradient on every backend. */
function bordered(x: Tensor4D, axis: 1 | 2, before: number, after: number, kind: Border): Tensor4D {
  if (before + after === 0) return x;
  const size = x.shape[axis];
  return concat([...border(x, axis, -before, 0, kind), x, ...border(x, axis, size, size + after, kind)], axis);
}

/**
 * batch × rows × columns × channels in, batch × o × o' × filters out, equal to math/correlate's `correlate2d`. Throws where the
 * kernel does not fit or the channels differ. Has a gradient wherever the dilation is 1 and stride and dilation are not both above 1.
 */
export function layerOn(x: Tensor4D, kernels: Tensor4D, layer: LayerRule, bias?: Tensor1D): Tensor4D {
  const [, rows, columns] = x.shape;
  const [height, width] = kernels.shape;
  const { stride, dilation, padding, flip } = layer;
  const vertical = axisOf(rows, height, stride, dilation, padding);
  const horizontal = axisOf(columns, width, stride, dilation, padding);
  if (vertical.output === 0 || horizontal.output === 0)
    throw new RangeError(`a ${height}×${width} kernel with dilation ${dilation} does not fit into ${rows}×${columns}`);
  return tidy(() => {
    const w = flip ? reverse(kernels, [0, 1]) : kernels;
    const written = vertical.border !== 'zero';
    const seen = written
      ? bordered(
          bordered(x, 1, vertical.before, vertical.after, vertical.border),
          2,
          horizontal.before,
          horizontal.after,
          horizontal.border,
        )
      : x;
    const pads: Parameters<typeof conv2d>[3] = written
      ? 'valid'
      : [
          [0, 0],
          [vertical.before, vertical.after],
          [horizontal.before, horizontal.after],
          [0, 0],
        ];
    // tfjs refuses stride and dilation both above 1: take every window, then keep every stride-th
    const both = stride > 1 && dilation > 1;
    const dense = conv2d(seen, w, both ? 1 : stride, pads, 'NHWC', dilation);
    const kept = both ? stridedSlice(dense, [0, 0, 0, 0], dense.shape, [1, stride, stride, 1]) : dense;
    return (bias ? add(kept, bias) : kept) as Tensor4D;
  });
}
