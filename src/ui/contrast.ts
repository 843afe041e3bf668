/** Colours as numbers, and how well one is read on another (WCAG 2.2). */

/** The three channels of `rgb(r, g, b)` or `#rrggbb`, 0..255; black for what is neither. */
export function channelsOf(cssColour: string): [red: number, green: number, blue: number] {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(cssColour.trim());
  if (hex) return [hex[1], hex[2], hex[3]].map((part) => Number.parseInt(part ?? '0', 16)) as [number, number, number];
  const rgb = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(cssColour.trim());
  return rgb ? [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])] : [0, 0, 0];
}

/** Relative luminance (WCAG 2.2) of a colour, 0 (black) to 1 (white). */
function luminance(cssColour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(cssColour).map((byte) => {
    const c = byte / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours (WCAG 2.2), 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
