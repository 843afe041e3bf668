/** Painting a mask by hand: round brushes along lines, on pixels. Pure; masks are never changed, only made anew. */

export interface Sheet {
  readonly mask: Uint8Array<ArrayBuffer>;
  /** The masks before each stroke, the newest last. */
  readonly past: readonly Uint8Array<ArrayBuffer>[];
}

export interface Brush {
  /** Diameter in pixels. */
  readonly width: number;
  readonly erase: boolean;
}

export type Point = readonly [x: number, y: number];

/** Strokes that can be undone. */
const remembered = 200;

export const blank = (side: number): Sheet => ({ mask: new Uint8Array(side * side), past: [] });

/**
 * The mask with a brush drawn along the line through these points, in pixels from its upper left corner; a brush of width 1 fills the pixel that it
 * touches. One point makes a dot.
 */
export function stroked(
  mask: Uint8Array,
  side: number,
  points: readonly Point[],
  { width, erase }: Brush,
): Uint8Array<ArrayBuffer> {
  const out = Uint8Array.from(mask);
  const value = erase ? 0 : 1;
  const radius = width / 2;
  const dot = ([x, y]: Point) => {
    const touched = Math.floor(y) * side + Math.floor(x);
    if (x >= 0 && x < side && y >= 0 && y < side) out[touched] = value;
    const last = (at: number) => Math.min(side - 1, Math.floor(at + radius));
    const first = (at: number) => Math.max(0, Math.floor(at - radius));
    for (let row = first(y); row <= last(y); row++)
      for (let column = first(x); column <= last(x); column++)
        if (Math.hypot(column + 0.5 - x, row + 0.5 - y) <= radius) out[row * side + column] = value;
  };
  points.forEach((to, i) => {
    const from = points[i - 1] ?? to;
    const steps = Math.max(1, Math.ceil(2 * Math.hypot(to[0] - from[0], to[1] - from[1])));
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      dot([from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]);
    }
  });
  return out;
}

/** Before a stroke: what is there now can be come back to. */
export const begun = ({ mask, past }: Sheet): Sheet => ({ mask, past: [...past, mask].slice(-remembered) });

/** Without the last stroke. */
export const undone = (sheet: Sheet): Sheet => {
  const mask = sheet.past.at(-1);
  return mask ? { mask, past: sheet.past.slice(0, -1) } : sheet;
};

/** An empty mask, which can be undone too. */
export const cleared = (sheet: Sheet): Sheet => ({ ...begun(sheet), mask: new Uint8Array(sheet.mask.length) });
