import { short } from '../../../../ui/number.ts';
import { comparedFormula } from '../../formula.ts';
import { inputOf, type Operation } from '../../layer.ts';
import type { PoolingParams } from '../../params.ts';
import { type CellStatement, settled } from '../../statement.ts';
import type { PoolingFrame } from '../../steps.ts';
import type { Tell } from './model.ts';

/** The three that are compared. */
export const compared = ['max', 'average', 'subsample'] as const satisfies readonly Operation[];
export type Compared = (typeof compared)[number];

/** The step's window, settled by each of the three. */
export function comparedCells(
  params: PoolingParams,
  { channel, row, column }: PoolingFrame,
): Record<Compared, CellStatement> {
  const x = inputOf(params);
  const one = (operation: Compared): CellStatement => ({
    ...settled(params, x, channel, row, column, operation),
    carried: 0,
    arrivals: [],
  });
  return { max: one('max'), average: one('average'), subsample: one('subsample') };
}

export const compareFormula = (params: PoolingParams, frame: PoolingFrame): string =>
  comparedFormula(params, Object.values(comparedCells(params, frame)), frame.phase);

export function compareCaption(params: PoolingParams, frame: PoolingFrame, tell: Tell): string {
  const cells = comparedCells(params, frame);
  const inside = frame.inside.length;
  const values = {
    row: frame.row,
    column: frame.column,
    inside,
    losers: inside - 1,
    max: short(cells.max.value),
    average: short(cells.average.value),
    subsample: short(cells.subsample.value),
  };
  return tell(`compare.${{ window: 'before', settle: 'settle', place: 'caption' }[frame.phase]}`, values);
}
