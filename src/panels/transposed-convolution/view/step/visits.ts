/** Where a click on a cell leads, and where a double click does. */
import type { CellName } from '../../../../pattern/panel.ts';
import type { UpFrame } from '../../frames.ts';
import { sideOf } from '../../layer.ts';
import { inputName, outputName } from '../../links.ts';
import type { TransposedParams } from '../../params.ts';
import { sumPhases } from '../../phases.ts';
import { downName } from '../../round.ts';
import { rowFrameOf, stampFrameOf, sumFrameOf } from '../../steps.ts';
import { isOutput } from '../../sums.ts';
import { asMethod } from './compare.ts';
import { methodOfGrid } from './methods.ts';

export interface Visit {
  readonly patch?: Partial<TransposedParams>;
  readonly k?: number;
}

/** The step that makes a cell; null where there is none. */
export function visited(params: TransposedParams, frame: UpFrame, cell: CellName): Visit | null {
  const { row, column } = cell;
  const method = methodOfGrid(cell.grid);
  if (method) {
    const other = asMethod(params, method);
    return { patch: { method }, k: isOutput(other, row, column) ? sumFrameOf(other, row, column) : 0 };
  }
  switch (frame.walk) {
    case 'stamp': {
      if (cell.grid === inputName) {
        const phase = frame.phase === 'weigh' || frame.phase === 'land' ? frame.phase : 'add';
        return { k: stampFrameOf(params, row, column, phase) };
      }
      return null;
    }
    case 'round':
      return cell.grid === downName && params.detail === 'full' ? { k: row * frame.smallSide + column } : null;
    default: {
      if (cell.grid === inputName)
        return params.view === 'matrix' ? { k: rowFrameOf(params, row * params.size + column) } : null;
      if (cell.grid !== outputName || !isOutput(params, row, column)) return null;
      const phase = sumPhases.find((known) => known === frame.phase) ?? 'window';
      return { k: sumFrameOf(params, row, column, phase) };
    }
  }
}

/** Closer: a stamp is looked at by itself, an output by what it gathers. */
export function entered(params: TransposedParams, frame: UpFrame, cell: CellName): Visit | null {
  const { row, column } = cell;
  if (frame.walk === 'stamp' && cell.grid === outputName) {
    const side = sideOf(params);
    if (row < 0 || column < 0 || row >= side || column >= side) return null;
    const gather = { ...params, view: 'gather' as const };
    return { patch: { view: 'gather', zoom: 'number' }, k: sumFrameOf(gather, row, column, 'products') };
  }
  const visit = visited(params, frame, cell);
  return visit && { ...visit, patch: { ...visit.patch, zoom: 'number' } };
}
