/** Handwritten-looking digits, 28×28, drawn from strokes: enough to train a small classifier on, and no data set to download. */
import { clamp01 } from './colour.ts';
import { type Random, random } from './random.ts';
import { strokesOf } from './strokes.ts';

export const digitSide = 28;

export interface DigitStyle {
  /** Strength of rotation, shear, scale, shift and wobble; 0 draws the template, 1 a hasty hand. */
  readonly jitter?: number;
  /** How far the digit may stand from the middle, in pixels (default 1.5 · jitter). */
  readonly reach?: number;
  /** Standard deviation of the noise on every pixel (the sum stays within 0..1). */
  readonly noise?: number;
}

/** Draws one digit into `out` (28×28 values 0..1, row by row) starting at `offset`. */
export function drawDigit(digit: number, chance: Random, out: Float32Array, offset = 0, style: DigitStyle = {}): void {
  const { jitter = 1.5, noise = 0.2 } = style;
  const shift = style.reach === undefined ? jitter : style.reach / 1.5;
  const angle = jitter * chance.between(-0.22, 0.22);
  const shear = jitter * chance.between(-0.3, 0.3);
  const [scaleX, scaleY] = [1 + jitter * chance.between(-0.2, 0.15), 1 + jitter * chance.between(-0.12, 0.08)];
  const [shiftX, shiftY] = [shift * chance.between(-1.5, 1.5), shift * chance.between(-1.5, 1.5)];
  const [w0, w1, w2, w3] = [0, 1, 2, 3].map(() => jitter * 0.02 * chance.normal()) as [number, number, number, number];
  const pen = chance.between(1, 1.8);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const move = (px: number, py: number): [number, number] => {
    let x = px - 0.5;
    let y = py - 0.5;
    x += w0 * Math.sin(6 * y + 40 * w1);
    y += w2 * Math.sin(6 * x + 40 * w3);
    x = scaleX * (x - shear * y);
    y = scaleY * y;
    return [13.5 + 20 * (x * c - y * s) + shiftX, 13.5 + 20 * (x * s + y * c) + shiftY];
  };
  const image = out.subarray(offset, offset + digitSide * digitSide).fill(0);
  for (const polyline of strokesOf(String(digit))) {
    const points = polyline.map(([x, y]) => move(x, y));
    for (let i = 0; i + 1 < points.length; i++) {
      const [from, to] = [points[i], points[i + 1]];
      if (from && to) drawSegment(image, from, to, pen);
    }
  }
  if (noise > 0) for (let i = 0; i < image.length; i++) image[i] = clamp01((image[i] ?? 0) + noise * chance.normal());
}

/** value = clip(pen + ½ − distance to the segment, 0, 1), the brightest segment wins. */
function drawSegment(image: Float32Array, from: [number, number], to: [number, number], pen: number): void {
  const [ax, ay] = from;
  const [ux, uy] = [to[0] - ax, to[1] - ay];
  const inverse = 1 / Math.max(ux * ux + uy * uy, 1e-12);
  const margin = pen + 0.5;
  const low = (a: number, b: number) => Math.max(0, Math.ceil(Math.min(a, b) - margin));
  const high = (a: number, b: number) => Math.min(digitSide - 1, Math.floor(Math.max(a, b) + margin));
  for (let y = low(ay, to[1]), bottom = high(ay, to[1]); y <= bottom; y++)
    for (let x = low(ax, to[0]), right = high(ax, to[0]); x <= right; x++) {
      const t = clamp01(((x - ax) * ux + (y - ay) * uy) * inverse);
      const dx = x - ax - t * ux;
      const dy = y - ay - t * uy;
      const value = Math.min(1, margin - Math.sqrt(dx * dx + dy * dy));
      const place = y * digitSide + x;
      if (value > (image[place] ?? 0)) image[place] = value;
    }
}

export interface DigitBatch {
  /** n pictures of 28×28 values 0..1, one after another, row by row. */
  readonly images: Float32Array<ArrayBuffer>;
  readonly labels: Int32Array<ArrayBuffer>;
}

/** n digits, their classes drawn evenly at random; `stream` gives independent batches of one seed. */
export function digitBatch(seed: number, n: number, stream = 0, style: DigitStyle = {}): DigitBatch {
  const chance = random(seed, stream);
  const images = new Float32Array(n * digitSide * digitSide);
  const labels = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const label = chance.integer(10);
    labels[i] = label;
    drawDigit(label, chance, images, i * digitSide * digitSide, style);
  }
  return { images, labels };
}
