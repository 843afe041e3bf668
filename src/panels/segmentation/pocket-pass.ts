/** One held-out picture through the small U-Net, every map kept. */
import { type CellsPicture, drawCells } from '../../data/cells.ts';
import type { Counts } from '../../math/segmentation-metrics.ts';
import { type SkipMode, unetForward } from '../../math/unet-forward.ts';
import { type Volume, volume } from '../../math/volume.ts';
import { verdicts } from './frames.ts';
import { type SegmentationParams, stepSide } from './params.ts';
import { heldOutSeed, pocketLevels, pocketWeights } from './pocket.ts';
import { keptOf, pocketPlan } from './pocket-plan.ts';
import { scoreOf, tallyOf, verdictOf } from './scoring.ts';

type Choice = Pick<SegmentationParams, 'sample' | 'skip1' | 'skip2' | 'skip3'>;

export interface PocketPass {
  readonly picture: CellsPicture;
  /** One a stage of `pocketPlan`. */
  readonly maps: readonly Volume[];
  /** Of the foreground. */
  readonly tally: Counts;
  readonly iou: number;
  readonly accuracy: number;
}

/** e^z / Σe^z of both scores, pixel by pixel. */
function softmaxed(scores: Volume): Volume {
  const out = volume(scores.rows, scores.columns, 2);
  for (let i = 0; i < out.data.length; i += 2) {
    const share = 1 / (1 + Math.exp((scores.data[i] ?? 0) - (scores.data[i + 1] ?? 0)));
    out.data[i] = 1 - share;
    out.data[i + 1] = share;
  }
  return out;
}

const single = (numbers: ArrayLike<number>): Volume => volume(stepSide, stepSide, 1, numbers);

function passed({ sample, ...cuts }: Choice): PocketPass {
  const picture = drawCells(heldOutSeed, sample - 1, stepSide);
  const skips = keptOf(cuts).map((kept): SkipMode => (kept ? 'keep' : 'cut'));
  const net = unetForward(single(picture.image), pocketWeights(), { upsampling: 'bilinear', skips });
  const softmax = softmaxed(net.scores);
  const labels = single(
    Float64Array.from({ length: stepSide ** 2 }, (_, i) => ((softmax.data[2 * i + 1] ?? 0) > 0.5 ? 1 : 0)),
  );
  const cells = Array.from(labels.data, (label, i) => verdictOf(label, picture.labels[i] ?? 0));
  const compare = single(cells.map((verdict) => verdicts.indexOf(verdict)));
  const maps: Volume[] = [net.input];
  net.encoder.forEach((block, level) => {
    const kept =
      skips[level] === 'keep' ? block.output : { ...block.output, data: new Float64Array(block.output.data.length) };
    maps.push(block.firstActive, block.output, kept, net.pooled[level] as Volume);
  });
  maps.push(net.centre.firstActive, net.centre.output);
  for (let level = pocketLevels - 1; level >= 0; level--) {
    const block = net.decoder[level];
    if (!block) continue;
    maps.push(net.upsampled[level] as Volume, net.joined[level] as Volume, block.firstActive, block.output);
  }
  maps.push(net.scores, softmax, labels, compare);
  if (maps.length !== pocketPlan.length) throw new Error(`${maps.length} maps for ${pocketPlan.length} stages`);
  const tally = tallyOf(cells);
  return { picture, maps, tally, iou: scoreOf('iou', tally), accuracy: scoreOf('accuracy', tally) };
}

const known = new Map<string, PocketPass>();
/** Passes kept: every way to cut the copies of a picture. */
const most = 8;

/** The pass of these knobs; the latest few are kept. */
export function passOf({ sample, skip1, skip2, skip3 }: Choice): PocketPass {
  const key = [sample, skip1, skip2, skip3].join();
  const before = known.get(key);
  if (before) return before;
  const pass = passed({ sample, skip1, skip2, skip3 });
  if (known.size >= most) known.delete(known.keys().next().value ?? '');
  known.set(key, pass);
  return pass;
}

/** The same picture with nothing cut. */
export const uncutPass = (params: Choice): PocketPass =>
  passOf({ sample: params.sample, skip1: 'keep', skip2: 'keep', skip3: 'keep' });

/** The map of a stage. Throws if there is no such stage. */
export function mapOf(pass: PocketPass, stage: number): Volume {
  const map = pass.maps[stage];
  if (!map) throw new Error(`no stage ${stage}`);
  return map;
}
