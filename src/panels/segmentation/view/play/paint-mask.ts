/** Masks as pictures: colours laid over the grey picture, and outlines as paths. Pure. */
import { objectScore } from '../../../../math/components.ts';
import type { Picture } from '../../../../math/picture.ts';
import { finely } from '../../../../ui/fine-picture.ts';
import type { Pattern, Rgb } from '../../../../ui/pixel-patterns.ts';
import { fatesOf, swallowed } from '../../scores.ts';

type Colour = Rgb;

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
/** Patterns of objects: with the colours enough for forty-eight, and two neighbours never share one where they suffice. */
export const objectPatterns: readonly Pattern[] = ['plain', 'rows', 'dots', 'columns', 'rings', 'rising'];
/** Several cells in one, and what is no cell or only a part of one. */
export const mergedColour: Colour = [224, 66, 58];
export const strayColour: Colour = [150, 150, 150];
/** Right, too much, missed: different in brightness as well as in hue. */
export const fateColours: Readonly<Record<'tp' | 'fp' | 'fn', Colour>> = {
  tp: [48, 160, 110],
  fp: [246, 168, 32],
  fn: [140, 84, 226],
};
/** The same told without colour: what is too much is struck through, what is missed is dotted. */
export const fatePatterns = { tp: 'plain', fp: 'falling', fn: 'dots' } as const satisfies Readonly<
  Record<keyof typeof fateColours, Pattern>
>;
export const strayPattern: Pattern = 'checks';
export const foregroundColour: Colour = fateColours.tp;

export const css = ([red, green, blue]: Colour): string => `rgb(${red} ${green} ${blue})`;

/** Share of the ink in a pattern: seen at once, with the picture still beneath it. */
const patternInk = 0.7;

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

interface Cover {
  readonly colour: Colour;
  readonly pattern: Pattern;
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

/** The same with a pattern in the colour: each pixel is drawn finer than it is, so that it carries its pattern alone. */
export function covered(
  greys: ArrayLike<number>,
  side: number,
  coverOf: (pixel: number) => Cover | null,
  strength = 0.62,
): Picture {
  return finely(
    side,
    side,
    (pixel) => {
      const grey = 255 * (greys[pixel] ?? 0);
      const cover = coverOf(pixel);
      if (!cover) return { colour: [grey, grey, grey], pattern: 'plain' };
      const mixed = (c: 0 | 1 | 2) => grey * (1 - strength) + cover.colour[c] * strength;
      return { colour: [mixed(0), mixed(1), mixed(2)], pattern: cover.pattern };
    },
    patternInk,
  );
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

/**
 * A colour and a pattern for every object: no two objects have both in common, and objects within 3 pixels of one another have neither, where
 * they suffice.
 */
export function coversOf(instances: ArrayLike<number>, side: number): Map<number, Cover> {
  const near = new Map<number, Set<number>>();
  const meet = (a: number, b: number) => {
    if (a !== b && a > 0 && b > 0) near.set(a, (near.get(a) ?? new Set()).add(b));
  };
  const chosen = new Map<number, { readonly colour: number; readonly pattern: number }>();
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
  const given = new Set<string>();
  for (const [label, others] of [...near].sort(([a], [b]) => a - b)) {
    const beside = [...others].map((other) => chosen.get(other));
    const all = objectColours.flatMap((_, i) =>
      objectPatterns.map((__, j) => ({
        colour: (label * 3 + i) % objectColours.length,
        pattern: (label + j) % objectPatterns.length,
      })),
    );
    const free = all.filter(({ colour, pattern }) => !given.has(`${colour} ${pattern}`));
    const apart = (what: 'colour' | 'pattern') => (one: (typeof all)[number]) =>
      beside.every((other) => other?.[what] !== one[what]);
    const [colourApart, patternApart] = [apart('colour'), apart('pattern')];
    const found =
      free.find((one) => colourApart(one) && patternApart(one)) ?? free.find(patternApart) ?? free[0] ?? all[0];
    if (!found) continue;
    given.add(`${found.colour} ${found.pattern}`);
    chosen.set(label, found);
  }
  return new Map(
    [...chosen].map(([label, { colour, pattern }]) => [
      label,
      { colour: objectColours[colour] ?? strayColour, pattern: objectPatterns[pattern] ?? 'plain' },
    ]),
  );
}

export interface ObjectLooks {
  /** Colours and patterns by label. */
  readonly covers: ReadonlyMap<number, Cover>;
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
  const own = coversOf(truth ?? instances, side);
  if (!truth) return { covers: own, merged: new Set(), stray: 0 };
  const held = swallowed(instances, truth);
  const merged = new Set([...held].flatMap(([label, cells]) => (cells > 1 ? [label] : [])));
  const found = new Map(objectScore(instances, truth).pairs.map(({ predicted, truth: real }) => [predicted, real]));
  const labels = new Set(Array.from(instances).filter((label) => label > 0));
  const stray = [...labels].filter((label) => !merged.has(label) && !found.has(label)).length;
  const nobody: Cover = { colour: strayColour, pattern: strayPattern };
  const covers = new Map(
    [...labels].map((label): [number, Cover] => {
      if (merged.has(label)) return [label, { colour: mergedColour, pattern: 'plain' }];
      const real = found.get(label);
      return [label, real === undefined ? nobody : (own.get(real) ?? nobody)];
    }),
  );
  return { covers, merged, stray };
}

/** The error map: right, too much and missed over the grey picture. */
export function errorPicture(
  greys: ArrayLike<number>,
  side: number,
  labels: ArrayLike<number>,
  truth: ArrayLike<number>,
): Picture {
  const fates = fatesOf(labels, truth);
  const cover = (fate: 'tp' | 'fp' | 'fn'): Cover => ({ colour: fateColours[fate], pattern: fatePatterns[fate] });
  const covers = [null, cover('tp'), cover('fp'), cover('fn')];
  return covered(greys, side, (pixel) => covers[fates[pixel] ?? 0] ?? null, 0.75);
}
