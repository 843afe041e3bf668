/** The walks of the U-Net panel: each number is what makes it, cut copies are zeros, pins keep their place, edits lose nothing. */
import { describe, expect, it } from 'vitest';
import { unetForward } from '../../../src/math/unet-forward.ts';
import { at, volume } from '../../../src/math/volume.ts';
import { adapt } from '../../../src/panels/segmentation/edits.ts';
import type { MetricFrame, NetFrame, SizeFrame } from '../../../src/panels/segmentation/frames.ts';
import { maskOf, withMaskCell } from '../../../src/panels/segmentation/masks.ts';
import { metricFrameOf } from '../../../src/panels/segmentation/metrics-walk.ts';
import { knobs, type SegmentationParams, stepSide } from '../../../src/panels/segmentation/params.ts';
import { pocketLayers, pocketShape, pocketWeights, signedBytes } from '../../../src/panels/segmentation/pocket.ts';
import { makingOf } from '../../../src/panels/segmentation/pocket-number.ts';
import { mapOf, passOf, uncutPass } from '../../../src/panels/segmentation/pocket-pass.ts';
import { pinnedIn, pinTo, pocketPlan, seenBy, stageNamed } from '../../../src/panels/segmentation/pocket-plan.ts';
import { pocketFile } from '../../../src/panels/segmentation/pocket-weights.ts';
import { steps, stepWith } from '../../../src/panels/segmentation/steps.ts';
import { words } from '../../../src/panels/segmentation/words/en.ts';
import { say, type Words } from '../../../src/pattern/words.ts';

type Params = SegmentationParams;
const state = (patch: Partial<Params>): Params => knobs.settle({ ...knobs.defaults, ...patch });

describe('the pocket net', () => {
  it('is stored in whole bytes, as many as it has weights, in at most 12 kB', () => {
    const count = pocketLayers(pocketShape).reduce((sum, { size, from, to }) => sum + size * size * from * to + to, 0);
    expect(signedBytes(pocketFile.data).length).toBe(count);
    expect(pocketFile.data.length).toBeLessThanOrEqual(12_000);
    expect([...signedBytes('AIB//w==')]).toEqual([0, -128, 127, -1]);
    expect(pocketPlan.reduce((sum, stage) => sum + stage.parameters, 0)).toBe(count);
  });

  it('has learned: better than .7 IoU over the first eight pictures, and the copies are worth something', () => {
    const samples = Array.from({ length: 8 }, (_, i) => i + 1);
    const mean = (patch: Partial<Params>) =>
      samples.reduce((sum, sample) => sum + passOf(state({ ...patch, sample })).iou, 0) / samples.length;
    const whole = mean({});
    expect(whole).toBeGreaterThan(0.7);
    for (const skip of ['skip1', 'skip2', 'skip3']) expect(mean({ [skip]: 'cut' }), skip).toBeLessThan(whole);
  });

  it('walks 31 stages from 32×32 to 4×4 and back', () => {
    expect(pocketPlan).toHaveLength(31);
    expect(pocketPlan.map(({ side }) => side).join(' ')).toBe(
      '32 32 32 32 16 16 16 16 8 8 8 8 4 4 4 8 8 8 8 16 16 16 16 32 32 32 32 32 32 32 32',
    );
    expect(stageNamed('skip2').channels).toBe(2 * (pocketShape.widths[2] ?? 0));
  });

  it('shows the maps of the maths', () => {
    const pass = passOf(state({}));
    const net = unetForward(volume(stepSide, stepSide, 1, pass.picture.image), pocketWeights(), {
      upsampling: 'bilinear',
    });
    const same = (name: string, data: Float64Array | undefined) =>
      expect([...mapOf(pass, stageNamed(name).index).data], name).toEqual([...(data ?? [])]);
    same('enc0a', net.encoder[0]?.firstActive.data);
    same('enc2b', net.encoder[2]?.output.data);
    same('keep1', net.encoder[1]?.output.data);
    same('pool2', net.pooled[2]?.data);
    same('centre_b', net.centre.output.data);
    same('up1', net.upsampled[1]?.data);
    same('skip0', net.joined[0]?.data);
    same('dec1a', net.decoder[1]?.firstActive.data);
    same('head', net.scores.data);
  });

  it.each(pocketPlan.map((stage) => [stage.name, stage] as const))('%s: what is read makes the number', (_, stage) => {
    const pass = passOf(state({ sample: 3 }));
    const map = mapOf(pass, stage.index);
    for (const [row, column] of [
      [0, 0],
      [stage.side - 1, Math.floor(stage.side / 2)],
    ] as const)
      for (const channel of [0, stage.channels - 1]) {
        const { readings, bias, value } = makingOf(pass, stage, row, column, channel);
        expect(value).toBeCloseTo(at(map, row, column, channel), 10);
        const terms = readings.flatMap((reading) => reading.terms);
        const sum = readings.reduce((total, reading) => total + reading.sum, bias);
        if (stage.kind === 'convolution') expect(value).toBeCloseTo(Math.max(0, sum), 10);
        if (stage.kind === 'scores' || stage.kind === 'up') expect(value).toBeCloseTo(sum, 10);
        if (stage.kind === 'pool') expect(value).toBe(Math.max(...terms.map(({ x }) => x)));
        if (stage.kind === 'join' || stage.kind === 'keep') expect(value).toBe(terms[0]?.x);
      }
  });

  it('cuts copies to zeros and says what it costs', () => {
    const params = state({ skip1: 'cut' });
    const pass = passOf(params);
    expect(mapOf(pass, stageNamed('keep0').index).data.every((value) => value === 0)).toBe(true);
    expect(mapOf(pass, stageNamed('keep1').index).data.some((value) => value > 0)).toBe(true);
    expect(pass.iou).not.toBe(uncutPass(params).iou);
    const last = steps.step(params, 1e9) as NetFrame;
    expect(say(words as unknown as Words, last.caption)).toContain('With all skip connections');
  });

  it('sees 3, 5 … of the picture, and less when a way is cut', () => {
    const params = state({});
    const width = (name: string, patch: Partial<Params> = {}) => {
      const { columns } = seenBy({ ...params, ...patch }, stageNamed(name), 3, 3);
      return columns.last - columns.first + 1;
    };
    expect([width('input'), width('enc0a'), width('enc0b')]).toEqual([1, 3, 5]);
    const pixel = seenBy(params, stageNamed('pool0'), 8, 8).columns;
    expect(pixel.last - pixel.first + 1).toBe(6);
    expect(seenBy(params, stageNamed('centre_b'), 1, 1).columns).toEqual({ first: 0, last: 31 });
  });

  it('keeps the pin in place on every level', () => {
    for (const stage of pocketPlan)
      for (const row of [0, stage.side - 1])
        expect(pinnedIn({ ...pinTo(stage, row, 0), channel: 99 }, stage)).toEqual({
          row,
          column: 0,
          channel: stage.channels - 1,
        });
  });
});

describe('predicting', () => {
  const number = /(\d+\.\d+|\d+)/;
  it('withholds the number from formula and sentence', () => {
    for (const k of [2, 4, 14, 15, 27, 28]) {
      const params = state({ zoom: 'number', sample: 2, row: 12, column: 14 });
      const real = steps.step(params, k);
      const hidden = stepWith(params, k, 'products');
      expect(hidden.value).toBe(real.value);
      expect(hidden.formula).toContain('{?}');
      const shown = String(Number(real.value.toPrecision(4)));
      if (number.test(shown) && shown.length > 3)
        expect(say(words as unknown as Words, hidden.caption)).not.toContain(shown);
    }
  });

  it('keeps the verdict and the tally of the cell at hand back', () => {
    const params = state({ view: 'metrics' });
    const k = metricFrameOf(params, { row: 0, column: 3 });
    expect(steps.step(params, k)).toMatchObject({ verdict: 'fp', counted: 4, tally: { fp: 1 } });
    expect(stepWith(params, k, 'reads')).toMatchObject({ counted: 3, tally: { fp: 0 } });
  });
});

describe('masks', () => {
  it('take a cell, and keep what was typed when they grow or shrink', () => {
    const params = state({ view: 'metrics' });
    const typed = state({ ...params, ...withMaskCell(params, 'truth', 3, 3, 1) });
    expect(maskOf(typed, 'truth').reduce((a, b) => a + b, 0)).toBe(7);
    const larger = state({ ...typed, maskSize: 5, ...adapt(typed, { maskSize: 5 }) });
    expect(maskOf(larger, 'truth')[3 * 5 + 3]).toBe(1);
    expect(maskOf(larger, 'truth').reduce((a, b) => a + b, 0)).toBe(7);
    expect(adapt(params, { maskSize: 5 })).toEqual({});
  });

  it('fit every size', () => {
    for (let maskSize = 2; maskSize <= 10; maskSize++)
      for (const prediction of ['sg5', 'all-background', 'all-foreground', 'ring', 'square', 'few'])
        expect(maskOf(state({ maskSize, prediction }), 'prediction')).toHaveLength(maskSize ** 2);
  });

  it('that hold nothing have no score of nothing', () => {
    const params = state({ view: 'metrics', prediction: 'all-background', truth: 'all-background' });
    const frame = steps.step(params, metricFrameOf(params, 'iou')) as MetricFrame;
    expect(frame.value).toBeNaN();
    expect(frame.caption.key).toBe('captions.metrics.nothing');
  });
});

describe('sizes', () => {
  it('stop where a halving is not whole, and say so', () => {
    const params = state({ view: 'sizes', side: 570 });
    const told = Array.from({ length: steps.count(params) }, (_, k) => steps.step(params, k) as SizeFrame);
    const broken = told.find((frame) => !frame.step.whole);
    expect(broken).toMatchObject({ step: { operation: 'pool' }, caption: { key: 'captions.sizes.broken' } });
    expect(told.at(-2)).toMatchObject({ phase: 'fits', caption: { key: 'captions.sizes.nearest' } });
  });
});
