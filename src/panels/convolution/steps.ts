/** The step-through: output cell by output cell, filter by filter, row by row; four frames a cell, or one with `detail` = fast. */
import { type Axes, type Term, termsOf } from '../../math/correlate.ts';
import type { Frame, Light, Steps } from '../../pattern/panel.ts';
import { captionOf } from './captions.ts';
import { type CellStatement, outputCell, products, result, rule, sum, whole } from './formula.ts';
import { biasOf, geometryOf, inputOf, kernelAt, settingsOf } from './layer.ts';
import { biasName, inputName, kernelName } from './links.ts';
import type { ConvolutionParams } from './params.ts';
import { type Phase, phases } from './phases.ts';

export { type Phase, phases } from './phases.ts';

export interface ConvolutionFrame extends Frame {
  readonly phase: Phase;
  /** Sizes, border cells and number of windows, vertically and horizontally. */
  readonly axes: Axes;
  readonly filter: number;
  readonly row: number;
  readonly column: number;
  readonly terms: readonly Term[];
  /** Σ of products channel by channel, before the bias. */
  readonly channelSums: readonly number[];
  readonly bias: number;
  readonly value: number;
  /** How many output cells (filter by filter, row by row) hold their value in this frame. */
  readonly placed: number;
}

const framesPerCell = (params: ConvolutionParams): number => (params.detail === 'fast' ? 1 : phases.length);

/** The number of the frame that shows an output cell in a phase (in fast walks: its only frame). */
export function frameOf(
  params: ConvolutionParams,
  filter: number,
  row: number,
  column: number,
  phase: Phase = 'place',
): number {
  const { vertical, horizontal } = geometryOf(params);
  const cell = (filter * vertical.output + row) * horizontal.output + column;
  return cell * framesPerCell(params) + (params.detail === 'fast' ? 0 : phases.indexOf(phase));
}

/** How one output cell is made: its products, their sums by channel, bias and value. */
function statementOf(params: ConvolutionParams, filter: number, row: number, column: number): CellStatement {
  const axes = geometryOf(params);
  const terms = termsOf(inputOf(params), kernelAt(params, row, column), settingsOf(params), row, column, filter);
  const channelSums = new Array<number>(params.channels).fill(0);
  for (const term of terms) channelSums[term.channel] = (channelSums[term.channel] ?? 0) + term.product;
  const bias = biasOf(params)[filter] ?? 0;
  return { axes, filter, row, column, terms, channelSums, bias, value: channelSums.reduce((a, b) => a + b, bias) };
}

/** Input cells from the first phase, weights from the second, bias at the sum, the output cell when it gets its value. */
function lightsOf(params: ConvolutionParams, cell: CellStatement, phase: Phase): Light[] {
  const reached = phases.indexOf(phase);
  const lights: Light[] = [];
  const names = Array.from({ length: params.channels }, (_, channel) => ({
    input: inputName(params, channel),
    kernel: kernelName(params, channel, cell.filter),
  }));
  const seen = new Set<number>();
  const lightInput = (channel: number, row: number, column: number) => {
    const key = (channel * 1000 + row) * 1000 + column;
    if (seen.has(key)) return;
    seen.add(key);
    lights.push({ grid: names[channel]?.input ?? '', row, column, role: 'input' });
  };
  const { vertical, horizontal } = cell.axes;
  for (const term of cell.terms) {
    lightInput(term.channel, term.paddedRow - vertical.before, term.paddedColumn - horizontal.before);
    if (term.row !== null && term.column !== null) lightInput(term.channel, term.row, term.column);
    if (reached >= 1) {
      const grid = names[term.channel]?.kernel ?? '';
      lights.push({ grid, row: term.kernelRow, column: term.kernelColumn, role: 'kernel' });
    }
  }
  if (reached >= 2 && params.bias !== 'none')
    lights.push({ grid: biasName, row: 0, column: cell.filter, role: 'kernel' });
  if (reached >= 3) lights.push({ ...outputCell(params, cell), role: 'output' });
  return lights;
}

function formulaOf(params: ConvolutionParams, cell: CellStatement, phase: Phase): string {
  if (params.detail === 'fast') return whole(params, cell);
  return { window: rule, products, sum, place: result }[phase](params, cell);
}

const framesIn = (params: ConvolutionParams, { vertical, horizontal }: Axes): number =>
  params.filters * vertical.output * horizontal.output * framesPerCell(params);

const count = (params: ConvolutionParams): number => framesIn(params, geometryOf(params));

function step(params: ConvolutionParams, k: number): ConvolutionFrame {
  const axes = geometryOf(params);
  const frame = Math.min(Math.max(Math.trunc(k) || 0, 0), framesIn(params, axes) - 1);
  const cellNumber = Math.floor(frame / framesPerCell(params));
  const phase: Phase = params.detail === 'fast' ? 'place' : (phases[frame % phases.length] ?? 'place');
  const { vertical, horizontal } = axes;
  const inMap = cellNumber % (vertical.output * horizontal.output);
  const filter = Math.floor(cellNumber / (vertical.output * horizontal.output));
  const cell = statementOf(params, filter, Math.floor(inMap / horizontal.output), inMap % horizontal.output);
  return {
    ...cell,
    phase,
    placed: cellNumber + (phase === 'place' ? 1 : 0),
    lights: lightsOf(params, cell, phase),
    formula: formulaOf(params, cell, phase),
    caption: captionOf(params, cell, phase),
  };
}

/** `step` starts from nothing, holds no state, and takes the nearest frame for a k outside 0…count−1. */
export const steps: Steps<ConvolutionParams, ConvolutionFrame> = { count, step };
