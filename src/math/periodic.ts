/** How much of a map repeats every s cells: the traces that strides leave (CURRICULUM US-B). All take lists of maps as one sample. */

import type { Volume } from './volume.ts';

const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** The numbers of every map and channel, each with the mean of its own map and channel taken off. */
const centred = (maps: readonly Volume[]): Float64Array[] =>
  maps.map(({ rows, columns, channels, data }) => {
    const means = Array.from(
      { length: channels },
      (_, channel) => total(data.filter((_, i) => i % channels === channel)) / (rows * columns),
    );
    return data.map((value, i) => value - (means[i % channels] as number));
  });

/**
 * The share of the variance that is explained by the phase (i mod s, j mod s) alone: variance of the s² phase means over the variance of
 * the maps (each map's and channel's mean taken off), between 0 and 1; 0 for constant maps. For s = 2 it is the energy at the frequencies
 * that change sign with every pixel, down, across or both.
 */
export function periodShare(maps: readonly Volume[], period: number): number {
  const values = centred(maps);
  const sums = new Float64Array(period * period);
  const counts = new Float64Array(period * period);
  maps.forEach(({ columns, channels }, m) => {
    values[m]?.forEach((value, i) => {
      const cell = Math.floor(i / channels);
      const phase = (Math.floor(cell / columns) % period) * period + ((cell % columns) % period);
      sums[phase] = (sums[phase] as number) + value;
      counts[phase] = (counts[phase] as number) + 1;
    });
  });
  const between = total(sums.map((sum, phase) => (counts[phase] === 0 ? 0 : sum ** 2 / (counts[phase] as number))));
  const all = total(values.map((list) => total(list.map((value) => value ** 2))));
  // Rounding leaves a trace of the mean in a constant map
  const size = total(maps.map(({ data }) => total(data.map((value) => value ** 2))));
  return all <= 1e-24 * size ? 0 : between / all;
}

/**
 * Standard deviation of the 64 means over cells with equal (i mod 8, j mod 8) over that of the maps: the grid that three halvings leave
 * in sight. Between 0 and 1.
 */
export const phase8 = (maps: readonly Volume[]): number => Math.sqrt(periodShare(maps, 8));

/**
 * Energy of the pixel-alternating patterns (−1)^i, (−1)^j and (−1)^(i+j), taken in blocks of 8 × 8 so that it also finds a grid that comes
 * and goes, over the variance of the maps. Cells beyond the last whole block are left out; 0 for constant maps. Throws if no block fits.
 */
export function nyquistShare(maps: readonly Volume[], block = 8): number {
  const values = centred(maps);
  let energy = 0;
  let variance = 0;
  let cells = 0;
  maps.forEach(({ rows, columns, channels }, m) => {
    const data = values[m] as Float64Array;
    for (let top = 0; top + block <= rows; top += block)
      for (let left = 0; left + block <= columns; left += block)
        for (let channel = 0; channel < channels; channel++) {
          const sums = [0, 0, 0];
          for (let i = top; i < top + block; i++)
            for (let j = left; j < left + block; j++) {
              const value = data[(i * columns + j) * channels + channel] as number;
              [i, j, i + j].forEach((n, pattern) => {
                sums[pattern] = (sums[pattern] as number) + (n % 2 === 0 ? value : -value);
              });
              variance += value ** 2;
              cells++;
            }
          energy += total(sums.map((sum) => sum ** 2)) / block ** 2;
        }
  });
  if (cells === 0) throw new Error(`no block of ${block}×${block} fits into the maps`);
  return variance === 0 ? 0 : energy / variance;
}
