/**
 * Letters and digits as pen strokes in a unit box, y down. An arc runs from one angle to another, degrees clockwise from "right".
 * A glyph is a list of strokes, a stroke a list of points and arcs joined in order.
 */
type Arc = readonly [cx: number, cy: number, rx: number, ry: number, from: number, to: number];
type Part = readonly [x: number, y: number] | Arc;
export type Polyline = readonly (readonly [x: number, y: number])[];

// biome-ignore format: one character a line
const digits: Readonly<Record<string, readonly (readonly Part[])[]>> = {
  '0': [[[0.5, 0.5, 0.28, 0.42, 0, 360]]],
  '1': [[[0.34, 0.25], [0.54, 0.08], [0.54, 0.92]]],
  '2': [[[0.5, 0.32, 0.26, 0.24, 190, 380], [0.24, 0.92], [0.78, 0.92]]],
  '3': [[[0.47, 0.29, 0.24, 0.21, 200, 440]], [[0.47, 0.71, 0.27, 0.21, 280, 520]]],
  '4': [[[0.62, 0.92], [0.62, 0.08], [0.2, 0.64], [0.82, 0.64]]],
  '5': [[[0.74, 0.08], [0.32, 0.08], [0.29, 0.44], [0.48, 0.66, 0.27, 0.26, 225, 500]]],
  '6': [[[0.66, 0.08], [0.42, 0.3], [0.5, 0.67, 0.25, 0.25, 200, 560]]],
  '7': [[[0.22, 0.08], [0.78, 0.08], [0.42, 0.92]]],
  '8': [[[0.5, 0.29, 0.21, 0.21, 0, 360]], [[0.5, 0.71, 0.26, 0.21, 0, 360]]],
  '9': [[[0.5, 0.33, 0.25, 0.25, 0, 360], [0.75, 0.33], [0.62, 0.92]]],
};

// biome-ignore format: one character a line
const letters: Readonly<Record<string, readonly (readonly Part[])[]>> = {
  A: [[[0.16, 0.92], [0.5, 0.08], [0.84, 0.92]], [[0.28, 0.62], [0.72, 0.62]]],
  B: [[[0.24, 0.92], [0.24, 0.08], [0.5, 0.28, 0.22, 0.2, 270, 450], [0.24, 0.48]], [[0.24, 0.48], [0.52, 0.7, 0.26, 0.22, 270, 450], [0.24, 0.92]]],
  C: [[[0.54, 0.5, 0.34, 0.42, 310, 50]]],
  D: [[[0.22, 0.92], [0.22, 0.08], [0.44, 0.5, 0.38, 0.42, 270, 450], [0.22, 0.92]]],
  E: [[[0.76, 0.08], [0.26, 0.08], [0.26, 0.92], [0.78, 0.92]], [[0.26, 0.49], [0.68, 0.49]]],
  F: [[[0.76, 0.08], [0.26, 0.08], [0.26, 0.92]], [[0.26, 0.5], [0.68, 0.5]]],
  G: [[[0.54, 0.5, 0.36, 0.42, 315, 0], [0.6, 0.5]], [[0.9, 0.5], [0.9, 0.88]]],
  H: [[[0.2, 0.08], [0.2, 0.92]], [[0.8, 0.08], [0.8, 0.92]], [[0.2, 0.49], [0.8, 0.49]]],
  I: [[[0.5, 0.08], [0.5, 0.92]]],
  J: [[[0.68, 0.08], [0.44, 0.68, 0.24, 0.24, 0, 170]]],
  K: [[[0.24, 0.08], [0.24, 0.92]], [[0.78, 0.08], [0.24, 0.56]], [[0.42, 0.42], [0.82, 0.92]]],
  L: [[[0.28, 0.08], [0.28, 0.92], [0.78, 0.92]]],
  M: [[[0.12, 0.92], [0.18, 0.08], [0.5, 0.72], [0.82, 0.08], [0.88, 0.92]]],
  N: [[[0.2, 0.92], [0.2, 0.08], [0.8, 0.92], [0.8, 0.08]]],
  O: [[[0.5, 0.5, 0.38, 0.42, 0, 360]]],
  P: [[[0.25, 0.92], [0.25, 0.08], [0.5, 0.31, 0.26, 0.23, 270, 450], [0.25, 0.54]]],
  Q: [[[0.5, 0.5, 0.38, 0.42, 0, 360]], [[0.58, 0.68], [0.86, 0.98]]],
  R: [[[0.25, 0.92], [0.25, 0.08], [0.5, 0.3, 0.25, 0.22, 270, 450], [0.25, 0.52]], [[0.5, 0.52], [0.8, 0.92]]],
  S: [[[0.5, 0.29, 0.25, 0.21, 325, 90], [0.5, 0.71, 0.27, 0.21, 270, 520]]],
  T: [[[0.14, 0.08], [0.86, 0.08]], [[0.5, 0.08], [0.5, 0.92]]],
  U: [[[0.2, 0.08], [0.5, 0.62, 0.3, 0.3, 180, 0], [0.8, 0.08]]],
  V: [[[0.16, 0.08], [0.5, 0.92], [0.84, 0.08]]],
  W: [[[0.06, 0.08], [0.28, 0.92], [0.5, 0.24], [0.72, 0.92], [0.94, 0.08]]],
  X: [[[0.2, 0.08], [0.8, 0.92]], [[0.8, 0.08], [0.2, 0.92]]],
  Y: [[[0.16, 0.08], [0.5, 0.5], [0.84, 0.08]], [[0.5, 0.5], [0.5, 0.92]]],
  Z: [[[0.2, 0.08], [0.8, 0.08], [0.18, 0.92], [0.82, 0.92]]],
  '+': [[[0.2, 0.52], [0.8, 0.52]], [[0.5, 0.22], [0.5, 0.82]]],
  '=': [[[0.2, 0.4], [0.8, 0.4]], [[0.2, 0.64], [0.8, 0.64]]],
  '×': [[[0.26, 0.28], [0.74, 0.76]], [[0.74, 0.28], [0.26, 0.76]]],
  '·': [[[0.5, 0.52], [0.5, 0.53]]],
};

/** Letters whose arcs run anticlockwise, against the table's rule. */
const anticlockwise = new Set(['C', 'G', 'U']);
const firstArcAnticlockwise = new Set(['S']);

function arc([cx, cy, rx, ry, from, to]: Arc, backwards: boolean): [number, number][] {
  const sweep = backwards ? -((((from - to) % 360) + 360) % 360 || 360) : to >= from ? to - from : to - from + 360;
  const count = Math.max(10, Math.round(Math.abs(sweep) / 18));
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = ((from + (sweep * i) / count) * Math.PI) / 180;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  });
}

const glyphs = new Map<string, readonly Polyline[]>();
for (const [name, strokes] of [...Object.entries(digits), ...Object.entries(letters)])
  glyphs.set(
    name,
    strokes.map((parts) => {
      let arcs = 0;
      return parts.flatMap((part): [number, number][] => {
        if (part.length === 2) return [[part[0], part[1]]];
        const backwards = anticlockwise.has(name) || (firstArcAnticlockwise.has(name) && arcs++ === 0);
        return arc(part, backwards);
      });
    }),
  );

/** The strokes of a character as polylines; none for a space or a character that has no strokes here. */
export const strokesOf = (character: string): readonly Polyline[] => glyphs.get(character) ?? [];
