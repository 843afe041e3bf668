/**
 * The layer backwards. Given dy = ∂L/∂y of y = correlateAxes(x, w, axes, bias), each function answers with ∂L/∂ of one argument.
 * Since every output is a sum of products, the products of the forward pass are walked once more and each hands its share back.
 */

import type { Axes } from './correlate.ts';
import { type Filters, filters, type Volume, volume } from './volume.ts';
import { sourcesOf } from './window.ts';

/** Calls `visit` for every product of the layer with the flat places of its output, its input cell and its weight. */
function everyProduct(
  axes: Axes,
  shape: { readonly channels: number; readonly filters: number },
  visit: (y: number, x: number, w: number) => void,
): void {
  const { vertical, horizontal } = axes;
  const { channels, filters: count } = shape;
  const rowSources = sourcesOf(vertical);
  const columnSources = sourcesOf(horizontal);
  for (let i = 0; i < vertical.output; i++)
    for (let u = 0; u < vertical.kernel; u++) {
      const row = rowSources[i * vertical.kernel + u] as number;
      if (row < 0) continue;
      for (let j = 0; j < horizontal.output; j++)
        for (let v = 0; v < horizontal.kernel; v++) {
          const column = columnSources[j * horizontal.kernel + v] as number;
          if (column < 0) continue;
          const y = (i * horizontal.output + j) * count;
          const x = (row * horizontal.size + column) * channels;
          const w = (u * horizontal.kernel + v) * channels * count;
          for (let channel = 0; channel < channels; channel++)
            for (let filter = 0; filter < count; filter++) visit(y + filter, x + channel, w + channel * count + filter);
        }
    }
}

function fits(dy: Volume, { vertical, horizontal }: Axes, count: number): void {
  if (dy.rows !== vertical.output || dy.columns !== horizontal.output || dy.channels !== count)
    throw new Error(
      `the layer gives ${vertical.output}×${horizontal.output}×${count}, the gradient is ${dy.rows}×${dy.columns}×${dy.channels}`,
    );
}

/** ∂L/∂x, shaped like x: the adjoint of the layer, which is a transposed convolution of dy. Throws if dy is not shaped like the output. */
export function inputGradient(dy: Volume, w: Filters, axes: Axes): Volume {
  fits(dy, axes, w.filters);
  const dx = volume(axes.vertical.size, axes.horizontal.size, w.channels);
  everyProduct(axes, w, (y, x, k) => {
    dx.data[x] = (dx.data[x] as number) + (w.data[k] as number) * (dy.data[y] as number);
  });
  return dx;
}

/** ∂L/∂w, shaped like the kernels: every window's input weighed by what its output wished for. Throws if dy is not shaped like the output. */
export function kernelGradient(dy: Volume, x: Volume, axes: Axes): Filters {
  fits(dy, axes, dy.channels);
  const dw = filters(axes.vertical.kernel, axes.horizontal.kernel, x.channels, dy.channels);
  everyProduct(axes, dw, (y, source, k) => {
    dw.data[k] = (dw.data[k] as number) + (x.data[source] as number) * (dy.data[y] as number);
  });
  return dw;
}

/** ∂L/∂b: one number per filter, the sum of its map of dy. */
export function biasGradient(dy: Volume): Float64Array {
  const db = new Float64Array(dy.channels);
  for (let i = 0; i < dy.data.length; i++) {
    const filter = i % dy.channels;
    db[filter] = (db[filter] as number) + (dy.data[i] as number);
  }
  return db;
}
