/**
 * Discs, squares, triangles and thin rings on a noisy ground, with a class for every pixel. Most pixels are ground, so whoever answers
 * "background" everywhere is nearly always right.
 */
import { clamp01 } from './colour.ts';
import { blurred, standardised } from './optics.ts';
import type { Shape } from './painter.ts';
import { type Random, random } from './random.ts';
import { block, disc, outline, polygon } from './shapes.ts';

/** The names of the classes 0…4. */
export const ringClasses = ['background', 'disc', 'square', 'triangle', 'ring'] as const;

export interface RingsPicture {
  readonly side: number;
  /** Mean 0, deviation 1, row by row. */
  readonly image: Float32Array<ArrayBuffer>;
  /** The class of each pixel, 0…4. */
  readonly classes: Uint8Array<ArrayBuffer>;
  /** 0 = none, 1…n: which shape a pixel belongs to. Shapes do not touch; a sharp corner may end in a pixel joined only diagonally. */
  readonly instances: Uint8Array<ArrayBuffer>;
  /** n, from 1 to 4. */
  readonly count: number;
}

const lens = [0.15, 0.7, 0.15];

/** A shape of a class 1…4 that stays within `reach` pixels of (x, y). */
function shapeOf(kind: number, x: number, y: number, reach: number, chance: Random): Shape {
  const angle = chance.between(0, 2 * Math.PI);
  switch (ringClasses[kind]) {
    case 'disc':
      return disc(x, y, 0.8 * reach);
    case 'square':
      return block(x, y, reach / Math.SQRT2, reach / Math.SQRT2, 0, angle);
    case 'triangle':
      return polygon(
        [0, 1, 2].map((corner) => {
          const turn = angle + (2 * Math.PI * corner) / 3;
          return [x + reach * Math.cos(turn), y + reach * Math.sin(turn)];
        }),
      );
    case 'ring': {
      const half = 0.09 * reach;
      return outline(disc(x, y, reach - half), half);
    }
    default:
      throw new RangeError(`no shape of class ${kind}`);
  }
}

/**
 * Picture `index` of the pool `seed`: 1 to 4 shapes, brighter or darker than the ground; sizes grow with the side. `noise` is the deviation
 * of the noise on every pixel before the picture is standardised, and changes nothing else.
 * About 87 % of the pixels are background at any side. Throws RangeError unless side is a whole number from 16 on.
 */
export function drawRings(seed: number, index: number, side = 64, noise = 0.05): RingsPicture {
  if (!Number.isInteger(side) || side < 16) throw new RangeError(`rings on ${side} pixels`);
  const chance = random(seed, index);
  const light = new Float64Array(side * side).fill(0.45);
  const classes = new Uint8Array(side * side);
  const instances = new Uint8Array(side * side);
  const wanted = 1 + chance.integer(4);
  const placed: { x: number; y: number; reach: number }[] = [];
  for (let tries = 200; tries > 0 && placed.length < wanted; tries--) {
    const reach = (side / 64) * chance.between(9, 15.5);
    const x = chance.between(reach, side - 1 - reach);
    const y = chance.between(reach, side - 1 - reach);
    if (placed.some((other) => Math.hypot(x - other.x, y - other.y) < reach + other.reach + 1)) continue;
    placed.push({ x, y, reach });
    const kind = 1 + chance.integer(ringClasses.length - 1);
    const shape = shapeOf(kind, x, y, reach, chance);
    const height = (chance.next() < 0.3 ? -1 : 1) * chance.between(0.12, 0.3);
    for (let i = Math.max(0, Math.floor(shape.top)); i <= Math.min(side - 1, shape.bottom + 1); i++)
      for (let j = Math.max(0, Math.floor(shape.left)); j <= Math.min(side - 1, shape.right + 1); j++) {
        const at = i * side + j;
        const distance = shape.distance(j, i);
        light[at] = (light[at] ?? 0) + height * clamp01(0.5 - distance);
        if (distance >= 0) continue;
        classes[at] = kind;
        instances[at] = placed.length;
      }
  }
  const image = standardised(blurred(light, side, lens).map((value) => value + noise * chance.normal()));
  return { side, image, classes, instances, count: placed.length };
}
