/** Where the cells of a picture lie, what each looks like, and how near every pixel is to them. */
import type { Random } from './random.ts';

/** A round outline with two and three bulges: radius · (1 + a₂ cos(2θ + p₂) + a₃ cos(3θ + p₃)), in pixels. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** a₂ cos p₂, a₂ sin p₂, a₃ cos p₃, a₃ sin p₃. */
  readonly bulges: readonly [number, number, number, number];
  /** The largest that the bracket above can be. */
  readonly reach: number;
  /** How much brighter the inside is. */
  readonly offset: number;
  /** How much darker the wall is. */
  readonly wall: number;
  readonly nucleus: { readonly x: number; readonly y: number; readonly height: number };
}

/** A number for 64×64 pixels, scaled to the area of this picture. */
export const scaled = (count: number, side: number) => Math.max(1, Math.round((count * side * side) / 4096));

export const sign = (chance: Random) => (chance.next() < 0.5 ? -1 : 1);

function cellAt(x: number, y: number, radius: number, chance: Random): Cell {
  const a2 = chance.between(0, 0.16);
  const p2 = chance.between(0, 2 * Math.PI);
  const a3 = chance.between(0, 0.08);
  const p3 = chance.between(0, 2 * Math.PI);
  return {
    x,
    y,
    radius,
    bulges: [a2 * Math.cos(p2), a2 * Math.sin(p2), a3 * Math.cos(p3), a3 * Math.sin(p3)],
    reach: 1 + a2 + a3,
    offset: chance.between(0.02, 0.14),
    wall: chance.between(0.14, 0.28),
    nucleus: {
      x: x + radius * chance.between(-0.3, 0.3),
      y: y + radius * chance.between(-0.3, 0.3),
      height: sign(chance) * chance.between(0.06, 0.16),
    },
  };
}

/** Cells one by one, three of four against one that is there already; none much over another. */
export function layout(side: number, chance: Random): Cell[] {
  const wanted = scaled(9 + chance.integer(5), side);
  const cells: Cell[] = [];
  for (let tries = 40 * wanted; tries > 0 && cells.length < wanted; tries--) {
    const radius = chance.between(6, 9.5);
    let x = chance.between(-2, side + 2);
    let y = chance.between(-2, side + 2);
    if (cells.length > 0 && chance.next() < 0.75) {
      const next = chance.pick(cells);
      const angle = chance.between(0, 2 * Math.PI);
      const far = (radius + next.radius) * chance.between(0.78, 0.98);
      x = next.x + far * Math.cos(angle);
      y = next.y + far * Math.sin(angle);
    }
    if (Math.min(x, y) < -3 || Math.max(x, y) > side + 3) continue;
    if (cells.some((c) => Math.hypot(x - c.x, y - c.y) < 0.72 * (radius + c.radius))) continue;
    cells.push(cellAt(x, y, radius, chance));
  }
  return cells;
}

/** For every pixel its nearest cell (1…; 0 = none near), and how near that and the second nearest are: 1 = on the outline. */
export interface Nearness {
  readonly nearest: Uint8Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export function nearness(cells: readonly Cell[], side: number): Nearness {
  const nearest = new Uint8Array(side * side);
  const first = new Float64Array(side * side).fill(Infinity);
  const second = new Float64Array(side * side).fill(Infinity);
  for (const [k, { x, y, radius, reach, bulges }] of cells.entries()) {
    const [c2, s2, c3, s3] = bulges;
    // Beyond this no cell changes anything in the picture
    const far = radius * reach + 12;
    for (let i = Math.max(0, Math.ceil(y - far)); i <= Math.min(side - 1, y + far); i++)
      for (let j = Math.max(0, Math.ceil(x - far)); j <= Math.min(side - 1, x + far); j++) {
        const at = i * side + j;
        const distance = Math.sqrt((j - x) * (j - x) + (i - y) * (i - y));
        if (distance > radius * reach * (second[at] ?? 0)) continue;
        // Cosines and sines of the angle, its double and its triple, without calling either
        const c = distance > 0 ? (j - x) / distance : 1;
        const s = distance > 0 ? (i - y) / distance : 0;
        const bulge =
          c2 * (c * c - s * s) - s2 * 2 * c * s + c3 * c * (c * c - 3 * s * s) - s3 * s * (3 * c * c - s * s);
        const near = distance / (radius * (1 + bulge));
        if (near < (first[at] ?? 0)) {
          second[at] = first[at] ?? 0;
          first[at] = near;
          nearest[at] = k + 1;
        } else if (near < (second[at] ?? 0)) second[at] = near;
      }
  }
  return { nearest, first, second };
}
