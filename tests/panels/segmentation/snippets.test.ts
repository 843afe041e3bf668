/** The code that the panel hands out really runs and gives the panel's own numbers (TensorFlow.js here, as printed). */
import '@tensorflow/tfjs-backend-cpu';
import * as core from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import * as layers from '@tensorflow/tfjs-layers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counts, dice, iou, precision, recall } from '../../../src/math/segmentation-metrics.ts';
import { originalUnet } from '../../../src/math/unet-parameters.ts';
import { validSizes } from '../../../src/math/unet-sizes.ts';
import { countOf, type Net, partsOf } from '../../../src/models/net.ts';
import { segmentationNets, shippedSegmentationNet } from '../../../src/models/segmentation-nets.ts';
import { fullResolution, unet } from '../../../src/models/unet.ts';
import { billedSide } from '../../../src/panels/segmentation/bills.ts';
import { netCodes } from '../../../src/panels/segmentation/code-spec.ts';
import { maskOf } from '../../../src/panels/segmentation/masks.ts';
import { largeWeights, stepWeights } from '../../../src/panels/segmentation/net-figures.ts';
import { comparedNets, type NetName, netName } from '../../../src/panels/segmentation/nets.ts';
import { knobs, type SegmentationParams, stepSide } from '../../../src/panels/segmentation/params.ts';
import { pocketShape, pocketWeights } from '../../../src/panels/segmentation/pocket.ts';
import { objectsOf } from '../../../src/panels/segmentation/scores.ts';
import { snippets } from '../../../src/panels/segmentation/snippets.ts';
import { weightMapsOf } from '../../../src/panels/segmentation/weights-walk.ts';

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

/** Of the layer list that the engine runs. */
const parametersOf = (net: Net): number => partsOf(net).reduce((sum, { shape }) => sum + countOf(shape), 0);
const shippedParameters = (name: NetName): number => parametersOf(shippedSegmentationNet(name));

/** Numbers of the small net as the page reads them: kernels and biases, normalisations folded in. */
function pocketParameters(): number {
  const { encoder, centre, decoder, head } = pocketWeights();
  const layers = [...encoder.flat(), ...centre, ...decoder.flat(), head];
  return layers.reduce((sum, { kernel, bias }) => sum + kernel.data.length + bias.length, 0);
}

interface Scored {
  readonly accuracy: number;
  readonly iou: number;
  readonly dice: number;
}
function consistent(said: Map<string, unknown[]>, side: number) {
  const [shape, scores] = said.get('shape') as [number[], Scored];
  expect(shape.slice(1)).toEqual([side, side, 2]);
  if (scores.iou > 0) expect(scores.dice).toBeCloseTo((2 * scores.iou) / (1 + scores.iou), 9);
}

describe('the code of Step', () => {
  it('builds the small net that the page runs, with its loss', { timeout: 60_000 }, () => {
    const params = state({ view: 'net' });
    expect(pocketParameters()).toBe(stepWeights);
    // the same net with its normalisations has two numbers a channel where a folded convolution has one bias
    const layers = unet({ side: stepSide, classes: 2, widths: pocketShape.widths, centre: pocketShape.centre });
    const channels = layers.layers.reduce((sum, layer) => sum + (layer.kind === 'convolution' ? layer.filters : 0), 0);
    expect(parametersOf(layers)).toBe(stepWeights + channels - 2);
    const said = run(small(snippets(params, 'step').tfjs));
    expect(said.get('parameters')).toEqual([stepWeights]);
    consistent(said, 8);
    for (const code of Object.values(snippets(params, 'step'))) {
      expect(code).toContain(`${pocketShape.widths.join(', ')}`);
      expect(code).toContain(`${stepWeights} weights; Play and Train use the large one, ${largeWeights}`);
      expect(code).toMatch(/weight(_m|M)ap/);
      expect(code).toMatch(/side = 32/);
    }
  });

  it('is the same whatever Play and Train have been set to', () => {
    const code = snippets(state({ view: 'net' }), 'step');
    const other = state({ view: 'net', net: 'no-skip', loss: 'weighted', task: 'cells', rate: 0.01, cut: 0.3 });
    expect(snippets(other, 'step')).toEqual(code);
  });
});

describe('the code of Play', () => {
  it.each<[string, Partial<Params>]>([
    ['U-Net', {}],
    ['by copying', { upsampling: 'nearest', label: 'soft' }],
    ['by transposed convolutions', { upsampling: 'transposed', label: 'labels' }],
    ['weighted', { loss: 'weighted', cut: 0.7, label: 'error' }],
    ['without skips', { net: 'no-skip' }],
    ['at full size', { net: 'full-resolution' }],
    ['with cut copies', { skip1: 'cut', skip3: 'cut' }],
    ['for galaxies', { task: 'galaxies', cut: 0.4 }],
    ['inside', { lens: 'inside' }],
    ['painted', { lens: 'paint', resolution: 128 }],
  ])('is the shipped net: %s', { timeout: 60_000 }, (_, patch) => {
    const params = state(patch);
    const code = snippets(params, 'play');
    const said = run(small(code.tfjs));
    expect(said.get('parameters')).toEqual([shippedParameters(netName(params))]);
    consistent(said, 8);
    for (const text of Object.values(code)) {
      expect(text).toContain(`${shippedParameters(netName(params))} parameters`);
      expect(text).toContain(`Step runs a small U-Net, ${stepWeights} weights`);
      expect(text).toContain(`> ${params.cut}`.replace('> ', text.includes('tf.greater') ? ', ' : '> '));
    }
  });

  it('counts the objects on show as the page does: the 4-connected pieces', { timeout: 60_000 }, () => {
    const code = snippets(state({}), 'play').tfjs;
    const counted = code.slice(code.indexOf('const left'), code.indexOf("console.log('objects'"));
    const side = 24;
    const mask = Uint8Array.from({ length: side ** 2 }, (_, i) =>
      Math.sin(i % side) + Math.cos(i / side / 2) > 0.4 ? 1 : 0,
    );
    const found = new Function('side', 'prediction', `${counted}; return objects;`)(side, {
      slice: () => ({ dataSync: () => mask }),
    });
    expect(found).toBeGreaterThan(2);
    expect(found).toBe(Math.max(...objectsOf(mask, side)));
  });

  it('sets the two bills against each other', { timeout: 60_000 }, () => {
    const code = snippets(state({ lens: 'wrong-ways', depth: 3 }), 'play');
    const nets = [unet({ side: billedSide, classes: 2 }), fullResolution({ side: billedSide, classes: 2, depth: 3 })];
    const numbers = run(small(code.tfjs))
      .get('parameters')
      ?.filter((value) => typeof value === 'number');
    expect(numbers).toEqual(nets.map(parametersOf));
  });
});

describe('the code of Train', () => {
  it.each<Partial<Params>>([{}, { compare: 'loss' }, { compare: 'upsampling' }, { task: 'galaxies' }])(
    'trains the nets that are compared: %o',
    { timeout: 120_000 },
    (patch) => {
      const params = state({ rate: 0.005, planned: 100, ...patch });
      const names = comparedNets(params);
      const code = snippets(params, 'train');
      const said = run(small(code.tfjs));
      expect(said.get('parameters')).toEqual(names.map(shippedParameters));
      expect(said.get('loss')).toHaveLength(2 * names.length);
      for (const loss of said.get('loss') as number[]) expect(loss).toBeGreaterThan(0.05);
      const maps = names.some((name) => segmentationNets[name].loss === 'weighted');
      for (const text of Object.values(code)) {
        for (const name of names) expect(text).toContain(`'${name}'`);
        for (const name of names) expect(text).toContain(`${shippedParameters(name)} parameters`);
        expect(text).toContain('0.005');
        expect(/weight(_m|M)ap/.test(text)).toBe(maps);
      }
    },
  );
});

describe('every net that is named', () => {
  it('has as many parameters as its layer list', () => {
    for (const task of ['cells', 'galaxies'] as const)
      for (const compare of ['skips', 'loss', 'upsampling'] as const)
        for (const net of netCodes(state({ task, compare }), 'train'))
          expect(net.parameters, net.name).toBe(shippedParameters(net.name as NetName));
    expect(largeWeights).toBe(shippedParameters('cells-unet-plain'));
  });
});

describe('the nets', () => {
  it('double from half-pixel centres, so that a slope stays a slope', () => {
    const code = snippets(state({}), 'play').tfjs;
    const made = code.slice(code.indexOf('class Double'), code.indexOf('const unet'));
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

  it('cut the copies that the knobs cut, and only those', () => {
    for (const mode of ['step', 'play'] as const) {
      expect(snippets(state({}), mode).tfjs).not.toContain('Nothing');
      expect(snippets(state({ skip2: 'cut' }), mode).tfjs).toContain('[1].includes(level) ? new Nothing()');
    }
    expect(snippets(state({ skip2: 'cut', net: 'no-skip' }), 'play').tfjs).not.toContain('Nothing');
  });
});

describe('the TensorFlow.js code of the weight map', () => {
  it.each<Partial<Params>>([
    {},
    { form: 'deck', row: 9, column: 20 },
    { balance: 'off', sample: 3 },
    { w0: 3, sigma: 5, row: 31, column: 0 },
  ])('gives the pinned pixel of the picture on show: %o', (patch) => {
    const params = state({ view: 'weights', ...patch });
    const said = run(snippets(params, 'step').tfjs);
    const { weights } = weightMapsOf(params);
    expect(said.get('pinned')).toEqual([
      expect.closeTo(weights[params.row * stepSide + params.column] ?? Number.NaN, 9),
    ]);
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
    const said = run(snippets(params, 'step').tfjs);
    const opposite = (mask: readonly number[]) => mask.map((cell) => 1 - cell);
    for (const [key, tally] of [
      ['foreground', counts(prediction, truth)],
      ['background', counts(opposite(prediction), opposite(truth))],
    ] as const)
      expect(said.get(key)).toEqual([
        {
          accuracy: (tally.tp + tally.tn) / truth.length,
          iou: iou(tally),
          dice: dice(tally),
          precision: precision(tally),
          recall: recall(tally),
        },
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
    const [parameters, shape] = run(snippets(params, 'step').tfjs).get('parameters') as [number, number[]];
    const { output } = validSizes(params.side, params.levels, params.padding);
    expect(shape).toEqual([null, output, output, 2]);
    const channels = Array.from({ length: params.levels + 1 }, (_, level) => 4 * 2 ** level);
    expect(parameters).toBe(originalUnet(channels, 1, 2).total);
  });

  it('takes the nearest side that fits, and says so', () => {
    const code = snippets(state({ view: 'sizes', side: 570, width: 4 }), 'step').tfjs;
    expect(code).toContain('a side of 570 does not halve to whole numbers; 572 is the nearest that does');
    const [, shape] = run(code).get('parameters') as [number, number[]];
    expect(shape).toEqual([null, 388, 388, 2]);
  });
});

describe('the traps', () => {
  it('are named in comments where they spring', () => {
    const plain = snippets(state({}), 'train');
    expect(plain.pytorch).toContain('momentum 0.1 is the share of the NEW batch');
    expect(plain.pytorch).toContain('unbiased variance');
    expect(snippets(state({}), 'play').pytorch).toContain('align_corners=False');
    expect(plain.pytorch).toContain('takes scores, not probabilities');
    expect(plain.keras).toContain('momentum 0.9 is the share of the OLD mean');
    expect(plain.keras).toContain('from_logits=True');
    expect(plain.tfjs).toContain('uses the asymmetric grid');
    expect(plain.tfjs).toContain('wrong gradient in tfjs 4.22');
    const weighted = snippets(state({ compare: 'loss' }), 'train');
    expect(weighted.keras).toContain('not by the sum of the weights');
    expect(weighted.pytorch).toContain('takes one weight per class, not one per pixel');
    for (const code of Object.values(plain)) expect(code).toMatch(/not added/);
  });
});
