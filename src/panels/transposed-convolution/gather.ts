/** The walk of the outputs: each reads what it needs, multiplies and adds. In the matrix view the rows of C come first. */
import { colour, texNumber } from '../../pattern/formula.ts';
import type { Light } from '../../pattern/panel.ts';
import { rowCaption, sumCaption } from './captions.ts';
import { markInput, markMatrix, sumFormula } from './formula.ts';
import type { RowFrame, SumFrame } from './frames.ts';
import { matrixOf, sideOf } from './layer.ts';
import { inputName, kernelName, matrixName, outputName, spreadName, weightsName } from './links.ts';
import type { TransposedParams } from './params.ts';
import { type SumPhase, sumPhases } from './phases.ts';
import { sourceOf, sumTermsOf } from './sums.ts';

type Params = TransposedParams;

const perOutput = (params: Params): number => (params.detail === 'fast' ? 1 : sumPhases.length);
/** How many frames stand before the outputs. */
const rowsBefore = (params: Params): number => (params.view === 'matrix' ? params.size ** 2 : 0);

export const gatherCount = (params: Params): number => rowsBefore(params) + sideOf(params) ** 2 * perOutput(params);

/** The number of the frame that makes an output (in fast walks: its only frame). */
export const sumFrameOf = (params: Params, row: number, column: number, phase: SumPhase = 'place'): number =>
  rowsBefore(params) +
  (row * sideOf(params) + column) * perOutput(params) +
  (params.detail === 'fast' ? 0 : sumPhases.indexOf(phase));

/** In the matrix view: the frame that shows a row of C. */
export const rowFrameOf = (params: Params, index: number): number => Math.min(index, params.size ** 2 - 1);

type Statement = Omit<SumFrame, 'lights' | 'formula' | 'caption'>;

function lightsOf(params: Params, frame: Statement): Light[] {
  const reached = sumPhases.indexOf(frame.phase);
  const lights: Light[] = [];
  const { size } = params;
  const flat = frame.row * sideOf(params) + frame.column;
  for (const term of frame.terms) {
    if (frame.source === 'input' && !term.cell) continue;
    if (term.cell) lights.push({ grid: inputName, ...term.cell, role: 'input' });
    else lights.push({ grid: spreadName, row: term.readRow, column: term.readColumn, role: 'input' });
    if (params.view === 'matrix')
      lights.push({ grid: matrixName, row: term.u * size + term.v, column: flat, role: 'kernel' });
    if (reached === 0) continue;
    if (frame.source === 'input') lights.push({ grid: weightsName, row: term.u, column: term.v, role: 'kernel' });
    if (term.kernel) lights.push({ grid: kernelName, ...term.kernel, role: 'kernel' });
  }
  if (reached === 3) lights.push({ grid: outputName, row: frame.row, column: frame.column, role: 'output' });
  const seen = new Set<string>();
  return lights.filter(({ grid, row, column }) => {
    const id = `${grid}:${row},${column}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** Rows with more entries than this are told by their first ones. */
const MOST_ENTRIES = 16;

function rowStep(params: Params, index: number): RowFrame {
  const c = matrixOf(params);
  const side = sideOf(params);
  const [row, column] = [Math.floor(index / params.size), index % params.size];
  const lights: Light[] = [{ grid: inputName, row, column, role: 'input' }];
  const entries = Array.from({ length: c.columns }, (_, j) => j).filter(
    (j) => (c.weights[index * c.columns + j]?.length ?? 0) > 0,
  );
  for (const j of entries) {
    const weight = c.weights[index * c.columns + j]?.[0] ?? 0;
    const k = params.kernelSize;
    lights.push({ grid: matrixName, row: index, column: j, role: 'kernel' });
    lights.push({ grid: kernelName, row: Math.floor(weight / k), column: weight % k, role: 'kernel' });
    lights.push({ grid: outputName, row: Math.floor(j / side), column: j % side, role: 'output' });
  }
  const shown = Array.from({ length: Math.min(c.columns, MOST_ENTRIES) }, (_, j) =>
    markMatrix(index, j, texNumber(c.values[index * c.columns + j] ?? 0)),
  );
  const dots = c.columns > MOST_ENTRIES ? ',\\,\\dots' : '';
  return {
    walk: 'row',
    phase: 'row',
    row,
    column,
    index,
    placed: 0,
    lights,
    formula: `${colour('kernel', `C_{${index}}`)}=(${shown.join(',\\,')}${dots})\\quad\\longleftrightarrow\\quad ${markInput(row, column, `x_{${row},${column}}`)}`,
    caption: rowCaption(params, { index, row, column, filled: entries.length, columns: c.columns }),
  };
}

export function gatherStep(params: Params, frame: number): SumFrame | RowFrame {
  const first = rowsBefore(params);
  if (frame < first) return rowStep(params, frame);
  const per = perOutput(params);
  const index = Math.floor((frame - first) / per);
  const phase: SumPhase = params.detail === 'fast' ? 'place' : (sumPhases[(frame - first) % per] ?? 'place');
  const side = sideOf(params);
  const [row, column] = [Math.floor(index / side), index % side];
  const terms = sumTermsOf(params, row, column);
  const value = terms.reduce((sum, term) => sum + term.product, 0);
  const statement: Statement = {
    walk: 'sum',
    source: sourceOf(params),
    phase,
    row,
    column,
    terms,
    value,
    placed: index + (phase === 'place' ? 1 : 0),
  };
  return {
    ...statement,
    lights: lightsOf(params, statement),
    formula: sumFormula(params, statement, phase),
    caption: sumCaption(params, statement),
  };
}
