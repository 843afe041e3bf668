/** A stylised portrait: round outlines, parallel strands, a striped shirt. */
import type { Picture } from '../../math/picture.ts';
import { type Colour, hex, mix, ramp, shade, smoothstep } from '../colour.ts';
import { cloudNoise } from '../noise.ts';
import { type Canvas, canvas, fill, picture } from '../painter.ts';
import { random } from '../random.ts';
import { blob, both, curve, disc, ellipse, type Point, polygon, rectangle, stroke, union } from '../shapes.ts';

interface Looks {
  readonly skin: Colour;
  readonly hair: Colour;
  readonly eyes: Colour;
  readonly lips: Colour;
  readonly back: readonly Colour[];
  readonly shirt: Colour;
  readonly smile: number;
  readonly glasses: boolean;
}

function looks(seed: number): Looks {
  const chance = random(seed, 6);
  const [back, shirt] = chance.pick([
    [['f2b950', 'e07a3f'], '24506b'],
    [['8ec4bb', '2f7f86'], 'b8432f'],
    [['e9a6a0', 'a3506a'], '2b3f63'],
  ] as const);
  return {
    skin: hex(chance.pick(['e9b48e', 'c98a62', '9a623f', 'f1c7a8'])),
    hair: hex(chance.pick(['2a1a16', '4a2a1a', '1d1d26', '7a3e1c'])),
    eyes: hex(chance.pick(['3f6f5a', '4f7fa6', '6a4526'])),
    lips: hex(chance.pick(['b5484a', 'a03c4c', 'c25a4e'])),
    back: back.map(hex),
    shirt: hex(shirt),
    smile: chance.between(0.008, 0.02),
    glasses: chance.next() < 0.45,
  };
}

const mirrored = (points: readonly Point[]): Point[] => points.map(([x, y]) => [1 - x, y]);

function shoulders(on: Canvas, { skin, shirt }: Looks): void {
  fill(
    on,
    blob([
      [0.5, 0.72],
      [0.63, 0.8],
      [0.8, 0.85],
      [0.92, 0.95],
      [0.96, 1.2],
      [0.04, 1.2],
      [0.08, 0.95],
      [0.2, 0.85],
      [0.37, 0.8],
    ]),
    (x, y) => {
      const bend = y - 0.35 * (x - 0.5) ** 2;
      const line = Math.abs(((bend * 15) % 1) - 0.5) < 0.17;
      return shade(line ? hex('f4ecdc') : shirt, 1.06 - 0.6 * smoothstep(0.1, 0.5, x - 0.42) * 0.6);
    },
  );
  fill(
    on,
    polygon(
      curve(
        [
          [0.41, 0.6],
          [0.415, 0.74],
          [0.37, 0.81],
          [0.5, 0.9],
          [0.63, 0.81],
          [0.585, 0.74],
          [0.59, 0.6],
        ],
        false,
      ),
    ),
    (x, y) => shade(skin, 0.9 - 0.28 * smoothstep(0.78, 0.68, y + 0.25 * (0.5 - x)) - 0.3 * smoothstep(0.5, 0.6, x)),
  );
}

function head(on: Canvas, { skin }: Looks): void {
  const ear = (x: number) => {
    fill(on, ellipse(x, 0.475, 0.038, 0.062), shade(skin, x < 0.5 ? 0.95 : 0.72));
    fill(on, ellipse(x, 0.477, 0.019, 0.037), shade(skin, x < 0.5 ? 0.75 : 0.58));
  };
  ear(0.285);
  ear(0.715);
  const face = blob(
    [
      [0.5, 0.16],
      [0.64, 0.2],
      [0.71, 0.32],
      [0.712, 0.46],
      [0.675, 0.6],
      [0.59, 0.71],
      [0.5, 0.738],
      [0.41, 0.71],
      [0.325, 0.6],
      [0.288, 0.46],
      [0.29, 0.32],
      [0.36, 0.2],
    ],
    8,
  );
  fill(on, face, (x, y, depth) => {
    const round = smoothstep(0, 0.14, depth);
    const side = smoothstep(0.48, 0.74, x);
    const warm = Math.max(0, 1 - Math.hypot((Math.abs(x - 0.5) - 0.125) / 0.085, (y - 0.565) / 0.06));
    const base = shade(skin, 1.05 - 0.34 * side - 0.16 * (1 - round));
    return mix(base, hex('d8694f'), 0.32 * warm);
  });
}

function eye(on: Canvas, { eyes, skin, hair }: Looks, x: number): void {
  const turn = x < 0.5 ? -1 : 1;
  const white = both(disc(x, 0.497, 0.068), disc(x, 0.415, 0.068));
  fill(on, ellipse(x, 0.448, 0.066, 0.036), shade(skin, 0.74), { soft: 0.04, opacity: 0.7 });
  fill(on, white, (_, y) => mix(hex('c9cdd0'), hex('fdfcf8'), smoothstep(0.425, 0.455, y)));
  fill(on, both(white, disc(x + 0.004, 0.455, 0.029)), (px, py) => {
    const r = Math.hypot(px - x - 0.004, py - 0.455);
    const ray = 0.85 + 0.3 * Math.abs(Math.sin(9 * Math.atan2(py - 0.455, px - x)));
    return shade(eyes, r > 0.025 ? 0.45 : ray * (0.7 + 18 * Math.max(0, py - 0.45)));
  });
  fill(on, both(white, disc(x + 0.004, 0.455, 0.0135)), hex('120d0c'));
  fill(on, disc(x - 0.006, 0.445, 0.0065), hex('ffffff'));
  fill(
    on,
    stroke(
      curve([
        [x - 0.053, 0.459],
        [x - 0.03, 0.436],
        [x, 0.429],
        [x + 0.03, 0.436],
        [x + 0.055, 0.459],
      ]),
      0.0055,
    ),
    shade(hair, 0.55),
  );
  fill(
    on,
    stroke(
      curve([
        [x - 0.04, 0.478],
        [x, 0.49],
        [x + 0.04, 0.478],
      ]),
      0.0022,
    ),
    shade(skin, 0.55),
  );
  fill(
    on,
    stroke(
      curve([
        [x - 0.064 * turn, 0.392],
        [x - 0.02 * turn, 0.368],
        [x + 0.03 * turn, 0.366],
        [x + 0.072 * turn, 0.385],
      ]),
      0.014,
      0.007,
    ),
    (px, py) => shade(hair, 0.8 + 0.5 * cloudNoise(px * 90, py * 30, 3, 2)),
  );
}

function features(on: Canvas, { skin, lips, smile }: Looks): void {
  fill(
    on,
    stroke(
      curve([
        [0.525, 0.44],
        [0.532, 0.5],
        [0.546, 0.55],
        [0.53, 0.572],
      ]),
      0.016,
      0.02,
    ),
    shade(skin, 0.7),
    { soft: 0.035, opacity: 0.75 },
  );
  fill(
    on,
    stroke(
      curve([
        [0.497, 0.43],
        [0.495, 0.5],
        [0.497, 0.545],
      ]),
      0.009,
      0.013,
    ),
    shade(skin, 1.25),
    { soft: 0.03, opacity: 0.6 },
  );
  for (const x of [0.474, 0.526])
    fill(on, ellipse(x, 0.573, 0.014, 0.0075, x < 0.5 ? 0.3 : -0.3), shade(skin, 0.4), { soft: 0.008, opacity: 0.85 });
  fill(
    on,
    stroke(
      curve([
        [0.452, 0.56],
        [0.462, 0.577],
        [0.5, 0.586],
        [0.538, 0.577],
        [0.548, 0.56],
      ]),
      0.0028,
    ),
    shade(skin, 0.58),
  );
  const corner = 0.64 - smile;
  const upper: Point[] = [
    [0.415, corner],
    [0.455, 0.632],
    [0.485, 0.624],
    [0.5, 0.629],
    [0.515, 0.624],
    [0.545, 0.632],
    [0.585, corner],
    [0.5, 0.648],
  ];
  const lower: Point[] = [
    [0.415, corner],
    [0.5, 0.646],
    [0.585, corner],
    [0.55, 0.672],
    [0.5, 0.682],
    [0.45, 0.672],
  ];
  fill(on, ellipse(0.5, 0.698, 0.05, 0.012), shade(skin, 0.7), { soft: 0.03, opacity: 0.6 });
  fill(on, blob(lower), (x, y) =>
    mix(shade(lips, 1.08), hex('f4c0b4'), 0.5 * Math.max(0, 1 - Math.hypot((x - 0.475) / 0.045, (y - 0.661) / 0.009))),
  );
  fill(on, blob(upper), shade(lips, 0.82));
  fill(
    on,
    stroke(
      curve([
        [0.41, corner - 0.004],
        [0.45, 0.643],
        [0.5, 0.648],
        [0.55, 0.643],
        [0.59, corner - 0.004],
      ]),
      0.0035,
    ),
    shade(lips, 0.4),
  );
}

function hairdo(on: Canvas, { hair }: Looks, seed: number): void {
  const left: Point[] = [
    [0.56, 0.17],
    [0.44, 0.21],
    [0.34, 0.31],
    [0.3, 0.43],
    [0.275, 0.46],
    [0.245, 0.34],
    [0.29, 0.17],
    [0.42, 0.075],
    [0.57, 0.07],
  ];
  const right: Point[] = [
    [0.53, 0.17],
    [0.62, 0.23],
    [0.685, 0.33],
    [0.7, 0.43],
    [0.735, 0.46],
    [0.76, 0.32],
    [0.7, 0.15],
    [0.58, 0.07],
    [0.5, 0.1],
  ];
  for (const [points, centre] of [
    [right, 0.45],
    [left, 0.62],
  ] as const)
    fill(on, blob(points, 7), (x, y, depth) => {
      const angle = Math.atan2(y - 0.48, x - centre);
      const radius = Math.hypot(x - centre, y - 0.48);
      const strand = cloudNoise(angle * 3 + radius * 46, angle * 2.2, seed, 3);
      const gloss = Math.exp(-(((angle + 2.15) / 0.28) ** 2)) + 0.5 * Math.exp(-(((angle + 0.9) / 0.2) ** 2));
      return mix(shade(hair, 0.55 + 0.95 * strand + 4 * Math.min(depth, 0.03)), hex('f1d9b8'), 0.42 * gloss * strand);
    });
}

function spectacles(on: Canvas): void {
  const wire = hex('231f20');
  for (const x of [0.402, 0.598]) {
    const ring = disc(x, 0.455, 0.085);
    fill(on, ring, hex('dff1f5'), { opacity: 0.12 });
    fill(on, { ...ring, distance: (px, py) => Math.abs(ring.distance(px, py)) - 0.006 }, wire);
  }
  fill(
    on,
    union([
      stroke(
        curve([
          [0.485, 0.445],
          [0.5, 0.437],
          [0.515, 0.445],
        ]),
        0.005,
      ),
      rectangle(0.28, 0.437, 0.32, 0.448),
      rectangle(0.68, 0.437, 0.72, 0.448),
    ]),
    wire,
  );
}

/** The portrait; the seed chooses skin, hair, eyes, colours, smile and glasses. */
export function face(seed: number, side: number): Picture {
  const person = looks(seed);
  const on = canvas(side, (x, y) => {
    const halo = smoothstep(0.62, 0.1, Math.hypot(x - 0.45, y - 0.42));
    return shade(ramp(person.back, 1 - 0.85 * halo), 0.96 + 0.08 * cloudNoise(x * 14, y * 14, seed, 3));
  });
  const { hair } = person;
  const behind: Point[] = [
    [0.5, 0.06],
    [0.68, 0.11],
    [0.78, 0.3],
    [0.77, 0.55],
    [0.74, 0.7],
    [0.66, 0.76],
  ];
  fill(on, blob([...behind, ...mirrored(behind).reverse().slice(0, 5)], 6), (x, y) =>
    shade(hair, 0.35 + 0.6 * cloudNoise(x * 55, y * 7, seed, 2)),
  );
  shoulders(on, person);
  head(on, person);
  features(on, person);
  for (const x of [0.402, 0.598]) eye(on, person, x);
  hairdo(on, person, seed);
  if (person.glasses) spectacles(on);
  return picture(on);
}
