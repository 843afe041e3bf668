/** What the knobs say in numbers: input, kernels and bias as the address writes them, and the geometry they give. */
import type { Axes } from '../../math/correlate.ts';
import { axisOf } from '../../math/window.ts';
import { parseNumbers } from '../../pattern/knobs.ts';
import type { ConvolutionParams } from './params.ts';
import { type InputPreset, inputPreset, type KernelPreset, kernelPreset, presetColumns, scattered } from './presets.ts';

/** Typed numbers of a knob, or null where it names a preset. */
export const typed = (text: string): number[] | null => parseNumbers(text);

/** How many columns the input has: `size`, or one more for a table of rows × (rows + 1). */
export function columnsOf(params: ConvolutionParams): number {
  const numbers = typed(params.input);
  return numbers
    ? numbers.length / (params.size * params.channels)
    : presetColumns(params.input as InputPreset, params.size);
}

/** The input's numbers as the address writes them: channel after channel, row by row. */
export const inputNumbers = (params: ConvolutionParams): number[] =>
  typed(params.input) ?? inputPreset(params.input as InputPreset, params.size, params.channels);

/** The kernels' numbers as the address writes them: filter after filter, channel after channel, row by row, unturned. */
export const kernelNumbers = (params: ConvolutionParams): number[] =>
  typed(params.kernel) ??
  kernelPreset(params.kernel as KernelPreset, params.kernelSize, params.channels, params.filters);

/** One bias per filter; zeros where the layer has none. */
export const biasOf = (params: ConvolutionParams): number[] =>
  typed(params.bias) ?? new Array<number>(params.filters).fill(0);

/** What `sharing` = free adds to weight `index` (address order) at one place: a whole number −2…2, 0 at place (0, 0). */
export const deviation = (index: number, row: number, column: number): number =>
  row === 0 && column === 0 ? 0 : scattered(-2, 2, index + 1, row, column);

/** The layer's two axes: sizes, border cells, number of windows. */
export const geometryOf = (params: ConvolutionParams): Axes => ({
  vertical: axisOf(params.size, params.kernelSize, params.stride, params.dilation, params.padding),
  horizontal: axisOf(columnsOf(params), params.kernelSize, params.stride, params.dilation, params.padding),
});
