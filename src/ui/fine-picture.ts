/** Pictures whose pixels carry a pattern: each is drawn finer than it is. */
import type { Picture } from '../math/picture.ts';
import { grain, inked, inkOver, type Pattern, type Rgb } from './pixel-patterns.ts';

/** What one pixel is painted with: a colour, the pattern on it, and whether its right and lower rim are drawn (another object begins there). */
interface Painted {
  readonly colour: Rgb;
  readonly pattern: Pattern;
  readonly rimRight?: boolean;
  readonly rimBelow?: boolean;
}

/** A picture of width × height pixels, each drawn `grain` times as fine; `strength` is the share of the ink in a pattern. */
export function finely(width: number, height: number, at: (pixel: number) => Painted, strength = 1): Picture {
  const wide = width * grain;
  const data = new Uint8ClampedArray(4 * wide * height * grain);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const { colour, pattern, rimRight, rimBelow } = at(pixel);
    const ink = inkOver(colour);
    const [top, left] = [Math.floor(pixel / width) * grain, (pixel % width) * grain];
    for (let u = 0; u < grain; u++)
      for (let v = 0; v < grain; v++) {
        const rim = (rimRight && v === grain - 1) || (rimBelow && u === grain - 1);
        const share = rim ? 1 : inked(pattern, u, v) ? strength : 0;
        const to = 4 * ((top + u) * wide + left + v);
        data[to] = colour[0] + share * (ink[0] - colour[0]);
        data[to + 1] = colour[1] + share * (ink[1] - colour[1]);
        data[to + 2] = colour[2] + share * (ink[2] - colour[2]);
        data[to + 3] = 255;
      }
  }
  return { width: wide, height: height * grain, data };
}
