/** Where the sides of a U-Net stand: a row a level, bars as tall as the sides, numbers below them. */
import type { UnetSizes } from '../../../../math/unet-sizes.ts';
import type { Box } from '../../../../ui/step/pack.ts';

interface Place {
  readonly bar: Box;
  /** Where its number is written. */
  readonly x: number;
  readonly y: number;
}

interface Link {
  readonly d: string;
  readonly kind: 'convolution' | 'pool' | 'upsample';
  /** The step to which it leads. */
  readonly to: number;
}

interface Shelf {
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly to: number;
}

interface SizesLayout {
  readonly width: number;
  readonly height: number;
  /** One a step. */
  readonly boxes: readonly Place[];
  readonly links: readonly Link[];
  readonly shelves: ReadonlyMap<number, Shelf>;
}

/** Columns on each side of the shelf. */
const PER_SIDE = 3;

export function sizesLayoutOf(
  { steps, skips }: UnetSizes,
  levels: number,
  { width, height, em }: { readonly width: number; readonly height: number; readonly em: number },
): SizesLayout {
  const text = em * 1.9;
  const gap = em * 1.5;
  const rows = levels + 1;
  // A row is as tall as its tallest bar; together they fill the height
  const tallest = Array.from({ length: rows }, (_, level) =>
    Math.max(1, ...steps.filter((step) => step.level === level).map(({ side }) => side)),
  );
  const free = height - rows * (text + gap) - em;
  const least = em * 0.5;
  const scale = Math.max(free, rows * em) / tallest.reduce((sum, side) => sum + side, 0);
  const tall = (side: number) => Math.max(side * scale, Math.min(least, side));
  const narrow = width < 640;
  const column = Math.min(narrow ? em * 3.3 : em * 5.4, width / (2 * PER_SIDE + 1.6));
  const indent = narrow
    ? 0
    : Math.max(0, Math.min(column * 0.9, (width - column * (2 * PER_SIDE + 2)) / 2 / Math.max(levels, 1)));
  const half = narrow ? width / 2 : Math.min(width / 2, column * (PER_SIDE + 1) + indent * levels + em * 8);
  const boxes: Place[] = [];
  const links: Link[] = [];
  const shelves = new Map<number, Shelf>();
  const tops: number[] = [];
  let y = em * 1.2;
  for (let level = 0; level < rows; level++) {
    tops.push(y);
    y += tall(tallest[level] ?? 1) + text + gap;
  }
  const counts = { left: new Map<number, number>(), right: new Map<number, number>() };
  let turned = false;
  steps.forEach((step, i) => {
    if (step.operation === 'upsample') turned = true;
    const bottom = step.level === levels;
    const side = turned ? counts.right : counts.left;
    const n = side.get(step.level) ?? 0;
    side.set(step.level, n + 1);
    const from = width / 2 - half + indent * step.level;
    const x = bottom
      ? width / 2 + (n - 1) * column
      : turned
        ? width - from - (PER_SIDE - n) * column + column / 2
        : from + n * column + column / 2;
    const top = tops[step.level] ?? 0;
    const barHeight = tall(step.side);
    const room = tall(tallest[step.level] ?? 1);
    const barWidth = Math.min(column * 0.34, em * 1.4);
    const bar = { x: x - barWidth / 2, y: top + room - barHeight, width: barWidth, height: barHeight };
    boxes.push({ bar, x, y: top + room + em * 1.35 });
    const before = boxes[i - 1];
    if (!before) return;
    if (step.operation === 'convolution') {
      const line = Math.max(before.bar.y, bar.y) + Math.min(before.bar.height, bar.height) / 2;
      links.push({
        d: `M${before.bar.x + before.bar.width + 3} ${line}L${bar.x - 3} ${line}`,
        kind: 'convolution',
        to: i,
      });
    } else if (step.operation === 'pool')
      links.push({ d: `M${before.x} ${before.y + em * 0.5}L${x} ${bar.y - 3}`, kind: 'pool', to: i });
    else links.push({ d: `M${before.x} ${before.bar.y - 3}L${x} ${top + room + em * 1.9}`, kind: 'upsample', to: i });
  });
  for (const { level } of skips) {
    const [left, right] = [
      steps.findLastIndex(
        (step, i) => step.level === level && i < steps.findIndex((one) => one.operation === 'upsample'),
      ),
      steps.findIndex((step) => step.operation === 'upsample' && step.level === level),
    ];
    const [a, b] = [boxes[left], boxes[right]];
    if (!a || !b) continue;
    const line = (tops[level] ?? 0) + tall(tallest[level] ?? 1) / 2 + em * 0.2;
    const [from, to] = [a.bar.x + a.bar.width + 4, b.bar.x - 4];
    shelves.set(level, { d: `M${from} ${line}L${to} ${line}`, x: (from + to) / 2, y: line, to: right });
  }
  return { width, height: Math.max(height, y), boxes, links, shelves };
}
