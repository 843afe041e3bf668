/** A city at night over water: points of light, a grid of windows, and their broken reflections. */
import type { Picture } from '../../math/picture.ts';
import { hex, mix, ramp, shade, smoothstep } from '../colour.ts';
import { cloudNoise, lattice, valueNoise } from '../noise.ts';
import { type Canvas, canvas, fill, light, picture } from '../painter.ts';
import { random } from '../random.ts';
import { disc, polygon, rectangle, stroke } from '../shapes.ts';

const shore = 0.74;
const lamps = [hex('ffd27a'), hex('ffe9b8'), hex('ffb35c'), hex('cfe3ff')] as const;

function heavens(on: Canvas, seed: number): void {
  const chance = random(seed, 12);
  for (let i = 0; i < 150; i++) {
    const size = 0.0016 + 0.0032 * chance.next() ** 4;
    const bright = chance.between(0.35, 1);
    const at = { x: chance.next(), y: chance.next() ** 1.4 * 0.55, reach: size * 4 };
    light(
      on,
      at,
      ramp([hex('ffd9b0'), hex('ffffff'), hex('b9d0ff')], chance.next()),
      (d) => bright * Math.exp(-((d / size) ** 2)),
    );
  }
  const moon = { x: chance.between(0.2, 0.32), y: 0.17, reach: 0.4 };
  light(on, moon, hex('cfd9ff'), (d) => 0.55 * Math.exp(-d * 11));
  fill(on, disc(moon.x, moon.y, 0.062), (x, y) => {
    const sea = smoothstep(0.48, 0.66, cloudNoise(x * 26, y * 26, seed + 4, 3));
    return shade(mix(hex('fdf6e0'), hex('b9b6b4'), 0.75 * sea), 1.02 - 2.2 * Math.max(0, x - moon.x));
  });
}

function tower(on: Canvas, left: number, width: number, top: number, far: boolean, seed: number): void {
  const wall = far ? hex('232c52') : hex('0e1226');
  const columns = Math.max(3, Math.round(width / 0.021));
  const rows = Math.round((shore - top) / 0.026);
  fill(on, rectangle(left, top, left + width, shore), (x, y) => {
    const u = ((x - left) / width) * columns;
    const v = ((y - top) / (shore - top)) * rows;
    const [i, j] = [Math.floor(u), Math.floor(v)];
    const inPane = Math.abs(u - i - 0.5) < 0.27 && Math.abs(v - j - 0.5) < 0.3 && j > 0;
    const dim = shade(wall, 1 + 0.9 * (1 - (x - left) / width) * 0.5);
    if (!inPane) return dim;
    const on = lattice(i + seed * 7, Math.floor(j / 1), seed) < (far ? 0.3 : 0.44) || lattice(0, j, seed) > 0.93;
    const lamp = lamps[Math.floor(lattice(i, j, seed + 9) * lamps.length)] ?? lamps[0];
    return on ? shade(lamp, (far ? 0.45 : 0.7) + 0.35 * lattice(i, j, seed + 2)) : mix(dim, hex('3a4a78'), 0.35);
  });
}

function skyline(on: Canvas, seed: number): void {
  const chance = random(seed, 13);
  for (const far of [true, false]) {
    let x = far ? -0.03 : -0.06;
    let index = 0;
    while (x < 1) {
      const width = chance.between(0.06, far ? 0.1 : 0.14);
      const centre = Math.exp(-(((x + width / 2 - 0.62) / 0.3) ** 2));
      const top =
        shore - (far ? 0.2 : 0.1) - (far ? 0.24 : 0.3) * centre * chance.between(0.55, 1) - chance.between(0, 0.07);
      tower(on, x, width, top, far, seed + 31 * ++index + (far ? 500 : 0));
      const roof = chance.integer(4);
      const middle = x + width / 2;
      const dark = far ? hex('232c52') : hex('0e1226');
      if (roof === 0)
        fill(
          on,
          stroke(
            [
              [middle, top],
              [middle, top - 0.07],
            ],
            0.003,
            0.0015,
          ),
          dark,
        );
      if (roof === 0)
        light(on, { x: middle, y: top - 0.07, reach: 0.04 }, hex('ff4a3a'), (d) => 1.1 * Math.exp(-d * 150));
      if (roof === 1)
        fill(
          on,
          polygon([
            [x, top],
            [middle, top - 0.05],
            [x + width, top],
          ]),
          dark,
        );
      if (roof === 2) fill(on, rectangle(x + width * 0.2, top - 0.022, x + width * 0.8, top), dark);
      x += width + chance.between(far ? -0.01 : 0.004, 0.02);
    }
  }
}

function bridge(on: Canvas): void {
  const deck = shore - 0.028;
  const steel = hex('05070f');
  fill(on, rectangle(-0.1, deck, 1.1, deck + 0.012), steel);
  for (let i = 0; i < 14; i++) {
    const x = 0.035 + i * 0.072;
    fill(
      on,
      stroke(
        [
          [x, deck],
          [x, deck - 0.03],
        ],
        0.0022,
      ),
      steel,
    );
    light(
      on,
      { x, y: deck - 0.033, reach: 0.07 },
      hex('ffc56b'),
      (d) => 0.5 * Math.exp(-d * 60) + Math.exp(-((d / 0.006) ** 2)),
    );
  }
}

/** Mirrors what stands above the shore, broken by waves that grow towards the viewer. */
function water(on: Canvas, seed: number): void {
  const { side, data } = on;
  const above = data.slice();
  const start = Math.round(shore * side);
  for (let row = start; row < side; row++) {
    const depth = (row + 0.5) / side - shore;
    for (let column = 0; column < side; column++) {
      const ripple = valueNoise((column / side) * 9, (depth * 46) / (0.12 + depth) ** 0.5 + 30, seed) - 0.5;
      const shift = Math.round(ripple * side * (0.012 + 0.16 * depth));
      const from = Math.max(0, Math.min(side - 1, Math.round((shore - depth * 1.55) * side + shift * 1.4)));
      const at = Math.max(0, Math.min(side - 1, column + shift));
      const crest = 0.62 + 0.5 * ripple - 0.9 * depth;
      for (let c = 0; c < 3; c++)
        data[3 * (row * side + column) + c] =
          (above[3 * (from * side + at) + c] ?? 0) * crest + ([0.015, 0.03, 0.075][c] ?? 0) * (1 + ripple);
    }
  }
}

/** The city; the seed builds another skyline under other stars. */
export function night(seed: number, side: number): Picture {
  const haze = random(seed, 14).pick(['6a3f6e', '8a4a52', '2f5a7a']);
  const on = canvas(side, (x, y) => {
    const band = ramp([hex('060a1e'), hex('0e1a3f'), hex('26305f'), hex(haze)], y / shore);
    return shade(band, 0.9 + 0.25 * cloudNoise(x * 4, y * 7, seed, 4));
  });
  heavens(on, seed);
  skyline(on, seed);
  bridge(on);
  water(on, seed);
  return picture(on);
}
