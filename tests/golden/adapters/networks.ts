import { pixelCrossEntropy } from '../../../src/math/pixel-loss.ts';
import { unetBackward } from '../../../src/math/unet-backward.ts';
import {
  type UnetBlock,
  type UnetLayer,
  type UnetMaps,
  type UnetSettings,
  type UnetWeights,
  unetForward,
} from '../../../src/math/unet-forward.ts';
import type { Volume } from '../../../src/math/volume.ts';
import { type Actual, type Actuals, type Fixture, isTensor, type Tensor, type Values } from '../fixtures.ts';
import { computed, filtersOf, numberOf, tensorOf, volumesOf } from '../read.ts';
import type { Adapter } from './index.ts';

/** The layer by its name in the case: `<name>_kernel`, `<name>_bias`. Throws if it is not there. */
function layerNamed(weights: Values, name: string): UnetLayer {
  const [kernel, bias] = [weights[`${name}_kernel`], weights[`${name}_bias`]];
  if (!isTensor(kernel) || !isTensor(bias)) throw new Error(`no layer ${name}`);
  return { kernel: filtersOf(kernel), bias: Float64Array.from(bias.data) };
}

const blockNamed = (weights: Values, name: string): UnetBlock => [
  layerNamed(weights, `${name}a`),
  layerNamed(weights, `${name}b`),
];

const levelsTo = <T>(depth: number, make: (level: number) => T): T[] =>
  Array.from({ length: depth }, (_, level) => make(level));

const weightsNamed = (weights: Values, depth: number): UnetWeights => ({
  encoder: levelsTo(depth, (level) => blockNamed(weights, `enc${level}`)),
  centre: blockNamed(weights, 'mid_'),
  up: levelsTo(depth, (level) => (`up${level}_kernel` in weights ? layerNamed(weights, `up${level}`) : null)),
  decoder: levelsTo(depth, (level) => blockNamed(weights, `dec${level}`)),
  head: layerNamed(weights, 'head'),
});

/** The slopes under the names of the case. */
function named(slopes: UnetWeights): Map<string, Float64Array> {
  const list = new Map<string, Float64Array>();
  const put = (name: string, layer: UnetLayer | null) => {
    if (!layer) return;
    list.set(`${name}_kernel`, layer.kernel.data);
    list.set(`${name}_bias`, layer.bias);
  };
  const putBlock = (name: string, [a, b]: UnetBlock) => {
    put(`${name}a`, a);
    put(`${name}b`, b);
  };
  for (const [level, one] of slopes.encoder.entries()) putBlock(`enc${level}`, one);
  putBlock('mid_', slopes.centre);
  for (const [level, one] of slopes.up.entries()) put(`up${level}`, one);
  for (const [level, one] of slopes.decoder.entries()) putBlock(`dec${level}`, one);
  put('head', slopes.head);
  return list;
}

/** Upsampling as the case words it. Throws on words that nobody knows. */
function settingsOf(words: string): UnetSettings {
  if (words.includes('transposed')) return { upsampling: 'transposed' };
  const grid = words.includes('align_corners=true') ? 'align-corners' : 'half-pixel';
  if (words.includes('bilinear')) return { upsampling: 'bilinear', grid };
  if (words.includes('nearest')) return { upsampling: 'nearest', grid: 'corner' };
  throw new Error(`unknown upsampling: ${words}`);
}

const total = (data: ArrayLike<number>): number => Array.from(data).reduce((sum, value) => sum + value, 0);
const length = (data: ArrayLike<number>): number => Math.sqrt(total(Array.from(data, (value) => value ** 2)));

/** The summary that a case asks for: its shape and layout words, and the numbers of ours. */
function summary(asked: Values, tensor: Tensor, data: ArrayLike<number>): Actuals {
  const samples = (asked.samples as readonly Values[]).map((sample) => {
    const index = sample.index as readonly number[];
    const place = index.reduce((flat, at, axis) => flat * (tensor.shape[axis] ?? 1) + at, 0);
    return { index, value: data[place] ?? Number.NaN };
  });
  return { shape: tensor.shape, layout: asked.layout as string, sum: total(data), l2: length(data), samples };
}

const mapNamed = (maps: UnetMaps, name: string): Volume | undefined => {
  const level = Number(name.slice(3));
  if (name === 'mid') return maps.centre.output;
  return (name.startsWith('enc') ? maps.encoder : maps.decoder)[level]?.output;
};

function unet({ inputs, params, expected }: Fixture, x: Tensor, labels: Tensor): Actuals | null {
  const depth = numberOf(params.depth);
  const named_ = inputs.weights as Values;
  if (depth === null || typeof params.upsampling !== 'string') return null;
  const weights = weightsNamed(named_, depth);
  const settings = settingsOf(params.upsampling);
  const pictures = volumesOf(x);
  const runs = pictures.map((picture) => unetForward(picture, weights, settings));
  const scores = runs.map((maps) => maps.scores);
  const classes = scores[0]?.channels ?? 0;
  const all = scores.flatMap((map) => [...map.data]);
  const pixelWeights = inputs.pixel_weights;
  const loss = pixelCrossEntropy(all, labels.data, classes, {
    ...(isTensor(pixelWeights) ? { weights: pixelWeights.data } : {}),
  });
  const slopes = new Map<string, Float64Array>();
  runs.forEach((maps, i) => {
    const size = maps.scores.data.length;
    const own = { ...maps.scores, data: loss.gradient.slice(i * size, (i + 1) * size) };
    for (const [name, data] of named(unetBackward(own, maps, weights, settings).weights)) {
      const before = slopes.get(name);
      slopes.set(name, before ? before.map((value, k) => value + (data[k] as number)) : data);
    }
  });
  const activations = (expected.activations as readonly Values[]).map((asked): Actual => {
    const name = String(asked.name);
    const maps = runs.map((run) => mapNamed(run, name));
    const [first] = maps;
    if (!first) return null;
    const data = maps.flatMap((map) => [...(map?.data ?? [])]);
    return {
      name,
      shape: [pictures.length, first.rows, first.columns, first.channels],
      sum: total(data),
      l2: length(data),
    };
  });
  const gradients = Object.entries(expected.gradients as Values).map(([name, asked]): [string, Actual] => [
    name,
    summary(asked as Values, named_[name] as Tensor, slopes.get(name) ?? []),
  ]);
  return {
    logits: computed(scores),
    loss: loss.loss,
    loss_sum: loss.loss * (all.length / classes),
    activations,
    gradients: Object.fromEntries(gradients),
    parameter_count: [...slopes.values()].reduce((sum, { length: count }) => sum + count, 0),
  };
}

export const networks: Adapter = (fixture) => {
  const [x, labels] = [tensorOf(fixture, 'x'), tensorOf(fixture, 'labels')];
  if (!x || !labels || !('depth' in fixture.params) || !('gradients' in fixture.expected)) return null;
  const actuals = unet(fixture, x, labels);
  return actuals && { actuals };
};
