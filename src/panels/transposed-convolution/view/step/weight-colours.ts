/** One colour for each weight of the kernel, so that it is found again in the matrix. */
import type { Theme } from '../../../../ui/stage.ts';

const channel = (hue: number, saturation: number, lightness: number, n: number): number => {
  const k = (n + hue / 30) % 12;
  const a = saturation * Math.min(lightness, 1 - lightness);
  return Math.round(255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
};

/** Neighbours differ in hue, every other one in lightness too. */
export function weightColour(index: number, weights: number, theme: Theme): string {
  const hue = (360 * index) / weights + 35;
  const lightness = (theme === 'dark' ? 0.36 : 0.72) + (index % 2 ? 0.1 : 0);
  const saturation = theme === 'dark' ? 0.42 : 0.58;
  return `rgb(${[0, 8, 4].map((n) => channel(hue % 360, saturation, lightness, n)).join(', ')})`;
}
