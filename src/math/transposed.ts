/**
 * Transposed convolution as painting: every input cell stamps the kernel, times its value, onto the output; overlaps add; then the padding
 * is cut off. y[si+du−p, sj+dv−p, c] += w[u,v,c,f] · x[i,j,f]. Kernels lie as TensorFlow.js has them, k × k × out × in, which is the
 * layout of the ordinary convolution (`Filters`) from the large map to the small one: its *channels* are the output's here, its
 * *filters* the input's.
 */

import { correlateAxes } from './correlate.ts';
import { inputGradient, kernelGradient } from './gradient.ts';
import { forwardAxes, landing, type TransposedAxes, transposedAxis } from './transposed-axis.ts';
import { at, type Filters, type Volume, weight } from './volume.ts';

function fits(x: Volume, w: Filters, { vertical, horizontal }: TransposedAxes): void {
  if (x.rows !== vertical.size || x.columns !== horizontal.size || x.channels !== w.filters)
    throw new Error(
      `the layer reads ${vertical.size}×${horizontal.size}×${w.filters}, the input is ${x.rows}×${x.columns}×${x.channels}`,
    );
}

/** The whole layer; one bias for each channel of the output. Throws if x does not fit the axes and the kernel, or the bias the output. */
export function transposedConvolve(x: Volume, w: Filters, axes: TransposedAxes, bias?: ArrayLike<number>): Volume {
  fits(x, w, axes);
  if (bias && bias.length !== w.channels)
    throw new Error(`${w.channels} output channels need as many biases, got ${bias.length}`);
  const y = inputGradient(x, w, forwardAxes(axes));
  return bias ? { ...y, data: y.data.map((value, i) => value + (bias[i % w.channels] as number)) } : y;
}

/** The same axes with nothing cut off and nothing added. */
export function uncutAxes({ vertical, horizontal }: TransposedAxes): TransposedAxes {
  const uncut = ({ size, kernel, stride, dilation }: TransposedAxes['vertical']) =>
    transposedAxis(size, kernel, { stride, dilation });
  return { vertical: uncut(vertical), horizontal: uncut(horizontal) };
}

/** One product of a stamp and where it lands. */
export interface StampProduct {
  readonly u: number;
  readonly v: number;
  /** Channel of the output. */
  readonly channel: number;
  readonly w: number;
  readonly product: number;
  /** Place before cutting. */
  readonly fullRow: number;
  readonly fullColumn: number;
  /** Place in the output; null where it is cut off. */
  readonly row: number | null;
  readonly column: number | null;
}

/** What one input number paints. */
export interface Stamp {
  readonly row: number;
  readonly column: number;
  /** Channel of the input. */
  readonly filter: number;
  readonly x: number;
  /** Output channel after output channel, row by row. */
  readonly products: readonly StampProduct[];
}

/** The stamp of one input number. Throws if there is none such. */
export function stampOf(x: Volume, w: Filters, axes: TransposedAxes, row: number, column: number, filter = 0): Stamp {
  fits(x, w, axes);
  const { vertical, horizontal } = axes;
  const value = at(x, row, column, filter);
  const products: StampProduct[] = [];
  for (let channel = 0; channel < w.channels; channel++)
    for (let u = 0; u < w.rows; u++)
      for (let v = 0; v < w.columns; v++) {
        const [down, across] = [landing(vertical, row, u), landing(horizontal, column, v)];
        const inside = down !== null && across !== null;
        const k = weight(w, u, v, channel, filter);
        products.push({
          u,
          v,
          channel,
          w: k,
          product: value * k,
          fullRow: vertical.stride * row + vertical.dilation * u,
          fullColumn: horizontal.stride * column + horizontal.dilation * v,
          row: inside ? down : null,
          column: inside ? across : null,
        });
      }
  return { row, column, filter, x: value, products };
}

/** Every stamp, input channel after input channel, row by row: a step-through paints them in this order. */
export function stampsOf(x: Volume, w: Filters, axes: TransposedAxes): Stamp[] {
  const cells = x.rows * x.columns;
  return Array.from({ length: cells * x.channels }, (_, n) => {
    const cell = n % cells;
    return stampOf(x, w, axes, Math.floor(cell / x.columns), cell % x.columns, Math.floor(n / cells));
  });
}

/** ∂L/∂x given dy = ∂L/∂y: an ordinary convolution of dy. Throws if dy is not shaped like the output. */
export function transposedInputGradient(dy: Volume, w: Filters, axes: TransposedAxes): Volume {
  outputFits(dy, axes);
  return correlateAxes(dy, w, forwardAxes(axes));
}

/** ∂L/∂w, shaped like the kernel: the ordinary kernel gradient with x and dy in exchanged roles. Throws if dy is not shaped like the output. */
export function transposedKernelGradient(dy: Volume, x: Volume, axes: TransposedAxes): Filters {
  outputFits(dy, axes);
  return kernelGradient(x, dy, forwardAxes(axes));
}

function outputFits(dy: Volume, { vertical, horizontal }: TransposedAxes): void {
  if (dy.rows !== vertical.output || dy.columns !== horizontal.output)
    throw new Error(
      `the layer gives ${vertical.output}×${horizontal.output}, the gradient is ${dy.rows}×${dy.columns}`,
    );
}
