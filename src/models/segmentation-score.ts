/** What a net that cuts pictures up has reached, from its probabilities: counts over all pictures first, quotients last. */
import { boundaryCounts } from '../math/boundary.ts';
import { components, objectScore } from '../math/components.ts';
import { type Counts, counts, iou, together } from '../math/segmentation-metrics.ts';
import { type SegmentationKind, segmentationSide, type Truth } from './segmentation-data.ts';

export interface SegmentationMetrics {
  /** Cells: mean IoU of background and cell. Galaxies: mean IoU of the two masks. */
  readonly iou: number;
  /** IoU of the inner bands, 2 pixels wide; for galaxies the mean of both masks. */
  readonly boundaryIou: number;
  /** Share of right pixels, over all channels. */
  readonly accuracy: number;
  /** Connected pieces matched at IoU above ½; NaN for galaxies, like the next two. */
  readonly objectF1: number;
  /** Mean |pieces − cells| a picture. */
  readonly countError: number;
  /** Share of the pixels between touching cells that are called background. */
  readonly gapsFound: number;
  /** IoU of each channel: background and cell, or central galaxy and companion. */
  readonly ious: readonly number[];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const flipped = ({ tp, fp, fn, tn }: Counts): Counts => ({ tp: tn, fp: fn, fn: fp, tn: tp });
const accuracyOf = ({ tp, fp, fn, tn }: Counts): number => (tp + tn) / (tp + tn + fp + fn);

/** Objects of one picture of cells. */
function objectsOf(mask: Uint8Array, { instances, gaps }: Truth, side: number) {
  if (!instances || !gaps) throw new RangeError('cells lack their instances');
  const { matched, predicted, truth, countError } = objectScore(components(mask, side, side).labels, instances);
  let [all, found] = [0, 0];
  for (const [pixel, gap] of gaps.entries())
    if (gap) {
      all++;
      if (mask[pixel] === 0) found++;
    }
  return { matched, objects: predicted + truth, countError, all, found };
}

function scoreCells(masks: readonly Uint8Array[], truths: readonly Truth[], side: number): SegmentationMetrics {
  const pixels = together(truths.map(({ truth }, i) => counts(masks[i] as Uint8Array, truth)));
  const bands = together(truths.map(({ truth }, i) => boundaryCounts(masks[i] as Uint8Array, truth, side, side)));
  const objects = truths.map((one, i) => objectsOf(masks[i] as Uint8Array, one, side));
  const sum = (pick: (one: (typeof objects)[number]) => number) => objects.reduce((total, one) => total + pick(one), 0);
  const ious = [iou(flipped(pixels)), iou(pixels)];
  return {
    iou: mean(ious),
    boundaryIou: iou(bands),
    accuracy: accuracyOf(pixels),
    objectF1: (2 * sum(({ matched }) => matched)) / sum((one) => one.objects),
    countError: sum(({ countError }) => countError) / truths.length,
    gapsFound: sum(({ found }) => found) / sum(({ all }) => all),
    ious,
  };
}

const channelOf = (map: Uint8Array, channel: 0 | 1): Uint8Array =>
  Uint8Array.from({ length: map.length / 2 }, (_, i) => map[2 * i + channel] ?? 0);

function scoreGalaxies(masks: readonly Uint8Array[], truths: readonly Truth[], side: number): SegmentationMetrics {
  const pair = (channel: 0 | 1) => (one: Truth, i: number) =>
    [channelOf(masks[i] as Uint8Array, channel), channelOf(one.truth, channel)] as const;
  const channels = [truths.map(pair(0)), truths.map(pair(1))];
  const pixels = channels.map((pairs) => together(pairs.map(([mask, truth]) => counts(mask, truth))));
  const bands = channels.map((pairs) =>
    together(pairs.map(([mask, truth]) => boundaryCounts(mask, truth, side, side))),
  );
  return {
    iou: mean(pixels.map(iou)),
    boundaryIou: mean(bands.map(iou)),
    accuracy: mean(pixels.map(accuracyOf)),
    objectF1: Number.NaN,
    countError: Number.NaN,
    gapsFound: Number.NaN,
    ious: pixels.map(iou),
  };
}

/**
 * Scores probabilities, picture after picture: of cell, or of both galaxies' masks interleaved. What is above `cut` (default ½) counts as
 * inside. Throws if the lengths do not fit.
 */
export function scoreSegmentation(
  kind: SegmentationKind,
  probabilities: Float32Array,
  truths: readonly Truth[],
  cut = 0.5,
): SegmentationMetrics {
  const size = truths[0]?.truth.length ?? 0;
  if (size === 0 || probabilities.length !== size * truths.length)
    throw new RangeError(`${probabilities.length} probabilities for ${truths.length} pictures of ${size}`);
  const masks = truths.map((_, i) =>
    Uint8Array.from(probabilities.subarray(i * size, (i + 1) * size), (p) => (p > cut ? 1 : 0)),
  );
  return (kind === 'cells' ? scoreCells : scoreGalaxies)(masks, truths, segmentationSide[kind]);
}
