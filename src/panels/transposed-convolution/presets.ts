/** The built-in inputs and kernels by name, each defined for every size. All lists run row by row, as in the address. */
import { random } from '../../data/random.ts';

export const inputPresets = [
  'deck',
  'deck-x',
  'deck-y',
  'pooled',
  'ones',
  'ramp',
  'checkerboard',
  'spot',
  'random',
] as const;
export type InputPreset = (typeof inputPresets)[number];

export const kernelPresets = ['letters', 'deck', 'ones', 'bilinear', 'gaussian', 'random'] as const;
export type KernelPreset = (typeof kernelPresets)[number];

type Table = readonly (readonly number[])[];
type Cell = (row: number, column: number, size: number) => number;

/** A table of the lectures: cut at the top left for smaller sizes, repeated for larger ones. */
const printed =
  (table: Table): Cell =>
  (row, column) => {
    const line = table[row % table.length] ?? [];
    return line[column % line.length] ?? 0;
  };

/** X and the small map of CURRICULUM US2 and US3; what max pooling leaves of P (PL1); the kernel K (US1). */
const deckX: Table = [
  [4, 5, 8, 7],
  [1, 8, 8, 8],
  [3, 6, 6, 4],
  [6, 5, 7, 8],
];
const deckY: Table = [
  [2, 1],
  [4, 4],
];
const pooled: Table = [
  [5, 8],
  [9, 7],
];
const deckKernel: Table = [
  [1, 4, 1],
  [1, 4, 3],
  [3, 3, 1],
];

/** Whole numbers by chance, always the same for a size. */
const scattered = (size: number, low: number, high: number, stream: number): number[] => {
  const chance = random(1, stream + size);
  return Array.from({ length: size * size }, () => low + chance.integer(high - low + 1));
};

const square = (size: number, cell: Cell): number[] =>
  Array.from({ length: size * size }, (_, i) => cell(Math.floor(i / size), i % size, size));

const inputs: Readonly<Record<Exclude<InputPreset, 'random'>, Cell>> = {
  // U = 1 2 / 3 4: the numbers 1, 2, 3 … row by row
  deck: (row, column, size) => row * size + column + 1,
  'deck-x': printed(deckX),
  'deck-y': printed(deckY),
  pooled: printed(pooled),
  ones: () => 1,
  // a plane: 0 1 / 2 3 at size 2 (US6)
  ramp: (row, column) => 2 * row + column,
  checkerboard: (row, column) => (row + column) % 2,
  spot: (row, column, size) => {
    const middle = Math.floor((size - 1) / 2);
    return row === middle && column === middle ? 1 : 0;
  },
};

/** A built-in input of size × size. */
export const inputPreset = (name: InputPreset, size: number): number[] =>
  name === 'random' ? scattered(size, 0, 9, 100) : square(size, inputs[name]);

/** The tent with which a transposed convolution interpolates: 1 at its middle, falling in a straight line. */
function tent(k: number): number[] {
  const factor = Math.ceil(k / 2);
  const middle = k % 2 === 1 ? factor - 1 : factor - 0.5;
  return Array.from({ length: k }, (_, u) => 1 - Math.abs(u - middle) / factor);
}

/** Row k−1 of Pascal's triangle, scaled to sum 1. */
function bell(k: number): number[] {
  let row = [1];
  for (let i = 1; i < k; i++) row = [...row, 0].map((x, j) => (x + (row[j - 1] ?? 0)) / 2);
  return row;
}

const outer = (a: readonly number[]): number[] => a.flatMap((x) => a.map((y) => x * y));

/** A built-in kernel of k × k. */
export function kernelPreset(name: KernelPreset, k: number): number[] {
  switch (name) {
    case 'letters':
      return square(k, (u, v) => u * k + v + 1);
    case 'deck':
      return square(k, printed(deckKernel));
    case 'ones':
      return square(k, () => 1);
    case 'bilinear':
      return outer(tent(k));
    case 'gaussian':
      return outer(bell(k));
    case 'random':
      return scattered(k, -3, 3, 200);
  }
}
