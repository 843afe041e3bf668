/** The built-in kernels, for every size, as stored (not turned). Even kernels have their centre above and left of the middle. */

export const kernelPresets = [
  'box',
  'identity',
  'blur',
  'gaussian',
  'sobel-x',
  'sobel-y',
  'laplacian',
  'sharpen',
  'emboss',
  'edges',
  'gabor',
  'deck-a',
  'matrix',
  'random',
] as const;
export type KernelPreset = (typeof kernelPresets)[number];

type Kernel = readonly (readonly number[])[];
type Maker = (k: number) => Kernel;

const square = (k: number, cell: (u: number, v: number) => number): Kernel =>
  Array.from({ length: k }, (_, u) => Array.from({ length: k }, (_, v) => cell(u, v)));

const outer = (a: readonly number[], b: readonly number[]): Kernel => a.map((x) => b.map((y) => x * y));

/** Full convolution of two sequences: Pascal's triangle and all that is built from it. */
function convolved(a: readonly number[], b: readonly number[]): number[] {
  const out = new Array<number>(a.length + b.length - 1).fill(0);
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) out[i + j] = (out[i + j] ?? 0) + x * y;
  return out;
}

/** Row k−1 of Pascal's triangle: the k binomial weights. */
function binomial(k: number): number[] {
  let row = [1];
  for (let i = 1; i < k; i++) row = convolved(row, [1, 1]);
  return row;
}

/** The smoothed first difference of length k ([−1, 1] for 2, [−1, 0, 1] for 3); one number alone has none: [0]. */
const difference = (k: number): number[] => (k === 1 ? [0] : convolved(binomial(k - 1), [-1, 1]));

/** The cell that reads x at the window's own place under "same" sizes. */
export const centreOf = (k: number): number => Math.floor((k - 1) / 2);

const identity: Maker = (k) => square(k, (u, v) => (u === centreOf(k) && v === centreOf(k) ? 1 : 0));

/**
 * The five-point Laplacian, smoothed by binomial weights where k > 3; its weights sum to 0. A 2×2 window has no second
 * difference along one axis, so k = 2 takes the mixed one, and k = 1 nothing.
 */
const laplacian: Maker = (k) => {
  if (k === 1) return [[0]];
  if (k === 2) return outer([1, -1], [-1, 1]);
  const smooth = binomial(k - 2);
  const flat = convolved(smooth, [0, 1, 0]);
  const bent = convolved(smooth, [1, -2, 1]);
  return square(k, (u, v) => (flat[u] ?? 0) * (bent[v] ?? 0) + (bent[u] ?? 0) * (flat[v] ?? 0));
};

const plus = (a: Kernel, b: Kernel, factor = 1): Kernel =>
  a.map((row, u) => row.map((x, v) => x + factor * (b[u]?.[v] ?? 0)));

/** A wave under a bell; `turn` in units of 45°. Rounded to hundredths so that it can be read, with a sum of exactly zero. */
const gabor =
  (turn: number): Maker =>
  (k) => {
    if (k === 1) return [[1]];
    const angle = (turn * Math.PI) / 4;
    const middle = (k - 1) / 2;
    const wave = square(k, (u, v) => {
      const along = (v - middle) * Math.cos(angle) + (u - middle) * Math.sin(angle);
      const bell = Math.exp(-((u - middle) ** 2 + (v - middle) ** 2) / (2 * (k / 3.5) ** 2));
      return k % 2 === 0
        ? bell * Math.sin((2 * Math.PI * along) / k)
        : bell * Math.cos((2 * Math.PI * along) / (k * 0.7));
    });
    const mean = wave.flat().reduce((sum, x) => sum + x, 0) / (k * k);
    const rounded = wave.map((row) => row.map((x) => Math.round(100 * (x - mean))));
    const rest = rounded.flat().reduce((sum, x) => sum + x, 0);
    const c = centreOf(k);
    return rounded.map((row, u) => row.map((x, v) => (u === c && v === c ? x - rest : x) / 100));
  };

/** A printed 3×3 kernel: its top-left part in smaller sizes, repeated in larger ones. */
const printed =
  (table: Kernel): Maker =>
  (k) =>
    square(k, (u, v) => table[u % 3]?.[v % 3] ?? 0);

/** A whole number in low…high that depends on the given numbers alone (Wang's integer hash). */
export function scattered(low: number, high: number, ...seeds: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const seed of seeds) {
    h = Math.imul(h ^ (seed | 0) ^ 61 ^ (h >>> 16), 9);
    h = Math.imul(h ^ (h >>> 4), 0x27d4eb2d);
    h ^= h >>> 15;
  }
  return low + ((h >>> 0) % (high - low + 1));
}

const makers: Readonly<Record<Exclude<KernelPreset, 'random'>, Maker>> = {
  box: (k) => square(k, () => 1),
  identity,
  blur: (k) => square(k, () => 1 / (k * k)),
  gaussian: (k) => outer(binomial(k), binomial(k)).map((row) => row.map((x) => x / 4 ** (k - 1))),
  'sobel-x': (k) => outer(binomial(k), difference(k)),
  'sobel-y': (k) => outer(difference(k), binomial(k)),
  laplacian,
  sharpen: (k) => plus(identity(k), laplacian(k), k > 3 ? -1 / 4 ** (k - 3) : -1),
  emboss: (k) =>
    plus(
      identity(k),
      square(k, (u, v) => u + v - (k - 1)),
    ),
  edges: (k) =>
    plus(
      identity(k).map((row) => row.map((x) => x * k * k)),
      square(k, () => -1),
    ),
  gabor: gabor(0),
  'deck-a': printed([
    [12, 1, 7],
    [6, 9, 1],
    [3, 5, 8],
  ]),
  matrix: printed([
    [1, 4, 1],
    [1, 4, 3],
    [3, 3, 1],
  ]),
};

/** Turned by 90° clockwise, `times` times. */
function quarterTurned(kernel: Kernel, times: number): Kernel {
  let out = kernel;
  for (let i = 0; i < times; i++) {
    const now = out;
    out = square(now.length, (u, v) => now[now.length - 1 - v]?.[u] ?? 0);
  }
  return out;
}

const companions: readonly Exclude<KernelPreset, 'random'>[] = [
  'sobel-x',
  'sobel-y',
  'laplacian',
  'gaussian',
  'emboss',
];
const oriented: readonly string[] = ['deck-a', 'matrix', 'emboss'];

/** The kernel of filter f in channel c under the preset's name. */
function slice(name: KernelPreset, k: number, channels: number, channel: number, filter: number, seed: number): Kernel {
  if (name === 'random') return square(k, (u, v) => scattered(-3, 3, seed, filter, channel, u, v));
  if (name === 'gabor') return gabor(filter)(k);
  if (name === 'identity' && channels > 1) return channel === filter % channels ? identity(k) : square(k, () => 0);
  if (oriented.includes(name)) return quarterTurned(makers[name](k), filter);
  const others = companions.filter((other) => other !== name);
  const kernel = makers[filter === 0 ? name : (others[(filter - 1) % others.length] ?? name)](k);
  const averages = filter === 0 && (name === 'blur' || name === 'gaussian');
  return averages ? kernel.map((row) => row.map((x) => x / channels)) : kernel;
}

/**
 * A built-in bank of kernels: k² numbers for each channel of each filter, filter after filter, channel after channel, row by
 * row. The first filter is the named one, the same in every channel (averages stay averages over all channels; identity
 * passes one channel); the next filters are its turns where it has a direction, or other classics. `random` follows `seed`.
 */
export function kernelPreset(name: KernelPreset, k: number, channels = 1, filters = 1, seed = 0): number[] {
  const differ = name === 'random' || name === 'identity';
  const out: number[] = [];
  for (let filter = 0; filter < filters; filter++) {
    const same = differ ? null : slice(name, k, channels, 0, filter, seed).flat();
    for (let channel = 0; channel < channels; channel++)
      out.push(...(same ?? slice(name, k, channels, channel, filter, seed).flat()));
  }
  return out;
}
