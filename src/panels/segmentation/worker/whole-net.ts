/** A whole small U-Net for the self-check: on tensors by running statistics, and in math/ with the normalisations folded into the kernels. */
import type { Tensor1D } from '@tensorflow/tfjs-core';
import type { Check } from '../../../engine/contract.ts';
import { foldedIn } from '../../../math/batch-norm.ts';
import { type UnetBlock, type UnetLayer, type UnetWeights, unetForward } from '../../../math/unet-forward.ts';
import { filters } from '../../../math/volume.ts';
import { forward } from '../../../models/forward.ts';
import {
  countOf,
  cut,
  firstWeightsOf,
  flatTensor,
  type Net,
  type Part,
  partsOf,
  runningOf,
} from '../../../models/net.ts';
import { epsilon } from '../../../models/normalise.ts';
import { type Upsampling, unet } from '../../../models/unet.ts';
import { asTensor, mapOf, numbers, read } from './cases.ts';

/** Weights by the names of their parts. */
export type Parts = ReadonlyMap<string, { readonly part: Part; readonly values: Float64Array }>;

/** The flat vector of a net by the names of its parts, running statistics included. */
export function namedParts(net: Net, flat: ArrayLike<number>): Parts {
  let at = 0;
  return new Map(
    [...partsOf(net), ...runningOf(net)].map((part) => {
      const from = at;
      at += countOf(part.shape);
      return [part.name, { part, values: Float64Array.from({ length: at - from }, (_, i) => flat[from + i] ?? 0) }];
    }),
  );
}

function layerOf(parts: Parts, name: string): UnetLayer {
  const take = (key: string) => {
    const found = parts.get(key);
    if (!found) throw new RangeError(`there is no ${key}`);
    return found;
  };
  const { part, values } = take(`${name}/kernel`);
  const [rows = 1, columns = 1, channels = 1, count = 1] = part.shape;
  const kernel = filters(rows, columns, channels, count, values);
  const norm = parts.get(`${name}-norm/gamma`);
  if (!norm) return { kernel, bias: take(`${name}/bias`).values };
  const of = (key: string) => take(`${name}-norm/${key}`).values;
  return foldedIn(
    kernel,
    { mean: of('mean'), variance: of('variance') },
    { gamma: norm.values, beta: of('beta') },
    epsilon,
  );
}

/** A trained U-Net of `levels` halvings as math/ runs it, its normalisations folded in. Throws where a part is missing. */
export function unetWeights(parts: Parts, levels: number): UnetWeights {
  const block = (name: string): UnetBlock => [layerOf(parts, `${name}-a`), layerOf(parts, `${name}-b`)];
  const each = <T>(make: (level: number) => T): T[] => Array.from({ length: levels }, (_, level) => make(level));
  return {
    encoder: each((level) => block(`enc${level}`)),
    centre: block('centre'),
    up: each((level) => (parts.has(`up${level}/kernel`) ? layerOf(parts, `up${level}`) : null)),
    decoder: each((level) => block(`dec${level}`)),
    head: layerOf(parts, 'head'),
  };
}

/** Two levels, 16×16, with normalisations that differ from channel to channel; `finest` cuts the finest copy. */
export function wholeNet(upsampling: Upsampling, finest: 'keep' | 'cut'): Check {
  const net = unet({ side: 16, classes: 2, widths: [4, 6], centre: 8, upsampling });
  const flat = firstWeightsOf(net, 5);
  const trained = partsOf(net).reduce((sum, { shape }) => sum + countOf(shape), 0);
  let at = 0;
  for (const { name, shape } of [...partsOf(net), ...runningOf(net)]) {
    const count = countOf(shape);
    if (!name.endsWith('/kernel')) {
      const positive = name.endsWith('/gamma') || name.endsWith('/variance');
      flat.set(numbers(count, at + 1, positive ? 0.5 : -0.4, positive ? 1.5 : 0.4), at);
    }
    at += count;
  }
  const x = mapOf(16, 16, 1, 31);
  const factor = finest === 'keep' ? 1 : 0;
  return {
    operation: 'unet',
    name: `${upsampling}, ${finest}, ${trained} weights`,
    actual: () =>
      read(() => forward(net, cut(net, flatTensor(net, flat) as Tensor1D), asTensor(x), { kept: { keep0: factor } })),
    expected: () =>
      unetForward(x, unetWeights(namedParts(net, flat), 2), { upsampling, skips: [finest, 'keep'] }).scores.data,
  };
}
