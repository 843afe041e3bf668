/** What a lens and a camera do to a square picture, row by row in double precision: soft spots and lines, blur, standard brightness. */

/** exp(−x² / 2σ²). */
export const bell = (x: number, deviation: number) => Math.exp((-x * x) / (2 * deviation * deviation));

/** A Gaussian of this deviation on whole pixels, four deviations each way, sum 1. */
export function gaussianKernel(deviation: number): number[] {
  const reach = Math.ceil(4 * deviation);
  const values = Array.from({ length: 2 * reach + 1 }, (_, k) => bell(k - reach, deviation));
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

/** A picture blurred with the same odd kernel along rows and columns; what lies outside repeats the edge. */
export function blurred(values: Float64Array, side: number, kernel: readonly number[]): Float64Array<ArrayBuffer> {
  const reach = (kernel.length - 1) / 2;
  const along = (from: Float64Array, across: number, step: number) => {
    const out = new Float64Array(side * side);
    for (let line = 0; line < side; line++)
      for (let k = 0; k < side; k++) {
        let sum = 0;
        for (let u = 0; u < kernel.length; u++) {
          const at = Math.min(side - 1, Math.max(0, k + u - reach));
          sum += (kernel[u] ?? 0) * (from[line * across + at * step] ?? 0);
        }
        out[line * across + k * step] = sum;
      }
    return out;
  };
  return along(along(values, side, 1), 1, side);
}

/** The picture with mean 0 and deviation 1 (population); all zeros if it is flat. */
export function standardised(values: Float64Array): Float32Array<ArrayBuffer> {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let variance = 0;
  for (const value of values) variance += (value - mean) ** 2 / values.length;
  const scale = variance > 0 ? 1 / Math.sqrt(variance) : 0;
  return Float32Array.from(values, (value) => (value - mean) * scale);
}

/** Adds a soft line of this height to `out`: from (x − u, y − v) to (x + u, y + v), Gaussian across; a soft spot if u = v = 0. */
export function smudge(
  out: Float64Array,
  side: number,
  [x, y]: readonly [number, number],
  [u, v]: readonly [number, number],
  height: number,
  deviation: number,
): void {
  const reach = 4 * deviation;
  const length = Math.max(u * u + v * v, 1e-12);
  const last = (at: number, by: number) => Math.min(side - 1, at + Math.abs(by) + reach);
  const start = (at: number, by: number) => Math.max(0, Math.ceil(at - Math.abs(by) - reach));
  for (let i = start(y, v); i <= last(y, v); i++)
    for (let j = start(x, u); j <= last(x, u); j++) {
      const along = Math.min(1, Math.max(-1, ((j - x) * u + (i - y) * v) / length));
      const at = i * side + j;
      out[at] = (out[at] ?? 0) + height * bell(Math.hypot(j - x - along * u, i - y - along * v), deviation);
    }
}
