/**
 * Cells under a microscope, made from a seed: they grow in clumps, their walls touch and fade in and out, some have a nucleus, and the light
 * is uneven. Each picture comes with its labels, where a gap two pixels wide keeps touching cells apart.
 */
import { type Cell, layout, type Nearness, nearness, scaled, sign } from './cell-layout.ts';
import { clamp01 } from './colour.ts';
import { valueNoise } from './noise.ts';
import { bell, blurred, smudge, standardised } from './optics.ts';
import { pieces } from './pieces.ts';
import { type Random, random } from './random.ts';

export interface CellsPicture {
  readonly side: number;
  /** Mean 0, deviation 1, row by row. */
  readonly image: Float32Array<ArrayBuffer>;
  /** 1 = cell, 0 = background (gaps between touching cells too). */
  readonly labels: Uint8Array<ArrayBuffer>;
  /** 0 = none, 1…n: the 4-connected pieces of the labels, so a cell that gaps cut in two has two numbers. */
  readonly instances: Uint8Array<ArrayBuffer>;
  /** 1 where two cells touch: the pixels on either side of the border between them. */
  readonly gaps: Uint8Array<ArrayBuffer>;
  /** n, the number of instances. */
  readonly count: number;
}

/** Smaller pieces of a cell, in pixels, are not labelled. */
const smallestPiece = 12;
/** Up to here, in pixels, the numbers of the cells surely fit into a byte. */
const largestSide = 224;
/** The blur of the lens along rows and columns. */
const lens = [0.18, 0.64, 0.18];

/** Where the pixel above, below, left or right of a pixel inside one cell lies inside another. */
function gapsOf(inside: Uint8Array, side: number): Uint8Array<ArrayBuffer> {
  const gaps = new Uint8Array(side * side);
  const touch = (p: number, q: number) => {
    const [a, b] = [inside[p] ?? 0, inside[q] ?? 0];
    if (a > 0 && b > 0 && a !== b) gaps[p] = gaps[q] = 1;
  };
  for (let p = 0; p < side * side; p++) {
    if (p % side < side - 1) touch(p, p + 1);
    if (p + side < side * side) touch(p, p + side);
  }
  return gaps;
}

/** The light without noise: uneven ground, cells with walls, halos and nuclei. */
function lit(cells: readonly Cell[], near: Nearness, side: number, chance: Random): Float64Array<ArrayBuffer> {
  const out = new Float64Array(side * side);
  const middle = (side - 1) / 2;
  const slope = chance.between(0.04, 0.12);
  const direction = chance.between(0, 2 * Math.PI);
  const [c, s] = [Math.cos(direction), Math.sin(direction)];
  const ramp = slope / (middle * (Math.abs(c) + Math.abs(s)));
  const vignette = (chance.between(0, 0.1) * 2) / side ** 2;
  const [ground, grain, fade] = [chance.integer(2 ** 31), chance.integer(2 ** 31), chance.integer(2 ** 31)];
  const noise = (j: number, i: number, spacing: number, seed: number) =>
    2 * valueNoise(j / spacing, i / spacing, seed) - 1;
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++) {
      const at = i * side + j;
      const [x, y] = [j - middle, i - middle];
      let value = 0.45 + ramp * (x * c + y * s) - vignette * (x * x + y * y) + 0.04 * noise(j, i, 16, ground);
      const cell = cells[(near.nearest[at] ?? 0) - 1];
      if (cell) {
        const { radius, nucleus } = cell;
        const first = near.first[at] ?? 0;
        const second = near.second[at] ?? 0;
        // Pixels to the cell's own outline, positive inside, and to the wall
        const depth = (1 - first) * radius;
        let wall = Math.abs(depth);
        if (depth > -9) value += (cell.offset + 0.05 * noise(j, i, 4, grain)) / (1 + Math.exp(-2 * depth));
        if (depth > 0) {
          if (second < 1.15) wall = Math.min(wall, ((second - first) * radius) / 2);
          value += nucleus.height * bell(Math.hypot(j - nucleus.x, i - nucleus.y), 0.22 * radius);
        } else value += 0.08 * bell(depth + 2.2, 0.9);
        if (depth > -3)
          value -= cell.wall * (0.15 + 0.85 * clamp01(0.5 + 0.75 * noise(j, i, 8, fade))) * bell(wall, 0.8);
      }
      out[at] = value;
    }
  return out;
}

/** Dust, and short dark lines that look like walls. */
function dirty(out: Float64Array, side: number, chance: Random): void {
  const place = (): [number, number] => [chance.between(0, side), chance.between(0, side)];
  for (let specks = scaled(3 + chance.integer(5), side); specks > 0; specks--)
    smudge(out, side, place(), [0, 0], sign(chance) * chance.between(0.15, 0.35), chance.between(0.6, 1.3));
  for (let walls = scaled(2 + chance.integer(3), side); walls > 0; walls--) {
    const half = chance.between(2.5, 5);
    const angle = chance.between(0, 2 * Math.PI);
    smudge(out, side, place(), [half * Math.cos(angle), half * Math.sin(angle)], -chance.between(0.06, 0.14), 0.8);
  }
}

/**
 * Picture `index` of the pool `seed`, side×side pixels; `noise` is the deviation of the noise on every pixel before the picture is
 * standardised, and changes nothing else. At 64×64 about 11 cells cover 37 % of the pixels, and the gaps 3 %.
 * Throws RangeError unless side is a whole number 16…224.
 */
export function drawCells(seed: number, index: number, side = 64, noise = 0.05): CellsPicture {
  if (!Number.isInteger(side) || side < 16 || side > largestSide) throw new RangeError(`cells on ${side} pixels`);
  const chance = random(seed, index);
  const cells = layout(side, chance);
  const near = nearness(cells, side);
  const inside = near.nearest.map((cell, at) => ((near.first[at] ?? 0) < 1 ? cell : 0));
  const gaps = gapsOf(inside, side);
  const open = inside.map((cell, at) => (cell > 0 && gaps[at] === 0 ? 1 : 0));
  const { instances, count } = pieces(open, side, smallestPiece);

  const light = lit(cells, near, side, chance);
  dirty(light, side, chance);
  const image = standardised(blurred(light, side, lens).map((value) => value + noise * chance.normal()));
  return { side, image, labels: instances.map((piece) => Math.min(piece, 1)), instances, gaps, count };
}
