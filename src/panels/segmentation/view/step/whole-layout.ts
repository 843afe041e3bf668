/** Where the stages of the small U-Net stand: heights by sides, widths by channels, as deep as they are coarse. */
import type { Box } from '../../../../ui/step/pack.ts';
import { pocketLevels } from '../../pocket.ts';
import { type PocketStage, pocketPlan, stageNamed } from '../../pocket-plan.ts';
import { type Tiling, tiled } from './tiles.ts';

interface StageBox {
  readonly stage: PocketStage;
  readonly box: Box;
  /** Its maps in the box. */
  readonly tiling: Tiling;
}

export interface Shelf {
  readonly level: number;
  /** From the block on the left to the one on the right. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly copy: StageBox;
  /** Where its name and its switch begin. */
  readonly label: { readonly x: number; readonly y: number };
}

export interface WholeLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<number, StageBox>;
  readonly shelves: readonly Shelf[];
  /** Where the side of each level is written, the bottom last. */
  readonly sides: readonly { readonly x: number; readonly y: number; readonly side: number }[];
  readonly truth: Box | null;
  /** For the meaning of the arrows. */
  readonly key: Box | null;
  readonly strip: Box;
}

/** Pixels of the drawing for one channel, in pixels for one picture pixel: four maps of the finest level then fill their box. */
const CHANNEL = 2;
const NARROW = 640;

interface Sizes {
  readonly unit: number;
  readonly gap: number;
  readonly em: number;
  readonly corners: boolean;
}

const drawnWidth = (stage: PocketStage, unit: number): number =>
  stage.kind === 'input' || stage.kind === 'labels' || stage.kind === 'compare'
    ? stage.side * unit
    : stage.channels * CHANNEL * unit;

/** The stages left and right of each level's shelf; the bottom has one list. */
function rows(): { left: PocketStage[]; right: PocketStage[] }[] {
  const level = (n: number) => {
    const [left, right] = [
      ['enc', 'a'],
      ['enc', 'b'],
    ].map(([name, which]) => stageNamed(`${name}${n}${which}`)) as [PocketStage, PocketStage];
    const back = [`skip${n}`, `dec${n}a`, `dec${n}b`].map(stageNamed);
    const before = n === 0 ? stageNamed('input') : stageNamed(`pool${n - 1}`);
    const end = n === 0 ? ['head', 'softmax', 'labels'].map(stageNamed) : [];
    return { left: [before, left, right], right: [...back, ...end] };
  };
  const bottom = [`pool${pocketLevels - 1}`, 'centre_a', 'centre_b'].map(stageNamed);
  return [...Array.from({ length: pocketLevels }, (_, n) => level(n)), { left: bottom, right: [] }];
}

const widthOf = (stages: readonly PocketStage[], { unit, gap }: Sizes): number =>
  stages.reduce((sum, stage) => sum + drawnWidth(stage, unit) + gap, -gap);

/** Narrowest shelf of a level. */
const shelfRoom = ({ unit, gap, em }: Sizes): number => Math.max(10 * unit + 2 * gap, em * 5.5);

/** The widest row without any stagger, and how the rest follows from the unit. */
function narrowest(sizes: Sizes): number {
  const { unit, gap, corners } = sizes;
  const all = rows();
  const inner = Math.max(
    ...all
      .slice(1)
      .map(({ left, right }) => widthOf(left, sizes) + (right.length ? shelfRoom(sizes) + widthOf(right, sizes) : 0)),
  );
  const [finest] = all;
  const top = finest ? widthOf(finest.left, sizes) + shelfRoom(sizes) + widthOf(finest.right, sizes) : 0;
  return corners ? Math.max(top, inner + 2 * (32 * unit + 2 * gap)) : Math.max(top, inner);
}

const headOf = (em: number) => em * 1.35;
const rowGap = (em: number) => em * 2.1;

/** Above the bottom, whose numbers stand under the coarsest shelf: there must be room for its switch. */
const lastGap = (unit: number, em: number): number => Math.max(rowGap(em), em * 4.2 - 3 * unit);

const tallness = (unit: number, em: number): number => 60 * unit + headOf(em) + 2 * rowGap(em) + lastGap(unit, em);

export function wholeLayoutOf(width: number, height: number | null, em: number): WholeLayout {
  const corners = width >= NARROW;
  const gap = corners ? em * 1.1 : em * 0.45;
  const stripHeight =
    em * (corners ? 3.2 : 4.8) + Math.max(em * (corners ? 6.2 : 8), height === null ? 0 : height * 0.17);
  const sizes = (unit: number): Sizes => ({ unit, gap, em, corners });
  let unit = 14;
  const room = height === null ? Number.POSITIVE_INFINITY : height - stripHeight - em;
  const largest = height === null ? 4.6 : 14;
  unit = Math.min(unit, largest);
  while (unit > 0.8 && (narrowest(sizes(unit)) > width || tallness(unit, em) > room)) unit *= 0.985;
  return placed(sizes(unit), width, height, stripHeight);
}

function placed(sizes: Sizes, width: number, height: number | null, stripHeight: number): WholeLayout {
  const { unit, gap, em, corners } = sizes;
  const all = rows();
  const boxes = new Map<number, StageBox>();
  const put = (stage: PocketStage, x: number, y: number) => {
    const box = { x, y, width: drawnWidth(stage, unit), height: stage.side * unit };
    boxes.set(stage.index, { stage, box, tiling: tiled(stage.channels, box) });
    return box;
  };
  const tall = tallness(unit, em);
  const whole = tall + em + stripHeight;
  const total = Math.max(height ?? 0, whole);
  const free = total - whole;
  const line = (stages: readonly PocketStage[], from: number, y: number) => {
    let x = from;
    for (const stage of stages) x = put(stage, x, y).x + drawnWidth(stage, unit) + gap;
  };
  // The finest level spreads over the whole width, up to a point; the others stand within it
  const most = Math.min(width, narrowest(sizes) * 1.35);
  const margin = (width - most) / 2;
  let y = headOf(em) + free / 3;
  const shelves: Shelf[] = [];
  const sides: { x: number; y: number; side: number }[] = [];
  const corner = corners ? 32 * unit + 2 * gap : 0;
  let [start, end] = [margin, width - margin];
  const innermost = [margin + corner, width - margin - corner] as const;
  const bottomWidth = widthOf(all.at(-1)?.left ?? [], sizes);
  all.forEach(({ left, right }, level) => {
    const side = left[1]?.side ?? 4;
    if (level > 0) {
      // Below the last block on the left begins the next level, as far as its own width allows
      const own = widthOf(left, sizes) + (right.length ? shelfRoom(sizes) + widthOf(right, sizes) : 0);
      const above = boxes.get(all[level - 1]?.left.at(-1)?.index ?? 0)?.box;
      const wished = Math.max(above?.x ?? 0, level === 1 ? innermost[0] : 0);
      const middle = width / 2;
      start = right.length ? Math.min(wished, middle - own / 2) : middle - bottomWidth / 2;
      start = Math.max(start, level > 0 ? innermost[0] : margin);
      end = width - start;
    }
    line(left, start, y);
    if (right.length > 0) line(right, end - widthOf(right, sizes), y);
    sides.push({ x: start, y, side });
    const [a, b] = [boxes.get(left.at(-1)?.index ?? 0)?.box, boxes.get(right[0]?.index ?? 0)?.box];
    if (a && b && right.length > 0) shelves.push(shelfOf(level, a, b, sizes));
    y += side * unit + (level === pocketLevels - 1 ? lastGap(unit, em) : rowGap(em));
  });
  const stripTop = headOf(em) + free / 3 + tall - headOf(em) + em + free / 3;
  const input = boxes.get(0)?.box;
  const labels = boxes.get(stageNamed('labels').index)?.box;
  let truth: Box | null = null;
  if (corners && input && labels) {
    const low = Math.min(input.y + input.height + rowGap(em), stripTop - em - input.height);
    truth = { ...input, y: low };
    const compare = stageNamed('compare');
    put(compare, labels.x, low);
  }
  addUpsampled(boxes, unit);
  for (const shelf of shelves) boxes.set(shelf.copy.stage.index, shelf.copy);
  return {
    width,
    height: total,
    boxes,
    shelves,
    sides,
    truth,
    key: corners ? keyOf(shelves[0], unit, em) : null,
    strip: { x: 0, y: stripTop, width, height: total - stripTop },
  };
}

/** An upsampled stage is the left half of the block that it is joined to. */
function addUpsampled(boxes: Map<number, StageBox>, unit: number): void {
  for (const stage of pocketPlan) {
    if (stage.kind !== 'up') continue;
    const joined = boxes.get(stage.index + 1);
    if (!joined) continue;
    const box = { ...joined.box, width: stage.channels * CHANNEL * unit };
    boxes.set(stage.index, { stage, box, tiling: tiled(stage.channels, box) });
    const other = { ...joined.box, x: joined.box.x + box.width, width: joined.box.width - box.width };
    boxes.set(joined.stage.index, { ...joined, tiling: tiled(joined.stage.channels - stage.channels, other) });
  }
}

function shelfOf(level: number, left: Box, right: Box, { unit, gap, em }: Sizes): Shelf {
  const stage = stageNamed(`keep${level}`);
  const [from, to] = [left.x + left.width + gap * 0.4, right.x - gap * 0.4];
  const room = (to - from) * 0.86;
  const tile = Math.min(8 * unit, room / stage.channels, stage.side * unit * 0.62);
  const y = Math.max(left.y + Math.min(left.height * 0.6, 14 * unit), left.y + tile + em * 1.1);
  const box = {
    x: (from + to - tile * stage.channels) / 2,
    y: y - tile - 2,
    width: tile * stage.channels,
    height: tile,
  };
  const copy = { stage, box, tiling: tiled(stage.channels, box) };
  return { level, from, to, y, copy, label: { x: (from + to) / 2, y: y + em * 1.25 } };
}

function keyOf(shelf: Shelf | undefined, unit: number, em: number): Box | null {
  if (!shelf) return null;
  const top = shelf.y + em * 2.4;
  const bottom = shelf.copy.box.y + shelf.copy.box.height - 14 * unit + 32 * unit;
  return { x: shelf.from, y: top, width: shelf.to - shelf.from, height: bottom - top };
}
