/** Where the grids of one number stand: channel under channel (or beside), then the total. */

interface Corner {
  readonly x: number;
  readonly y: number;
}

export interface NumberLayout {
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  readonly channels: readonly {
    /** Left out where there is no room: the products name their factors. */
    readonly window: Corner | null;
    readonly weights: Corner | null;
    readonly products: Corner;
    readonly sum: Corner;
  }[];
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

function measure(kernel: number, channels: number, em: number, factors: boolean, across: boolean) {
  const head = em * 1.75;
  const gap = em * 2.4;
  const perCell = { width: kernel * (productScale + (factors ? 2 : 0)), height: kernel * productScale };
  const fixed = { width: factors ? 2 * gap : em * 9, height: head + em * 2.2 };
  const [nx, ny] = across ? [channels, 1] : [1, channels];
  return {
    head,
    gap,
    width: (cell: number) => nx * (Math.max(perCell.width * cell, em * 11) + fixed.width + gap) - gap,
    height: (cell: number) => ny * (perCell.height * cell + fixed.height) + head + productScale * cell + em,
  };
}

/** Lays out one number with its products; `kernel` is the side of the window. */
export function numberLayoutOf(kernel: number, channels: number, room: NumberRoom): NumberLayout {
  const choices = [true, false].flatMap((factors) => [true, false].map((across) => ({ factors, across })));
  const fitted = choices.map((choice) => {
    const measured = measure(kernel, channels, room.em, choice.factors, choice.across);
    let cell = room.largest ?? LARGEST * (room.em / 13);
    const tallest = room.height ?? Number.POSITIVE_INFINITY;
    while (cell > SMALLEST && (measured.width(cell) > room.width || measured.height(cell) > tallest)) cell -= 0.5;
    return { ...choice, ...measured, cell };
  });
  const largest = (list: typeof fitted) =>
    list.reduce((a, b) => {
      if (Math.abs(b.cell - a.cell) <= 0.25) return b.height(b.cell) < a.height(a.cell) ? b : a;
      return b.cell > a.cell ? b : a;
    });
  const withFactors = largest(fitted.filter((one) => one.factors));
  const best = withFactors.cell >= LEGIBLE ? withFactors : largest(fitted);
  const { cell, head, gap, factors, across } = best;
  const width = Math.max(room.width, best.width(cell));
  const height = Math.max(room.height ?? 0, best.height(cell));
  const left = (width - best.width(cell)) / 2;
  const top = (height - best.height(cell)) / 2;
  const [stepX, stepY] = across
    ? [(best.width(cell) + gap) / channels, 0]
    : [0, kernel * productScale * cell + head + room.em * 2.2];
  const side = kernel * cell;
  const blocks = Array.from({ length: channels }, (_, c) => {
    const [x, y] = [left + c * stepX, top + c * stepY + head];
    const lower = y + (kernel * cell * (productScale - 1)) / 2;
    const products = { x: factors ? x + 2 * (side + gap) : x, y };
    return {
      window: factors ? { x, y: lower } : null,
      weights: factors ? { x: x + side + gap, y: lower } : null,
      products,
      sum: { x: products.x, y: y + kernel * productScale * cell + room.em * 0.4 },
    };
  });
  const bottom = top + (across ? 1 : channels) * (kernel * productScale * cell + head + room.em * 2.2) + head;
  // The total is written to the left of its value; without the factors it needs room of its own there.
  const text = room.em * 4.2 * (channels + 1);
  const outputX = factors ? (blocks.at(-1)?.products.x ?? left) : Math.min(left + text, width - productScale * cell);
  return {
    cell,
    width,
    height,
    channels: blocks,
    total: { x: outputX - room.em * 0.6, y: bottom + ((productScale - 1) * cell) / 2 },
    output: { x: outputX, y: bottom },
  };
}
