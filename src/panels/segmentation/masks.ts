/** Small masks that are counted by hand: presets, and what was typed or clicked. */
import { formatNumbers, parseNumbers } from '../../pattern/knobs.ts';
import type { SegmentationParams } from './params.ts';
import type { maskPresets } from './presets.ts';

type MaskPreset = (typeof maskPresets)[number];
export type Which = 'prediction' | 'truth';

/** SG5 of the lecture. */
const lecture = {
  prediction: [
    [0, 0, 1, 1],
    [0, 1, 1, 1],
    [0, 1, 1, 0],
    [0, 0, 0, 0],
  ],
  truth: [
    [0, 1, 1, 0],
    [0, 1, 1, 0],
    [0, 1, 1, 0],
    [0, 0, 0, 0],
  ],
} as const;

/** One pixel in twenty is foreground (SG6, exactly so on 10×10), those nearest to the middle. */
function few(side: number): number[] {
  const middle = (side - 1) / 2;
  const distance = (i: number) => (Math.floor(i / side) - middle) ** 2 + ((i % side) - middle) ** 2;
  const nearest = Array.from({ length: side * side }, (_, i) => i).sort((a, b) => distance(a) - distance(b) || a - b);
  const chosen = new Set(nearest.slice(0, Math.max(1, Math.round(side * side * 0.05))));
  return Array.from({ length: side * side }, (_, i) => (chosen.has(i) ? 1 : 0));
}

function preset(name: MaskPreset, which: Which, side: number): number[] {
  const table = (inside: (row: number, column: number) => boolean) =>
    Array.from({ length: side * side }, (_, i) => (inside(Math.floor(i / side), i % side) ? 1 : 0));
  const margin = side < 4 ? 0 : side < 8 ? 1 : 2;
  const [first, last] = [margin, side - 1 - margin];
  const within = (i: number) => i >= first && i <= last;
  const onEdge = (i: number) => i === first || i === last;
  switch (name) {
    case 'sg5':
      return table((row, column) => lecture[which][row]?.[column] === 1);
    case 'all-background':
      return table(() => false);
    case 'all-foreground':
      return table(() => true);
    case 'square':
      return table((row, column) => within(row) && within(column));
    case 'ring':
      return table((row, column) => within(row) && within(column) && (onEdge(row) || onEdge(column)));
    case 'few':
      return few(side);
  }
}

/** One number a cell, row by row: 1 foreground, 0 background. */
export function maskOf(params: SegmentationParams, which: Which): number[] {
  const typed = parseNumbers(params[which]);
  if (typed) return typed.map((n) => (n >= 0.5 ? 1 : 0));
  return preset(params[which] as MaskPreset, which, params.maskSize);
}

/** The edit that sets one cell of a mask. */
export function withMaskCell(
  params: SegmentationParams,
  which: Which,
  row: number,
  column: number,
  value: number,
): Partial<SegmentationParams> {
  const index = row * params.maskSize + column;
  const numbers = maskOf(params, which).map((old, i) => (i === index ? (value >= 0.5 ? 1 : 0) : old));
  return { [which]: formatNumbers(numbers) };
}
