/** Masks as pictures: colours laid over the grey picture, and outlines as paths. Pure. */
import { objectScore } from '../../../../math/components.ts';
import type { Picture } from '../../../../math/picture.ts';
import { fatesOf, swallowed } from '../../scores.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** Colours of objects, told apart in every common kind of colour blindness; red is kept for the warning. */
export const objectColours: readonly Colour[] = [
  [58, 135, 214],
  [240, 200, 70],
  [64, 180, 140],
  [175, 120, 220],
  [120, 205, 235],
  [226, 140, 190],
  [160, 190, 80],
  [140, 110, 90],
];
/** Several cells in one, and what is no cell or only a part of one. */
export const mergedColour: Colour = [224, 66, 58];
export const strayColour: Colour = [150, 150, 150];
/** Right, too much, missed: different in brightness as well as in hue. */
export const fateColours: Readonly<Record<'tp' | 'fp' | 'fn', Colour>> = {
  tp: [48, 160, 110],
  fp: [246, 168, 32],
  fn: [140, 84, 226],
};
export const foregroundColour: Colour = fateColours.tp;

export const css = ([red, green, blue]: Colour): string => `rgb(${red} ${green} ${blue})`;

/** Share of the pixels at either end that may be plain black or plain white. */
const spent = 0.005;

/** A standardised picture as brightness 0…1; a few extremes are cut. */
export function greysOf(values: ArrayLike<number>): Float32Array<ArrayBuffer> {
  const sorted = Float32Array.from(values).sort();
  const edge = Math.floor(spent * (sorted.length - 1));
  const low = sorted[edge] ?? 0;
  const span = (sorted[sorted.length - 1 - edge] ?? 1) - low || 1;
  return Float32Array.from(values, (value) => Math.min(1, Math.max(0, (value - low) / span)));
}

/** The grey picture (0…1) with a colour over some of its pixels, at `strength` of 1. */
export function tinted(
  greys: ArrayLike<number>,
  side: number,
  colourOf: (pixel: number) => Colour | null,
  strength = 0.62,
): Picture {
  const data = new Uint8ClampedArray(4 * side * side);
  for (let pixel = 0; pixel < side * side; pixel++) {
    const grey = 255 * (greys[pixel] ?? 0);
    const colour = colourOf(pixel);
    for (let c = 0; c < 3; c++)
      data[4 * pixel + c] = colour ? grey * (1 - strength) + (colour[c] ?? 0) * strength : grey;
    data[4 * pixel + 3] = 255;
  }
  return { width: side, height: side, data };
}

/** Where labels differ from side to side of a pixel: the outline of a mask, in pixel coordinates. */
export function outlineOf(labels: ArrayLike<number>, side: number): string {
  const parts: string[] = [];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const here = labels[row * side + column];
      if (column + 1 < side && labels[row * side + column + 1] !== here) parts.push(`M${column + 1} ${row}v1`);
      if (row + 1 < side && labels[(row + 1) * side + column] !== here) parts.push(`M${column} ${row + 1}h1`);
    }
  return parts.join('');
}

/** The area of the objects that are wanted, as rows of pixels. */
export function areaOf(instances: ArrayLike<number>, side: number, wanted: (label: number) => boolean): string {
  const parts: string[] = [];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      if (!wanted(instances[row * side + column] ?? 0)) continue;
      let end = column + 1;
      while (end < side && wanted(instances[row * side + end] ?? 0)) end++;
      parts.push(`M${column} ${row}h${end - column}v1h${column - end}z`);
      column = end;
    }
  return parts.join('');
}

/** A colour for every object, so that objects within 3 pixels of one another differ where the colours suffice. */
export function colouring(instances: ArrayLike<number>, side: number): Map<number, number> {
  const near = new Map<number, Set<number>>();
  const meet = (a: number, b: number) => {
    if (a !== b && a > 0 && b > 0) near.set(a, (near.get(a) ?? new Set()).add(b));
  };
  const colours = new Map<number, number>();
  const at = (row: number, column: number) => (row < side && column < side ? (instances[row * side + column] ?? 0) : 0);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const here = at(row, column);
      if (here === 0) continue;
      if (!near.has(here)) near.set(here, new Set());
      for (let away = 1; away <= 3; away++)
        for (const other of [at(row, column + away), at(row + away, column), at(row + away, column + away)]) {
          meet(here, other);
          meet(other, here);
        }
    }
  for (const [label, others] of [...near].sort(([a], [b]) => a - b)) {
    const taken = new Set([...others].map((other) => colours.get(other)));
    const wished = (label * 3) % objectColours.length;
    const order = objectColours.map((_, i) => (wished + i) % objectColours.length);
    colours.set(label, order.find((colour) => !taken.has(colour)) ?? wished);
  }
  return colours;
}

export interface ObjectLooks {
  /** Colours by label. */
  readonly colours: ReadonlyMap<number, Colour>;
  /** Objects that hold two or more true cells. */
  readonly merged: ReadonlySet<number>;
  /** Objects that are no cell by more than half. */
  readonly stray: number;
}

/**
 * How the objects of a mask are drawn. With a truth, an object has the colour of the cell that it is (IoU above one half); what holds several
 * cells is warned of, and what is none of them is grey.
 */
export function looksOf(instances: ArrayLike<number>, truth: ArrayLike<number> | null, side: number): ObjectLooks {
  const own = colouring(truth ?? instances, side);
  const colour = (label: number) => objectColours[own.get(label) ?? 0] ?? strayColour;
  if (!truth)
    return { colours: new Map([...own.keys()].map((label) => [label, colour(label)])), merged: new Set(), stray: 0 };
  const held = swallowed(instances, truth);
  const merged = new Set([...held].flatMap(([label, cells]) => (cells > 1 ? [label] : [])));
  const found = new Map(objectScore(instances, truth).pairs.map(({ predicted, truth: real }) => [predicted, real]));
  const labels = new Set(Array.from(instances).filter((label) => label > 0));
  const stray = [...labels].filter((label) => !merged.has(label) && !found.has(label)).length;
  const colours = new Map(
    [...labels].map((label) => {
      const real = found.get(label);
      return [label, merged.has(label) ? mergedColour : real === undefined ? strayColour : colour(real)];
    }),
  );
  return { colours, merged, stray };
}

/** The error map: right, too much and missed over the grey picture. */
export function errorPicture(
  greys: ArrayLike<number>,
  side: number,
  labels: ArrayLike<number>,
  truth: ArrayLike<number>,
): Picture {
  const fates = fatesOf(labels, truth);
  const { tp, fp, fn } = fateColours;
  const colours = [null, tp, fp, fn];
  return tinted(greys, side, (pixel) => colours[fates[pixel] ?? 0] ?? null, 0.75);
}
