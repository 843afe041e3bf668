/**
 * The convolutional layer, written out. Cross-correlation unless `flip`: y[i,j,o] = b[o] + Σ_c Σ_uv w[u,v,c,o] · x[si+du−p, sj+dv−p, c]
 * (CURRICULUM §0.1, §1.1). This is both what Step shows and what the tensor library is checked against.
 */

import { at, type Filters, filters, type Volume, volume, weight } from './volume.ts';
import { type Axis, axisOf, type Padding, sourceOf, sourcesOf, tap } from './window.ts';

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

/** The two axes of a layer, each with its own stride, dilation and border. */
export interface Axes {
  readonly vertical: Axis;
  readonly horizontal: Axis;
}

function sameChannels(x: Volume, w: Filters): void {
  if (x.channels !== w.channels) throw new Error(`input has ${x.channels} channels, kernel ${w.channels}`);
}

/** The two axes of a layer over this input. */
export function axesOf(x: Volume, w: Filters, settings: LayerSettings): Axes {
  return {
    vertical: axisOf(x.rows, w.rows, settings.stride, settings.dilation, settings.padding),
    horizontal: axisOf(x.columns, w.columns, settings.stride, settings.dilation, settings.padding),
  };
}

/** Every product of output cell (i, j, filter), channel by channel, row by row. Throws if the channels of x and w differ. */
export function termsOf(x: Volume, w: Filters, settings: LayerSettings, i: number, j: number, filter: number): Term[] {
  sameChannels(x, w);
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

/** Every kernel turned by 180°, rows and columns alike; channels and filters keep their order. Twice is the identity. */
export function flipped(w: Filters): Filters {
  const out = filters(w.rows, w.columns, w.channels, w.filters);
  const block = w.channels * w.filters;
  const cells = w.rows * w.columns;
  for (let cell = 0; cell < cells; cell++)
    out.data.set(w.data.subarray((cells - 1 - cell) * block, (cells - cell) * block), cell * block);
  return out;
}

/**
 * The whole layer: rows × columns × channels in, output rows × columns × filters out. Throws if the channels of x and w differ or the
 * bias does not have one number per filter. Each cell is summed channel by channel in the order of `termsOf`, then the bias: to the
 * last bit what the step-through adds up.
 */
export function correlate2d(x: Volume, w: Filters, settings: LayerSettings): Volume {
  return correlateAxes(x, settings.flip ? flipped(w) : w, axesOf(x, w, settings), settings.bias);
}

/** The same for axes of one's own making: rectangular strides, uneven pads, any border. */
export function correlateAxes(x: Volume, w: Filters, { vertical, horizontal }: Axes, bias?: ArrayLike<number>): Volume {
  sameChannels(x, w);
  if (bias && bias.length !== w.filters)
    throw new Error(`${w.filters} filters need as many biases, got ${bias.length}`);
  const y = volume(vertical.output, horizontal.output, w.filters);
  const rowSources = sourcesOf(vertical);
  const columnSources = sourcesOf(horizontal);
  const cells = w.rows * w.columns;
  const length = cells * w.channels;
  const weights = filterByFilter(w);
  // Each window is gathered once, border zeros included, and then serves every filter
  const patch = new Float64Array(length);
  let place = 0;
  for (let i = 0; i < y.rows; i++)
    for (let j = 0; j < y.columns; j++) {
      for (let u = 0; u < w.rows; u++) {
        const row = rowSources[i * w.rows + u] as number;
        for (let v = 0; v < w.columns; v++) {
          const column = columnSources[j * w.columns + v] as number;
          const from = (row * x.columns + column) * x.channels;
          const inside = row >= 0 && column >= 0;
          for (let channel = 0; channel < w.channels; channel++)
            patch[channel * cells + u * w.columns + v] = inside ? (x.data[from + channel] as number) : 0;
        }
      }
      for (let filter = 0; filter < w.filters; filter++) {
        let sum = 0;
        for (let start = 0; start < length; start += cells) {
          let channelSum = 0;
          for (let cell = start; cell < start + cells; cell++)
            channelSum += (patch[cell] as number) * (weights[filter * length + cell] as number);
          sum += channelSum;
        }
        y.data[place++] = sum + (bias?.[filter] ?? 0);
      }
    }
  return y;
}

/** The weights in the order in which one output needs them: filter, channel, row, column. */
function filterByFilter(w: Filters): Float64Array {
  const cells = w.rows * w.columns;
  const out = new Float64Array(w.data.length);
  w.data.forEach((value, i) => {
    const filter = i % w.filters;
    const channel = Math.floor(i / w.filters) % w.channels;
    const cell = Math.floor(i / (w.filters * w.channels));
    out[(filter * w.channels + channel) * cells + cell] = value;
  });
  return out;
}
