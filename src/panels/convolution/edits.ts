/** Edits of single numbers, and what must change with other edits so that typed numbers survive. */
import { formatNumbers } from '../../pattern/knobs.ts';
import { centreOf } from './kernels.ts';
import { biasOf, columnsOf, deviation, inputNumbers, kernelNumbers, typed } from './numbers.ts';
import { type ConvolutionParams, knobs } from './params.ts';

const replaced = (numbers: readonly number[], index: number, value: number): string =>
  formatNumbers(numbers.map((old, i) => (i === index ? value : old)));

/** The edit that puts a number into the input. */
export function withInputCell(
  params: ConvolutionParams,
  channel: number,
  row: number,
  column: number,
  value: number,
): Partial<ConvolutionParams> {
  const columns = columnsOf(params);
  return { input: replaced(inputNumbers(params), (channel * params.size + row) * columns + column, value) };
}

/**
 * The edit that puts a number into a kernel, at its stored place. With free weights the number is that of `place`, the
 * output place whose weights are shown.
 */
export function withKernelCell(
  params: ConvolutionParams,
  filter: number,
  channel: number,
  row: number,
  column: number,
  value: number,
  place: { readonly row: number; readonly column: number } = { row: 0, column: 0 },
): Partial<ConvolutionParams> {
  const k = params.kernelSize;
  const index = ((filter * params.channels + channel) * k + row) * k + column;
  const own = params.sharing === 'free' ? deviation(index, place.row, place.column) : 0;
  return { kernel: replaced(kernelNumbers(params), index, value - own) };
}

/** The edit that gives a filter a bias. */
export const withBias = (params: ConvolutionParams, filter: number, value: number): Partial<ConvolutionParams> => ({
  bias: replaced(biasOf(params), filter, value),
});

/** A stack of tables moved into tables of another size: what fits is kept at the offset, the rest is 0. */
function refitted(
  numbers: readonly number[],
  from: { tables: number; rows: number; columns: number },
  to: { tables: number; rows: number; columns: number },
  offset: number,
  tableOf: (table: number) => number | null = (table) => (table < from.tables ? table : null),
): string {
  const out: number[] = [];
  for (let table = 0; table < to.tables; table++)
    for (let row = 0; row < to.rows; row++)
      for (let column = 0; column < to.columns; column++) {
        const [t, r, c] = [tableOf(table), row - offset, column - offset];
        const inside = t !== null && r >= 0 && r < from.rows && c >= 0 && c < from.columns;
        out.push(inside ? (numbers[(t * from.rows + r) * from.columns + c] ?? 0) : 0);
      }
  return formatNumbers(out);
}

/**
 * What must change with an edit so that typed numbers survive it: a larger input or kernel keeps its numbers (the kernel
 * around its centre) and gets zeros, a smaller one keeps those that fit; new channels and filters start at 0.
 */
export function adapt(before: ConvolutionParams, patch: Partial<ConvolutionParams>): Partial<ConvolutionParams> {
  const after = knobs.settle({ ...before, ...patch });
  const more: { input?: string; kernel?: string; bias?: string } = {};
  const input = patch.input === undefined ? typed(before.input) : null;
  if (input && (after.size !== before.size || after.channels !== before.channels)) {
    const wide = columnsOf(before) - before.size;
    more.input = refitted(
      input,
      { tables: before.channels, rows: before.size, columns: before.size + wide },
      { tables: after.channels, rows: after.size, columns: after.size + wide },
      0,
    );
  }
  const kernel = patch.kernel === undefined ? typed(before.kernel) : null;
  const [k, newK] = [before.kernelSize, after.kernelSize];
  if (kernel && (newK !== k || after.channels !== before.channels || after.filters !== before.filters))
    more.kernel = refitted(
      kernel,
      { tables: before.filters * before.channels, rows: k, columns: k },
      { tables: after.filters * after.channels, rows: newK, columns: newK },
      centreOf(newK) - centreOf(k),
      (table) => {
        const channel = table % after.channels;
        const filter = Math.floor(table / after.channels);
        return channel < before.channels && filter < before.filters ? filter * before.channels + channel : null;
      },
    );
  const bias = patch.bias === undefined ? typed(before.bias) : null;
  if (bias && after.filters !== before.filters)
    more.bias = formatNumbers(Array.from({ length: after.filters }, (_, f) => bias[f] ?? 0));
  return more;
}
