/** Edits of single numbers, and what must change with other edits so that typed numbers survive. */
import { formatNumbers, parseNumbers } from '../../pattern/knobs.ts';
import { geometryOf, inputNumbers, upstreamNumbers } from './layer.ts';
import { knobs, type PoolingParams } from './params.ts';

const replaced = (numbers: readonly number[], index: number, value: number): string =>
  formatNumbers(numbers.map((old, i) => (i === index ? value : old)));

/** The edit that puts a number into the input. */
export const withInputCell = (
  params: PoolingParams,
  channel: number,
  row: number,
  column: number,
  value: number,
): Partial<PoolingParams> => ({
  input: replaced(inputNumbers(params), (channel * params.size + row) * params.size + column, value),
});

/** The edit that puts a number into what comes back from above. */
export function withUpstreamCell(
  params: PoolingParams,
  channel: number,
  row: number,
  column: number,
  value: number,
): Partial<PoolingParams> {
  const { vertical, horizontal } = geometryOf(params);
  const index = (channel * vertical.output + row) * horizontal.output + column;
  return { upstream: replaced(upstreamNumbers(params), index, value) };
}

interface Shape {
  readonly tables: number;
  readonly side: number;
}

/** Square tables moved into tables of another size: what fits keeps its place, the rest is 0. */
function refitted(numbers: readonly number[], from: Shape, to: Shape): string {
  const out: number[] = [];
  for (let table = 0; table < to.tables; table++)
    for (let row = 0; row < to.side; row++)
      for (let column = 0; column < to.side; column++) {
        const inside = table < from.tables && row < from.side && column < from.side;
        out.push(inside ? (numbers[(table * from.side + row) * from.side + column] ?? 0) : 0);
      }
  return formatNumbers(out);
}

/**
 * What must change with an edit so that typed numbers survive it: a larger input keeps its numbers and gets zeros, a smaller one keeps those
 * that fit; the same for what comes from above, when the edit changes how many outputs there are.
 */
export function adapt(before: PoolingParams, patch: Partial<PoolingParams>): Partial<PoolingParams> {
  const after = knobs.settle({ ...before, ...patch });
  const more: { input?: string; upstream?: string } = {};
  const input = patch.input === undefined ? parseNumbers(before.input) : null;
  if (input && (after.size !== before.size || after.channels !== before.channels))
    more.input = refitted(
      input,
      { tables: before.channels, side: before.size },
      { tables: after.channels, side: after.size },
    );
  const upstream = patch.upstream === undefined ? parseNumbers(before.upstream) : null;
  const [from, to] = [geometryOf(before).vertical.output, geometryOf(after).vertical.output];
  if (upstream && (from !== to || after.channels !== before.channels))
    more.upstream = refitted(upstream, { tables: before.channels, side: from }, { tables: after.channels, side: to });
  return more;
}
