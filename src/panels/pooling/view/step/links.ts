/** What lights up when a cell is pointed at. */
import { cellId } from '../../../../pattern/panel.ts';
import { cellFrom } from '../../../../ui/grid-cells.ts';
import { linksOf } from '../../links.ts';
import type { PoolingParams } from '../../params.ts';
import { withoutTwin, withTwin } from './twin-names.ts';

/** The ids linked to a pointed one; where two inputs are compared, those of both. */
export const linkedTo =
  (params: PoolingParams): ((id: string) => string[]) =>
  (id) => {
    const cell = cellFrom(id);
    if (!cell) return [];
    if (params.view !== 'lost') return linksOf(params, cell).map(cellId);
    const own = { ...cell, grid: withoutTwin(cell.grid) };
    return [own, ...linksOf(params, own)].flatMap((one) => [cellId(one), cellId({ ...one, grid: withTwin(one.grid) })]);
  };
