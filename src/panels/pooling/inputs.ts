/** The built-in inputs as numbers, for every size and up to three channels. Lists run channel after channel, row by row, as in the address. */
import { drawDigit } from '../../data/digits.ts';
import { random } from '../../data/random.ts';
import { adaptiveAveragePool } from '../../math/adaptive-pool.ts';
import { correlate2d } from '../../math/correlate.ts';
import { at, filters, type Volume, volume } from '../../math/volume.ts';
import type { InputPreset } from './presets.ts';

type Table = readonly (readonly number[])[];

/** P, the 4×4 table of the lecture (CURRICULUM §1.2). */
const deckTable: Table = [
  [5, 3, 3, 1],
  [0, 2, 8, 5],
  [1, 4, 4, 2],
  [0, 9, 2, 7],
];

/** Q, the lecture's 5×5 pixels. */
const pixelTable: Table = [
  [165, 96, 36, 28, 44],
  [194, 145, 92, 80, 72],
  [161, 139, 105, 99, 59],
  [144, 89, 48, 41, 31],
  [145, 79, 45, 39, 33],
];

type Drawing = (size: number, channel: number) => (row: number, column: number) => number;

/**
 * Three maps from one table: itself, left and right exchanged, upside down. Smaller sizes see its top left, larger ones its repetition.
 */
const turned =
  (table: Table): Drawing =>
  (size, channel) =>
  (row, column) => {
    const [r, c] = [channel === 2 ? size - 1 - row : row, channel === 1 ? size - 1 - column : column];
    return table[r % table.length]?.[c % table.length] ?? 0;
  };

/** A single 1, in every further channel one column further to the right: at size 8 on columns 2, 3, 4. */
const spot: Drawing = (size, channel) => {
  const place = Math.floor(size / 4);
  return (row, column) => (row === place && column === (place + channel) % size ? 1 : 0);
};

/** A smiling face in three colours; with one channel only its first (red) is seen. */
const face: Drawing = (size, channel) => (row, column) => {
  const x = (column + 0.5) / size - 0.5;
  const y = (row + 0.5) / size - 0.5;
  const near = (cx: number, cy: number, r: number) => (x - cx) ** 2 + (y - cy) ** 2 < r * r;
  const paint = (red: number, green: number, blue: number) => [red, green, blue][channel] ?? red;
  if (near(-0.17, -0.1, 0.08) || near(0.17, -0.1, 0.08)) return paint(1, 2, 4);
  if (near(0, -0.02, 0.27) && !near(0, -0.08, 0.2) && y > 0.1) return paint(4, 1, 1);
  if (near(0, 0, 0.47)) return paint(9, 7, 5);
  return paint(2, 3, 6);
};

/** A little house before the sky, brightness 0 to 3. */
function house(size: number): Volume {
  const out = volume(size, size, 1);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const x = Math.abs((j + 0.5) / size - 0.5);
      const y = (i + 0.5) / size;
      const roof = y > 0.18 && y < 0.5 && x < y - 0.14;
      const wall = y >= 0.5 && y < 0.88 && x < 0.3;
      out.data[i * size + j] = roof ? 2 : wall ? 3 : 0;
    }
  return out;
}

const sobel = filters(3, 3, 1, 2, [-1, -1, 0, -2, 1, -1, -2, 0, 0, 0, 2, 0, -1, 1, 0, 2, 1, 1]);

/** Sobel across and down, without sign: both together (their length), across alone, down alone; whole numbers. */
const edges: Drawing = (size, channel) => {
  const slopes = correlate2d(house(size), sobel, { stride: 1, dilation: 1, padding: 'replicate', flip: false });
  return (row, column) => {
    const [across, down] = [at(slopes, row, column, 0), at(slopes, row, column, 1)];
    return Math.round([Math.hypot(across, down), Math.abs(across), Math.abs(down)][channel] ?? 0);
  };
};

const digitSide = 28;
/** Three of the generated digits, 3, 7 and 5, from 28×28 down to the size by their means, 0 to 9. */
const digit: Drawing = (size, channel) => {
  const ink = new Float32Array(digitSide * digitSide);
  drawDigit([3, 7, 5][channel] ?? 3, random(1, channel), ink, 0, { jitter: 0, noise: 0 });
  const small = adaptiveAveragePool(volume(digitSide, digitSide, 1, ink), size, size);
  const most = Math.max(...small.data, 1e-9);
  return (row, column) => Math.round((9 * at(small, row, column)) / most);
};

const drawings: Readonly<Record<InputPreset, Drawing>> = {
  deck: turned(deckTable),
  'deck-pixels': turned(pixelTable),
  checkerboard: (_, channel) => (row, column) => ([row + column, column, row][channel] ?? 0) % 2,
  spot,
  ramp: (_, channel) => (row, column) => [column, row, row + column][channel] ?? 0,
  face,
  edges,
  digit,
};

/** A built-in input of size×size numbers for each channel. */
export function inputPreset(name: InputPreset, size: number, channels = 1): number[] {
  const out: number[] = [];
  for (let channel = 0; channel < channels; channel++) {
    const draw = drawings[name](size, channel);
    for (let row = 0; row < size; row++) for (let column = 0; column < size; column++) out.push(draw(row, column));
  }
  return out;
}
