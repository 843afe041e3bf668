/** Where every grid of a figure stands: all arrangements given are tried, the one with the largest cells is kept. */
import { type Box, leaf, place, sizeOf, type Tree } from './pack.ts';

export interface Room {
  readonly width: number;
  /** null: as tall as it likes (a page that scrolls). */
  readonly height: number | null;
  /** Type size of headings. */
  readonly em: number;
  /** Cells need not be larger than this. */
  readonly largest?: number;
}

export interface Arranged {
  /** Side of a cell. */
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  /** Corner of each leaf by id; of leaves made by `gridLeaf`, that of the cells below the heading. */
  readonly grids: ReadonlyMap<string, Box>;
}

/** One arrangement of the figure's leaves at a cell size. */
export type Arrangement = (cell: number, em: number) => Tree;

const headOf = (em: number): number => em * 1.75;
/** Ids of leaves with a heading begin with this. */
const headed = 'grid|';

/** A grid of cells with a heading over it; `letters` is the width of the longest heading in ems. */
export const gridLeaf = (id: string, rows: number, columns: number, cell: number, em: number, letters = 0): Tree =>
  leaf(headed + id, Math.max(columns * cell, letters * em), rows * cell + headOf(em));

const SMALLEST = 1.5;
const TURNS = 9;

/** Small figures need not fill the room; on a wall or a 4K screen cells grow with it. */
const largestOf = ({ width, height, em }: Room): number => Math.max(em * 6, Math.min(width, height ?? width) / 11);

/** The largest cell with which an arrangement fits the room. */
function largestCell(arrangement: Arrangement, room: Room): number {
  let [fits, tooLarge] = [SMALLEST, room.largest ?? largestOf(room)];
  for (let turn = 0; turn < TURNS; turn++) {
    const cell = (fits + tooLarge) / 2;
    const { width, height } = sizeOf(arrangement(cell, room.em));
    if (width <= room.width && (room.height === null || height <= room.height)) fits = cell;
    else tooLarge = cell;
  }
  return fits;
}

/**
 * The arrangement with the largest cells; of those about as large, the one that takes the least space (on a page that scrolls:
 * height). Centred in the room. Throws if there is no arrangement.
 */
export function arranged(arrangements: readonly Arrangement[], room: Room): Arranged {
  let best: { tree: Tree; cell: number; area: number } | null = null;
  for (const arrangement of arrangements) {
    const cell = largestCell(arrangement, room);
    const tree = arrangement(cell, room.em);
    const { width, height } = sizeOf(tree);
    const area = room.height === null ? height : width * height;
    if (!best || cell > best.cell + 0.4 || (cell > best.cell - 0.4 && area < best.area)) best = { tree, cell, area };
  }
  if (!best) throw new Error('no arrangement');
  const size = sizeOf(best.tree);
  const width = Math.max(room.width, size.width);
  const height = Math.max(room.height ?? 0, size.height);
  const head = headOf(room.em);
  const grids = new Map<string, Box>();
  for (const [id, box] of place(best.tree, (width - size.width) / 2, (height - size.height) / 2))
    if (id.startsWith(headed))
      grids.set(id.slice(headed.length), { ...box, y: box.y + head, height: box.height - head });
    else grids.set(id, box);
  return { cell: best.cell, width, height, grids };
}
