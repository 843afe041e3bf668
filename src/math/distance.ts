/**
 * Exact Euclidean distances on a pixel grid, in pixels between centres (Felzenszwalb & Huttenlocher 2012): the squared distance splits
 * into columns and rows, and along a row it is the lower envelope of one parabola a pixel. Two passes, linear in the pixels.
 */

/** For each pixel of one column the squared distance to the nearest marked pixel of that column. */
function alongColumn(mask: ArrayLike<number>, width: number, height: number, column: number, out: Float64Array): void {
  let since = Number.POSITIVE_INFINITY;
  for (let row = 0; row < height; row++) {
    since = mask[row * width + column] !== 0 ? 0 : since + 1;
    out[row * width + column] = since * since;
  }
  since = Number.POSITIVE_INFINITY;
  for (let row = height - 1; row >= 0; row--) {
    const pixel = row * width + column;
    since = mask[pixel] !== 0 ? 0 : since + 1;
    out[pixel] = Math.min(out[pixel] as number, since * since);
  }
}

/** d(x) = min over q of (x − q)² + f(q), in place. Infinite f takes no part. */
function lowerEnvelope(f: Float64Array): void {
  const n = f.length;
  const apexes: number[] = [];
  /** Where the parabola of each apex begins to be the lowest. */
  const begins: number[] = [];
  for (let q = 0; q < n; q++) {
    const height = f[q] as number;
    if (height === Number.POSITIVE_INFINITY) continue;
    let begin = Number.NEGATIVE_INFINITY;
    for (;;) {
      const last = apexes.at(-1);
      if (last === undefined) break;
      begin = (height + q * q - (f[last] as number) - last * last) / (2 * (q - last));
      if (begin > (begins.at(-1) as number)) break;
      apexes.pop();
      begins.pop();
      begin = Number.NEGATIVE_INFINITY;
    }
    apexes.push(q);
    begins.push(begin);
  }
  if (apexes.length === 0) return;
  const heights = apexes.map((q) => f[q] as number);
  let k = 0;
  for (let x = 0; x < n; x++) {
    while (k + 1 < apexes.length && (begins[k + 1] as number) < x) k++;
    f[x] = (x - (apexes[k] as number)) ** 2 + (heights[k] as number);
  }
}

/** Squared distance of every pixel to the nearest pixel of the mask (not 0); 0 inside it, +∞ if it is empty. Throws on a wrong size. */
export function squaredDistanceTo(mask: ArrayLike<number>, width: number, height: number): Float64Array {
  if (mask.length !== width * height) throw new Error(`${mask.length} pixels are no ${width}×${height} mask`);
  const out = new Float64Array(width * height);
  for (let column = 0; column < width; column++) alongColumn(mask, width, height, column, out);
  for (let row = 0; row < height; row++) lowerEnvelope(out.subarray(row * width, (row + 1) * width));
  return out;
}

/** The distance itself. */
export const distanceTo = (mask: ArrayLike<number>, width: number, height: number): Float64Array =>
  squaredDistanceTo(mask, width, height).map(Math.sqrt);

/** Distance of every pixel to the nearest pixel that is *not* in the mask; the picture's edge does not count as outside. */
export const depthInside = (mask: ArrayLike<number>, width: number, height: number): Float64Array =>
  distanceTo(
    Uint8Array.from({ length: mask.length }, (_, pixel) => (mask[pixel] === 0 ? 1 : 0)),
    width,
    height,
  );

/** The numbers of the objects in an instance map, ascending; 0 is background. */
export const instancesOf = (instances: ArrayLike<number>): number[] =>
  [...new Set(Array.from(instances))].filter((label) => label !== 0).sort((a, b) => a - b);

export interface TwoDistances {
  /** To the nearest object; 0 inside it, +∞ where there is none. */
  readonly d1: Float64Array;
  /** To the second nearest object; +∞ where there is only one. */
  readonly d2: Float64Array;
}

/** Distances of every pixel to its nearest and second nearest object. `instances`: one number a pixel, 0 background. */
export function twoNearest(instances: ArrayLike<number>, width: number, height: number): TwoDistances {
  const d1 = new Float64Array(width * height).fill(Number.POSITIVE_INFINITY);
  const d2 = d1.slice();
  for (const label of instancesOf(instances)) {
    const mask = Uint8Array.from({ length: instances.length }, (_, pixel) => (instances[pixel] === label ? 1 : 0));
    squaredDistanceTo(mask, width, height).forEach((distance, pixel) => {
      const nearest = d1[pixel] as number;
      if (distance < nearest) {
        d2[pixel] = nearest;
        d1[pixel] = distance;
      } else if (distance < (d2[pixel] as number)) d2[pixel] = distance;
    });
  }
  return { d1: d1.map(Math.sqrt), d2: d2.map(Math.sqrt) };
}
