/** A printed sheet: strokes of every direction, thick and thin, large and hardly legible. */
import type { Picture } from '../../math/picture.ts';
import { type Colour, hex, mix, shade, smoothstep } from '../colour.ts';
import { cloudNoise, valueNoise } from '../noise.ts';
import { type Canvas, canvas, fill, type Ink, picture } from '../painter.ts';
import { random } from '../random.ts';
import { block, disc, outline, type Point, stroke } from '../shapes.ts';
import { strokesOf } from '../strokes.ts';

interface Line {
  readonly text: string;
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly height: number;
  /** Pen half-width over height. */
  readonly weight: number;
  readonly spacing?: number;
  readonly turn?: number;
}

/** Prints a line from left to right, turned around its start. */
function print(on: Canvas, line: Line, ink: Ink): void {
  const { text, x, y, height, weight } = line;
  const c = Math.cos(line.turn ?? 0);
  const s = Math.sin(line.turn ?? 0);
  const advance = height * 0.72 * (line.spacing ?? 1);
  [...text].forEach((character, i) => {
    for (const polyline of strokesOf(character)) {
      const points = polyline.map(([px, py]): Point => {
        const u = i * advance + px * height * 0.72;
        const v = (py - 0.5) * height;
        return [x + u * c - v * s, y + u * s + v * c];
      });
      fill(on, stroke(points, weight * height), ink);
    }
  });
}

const ink = (colour: Colour, seed: number): Ink => {
  const faded = mix(colour, hex('f3ead6'), 0.45);
  return (x, y) => mix(colour, faded, smoothstep(0.74, 1, valueNoise(x * 140, y * 140, seed)));
};

/** A type specimen; the seed shuffles the small print and turns the sheet. */
export function text(seed: number, side: number): Picture {
  const chance = random(seed, 15);
  const on = canvas(side, (x, y) => {
    const fibre = cloudNoise(x * 30, y * 70, seed, 3) - 0.5;
    const stain = cloudNoise(x * 3 + 7, y * 3, seed + 1, 3);
    return shade(
      mix(hex('f6eedb'), hex('e2cfa8'), smoothstep(0.45, 0.95, stain)),
      1 + 0.07 * fibre - 0.22 * Math.hypot(x - 0.5, y - 0.5) ** 2,
    );
  });
  const turn = chance.between(-0.05, 0.05);
  const black = ink(hex('1d1a1e'), seed);
  const red = ink(hex('b3261e'), seed + 2);
  const at = (x: number, y: number): Point => {
    const [dx, dy] = [x - 0.5, y - 0.5];
    return [0.5 + dx * Math.cos(turn) - dy * Math.sin(turn), 0.5 + dx * Math.sin(turn) + dy * Math.cos(turn)];
  };
  const line = (
    content: string,
    x: number,
    y: number,
    height: number,
    weight: number,
    colour: Ink = black,
    spacing = 1,
  ) => {
    const [px, py] = at(x, y);
    print(on, { text: content, x: px, y: py, height, weight, spacing, turn }, colour);
  };
  const rule = (y: number, halfWidth: number) => fill(on, stroke([at(0.08, y), at(0.92, y)], halfWidth), black);
  rule(0.075, 0.006);
  rule(0.092, 0.0015);
  line('STRIDE', 0.08, 0.205, 0.175, 0.085, black, 1.12);
  rule(0.325, 0.0022);
  line('ABCDEFGHIJKLM', 0.08, 0.385, 0.078, 0.06, red, 1.16);
  line('NOPQRSTUVWXYZ', 0.08, 0.475, 0.078, 0.06, black, 1.16);
  rule(0.535, 0.0022);
  line(chance.pick(['35', '28', '49']), 0.06, 0.685, 0.27, 0.062);
  for (let row = 0; row < 9; row++) {
    const height = 0.036 - 0.0021 * row;
    const count = Math.floor(0.5 / (height * 0.72 * 1.12));
    const words = Array.from({ length: count }, () =>
      chance.next() < 0.17 ? ' ' : String.fromCharCode(65 + chance.integer(26)),
    ).join('');
    line(words, 0.43, 0.575 + 0.0405 * row - 0.0011 * row * row, height, 0.055, black, 1.12);
  }
  line('3 × 3 = 9', 0.08, 0.9, 0.07, 0.045, black, 0.95);
  const [sx, sy] = [0.775, 0.83];
  const lean = turn - 0.28;
  const stamp = ink(hex('23489a'), seed + 5);
  for (const shape of [outline(disc(sx, sy, 0.125), 0.005), outline(disc(sx, sy, 0.106), 0.002)])
    fill(on, shape, stamp, { opacity: 0.85 });
  fill(on, block(sx, sy, 0.145, 0.036, 0.006, lean), hex('efe4cb'), { opacity: 0.92 });
  fill(on, outline(block(sx, sy, 0.145, 0.036, 0.006, lean), 0.003), stamp, { opacity: 0.85 });
  print(
    on,
    {
      text: 'W·X+B',
      x: sx - 0.118 * Math.cos(lean),
      y: sy - 0.118 * Math.sin(lean),
      height: 0.05,
      weight: 0.075,
      spacing: 1.32,
      turn: lean,
    },
    stamp,
  );
  return picture(on);
}
