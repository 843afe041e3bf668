/** Square tiles in a box. */
import type { Box } from '../../../../ui/step/pack.ts';

export interface Tiling {
  readonly columns: number;
  readonly rows: number;
  readonly size: number;
  /** Corner of the first tile; the tiles are centred in the box. */
  readonly x: number;
  readonly y: number;
}

/** So many square tiles as large as they fit, `gap` apart. */
export function tiled(count: number, box: Box, gap = 0, largest = Number.POSITIVE_INFINITY): Tiling {
  let best = { columns: 1, rows: count, size: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const across = (box.width - (columns - 1) * gap) / columns;
    const size = Math.min(across, (box.height - (rows - 1) * gap) / rows, largest);
    if (size > best.size + 0.01) best = { columns, rows, size };
  }
  const { columns, rows, size } = best;
  return {
    ...best,
    x: box.x + (box.width - columns * size - (columns - 1) * gap) / 2,
    y: box.y + (box.height - rows * size - (rows - 1) * gap) / 2,
  };
}

/** Where the n-th tile stands. */
export const tileAt = ({ x, y, size, columns }: Tiling, n: number, gap = 0): Box => ({
  x: x + (n % columns) * (size + gap),
  y: y + Math.floor(n / columns) * (size + gap),
  width: size,
  height: size,
});
