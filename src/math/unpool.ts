/**
 * Ways back up that have no weights (CURRICULUM §1.3): copy, bed of nails, and max-unpooling to remembered places. Each comes with its
 * adjoint, which is also its gradient.
 */

import { type PerAxis, perAxis, poolAxes, subsample } from './pool.ts';
import { sumPoolGradient } from './pool-gradient.ts';
import { type Volume, volume } from './volume.ts';

/** Every cell copied into a window of factor × factor. */
export function copyUp(x: Volume, factor: PerAxis): Volume {
  const [down, across] = perAxis(factor);
  const shape = { rows: x.rows * down, columns: x.columns * across };
  return sumPoolGradient(x, poolAxes(shape, { kernel: [down, across] }));
}

/** Every cell in the first corner of its window, zeros elsewhere. */
export function bedOfNails(x: Volume, factor: PerAxis): Volume {
  const [down, across] = perAxis(factor);
  const y = volume(x.rows * down, x.columns * across, x.channels);
  for (let row = 0; row < x.rows; row++)
    for (let column = 0; column < x.columns; column++) {
      const from = (row * x.columns + column) * x.channels;
      y.data.set(x.data.subarray(from, from + x.channels), (row * down * y.columns + column * across) * x.channels);
    }
  return y;
}

/** The adjoint of `bedOfNails`: the corners are kept. Throws if factor does not divide the sides. */
export function nailsGradient(dy: Volume, factor: PerAxis): Volume {
  const [down, across] = perAxis(factor);
  if (dy.rows % down !== 0 || dy.columns % across !== 0)
    throw new Error(`${dy.rows}×${dy.columns} is not made of windows of ${down}×${across}`);
  return subsample(dy, poolAxes(dy, { kernel: [down, across] }));
}

/**
 * Each value back at the place it won, zeros elsewhere (PyTorch's MaxUnpool2d). `winners` as `maxPool` gives them. A cell that won several
 * windows is written once. Throws if a winner does not fit into rows × columns.
 */
export function maxUnpool(pooled: Volume, winners: ArrayLike<number>, rows: number, columns: number): Volume {
  const y = volume(rows, columns, pooled.channels);
  pooled.data.forEach((value, output) => {
    const winner = winners[output] ?? -1;
    if (winner < 0 || winner >= y.data.length) throw new RangeError(`no place ${winner} in ${rows}×${columns}`);
    y.data[winner] = value;
  });
  return y;
}

/** The gradient of `maxUnpool`: each pooled value receives the slope at the place it was put. */
export function maxUnpoolGradient(dy: Volume, winners: ArrayLike<number>, pooled: Volume): Volume {
  return { ...pooled, data: pooled.data.map((_, output) => dy.data[winners[output] ?? -1] ?? Number.NaN) };
}
