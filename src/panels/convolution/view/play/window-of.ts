import { axisOf, sourceOf, tap } from '../../../../math/window.ts';
import type { Layer } from '../../jobs.ts';

export interface WindowCell {
  /** Where on the input it reads; null: a zero of the border. */
  readonly row: number | null;
  readonly column: number | null;
  readonly x: number;
  readonly w: number;
}

export interface WindowRead {
  /** First row and column (may be outside the picture) and cells spanned on the input. */
  readonly top: number;
  readonly left: number;
  readonly span: number;
  readonly side: number;
  readonly cells: readonly WindowCell[];
  readonly sum: number;
}

/** What one output of a one-channel layer reads from a square picture of brightness values, and its sum. */
export function windowOf(
  values: ArrayLike<number>,
  size: number,
  layer: Layer,
  kernel: readonly number[],
  row: number,
  column: number,
): WindowRead {
  const { kernelSize: k, stride, dilation, padding, flip } = layer;
  const axis = axisOf(size, k, stride, dilation, padding);
  const cells: WindowCell[] = [];
  let sum = 0;
  for (let u = 0; u < k; u++)
    for (let v = 0; v < k; v++) {
      const i = sourceOf(tap(axis, row, u), size, axis.border);
      const j = sourceOf(tap(axis, column, v), size, axis.border);
      const x = i === null || j === null ? 0 : (values[i * size + j] ?? 0);
      const w = (flip ? kernel[(k - 1 - u) * k + (k - 1 - v)] : kernel[u * k + v]) ?? 0;
      cells.push({ row: i, column: j, x, w });
      sum += x * w;
    }
  return { top: tap(axis, row, 0), left: tap(axis, column, 0), span: dilation * (k - 1) + 1, side: k, cells, sum };
}
