/**
 * The step-through: output cell by output cell, channel by channel, row by row; three frames a cell, or one with `detail` = fast. With `view`
 * = stack it turns the pages of the lecture's stack instead, 224 → 7.
 */
import type { Frame, Light, Role, Steps } from '../../pattern/panel.ts';
import { captionOf, stackCaption } from './captions.ts';
import { formulaOf, stackFormula } from './formula.ts';
import { geometryOf, passOf } from './layer.ts';
import { type GridKind, gridName } from './links.ts';
import type { PoolingParams } from './params.ts';
import { type Phase, phases } from './phases.ts';
import { type StackLevel, stackLevels } from './stack.ts';
import { type CellStatement, placeOfCell, statementOf } from './statement.ts';

export { type Phase, phases } from './phases.ts';

export interface PoolingFrame extends Frame, CellStatement {
  readonly phase: Phase;
  /** How many outputs, in the order of the walk, have been dealt with in this frame. */
  readonly placed: number;
  /** The level of the stack, where that is shown. */
  readonly level: StackLevel | null;
}

/** One frame a cell: by choice, and where the view compares whole windows. */
const isFast = (params: PoolingParams): boolean => params.detail === 'fast' || params.view === 'lost';

const framesPerCell = (params: PoolingParams): number => (isFast(params) ? 1 : phases.length);

/** The number of the frame that shows an output cell in a phase (in fast walks: its only frame). */
export const frameOf = (
  params: PoolingParams,
  channel: number,
  row: number,
  column: number,
  phase: Phase = 'place',
): number =>
  placeOfCell(params, channel, row, column) * framesPerCell(params) + (isFast(params) ? 0 : phases.indexOf(phase));

/** Forward: the window, then who is kept and the output. Backwards and up: what comes from above, then where it arrives. */
function lightsOf(params: PoolingParams, cell: CellStatement, phase: Phase): Light[] {
  const reached = phases.indexOf(phase);
  const light = (kind: GridKind, role: Role, row = cell.row, column = cell.column): Light => ({
    grid: gridName(kind, params, cell.channel),
    row,
    column,
    role,
  });
  const { vertical, horizontal } = cell.axes;
  const window = cell.cells.map((one) =>
    light('Input', 'input', one.paddedRow - vertical.before, one.paddedColumn - horizontal.before),
  );
  const pass = passOf(params);
  if (pass === 'forward') {
    const kept = cell.picked && reached >= 1 ? [light('Input', 'output', cell.picked.row, cell.picked.column)] : [];
    const won = cell.operation === 'max' && reached >= 2 ? [light('Winners', 'kernel')] : [];
    return [...window, ...kept, ...won, ...(reached >= 2 ? [light('Output', 'output')] : [])];
  }
  const [from, into, role] =
    pass === 'gradient' ? (['Upstream', 'Gradient', 'gradient'] as const) : (['Output', 'Rebuilt', 'output'] as const);
  const index =
    pass === 'unpool' && params.unpool === 'max-indices' && reached >= 1 ? [light('Winners', 'kernel')] : [];
  const ways = reached >= 1 && cell.picked ? [light('Input', 'output', cell.picked.row, cell.picked.column)] : [];
  const arrived = reached >= 2 ? cell.arrivals.map((one) => light(into, role, one.row, one.column)) : [];
  return [light(from, role), ...window, ...ways, ...index, ...arrived];
}

const outputsIn = (params: PoolingParams): number => {
  const { vertical, horizontal } = geometryOf(params);
  return params.channels * vertical.output * horizontal.output;
};

const count = (params: PoolingParams): number =>
  params.view === 'stack' ? stackLevels.length : outputsIn(params) * framesPerCell(params);

const within = (k: number, frames: number): number => Math.min(Math.max(Math.trunc(k) || 0, 0), frames - 1);

function step(params: PoolingParams, k: number): PoolingFrame {
  const frame = within(k, count(params));
  if (params.view === 'stack') return stackFrame(params, frame);
  const fast = isFast(params);
  const cellNumber = Math.floor(frame / framesPerCell(params));
  const phase: Phase = fast ? 'place' : (phases[frame % phases.length] ?? 'place');
  const { vertical, horizontal } = geometryOf(params);
  const inMap = cellNumber % (vertical.output * horizontal.output);
  const channel = Math.floor(cellNumber / (vertical.output * horizontal.output));
  const cell = statementOf(params, channel, Math.floor(inMap / horizontal.output), inMap % horizontal.output);
  return {
    ...cell,
    phase,
    placed: cellNumber + (phase === 'place' ? 1 : 0),
    level: null,
    lights: lightsOf(params, cell, phase),
    formula: formulaOf(params, cell, phase, fast),
    caption: captionOf(params, cell, phase, fast),
  };
}

function stackFrame(params: PoolingParams, frame: number): PoolingFrame {
  const level = stackLevels[frame] as StackLevel;
  return {
    ...statementOf(params, 0, 0, 0),
    phase: 'place',
    placed: frame,
    level,
    lights: [],
    formula: stackFormula(level),
    caption: stackCaption(level, stackLevels[frame - 1] ?? null, frame === stackLevels.length - 1),
  };
}

/** `step` starts from nothing, holds no state, and takes the nearest frame for a k outside 0…count−1. */
export const steps: Steps<PoolingParams, PoolingFrame> = { count, step };
