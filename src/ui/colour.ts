/** Colour maps that know the theme: one diverging map centred on zero, one perceptual sequential map. */
import { interpolateLab } from 'd3-interpolate';
import { interpolateCividis } from 'd3-scale-chromatic';
import { channelsOf, contrast } from './contrast.ts';
import type { Theme } from './stage.ts';

type ColourMap = (t: number) => string;

/** Zero is the surface itself, so a zero never looks like a small number of either sign. */
const ends: Readonly<Record<Theme, { negative: string; zero: string; positive: string }>> = {
  light: { negative: '#a4510f', zero: '#ffffff', positive: '#0b7a70' },
  dark: { negative: '#ee9f5f', zero: '#1b1e24', positive: '#49cdbb' },
  contrast: { negative: '#8a3b00', zero: '#ffffff', positive: '#005e56' },
};

const clamp = (t: number, low: number) => (Number.isNaN(t) ? 0 : Math.min(Math.max(t, low), 1));

const divergingMaps = new Map<Theme, ColourMap>();

/** Brown for −1, the surface at 0, teal for +1; beyond that the ends. NaN is shown as 0. */
export function diverging(theme: Theme): ColourMap {
  const known = divergingMaps.get(theme);
  if (known) return known;
  const { negative, zero, positive } = ends[theme];
  const below = interpolateLab(zero, negative);
  const above = interpolateLab(zero, positive);
  const map: ColourMap = (t) => {
    const legal = clamp(t, -1);
    return legal < 0 ? below(-legal) : above(legal);
  };
  divergingMaps.set(theme, map);
  return map;
}

/** Cividis, made to look the same to colour-blind readers: dark blue at 0, yellow at 1 in every theme. */
export function sequential(_theme: Theme): ColourMap {
  return (t) => interpolateCividis(clamp(t, 0));
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
