/** The walk of the stamps: each input weighs the kernel, lands it on the growing sheet, overlaps add; at the end padding falls away. */
import { stampOf } from '../../math/transposed.ts';
import { colour, texNumber } from '../../pattern/formula.ts';
import type { Light } from '../../pattern/panel.ts';
import { endCaption, stampCaption } from './captions.ts';
import { aligned, markInput, markKernel, markOutput, sizeFormula } from './formula.ts';
import type { StampFrame } from './frames.ts';
import { axesOf, inputOf, kernelOf, sheetSideOf, sideOf } from './layer.ts';
import { inputName, kernelName, outputName, stampName } from './links.ts';
import type { TransposedParams } from './params.ts';
import { type EndPhase, type StampPhase, stampPhases } from './phases.ts';

type Params = TransposedParams;

const perStamp = (params: Params): number => (params.detail === 'fast' ? 1 : stampPhases.length);

/** The frames after the last stamp: none where nothing is cut and nothing added. */
function endsOf({ pad, outputPad }: Params): readonly EndPhase[] {
  const ends: EndPhase[] = pad > 0 ? ['cut'] : [];
  if (outputPad > 0) return [...ends, 'extend'];
  return pad > 0 ? [...ends, 'done'] : [];
}

export const stampCount = (params: Params): number => params.size ** 2 * perStamp(params) + endsOf(params).length;

/** The number of the frame in which an input stamps (in fast walks: its only frame). */
export const stampFrameOf = (params: Params, row: number, column: number, phase: StampPhase = 'add'): number =>
  (row * params.size + column) * perStamp(params) + (params.detail === 'fast' ? 0 : stampPhases.indexOf(phase));

interface Sheet {
  readonly sums: readonly number[];
  readonly touched: readonly number[];
}

/** What lies on the sheet after the first `count` stamps. */
function sheetAfter(params: Params, count: number): Sheet {
  const side = sheetSideOf(params);
  const sums = new Array<number>(side * side).fill(0);
  const touched = new Array<number>(side * side).fill(0);
  const [x, w, axes] = [inputOf(params), kernelOf(params), axesOf(params)];
  for (let n = 0; n < count; n++)
    for (const { fullRow, fullColumn, product } of stampOf(x, w, axes, Math.floor(n / params.size), n % params.size)
      .products) {
      const at = fullRow * side + fullColumn;
      sums[at] = (sums[at] ?? 0) + product;
      touched[at] = (touched[at] ?? 0) + 1;
    }
  return { sums, touched };
}

type Statement = Omit<StampFrame, 'lights' | 'formula' | 'caption'>;

function statementOf(params: Params, n: number, phase: StampFrame['phase']): Statement {
  const [row, column] = [Math.floor(n / params.size), n % params.size];
  const stamp = stampOf(inputOf(params), kernelOf(params), axesOf(params), row, column);
  const side = sheetSideOf(params);
  const [before, after] = [sheetAfter(params, n), sheetAfter(params, n + 1)];
  let focus = stamp.products[0];
  for (const product of stamp.products) {
    const met = (p: typeof product) => before.touched[p.fullRow * side + p.fullColumn] ?? 0;
    if (focus && met(product) > met(focus)) focus = product;
  }
  const place = { row: focus?.fullRow ?? 0, column: focus?.fullColumn ?? 0 };
  return {
    walk: 'stamp',
    phase,
    row,
    column,
    stamp,
    landed: n,
    before: before.sums,
    after: after.sums,
    touched: before.touched,
    sheetSide: side,
    focus: place,
    value: after.sums[place.row * side + place.column] ?? 0,
  };
}

/** Output places are those of the output, so the cut-off rows have negative ones. */
const onOutput = (params: Params, fullRow: number, fullColumn: number) => ({
  row: fullRow - params.pad,
  column: fullColumn - params.pad,
});

function lightsOf(params: Params, frame: Statement): Light[] {
  const lights: Light[] = [];
  const side = sideOf(params);
  if (frame.phase === 'cut' || frame.phase === 'done') return lights;
  if (frame.phase === 'extend') {
    const from = side - params.outputPad;
    for (let i = 0; i < side; i++)
      for (let j = 0; j < side; j++)
        if (i >= from || j >= from) lights.push({ grid: outputName, row: i, column: j, role: 'output' });
    return lights;
  }
  lights.push({ grid: inputName, row: frame.row, column: frame.column, role: 'input' });
  for (const { u, v, fullRow, fullColumn } of frame.stamp.products) {
    lights.push({ grid: kernelName, row: u, column: v, role: 'kernel' });
    if (frame.phase === 'weigh') lights.push({ grid: stampName, row: u, column: v, role: 'kernel' });
    else lights.push({ grid: outputName, ...onOutput(params, fullRow, fullColumn), role: 'output' });
  }
  return lights;
}

/** Kernels up to this side are written out as a table of numbers. */
const WRITTEN = 3;
/** How many sums are written out. */
const MOST_SUMS = 3;

function matrixTex(side: number, number: (u: number, v: number) => string): string {
  const rows = Array.from({ length: side }, (_, u) => Array.from({ length: side }, (_, v) => number(u, v)).join('&'));
  return `\\begin{pmatrix}${rows.join('\\\\')}\\end{pmatrix}`;
}

function weighFormula(params: Params, { stamp, row, column }: Statement): string {
  const k = params.kernelSize;
  const x = markInput(row, column, texNumber(stamp.x, true));
  const name = markInput(row, column, `x_{${row},${column}}`);
  const weight = (u: number, v: number) => stamp.products[u * k + v];
  if (k > WRITTEN) return `${name}\\cdot ${colour('kernel', 'w_{u,v}')}=${x}\\cdot ${colour('kernel', 'w_{u,v}')}`;
  const kernel = matrixTex(k, (u, v) => markKernel(u, v, texNumber(weight(u, v)?.w ?? 0)));
  const product = matrixTex(k, (u, v) => texNumber(weight(u, v)?.product ?? 0));
  return `${name}\\cdot ${colour('kernel', 'w')}=${x}\\cdot ${kernel}=${product}`;
}

/** y = what was there + x·w, for the focus and some of the other overlaps. */
function sumsFormula(params: Params, frame: Statement, done: boolean): string {
  const { stamp, sheetSide, before, after, touched, focus } = frame;
  const at = (row: number, column: number) => row * sheetSide + column;
  const here = stamp.products.filter((p) => p.fullRow === focus.row && p.fullColumn === focus.column);
  const met = stamp.products.filter((p) => (touched[at(p.fullRow, p.fullColumn)] ?? 0) > 0 && !here.includes(p));
  const shown = [...here, ...met].slice(0, MOST_SUMS);
  const lines = shown.map((p) => {
    const place = onOutput(params, p.fullRow, p.fullColumn);
    const y = markOutput(place.row, place.column, `y_{${place.row},${place.column}}`);
    const x = markInput(frame.row, frame.column, texNumber(stamp.x, true));
    const w = markKernel(p.u, p.v, texNumber(p.w, true));
    const old = (touched[at(p.fullRow, p.fullColumn)] ?? 0) > 0;
    const first = old ? `${texNumber(before[at(p.fullRow, p.fullColumn)] ?? 0)}+` : '';
    const last = `=${markOutput(place.row, place.column, texNumber(after[at(p.fullRow, p.fullColumn)] ?? 0))}`;
    return `${y}&=${first}${x}\\cdot ${w}${done ? last : ''}`;
  });
  return lines.length === 1 ? (lines[0] ?? '').replace('&', '') : aligned(lines);
}

function formulaOf(params: Params, frame: Statement): string {
  switch (frame.phase) {
    case 'weigh':
      return weighFormula(params, frame);
    case 'land':
      return sumsFormula(params, frame, false);
    case 'add':
      return sumsFormula(params, frame, true);
    default:
      return sizeFormula(params);
  }
}

export function stampStep(params: Params, frame: number): StampFrame {
  const stamps = params.size ** 2;
  const ends = endsOf(params);
  const end = frame - stamps * perStamp(params);
  const n = Math.min(Math.floor(frame / perStamp(params)), stamps - 1);
  const phase: StampFrame['phase'] =
    end >= 0
      ? (ends[end] ?? 'done')
      : params.detail === 'fast'
        ? 'add'
        : (stampPhases[frame % stampPhases.length] ?? 'add');
  const statement = statementOf(params, n, phase);
  return {
    ...statement,
    lights: lightsOf(params, statement),
    formula: formulaOf(params, statement),
    caption:
      phase === 'cut' || phase === 'extend' || phase === 'done'
        ? endCaption(params, phase)
        : stampCaption(params, { ...statement, phase }),
  };
}
