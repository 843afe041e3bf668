/** Where C, Cᵀ and the grids that they belong to stand. */
import { type Box, column, leaf, place, row, sizeOf, type Tree } from '../../../../ui/step/pack.ts';

export interface MatrixLayout {
  /** Side of a cell of the three small grids, of an entry of C, of an entry of Cᵀ and its vectors. */
  readonly cell: number;
  readonly entry: number;
  readonly turned: number;
  /** Entries are large enough to carry numbers. */
  readonly numbers: boolean;
  readonly turnedNumbers: boolean;
  readonly width: number;
  readonly height: number;
  /** `input`, `kernel`, `output`, `matrix`; `x`, `transposed`, `y`. */
  readonly grids: ReadonlyMap<string, Box>;
}

interface MatrixShape {
  readonly input: number;
  readonly kernel: number;
  readonly output: number;
}

interface MatrixRoom {
  readonly width: number;
  /** null: as tall as it likes. */
  readonly height: number | null;
  readonly em: number;
  /** A phone: everything stands over and under one another. */
  readonly narrow: boolean;
}

const LARGEST = 46;
const LEGIBLE = 16;
const SMALL = 22;
const PATTERN = 12;
const FINEST = 0.4;

interface Sides {
  readonly cell: number;
  readonly entry: number;
  readonly turned: number;
  /** On a phone: the three small grids share a line. */
  readonly oneLine?: boolean;
}

function treeOf(
  shape: MatrixShape,
  { cell, entry, turned, oneLine }: Sides,
  em: number,
  narrow: boolean,
  vectors: boolean,
): Tree {
  const head = em * 1.75;
  const grid = (id: string, rows: number, columns: number, side: number, letters: number) =>
    leaf(id, Math.max(columns * side, letters * em), rows * side + head);
  const [n2, o2] = [shape.input ** 2, shape.output ** 2];
  const input = grid('input', shape.input, shape.input, cell, 6);
  const kernel = grid('kernel', shape.kernel, shape.kernel, cell, 6.5);
  const output = grid('output', shape.output, shape.output, cell, 6.5);
  const matrix = grid('matrix', n2, o2, entry, 5);
  const transposed = grid('transposed', o2, n2, turned, 5);
  const product = vectors
    ? row(
        [
          column([grid('x', 1, n2, turned, 0), transposed], 4),
          column([leaf('corner', 0, head + turned), grid('y', o2, 1, turned, 3)], 4),
        ],
        turned * 0.5,
      )
    : transposed;
  const small = row([input, kernel, output], em * 2);
  if (narrow) {
    const grids = oneLine ? [row([input, kernel, output], em)] : [row([input, kernel], em * 2), output];
    return column([...grids, matrix, product], em);
  }
  return row([column([matrix, small], em * 1.6), product], em * 3, 'centre');
}

/** Numbers where they can be read; else the patterns alone. */
export function matrixLayoutOf(shape: MatrixShape, room: MatrixRoom): MatrixLayout {
  const { em, narrow } = room;
  const scale = em / 13;
  const tallest = room.height ?? Number.POSITIVE_INFINITY;
  const fits = (sides: Sides, vectors: boolean) => {
    const size = sizeOf(treeOf(shape, sides, em, narrow, vectors));
    return size.width <= room.width && size.height <= tallest;
  };
  const largest = (sides: (side: number) => Sides, vectors: boolean, from: number, to: number) => {
    for (let side = from; side > to; side *= 0.97) if (fits(sides(side), vectors)) return side;
    return to;
  };
  const small = (side: number) => Math.min(Math.max(side, SMALL * scale), 40 * scale);
  let sides: Sides;
  let numbers: boolean;
  let turnedNumbers: boolean;
  if (narrow) {
    const [n2, o2] = [shape.input ** 2, shape.output ** 2];
    const across = (room.width - em * 2) / (shape.input + shape.kernel + shape.output);
    const oneLine = across >= SMALL;
    const cell = oneLine
      ? Math.min(across, 34)
      : Math.min(room.width / (shape.output + 0.5), room.width / (shape.input + shape.kernel + 2), 34);
    const entry = Math.min(room.width / o2, 28);
    const turned = Math.min(room.width / (n2 + 2), 30);
    numbers = entry >= LEGIBLE - 1;
    turnedNumbers = turned >= LEGIBLE && o2 <= 64;
    sides = {
      cell,
      oneLine,
      entry: numbers ? entry : Math.min(entry, PATTERN),
      turned: turnedNumbers ? turned : Math.min(turned, PATTERN, room.width / o2),
    };
  } else {
    const equal = (side: number): Sides => ({ cell: small(side), entry: side, turned: side });
    const side = largest(equal, true, LARGEST * scale, 4);
    numbers = side >= LEGIBLE && fits(equal(side), true);
    turnedNumbers = numbers;
    const pattern = (entry: number): Sides => ({ cell: SMALL * scale * 0.8, entry, turned: entry });
    if (numbers) sides = equal(side);
    else {
      const entry = largest(pattern, false, PATTERN, FINEST);
      // the small grids grow into what the patterns leave
      const grown = largest((cell) => ({ ...pattern(entry), cell }), false, 34 * scale, SMALL * scale * 0.8);
      sides = { ...pattern(entry), cell: grown };
    }
  }
  const tree = treeOf(shape, sides, em, narrow, turnedNumbers);
  const size = sizeOf(tree);
  const width = Math.max(room.width, size.width);
  const height = Math.max(room.height ?? 0, size.height);
  const head = em * 1.75;
  const grids = new Map<string, Box>();
  for (const [id, box] of place(tree, (width - size.width) / 2, (height - size.height) / 2))
    grids.set(id, { ...box, y: box.y + head, height: box.height - head });
  return { ...sides, numbers, turnedNumbers, width, height, grids };
}
