/** The stages of the small U-Net in the order in which the walk visits them. */
import type { Span } from '../../math/receptive-field.ts';
import { sightOf, type UnetPlan, unetStages } from '../../math/unet-shape.ts';
import { type SegmentationParams, stepSide } from './params.ts';
import { pocketLayers, pocketLevels, pocketShape } from './pocket.ts';

export type StageKind =
  | 'input'
  | 'convolution'
  | 'keep'
  | 'pool'
  | 'up'
  | 'join'
  | 'scores'
  | 'softmax'
  | 'labels'
  | 'compare';

export interface PocketStage {
  readonly index: number;
  readonly name: string;
  readonly kind: StageKind;
  /** 0 is the finest; `pocketLevels` the centre. */
  readonly level: number;
  /** On the way down, at the bottom, or on the way up. */
  readonly way: 'down' | 'bottom' | 'up';
  readonly side: number;
  readonly channels: number;
  /** The stages that are read: one, or [upsampled, kept]. */
  readonly from: readonly number[];
  /** Kernels and biases. */
  readonly parameters: number;
  /** Float32 bytes of its maps. */
  readonly bytes: number;
  /** Side of what a pixel sees of the picture at most. */
  readonly field: number;
}

type Cuts = Pick<SegmentationParams, 'skip1' | 'skip2' | 'skip3'>;
export const keptOf = ({ skip1, skip2, skip3 }: Cuts): readonly boolean[] =>
  [skip1, skip2, skip3].map((skip) => skip === 'keep');

const planWith = (skips: readonly boolean[]): UnetPlan => ({
  side: stepSide,
  inChannels: 1,
  classes: 2,
  widths: pocketShape.widths,
  centre: pocketShape.centre,
  skips,
  upsampling: 'bilinear',
});

function planned(): PocketStage[] {
  const uncut = new Map(unetStages(planWith([true, true, true])).map((stage) => [stage.name, stage]));
  const learned = new Map(
    pocketLayers(pocketShape).map(({ name, size, from, to }) => [name, size * size * from * to + to]),
  );
  const stages: PocketStage[] = [];
  const indexOf = (name: string) => stages.findIndex((stage) => stage.name === name);
  /** `as` is what the maths calls it. */
  const put = (name: string, kind: StageKind, way: PocketStage['way'], from: readonly string[], as = name) => {
    const shape = uncut.get(as);
    if (!shape) throw new Error(`no stage ${as}`);
    const channels = kind === 'labels' || kind === 'compare' ? 1 : shape.channelsOut;
    stages.push({
      index: stages.length,
      name,
      kind,
      way,
      level: kind === 'pool' ? shape.level + 1 : shape.level,
      side: shape.side,
      channels,
      from: from.map(indexOf),
      parameters: learned.get(name) ?? 0,
      bytes: 4 * shape.side ** 2 * channels,
      field: shape.field,
    });
  };
  put('input', 'input', 'down', []);
  let now = 'input';
  const convolve = (name: string, way: PocketStage['way']) => {
    put(name, 'convolution', way, [now]);
    now = name;
  };
  for (let level = 0; level < pocketLevels; level++) {
    convolve(`enc${level}a`, 'down');
    convolve(`enc${level}b`, 'down');
    put(`keep${level}`, 'keep', 'down', [now], now);
    put(`pool${level}`, 'pool', level === pocketLevels - 1 ? 'bottom' : 'down', [now]);
    now = `pool${level}`;
  }
  convolve('centre_a', 'bottom');
  convolve('centre_b', 'bottom');
  for (let level = pocketLevels - 1; level >= 0; level--) {
    put(`up${level}`, 'up', 'up', [now]);
    put(`skip${level}`, 'join', 'up', [`up${level}`, `keep${level}`]);
    now = `skip${level}`;
    convolve(`dec${level}a`, 'up');
    convolve(`dec${level}b`, 'up');
  }
  put('head', 'scores', 'up', [now]);
  put('softmax', 'softmax', 'up', ['head'], 'head');
  put('labels', 'labels', 'up', ['softmax'], 'head');
  put('compare', 'compare', 'up', ['labels'], 'head');
  return stages;
}

export const pocketPlan: readonly PocketStage[] = planned();

/** The stage of that number; the nearest that exists. */
export function stageAt(index: number): PocketStage {
  const stage = pocketPlan[Math.min(Math.max(index, 0), pocketPlan.length - 1)];
  if (!stage) throw new Error('a net without stages');
  return stage;
}

/** The number of the stage of that name. Throws if there is none. */
export function stageNamed(name: string): PocketStage {
  const stage = pocketPlan.find((one) => one.name === name);
  if (!stage) throw new Error(`no stage ${name}`);
  return stage;
}

const named = (stage: PocketStage, kept: readonly boolean[]): string => {
  if (stage.kind === 'keep') return `enc${stage.level}b`;
  if (stage.kind === 'softmax' || stage.kind === 'labels' || stage.kind === 'compare') return 'head';
  return stage.kind === 'join' && !kept[stage.level] ? `up${stage.level}` : stage.name;
};

const clipped = ({ first, last }: Span): Span => ({ first: Math.max(first, 0), last: Math.min(last, stepSide - 1) });

/** Which rows and columns of the picture a pixel of a stage sees, by every way that is not cut. */
export function seenBy(params: Cuts, stage: PocketStage, row: number, column: number): { rows: Span; columns: Span } {
  const kept = keptOf(params);
  const [plan, name] = [planWith(kept), named(stage, kept)];
  return { rows: clipped(sightOf(plan, name, row)), columns: clipped(sightOf(plan, name, column)) };
}

/** The pinned pixel and map, as near as this stage has them: the knobs name a pixel of the picture. */
export function pinnedIn(
  { row, column, channel }: Pick<SegmentationParams, 'row' | 'column' | 'channel'>,
  stage: PocketStage,
): { readonly row: number; readonly column: number; readonly channel: number } {
  const coarser = stepSide / stage.side;
  return {
    row: Math.floor(row / coarser),
    column: Math.floor(column / coarser),
    channel: Math.min(channel, stage.channels - 1),
  };
}

/** The knobs that pin a pixel of a stage: the middle of what it stands for. */
export function pinTo(stage: PocketStage, row: number, column: number): { row: number; column: number } {
  const coarser = stepSide / stage.side;
  const middle = Math.floor(coarser / 2);
  return { row: row * coarser + middle, column: column * coarser + middle };
}
