/** Where the blocks of the stack stand: fronts to scale, depth by the number of maps. */
import { type StackLevel, stackLevels } from '../../stack.ts';

export interface Block {
  readonly level: number;
  /** Corner and side of the front. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** How far the back is moved to the right and up. */
  readonly depth: { readonly x: number; readonly y: number };
  /** Middle of the place for its text, under the floor line. */
  readonly label: { readonly x: number; readonly y: number };
}

export interface StackLayout {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
}

/** Depth of a map in pixels of the picture, along each axis of the drawing. */
const DEPTH = { x: 0.09, y: 0.055 };

/** How many blocks stand on each floor line: all on one, or on narrow screens on two. */
const shelves: readonly (readonly number[])[] = [[6], [2, 4]];

interface Measured {
  readonly scale: number;
  readonly rows: readonly (readonly StackLevel[])[];
  readonly wide: (row: readonly StackLevel[]) => number;
  readonly tall: (row: readonly StackLevel[]) => number;
}

/** The blocks at the largest scale that fits; labels stand in two lines below each floor line. */
export function stackLayoutOf(width: number, height: number, em: number): StackLayout {
  const labelRoom = em * 3.8;
  const gap = em * 1.4;
  const least = em * 5;
  const measured = shelves.map((counts): Measured => {
    let from = 0;
    const rows = counts.map((count) => {
      from += count;
      return stackLevels.slice(from - count, from);
    });
    const wideAt = (scale: number) => (row: readonly StackLevel[]) =>
      row.reduce((sum, { side, channels }) => sum + Math.max((side + channels * DEPTH.x) * scale, least) + gap, -gap);
    const tallAt = (scale: number) => (row: readonly StackLevel[]) =>
      Math.max(...row.map(({ side, channels }) => (side + channels * DEPTH.y) * scale)) + labelRoom;
    let scale = 6;
    const fits = () =>
      rows.every((row) => wideAt(scale)(row) <= width) &&
      rows.reduce((sum, row) => sum + tallAt(scale)(row), em * (rows.length - 1)) <= height;
    while (scale > 0.15 && !fits()) scale *= 0.98;
    return { scale, rows, wide: wideAt(scale), tall: tallAt(scale) };
  });
  const best = measured.reduce((a, b) => (b.scale > a.scale * 1.15 ? b : a));
  const { scale, rows, wide, tall } = best;
  let top = Math.max((height - rows.reduce((sum, row) => sum + tall(row), em * (rows.length - 1))) / 2, 0);
  const blocks = rows.flatMap((row) => {
    const floor = top + tall(row) - labelRoom;
    let x = Math.max((width - wide(row)) / 2, 0);
    top += tall(row) + em;
    return row.map(({ level, side, channels }): Block => {
      const own = (side + channels * DEPTH.x) * scale;
      const room = Math.max(own, least);
      const block: Block = {
        level,
        x: x + (room - own) / 2,
        y: floor - side * scale,
        side: side * scale,
        depth: { x: channels * DEPTH.x * scale, y: channels * DEPTH.y * scale },
        label: { x: x + room / 2, y: floor + em * 1.5 },
      };
      x += room + gap;
      return block;
    });
  });
  return { width, height, blocks };
}
