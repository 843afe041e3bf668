/** How strongly maps repeat every eight pixels, as what is doubled three times would. */

/** Standard deviation. */
export function spreadOf(values: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  const mean = sum / values.length;
  for (let i = 0; i < values.length; i++) squares += ((values[i] ?? 0) - mean) ** 2;
  return Math.sqrt(squares / values.length);
}

/**
 * Deviation of the period² means over pixels with equal (i mod period, j mod period), in deviations of the maps, each map's mean taken off.
 * Square maps that lie one after another; 0 for flat ones. Throws if they are not whole.
 */
export function phaseShare(maps: Float32Array, side: number, period = 8): number {
  const size = side ** 2;
  const count = maps.length / size;
  if (!Number.isInteger(count) || count < 1 || side % period !== 0)
    throw new RangeError(`${maps.length} values are no ${side}×${side} maps of period ${period}`);
  const sums = new Float64Array(period ** 2);
  let squares = 0;
  for (let n = 0; n < count; n++) {
    const map = maps.subarray(n * size, (n + 1) * size);
    const mean = map.reduce((a, b) => a + b, 0) / size;
    for (let i = 0; i < size; i++) {
      const value = (map[i] ?? 0) - mean;
      const phase = (Math.floor(i / side) % period) * period + ((i % side) % period);
      sums[phase] = (sums[phase] ?? 0) + value;
      squares += value * value;
    }
  }
  if (squares === 0) return 0;
  const means = sums.map((sum) => sum / (maps.length / period ** 2));
  return spreadOf(means) / Math.sqrt(squares / maps.length);
}
