/** The code that the panel hands out really runs and gives the panel's own numbers (TensorFlow.js here, as printed). */
import '@tensorflow/tfjs-backend-cpu';
import * as core from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import * as layers from '@tensorflow/tfjs-layers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { borderWeights } from '../../../src/math/border-weights.ts';
import { counts, dice, iou } from '../../../src/math/segmentation-metrics.ts';
import { originalUnet } from '../../../src/math/unet-parameters.ts';
import { type UnetPlan, unetStages, unetTotals } from '../../../src/math/unet-shape.ts';
import { validSizes } from '../../../src/math/unet-sizes.ts';
import { centre, twoCells, widths } from '../../../src/panels/segmentation/code-parts.ts';
import { maskOf } from '../../../src/panels/segmentation/masks.ts';
import { knobs, type SegmentationParams } from '../../../src/panels/segmentation/params.ts';
import { snippets } from '../../../src/panels/segmentation/snippets.ts';

type Params = SegmentationParams;
const state = (patch: Partial<Params>): Params => knobs.settle({ ...knobs.defaults, ...patch });
/** What `import * as tf from '@tensorflow/tfjs'` gives. */
const tf = { ...core, ...layers };

beforeAll(async () => {
  await core.setBackend('cpu');
});
afterAll(() => core.disposeVariables());

/** Runs a snippet as it stands, but for its import line, and collects what it prints under the first word. */
function run(code: string): Map<string, unknown[]> {
  const said = new Map<string, unknown[]>();
  const log = (key: string, ...values: unknown[]) => said.set(key, [...(said.get(key) ?? []), ...values]);
  const [first, ...body] = code.split('\n');
  expect(first).toBe("import * as tf from '@tensorflow/tfjs';");
  new Function('tf', 'console', `'use strict';\n${body.join('\n')}`)(tf, { log });
  return said;
}

/** On small pictures, since this backend counts on its fingers. */
const small = (code: string): string => code.replace(/^const side = \d+;$/m, 'const side = 8;');

function parametersOf(params: Params): number {
  if (params.net === 'full-resolution') return 9 * 16 + 7 * 9 * 16 * 16 + 8 * 2 * 16 + 16 * 2 + 2;
  const has = params.net === 'unet';
  const plan: UnetPlan = {
    side: 64,
    inChannels: 1,
    classes: 2,
    widths,
    centre,
    skips: [has, has, has],
    upsampling: params.upsampling,
  };
  return unetTotals(unetStages(plan)).parameters;
}

describe('the TensorFlow.js code of a net', () => {
  it.each<[string, Partial<Params>]>([
    ['U-Net', {}],
    ['by copying', { upsampling: 'nearest' }],
    ['by transposed convolutions', { upsampling: 'transposed' }],
    ['weighted', { loss: 'weighted', cut: 0.7 }],
    ['without skips', { net: 'no-skip' }],
    ['at full size', { net: 'full-resolution' }],
    ['with cut copies', { skip1: 'cut', skip3: 'cut' }],
    ['for galaxies', { task: 'galaxies', cut: 0.4 }],
  ])('learns: %s', { timeout: 60_000 }, (_, patch) => {
    const params = state({ view: 'net', ...patch });
    const said = run(small(snippets(params).tfjs));
    expect(said.get('parameters')).toEqual([parametersOf(params)]);
    const [before, after] = said.get('loss') as number[];
    expect(before).toBeGreaterThan(0.1);
    expect(after).toBeLessThan(before ?? 0);
    const [shape, scores] = said.get('shape') as [number[], { accuracy: number; iou: number; dice: number }];
    expect(shape).toEqual([1, 8, 8, 2]);
    if (scores.iou > 0) expect(scores.dice).toBeCloseTo((2 * scores.iou) / (1 + scores.iou), 9);
  });

  it('doubles from the pixel middles, so that a slope stays a slope', () => {
    const code = snippets(state({ view: 'net' })).tfjs;
    const made = code.slice(code.indexOf('class Double'), code.indexOf('const [widths'));
    const doubled = new Function('tf', 'x', `${made}; return new Double().call(x);`)(
      tf,
      core.tensor4d([
        [
          [[0], [4]],
          [[8], [12]],
        ],
      ]),
    ) as core.Tensor;
    // rows by hand: 0, ¼·8, ¾·8, 8 down, and 0, 1, 3, 4 across
    const down = [0, 2, 6, 8];
    expect([...doubled.dataSync()]).toEqual(down.flatMap((row) => [0, 1, 3, 4].map((column) => row + column)));
  });

  it('cuts the copies that the knobs cut, and only those', () => {
    expect(snippets(state({ view: 'net' })).tfjs).not.toContain('Nothing');
    expect(snippets(state({ view: 'net', skip2: 'cut' })).tfjs).toContain('[1].includes(level) ? new Nothing()');
    expect(snippets(state({ view: 'net', skip2: 'cut', net: 'no-skip' })).tfjs).not.toContain('Nothing');
  });
});

describe('the TensorFlow.js code of the weight map', () => {
  it.each<Partial<Params>>([{}, { form: 'deck' }, { balance: 'off' }, { w0: 3, sigma: 5 }])('gives %o', (patch) => {
    const params = state({ view: 'weights', ...patch });
    const said = run(snippets(params).tfjs);
    const [height, width] = [twoCells.length, twoCells[0].length];
    const { w0, sigma, form } = params;
    const balance = params.balance === 'on' ? 'frequency' : 'none';
    const options = { instances: twoCells.flat(), width, height, w0, sigma, form, balance } as const;
    const expected = borderWeights(options).weights;
    const [shown] = said.get('weights') as [number[][]];
    expect(shown.flat().length).toBe(expected.length);
    for (const [i, w] of shown.flat().entries()) expect(w).toBeCloseTo(expected[i] ?? Number.NaN, 9);
    // undecided between two classes: log 2, however it is weighted
    expect((said.get('loss') as number[])[0]).toBeCloseTo(Math.log(2), 5);
  });
});

describe('the TensorFlow.js code of the metrics', () => {
  it.each<Partial<Params>>([
    {},
    { prediction: 'all-background', truth: 'ring', maskSize: 8 },
    { prediction: 'square', truth: '1_0_1_0', maskSize: 2 },
  ])('counts %o', (patch) => {
    const params = state({ view: 'metrics', ...patch });
    const [prediction, truth] = [maskOf(params, 'prediction'), maskOf(params, 'truth')];
    const said = run(snippets(params).tfjs);
    const opposite = (mask: readonly number[]) => mask.map((cell) => 1 - cell);
    for (const [key, tally] of [
      ['foreground', counts(prediction, truth)],
      ['background', counts(opposite(prediction), opposite(truth))],
    ] as const)
      expect(said.get(key)).toEqual([
        { accuracy: (tally.tp + tally.tn) / truth.length, iou: iou(tally), dice: dice(tally) },
      ]);
  });
});

describe('the TensorFlow.js code of the size calculator', () => {
  it.each<Partial<Params>>([
    { side: 188, levels: 4 },
    { side: 92, levels: 3 },
    { side: 64, levels: 3, padding: 'same' },
    { side: 40, levels: 1, padding: 'same' },
  ])('is as large as it says: %o', { timeout: 60_000 }, (patch) => {
    const params = state({ view: 'sizes', width: 4, ...patch });
    const [parameters, shape] = run(snippets(params).tfjs).get('parameters') as [number, number[]];
    const { output } = validSizes(params.side, params.levels, params.padding);
    expect(shape).toEqual([null, output, output, 2]);
    const channels = Array.from({ length: params.levels + 1 }, (_, level) => 4 * 2 ** level);
    expect(parameters).toBe(originalUnet(channels, 1, 2).total);
  });

  it('takes the nearest side that fits, and says so', () => {
    const code = snippets(state({ view: 'sizes', side: 570, width: 4 })).tfjs;
    expect(code).toContain('a side of 570 does not come out whole; 572 is the nearest that does');
    const [, shape] = run(code).get('parameters') as [number, number[]];
    expect(shape).toEqual([null, 388, 388, 2]);
  });
});

describe('the traps', () => {
  it('are named in comments where they spring', () => {
    const plain = snippets(state({ view: 'net' }));
    expect(plain.pytorch).toContain('momentum 0.1 is the share of the NEW batch');
    expect(plain.pytorch).toContain('unbiased variance');
    expect(plain.pytorch).toContain('align_corners=False');
    expect(plain.pytorch).toContain('takes scores, not probabilities');
    expect(plain.keras).toContain('momentum 0.9 is the share of the OLD mean');
    expect(plain.keras).toContain('from_logits=True');
    expect(plain.tfjs).toContain('looks from the corners');
    expect(plain.tfjs).toContain('wrong gradient in tfjs 4.22');
    const weighted = snippets(state({ view: 'net', loss: 'weighted' }));
    expect(weighted.keras).toContain('not by the sum of the weights');
    expect(weighted.pytorch).toContain('knows classes only, not pixels');
    for (const code of Object.values(plain)) expect(code).toMatch(/not added/);
  });
});
