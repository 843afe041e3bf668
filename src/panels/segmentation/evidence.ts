/** What decides the questions: each is worked out from the maths, and nothing about it is known beforehand. */

import { drawCells } from '../../data/cells.ts';
import { balancingWeight, borderWeights } from '../../math/border-weights.ts';
import { boundaryIou } from '../../math/boundary.ts';
import { receptiveField } from '../../math/receptive-field.ts';
import { confusion, counts, iou, pixelAccuracy } from '../../math/segmentation-metrics.ts';
import { lectureUnet, originalUnet } from '../../math/unet-parameters.ts';
import { type UnetPlan, type UnetStage, unetStages } from '../../math/unet-shape.ts';
import { validSizes } from '../../math/unet-sizes.ts';
import { knobs, type SegmentationParams } from './params.ts';

type Params = SegmentationParams;

/** The defaults with these knobs changed. */
export const state = (patch: Partial<Params>): Params => knobs.settle(patch);

/** The panel's U-Net without its weights: what ships and is trained. */
export const netPlan: UnetPlan = {
  side: 64,
  inChannels: 1,
  classes: 2,
  widths: [12, 24, 48],
  centre: 64,
  skips: [true, true, true],
  upsampling: 'bilinear',
};

/** A stage of that net by its name. Throws if there is none. */
export function stageOf(name: string, plan = netPlan): UnetStage {
  const stage = unetStages(plan).find((one) => one.name === name);
  if (!stage) throw new RangeError(`no stage ${name}`);
  return stage;
}

/** Pixels of the picture from one number of a stage's map to the next. */
const apart = (name: string): number => netPlan.side / stageOf(name).side;

/**
 * How exactly each place can point, in pixels. What is upsampled still comes from the bottom: without copies the way up knows no more than
 * that.
 */
export const pointsTo = (): Readonly<Record<'early' | 'bottom' | 'upsampling', number>> => ({
  early: apart('enc0b'),
  bottom: apart('centre_b'),
  upsampling: apart('centre_b'),
});

/** What the lecture's code says of channels that do not double; null where it runs. */
export function mismatchOf(channels: readonly number[]): string | null {
  try {
    lectureUnet(channels, 3, 5);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Which part of the original U-Net holds most parameters. */
export function heaviestPart(): 'encoder' | 'centre' | 'decoder' | 'head' {
  const { encoder, centre, decoder, head } = originalUnet();
  const parts = { encoder, centre, decoder, head };
  const names = ['encoder', 'centre', 'decoder', 'head'] as const;
  return names.reduce((a, b) => (parts[b] > parts[a] ? b : a));
}

/** How many pixels across one output of that net sees. */
export const seenByNet = stageOf('head').field;

/** How many 3×3 convolutions at full size see at least so many pixels. */
export function layersToSee(pixels: number): number {
  const stack = Array.from({ length: pixels }, () => ({ kernel: 3 }));
  return receptiveField(stack).findIndex(({ field }) => field >= pixels) + 1;
}

/** The first of these sides that goes through whole. */
export const fittingOf = (sides: readonly number[], levels: number, padding: Params['padding']): number =>
  sides.find((side) => validSizes(side, levels, padding).fits) ?? Number.NaN;

let shares: { readonly cell: number; readonly background: number } | null = null;

/** Balancing weights of both classes, mean over a few generated pictures. */
export function classWeights() {
  if (shares) return shares;
  const pictures = [0, 1, 2, 3].map((index) => drawCells(1, index, 64).labels);
  const share = pictures.flatMap((labels) => [...labels]).reduce((sum, cell) => sum + cell, 0) / (4 * 64 * 64);
  shares = { cell: balancingWeight(share), background: balancingWeight(1 - share) };
  return shares;
}

/**
 * Best answer of a net that weighs both classes: q = w₁p / (w₁p + w₀(1−p)), where p is the share of the foreground among pixels that look
 * like this.
 */
export const weightedAnswer = (p: number, foreground: number, background: number): number =>
  (foreground * p) / (foreground * p + background * (1 - p));

/** Where an unweighted net must be cut to call what a weighted one calls above one half. */
export const cutFor = (foreground: number, background: number): number => background / (foreground + background);

/** Two squares with a gap of two pixels between them, on a small picture. */
function gapPicture() {
  const side = 12;
  const instances = Array.from({ length: side * side }, (_, i) => {
    const [row, column] = [Math.floor(i / side), i % side];
    if (row < 2 || row > 9) return 0;
    return column >= 1 && column <= 4 ? 1 : column >= 7 && column <= 10 ? 2 : 0;
  });
  return { instances, width: side, height: side };
}

/** Whether the weights of the background differ from place to place: then no single threshold can stand in for the map. */
export function weightsDiffer(): boolean {
  const picture = gapPicture();
  const { weights } = borderWeights({ ...picture, sigma: 2.5 });
  const background = [...weights].filter((_, pixel) => picture.instances[pixel] === 0);
  return Math.max(...background) > 1.01 * Math.min(...background);
}

/** What a mask loses when it is known on 2×2 blocks only, as without the finest copy: each score of a disc against its blocks. */
export function lossOfFinest(): Readonly<Record<'accuracy' | 'area' | 'boundary', number>> {
  const side = 32;
  const disc = Array.from({ length: side * side }, (_, i) =>
    Math.hypot(Math.floor(i / side) - 15.3, (i % side) - 15.8) < 9.4 ? 1 : 0,
  );
  const blocks = disc.map((_, i) => {
    const [row, column] = [Math.floor(i / side) & ~1, (i % side) & ~1];
    const at = (u: number, v: number) => disc[(row + u) * side + column + v] ?? 0;
    return at(0, 0) + at(0, 1) + at(1, 0) + at(1, 1) >= 2 ? 1 : 0;
  });
  return {
    accuracy: 1 - pixelAccuracy(confusion(blocks, disc, 2)),
    area: 1 - iou(counts(blocks, disc)),
    boundary: 1 - boundaryIou(blocks, disc, side, side),
  };
}

/** ∂/∂p of log p as some print the loss, and of −log p: the sign says whether going downhill makes the right answer likelier. */
export function likelierDownhill(withMinus: boolean): boolean {
  const [p, step] = [0.5, 1e-4];
  const loss = (q: number) => (withMinus ? -1 : 1) * Math.log(q);
  return loss(p + step) < loss(p);
}

/** Whether a softmax over background, central galaxy and companion can call both of them likelier than not. */
export function softmaxGivesBoth(): boolean {
  const scores = [-4, -1, 0, 1, 4];
  return scores.some((a) =>
    scores.some((b) => {
      const sum = Math.exp(a) + Math.exp(b) + 1;
      return Math.exp(a) / sum > 0.5 && Math.exp(b) / sum > 0.5;
    }),
  );
}
