/** Where maps stand that go over unchanged: above what they come from, below what they become. */
import type { Box } from '../../../../ui/step/pack.ts';
import type { Tiling } from './tiles.ts';

export interface FlowLayout {
  /** One a stage that is read. */
  readonly sources: readonly Tiling[];
  readonly target: Tiling;
  readonly gap: number;
  /** All stand in two rows, so that an arrow leads from a map to what it becomes. */
  readonly arrows: boolean;
  readonly height: number;
}

const NARROW = 480;

/** `parts` stages of so many maps each become one. Rows are aligned where the room is wide, stacked where it is narrow. */
export function flowLayoutOf(parts: number, each: number, room: Box, em: number): FlowLayout {
  const gap = em * 0.35;
  const head = em * 3.1;
  if (room.width < NARROW && parts > 1) {
    const size = Math.min((room.width - (each - 1) * gap) / each, em * 6);
    const x = room.x + (room.width - each * size - (each - 1) * gap) / 2;
    const row = (n: number): Tiling => ({ columns: each, rows: 1, size, x, y: room.y + n * (size + head) + head });
    return {
      sources: Array.from({ length: parts }, (_, n) => row(n)),
      target: { ...row(parts), rows: parts },
      gap,
      arrows: false,
      height: parts * (size + head) + head + parts * (size + gap) + em * 1.5,
    };
  }
  const between = em * 2;
  const count = parts * each;
  const wide = (room.width - (count - 1) * gap - (parts - 1) * between) / count;
  const flight = em * 4.5;
  const size = Math.max(12, Math.min(wide, (room.height - 2 * head - flight) / 2, em * 11));
  const across = (n: number) => n * size + (n - 1) * gap;
  const height = 2 * (size + head) + flight;
  const top = room.y + head;
  const middle = room.x + room.width / 2;
  const first = middle - (across(count) + (parts - 1) * between) / 2;
  return {
    sources: Array.from({ length: parts }, (_, n) => ({
      columns: each,
      rows: 1,
      size,
      x: first + n * (across(each) + gap + between),
      y: top,
    })),
    target: { columns: count, rows: 1, size, x: middle - across(count) / 2, y: top + size + flight },
    gap,
    arrows: true,
    height,
  };
}
