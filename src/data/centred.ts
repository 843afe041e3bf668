/**
 * Pictures of one thing in the middle, 28×28, for nets that are trained centred and tested moved: simple shapes, or digits. They come
 * without noise, are moved by whole pixels, and get their noise last, so that the strip which a move uncovers looks like the rest.
 */
import { clamp01 } from './colour.ts';
import { type DigitBatch, digitBatch, digitSide } from './digits.ts';
import type { Shape } from './painter.ts';
import { type Random, random } from './random.ts';
import { block, disc, outline, polygon, union } from './shapes.ts';

export const centredSide = digitSide;

export const centredKinds = ['shapes', 'digits'] as const;
export type CentredKind = (typeof centredKinds)[number];

export const shapeNames = ['disc', 'ring', 'square', 'frame', 'triangle', 'cross'] as const;
export type ShapeName = (typeof shapeNames)[number];

export const classCount: Readonly<Record<CentredKind, number>> = { shapes: shapeNames.length, digits: 10 };

/** Deviation of the noise on every pixel that training and tests use. */
export const centredNoise: Readonly<Record<CentredKind, number>> = { shapes: 0.2, digits: 0.2 };

/** No corner of a shape stands further from its centre than this many pixels, so a move by 8 keeps all of it in the picture. */
const shapeReach = 5.5;

/** A shape around (x, y) whose corners stand at most `radius` away, turned by `angle`. */
function shapeOf(name: ShapeName, x: number, y: number, radius: number, angle: number): Shape {
  const half = radius / Math.SQRT2;
  const line = 0.16 * radius;
  switch (name) {
    case 'disc':
      return disc(x, y, 0.9 * radius);
    case 'ring':
      return outline(disc(x, y, 0.9 * radius - line), line);
    case 'square':
      return block(x, y, half, half, 0, angle);
    case 'frame':
      return outline(block(x, y, half - line, half - line, 0, angle), line);
    case 'triangle':
      return polygon(
        [0, 1, 2].map((corner) => {
          const turn = angle + (2 * Math.PI * corner) / 3 - Math.PI / 2;
          return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
        }),
      );
    case 'cross':
      return union([
        block(x, y, 0.95 * radius, 0.25 * radius, 0, angle),
        block(x, y, 0.25 * radius, 0.95 * radius, 0, angle),
      ]);
  }
}

/** Draws one shape into `out` (28×28 values 0..1, row by row) from `offset` on: size, angle, brightness and place within ½ pixel vary. */
export function drawShape(name: ShapeName, chance: Random, out: Float32Array, offset = 0): void {
  const radius = chance.between(3.9, shapeReach - 0.5);
  const angle = chance.between(-0.26, 0.26);
  const brightness = chance.between(0.5, 1);
  const middle = centredSide / 2;
  const shape = shapeOf(name, middle + chance.between(-0.5, 0.5), middle + chance.between(-0.5, 0.5), radius, angle);
  for (let i = 0; i < centredSide; i++)
    for (let j = 0; j < centredSide; j++)
      out[offset + i * centredSide + j] = brightness * clamp01(0.5 - shape.distance(j + 0.5, i + 0.5));
}

/** n pictures without noise, their classes drawn evenly at random; `stream` gives independent batches of one seed. */
export function centredBatch(kind: CentredKind, seed: number, n: number, stream = 0): DigitBatch {
  if (kind === 'digits') return digitBatch(seed, n, stream, { noise: 0, reach: 0 });
  const chance = random(seed, stream);
  const images = new Float32Array(n * centredSide ** 2);
  const labels = new Int32Array(n);
  for (let b = 0; b < n; b++) {
    const label = chance.integer(shapeNames.length);
    labels[b] = label;
    drawShape(shapeNames[label] ?? 'disc', chance, images, b * centredSide ** 2);
  }
  return { images, labels };
}

/** All pictures moved right and down by whole pixels; black comes in, and what leaves the picture is lost. */
export function moved(images: Float32Array, side: number, right: number, down: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(images.length);
  for (let start = 0; start < images.length; start += side * side)
    for (let i = Math.max(0, down); i < Math.min(side, side + down); i++) {
      const source = start + (i - down) * side - right;
      for (let j = Math.max(0, right); j < Math.min(side, side + right); j++)
        out[start + i * side + j] = images[source + j] ?? 0;
    }
  return out;
}

/** Normal noise on every pixel, the sum kept within 0..1. */
export function noised(images: Float32Array, deviation: number, seed: number, stream = 0): Float32Array<ArrayBuffer> {
  const chance = random(seed, stream);
  return images.map((value) => clamp01(value + deviation * chance.normal())) as Float32Array<ArrayBuffer>;
}
