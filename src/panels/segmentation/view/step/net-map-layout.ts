/** The whole net once more, small: the same drawing without its texts. */
import type { Box } from '../../../../ui/step/pack.ts';
import { type WholeLayout, wholeLayoutOf } from './whole-layout.ts';

/** Drawn with narrow gaps, since nothing is written into them. */
const drawing = wholeLayoutOf(780, null, 7);

const bounds = ((): Box => {
  const boxes = [...drawing.boxes.values()].map(({ box }) => box);
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
})();

/** Width of the small drawing for a height of 1. */
export const netMapAspect = bounds.width / bounds.height;

/** The drawing of the whole net in a box of that aspect. */
export function netMapLayoutOf(room: Box): WholeLayout {
  const scale = room.width / bounds.width;
  const [left, top] = [room.x - bounds.x * scale, room.y - bounds.y * scale];
  const scaled = (box: Box): Box => ({
    x: left + box.x * scale,
    y: top + box.y * scale,
    width: box.width * scale,
    height: box.height * scale,
  });
  return {
    ...drawing,
    truth: drawing.truth && scaled(drawing.truth),
    boxes: new Map(
      [...drawing.boxes].map(([index, { stage, box, tiling }]) => [
        index,
        {
          stage,
          box: scaled(box),
          tiling: {
            ...tiling,
            x: left + tiling.x * scale,
            y: top + tiling.y * scale,
            size: tiling.size * scale,
          },
        },
      ]),
    ),
    shelves: drawing.shelves.map((shelf) => ({
      ...shelf,
      from: left + shelf.from * scale,
      to: left + shelf.to * scale,
      y: top + shelf.y * scale,
    })),
  };
}

/** The stage whose box is nearest to a point. */
export function nearestStage({ boxes }: WholeLayout, x: number, y: number): number | null {
  let best: { index: number; distance: number; width: number } | null = null;
  for (const [index, { box }] of boxes) {
    const away = (at: number, from: number, size: number) => Math.max(from - at, at - from - size, 0);
    const distance = Math.hypot(away(x, box.x, box.width), away(y, box.y, box.height));
    // Of two that overlap (an upsampled stage lies on what it is joined to) the narrower
    if (!best || distance < best.distance || (distance === best.distance && box.width < best.width))
      best = { index, distance, width: box.width };
  }
  return best?.index ?? null;
}
