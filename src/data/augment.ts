/** Known things done to a square picture and its labels alike, so that a few examples go further: mirrored, transposed, or pulled about. */
import { type Random, random } from './random.ts';

/** One channel, row by row: a picture in floats, or labels in bytes. */
export type Plane = Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Left and right changed, then rows and columns. */
export interface Turn {
  readonly mirror: boolean;
  readonly transpose: boolean;
}

/** Each of the two with probability ½. */
export function drawTurn(chance: Random): Turn {
  return { mirror: chance.next() < 0.5, transpose: chance.next() < 0.5 };
}

/** A new plane, turned; the same turn for a picture, its labels and its weights keeps them together. */
export function turned<P extends Plane>(plane: P, side: number, turn: Turn): P {
  const out = plane.slice() as P;
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++) {
      const column = turn.mirror ? side - 1 - j : j;
      out[turn.transpose ? j * side + i : i * side + j] = plane[i * side + column] ?? 0;
    }
  return out;
}

/** Points of the coarse grid along a side (Ronneberger et al. 2015, section 3.1). */
const knots = 3;

/** Cubic weights (Catmull–Rom) of the grid points for each pixel along a side; beyond the grid its last point is repeated. */
function knotWeights(side: number): Float64Array {
  const out = new Float64Array(side * knots);
  for (let k = 0; k < side; k++) {
    const place = ((knots - 1) * k) / Math.max(1, side - 1);
    const base = Math.min(Math.floor(place), knots - 2);
    const t = place - base;
    const weights = [
      (-t + 2 * t * t - t * t * t) / 2,
      (2 - 5 * t * t + 3 * t * t * t) / 2,
      (t + 4 * t * t - 3 * t * t * t) / 2,
      (t * t * t - t * t) / 2,
    ];
    for (const [n, weight] of weights.entries()) {
      const at = k * knots + Math.min(knots - 1, Math.max(0, base + n - 1));
      out[at] = (out[at] ?? 0) + weight;
    }
  }
  return out;
}

/** How far right and down of itself each pixel looks, in pixels. */
export interface Displacement {
  readonly right: Float64Array;
  readonly down: Float64Array;
}

/**
 * The displacements of an elastic deformation: normal ones of deviation `strength` (pixels) on a grid of 3×3 points over the picture,
 * smooth in between. They are proportional to the strength: the same seed pulls the same way.
 */
export function elasticField(side: number, seed: number, strength: number): Displacement {
  const chance = random(seed, 83);
  const weights = knotWeights(side);
  const draw = () => {
    const grid = Float64Array.from({ length: knots * knots }, () => strength * chance.normal());
    return Float64Array.from({ length: side * side }, (_, at) => {
      const [i, j] = [Math.floor(at / side), at % side];
      let sum = 0;
      for (let u = 0; u < knots; u++)
        for (let v = 0; v < knots; v++)
          sum += (weights[i * knots + u] ?? 0) * (weights[j * knots + v] ?? 0) * (grid[u * knots + v] ?? 0);
      return sum;
    });
  };
  return { right: draw(), down: draw() };
}

/** Outside the picture stands its mirror image, the last pixel not repeated. */
function mirrored(k: number, side: number): number {
  if (side === 1) return 0;
  const period = 2 * (side - 1);
  const at = ((k % period) + period) % period;
  return at < side ? at : period - at;
}

/**
 * A plane deformed elastically by `elasticField`: floats (pictures) are read bilinearly, bytes (labels) from the nearest pixel, so no label
 * appears that was not there. The same seed and strength deform a picture and its labels alike.
 */
export function elastic<P extends Plane>(plane: P, side: number, seed: number, strength: number): P {
  const { right, down } = elasticField(side, seed, strength);
  const out = plane.slice() as P;
  const read = (i: number, j: number) => plane[mirrored(i, side) * side + mirrored(j, side)] ?? 0;
  for (let at = 0; at < side * side; at++) {
    const y = Math.floor(at / side) + (down[at] ?? 0);
    const x = (at % side) + (right[at] ?? 0);
    if (plane instanceof Uint8Array) {
      out[at] = read(Math.round(y), Math.round(x));
      continue;
    }
    const [i, j] = [Math.floor(y), Math.floor(x)];
    const [v, u] = [y - i, x - j];
    const top = read(i, j) * (1 - u) + read(i, j + 1) * u;
    out[at] = top * (1 - v) + (read(i + 1, j) * (1 - u) + read(i + 1, j + 1) * u) * v;
  }
  return out;
}
