/** Where the grids of one number stand: what is read × weights = products of one map; all maps' products; the value. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

export interface NumberLayout {
  readonly width: number;
  readonly height: number;
  /** Side of a cell of the three large grids, and of the many small ones. */
  readonly cell: number;
  readonly small: number;
  readonly read: Corner;
  readonly weights: Corner | null;
  readonly products: Corner | null;
  /** One a map, where there are several. */
  readonly each: readonly Corner[];
  /** Lines of text lead to the value. */
  readonly total: Corner;
  readonly output: Corner;
  readonly outputCell: number;
}

interface Parts {
  /** Rows and columns of a window. */
  readonly rows: number;
  readonly columns: number;
  /** Whether there are weights. */
  readonly weighed: boolean;
  /** Maps that are read. */
  readonly maps: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

const NARROW = 640;

/** The small grids in so many columns: their cell, or 0. */
function smallest(parts: Parts, width: number, height: number, em: number): { cell: number; across: number } {
  let best = { cell: 0, across: 1 };
  const head = em * 1.75;
  const gap = em * 0.9;
  for (let across = 1; across <= parts.maps; across++) {
    const down = Math.ceil(parts.maps / across);
    const wide = (width - (across - 1) * gap) / across / parts.columns;
    const tall = (height - down * head) / down / parts.rows;
    const cell = Math.min(wide, tall, Math.max(em * 3.6, height / 6));
    if (cell > best.cell) best = { cell, across };
  }
  return best;
}

export function numberLayoutOf(parts: Parts, { width, height, em }: Room): NumberLayout {
  const { rows, columns, weighed, maps } = parts;
  const narrow = width < NARROW;
  const head = em * 1.75;
  const op = narrow ? em * 1.5 : em * 2.4;
  const grids = weighed ? 3 : 1;
  const totalWidth = narrow ? 0 : em * 20;
  const several = maps > 1;
  const lowest = several ? height * 0.42 : 0;
  const across = (width - totalWidth - (grids - 1) * op) / (grids * columns);
  const outputCell = em * 3.6;
  const below = narrow ? outputCell + head + em * 6 : 0;
  const cell = Math.max(
    14,
    Math.min(across, (height - lowest - below - head * 2 - em) / rows, Math.max(em * 4.6, height / 8)),
  );
  const topWidth = grids * columns * cell + (grids - 1) * op;
  const topHeight = rows * cell;
  const left = Math.max((width - totalWidth - topWidth) / 2, 0);
  const y = head;
  const xAt = (n: number) => left + n * (columns * cell + op);
  const eachTop = y + topHeight + em * 1.2;
  const room = { width, height: Math.max(height - below - eachTop, rows * 14) };
  const small = several ? smallest(parts, room.width, room.height, em) : { cell: 0, across: 1 };
  const gap = em * 0.9;
  const each = several
    ? Array.from({ length: maps }, (_, n) => {
        const count = Math.min(small.across, maps);
        const wide = count * columns * small.cell + (count - 1) * gap;
        return {
          x: (width - wide) / 2 + (n % small.across) * (columns * small.cell + gap),
          y: eachTop + head + Math.floor(n / small.across) * (rows * small.cell + head),
        };
      })
    : [];
  const eachBottom = several ? eachTop + Math.ceil(maps / small.across) * (rows * small.cell + head) : y + topHeight;
  const total = narrow
    ? { x: em, y: eachBottom + em * 2.4 }
    : { x: left + topWidth + em * 2, y: y + Math.max(0, topHeight / 2 - em * 3.4) };
  const output = narrow
    ? { x: width - outputCell - em, y: eachBottom + head + em }
    : { x: total.x + em * 12.8, y: y + Math.max(0, (topHeight - outputCell) / 2) };
  const bottom = Math.max(output.y + outputCell, eachBottom) + em * 0.5;
  // What is left over is shared between top and bottom
  const down = Math.max(0, (height - bottom) / 2.2);
  const lowered = (corner: Corner): Corner => ({ x: corner.x, y: corner.y + down });
  return {
    width,
    height: Math.max(height, bottom),
    cell,
    small: small.cell,
    read: lowered({ x: xAt(0), y }),
    weights: weighed ? lowered({ x: xAt(1), y }) : null,
    products: weighed ? lowered({ x: xAt(2), y }) : null,
    each: each.map(lowered),
    total: lowered(total),
    output: lowered(output),
    outputCell,
  };
}
