/** Where two inputs and their outputs stand, so that one sees which of the four are alike. */
import { type Arranged, arranged, gridLeaf, type Room } from '../../../../ui/step/arrange.ts';
import { column, leaf, row } from '../../../../ui/step/pack.ts';

export interface LostShape {
  readonly rows: number;
  readonly columns: number;
  readonly outputRows: number;
  readonly outputColumns: number;
  /** Width of the longest heading, in ems. */
  readonly letters: number;
}

/** Grids: `input`, `output`, `twin`, `twinOutput`; `input|twin` and `output|twinOutput` are where ≠ and = stand. */
export function lostLayoutOf(shape: LostShape, room: Room): Arranged {
  const parts = (cell: number, em: number) => ({
    input: gridLeaf('input', shape.rows, shape.columns, cell, em, shape.letters),
    twin: gridLeaf('twin', shape.rows, shape.columns, cell, em, shape.letters),
    output: gridLeaf('output', shape.outputRows, shape.outputColumns, cell, em, shape.letters),
    twinOutput: gridLeaf('twinOutput', shape.outputRows, shape.outputColumns, cell, em, shape.letters),
    unequal: leaf('unequal', em * 2, em * 2),
    equal: leaf('equal', em * 2, em * 2),
    near: Math.max(cell * 0.3, em * 0.8),
    far: Math.max(cell * 0.7, em * 2),
  });
  return arranged(
    [
      (cell: number, em: number) => {
        const { input, output, twin, twinOutput, unequal, equal, near, far } = parts(cell, em);
        return row(
          [row([input, unequal, twin], near, 'centre'), row([output, equal, twinOutput], near, 'centre')],
          far,
          'centre',
        );
      },
      (cell: number, em: number) => {
        const { input, output, twin, twinOutput, unequal, equal, near } = parts(cell, em);
        return column(
          [row([input, unequal, twin], near, 'centre'), row([output, equal, twinOutput], near, 'centre')],
          near,
          'centre',
        );
      },
      (cell: number, em: number) => {
        const { input, output, twin, twinOutput, unequal, equal, near, far } = parts(cell, em);
        return row(
          [column([input, unequal, twin], near / 2, 'centre'), column([output, equal, twinOutput], near / 2, 'centre')],
          far,
          'centre',
        );
      },
    ],
    room,
  );
}
