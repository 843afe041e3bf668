/** A house by day: straight edges, slopes, a grid of panes, tiles, and soft trees beside it. */
import type { Picture } from '../../math/picture.ts';
import { hex, mix, ramp, shade, smoothstep } from '../colour.ts';
import { cloudNoise, lattice, valueNoise } from '../noise.ts';
import { type Canvas, canvas, fill, light, picture } from '../painter.ts';
import { random } from '../random.ts';
import {
  blob,
  block,
  both,
  curve,
  disc,
  ellipse,
  outline,
  type Point,
  polygon,
  rectangle,
  stroke,
  union,
} from '../shapes.ts';

const frame = hex('fbf7ee');

function window(on: Canvas, x: number, y: number, w: number, h: number, seed: number): void {
  fill(on, rectangle(x - w - 0.014, y - h - 0.014, x + w + 0.018, y + h + 0.02), hex('3a2a22'), {
    soft: 0.02,
    opacity: 0.35,
  });
  fill(on, rectangle(x - w - 0.012, y - h - 0.012, x + w + 0.012, y + h + 0.012), frame);
  fill(on, rectangle(x - w, y - h, x + w, y + h), (px, py) => {
    const glare = smoothstep(0.42, 0.5, Math.abs(((px + py * 0.8 + seed * 0.13) * 5) % 1));
    return mix(ramp([hex('4a7f9e'), hex('1f4360')], (py - y + h) / (2 * h)), hex('cfe6ef'), 0.55 * glare);
  });
  fill(
    on,
    union([rectangle(x - 0.005, y - h, x + 0.005, y + h), rectangle(x - w, y - 0.005, x + w, y + 0.005)]),
    frame,
  );
  fill(on, rectangle(x - w - 0.02, y + h + 0.01, x + w + 0.02, y + h + 0.026), shade(frame, 0.9));
}

function tree(on: Canvas, x: number, ground: number, size: number, seed: number): void {
  const leaf = [hex('234d2c'), hex('3f7a3a'), hex('8fb04e')];
  fill(on, ellipse(x + size * 0.15, ground, size * 0.8, size * 0.1), hex('1d3320'), { soft: 0.04, opacity: 0.45 });
  fill(
    on,
    stroke(
      [
        [x, ground],
        [x + 0.004, ground - size * 0.5],
        [x - 0.005, ground - size],
      ],
      size * 0.075,
      size * 0.04,
    ),
    (px) => mix(hex('6b4a2f'), hex('3a2618'), smoothstep(-0.03, 0.03, px - x)),
  );
  const chance = random(seed, 9);
  const crown = Array.from({ length: 9 }, (_, i) => {
    const angle = (i / 9) * 2 * Math.PI;
    return disc(
      x + Math.cos(angle) * size * 0.36 + chance.between(-0.01, 0.01),
      ground - size * 1.25 + Math.sin(angle) * size * 0.38,
      size * chance.between(0.24, 0.34),
    );
  });
  fill(on, union([...crown, disc(x, ground - size * 1.25, size * 0.45)], 0.02), (px, py, depth) => {
    const sun = 0.5 + ((px - x) * 0.55 - (py - ground + size * 1.25) * 0.75) / size;
    const leaves = cloudNoise(px * 46, py * 46, seed, 3) - 0.5;
    return ramp(leaf, 0.1 + 0.75 * sun + 1.1 * leaves - 0.18 * smoothstep(0.03, 0, depth));
  });
}

function sky(on: Canvas, seed: number): void {
  light(on, { x: 0.83, y: 0.16, reach: 0.5 }, hex('fff0b8'), (d) => 0.75 * Math.exp(-d * 9));
  fill(on, disc(0.83, 0.16, 0.055), hex('fff9dd'));
  const chance = random(seed, 8);
  const [white, grey] = [hex('ffffff'), hex('c3d6e6')];
  for (const [cx, cy, size] of [
    [0.2, 0.13, 0.09],
    [0.6, 0.08, 0.055],
    [0.96, 0.29, 0.06],
  ] as const) {
    const puffs = Array.from({ length: 6 }, (_, i) =>
      disc(
        cx + (i - 2.5) * size * 0.6,
        cy + chance.between(-0.1, 0.1) * size,
        size * ([0.34, 0.55, 0.8, 0.62, 0.72, 0.4][i] ?? 0.5),
      ),
    );
    const base = rectangle(cx - size * 2.4, cy - size, cx + size * 2.4, cy + size * 0.32);
    fill(on, both(union(puffs), base), (_, y) => mix(white, grey, smoothstep(-0.5, 0.4, (y - cy) / size)), {
      soft: 0.012,
      opacity: 0.95,
    });
  }
}

function land(on: Canvas, seed: number): void {
  const hill = (points: readonly Point[], top: string, bottom: string, y: number) =>
    fill(on, polygon([...curve(points), [1.1, 1.1], [-0.1, 1.1]]), (_x, py) =>
      mix(hex(top), hex(bottom), (py - y) * 4),
    );
  hill(
    [
      [-0.1, 0.5],
      [0.15, 0.41],
      [0.4, 0.47],
      [0.65, 0.38],
      [0.9, 0.44],
      [1.1, 0.4],
    ],
    '86a9b4',
    'b9cdb4',
    0.4,
  );
  hill(
    [
      [-0.1, 0.57],
      [0.2, 0.52],
      [0.5, 0.56],
      [0.8, 0.49],
      [1.1, 0.55],
    ],
    '7da36a',
    '93b96c',
    0.5,
  );
  fill(on, rectangle(-0.1, 0.72, 1.1, 1.1), (x, y) => {
    const blade = valueNoise(x * 120, y * 40, seed) - 0.5;
    return shade(mix(hex('86ad4f'), hex('4c7c33'), (y - 0.72) / 0.3), 1 + 0.28 * blade);
  });
  const path: Point[] = [
    [0.465, 0.755],
    [0.525, 0.755],
    [0.57, 0.85],
    [0.7, 1.02],
    [0.36, 1.02],
    [0.43, 0.86],
  ];
  fill(on, polygon(path), (x, y) => {
    const stone = lattice(Math.floor(x * (26 - 12 * y)), Math.floor((y - 0.5) ** 2 * 110), seed);
    return mix(hex('cdbb9b'), hex('a8977c'), stone);
  });
}

function walls(on: Canvas, brick: string, seed: number): void {
  fill(on, block(0.49, 0.755, 0.33, 0.03), hex('24351c'), { soft: 0.06, opacity: 0.6 });
  fill(on, rectangle(0.62, 0.2, 0.69, 0.42), (x, y) => {
    const course = Math.floor(y * 60);
    const joint = (y * 60) % 1 < 0.16 || (x * 34 + (course % 2) * 0.5) % 1 < 0.1;
    return shade(joint ? hex('c9b7a2') : hex('8f4a38'), x > 0.668 ? 0.75 : 1);
  });
  fill(on, rectangle(0.612, 0.19, 0.698, 0.21), hex('6d3629'));
  fill(on, rectangle(0.2, 0.45, 0.78, 0.76), (x, y) => {
    const course = Math.floor(y * 44);
    const along = x * 22 + (course % 2) * 0.5;
    const joint = (y * 44) % 1 < 0.14 || along % 1 < 0.07;
    const tone = 0.86 + 0.24 * lattice(Math.floor(along), course, seed);
    const eaves = 0.62 + 0.38 * smoothstep(0.45, 0.53, y);
    return shade(joint ? hex('e6d6bf') : shade(hex(brick), tone), eaves);
  });
  fill(on, rectangle(0.2, 0.735, 0.78, 0.76), (x) =>
    shade(hex('9b968c'), 0.9 + 0.2 * lattice(Math.floor(x * 28), 0, seed)),
  );
}

function roof(on: Canvas, tile: string, seed: number): void {
  fill(
    on,
    polygon([
      [0.15, 0.47],
      [0.27, 0.26],
      [0.71, 0.26],
      [0.83, 0.47],
    ]),
    (x, y) => {
      const course = Math.floor((y - 0.26) * 64);
      const along = (x - 0.49) * (30 - 8 * (y - 0.26)) + (course % 2) * 0.5;
      const within = along - Math.floor(along) - 0.5;
      const drop = (y - 0.26) * 64 - course;
      const round = 1 - smoothstep(0.55, 1.05, drop + within * within * 1.4) * 0.45;
      return shade(hex(tile), (0.82 + 0.3 * lattice(Math.floor(along), course, seed)) * round);
    },
  );
  fill(on, rectangle(0.262, 0.248, 0.718, 0.27, 0.01), shade(hex(tile), 0.72));
  fill(on, rectangle(0.145, 0.462, 0.835, 0.482), frame);
  fill(
    on,
    polygon([
      [0.37, 0.47],
      [0.49, 0.29],
      [0.61, 0.47],
    ]),
    shade(frame, 0.94),
  );
  fill(
    on,
    outline(
      polygon([
        [0.37, 0.47],
        [0.49, 0.29],
        [0.61, 0.47],
      ]),
      0.009,
    ),
    shade(hex(tile), 0.62),
  );
  fill(on, disc(0.49, 0.405, 0.04), frame);
  fill(on, disc(0.49, 0.405, 0.031), (_, y) => ramp([hex('5d93b0'), hex('1f4360')], (y - 0.37) * 14));
  fill(on, union([rectangle(0.487, 0.37, 0.493, 0.44), rectangle(0.455, 0.402, 0.525, 0.408)]), frame);
}

function door(on: Canvas, colour: string): void {
  fill(on, rectangle(0.435, 0.52, 0.555, 0.76), frame);
  fill(on, rectangle(0.447, 0.532, 0.543, 0.757), (x) => shade(hex(colour), x < 0.452 ? 0.8 : 1));
  for (const [l, t, r, b] of [
    [0.457, 0.62, 0.49, 0.67],
    [0.5, 0.62, 0.533, 0.67],
    [0.457, 0.685, 0.49, 0.742],
    [0.5, 0.685, 0.533, 0.742],
  ] as const)
    fill(on, outline(rectangle(l, t, r, b), 0.0025), shade(hex(colour), 0.6));
  fill(on, rectangle(0.457, 0.545, 0.533, 0.605, 0.004), (_, y) =>
    ramp([hex('9cc6d4'), hex('2d566e')], (y - 0.545) * 16),
  );
  fill(on, rectangle(0.493, 0.545, 0.497, 0.605), hex(colour));
  fill(on, disc(0.529, 0.68, 0.006), hex('f3cf5a'));
}

/** The house; the seed chooses bricks, roof and door, and grows other trees. */
export function house(seed: number, side: number): Picture {
  const chance = random(seed, 3);
  const [brick, tile, paint] = chance.pick([
    ['c98a5e', '8c3f35', '2f6b6a'],
    ['d8c3a0', '5a6472', 'a8392f'],
    ['b9705a', '4e5a4a', '2d4f86'],
  ] as const);
  const on = canvas(side, (_, y) => ramp([hex('3f86c4'), hex('8fc1e3'), hex('e8eede')], y * 1.9));
  sky(on, seed);
  land(on, seed);
  tree(on, 0.91, 0.7, 0.15, seed + 5);
  walls(on, brick, seed);
  roof(on, tile, seed);
  for (const x of [0.3, 0.68]) window(on, x, 0.59, 0.052, 0.062, seed + x * 10);
  door(on, paint);
  fill(
    on,
    blob([
      [0.2, 0.77],
      [0.22, 0.72],
      [0.27, 0.735],
      [0.31, 0.71],
      [0.36, 0.73],
      [0.4, 0.725],
      [0.42, 0.77],
    ]),
    (x, y) => ramp([hex('2c5a2e'), hex('6da04a'), hex('e58aa0')], cloudNoise(x * 60, y * 60, seed + 2, 2) * 1.15 - 0.1),
  );
  tree(on, 0.085, 0.83, 0.24, seed + 1);
  for (let i = 0; i < 9; i++) {
    const x = 0.66 + i * 0.045;
    fill(
      on,
      polygon([
        [x, 0.95],
        [x, 0.82],
        [x + 0.012, 0.8],
        [x + 0.024, 0.82],
        [x + 0.024, 0.95],
      ]),
      frame,
    );
  }
  for (const y of [0.85, 0.91]) fill(on, rectangle(0.65, y, 1.1, y + 0.014), shade(frame, 0.92));
  return picture(on);
}
