import type { Curve } from '../../../../ui/curve.ts';
import type { UpMethod } from '../../jobs.ts';
import { looks, methods } from './methods.ts';
import type { UpRow, UpRun } from './up-run.ts';

/** What of a row is drawn for the method at a place; null where nothing was measured. */
export type Pick = (row: UpRow, method: number) => number | null;

const pointsOf = (run: UpRun, method: number, pick: Pick) =>
  run.rows.flatMap((row) => {
    const y = pick(row, method);
    return y === null ? [] : [{ x: row.step, y }];
  });

/** One curve a method, and before them the pinned run's of the method in focus. */
export function curvesOf(
  run: UpRun,
  pinned: { readonly run: UpRun; readonly label: string } | null,
  focus: UpMethod,
  pick: Pick,
  nameOf: (method: UpMethod) => string,
): Curve[] {
  const own = methods.map((method, i) => ({
    id: method,
    label: nameOf(method),
    points: pointsOf(run, i, pick),
    ...looks[method],
  }));
  if (!pinned) return own;
  const points = pointsOf(pinned.run, methods.indexOf(focus), pick);
  return [{ id: 'pinned', label: pinned.label, points, role: looks[focus].role, dashed: true }, ...own];
}
