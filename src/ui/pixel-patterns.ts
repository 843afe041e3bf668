/**
 * Patterns for what a colour alone would say: they are painted into a picture whose pixels are drawn finer than they are, so that a single
 * pixel carries its pattern, too. Legends paint their chips with the same rule.
 */
import type { Picture } from '../math/picture.ts';

export const patterns = ['plain', 'falling', 'dots', 'rows', 'columns', 'rising', 'checks', 'rings'] as const;
export type Pattern = (typeof patterns)[number];

/** Rows and columns that one pixel is drawn with. */
export const grain = 4;

/** Whether the pattern's ink stands at this fine place. */
export function inked(pattern: Pattern, row: number, column: number): boolean {
  const [u, v] = [row % grain, column % grain];
  switch (pattern) {
    case 'plain':
      return false;
    case 'falling':
      return u === v;
    case 'rising':
      return u + v === grain - 1;
    case 'dots':
      return u > 0 && u < 3 && v > 0 && v < 3;
    case 'rows':
      return u === 1;
    case 'columns':
      return v === 1;
    case 'checks':
      return u < 2 === v < 2;
    case 'rings':
      return u === 0 || v === 0;
  }
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** Relative luminance of bytes, 0…1: what is left to somebody who sees no colour (Rec. 709 on linear light). */
export function luminanceOf([red, green, blue]: Rgb): number {
  const linear = (byte: number) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The ink on a colour: dark on what is light, light on what is dark. */
export const inkOver = (colour: Rgb): Rgb => (luminanceOf(colour) > 0.25 ? [20, 20, 24] : [255, 255, 255]);

/** What one pixel is painted with: a colour, the pattern on it, and whether its right and lower rim are drawn (another object begins there). */
export interface Painted {
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
