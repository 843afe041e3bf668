/** Where the parts of one number stand: what is read × weights = products of one map; all maps' products; the map of the net; the value. */
import type { Box } from '../../../../ui/step/pack.ts';
import { type FlowLayout, flowLayoutOf } from './flow-layout.ts';
import { netMapAspect } from './net-map-layout.ts';

export interface Corner {
  readonly x: number;
  readonly y: number;
}

export interface NumberLayout {
  readonly width: number;
  readonly height: number;
  /** The whole net, small; its heading stands above. */
  readonly map: Box;
  /** Side of a cell of the three large grids, and of the many small ones. */
  readonly cell: number;
  readonly small: number;
  readonly read: Corner;
  readonly weights: Corner | null;
  readonly products: Corner | null;
  /** One a map, where there are several. */
  readonly each: readonly Corner[];
  /** Maps that go over unchanged. */
  readonly flow: FlowLayout | null;
  /** Lines of text lead to the value. */
  readonly total: Corner;
  readonly output: Corner;
  readonly outputCell: number;
}

interface Parts {
  /** Rows and columns of a window. */
  readonly rows: number;
  readonly columns: number;
  /** Whether there are weights. */
  readonly weighed: boolean;
  /** Maps that are read; 0 for the input itself, which stands alone. */
  readonly maps: number;
  /** Where maps go over unchanged: the stages that are read, and the maps of each. */
  readonly flow?: { readonly parts: number; readonly each: number } | undefined;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

const NARROW = 640;

const headOf = (em: number): number => em * 1.75;
const outputCellOf = (em: number): number => em * 3.6;

/** The small grids in so many columns: their cell, or 0. */
function smallest(parts: Parts, width: number, height: number, em: number): { cell: number; across: number } {
  let best = { cell: 0, across: 1 };
  const head = headOf(em);
  const gap = em * 0.9;
  for (let across = 1; across <= parts.maps; across++) {
    const down = Math.ceil(parts.maps / across);
    const wide = (width - (across - 1) * gap) / across / parts.columns;
    const tall = (height - down * head) / down / parts.rows;
    const cell = Math.min(wide, tall, Math.max(em * 3.6, height / 6));
    if (cell > best.cell) best = { cell, across };
  }
  return best;
}

/** The map of the net: beside the grids, or above them where the page is narrow. */
export function netMapBox({ width, em }: Room): Box {
  const wide = width < NARROW ? Math.min(width, em * 30) : Math.min(Math.max(em * 22, width * 0.27), em * 28);
  return { x: (width - wide) / 2, y: headOf(em), width: wide, height: wide / netMapAspect };
}

export function numberLayoutOf(parts: Parts, box: Room): NumberLayout {
  return box.width < NARROW ? stacked(parts, box) : beside(parts, box);
}

/** The small grids of all maps in a room below the others. */
function eachOf(parts: Parts, room: Box, em: number): { each: Corner[]; small: number; bottom: number } {
  const { rows, columns, maps } = parts;
  const { cell, across } = smallest(parts, room.width, room.height, em);
  const [head, gap] = [headOf(em), em * 0.9];
  const count = Math.min(across, maps);
  const wide = count * columns * cell + (count - 1) * gap;
  const each = Array.from({ length: maps }, (_, n) => ({
    x: room.x + (room.width - wide) / 2 + (n % across) * (columns * cell + gap),
    y: room.y + head + Math.floor(n / across) * (rows * cell + head),
  }));
  return { each, small: cell, bottom: room.y + Math.ceil(maps / across) * (rows * cell + head) };
}

const moved = (flow: FlowLayout, down: number): FlowLayout => ({
  ...flow,
  sources: flow.sources.map((tiling) => ({ ...tiling, y: tiling.y + down })),
  target: { ...flow.target, y: flow.target.y + down },
});

/** How far two columns go down so that both stand in the middle of the taller. */
const middles = (a: number, b: number): [number, number] => [Math.max(b - a, 0) / 2, Math.max(a - b, 0) / 2];

/** What is left over is shared between top and bottom. */
function settled(layout: Omit<NumberLayout, 'height'>, bottom: number, height: number): NumberLayout {
  const down = Math.max(0, (height - bottom) / 2.2);
  const lower = <T extends Corner>(corner: T): T => ({ ...corner, y: corner.y + down });
  return {
    ...layout,
    height: Math.max(height, bottom),
    map: lower(layout.map),
    read: lower(layout.read),
    weights: layout.weights && lower(layout.weights),
    products: layout.products && lower(layout.products),
    each: layout.each.map(lower),
    flow: layout.flow && moved(layout.flow, down),
    total: lower(layout.total),
    output: lower(layout.output),
  };
}

/** Wide: at the right the map of the net and the value, at the left what makes it. */
function beside(parts: Parts, box: Room): NumberLayout {
  const { width, height, em } = box;
  const { rows, columns, weighed, maps } = parts;
  const [head, outputCell, op, gap] = [headOf(em), outputCellOf(em), em * 2.4, em * 2.4];
  const map = netMapBox(box);
  const free = width - map.width - gap;
  const grids = weighed ? 3 : 1;
  const several = maps > 1;
  const valueTop = map.y + map.height + em * 1.2;
  const asideBottom = valueTop + head + Math.max(outputCell, em * 6);
  const across = (free - (grids - 1) * op) / (grids * columns);
  const lowest = several ? height * 0.42 : 0;
  const most = Math.max(em * 4.6, height / 8);
  const cell = Math.max(14, Math.min(across, (height - lowest - head * 2 - em) / rows, most));
  const topWidth = grids * columns * cell + (grids - 1) * op;
  const topHeight = rows * cell;
  const flowRoom = { x: 0, y: 0, width: free, height: height - em };
  const flow = parts.flow ? flowLayoutOf(parts.flow.parts, parts.flow.each, flowRoom, em) : null;
  // The map stays at the right where it is; the grids stand in the middle of what it leaves
  const left = Math.max((free - topWidth) / 2, 0);
  const besideGrids = Math.min(width - map.width, left + topWidth + gap + left / 2);
  const asideX = maps === 0 ? (width - map.width) / 2 : flow ? width - map.width : besideGrids;
  const topBottom = Math.max(head + topHeight, asideBottom);
  const y = head + Math.max(0, (topBottom - head - topHeight) / 2);
  const xAt = (n: number) => left + n * (columns * cell + op);
  const eachTop = topBottom + em * 1.2;
  const room = { x: 0, y: eachTop, width, height: Math.max(height - eachTop, rows * 14 + head) };
  const { each, small, bottom } = several ? eachOf(parts, room, em) : { each: [], small: 0, bottom: topBottom };
  // Maps that go over stand beside the whole column, each in its middle
  const [down, flowDown] = flow ? middles(asideBottom, flow.height) : [0, 0];
  const value = valueTop + head + down;
  const reads = flow ? { x: asideX, y: value } : { x: xAt(0), y };
  return settled(
    {
      width,
      map: { ...map, x: asideX, y: map.y + down },
      cell: flow ? outputCell : cell,
      small,
      read: reads,
      weights: weighed ? { x: xAt(1), y } : null,
      products: weighed ? { x: xAt(2), y } : null,
      each,
      flow: flow && moved(flow, flowDown),
      total: flow
        ? { x: asideX + outputCell + em * 1.2, y: value + outputCell / 2 - em * 1.3 }
        : { x: asideX, y: valueTop },
      output: { x: asideX + em * 15, y: value },
      outputCell,
    },
    Math.max(bottom, flow?.height ?? 0) + em * 0.5,
    height,
  );
}

/** Narrow: one below the other. */
function stacked(parts: Parts, box: Room): NumberLayout {
  const { width, height, em } = box;
  const { rows, columns, weighed, maps } = parts;
  const [head, outputCell, op] = [headOf(em), outputCellOf(em), em * 1.5];
  const map = netMapBox(box);
  const grids = weighed ? 3 : 1;
  const several = maps > 1;
  const start = map.y + map.height + em * 0.8;
  const below = outputCell + head + em * 6;
  const across = (width - (grids - 1) * op) / (grids * columns);
  const lowest = several ? height * 0.42 : 0;
  const tall = (height - start - lowest - below - head * 2 - em) / rows;
  const cell = parts.flow ? outputCell : Math.max(14, Math.min(across, tall, Math.max(em * 4.6, height / 8)));
  const topWidth = grids * columns * cell + (grids - 1) * op;
  const left = Math.max((width - topWidth) / 2, 0);
  const flow = parts.flow
    ? flowLayoutOf(parts.flow.parts, parts.flow.each, { x: 0, y: start, width, height: height * 0.5 }, em)
    : null;
  const y = start + head;
  const topBottom = flow ? start + flow.height : y + rows * cell;
  const xAt = (n: number) => left + n * (columns * cell + op);
  const eachTop = topBottom + em * 1.2;
  const room = { x: 0, y: eachTop, width, height: Math.max(height - below - eachTop, rows * 14 + head) };
  const { each, small, bottom } = several ? eachOf(parts, room, em) : { each: [], small: 0, bottom: topBottom };
  const value = bottom + head + em;
  return settled(
    {
      width,
      map,
      cell,
      small,
      read: flow ? { x: em, y: value } : { x: xAt(0), y },
      weights: weighed ? { x: xAt(1), y } : null,
      products: weighed ? { x: xAt(2), y } : null,
      each,
      flow,
      total: flow ? { x: em * 2 + outputCell, y: value + outputCell / 2 - em * 1.3 } : { x: em, y: bottom + em * 2.4 },
      output: { x: width - outputCell - em, y: value },
      outputCell,
    },
    Math.max(value + outputCell, bottom) + em * 0.5,
    height,
  );
}
