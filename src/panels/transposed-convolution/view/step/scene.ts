/** What every figure of the Step view is given. */
import type { CellName } from '../../../../pattern/panel.ts';
import type { RowFrame, SumFrame, UpFrame } from '../../frames.ts';
import type { TransposedParams } from '../../params.ts';
import type { StillModel, Tell } from './model.ts';

export interface StepScene<F extends UpFrame = UpFrame> {
  readonly params: TransposedParams;
  readonly frame: F;
  readonly model: StillModel;
  readonly tell: Tell;
  /** The learner is asked for numbers: those of later cells are hidden. */
  readonly predict: boolean;
  /** The number of the cell at hand is still to be told. */
  readonly asking: boolean;
  readonly right: boolean;
  readonly editInput: (row: number, column: number, value: number) => void;
  readonly editKernel: (row: number, column: number, value: number) => void;
  readonly answer: (value: number) => void;
  readonly point: (cell: CellName | null) => void;
  /** Go to the step that makes an output cell, or in which an input cell stamps. */
  readonly visit: (cell: CellName) => void;
  /** Go there and look closer. */
  readonly enter: (cell: CellName) => void;
}

/** The matrix shows its rows, then its outputs. */
export type MatrixScene = StepScene<RowFrame | SumFrame>;
