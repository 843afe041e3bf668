/** What every figure of the Step view is given. */
import type { CellName } from '../../../../pattern/panel.ts';
import type { PoolingParams } from '../../params.ts';
import type { PoolingFrame } from '../../steps.ts';
import type { StillModel, Tell } from './model.ts';

export interface StepScene {
  readonly params: PoolingParams;
  readonly frame: PoolingFrame;
  readonly model: StillModel;
  readonly tell: Tell;
  /** The learner is asked for numbers: those of later cells are hidden. */
  readonly predict: boolean;
  /** The number of the cell at hand is still to be told. */
  readonly asking: boolean;
  readonly right: boolean;
  readonly editInput: (channel: number, row: number, column: number, value: number) => void;
  readonly editUpstream: (channel: number, row: number, column: number, value: number) => void;
  readonly answer: (value: number) => void;
  readonly point: (cell: CellName | null) => void;
  /** Go to an output cell's step. */
  readonly visit: (channel: number, row: number, column: number) => void;
  /** Go there and look closer. */
  readonly enter: (channel: number, row: number, column: number) => void;
}
