/** Where the grids of one number stand: what is read, the weights, their products; below, the sum. */

interface Corner {
  readonly x: number;
  readonly y: number;
}

export interface NumberLayout {
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  /** Left out where there is no room: the products name their factors. */
  readonly read: Corner | null;
  readonly weights: Corner | null;
  readonly products: Corner;
  /** Where the text of the sum ends, and the grid of the value begins. */
  readonly total: Corner;
  readonly output: Corner;
}

/** Products carry their factors, so their cells are larger. */
export const productScale = 1.45;

const LARGEST = 64;
const SMALLEST = 12;
/** Below this a figure without the separate factors is easier to read. */
const LEGIBLE = 24;

interface NumberRoom {
  readonly width: number;
  /** null: as tall as it likes. */
  readonly height: number | null;
  readonly em: number;
  /** Cells need not be larger than this. */
  readonly largest?: number;
}

/** `read` and `weights` are the sides of the two factors: 1 and k for a stamp. */
export function numberLayoutOf(read: number, weights: number, room: NumberRoom): NumberLayout {
  const { em } = room;
  const head = em * 1.75;
  const gap = em * 2.4;
  const measured = [true, false].map((factors) => {
    const across = weights * productScale + (factors ? read + weights : 0);
    const fixed = factors ? 2 * gap : 0;
    const width = (cell: number) => Math.max(across * cell + fixed, em * 24);
    const height = (cell: number) => weights * productScale * cell + 2 * head + em * 2 + productScale * cell;
    let cell = room.largest ?? LARGEST * (em / 13);
    const tallest = room.height ?? Number.POSITIVE_INFINITY;
    while (cell > SMALLEST && (width(cell) > room.width || height(cell) > tallest)) cell -= 0.5;
    return { factors, across: across * cell + fixed, width: width(cell), height: height(cell), cell };
  });
  const [withFactors, without] = measured as [(typeof measured)[0], (typeof measured)[0]];
  const best = withFactors.cell >= LEGIBLE ? withFactors : without;
  const { cell, factors } = best;
  const width = Math.max(room.width, best.width);
  const height = Math.max(room.height ?? 0, best.height);
  const left = (width - best.across) / 2;
  const y = (height - best.height) / 2 + head;
  const tall = weights * cell * productScale;
  const middle = (side: number) => y + (tall - side * cell) / 2;
  const products = { x: factors ? left + (read + weights) * cell + 2 * gap : left, y };
  const bottom = y + tall + em * 2 + head;
  const outputX = Math.min(Math.max(products.x, (width + em * 8) / 2), width - productScale * cell);
  return {
    cell,
    width,
    height,
    read: factors ? { x: left, y: middle(read) } : null,
    weights: factors ? { x: left + read * cell + gap, y: middle(weights) } : null,
    products,
    total: { x: outputX - em * 0.6, y: bottom + (productScale * cell) / 2 },
    output: { x: outputX, y: bottom },
  };
}
