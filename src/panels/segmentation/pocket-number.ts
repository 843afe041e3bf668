/** What makes one number of the small U-Net: everything that is read, times what, and how it is put together. */
import { resampleMatrix } from '../../math/resample.ts';
import type { UnetLayer } from '../../math/unet-forward.ts';
import { at, type Volume, weight } from '../../math/volume.ts';
import { pocketWeights } from './pocket.ts';
import { mapOf, type PocketPass } from './pocket-pass.ts';
import { type PocketStage, stageAt } from './pocket-plan.ts';

/** One number that is read. */
export interface Term {
  /** Place in its map; null for a zero of the border. */
  readonly row: number;
  readonly column: number;
  readonly inside: boolean;
  readonly x: number;
  readonly w: number;
  readonly product: number;
}

/** What is read of one map. */
export interface Reading {
  /** Which map of the stage that is read. */
  readonly stage: number;
  readonly channel: number;
  /** Rows × columns of the window. */
  readonly rows: number;
  readonly columns: number;
  readonly terms: readonly Term[];
  readonly sum: number;
}

export interface Making {
  /** One a map that is read. */
  readonly readings: readonly Reading[];
  readonly bias: number;
  /** Before ReLU; for everything else the value itself. */
  readonly sum: number;
  readonly value: number;
}

const layerOf = (name: string): UnetLayer => {
  const net = pocketWeights();
  if (name === 'head') return net.head;
  const second = name.endsWith('b') ? 1 : 0;
  if (name.startsWith('centre')) return net.centre[second];
  const level = Number(name[3]);
  const found = (name.startsWith('enc') ? net.encoder : net.decoder)[level]?.[second];
  if (!found) throw new Error(`no layer ${name}`);
  return found;
};

function reading(
  stage: number,
  map: Volume,
  channel: number,
  rows: number,
  columns: number,
  terms: Omit<Term, 'x' | 'inside' | 'product'>[],
): Reading {
  const whole = terms.map((term): Term => {
    const inside = term.row >= 0 && term.column >= 0 && term.row < map.rows && term.column < map.columns;
    const x = inside ? at(map, term.row, term.column, channel) : 0;
    return { ...term, inside, x, product: x * term.w };
  });
  return { stage, channel, rows, columns, terms: whole, sum: whole.reduce((sum, { product }) => sum + product, 0) };
}

function convolved(pass: PocketPass, stage: PocketStage, row: number, column: number, filter: number): Making {
  const { kernel, bias } = layerOf(stage.name);
  const from = stage.from[0] ?? 0;
  const map = mapOf(pass, from);
  const half = (kernel.rows - 1) / 2;
  const readings = Array.from({ length: map.channels }, (_, channel) =>
    reading(
      from,
      map,
      channel,
      kernel.rows,
      kernel.columns,
      Array.from({ length: kernel.rows * kernel.columns }, (_, tap) => {
        const [u, v] = [Math.floor(tap / kernel.columns), tap % kernel.columns];
        return { row: row + u - half, column: column + v - half, w: weight(kernel, u, v, channel, filter) };
      }),
    ),
  );
  const offset = bias[filter] ?? 0;
  const sum = readings.reduce((total, one) => total + one.sum, offset);
  return { readings, bias: offset, sum, value: stage.kind === 'convolution' ? Math.max(sum, 0) : sum };
}

/** The four pixels between which an upsampled one stands, and how much of each. */
function interpolated(pass: PocketPass, stage: PocketStage, row: number, column: number, channel: number): Reading {
  const from = stage.from[0] ?? 0;
  const map = mapOf(pass, from);
  const { values } = resampleMatrix(map.rows, stage.side, 'bilinear', 'half-pixel');
  const taps = (i: number) =>
    Array.from({ length: map.rows }, (_, cell) => ({ cell, share: values[i * map.rows + cell] ?? 0 })).filter(
      ({ share }) => share > 0,
    );
  const [down, across] = [taps(row), taps(column)];
  const terms = down.flatMap((v) => across.map((h) => ({ row: v.cell, column: h.cell, w: v.share * h.share })));
  return reading(from, map, channel, down.length, across.length, terms);
}

const square = (row: number, column: number) =>
  [0, 1].flatMap((u) => [0, 1].map((v) => ({ row: 2 * row + u, column: 2 * column + v, w: 1 })));

/** How the number of a stage at a pixel and map comes about. */
export function makingOf(pass: PocketPass, stage: PocketStage, row: number, column: number, channel: number): Making {
  const value = at(mapOf(pass, stage.index), row, column, channel);
  const plain = (readings: readonly Reading[]): Making => ({ readings, bias: 0, sum: value, value });
  const same = (from: number, which: number) => reading(from, mapOf(pass, from), which, 1, 1, [{ row, column, w: 1 }]);
  const from = stage.from[0] ?? 0;
  switch (stage.kind) {
    case 'input':
      return plain([]);
    case 'convolution':
    case 'scores':
      return convolved(pass, stage, row, column, channel);
    case 'pool':
      return plain([reading(from, mapOf(pass, from), channel, 2, 2, square(row, column))]);
    case 'up':
      return plain([interpolated(pass, stage, row, column, channel)]);
    case 'join': {
      const own = stageAt(from).channels;
      return plain([channel < own ? same(from, channel) : same(stage.from[1] ?? 0, channel - own)]);
    }
    case 'keep':
    case 'labels':
    case 'compare':
      return plain([same(from, Math.min(channel, stageAt(from).channels - 1))]);
    case 'softmax':
      return plain([same(from, 0), same(from, 1)]);
  }
}
