/** One number with what makes it, for the closest look: the same shape for a stamp and for an output that gathers. */
import type { CellName } from '../../../../pattern/panel.ts';
import { short } from '../../../../ui/number.ts';
import type { StampFrame, SumFrame } from '../../frames.ts';
import { inputName, kernelName, outputName, productsName, spreadName, stampName, weightsName } from '../../links.ts';
import { type Cells, square } from './model.ts';
import type { StepScene } from './scene.ts';

export interface Statement {
  readonly readSide: number;
  readonly weightsSide: number;
  readonly read: { readonly heading: string; readonly cells: Cells };
  readonly weights: { readonly heading: string; readonly cells: Cells };
  readonly products: { readonly name: string; readonly label: string; readonly heading: string; readonly cells: Cells };
  readonly range: number;
  /** The addends as text; null while they are not known. */
  readonly total: string | null;
  readonly output: CellName;
  readonly value: number;
  readonly known: boolean;
}

const bracketed = (n: number): string => (n < 0 ? `(${short(n)})` : short(n));
const added = (numbers: readonly number[]): string =>
  numbers.map((n, i) => (i === 0 ? short(n) : `${n < 0 ? '−' : '+'} ${short(Math.abs(n))}`)).join(' ');

/** More addends than this are not written out. */
const MOST = 6;

/** x times the kernel, and the place where the stamp meets most others. */
export function stampStatement(scene: StepScene<StampFrame>): Statement {
  const { params, frame, tell, asking } = scene;
  const { stamp, focus, before, sheetSide, value, touched, phase } = frame;
  const k = params.kernelSize;
  const landed = phase !== 'weigh';
  const at = focus.row * sheetSide + focus.column;
  const here = stamp.products.find((p) => p.fullRow === focus.row && p.fullColumn === focus.column)?.product ?? 0;
  return {
    readSide: 1,
    weightsSide: k,
    read: {
      heading: tell('names.input'),
      cells: [[{ value: stamp.x, cell: { grid: inputName, row: frame.row, column: frame.column } }]],
    },
    weights: {
      heading: tell('headings.kernel', { k }),
      cells: square(k, (u, v) => ({
        value: stamp.products[u * k + v]?.w ?? 0,
        cell: { grid: kernelName, row: u, column: v },
      })),
    },
    products: {
      name: stampName,
      label: tell('names.stamp'),
      heading: tell('headings.stamp', { x: short(stamp.x) }),
      cells: square(k, (u, v) => {
        const product = stamp.products[u * k + v];
        return { value: product?.product ?? 0, note: `${bracketed(stamp.x)}·${bracketed(product?.w ?? 0)}` };
      }),
    },
    range: Math.max(...stamp.products.map((p) => Math.abs(p.product)), 0),
    total: landed ? ((touched[at] ?? 0) > 0 ? added([before[at] ?? 0, here]) : short(here)) : null,
    output: { grid: outputName, row: focus.row - params.pad, column: focus.column - params.pad },
    value,
    known: !asking && phase !== 'weigh' && phase !== 'land',
  };
}

/** What an output reads times its weights, added up. */
export function sumStatement(scene: StepScene<SumFrame>): Statement {
  const { frame, tell, asking } = scene;
  const { source, terms, phase, row, column, value } = frame;
  const side = Math.round(Math.sqrt(terms.length));
  const term = (u: number, v: number) => terms[u * side + v];
  const shown = phase !== 'window';
  const real = terms.filter((one) => one.cell);
  return {
    readSide: side,
    weightsSide: side,
    read: {
      heading: source === 'input' ? tell('names.input') : tell('headings.window'),
      cells: square(side, (u, v) => {
        const one = term(u, v);
        if (source === 'input') {
          const cell = { grid: inputName, ...(one?.cell ?? { row: u, column: v }) };
          return { value: one?.x ?? 0, cell, ...(one?.cell ? {} : { title: tell('zero.unread') }) };
        }
        // One input may stand in several places of the window: each has the name of its place.
        const cell = { grid: spreadName, row: one?.readRow ?? 0, column: one?.readColumn ?? 0 };
        if (one?.cell) return { value: one.x, cell, shows: { grid: inputName, ...one.cell } };
        return { value: 0, kind: 'border', title: tell(source === 'spread' ? 'zero.between' : 'zero.border'), cell };
      }),
    },
    weights: {
      heading: tell(source === 'input' ? 'headings.weights' : source === 'spread' ? 'headings.turned' : 'names.kernel'),
      cells: square(side, (u, v) => {
        const one = term(u, v);
        return {
          value: one?.w ?? 0,
          cell: one?.kernel ? { grid: kernelName, ...one.kernel } : { grid: weightsName, row: u, column: v },
        };
      }),
    },
    products: {
      name: productsName,
      label: tell('names.products'),
      heading: tell('headings.products'),
      cells: square(side, (u, v) => {
        const one = term(u, v);
        const note = `${bracketed(one?.x ?? 0)}·${bracketed(one?.w ?? 0)}`;
        return { value: shown ? (one?.product ?? 0) : null, note };
      }),
    },
    range: Math.max(...terms.map((one) => Math.abs(one.product)), 0),
    total: !shown
      ? null
      : real.length === 0
        ? '0'
        : real.length <= MOST
          ? added(real.map((one) => one.product))
          : `${short(real[0]?.product ?? 0)} + … + ${bracketed(real.at(-1)?.product ?? 0)}`,
    output: { grid: outputName, row, column },
    value,
    known: !asking && (phase === 'sum' || phase === 'place'),
  };
}
