/** What a unit may see, and where it really looks: numbers behind the lens "depth". */

/** Share of the gradient's weight by which the effective field is measured (two standard deviations of a bell). */
export const effectiveShare = 0.955;

/** Side of the smallest centred square that holds `effectiveShare` of Σ|g|; 0 where g vanishes. */
export function effectiveSide(gradient: ArrayLike<number>, width: number, height: number): number {
  const rings = new Array<number>(Math.ceil(Math.max(width, height) / 2) + 1).fill(0);
  const [middleX, middleY] = centreOf(width, height);
  let total = 0;
  for (let i = 0; i < width * height; i++) {
    const weight = Math.abs(gradient[i] ?? 0);
    if (weight === 0) continue;
    const ring = Math.max(Math.abs((i % width) - middleX), Math.abs(Math.floor(i / width) - middleY));
    rings[ring] = (rings[ring] ?? 0) + weight;
    total += weight;
  }
  if (total === 0) return 0;
  let held = 0;
  for (const [ring, weight] of rings.entries()) {
    held += weight;
    if (held >= effectiveShare * total) return 2 * ring + 1;
  }
  return Math.max(width, height);
}

/** The unit that is asked: the middle of the last map. */
export const centreOf = (width: number, height: number): [x: number, y: number] => [
  Math.floor(width / 2),
  Math.floor(height / 2),
];

/** A centred square of a map's numbers; outside the map there is 0. */
export function cropped(values: ArrayLike<number>, width: number, height: number, side: number): Float32Array {
  const [middleX, middleY] = centreOf(width, height);
  const out = new Float32Array(side * side);
  const half = Math.floor(side / 2);
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++) {
      const row = middleY - half + i;
      const column = middleX - half + j;
      if (row >= 0 && row < height && column >= 0 && column < width)
        out[i * side + j] = values[row * width + column] ?? 0;
    }
  return out;
}

/** Weights of `depth` layers of 3×3 with C channels, and of the one kernel that sees as far. */
export const weightsOf = (depth: number, channels: number): { stack: number; single: number } => ({
  stack: 9 * depth * channels ** 2,
  single: (2 * depth + 1) ** 2 * channels ** 2,
});
