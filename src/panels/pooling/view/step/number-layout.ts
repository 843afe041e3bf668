/** Where the parts of one number stand: the window, what it does as bars or on a curve, and the result. */
import { type Arranged, arranged, gridLeaf, type Room } from '../../../../ui/step/arrange.ts';
import { column, leaf, row, type Tree } from '../../../../ui/step/pack.ts';

export interface NumberShape {
  readonly kernel: number;
  /** The window below is shown beside that of the input: on the way back. */
  readonly back: boolean;
  /** Bars of the cells, or LeNet's curve. */
  readonly chart: boolean;
  /** The heading of a grid, in ems. */
  readonly letters: number;
}

/** So much smaller the cells may be for the parts to stand in a line. */
const READING = 0.8;

/** One number laid out in a room. Grids: `window`, `back`, `result`; and `chart`. */
export function numberLayoutOf({ kernel, back, chart, letters }: NumberShape, room: Room): Arranged {
  const parts = (cell: number, em: number) => {
    const window = gridLeaf('window', kernel, kernel, cell, em, letters);
    const below = back ? [gridLeaf('back', kernel, kernel, cell, em, letters)] : [];
    const bars = chart
      ? [leaf('chart', Math.max(cell * Math.min(kernel * 1.6, 5), em * 17), Math.max(cell * 2, em * 12))]
      : [];
    const result = gridLeaf('result', 1, 1, cell, em, 7);
    return { window, below, bars, result, near: Math.max(cell * 0.3, em), far: Math.max(cell * 0.6, em * 2.2) };
  };
  const arrangements: ((cell: number, em: number) => Tree)[] = [
    (cell, em) => {
      const { window, below, bars, result, far } = parts(cell, em);
      return row([window, ...below, ...bars, result], far, 'centre');
    },
    (cell, em) => {
      const { window, below, bars, result, near, far } = parts(cell, em);
      return column([row([window, ...below, result], far, 'centre'), ...bars], near);
    },
    (cell, em) => {
      const { window, below, bars, result, near, far } = parts(cell, em);
      return column([row([window, ...below], far), row([...bars, result], far, 'centre')], near);
    },
    (cell, em) => {
      const { window, below, bars, result, near } = parts(cell, em);
      return column([window, ...below, ...bars, result], near);
    },
  ];
  const roomy = { largest: room.em * 8.5, ...room };
  const [across] = arrangements;
  const best = arranged(arrangements, roomy);
  if (!across || room.height === null) return best;
  const line = arranged([across], roomy);
  return line.cell >= READING * best.cell ? line : best;
}
