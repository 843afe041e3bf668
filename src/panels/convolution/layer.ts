/** The layer that the knobs describe, as the maths wants it, and its result. Naming, links and edits are beside it. */
import { correlate2d, type LayerSettings } from '../../math/correlate.ts';
import { type Filters, filters, type Volume, volume } from '../../math/volume.ts';
import { sourcesOf } from '../../math/window.ts';
import { biasOf, columnsOf, deviation, geometryOf, inputNumbers, kernelNumbers } from './numbers.ts';
import type { ConvolutionParams } from './params.ts';

export { adapt, withBias, withInputCell, withKernelCell } from './edits.ts';
export { biasName, inputName, kernelName, linksOf, outputName } from './links.ts';
export { biasOf, columnsOf, geometryOf, inputNumbers, kernelNumbers } from './numbers.ts';

/** The input as rows × columns × channels. */
export function inputOf(params: ConvolutionParams): Volume {
  const numbers = inputNumbers(params);
  const { size, channels } = params;
  const columns = columnsOf(params);
  const out = volume(size, columns, channels);
  for (let i = 0; i < numbers.length; i++) {
    const channel = Math.floor(i / (size * columns));
    out.data[(i % (size * columns)) * channels + channel] = numbers[i] ?? 0;
  }
  return out;
}

/** Address order (filter, channel, row, column) to the bank's order (row, column, channel, filter). */
function bank(params: ConvolutionParams, numberAt: (index: number) => number): Filters {
  const { kernelSize: k, channels, filters: count } = params;
  const out = filters(k, k, channels, count);
  for (let i = 0; i < out.data.length; i++) {
    const place = i % (k * k);
    const slice = Math.floor(i / (k * k));
    const channel = slice % channels;
    const filter = Math.floor(slice / channels);
    out.data[(place * channels + channel) * count + filter] = numberAt(i);
  }
  return out;
}

/** The shared kernels as stored (unturned), rows × columns × channels × filters. */
export function kernelOf(params: ConvolutionParams): Filters {
  const numbers = kernelNumbers(params);
  return bank(params, (i) => numbers[i] ?? 0);
}

/**
 * The kernels used at output place (row, column): the shared ones, or, with `sharing` = free, own weights for each place,
 * namely the shared ones plus `deviation`.
 */
export function kernelAt(params: ConvolutionParams, row: number, column: number): Filters {
  if (params.sharing === 'shared') return kernelOf(params);
  const numbers = kernelNumbers(params);
  return bank(params, (i) => (numbers[i] ?? 0) + deviation(i, row, column));
}

/** Stride, dilation, padding, flip and bias, as the maths wants them. */
export const settingsOf = (params: ConvolutionParams): LayerSettings => ({
  stride: params.stride,
  dilation: params.dilation,
  padding: params.padding,
  flip: params.flip === 1,
  bias: biasOf(params),
});

/** The whole result, rows × columns × filters. */
export function outputOf(params: ConvolutionParams): Volume {
  const x = inputOf(params);
  const settings = settingsOf(params);
  if (params.sharing === 'shared') return correlate2d(x, kernelOf(params), settings);
  const { vertical, horizontal } = geometryOf(params);
  const [rows, columns] = [sourcesOf(vertical), sourcesOf(horizontal)];
  const weights = kernelNumbers(params);
  const bias = biasOf(params);
  const k = params.kernelSize;
  const out = volume(vertical.output, horizontal.output, params.filters);
  for (let i = 0; i < out.rows; i++)
    for (let j = 0; j < out.columns; j++)
      for (let f = 0; f < params.filters; f++) {
        let sum = bias[f] ?? 0;
        for (let index = f * x.channels * k * k; index < (f + 1) * x.channels * k * k; index++) {
          const [u, v] = [Math.floor(index / k) % k, index % k];
          const row = rows[i * k + (settings.flip ? k - 1 - u : u)] ?? -1;
          const column = columns[j * k + (settings.flip ? k - 1 - v : v)] ?? -1;
          if (row < 0 || column < 0) continue;
          const channel = Math.floor(index / (k * k)) % x.channels;
          const read = x.data[(row * x.columns + column) * x.channels + channel] ?? 0;
          sum += ((weights[index] ?? 0) + deviation(index, i, j)) * read;
        }
        out.data[(i * out.columns + j) * out.channels + f] = sum;
      }
  return out;
}
