/** What each view, lens, label, net and task of the panel claims shows in the state that one reaches by merely opening it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { validSizes } from '../../../src/math/unet-sizes.ts';
import { bills } from '../../../src/panels/segmentation/bills.ts';
import type { SegmentAnswer } from '../../../src/panels/segmentation/jobs.ts';
import { maskOf } from '../../../src/panels/segmentation/masks.ts';
import type { SegmentationParams } from '../../../src/panels/segmentation/params.ts';
import { passOf } from '../../../src/panels/segmentation/pocket-pass.ts';
import { room } from '../../../src/panels/segmentation/room.ts';
import { fatesOf, swallowed } from '../../../src/panels/segmentation/scores.ts';
import { tallyOf, verdictsOf } from '../../../src/panels/segmentation/scoring.ts';
import { skipsAsked, sourceAsked, weightsAsked } from '../../../src/panels/segmentation/view/play/samples.ts';
import { weightMapsOf } from '../../../src/panels/segmentation/weights-walk.ts';
import { jobs } from '../../../src/panels/segmentation/worker/jobs.ts';
import { byLink, bySwitch } from '../opened.ts';
import { answered, withShippedFiles } from '../shipped-files.ts';

type Params = SegmentationParams;
const ways = [
  ['by a link', byLink],
  ['by a switch', bySwitch],
] as const;
const { signal } = new AbortController();
const table = new Uint8ClampedArray(1024);
const colours = { signed: table, sequential: table };

const asked = new Map<string, Promise<SegmentAnswer>>();
function segmented(params: Params): Promise<SegmentAnswer> {
  const source = sourceAsked(params, { source: { kind: 'generated', name: 'generated', seed: 1, side: 64 } });
  const question = { weights: weightsAsked(params), source, skips: skipsAsked(params), cut: params.cut, colours };
  const key = JSON.stringify({ ...question, colours: null });
  const known = asked.get(key) ?? Promise.resolve(jobs.segment(signal, question)).then(answered);
  asked.set(key, known);
  return known;
}
const scores = async (params: Params) => (await segmented(params)).masks[0]?.scores;
const iouOf = async (params: Params) => (await scores(params))?.iou ?? Number.NaN;

const claims: readonly (readonly [string, Partial<Params>, (params: Params) => boolean | Promise<boolean>])[] = [
  [
    'net: the small net finds the cells, and errs somewhere',
    {},
    (p) => passOf(p).iou > 0.7 && passOf(p).tally.fp > 0 && passOf(p).tally.fn > 0,
  ],
  ...(['skip1', 'skip2', 'skip3'] as const).map(
    (skip) =>
      [
        `${skip} cut: the small net does worse`,
        { [skip]: 'cut' } as Partial<Params>,
        (p: Params) => passOf(p).iou < passOf({ ...p, [skip]: 'keep' }).iou - 0.02,
      ] as const,
  ),
  [
    'weights: the pixel looked at lies in a gap, and counts several times as much as the background',
    { view: 'weights' },
    (p) => {
      const { weights, balance, instances } = weightMapsOf(p);
      const at = p.row * 32 + p.column;
      return instances[at] === 0 && (weights[at] ?? 0) > 3 * (balance[at] ?? 0);
    },
  ],
  [
    'weights as the deck prints them: a softer ridge at the same pixel',
    { view: 'weights', form: 'deck' },
    (p) => {
      const at = p.row * 32 + p.column;
      return (weightMapsOf(p).weights[at] ?? 0) > (weightMapsOf({ ...p, form: 'paper' }).weights[at] ?? 0);
    },
  ],
  [
    'metrics: every verdict occurs, and accuracy says more than IoU',
    { view: 'metrics' },
    (p) => {
      const { tp, fp, fn, tn } = tallyOf(verdictsOf(p));
      const all = [tp, fp, fn, tn];
      return all.every((n) => n > 0) && (tp + tn) / maskOf(p, 'truth').length > tp / (tp + fp + fn);
    },
  ],
  [
    'sizes: without padding less comes out than goes in, and all of it comes out whole',
    { view: 'sizes' },
    (p) => {
      const { output } = validSizes(p.side, p.levels, p.padding);
      return output !== null && output < p.side;
    },
  ],
  [
    'sizes with padding: what comes out is as large as what went in, or stops where it is odd',
    { view: 'sizes', padding: 'same' },
    (p) => {
      const { output } = validSizes(p.side, p.levels, p.padding);
      return output === null || output === p.side;
    },
  ],
  ['segment: the net finds the cells', {}, async (p) => (await iouOf(p)) > 0.8],
  [
    'errors: right, false and missed all occur, and right is the most of it',
    { label: 'error' },
    async (p) => {
      const { masks, truth } = await segmented(p);
      const [mask, real] = [masks[0]?.labels ?? [], truth?.[0]?.labels ?? []];
      const fates = [...fatesOf(mask, real)];
      const count = (fate: number) => fates.filter((one) => one === fate).length;
      return count(2) > 0 && count(3) > 0 && count(1) > count(2) + count(3);
    },
  ],
  [
    'objects: two cells have grown into one',
    { label: 'objects' },
    async (p) => {
      const { masks, truth } = await segmented(p);
      const held = swallowed(masks[0]?.instances ?? [], truth?.[0]?.instances ?? []);
      return [...held.values()].some((count) => count >= 2);
    },
  ],
  [
    'without skips: the outlines are worse',
    { net: 'no-skip' },
    async (p) => (await iouOf(p)) < (await iouOf({ ...p, net: 'unet' })),
  ],
  [
    'a cut skip: the net does worse',
    { skip1: 'cut' },
    async (p) => (await iouOf(p)) < (await iouOf({ ...p, skip1: 'keep' })) - 0.02,
  ],
  [
    'full size: too short-sighted',
    { net: 'full-resolution' },
    async (p) => (await iouOf(p)) < (await iouOf({ ...p, net: 'unet' })),
  ],
  [
    'weighted: more cells are kept apart',
    { loss: 'weighted' },
    async (p) => ((await scores(p))?.objectF1 ?? 0) > ((await scores({ ...p, loss: 'plain' }))?.objectF1 ?? 1),
  ],
  [
    'galaxies: both are found, and some pixels belong to both',
    { task: 'galaxies' },
    async (p) => {
      const { masks } = await segmented(p);
      const [one, other] = masks;
      const both = one?.labels.filter((label, i) => label === 1 && other?.labels[i] === 1).length ?? 0;
      return masks.length === 2 && masks.every((mask) => (mask.scores?.iou ?? 0) > 0.6) && both > 0;
    },
  ],
  [
    'wrong ways: the U-Net sees further for less',
    { lens: 'wrong-ways' },
    (p) => {
      const [unet, stack, windows] = bills(p.depth);
      return (unet?.field ?? 0) > (stack?.field ?? 0) && (windows?.multiplyAdds ?? 0) > 100 * (unet?.multiplyAdds ?? 0);
    },
  ],
];

beforeAll(withShippedFiles);

describe.each(ways)('opened %s', (_, open) => {
  it.each(claims)('%s', { timeout: 60_000 }, async (_claim, patch, holds) => {
    expect(await holds(open(room, patch))).toBe(true);
  });
});
