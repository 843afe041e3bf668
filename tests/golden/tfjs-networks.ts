/** The U-Net fixtures through the nets that the lessons train: scores, activations on the way, loss and every gradient. */
import type * as core from '@tensorflow/tfjs-core';
import { forward } from '../../src/models/forward.ts';
import { type Layer, type Net, parametersOf, partsOf } from '../../src/models/net.ts';
import { pixelCrossEntropy, pixelTargets } from '../../src/models/pixel-losses.ts';
import type { Actual, Actuals, Fixture, Tensor, Value } from './fixtures.ts';
import { numberOf, numbersOf, tensorOf } from './read.ts';
import type { Tensorflow } from './tfjs-layers.ts';
import { picture } from './tfjs-read.ts';

export const isUnet = (name: string): boolean => name.startsWith('unet_');

const block = (name: string, filters: number): Layer[] =>
  ['a', 'b'].map((which) => ({ kind: 'convolution', name: `${name}${which}`, filters, size: 3, activation: 'relu' }));

/** The fixture's net: unlike ours it ends the bottom at full width, so it is written out. */
function netOf({ name, params }: Fixture): Net {
  const channels = numbersOf(params.channels) ?? [];
  const classes = numberOf(params.classes) ?? 0;
  const depth = channels.length - 1;
  const transposed = String(params.upsampling).includes('transposed');
  const levels = Array.from({ length: depth }, (_, level) => ({ level, width: channels[level] ?? 0 }));
  const down = levels.flatMap(({ level, width }): Layer[] => [
    ...block(`enc${level}`, width),
    { kind: 'keep', name: `keep${level}` },
    { kind: 'halve', name: `pool${level}`, by: 'max' },
  ]);
  const rise = levels.map(({ level, width }): Layer[] => [
    transposed
      ? { kind: 'transposed', name: `up${level}`, filters: width, size: 2, activation: 'linear' }
      : { kind: 'double', name: `up${level}`, by: 'bilinear' },
    { kind: 'concatenate', name: `join${level}`, kept: `keep${level}` },
    ...block(`dec${level}`, width),
  ]);
  const head: Layer = { kind: 'convolution', name: 'head', filters: classes, size: 1, activation: 'linear' };
  const layers = [...down, ...block('mid_', channels[depth] ?? 0), ...rise.reverse().flat(), head];
  return { name, side: 8, layers, classifies: false };
}

/** What the fixture calls a part: enc0a/kernel is enc0a_kernel. */
const fixtureName = (part: string): string => part.replace('/', '_');

/** Reads a tensor and lets go of it. */
async function numbersOn(tensor: core.Tensor): Promise<{ shape: number[]; data: Float32Array }> {
  const { shape } = tensor;
  const data = Float32Array.from(await tensor.data());
  tensor.dispose();
  return { shape, data };
}

/** A large tensor as fixtures write it: sum, length and single entries. */
async function summary(tensor: core.Tensor, expected: Readonly<Record<string, Value>>): Promise<Actual> {
  const { shape, data } = await numbersOn(tensor);
  const sum = data.reduce((a, b) => a + b, 0);
  const samples = (expected.samples ?? []) as readonly { readonly index: readonly number[] }[];
  return {
    shape,
    layout: expected.layout as string,
    // Slopes of scores cancel: the fixture has a whole 0, which is compared exactly, where rounding leaves some
    sum: expected.sum === 0 && Math.abs(sum) < 1e-6 ? 0 : sum,
    l2: Math.sqrt(data.reduce((a, b) => a + b * b, 0)),
    samples: samples.map(({ index }) => {
      const at = index.reduce((sum, k, axis) => sum * (shape[axis] ?? 1) + k, 0);
      return { index: [...index], value: data[at] ?? Number.NaN };
    }),
  } as unknown as Actual;
}

/** Everything that the fixture expects. */
export async function unetOn(tf: Tensorflow, fixture: Fixture): Promise<Actuals> {
  const net = netOf(fixture);
  const given = fixture.inputs.weights as Readonly<Record<string, Tensor>>;
  const [input, labels, weights] = ['x', 'labels', 'pixel_weights'].map((name) => tensorOf(fixture, name) as Tensor);
  if (!input || !labels || !weights) throw new Error('the fixture lacks an input');
  const parts = partsOf(net).map(({ name }) => {
    const { data, shape } = given[fixtureName(name)] as Tensor;
    return tf.tensor([...data], [...shape]);
  });
  const x = picture(tf, input);
  const total = weights.data.reduce((sum, weight) => sum + weight, 0);
  const pixels = weights.data.length;
  const shape = [1, net.side, net.side] as const;
  const targets = pixelTargets(labels.data, weights.data, shape, numberOf(fixture.params.classes) ?? 0);
  const seen = new Map<string, core.Tensor>();
  const logits = forward(net, parts, x, { see: (layer, map) => void seen.set(layer, tf.keep(map.clone())) });
  // The fixture divides by the number of pixels, we by the sum of the weights
  const { value, grads } = tf.valueAndGrads((...moved: core.Tensor[]) =>
    tf.mul(pixelCrossEntropy(forward(net, moved, x) as core.Tensor4D, targets), total / pixels),
  )(parts);
  const [loss = Number.NaN] = await value.data();
  const expected = fixture.expected.gradients as Readonly<Record<string, Readonly<Record<string, Value>>>>;
  const gradients = await Promise.all(
    partsOf(net).map(async ({ name }, i) => {
      const known = fixtureName(name);
      return [known, await summary(grads[i] as core.Tensor, expected[known] ?? {})] as const;
    }),
  );
  const wanted = fixture.expected.activations as readonly Readonly<Record<string, Value>>[];
  const activations = await Promise.all(
    wanted.map(async (one) => {
      const map = seen.get(`${String(one.name)}${one.name === 'mid' ? '_b' : 'b'}`) as core.Tensor;
      return { ...((await summary(map.clone(), one)) as Actuals), name: one.name as string };
    }),
  );
  const actuals = {
    logits: await numbersOn(logits),
    loss,
    loss_sum: loss * pixels,
    activations,
    gradients: Object.fromEntries(gradients),
    parameter_count: parametersOf(net),
  };
  for (const tensor of [...parts, x, value, targets.shares, targets.weights, ...seen.values()]) tensor.dispose();
  return actuals as unknown as Actuals;
}
