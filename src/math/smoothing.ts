/** Gaussian smoothing and local means of one-channel pictures, row by row in one list; the edge is repeated outwards. */

/** Weights e^{−d²/2σ²} for distances −r … r, r = ⌈3σ⌉, that sum to 1; σ = 0 is no smoothing. */
export function gaussianWeights(sigma: number): Float64Array {
  if (sigma === 0) return Float64Array.of(1);
  const reach = Math.ceil(3 * sigma);
  const raw = Float64Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)));
  const sum = raw.reduce((total, w) => total + w, 0);
  return raw.map((w) => w / sum);
}

/** Both axes by the same odd list of weights. Throws if the picture does not fit its size. */
function smoothedBy(
  picture: ArrayLike<number>,
  width: number,
  height: number,
  weights: ArrayLike<number>,
): Float64Array {
  if (picture.length !== width * height) throw new Error(`${picture.length} pixels are no ${width}×${height} picture`);
  const reach = (weights.length - 1) / 2;
  const clamped = (i: number, size: number) => Math.min(Math.max(i, 0), size - 1);
  const along = (from: ArrayLike<number>, place: (i: number, j: number, offset: number) => number): Float64Array =>
    Float64Array.from({ length: width * height }, (_, pixel) => {
      const [i, j] = [Math.floor(pixel / width), pixel % width];
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += (weights[k] as number) * (from[place(i, j, k - reach)] as number);
      return sum;
    });
  const tall = along(picture, (i, j, offset) => clamped(i + offset, height) * width + j);
  return along(tall, (i, j, offset) => i * width + clamped(j + offset, width));
}

/** Gaussian of standard deviation σ pixels. */
export const gaussian = (picture: ArrayLike<number>, width: number, height: number, sigma: number): Float64Array =>
  smoothedBy(picture, width, height, gaussianWeights(sigma));

/** The mean over (2·reach+1)² pixels. */
export const localMean = (picture: ArrayLike<number>, width: number, height: number, reach: number): Float64Array =>
  smoothedBy(picture, width, height, new Float64Array(2 * reach + 1).fill(1 / (2 * reach + 1)));
