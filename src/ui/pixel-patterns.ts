/**
 * Patterns for what a colour alone would say: they are painted into a picture whose pixels are drawn finer than they are, so that a single
 * pixel carries its pattern, too. Legends paint their chips with the same rule.
 */
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
