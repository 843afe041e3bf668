/** A field whose power falls as 1/f^β, like bark, clouds or stone: edges of every size and direction, and none preferred. */
import type { Picture } from '../../math/picture.ts';
import { hex, ramp, smoothstep } from '../colour.ts';
import { spectralFields } from '../noise.ts';
import { random } from '../random.ts';

const palettes = [
  ['0f2233', '1d5a6b', '59a08c', 'e3cf9a', 'f6ead0'],
  ['241432', '6a2c5b', 'c4564a', 'f0a35e', 'fbe6b8'],
  ['17241b', '35593d', '8aa35a', 'd9c27c', 'f5ecd6'],
] as const;

/** Noise with β = 1.6: brightness is one field, the hue follows a second, independent one. */
export function texture(seed: number, side: number, beta = 1.6): Picture {
  const palette = random(seed, 4).pick(palettes).map(hex);
  const [light, tint] = spectralFields(side, beta, seed);
  const data = new Uint8ClampedArray(side * side * 4);
  for (let i = 0; i < side * side; i++) {
    const level = smoothstep(-2.4, 2.4, light[i] ?? 0);
    const [r, g, b] = ramp(palette, level);
    const warm = 0.07 * (tint[i] ?? 0);
    data[4 * i] = r * 255 * (1 + warm);
    data[4 * i + 1] = g * 255;
    data[4 * i + 2] = b * 255 * (1 - warm);
    data[4 * i + 3] = 255;
  }
  return { width: side, height: side, data };
}
