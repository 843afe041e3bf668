/** Convolution of a sequence: one axis of everything else. */

import { type Mode, modeAxis } from './convolve.ts';
import { type Axis, axisOf, type Border, type Padding, sourceOf, sourcesOf } from './window.ts';

/** y[i] = Σ_u w[u] · x[si + du − before], the unturned sum along one axis. Throws if the axis is not made for x and w. */
export function correlateAxis(x: ArrayLike<number>, w: ArrayLike<number>, axis: Axis): Float64Array {
  if (x.length !== axis.size || w.length !== axis.kernel)
    throw new Error(`axis of ${axis.size} and ${axis.kernel} for ${x.length} numbers and ${w.length} weights`);
  const sources = sourcesOf(axis);
  const y = new Float64Array(axis.output);
  for (let i = 0; i < axis.output; i++) {
    let sum = 0;
    for (let u = 0; u < axis.kernel; u++) {
      const source = sources[i * axis.kernel + u] as number;
      if (source >= 0) sum += (x[source] as number) * (w[u] as number);
    }
    y[i] = sum;
  }
  return y;
}

/** A layer on a sequence under a padding rule; cross-correlation unless `flip`. */
export function correlate1d(
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  padding: Padding,
  { stride = 1, dilation = 1, flip = false } = {},
): Float64Array {
  const kernel = flip ? Array.from(w).reverse() : w;
  return correlateAxis(x, kernel, axisOf(x.length, w.length, stride, dilation, padding));
}

/** True convolution as in numpy.convolve: the longer of the two counts as the signal, so `same` has max(n, k) entries. */
export function convolve1d(x: ArrayLike<number>, w: ArrayLike<number>, mode: Mode): Float64Array {
  if (w.length > x.length) return convolve1d(w, x, mode);
  return correlateAxis(x, Array.from(w).reverse(), modeAxis(x.length, w.length, mode, 'zero', true));
}

/** The sequence with its border written out. */
export function pad1d(x: ArrayLike<number>, before: number, after: number, border: Border): Float64Array {
  return Float64Array.from({ length: x.length + before + after }, (_, i) => {
    const source = sourceOf(i - before, x.length, border);
    return source === null ? 0 : (x[source] as number);
  });
}
