/** What the knobs say in numbers: input and kernel as the address writes them. */
import { parseNumbers } from '../../pattern/knobs.ts';
import type { TransposedParams } from './params.ts';
import { type InputPreset, inputPreset, type KernelPreset, kernelPreset } from './presets.ts';

/** Typed numbers of a knob, or null where it names a preset. */
export const typed = (text: string): number[] | null => parseNumbers(text);

/** The input's numbers, row by row. */
export const inputNumbers = (params: TransposedParams): number[] =>
  typed(params.input) ?? inputPreset(params.input as InputPreset, params.size);

/** The kernel's numbers as stored, row by row. */
export const kernelNumbers = (params: TransposedParams): number[] =>
  typed(params.kernel) ?? kernelPreset(params.kernel as KernelPreset, params.kernelSize);
