/** Colour maps that know the theme: one diverging map centred on zero, one perceptual sequential map. */
import { divergingStops, sequentialStops } from './colour-stops.ts';
import { channelsOf, contrast } from './contrast.ts';
import type { Theme } from './stage.ts';

type ColourMap = (t: number) => string;

const clamp = (t: number, low: number) => (Number.isNaN(t) ? 0 : Math.min(Math.max(t, low), 1));

/** The colour at t in 0..1 between the stops, which stand at equal distances; between two of them on a straight line in sRGB. */
function between(stops: string): ColourMap {
  const channels = (stops.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16));
  const last = channels.length / 3 - 1;
  return (t) => {
    const from = Math.min(Math.floor(t * last), last - 1);
    const share = t * last - from;
    const channel = (c: number) => {
      const [a = 0, b = 0] = [channels[3 * from + c], channels[3 * (from + 1) + c]];
      return Math.round(a + (b - a) * share);
    };
    return `rgb(${channel(0)}, ${channel(1)}, ${channel(2)})`;
  };
}

const sequentialMap = between(sequentialStops);
const divergingMaps = new Map<Theme, ColourMap>();

/**
 * Brown for −1, the theme's surface at 0, so that a zero never looks like a small number of either sign, teal for +1; beyond that the ends. NaN
 * is shown as 0.
 */
export function diverging(theme: Theme): ColourMap {
  const known = divergingMaps.get(theme);
  if (known) return known;
  const map = between(divergingStops[theme]);
  const signed: ColourMap = (t) => map((clamp(t, -1) + 1) / 2);
  divergingMaps.set(theme, signed);
  return signed;
}

/** Cividis, made to look the same to colour-blind readers: dark blue at 0, yellow at 1 in every theme. */
export function sequential(_theme: Theme): ColourMap {
  return (t) => sequentialMap(clamp(t, 0));
}

const tables = new Map<string, Uint8ClampedArray>();

/** 256 colours as RGBA bytes, to be read only; entry i stands for t = i/255 (magnitude) or t = 2i/255 − 1 (signed). */
export function table(kind: 'signed' | 'magnitude', theme: Theme): Uint8ClampedArray {
  const key = `${kind} ${theme}`;
  const known = tables.get(key);
  if (known) return known;
  const map = kind === 'signed' ? diverging(theme) : sequential(theme);
  const bytes = new Uint8ClampedArray(1024);
  for (let i = 0; i < 256; i++) {
    const [red, green, blue] = channelsOf(map(kind === 'signed' ? (2 * i) / 255 - 1 : i / 255));
    bytes.set([red, green, blue, 255], 4 * i);
  }
  tables.set(key, bytes);
  return bytes;
}

/** The ink that is read well on this colour: near-black if it can be, else white or black; always at least 4.5 to 1. */
export const inkOn = (cssColour: string): string =>
  ['#1b1d21', '#ffffff'].find((ink) => contrast(cssColour, ink) >= 4.5) ?? '#000000';
