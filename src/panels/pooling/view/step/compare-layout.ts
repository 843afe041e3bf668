/** Where one input and three poolings of it stand. */
import { type Arranged, arranged, gridLeaf, type Room } from '../../../../ui/step/arrange.ts';
import { column, row, type Tree } from '../../../../ui/step/pack.ts';
import { compared } from './compare-model.ts';

export interface CompareShape {
  readonly inputRows: number;
  readonly inputColumns: number;
  readonly kernel: number;
  readonly outputRows: number;
  readonly outputColumns: number;
  /** Widths of headings in ems. */
  readonly letters: { readonly input: number; readonly window: number; readonly output: number };
}

/** Larger windows are not drawn three times over. */
const LARGEST_WINDOW = 5;

/** Grids: `input`, and for each of the three `window:max` (where windows are small) and `output:max`. */
export function compareLayoutOf(shape: CompareShape, room: Room): Arranged {
  type Lane = 'row' | 'column';
  const parts = (cell: number, em: number, lane: Lane) => {
    const near = Math.max(cell * 0.4, em);
    const input = gridLeaf('input', shape.inputRows, shape.inputColumns, cell, em, shape.letters.input);
    const lanes = compared.map((one): Tree => {
      const output = gridLeaf(`output:${one}`, shape.outputRows, shape.outputColumns, cell, em, shape.letters.output);
      if (shape.kernel > LARGEST_WINDOW) return output;
      const window = gridLeaf(`window:${one}`, shape.kernel, shape.kernel, cell, em, shape.letters.window);
      return lane === 'row' ? row([window, output], near, 'centre') : column([window, output], near);
    });
    return { input, lanes, near, far: Math.max(cell * 0.8, em * 2.2) };
  };
  const arrangements = (['row', 'column'] as const).flatMap((lane) => [
    (cell: number, em: number) => {
      const { input, lanes, near, far } = parts(cell, em, lane);
      return row([input, column(lanes, near)], far, 'centre');
    },
    (cell: number, em: number) => {
      const { input, lanes, far } = parts(cell, em, lane);
      return row([input, row(lanes, far)], far, 'centre');
    },
    (cell: number, em: number) => {
      const { input, lanes, near, far } = parts(cell, em, lane);
      return column([input, row(lanes, far)], near * 1.5, 'centre');
    },
    (cell: number, em: number) => {
      const { input, lanes, near } = parts(cell, em, lane);
      return column([input, column(lanes, near)], near * 1.5);
    },
  ]);
  return arranged(arrangements, room);
}
