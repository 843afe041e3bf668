import { wirings } from '../../../../math/costs.ts';
import { columnsOf } from '../../layer.ts';
import type { ConvolutionParams } from '../../params.ts';
import type { Tell } from './model.ts';

/** A count as people read it: digits in groups of three, set apart by thin spaces. */
export const counted = (n: number): string => String(Math.round(n)).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');

/** The three wirings at the size of the knobs. */
export const costsOf = (params: ConvolutionParams) =>
  wirings(
    { rows: params.size, columns: columnsOf(params), channels: params.channels },
    { kernel: params.kernelSize, stride: params.stride, dilation: params.dilation, padding: params.padding },
    params.filters,
  );

export function countingCaption(params: ConvolutionParams, tell: Tell): string {
  const { dense, local, shared } = costsOf(params);
  return tell('counting.caption', {
    shared: counted(shared.parameters),
    local: counted(local.parameters),
    dense: counted(dense.parameters),
  });
}
