/**
 * Where windows land. Everything here is about one axis; a picture has two of them. Letters: n input size, k kernel size,
 * s stride, d dilation, o output size; `before` and `after` are the cells added at either end.
 */

/** valid: no border. same: TensorFlow's rule. The others add ⌊d(k−1)/2⌋ before and ⌈d(k−1)/2⌉ after and differ in what stands there. */
export type Padding = 'valid' | 'zero' | 'periodic' | 'mirror' | 'replicate' | 'same';
export const paddings: readonly Padding[] = ['valid', 'zero', 'periodic', 'mirror', 'replicate', 'same'];

/** What a border cell holds: nothing (zero), the far side, the reflection without the edge, the edge, or the reflection with it. */
export type Border = 'zero' | 'periodic' | 'mirror' | 'replicate' | 'symmetric';

export interface Axis {
  readonly size: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly before: number;
  readonly after: number;
  /** Number of windows; 0 where the kernel does not fit. */
  readonly output: number;
  readonly border: Border;
}

/** d(k−1)+1: how many cells a dilated kernel spans. */
export const span = (kernel: number, dilation = 1): number => dilation * (kernel - 1) + 1;

/** o = ⌊(n + before + after − d(k−1) − 1)/s⌋ + 1, and 0 where the kernel does not fit (CURRICULUM §1.1). */
export function outputSize(size: number, kernel: number, stride = 1, before = 0, after = before, dilation = 1): number {
  const room = size + before + after - span(kernel, dilation);
  return room < 0 ? 0 : Math.floor(room / stride) + 1;
}

/** The cells a padding rule adds at the two ends. */
export function padsOf(
  padding: Padding,
  size: number,
  kernel: number,
  stride = 1,
  dilation = 1,
): [before: number, after: number] {
  const reach = dilation * (kernel - 1);
  if (padding === 'valid') return [0, 0];
  if (padding !== 'same') return [Math.floor(reach / 2), Math.ceil(reach / 2)];
  const total = Math.max((Math.ceil(size / stride) - 1) * stride + reach + 1 - size, 0);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}

const borderOf = (padding: Padding): Border => (padding === 'valid' || padding === 'same' ? 'zero' : padding);

/** The geometry of one axis under a padding rule. */
export function axisOf(size: number, kernel: number, stride: number, dilation: number, padding: Padding): Axis {
  const [before, after] = padsOf(padding, size, kernel, stride, dilation);
  return {
    size,
    kernel,
    stride,
    dilation,
    before,
    after,
    output: outputSize(size, kernel, stride, before, after, dilation),
    border: borderOf(padding),
  };
}

/** Which input cell the (possibly outside) coordinate i reads; null means the border holds a plain zero. */
export function sourceOf(i: number, size: number, border: Border): number | null {
  if (i >= 0 && i < size) return i;
  switch (border) {
    case 'zero':
      return null;
    case 'replicate':
      return i < 0 ? 0 : size - 1;
    case 'periodic':
      return ((i % size) + size) % size;
    case 'mirror': {
      if (size === 1) return 0;
      const period = 2 * (size - 1);
      const phase = ((i % period) + period) % period;
      return phase < size ? phase : period - phase;
    }
    case 'symmetric': {
      const period = 2 * size;
      const phase = ((i % period) + period) % period;
      return phase < size ? phase : period - 1 - phase;
    }
  }
}

/** The (possibly outside) input coordinate that tap u of window i reads: si + du − before. */
export const tap = (axis: Axis, i: number, u: number): number => axis.stride * i + axis.dilation * u - axis.before;

/** An axis with the border cells given one by one instead of by rule; what is left out is stride 1, dilation 1, no border, zeros. */
export function explicitAxis(
  size: number,
  kernel: number,
  options: {
    readonly stride?: number;
    readonly dilation?: number;
    readonly before?: number;
    readonly after?: number;
    readonly border?: Border;
  } = {},
): Axis {
  const { stride = 1, dilation = 1, before = 0, after = before, border = 'zero' } = options;
  const output = outputSize(size, kernel, stride, before, after, dilation);
  return { size, kernel, stride, dilation, before, after, output, border };
}

/** ⌈n/s⌉: the output size of `same`, whatever the kernel. */
export const sameSize = (size: number, stride: number): number => Math.ceil(size / stride);

/** For window i and tap u, at [i·k + u], the input cell that is read, or −1 where the border holds a zero. */
export function sourcesOf(axis: Axis): Int32Array {
  const sources = new Int32Array(axis.output * axis.kernel);
  for (let i = 0; i < axis.output; i++)
    for (let u = 0; u < axis.kernel; u++)
      sources[i * axis.kernel + u] = sourceOf(tap(axis, i, u), axis.size, axis.border) ?? -1;
  return sources;
}

/** The windows that read this input cell, from first to last, each once. */
export function windowsReading(axis: Axis, cell: number): number[] {
  const sources = sourcesOf(axis);
  const windows: number[] = [];
  for (let i = 0; i < axis.output; i++)
    if (sources.subarray(i * axis.kernel, (i + 1) * axis.kernel).includes(cell)) windows.push(i);
  return windows;
}
