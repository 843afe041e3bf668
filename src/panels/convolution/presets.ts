/** The built-in inputs, as numbers. All lists run channel after channel, row by row, as in the address. */

export const inputPresets = ['deck', 'deck-square', 'ramp', 'checkerboard', 'face', 'ball', 'channels'] as const;
export type InputPreset = (typeof inputPresets)[number];
export { type KernelPreset, kernelPreset, kernelPresets, scattered } from './kernels.ts';

/** The 10×11 table of the lecture (CURRICULUM §1.1); its first column is really the printed row number 9…0. */
export const deckTable: readonly (readonly number[])[] = [
  [9, 1, 5, 4, 5, 4, 4, 2, 4, 1, 1],
  [8, 1, 7, 8, 5, 9, 8, 5, 1, 0, 2],
  [7, 6, 8, 13, 10, 12, 7, 3, 1, 0, 0],
  [6, 5, 10, 13, 13, 15, 10, 4, 4, 0, 1],
  [5, 6, 13, 16, 16, 16, 13, 8, 4, 0, 0],
  [4, 5, 8, 12, 20, 14, 10, 4, 5, 0, 0],
  [3, 5, 9, 9, 9, 10, 8, 7, 5, 0, 0],
  [2, 0, 6, 8, 6, 11, 2, 3, 1, 3, 3],
  [1, 2, 5, 5, 4, 4, 3, 4, 0, 1, 0],
  [0, 4, 2, 3, 6, 5, 0, 2, 0, 0, 1],
];
const deckSquare = deckTable.map((row) => row.slice(1));

/** The two maps of the worked example on channels (CV10), and a third in their manner. */
const channelTables: readonly (readonly (readonly number[])[])[] = [
  [
    [1, 2, 0],
    [0, 1, 3],
    [2, 1, 1],
  ],
  [
    [0, 1, 1],
    [2, 0, 1],
    [1, 3, 0],
  ],
  [
    [1, 0, 2],
    [3, 1, 0],
    [0, 2, 1],
  ],
];

type Picture = (row: number, column: number, channel: number, size: number) => number;

/** A table that repeats in both directions, so that it is defined for every size; smaller sizes see its top-left part. */
function wrapped(table: readonly (readonly number[])[], row: number, column: number): number {
  const line = table[row % table.length] ?? [];
  return line[column % line.length] ?? 0;
}

/** Three maps from one table: itself, left and right exchanged, upside down. */
const turned =
  (table: readonly (readonly number[])[]): Picture =>
  (row, column, channel, size) => {
    const width = size === table.length ? (table[0]?.length ?? size) : size;
    if (channel === 1) return wrapped(table, row, width - 1 - column);
    return wrapped(table, channel === 2 ? size - 1 - row : row, column);
  };

/** A smiling face in three colours; with one channel only its first (red) is seen. */
const face: Picture = (row, column, channel, size) => {
  const x = (column + 0.5) / size - 0.5;
  const y = (row + 0.5) / size - 0.5;
  const near = (cx: number, cy: number, r: number) => (x - cx) ** 2 + (y - cy) ** 2 < r * r;
  const paint = (red: number, green: number, blue: number) => [red, green, blue][channel % 3] ?? red;
  if (near(-0.17, -0.1, 0.08) || near(0.17, -0.1, 0.08)) return paint(1, 2, 4);
  if (near(0, -0.02, 0.27) && !near(0, -0.08, 0.2) && y > 0.1) return paint(4, 1, 1);
  if (near(0, 0, 0.47)) return paint(9, 7, 5);
  return paint(2, 3, 6);
};

/** A shaded ball; each channel is lit from another side. */
const ball: Picture = (row, column, channel, size) => {
  const x = (2 * (column + 0.5)) / size - 1;
  const y = (2 * (row + 0.5)) / size - 1;
  const radius = 0.82;
  const depth = radius * radius - x * x - y * y;
  if (depth < 0) return 1;
  const light = [
    [-0.5, -0.5],
    [0.6, -0.4],
    [0, 0.7],
  ][channel % 3] ?? [0, 0];
  const lambert = (x * (light[0] ?? 0) + y * (light[1] ?? 0) + 0.7 * Math.sqrt(depth)) / radius;
  return Math.round(2 + 7 * Math.max(0, Math.min(1, lambert)));
};

const pictures: Readonly<Record<InputPreset, Picture>> = {
  deck: turned(deckTable),
  'deck-square': turned(deckSquare),
  ramp: (row, column, channel) => [column, row, row + column][channel % 3] ?? 0,
  checkerboard: (row, column, channel) => ([row + column, column, row][channel % 3] ?? 0) % 2,
  face,
  ball,
  channels: (row, column, channel) => wrapped(channelTables[channel % 3] ?? [], row, column),
};

/** How many columns a built-in input has: as many as rows, but 11 for the lecture's table at its own size, 10. */
export const presetColumns = (name: InputPreset, size: number): number =>
  name === 'deck' && size === deckTable.length ? size + 1 : size;

/**
 * A built-in input of `size` rows and `presetColumns` columns. The lecture's tables are cut at the top left for smaller
 * sizes and repeat for larger ones; drawn pictures are drawn afresh. Further channels are variations: see each picture.
 */
export function inputPreset(name: InputPreset, size: number, channels = 1): number[] {
  const columns = presetColumns(name, size);
  const draw = pictures[name];
  const out: number[] = [];
  for (let channel = 0; channel < channels; channel++)
    for (let row = 0; row < size; row++)
      for (let column = 0; column < columns; column++) out.push(draw(row, column, channel, size));
  return out;
}
