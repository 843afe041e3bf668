/** One picture through a small trained U-Net, stage by stage (CURRICULUM §1.4, Step ①–⑥). */
import type { Message } from '../../pattern/words.ts';
import { short } from './captions.ts';
import type { NetFrame, Withheld } from './frames.ts';
import { outputName } from './links.ts';
import { netFormula, probabilitiesOf } from './net-formula.ts';
import { type SegmentationParams, stepSide } from './params.ts';
import { pocketLevels } from './pocket.ts';
import { type Making, makingOf } from './pocket-number.ts';
import { type PocketPass, passOf, uncutPass } from './pocket-pass.ts';
import { keptOf, type PocketStage, pinnedIn, pocketPlan, seenBy, stageAt } from './pocket-plan.ts';

type Params = SegmentationParams;
type Statement = Omit<NetFrame, 'lights' | 'formula' | 'caption'>;

export const netCount = (): number => pocketPlan.length;

/** The stages whose number can be asked for. */
export const canAsk = ({ kind }: PocketStage): boolean => kind !== 'input' && kind !== 'compare';

const first = (stage: PocketStage): boolean => stage.name.endsWith('a');

function keyOf(params: Params, stage: PocketStage): string {
  const kept = keptOf(params)[stage.level];
  switch (stage.kind) {
    case 'convolution':
      if (stage.way === 'bottom') return first(stage) ? 'centreFirst' : 'centre';
      if (stage.way === 'down') return first(stage) ? 'down' : 'downAgain';
      return first(stage) ? 'fuse' : 'fuseAgain';
    case 'keep':
      return kept ? 'keep' : 'cut';
    case 'pool':
      return stage.level === pocketLevels ? 'poolBottom' : 'pool';
    case 'join':
      return kept ? 'join' : 'joinCut';
    default:
      return stage.kind;
  }
}

/** What this picture scores, and what cutting has done to it. */
function cutSentence(params: Params): Message | null {
  if (keptOf(params).every((kept) => kept)) return null;
  const [now, whole] = [passOf(params), uncutPass(params)];
  return { key: 'captions.net.cutPrice', values: { before: short(whole.iou, 3), after: short(now.iou, 3) } };
}

function captionOf(params: Params, stage: PocketStage, making: Making, pass: PocketPass, frame: Statement): Message {
  const { row, column, channel, withheld } = frame;
  const { rows, columns } = seenBy(params, stage, row, column);
  const seen = Math.max(rows.last - rows.first, columns.last - columns.first) + 1;
  const [zero, one] = probabilitiesOf(pass, Math.min(row, 31), Math.min(column, 31));
  const values = {
    side: stage.side,
    sideOfPicture: stepSide,
    channels: stage.channels,
    before: stageAt(stage.from[0] ?? 0).channels,
    sideBefore: stageAt(stage.from[0] ?? 0).side,
    shelf: stage.level + 1,
    row,
    column,
    channel,
    value: short(making.value),
    parameters: stage.parameters,
    field: stage.field,
    seen,
    cells: pass.picture.count,
    zero: short(zero, 3),
    one: short(one, 3),
    iou: short(pass.iou, 3),
    accuracy: short(pass.accuracy, 3),
    wrong: pass.tally.fp + pass.tally.fn,
    missed: pass.tally.fn,
    false: pass.tally.fp,
  };
  if (withheld) return { key: `captions.net.ask.${stage.kind}`, values };
  const price = stage.kind === 'compare' ? cutSentence(params) : null;
  const pinned: Message[] =
    params.zoom === 'number' && canAsk(stage)
      ? [{ key: `captions.net.number.${numberKey(stage, making, channel)}`, values }]
      : [];
  return { key: `captions.net.${keyOf(params, stage)}`, values, then: [...pinned, ...(price ? [price] : [])] };
}

/** How the pinned number is told. */
function numberKey(stage: PocketStage, making: Making, channel: number): string {
  if (stage.kind === 'convolution') return making.sum > 0 ? 'convolution' : 'stopped';
  if (stage.kind === 'join') return channel < stage.channels / 2 ? 'joinUp' : 'joinKept';
  return stage.kind;
}

export function netStep(params: Params, k: number, withheld: Withheld = null): NetFrame {
  const stage = stageAt(k);
  const pass = passOf(params);
  const { row, column, channel } = pinnedIn(params, stage);
  const making = makingOf(pass, stage, row, column, channel);
  const value = stage.kind === 'compare' ? pass.iou : making.value;
  const frame: Statement = { walk: 'net', stage: stage.index, row, column, channel, value, withheld };
  return {
    ...frame,
    lights: [{ grid: outputName, row, column, role: 'output' }],
    formula: netFormula(stage, making, pass, frame),
    caption: captionOf(params, stage, making, pass, frame),
  };
}
