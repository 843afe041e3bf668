/**
 * The textbook operation in two dimensions, y[i,j] = Σ_mn x[i−m, j−n] k[m,n] (kernel turned by 180°), and its unturned twin, with the
 * three output sizes of signal processing. Rules as in scipy.signal: `same` keeps the size of x, centred in `full`.
 */

import { type Axes, correlateAxes, flipped } from './correlate.ts';
import { type Filters, filters, type Volume } from './volume.ts';
import { type Axis, type Border, explicitAxis } from './window.ts';

/** full: wherever x and kernel overlap, n+k−1. same: n. valid: only where the kernel lies wholly inside, n−k+1. */
export type Mode = 'full' | 'same' | 'valid';

/** The axis of an unturned kernel that a mode asks for; `same` of an even kernel leans the other way when the kernel was turned. */
export function modeAxis(size: number, kernel: number, mode: Mode, border: Border, turned: boolean): Axis {
  if (mode === 'valid') return explicitAxis(size, kernel, { border });
  if (mode === 'full') return explicitAxis(size, kernel, { before: kernel - 1, border });
  const [less, more] = [Math.floor((kernel - 1) / 2), Math.ceil((kernel - 1) / 2)];
  return turned
    ? explicitAxis(size, kernel, { before: more, after: less, border })
    : explicitAxis(size, kernel, { before: less, after: more, border });
}

const modeAxes = (x: Volume, kernel: Volume, mode: Mode, border: Border, turned: boolean): Axes => ({
  vertical: modeAxis(x.rows, kernel.rows, mode, border, turned),
  horizontal: modeAxis(x.columns, kernel.columns, mode, border, turned),
});

/** One-channel kernel as a bank of one filter. */
export function asFilter(kernel: Volume): Filters {
  return filters(kernel.rows, kernel.columns, kernel.channels, 1, kernel.data);
}

/** True convolution of x with one kernel. A kernel larger than x under `valid` changes places with it, as convolution commutes. */
export function convolve2d(x: Volume, kernel: Volume, mode: Mode, border: Border = 'zero'): Volume {
  if (mode === 'valid' && kernel.rows >= x.rows && kernel.columns >= x.columns && kernel.data.length > x.data.length)
    return convolve2d(kernel, x, mode, border);
  return correlateAxes(x, flipped(asFilter(kernel)), modeAxes(x, kernel, mode, border, true));
}

/** The unturned twin: y[i,j] = Σ_mn x[i+m, j+n] k[m,n], shifted as the mode asks. */
export function slide2d(x: Volume, kernel: Volume, mode: Mode, border: Border = 'zero'): Volume {
  return correlateAxes(x, asFilter(kernel), modeAxes(x, kernel, mode, border, false));
}
