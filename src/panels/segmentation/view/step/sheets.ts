/** Maps as small pictures: one sheet a stage, its maps side by side, drawn once. */
import type { Volume } from '../../../../math/volume.ts';
import { table } from '../../../../ui/colour.ts';
import { channelsOf } from '../../../../ui/contrast.ts';
import { grain, inked, inkOver, type Pattern } from '../../../../ui/pixel-patterns.ts';
import type { Theme } from '../../../../ui/stage.ts';
import type { StageKind } from '../../pocket-plan.ts';

/** What the colours of a map mean. */
export interface Look {
  readonly kind: 'grey' | 'magnitude' | 'signed' | 'labels' | 'verdicts';
  /** The values of the first and the last colour. */
  readonly low: number;
  readonly high: number;
}

const looks = new WeakMap<Volume, Look>();

/** How a stage's maps are coloured: all on one scale. */
export function lookOf(kind: StageKind, map: Volume): Look {
  const known = looks.get(map);
  if (known) return known;
  const look = made(kind, map);
  looks.set(map, look);
  return look;
}

function made(kind: StageKind, map: Volume): Look {
  const high = map.data.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const low = map.data.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  switch (kind) {
    case 'input':
      return { kind: 'grey', low, high };
    case 'scores': {
      const range = Math.max(high, -low);
      return { kind: 'signed', low: -range, high: range };
    }
    case 'softmax':
      return { kind: 'magnitude', low: 0, high: 1 };
    case 'labels':
      return { kind: 'labels', low: 0, high: 1 };
    case 'compare':
      return { kind: 'verdicts', low: 0, high: 3 };
    default:
      return { kind: 'magnitude', low: 0, high: high > 0 ? high : 1 };
  }
}

const roleColour = (name: string): readonly [number, number, number] =>
  channelsOf(getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim() || '#808080');

/** In the order of `verdicts`: true and false positives, false and true negatives. */
const verdictRoles = ['output', 'error', 'gradient', 'sunken'] as const;
/** The same without colour, in the same order. */
export const verdictPatterns: readonly Pattern[] = ['plain', 'falling', 'dots', 'plain'];
const labelRoles = ['sunken', 'output'] as const;

/** value → red, green, blue. */
function painter({ kind, low, high }: Look, theme: Theme): (value: number) => ArrayLike<number> {
  if (kind === 'labels' || kind === 'verdicts') {
    const colours = (kind === 'labels' ? labelRoles : verdictRoles).map(roleColour);
    return (value) => colours[value] ?? [0, 0, 0];
  }
  const scale = high > low ? 255 / (high - low) : 0;
  const entry = (value: number) => Math.min(Math.max(Math.round((value - low) * scale), 0), 255);
  if (kind === 'grey')
    return (value) => {
      const grey = entry(value);
      return [grey, grey, grey];
    };
  const colours = table(kind, theme);
  return (value) => colours.subarray(4 * entry(value), 4 * entry(value) + 3);
}

const drawn = new WeakMap<Volume, Map<string, string | null>>();

/**
 * The maps from `first` on, `count` of them, in so many columns, as the address of a picture; null where nothing can be drawn. Rows and
 * columns of the picture are pixels of the maps.
 */
export function sheetUrl(
  map: Volume,
  look: Look,
  columns: number,
  theme: Theme,
  first = 0,
  count = map.channels,
): string | null {
  const key = [columns, theme, first, count, look.low, look.high].join();
  const mine = drawn.get(map) ?? new Map<string, string | null>();
  drawn.set(map, mine);
  const known = mine.get(key);
  if (known !== undefined) return known;
  const url = sheet(map, look, columns, theme, first, count);
  mine.set(key, url);
  return url;
}

const rgb = (bytes: ArrayLike<number>) => [bytes[0] ?? 0, bytes[1] ?? 0, bytes[2] ?? 0] as const;

/** What a pixel of this number carries besides its colour: its verdict, or that it is below zero. */
export function patternOf({ kind, high }: Look, value: number): Pattern {
  if (kind === 'verdicts') return verdictPatterns[value] ?? 'plain';
  return kind === 'signed' && value < -0.08 * high ? 'falling' : 'plain';
}

/** One for all sheets: a canvas and its context cost more than what is drawn. */
let canvas: HTMLCanvasElement | null = null;

function sheet(map: Volume, look: Look, columns: number, theme: Theme, first: number, count: number): string | null {
  canvas ??= document.createElement('canvas');
  // What a colour alone would say is drawn finer than its pixels, with a pattern in each
  const by = look.kind === 'verdicts' || look.kind === 'signed' ? grain : 1;
  canvas.width = columns * map.columns * by;
  canvas.height = Math.ceil(count / columns) * map.rows * by;
  // Kept off the GPU: each small sheet is read back at once
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const image = context.createImageData(canvas.width, canvas.height);
  const paint = painter(look, theme);
  for (let n = 0; n < count; n++) {
    const [top, left] = [Math.floor(n / columns) * map.rows, (n % columns) * map.columns];
    for (let i = 0; i < map.rows; i++)
      for (let j = 0; j < map.columns; j++) {
        const value = map.data[(i * map.columns + j) * map.channels + first + n] ?? 0;
        const colour = paint(value);
        const pattern = patternOf(look, value);
        const ink = pattern === 'plain' ? colour : look.kind === 'signed' ? paint(0) : inkOver(rgb(colour));
        for (let u = 0; u < by; u++)
          for (let v = 0; v < by; v++) {
            const put = inked(pattern, u, v) ? ink : colour;
            const to = 4 * (((top + i) * by + u) * canvas.width + (left + j) * by + v);
            image.data[to] = put[0] ?? 0;
            image.data[to + 1] = put[1] ?? 0;
            image.data[to + 2] = put[2] ?? 0;
            image.data[to + 3] = 255;
          }
      }
  }
  context.putImageData(image, 0, 0);
  return canvas.toDataURL();
}
