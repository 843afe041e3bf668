/** Distances of simple solids around their own origin, y up; most are a profile turned about the upright axis. */
import type { Place } from './lit-scene.ts';

/** Math.hypot for two numbers that cannot overflow, many times faster. */
export const length = (a: number, b: number): number => Math.sqrt(a * a + b * b);

export const sphere =
  (radius: number) =>
  ({ x, y, z }: Place): number =>
    Math.sqrt(x * x + y * y + z * z) - radius;

/** A box with half-sides a, b, c and rounded edges. */
export const cuboid =
  (a: number, b: number, c: number, round: number) =>
  ({ x, y, z }: Place): number => {
    const u = Math.abs(x) - a + round;
    const v = Math.abs(y) - b + round;
    const w = Math.abs(z) - c + round;
    const p = Math.max(u, 0);
    const q = Math.max(v, 0);
    const r = Math.max(w, 0);
    return Math.sqrt(p * p + q * q + r * r) + Math.min(Math.max(u, v, w), 0) - round;
  };

/** A rounded rectangle of the half-plane (distance from the axis, height), half-sides a, b around (cx, cy). */
export function slab(rho: number, y: number, cx: number, cy: number, a: number, b: number, round: number): number {
  const u = Math.abs(rho - cx) - a + round;
  const v = Math.abs(y - cy) - b + round;
  const p = Math.max(u, 0);
  const q = Math.max(v, 0);
  return Math.sqrt(p * p + q * q) + Math.min(Math.max(u, v), 0) - round;
}

/** A profile in the half-plane, turned about the upright axis. */
export const turned =
  (profile: (rho: number, y: number) => number) =>
  ({ x, y, z }: Place): number =>
    profile(Math.sqrt(x * x + z * z), y);

/** The smaller of two distances, melted together over `blend`. */
export function melt(a: number, b: number, blend: number): number {
  const h = Math.max(blend - Math.abs(a - b), 0) / blend;
  return Math.min(a, b) - (h * h * blend) / 4;
}
