/** Shapes for the painter: signed distances with the box that holds them (distances after I. Quilez, "2D distance functions"). */
import { clamp01 } from './colour.ts';
import type { Shape } from './painter.ts';

export type Point = readonly [x: number, y: number];

export const disc = (x: number, y: number, radius: number): Shape => ({
  distance: (px, py) => Math.sqrt((px - x) * (px - x) + (py - y) * (py - y)) - radius,
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/** An ellipse with half-axes a and b, turned by `angle` (radians, clockwise on the screen); the distance is first-order. */
export function ellipse(x: number, y: number, a: number, b: number, angle = 0): Shape {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const width = Math.hypot(a * c, b * s);
  const height = Math.hypot(a * s, b * c);
  return {
    distance(px, py) {
      const u = (px - x) * c + (py - y) * s;
      const v = (py - y) * c - (px - x) * s;
      const steepness = Math.sqrt((u / (a * a)) ** 2 + (v / (b * b)) ** 2);
      const level = Math.sqrt((u / a) ** 2 + (v / b) ** 2);
      return steepness < 1e-9 ? -Math.min(a, b) : (level * (level - 1)) / steepness;
    },
    left: x - width,
    right: x + width,
    top: y - height,
    bottom: y + height,
  };
}

/** A rectangle around (x, y) with half-sides a and b, corners rounded by `round`, turned by `angle`. */
export function block(x: number, y: number, a: number, b: number, round = 0, angle = 0): Shape {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const width = Math.abs(a * c) + Math.abs(b * s);
  const height = Math.abs(a * s) + Math.abs(b * c);
  return {
    distance(px, py) {
      const u = Math.abs((px - x) * c + (py - y) * s) - a + round;
      const v = Math.abs((py - y) * c - (px - x) * s) - b + round;
      return Math.sqrt(Math.max(u, 0) ** 2 + Math.max(v, 0) ** 2) + Math.min(Math.max(u, v), 0) - round;
    },
    left: x - width,
    right: x + width,
    top: y - height,
    bottom: y + height,
  };
}

/** From corner to corner. */
export const rectangle = (left: number, top: number, right: number, bottom: number, round = 0): Shape =>
  block((left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2, round);

const boxOf = (points: readonly Point[], grow: number) => ({
  left: Math.min(...points.map((p) => p[0])) - grow,
  right: Math.max(...points.map((p) => p[0])) + grow,
  top: Math.min(...points.map((p) => p[1])) - grow,
  bottom: Math.max(...points.map((p) => p[1])) + grow,
});

/** Segments as four columns of numbers: start, and the way to the end. */
function segmentsOf(points: readonly Point[], closed: boolean) {
  const count = closed ? points.length : points.length - 1;
  const [ax, ay, ux, uy, inverse] = Array.from({ length: 5 }, () => new Float64Array(count)) as Columns;
  for (let i = 0; i < count; i++) {
    const [x, y] = points[i] ?? [0, 0];
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [0, 0];
    ax[i] = x;
    ay[i] = y;
    ux[i] = nextX - x;
    uy[i] = nextY - y;
    inverse[i] = 1 / Math.max((nextX - x) ** 2 + (nextY - y) ** 2, 1e-18);
  }
  return { count, ax, ay, ux, uy, inverse };
}
type Columns = [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

/** A pen stroke with round ends along a list of points; the half-width may taper from `from` to `to`. */
export function stroke(points: readonly Point[], from: number, to = from): Shape {
  const { count, ax, ay, ux, uy, inverse } = segmentsOf(points, false);
  return {
    distance(px, py) {
      let best = Infinity;
      for (let i = 0; i < count; i++) {
        const dx = px - (ax[i] ?? 0);
        const dy = py - (ay[i] ?? 0);
        const vx = ux[i] ?? 0;
        const vy = uy[i] ?? 0;
        const t = clamp01((dx * vx + dy * vy) * (inverse[i] ?? 0));
        const ex = dx - t * vx;
        const ey = dy - t * vy;
        const d = Math.sqrt(ex * ex + ey * ey) - (from + ((to - from) * (i + 0.5)) / count);
        if (d < best) best = d;
      }
      return best;
    },
    ...boxOf(points, Math.max(from, to)),
  };
}

/** A filled polygon (closed by itself). */
export function polygon(points: readonly Point[]): Shape {
  const { count, ax, ay, ux, uy, inverse } = segmentsOf(points, true);
  return {
    distance(px, py) {
      let best = Infinity;
      let inside = false;
      for (let i = 0; i < count; i++) {
        const dx = px - (ax[i] ?? 0);
        const dy = py - (ay[i] ?? 0);
        const vx = ux[i] ?? 0;
        const vy = uy[i] ?? 0;
        const t = clamp01((dx * vx + dy * vy) * (inverse[i] ?? 0));
        const ex = dx - t * vx;
        const ey = dy - t * vy;
        const d = ex * ex + ey * ey;
        if (d < best) best = d;
        // Does this edge cross the ray to the right of the point?
        if (dy < 0 !== dy < vy && dx < (vx * dy) / vy) inside = !inside;
      }
      return inside ? -Math.sqrt(best) : Math.sqrt(best);
    },
    ...boxOf(points, 0),
  };
}

/** A smooth curve through points (Catmull–Rom), `fine` pieces between two of them; closed or open. */
export function curve(points: readonly Point[], closed = false, fine = 6): Point[] {
  const count = points.length;
  const pick = (i: number): Point => {
    const index = closed ? (i + count) % count : Math.min(Math.max(i, 0), count - 1);
    return points[index] ?? [0, 0];
  };
  const out: Point[] = [];
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, d] = [pick(i - 1), pick(i), pick(i + 1), pick(i + 2)];
    for (let k = 0; k < fine; k++) {
      const t = k / fine;
      const at = (axis: 0 | 1) =>
        0.5 *
        (2 * b[axis] +
          (c[axis] - a[axis]) * t +
          (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t +
          (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t * t * t);
      out.push([at(0), at(1)]);
    }
  }
  if (!closed) out.push(pick(count - 1));
  return out;
}

/** A closed smooth outline, filled. */
export const blob = (points: readonly Point[], fine = 5): Shape => polygon(curve(points, true, fine));

export const both = (a: Shape, b: Shape): Shape => ({
  distance: (x, y) => Math.max(a.distance(x, y), b.distance(x, y)),
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  top: Math.max(a.top, b.top),
  bottom: Math.min(a.bottom, b.bottom),
});

/** All shapes as one; `blend` melts them together over that length. */
export function union(shapes: readonly Shape[], blend = 0): Shape {
  return {
    distance(x, y) {
      let best = Infinity;
      for (const shape of shapes) {
        const d = shape.distance(x, y);
        const h = blend > 0 ? Math.max(blend - Math.abs(best - d), 0) / blend : 0;
        best = Math.min(best, d) - (Number.isFinite(best) ? (h * h * blend) / 4 : 0);
      }
      return best;
    },
    left: Math.min(...shapes.map((s) => s.left)) - blend,
    right: Math.max(...shapes.map((s) => s.right)) + blend,
    top: Math.min(...shapes.map((s) => s.top)) - blend,
    bottom: Math.max(...shapes.map((s) => s.bottom)) + blend,
  };
}

/** Only a line of this half-width along the shape's edge. */
export const outline = (a: Shape, halfWidth: number): Shape => ({
  distance: (x, y) => Math.abs(a.distance(x, y)) - halfWidth,
  left: a.left - halfWidth,
  right: a.right + halfWidth,
  top: a.top - halfWidth,
  bottom: a.bottom + halfWidth,
});
