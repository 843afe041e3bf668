/** Runs of compared nets: how they grow, what of them is kept, and what their figures say of the claims. */

import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../../src/math/picture.ts';
import type { LearnFrame, LearnQuestion, Reached, SegmentationCard } from '../../../../src/panels/segmentation/jobs.ts';
import { comparedNets } from '../../../../src/panels/segmentation/nets.ts';
import {
  bestCut,
  checksOf,
  cutChecks,
  flatChecks,
  movedThreshold,
} from '../../../../src/panels/segmentation/view/train/claims.ts';
import { covering } from '../../../../src/panels/segmentation/view/train/covering.ts';
import { lossCurves, measureCurves } from '../../../../src/panels/segmentation/view/train/curves.ts';
import { bandAtEnd, bandsOf, figure, partsOfMetric } from '../../../../src/panels/segmentation/view/train/measures.ts';
import { paintMasks, paintObjects, paintScores } from '../../../../src/panels/segmentation/view/train/paint-objects.ts';
import {
  logRows,
  measuredAt,
  noRun,
  type Run,
  runKind,
  settingsOf,
  taskOf,
} from '../../../../src/panels/segmentation/view/train/run.ts';

const reached = (meanIou: number, boundaryIou = 0.5, objectF1 = 0.5, countError = 1): Reached => ({
  accuracy: 0.9,
  meanIou,
  boundaryIou,
  objectF1,
  countError,
  gapsFound: 0.5,
});
const numbers = (n: number) => Float32Array.from({ length: 4 }, (_, i) => n + i / 4);
const frame = (step: number, figures: readonly Reached[] | null = null): LearnFrame => ({
  step,
  losses: [1 / (step + 1), 2 / (step + 1)],
  reached: figures,
  stepsPerSecond: 3,
  state: figures && {
    step,
    nets: [1, 2].map((n) => ({ weights: numbers(n), first: numbers(10 * n), second: numbers(100 * n) })),
  },
});
const grown = (run: Run, ...frames: LearnFrame[]) => runKind.extended(run, {} as LearnQuestion, frames);
const pair = [reached(0.8, 0.5), reached(0.7, 0.3)];
const skips = { task: 'cells', compare: 'skips' } as const;
const nets = comparedNets(skips);
const run = grown({ ...noRun, task: '1 200 0.002' }, frame(0, pair), frame(1), frame(2, pair), frame(3));

describe('a run of compared nets', () => {
  it('forgets what a new beginning overwrites, and goes on from its checkpoints', () => {
    expect([runKind.lastStep(run), runKind.checkpoint(run, 1), runKind.checkpoint(run, 9)]).toEqual([3, 0, 2]);
    const back = runKind.upTo(run, 1);
    expect([back.rows.length, back.checkpoints.length]).toEqual([2, 1]);
    const again = grown(run, frame(2, [reached(0.1), reached(0.2)]), frame(3));
    expect(again.rows.map(({ step }) => step)).toEqual([0, 1, 2, 3]);
    expect(measuredAt(again, 3)?.reached[0]?.meanIou).toBe(0.1);
    expect(measuredAt(again, 1)).toEqual({ step: 0, reached: pair });
    expect(measuredAt(noRun, 5)).toBeNull();
    const on = runKind.goingOn({ nets, seed: 1, rate: 1, planned: 200, from: null, steps: 0 }, run, 2, 7);
    expect([on.from?.step, on.steps]).toEqual([2, 7]);
  });

  it('keeps the checkpoints where the checkerboard is told, however many come', () => {
    const long = grown(noRun, ...Array.from({ length: 80 }, (_, i) => frame(5 * i, pair)));
    const steps = long.checkpoints.map(({ step }) => step);
    const longer = Array.from({ length: 40 }, (_, i) => frame(400 + 5 * i, pair)).reduce(
      (one, next) => grown(one, next),
      long,
    );
    expect(longer.checkpoints.length).toBeLessThan(60);
    for (const kept of [steps, longer.checkpoints.map(({ step }) => step)])
      expect([0, 10, 20, 40].every((step) => kept.includes(step))).toBe(true);
    expect(longer.checkpoints.at(-1)?.step).toBe(595);
  });

  it('tells its settings', () => {
    const settings = { seed: 3, planned: 400, rate: 2e-4 };
    expect(settingsOf(taskOf(settings))).toEqual(settings);
  });

  it('is logged with what was measured where it was', () => {
    const rows = logRows(run, nets);
    expect(rows[0]?.slice(0, 5)).toEqual([
      'step',
      'loss_cells-unet-plain',
      'loss_cells-no-skip-plain',
      'meanIou_cells-unet-plain',
      'meanIou_cells-no-skip-plain',
    ]);
    expect(rows[1]?.slice(0, 7)).toEqual([0, 1, 2, 0.8, 0.7, 0.5, 0.3]);
    expect(rows[2]?.slice(3).every((cell) => cell === null)).toBe(true);
    const odd = grown(noRun, frame(0, [reached(Number.NaN), reached(0.5)]));
    expect(logRows(odd, nets)[1]?.slice(3, 5)).toEqual([null, 0.5]);
  });
});

const verdicts = (checks: readonly { name: string; holds: boolean }[]) =>
  Object.fromEntries(checks.map(({ name, holds }) => [name, holds]));

describe('the claims', () => {
  it('SG-A asks for level, gap, border, and more border than area', () => {
    // The recipe's means at 200 and 400 steps, and its mean object F1
    const at200 = [reached(0.848, 0.525, 0.75), reached(0.746, 0.27, 0.4)];
    expect(verdicts(checksOf(skips, at200, 200))).toEqual({
      level: true,
      gap: true,
      boundary: true,
      ratio: true,
      separated: true,
    });
    const late = verdicts(checksOf(skips, at200, 400));
    expect([late.level, late.boundary]).toEqual([true, true]);
    expect(verdicts(checksOf(skips, [reached(0.82, 0.42), reached(0.746, 0.28)], 400))).toMatchObject({
      level: false,
      boundary: false,
    });
    expect(verdicts(checksOf(skips, [reached(0.82, 0.42), reached(0.7, 0.28)], 200))).toMatchObject({
      boundary: true,
      ratio: false,
    });
    expect('level' in verdicts(checksOf(skips, at200, 100))).toBe(false);
    expect(checksOf(skips, null, 200)).toEqual([]);
  });

  it('SG-C asks for cells told apart and counted, at most two thirds of the plain error', () => {
    const loss = { task: 'cells', compare: 'loss' } as const;
    const weighted = reached(0.864, 0.5, 0.915, 0.76);
    expect(verdicts(checksOf(loss, [weighted, reached(0.871, 0.5, 0.778, 2.1)], 400))).toEqual({
      found: true,
      foundMore: true,
      count: true,
    });
    expect(verdicts(checksOf(loss, [weighted, reached(0.871, 0.5, 0.87, 1.1)], 400))).toEqual({
      found: true,
      foundMore: false,
      count: false,
    });
  });

  it('galaxies need the copies, and trained ways up do not differ', () => {
    expect(verdicts(checksOf({ task: 'galaxies', compare: 'skips' }, [reached(0.785), reached(0.734)], 400))).toEqual({
      level: true,
      gap: true,
    });
    const up = { task: 'cells', compare: 'upsampling' } as const;
    expect(verdicts(checksOf(up, [reached(0.871), reached(0.877), reached(0.881)], 400))).toEqual({ alike: true });
    expect(verdicts(checksOf(up, [reached(0.871), reached(0.83), reached(0.881)], 400))).toEqual({ alike: false });
  });

  it('asks of untrained ways up that only the transposed one paints on a flat picture', () => {
    const answers = (...flat: number[]) =>
      flat.map((flatResponse) => ({ real: numbers(0), flat: numbers(0), phase: 0, flatResponse }));
    expect(verdicts(flatChecks(answers(0, 0, 0.86)))).toEqual({ untrained: true });
    expect(verdicts(flatChecks(answers(0, 0.1, 0.86)))).toEqual({ untrained: false });
    expect(verdicts(flatChecks(answers(0, 0, 0.1)))).toEqual({ untrained: false });
    expect(flatChecks(null)).toEqual([]);
  });

  it('says how much of the weight map’s gain is a moved threshold', () => {
    const cuts = [0.25, 0.5, 0.75];
    const curve = (...f1: number[]) => f1.map((value) => reached(0.8, 0.5, value));
    // The recipe: .778 plain, .866 with the cut moved, .915 weighted: .088 of .137
    const moved = movedThreshold(cuts, curve(0.8, 0.915, 0.9), curve(0.4, 0.778, 0.866));
    expect(moved?.moved).toBeCloseTo(0.088 / 0.137, 6);
    expect(moved?.plainBest).toEqual({ cut: 0.75, f1: 0.866 });
    expect(moved?.weightedBest.cut).toBe(0.5);
    expect(movedThreshold(cuts, curve(0.5, 0.5, 0.5), curve(0.5, 0.6, 0.7))?.moved).toBeNaN();
    expect(movedThreshold([0.25], curve(0.5), curve(0.5))).toBeNull();
    // Of equal cuts the one nearest to one half
    expect(bestCut(cuts, curve(0.7, 0.7, 0.7))?.cut).toBe(0.5);
  });

  it('SG-B: every cut lowers mean IoU, and is not training without', () => {
    const all = [reached(0.872), reached(0.801), reached(0.801), reached(0.158)];
    expect(verdicts(cutChecks(all, reached(0.782)))).toEqual({ everyCut: true, notTheSame: true });
    expect(verdicts(cutChecks(all, reached(0.8)))).toEqual({ everyCut: true, notTheSame: false });
    expect(verdicts(cutChecks([reached(0.8), reached(0.81), reached(0.5), reached(0.5)], null))).toEqual({
      everyCut: false,
    });
    expect(cutChecks([], null)).toEqual([]);
  });
});

describe('objects in colour', () => {
  // Two cells side by side, and one below
  const truth = Int32Array.from([1, 1, 2, 2, 1, 1, 2, 2, 0, 0, 0, 0, 3, 3, 3, 3]);
  const image = new Float32Array(16);
  const pixel = (picture: { readonly data: ArrayLike<number> }, i: number) =>
    [0, 1, 2].map((c) => picture.data[4 * i + c]);
  /** Everything that is painted for pixel i of a mask: a block, since its pattern is finer than the pixel. */
  const block = (picture: Picture, side: number, i: number) => {
    const fine = picture.width / side;
    const first = Math.floor(i / side) * fine * picture.width + (i % side) * fine;
    return Array.from({ length: fine * fine }, (_, at) =>
      pixel(picture, first + Math.floor(at / fine) * picture.width + (at % fine)),
    );
  };

  it('tells what grew together, what was missed, and who is who', () => {
    const grownTogether = covering(Int32Array.from([7, 7, 7, 7, 7, 7, 7, 0, 0, 0, 0, 0, 0, 0, 0, 2]), truth);
    expect([...grownTogether.merged]).toEqual([7]);
    expect(grownTogether.missed).toBe(1);
    expect([grownTogether.partner[7], grownTogether.partner[2]]).toEqual([1, 3]);
    const right = covering(truth, truth);
    expect([right.merged.size, right.missed]).toEqual([0, 0]);
    expect(() => covering(truth, new Int32Array(3))).toThrow(RangeError);
  });

  it('paints a cell as its truth, and a grown-together one in red with stripes', () => {
    const real = paintObjects(image, truth, 4, null);
    // Numbered the other way round
    const renamed = truth.map((n) => (n === 0 ? 0 : 4 - n));
    expect(paintObjects(image, renamed, 4, covering(renamed, truth)).data).toEqual(real.data);
    const one = truth.map((n) => Math.min(n, 1));
    const merged = paintObjects(image, one, 4, covering(one, truth));
    const [plain, striped] = [block(merged, 4, 2), block(merged, 4, 0)];
    expect(plain.every(([red = 0, green = 0]) => red > 2 * green)).toBe(true);
    expect(striped).not.toEqual(plain);
  });

  it('paints two masks apart and together, and scores about their middle', () => {
    const masks = [Uint8Array.from([1, 1, 0, 0]), Uint8Array.from([0, 1, 1, 0])];
    const picture = paintMasks(new Float32Array(4), masks, 2);
    expect(new Set([0, 1, 2, 3].map((i) => String(block(picture, 2, i)))).size).toBe(4);
    const scores = Float32Array.from({ length: 101 * 101 }, (_, i) => i % 101);
    const spread = paintScores(scores, scores, 101);
    expect([pixel(spread, 2)[0], pixel(spread, 98)[0], pixel(spread, 50)[0]]).toEqual([0, 255, 128]);
    const flat = paintScores(new Float32Array(101 * 101).fill(500), scores, 101);
    expect(pixel(flat, 7)).toEqual([128, 128, 128]);
  });
});

describe('curves and figures', () => {
  const overSteps = Object.fromEntries(
    Object.keys(reached(0)).map((name) => [name, { mean: [0.1, 0.8], low: [0, 0.7], high: [0.2, 0.9] }]),
  );
  const card = {
    nets: nets.map((name) => ({ name, parameters: 5, seeds: [1], overSteps: { steps: [0, 400], ...overSteps } })),
  } as unknown as SegmentationCard;

  it('are the card’s with their spread until something is trained, then the run’s', () => {
    const known = measureCurves(noRun, null, card, nets, 'meanIou', String);
    expect(known.map(({ points, band }) => [points.at(-1), band?.at(-1)])).toEqual(
      nets.map(() => [
        { x: 400, y: 0.8 },
        { x: 400, low: 0.7, high: 0.9 },
      ]),
    );
    const own = measureCurves(run, run, card, nets, 'boundaryIou', String);
    expect(own.map(({ faint, points }) => [faint, points.length, points[0]?.y])).toEqual([
      [true, 2, 0.5],
      [true, 2, 0.3],
      [false, 2, 0.5],
      [false, 2, 0.3],
    ]);
    expect(lossCurves(run, null, nets, String)[1]?.points).toEqual([2, 1, 2 / 3, 0.5].map((y, x) => ({ x, y })));
    expect(bandAtEnd(card, 'cells-unet-plain', 'meanIou')).toMatchObject({ mean: 0.8, low: 0.7, high: 0.9 });
    expect(bandAtEnd(card, 'galaxies-unet', 'meanIou')).toBeNull();
    // A card that says IoU, and nothing of objects
    const { meanIou, boundaryIou } = overSteps;
    const other = { nets: [{ name: 'galaxies-unet', overSteps: { steps: [0, 400], meanIou, boundaryIou } }] };
    const galaxies = other as unknown as SegmentationCard;
    expect(bandsOf(galaxies, 'galaxies-unet', 'meanIou').map(({ step, mean }) => [step, mean])).toEqual([
      [0, 0.1],
      [400, 0.8],
    ]);
    expect(bandsOf(galaxies, 'galaxies-unet', 'objectF1')).toEqual([]);
  });

  it('are told with a dash where they mean nothing', () => {
    expect([
      figure('meanIou', 0.8714),
      figure('countError', 2.1),
      figure('objectF1', Number.NaN),
      figure('meanIou', null),
    ]).toEqual(['0.871', '2.10', '–', '–']);
    expect(partsOfMetric('cells-unet-plain.meanIou')).toEqual({ net: 'cells-unet-plain', measure: 'meanIou' });
    expect(partsOfMetric('galaxies-unet.meanIou')?.measure).toBe('meanIou');
    expect(partsOfMetric('minutes')).toBeNull();
  });
});

it('states no ratio where mean IoU does not fall', () => {
  const checks = checksOf({ task: 'cells', compare: 'skips' }, [reached(0.4, 0.15), reached(0.5, 0)], 200);
  expect(checks.find(({ name }) => name === 'ratio')).toBeUndefined();
  expect(checks.find(({ name }) => name === 'noRatio')?.holds).toBe(false);
});
