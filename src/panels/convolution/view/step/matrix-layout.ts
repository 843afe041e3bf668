/** Where the matrix and the grids it belongs to stand. */
import { type Box, column, leaf, place, row, sizeOf, type Tree } from '../../../../ui/step/pack.ts';

export interface MatrixLayout {
  /** Side of a cell of the three small grids, and of an entry of the matrix. */
  readonly cell: number;
  readonly entry: number;
  /** Entries are large enough to carry numbers. */
  readonly numbers: boolean;
  readonly width: number;
  readonly height: number;
  /** `input`, `kernel`, `output`, `x`, `matrix`, `y`. */
  readonly grids: ReadonlyMap<string, Box>;
}

interface MatrixShape {
  readonly inputRows: number;
  readonly inputColumns: number;
  readonly kernel: number;
  readonly outputRows: number;
  readonly outputColumns: number;
}

interface MatrixRoom {
  readonly width: number;
  readonly height: number;
  readonly em: number;
  /** A phone: the grids stand over and under the matrix. */
  readonly narrow: boolean;
}

const LARGEST = 52;
const LEGIBLE = 17;
const SMALL = 22;
const SMALL_NARROW = 16;

type Arrangement = 'beside' | 'over' | 'around';

/** Numbers where they can be read; else the pattern alone. */
export function matrixLayoutOf(shape: MatrixShape, room: MatrixRoom): MatrixLayout {
  const [rows, columns] = [shape.outputRows * shape.outputColumns, shape.inputRows * shape.inputColumns];
  const head = room.em * 1.75;
  const treeAt = (entry: number, cell: number, numbers: boolean, arrangement: Arrangement): Tree => {
    const grid = (id: string, r: number, c: number, side: number, letters: number) =>
      leaf(id, Math.max(c * side, letters * room.em), r * side + head);
    const small = [
      grid('input', shape.inputRows, shape.inputColumns, cell, 5.5),
      grid('kernel', shape.kernel, shape.kernel, cell, 6.5),
      grid('output', shape.outputRows, shape.outputColumns, cell, 6.5),
    ] as const;
    const matrix = grid('matrix', rows, columns, entry, 0);
    const product = numbers
      ? row(
          [
            column([grid('x', 1, columns, entry, 0), matrix], 4),
            column([leaf('corner', 0, head + entry), grid('y', rows, 1, entry, 3)], 4),
          ],
          entry * 0.6,
        )
      : matrix;
    const [input, kernel, output] = small;
    switch (arrangement) {
      case 'beside':
        return row([column(small, room.em), product], room.em * 2, 'centre');
      case 'over':
        return column([row(small, room.em * 2, 'centre'), product], room.em, 'centre');
      case 'around':
        return column([row([input, kernel], room.em * 2), product, output], room.em);
    }
  };
  const fits = (tree: Tree) => {
    const size = sizeOf(tree);
    return size.width <= room.width && size.height <= room.height;
  };
  const largest = (tree: (side: number) => Tree, from: number, to: number, by: number): number => {
    for (let side = from; side > to; side -= by) if (fits(tree(side))) return side;
    return to;
  };
  const arrangements: readonly Arrangement[] = room.narrow ? ['around', 'over'] : ['beside', 'over'];
  const small = room.narrow ? SMALL_NARROW : SMALL;
  const best = arrangements
    .map((arrangement) => ({
      arrangement,
      side: largest((side) => treeAt(side, side, true, arrangement), LARGEST * (room.em / 13), 4, 0.5),
    }))
    .reduce((a, b) => (b.side > a.side ? b : a));
  const pattern = arrangements
    .map((arrangement) => ({
      arrangement,
      side: largest((side) => treeAt(side, small, false, arrangement), LEGIBLE, 1, 0.25),
    }))
    .reduce((a, b) => (b.side > a.side ? b : a));
  const numbers = best.side >= LEGIBLE;
  const entry = numbers ? best.side : pattern.side;
  const cell = numbers ? best.side : small;
  const tree = treeAt(entry, cell, numbers, numbers ? best.arrangement : pattern.arrangement);
  const size = sizeOf(tree);
  const width = Math.max(room.width, size.width);
  const height = Math.max(room.height, size.height);
  const grids = new Map<string, Box>();
  for (const [id, box] of place(tree, (width - size.width) / 2, (height - size.height) / 2))
    grids.set(id, { ...box, y: box.y + head, height: box.height - head });
  return { cell, entry, numbers, width, height, grids };
}
