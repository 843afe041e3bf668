/**
 * A small painter without a canvas: shapes are signed distances (negative inside) in the unit square, y down, so that every edge is
 * smooth at any size and a shape can shade itself by how deep a point lies.
 */
import type { Picture } from '../math/picture.ts';
import { type Colour, clamp01 } from './colour.ts';

export interface Shape {
  /** Signed distance to the edge, negative inside; may be a lower bound outside. */
  readonly distance: (x: number, y: number) => number;
  /** Everything inside lies in here. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One colour, or a colour for each place; `depth` is how far inside the edge the place lies. */
export type Ink = Colour | ((x: number, y: number, depth: number) => Colour);

export interface Canvas {
  readonly side: number;
  /** sRGB 0..1, three numbers a pixel, row by row. */
  readonly data: Float32Array;
}

/** A canvas covered with an ink. */
export function canvas(side: number, ink: Ink): Canvas {
  const out = { side, data: new Float32Array(side * side * 3) };
  fill(out, { distance: () => -1, left: 0, top: 0, right: 1, bottom: 1 }, ink);
  return out;
}

/** Paints a shape over what is there; `soft` widens the edge beyond its one pixel (unit-square lengths), `opacity` thins the ink. */
export function fill(target: Canvas, shape: Shape, ink: Ink, options: { soft?: number; opacity?: number } = {}): void {
  const { side, data } = target;
  const opacity = options.opacity ?? 1;
  const edge = Math.max(1 / side, options.soft ?? 0);
  const from = (t: number) => Math.max(0, Math.floor((t - edge) * side));
  const to = (t: number) => Math.min(side, Math.ceil((t + edge) * side));
  const last = to(shape.right);
  for (let row = from(shape.top), end = to(shape.bottom); row < end; row++) {
    const y = (row + 0.5) / side;
    for (let column = from(shape.left); column < last; column++) {
      const x = (column + 0.5) / side;
      const distance = shape.distance(x, y);
      const cover = clamp01(0.5 - distance / edge) * opacity;
      if (cover <= 0) continue;
      const colour = typeof ink === 'function' ? ink(x, y, -distance) : ink;
      const i = (row * side + column) * 3;
      for (let c = 0; c < 3; c++) {
        const under = data[i + c] ?? 0;
        data[i + c] = under + ((colour[c] ?? 0) - under) * cover;
      }
    }
  }
}

/** Adds light to what is there (lamps, stars, a glow) within `reach` of a point; `glow` gives its strength at a distance. */
export function light(
  target: Canvas,
  at: { x: number; y: number; reach: number },
  colour: Colour,
  glow: (distance: number) => number,
): void {
  const { side, data } = target;
  const from = (t: number) => Math.max(0, Math.floor(t * side));
  const to = (t: number) => Math.min(side, Math.ceil(t * side));
  for (let row = from(at.y - at.reach), end = to(at.y + at.reach); row < end; row++)
    for (let column = from(at.x - at.reach), last = to(at.x + at.reach); column < last; column++) {
      const strength = glow(Math.hypot((column + 0.5) / side - at.x, (row + 0.5) / side - at.y));
      if (strength <= 0) continue;
      const i = (row * side + column) * 3;
      // Screen blending: light never burns out harder than white.
      for (let c = 0; c < 3; c++)
        data[i + c] = 1 - (1 - (data[i + c] ?? 0)) * (1 - clamp01(strength * (colour[c] ?? 0)));
    }
}

/** The canvas as bytes; `finish` may change each pixel last (grain, vignette). */
export function picture(source: Canvas, finish?: (x: number, y: number) => number): Picture {
  const { side, data } = source;
  const bytes = new Uint8ClampedArray(side * side * 4);
  for (let i = 0; i < side * side; i++) {
    const gain = finish ? finish(((i % side) + 0.5) / side, (Math.floor(i / side) + 0.5) / side) : 1;
    for (let c = 0; c < 3; c++) bytes[4 * i + c] = (data[3 * i + c] ?? 0) * gain * 255;
    bytes[4 * i + 3] = 255;
  }
  return { width: side, height: side, data: bytes };
}
