/** How much of a picture alternates from pixel to pixel: the grid that strided painting leaves. */

export interface Checkerboard {
  /** Mean square of the three alternating waves, (−1)^j, (−1)^i and (−1)^(i+j). */
  readonly energy: number;
  /** Mean square about the mean. */
  readonly variance: number;
}

const signs = (i: number, j: number): readonly [number, number, number] => {
  const [down, across] = [i % 2 === 0 ? 1 : -1, j % 2 === 0 ? 1 : -1];
  return [across, down, across * down];
};

/**
 * Energy of the period-2 waves in a rows × columns picture, row by row. A wave's amplitude is measured in blocks of `block`² pixels, since
 * a grid that follows the picture changes its sign with it; without `block`, over the whole picture. The waves have mean square 1 and are
 * orthogonal to each other and to the mean, so energy/variance is a share of variance. Throws where sides are odd or blocks do not fit.
 */
export function checkerboard(picture: ArrayLike<number>, rows: number, columns: number, block?: number): Checkerboard {
  const [height, width] = [block ?? rows, block ?? columns];
  if (height % 2 || width % 2 || rows % height || columns % width)
    throw new RangeError(`blocks ${height}×${width} of alternating pixels do not fill ${rows}×${columns}`);
  if (picture.length !== rows * columns) throw new RangeError(`${picture.length} values are not ${rows}×${columns}`);
  const count = rows * columns;
  let mean = 0;
  for (let k = 0; k < count; k++) mean += (picture[k] ?? 0) / count;
  let [energy, variance] = [0, 0];
  for (let top = 0; top < rows; top += height)
    for (let left = 0; left < columns; left += width) {
      const sums = [0, 0, 0];
      for (let i = top; i < top + height; i++)
        for (let j = left; j < left + width; j++) {
          const value = (picture[i * columns + j] ?? 0) - mean;
          variance += value * value;
          signs(i, j).forEach((sign, wave) => {
            sums[wave] = (sums[wave] ?? 0) + sign * value;
          });
        }
      for (const sum of sums) energy += (sum * sum) / (height * width);
    }
  return { energy: energy / count, variance: variance / count };
}

/** The share of variance that alternates; 0 for a picture that is flat up to rounding. */
export function checkerboardShare({ energy, variance }: Checkerboard, meanSquare = 1): number {
  return variance <= 1e-10 * meanSquare ? 0 : energy / variance;
}
