/** Where the blocks of the stack stand: fronts to scale, depth by the number of maps. */
import { stackLevels } from '../../stack.ts';

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

/** All blocks on one floor line, the largest scale that fits; labels stand in two lines below it. */
export function stackLayoutOf(width: number, height: number, em: number): StackLayout {
  const labelRoom = em * 5.2;
  const gap = em * 1.4;
  const least = em * 5.2;
  const wide = (scale: number) =>
    stackLevels.reduce(
      (sum, { side, channels }) => sum + Math.max((side + channels * DEPTH.x) * scale, least) + gap,
      -gap,
    );
  const tall = (scale: number) =>
    Math.max(...stackLevels.map(({ side, channels }) => (side + channels * DEPTH.y) * scale)) + labelRoom + em;
  let scale = 6;
  while (scale > 0.2 && (wide(scale) > width || tall(scale) > height)) scale *= 0.98;
  const free = width - wide(scale);
  const floor = Math.max((height - tall(scale)) / 2, 0) + tall(scale) - labelRoom;
  let x = Math.max(free / 2, 0);
  const blocks = stackLevels.map(({ level, side, channels }): Block => {
    const room = Math.max((side + channels * DEPTH.x) * scale, least);
    const left = x + (room - (side + channels * DEPTH.x) * scale) / 2;
    const block: Block = {
      level,
      x: left,
      y: floor - side * scale,
      side: side * scale,
      depth: { x: channels * DEPTH.x * scale, y: channels * DEPTH.y * scale },
      label: { x: x + room / 2, y: floor + em * 1.6 },
    };
    x += room + gap;
    return block;
  });
  return { width, height, blocks };
}
