/** Colours of the generated pictures: sRGB triples 0..1. */
export type Colour = readonly [red: number, green: number, blue: number];

const known = new Map<string, Colour>();

/** A colour from `rrggbb`. Throws on anything else. */
export function hex(code: string): Colour {
  const before = known.get(code);
  if (before) return before;
  if (!/^[0-9a-f]{6}$/i.test(code)) throw new Error(`not a colour: ${code}`);
  const n = Number.parseInt(code, 16);
  const colour: Colour = [(n >> 16) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
  known.set(code, colour);
  return colour;
}

export const clamp01 = (t: number): number => Math.min(Math.max(t, 0), 1);

/** 0 below `low`, 1 above `high`, smooth between. */
export function smoothstep(low: number, high: number, t: number): number {
  const u = clamp01((t - low) / (high - low));
  return u * u * (3 - 2 * u);
}

export const mix = (a: Colour, b: Colour, t: number): Colour => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

/** Lighter (gain > 1) or darker (gain < 1). */
export const shade = (a: Colour, gain: number): Colour => [a[0] * gain, a[1] * gain, a[2] * gain];

/** Along a list of at least two colours, evenly spaced, t in 0..1. */
export function ramp(colours: readonly Colour[], t: number): Colour {
  const place = clamp01(t) * (colours.length - 1);
  const index = Math.min(Math.floor(place), colours.length - 2);
  const from = colours[index];
  const to = colours[index + 1];
  if (!from || !to) throw new Error('a ramp needs two colours');
  return mix(from, to, place - index);
}
