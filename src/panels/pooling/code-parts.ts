/** What the three snippets share: the numbers by name of axis, the border, and which cells subsampling keeps. */
import { at, type Volume } from '../../math/volume.ts';
import { type Axis, tap } from '../../math/window.ts';
import { literal, type Nested, nest } from '../../pattern/code.ts';
import { geometryOf, inputOf, type Operation, operationOf, passOf, upstreamOf } from './layer.ts';
import type { PoolingParams } from './params.ts';
import { isGlobal } from './window-limits.ts';

export interface CodeParts {
  readonly operation: Operation;
  readonly global: boolean;
  readonly pass: PoolingParams['pass'];
  readonly k: number;
  readonly s: number;
  /** Side of the input, and of the output. */
  readonly n: number;
  readonly o: number;
  readonly c: number;
  readonly before: number;
  readonly after: number;
  /** none: no border; argument: as many on both sides; uneven: “same” that needs more after than before, or as many by that rule. */
  readonly border: 'none' | 'argument' | 'same';
  /** The row (and column) that each window keeps when subsampling; `every` as a slice, where one says it. */
  readonly kept: readonly number[];
  readonly slice: string | null;
  readonly divisor: PoolingParams['divisor'];
  /** Input and numbers from above as nested lists, channels first or last. */
  readonly x: (channels: 'first' | 'last') => string;
  readonly upstream: (channels: 'first' | 'last') => string;
}

/** A map as nested lists, as a batch of one, channels first or last. */
export const nested =
  (v: Volume) =>
  (where: 'first' | 'last'): string => {
    const list: Nested =
      where === 'first'
        ? nest([1, v.channels, v.rows, v.columns], (_, channel = 0, row = 0, column = 0) => at(v, row, column, channel))
        : nest([1, v.rows, v.columns, v.channels], (_, row = 0, column = 0, channel = 0) =>
            at(v, row, column, channel),
          );
    return literal(list);
  };

const keptAlong = (axis: Axis): number[] => Array.from({ length: axis.output }, (_, i) => Math.max(0, tap(axis, i, 0)));

/** `operation`: where a view does another in the same windows. */
export function partsOf(params: PoolingParams, operation: Operation = operationOf(params.kind)): CodeParts {
  const { vertical: axis } = geometryOf(params);
  const { channels: c } = params;
  const bordered = axis.before + axis.after > 0;
  const global = isGlobal(params.kind);
  return {
    operation,
    global,
    pass: passOf(params),
    k: axis.kernel,
    s: axis.stride,
    n: axis.size,
    o: axis.output,
    c,
    before: axis.before,
    after: axis.after,
    border: global || (params.pad !== 'same' && !bordered) ? 'none' : params.pad === 'same' ? 'same' : 'argument',
    kept: keptAlong(axis),
    slice: axis.before === 0 ? `:${(axis.output - 1) * axis.stride + 1}:${axis.stride}` : null,
    divisor: params.divisor,
    x: nested(inputOf(params)),
    upstream: nested(upstreamOf(params)),
  };
}
