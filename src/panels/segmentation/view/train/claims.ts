/** What a comparison's figures say about the lecture's claims (CURRICULUM §1.4, SG-A to SG-C). */
import type { Logits, Reached } from '../../jobs.ts';
import type { SegmentationParams } from '../../params.ts';

/** One statement with its threshold: whether it holds, and the numbers that say so. */
export interface Check {
  /** Its words stand under `claim.checks.<name>`. */
  readonly name: string;
  readonly holds: boolean;
  /** Of the net that the lecture argues for, of the other, and what is asked for. */
  readonly values: Readonly<Record<string, number>>;
}

/** The thresholds by the steps that were planned; between the planned numbers those of the next smaller. */
const levels = {
  // Mean IoU of the U-Net: slack below the worst seed that was seen (.841 at 200, .868 at 400)
  skips: { 100: null, 200: 0.81, 400: 0.84 },
  galaxies: { 100: null, 200: 0.7, 400: 0.74 },
  // Object F1 of the weighted net (worst seeds seen .802, .824, .904)
  loss: { 100: 0.75, 200: 0.78, 400: 0.86 },
} as const;
type Planned = keyof typeof levels.skips;
const plannedOf = (planned: number): Planned => (planned >= 400 ? 400 : planned >= 200 ? 200 : 100);

/** SG-A and the recipe: skips bring back the detail, borders more than area. */
const skipsAsk = { gap: 0.05, boundary: 0.12, boundaryAt400: 0.15, ratio: 1.5 } as const;
/** Galaxies: the worst pair of seeds seen is .044 apart. */
const galaxiesAsk = { gap: 0.02 } as const;
/** SG-C: at most two thirds of the plain net's count error. */
const lossAsk = { gap: 0.06, share: 2 / 3 } as const;
/** Trained nets that differ in nothing but the way up (.871 to .881 seen); answers to a flat picture untrained (.87 to 1.04 seen, and 0). */
const upsamplingAsk = { spread: 0.03, painted: 0.2, resized: 1e-3 } as const;

const atLeast = (name: string, value: number, asked: number, more: Readonly<Record<string, number>> = {}): Check => ({
  name,
  holds: value >= asked,
  values: { value, asked, ...more },
});

function skipsChecks(unet: Reached, none: Reached, planned: number): Check[] {
  const level = levels.skips[plannedOf(planned)];
  const area = unet.meanIou - none.meanIou;
  const border = unet.boundaryIou - none.boundaryIou;
  return [
    ...(level === null ? [] : [atLeast('level', unet.meanIou, level)]),
    atLeast('gap', area, skipsAsk.gap, { first: unet.meanIou, second: none.meanIou }),
    atLeast('boundary', border, planned >= 400 ? skipsAsk.boundaryAt400 : skipsAsk.boundary, {
      first: unet.boundaryIou,
      second: none.boundaryIou,
    }),
    // Where mean IoU does not fall, nothing can be said to fall more
    area > 0
      ? atLeast('ratio', border / area, skipsAsk.ratio)
      : { name: 'noRatio', holds: false, values: { first: unet.meanIou, second: none.meanIou } },
    {
      name: 'separated',
      holds: unet.objectF1 > none.objectF1,
      values: { first: unet.objectF1, second: none.objectF1 },
    },
  ];
}

function galaxyChecks(unet: Reached, none: Reached, planned: number): Check[] {
  const level = levels.galaxies[plannedOf(planned)];
  return [
    ...(level === null ? [] : [atLeast('level', unet.meanIou, level)]),
    atLeast('gap', unet.meanIou - none.meanIou, galaxiesAsk.gap, { first: unet.meanIou, second: none.meanIou }),
  ];
}

function lossChecks(weighted: Reached, plain: Reached, planned: number): Check[] {
  return [
    atLeast('found', weighted.objectF1, levels.loss[plannedOf(planned)]),
    atLeast('foundMore', weighted.objectF1 - plain.objectF1, lossAsk.gap, {
      first: weighted.objectF1,
      second: plain.objectF1,
    }),
    {
      name: 'count',
      holds: weighted.countError <= lossAsk.share * plain.countError,
      values: { first: weighted.countError, second: plain.countError },
    },
  ];
}

function upsamplingChecks(nets: readonly Reached[]): Check[] {
  const ious = nets.map(({ meanIou }) => meanIou);
  const spread = Math.max(...ious) - Math.min(...ious);
  return [
    { name: 'alike', holds: spread <= upsamplingAsk.spread, values: { value: spread, asked: upsamplingAsk.spread } },
  ];
}

/** What untrained nets, the transposed one last, answer to a picture that is the same everywhere. */
export function flatChecks(nets: readonly Logits[] | null): Check[] {
  const answers = nets?.map(({ flatResponse }) => flatResponse) ?? [];
  const [painted, resized] = [answers.at(-1), Math.max(...answers.slice(0, -1))];
  if (painted === undefined || answers.length < 2) return [];
  const holds = painted > upsamplingAsk.painted && resized < upsamplingAsk.resized;
  return [{ name: 'untrained', holds, values: { painted, resized } }];
}

/** The statements of a comparison, on what its nets reached (in their order); none before all were measured. */
export function checksOf(
  { task, compare }: Pick<SegmentationParams, 'task' | 'compare'>,
  reached: readonly Reached[] | null,
  planned: number,
): Check[] {
  const [first, second] = reached ?? [];
  if (!reached || !first || !second) return [];
  if (task === 'galaxies') return galaxyChecks(first, second, planned);
  if (compare === 'loss') return lossChecks(first, second, planned);
  return compare === 'upsampling' ? upsamplingChecks(reached) : skipsChecks(first, second, planned);
}

export interface Threshold {
  readonly cut: number;
  readonly f1: number;
}
/** Where object F1 is largest, the cut nearest to one half of those that tie; null without cuts. */
export function bestCut(cuts: readonly number[], reached: readonly Reached[]): Threshold | null {
  const found = cuts
    .map((cut, i) => ({ cut, f1: reached[i]?.objectF1 ?? Number.NaN }))
    .filter(({ f1 }) => !Number.isNaN(f1))
    .sort((a, b) => b.f1 - a.f1 || Math.abs(a.cut - 0.5) - Math.abs(b.cut - 0.5));
  return found[0] ?? null;
}

export interface MovedThreshold {
  /** Object F1 at a cut of one half. */
  readonly weighted: number;
  readonly plain: number;
  readonly plainBest: Threshold;
  readonly weightedBest: Threshold;
  /** Share of the gap at one half that is gone when the plain net uses its best cut; NaN where there is no gap. */
  readonly moved: number;
}

/** How much of the weight map's gain is only a moved threshold (the recipe: about two thirds). */
export function movedThreshold(
  cuts: readonly number[],
  weighted: readonly Reached[],
  plain: readonly Reached[],
): MovedThreshold | null {
  const half = cuts.findIndex((cut) => Math.abs(cut - 0.5) < 1e-6);
  const [w, p] = [weighted[half]?.objectF1, plain[half]?.objectF1];
  const [plainBest, weightedBest] = [bestCut(cuts, plain), bestCut(cuts, weighted)];
  if (w === undefined || p === undefined || !plainBest || !weightedBest) return null;
  const gap = w - p;
  return { weighted: w, plain: p, plainBest, weightedBest, moved: gap > 0 ? (plainBest.f1 - p) / gap : Number.NaN };
}

/** SG-B: every cut of the trained net lowers its mean IoU, and none gives what training without skips gives. */
export function cutChecks(reached: readonly Reached[], without: Reached | null): Check[] {
  const [whole, ...cut] = reached;
  if (!whole || cut.length === 0) return [];
  const lost = cut.map(({ meanIou }) => whole.meanIou - meanIou);
  const all: Check[] = [
    {
      name: 'everyCut',
      holds: lost.every((drop) => drop > 0),
      values: { least: Math.min(...lost), most: Math.max(...lost) },
    },
  ];
  if (!without) return all;
  const nearest = Math.min(...cut.map(({ meanIou }) => Math.abs(meanIou - without.meanIou)));
  return [...all, { name: 'notTheSame', holds: nearest > 0.01, values: { nearest, without: without.meanIou } }];
}
