/**
 * The convolutional layer, written out. Cross-correlation unless `flip`: y[i,j,o] = b[o] + Σ_c Σ_uv w[u,v,c,o] · x[si+du−p, sj+dv−p, c]
 * (CURRICULUM §0.1, §1.1). This is both what Step shows and what the tensor library is checked against.
 */

import { at, type Filters, type Volume, weight } from './volume.ts';
import { type Axis, axisOf, type Padding, sourceOf, tap } from './window.ts';

export interface LayerSettings {
  readonly stride: number;
  readonly dilation: number;
  readonly padding: Padding;
  /** True convolution: the kernel turned by 180° in both axes. */
  readonly flip: boolean;
  /** One number per filter; missing means 0. */
  readonly bias?: ArrayLike<number>;
}

/** One product of one output cell: which weight, which input cell (null: a border zero), and their values. */
export interface Term {
  readonly channel: number;
  /** Place in the kernel *as applied*, i.e. the window's row and column. */
  readonly u: number;
  readonly v: number;
  /** Place in the kernel as stored: (k−1−u, k−1−v) when flipped. */
  readonly kernelRow: number;
  readonly kernelColumn: number;
  /** Place in the padded input, counted from its first border cell. */
  readonly paddedRow: number;
  readonly paddedColumn: number;
  /** The input cell that is read there, or null where the border holds zero. */
  readonly row: number | null;
  readonly column: number | null;
  readonly x: number;
  readonly w: number;
  readonly product: number;
}

/** The two axes of a layer over this input. */
export function axesOf(x: Volume, w: Filters, settings: LayerSettings): { vertical: Axis; horizontal: Axis } {
  return {
    vertical: axisOf(x.rows, w.rows, settings.stride, settings.dilation, settings.padding),
    horizontal: axisOf(x.columns, w.columns, settings.stride, settings.dilation, settings.padding),
  };
}

/** Every product of output cell (i, j, filter), channel by channel, row by row. Throws if the channels of x and w differ. */
export function termsOf(x: Volume, w: Filters, settings: LayerSettings, i: number, j: number, filter: number): Term[] {
  if (x.channels !== w.channels) throw new Error(`input has ${x.channels} channels, kernel ${w.channels}`);
  const { vertical, horizontal } = axesOf(x, w, settings);
  const terms: Term[] = [];
  for (let channel = 0; channel < w.channels; channel++)
    for (let u = 0; u < w.rows; u++)
      for (let v = 0; v < w.columns; v++) {
        const rowTap = tap(vertical, i, u);
        const columnTap = tap(horizontal, j, v);
        const row = sourceOf(rowTap, x.rows, vertical.border);
        const column = sourceOf(columnTap, x.columns, horizontal.border);
        const inside = row !== null && column !== null;
        const kernelRow = settings.flip ? w.rows - 1 - u : u;
        const kernelColumn = settings.flip ? w.columns - 1 - v : v;
        const xValue = inside ? at(x, row, column, channel) : 0;
        const wValue = weight(w, kernelRow, kernelColumn, channel, filter);
        terms.push({
          channel,
          u,
          v,
          kernelRow,
          kernelColumn,
          paddedRow: rowTap + vertical.before,
          paddedColumn: columnTap + horizontal.before,
          row: inside ? row : null,
          column: inside ? column : null,
          x: xValue,
          w: wValue,
          product: xValue * wValue,
        });
      }
  return terms;
}
