/**
 * Pooling backwards: given dy = ∂L/∂y, each function answers with ∂L/∂x. Every output number hands its slope down the way its value came
 * up; where windows overlap the shares add.
 */

import type { Axes } from './correlate.ts';
import { type Divisor, divisors, everyCell, keptPixels } from './pool.ts';
import { type Volume, volume } from './volume.ts';

function fits(dy: Volume, { vertical, horizontal }: Axes): void {
  if (dy.rows !== vertical.output || dy.columns !== horizontal.output)
    throw new Error(`${vertical.output}×${horizontal.output} windows, a gradient of ${dy.rows}×${dy.columns}`);
}

/** All of a slope to the winner. `winners` as `maxPool` gives them. Throws if there is not one for each number of dy. */
export function maxPoolGradient(dy: Volume, axes: Axes, winners: ArrayLike<number>): Volume {
  fits(dy, axes);
  if (winners.length !== dy.data.length) throw new Error(`${dy.data.length} slopes, ${winners.length} winners`);
  const dx = volume(axes.vertical.size, axes.horizontal.size, dy.channels);
  dy.data.forEach((slope, output) => {
    const winner = winners[output] as number;
    dx.data[winner] = (dx.data[winner] as number) + slope;
  });
  return dx;
}

/** The whole slope to every real cell of the window. */
export function sumPoolGradient(dy: Volume, axes: Axes): Volume {
  fits(dy, axes);
  const dx = volume(axes.vertical.size, axes.horizontal.size, dy.channels);
  everyCell(axes, dy.channels, (output, input) => {
    for (let channel = 0; channel < dy.channels; channel++)
      dx.data[input + channel] = (dx.data[input + channel] as number) + (dy.data[output + channel] as number);
  });
  return dx;
}

/** An equal share, 1/|Ω|, to every real cell. Throws if dy is not shaped like the output. */
export function averagePoolGradient(dy: Volume, axes: Axes, divisor: Divisor = 'inside'): Volume {
  fits(dy, axes);
  const by = divisors(axes, divisor).data;
  const data = dy.data.map((slope, i) => slope / (by[Math.floor(i / dy.channels)] as number));
  return sumPoolGradient({ ...dy, data }, axes);
}

/** All of a slope to the cell that was kept. Throws if dy is not shaped like the output. */
export function subsampleGradient(dy: Volume, axes: Axes): Volume {
  fits(dy, axes);
  const dx = volume(axes.vertical.size, axes.horizontal.size, dy.channels);
  keptPixels(axes).forEach((pixel, output) => {
    for (let channel = 0; channel < dy.channels; channel++) {
      const cell = pixel * dy.channels + channel;
      dx.data[cell] = (dx.data[cell] as number) + (dy.data[output * dy.channels + channel] as number);
    }
  });
  return dx;
}
