/**
 * A net as a list of layers: from it follow the weights (one flat vector, so that they travel, resume and ship as one array), the answer
 * (`forward.ts`) and the file (`net-file.ts`).
 */
import { reshape, slice, type Tensor, type Tensor1D, tensor1d } from '@tensorflow/tfjs-core';
import { random } from '../data/random.ts';
import { runOwn } from './own-kernel.ts';

interface Named {
  readonly name: string;
}
interface Active {
  readonly activation: 'relu' | 'linear';
}

export interface ConvolutionLayer extends Named, Active {
  readonly kind: 'convolution';
  readonly filters: number;
  readonly size: number;
  /** Default 1. With 2 the side halves; the border then stands at the end only (TensorFlow's "same"). */
  readonly stride?: 1 | 2;
  /** Default "same": zeros around, so that the side stays. */
  readonly padding?: 'same' | 'valid';
  /** Default true; a normalisation behind it takes any bias away again. */
  readonly bias?: boolean;
}
/** A transposed convolution of stride 2 whose side is exactly doubled: of what it paints, size − 2 rows and columns fall away, the larger half at the end. */
export interface TransposedLayer extends Named, Active {
  readonly kind: 'transposed';
  readonly filters: number;
  readonly size: 2 | 3 | 4;
}
/** 2×2 windows, stride 2. */
export interface HalveLayer extends Named {
  readonly kind: 'halve';
  readonly by: 'max' | 'average';
}
/** Twice the side by copying, or between pixel centres (half-pixel convention, the edge repeated). */
export interface DoubleLayer extends Named {
  readonly kind: 'double';
  readonly by: 'nearest' | 'bilinear';
}
export interface PlainLayer extends Named {
  readonly kind: 'global-max' | 'flatten';
}
export interface DenseLayer extends Named, Active {
  readonly kind: 'dense';
  readonly units: number;
}
/**
 * Batch normalisation (Ioffe & Szegedy 2015) of every channel over pictures, rows and columns, ε 1e-5, then the activation. While learning the
 * batch's own mean and biased variance; else running ones, of which a step keeps 0.9.
 */
export interface NormaliseLayer extends Named, Active {
  readonly kind: 'normalise';
}
/** Leaves the map as it is and puts a copy on the shelf, under the layer's name. */
export interface KeepLayer extends Named {
  readonly kind: 'keep';
}
/** The map's channels, then those of the copy that was kept under this name; both of one side. */
export interface ConcatenateLayer extends Named {
  readonly kind: 'concatenate';
  readonly kept: string;
}
export type Layer =
  | ConvolutionLayer
  | TransposedLayer
  | HalveLayer
  | DoubleLayer
  | PlainLayer
  | DenseLayer
  | NormaliseLayer
  | KeepLayer
  | ConcatenateLayer;

export interface Net {
  readonly name: string;
  /** Rows and columns of the picture that it is trained on. */
  readonly side: number;
  /** Channels of that picture, default 1. */
  readonly channels?: number;
  readonly layers: readonly Layer[];
  /** Whether its numbers are scores that a softmax turns into probabilities. */
  readonly classifies: boolean;
}

/** One array of weights, in TensorFlow's layout; `spread` is the deviation of its first values around `start` (default 0). */
export interface Part {
  readonly name: string;
  readonly shape: readonly number[];
  readonly spread: number;
  readonly start?: number;
}

export const countOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** What a picture's map measures on its way; after flattening or global pooling its side is 1. */
interface Extent {
  readonly side: number;
  readonly channels: number;
}

function after({ side, channels }: Extent, layer: Layer): Extent {
  switch (layer.kind) {
    case 'convolution': {
      const windows = layer.padding === 'valid' ? side - layer.size + 1 : side;
      return { side: Math.ceil(windows / (layer.stride ?? 1)), channels: layer.filters };
    }
    case 'transposed':
      return { side: 2 * side, channels: layer.filters };
    case 'halve':
      return { side: side >> 1, channels };
    case 'double':
      return { side: 2 * side, channels };
    case 'global-max':
      return { side: 1, channels };
    case 'flatten':
      return { side: 1, channels: side * side * channels };
    case 'dense':
      return { side: 1, channels: layer.units };
    case 'normalise':
    case 'keep':
    case 'concatenate':
      return { side, channels };
  }
}

/** The side and channels of every layer's input, and of the last one's answer. Throws where a copy was not kept or has another side. */
export function extents(net: Net): Extent[] {
  let now: Extent = { side: net.side, channels: net.channels ?? 1 };
  const all = [now];
  const shelf = new Map<string, Extent>();
  for (const layer of net.layers) {
    now = after(now, layer);
    if (layer.kind === 'keep') shelf.set(layer.name, now);
    if (layer.kind === 'concatenate') {
      const copy = shelf.get(layer.kept);
      if (copy?.side !== now.side) throw new RangeError(`${net.name} has no copy ${layer.kept} of side ${now.side}`);
      now = { side: now.side, channels: now.channels + copy.channels };
    }
    all.push(now);
  }
  return all;
}

/**
 * Kernel and bias of every layer that has them, scale and offset of every normalisation, in order. First kernels are N(0, g/fan-in), g = 2
 * before a ReLU (He 2015) and 1 else; the fan-in of a transposed convolution is that of the average place, k²·channels/4.
 */
export function partsOf(net: Net): Part[] {
  const sizes = extents(net);
  return net.layers.flatMap((layer, i): Part[] => {
    const { channels } = sizes[i] as Extent;
    if (layer.kind === 'normalise')
      return [
        { name: `${layer.name}/gamma`, shape: [channels], spread: 0, start: 1 },
        { name: `${layer.name}/beta`, shape: [channels], spread: 0 },
      ];
    if (layer.kind !== 'convolution' && layer.kind !== 'transposed' && layer.kind !== 'dense') return [];
    const next = net.layers[i + 1];
    const gain = (next?.kind === 'normalise' ? next : layer).activation === 'relu' ? 2 : 1;
    const [shape, fanIn, out] =
      layer.kind === 'dense'
        ? [[channels, layer.units], channels, layer.units]
        : layer.kind === 'transposed'
          ? [[layer.size, layer.size, layer.filters, channels], (layer.size ** 2 * channels) / 4, layer.filters]
          : [[layer.size, layer.size, channels, layer.filters], layer.size ** 2 * channels, layer.filters];
    const kernel = { name: `${layer.name}/kernel`, shape, spread: Math.sqrt(gain / fanIn) };
    if (layer.kind === 'convolution' && layer.bias === false) return [kernel];
    return [kernel, { name: `${layer.name}/bias`, shape: [out], spread: 0 }];
  });
}

/** Running mean and variance of every normalisation, in order: part of the flat vector, behind all that is trained. */
export function runningOf(net: Net): Part[] {
  const sizes = extents(net);
  return net.layers.flatMap((layer, i) => {
    if (layer.kind !== 'normalise') return [];
    const shape = [sizes[i]?.channels ?? 0];
    return [
      { name: `${layer.name}/mean`, shape, spread: 0 },
      { name: `${layer.name}/variance`, shape, spread: 0, start: 1 },
    ];
  });
}

const total = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + countOf(part.shape), 0);

/** How many numbers are trained. */
export const parametersOf = (net: Net): number => total(partsOf(net));

/** Length of the flat vector: what is trained, then the running means and variances. */
export const lengthOf = (net: Net): number => parametersOf(net) + total(runningOf(net));

/** The first weights of this seed, flat; biases are zero. */
export function firstWeightsOf(net: Net, seed: number): Float32Array<ArrayBuffer> {
  const chance = random(seed, 31);
  const out = new Float32Array(lengthOf(net));
  let at = 0;
  for (const { shape, spread, start = 0 } of [...partsOf(net), ...runningOf(net)])
    for (let i = countOf(shape); i > 0; i--) out[at++] = spread === 0 ? start : chance.normal() * spread;
  return out;
}

/** The flat vector as a tensor. Throws if it is not this net's length. */
export function flatTensor(net: Net, weights: Float32Array): Tensor1D {
  const count = lengthOf(net);
  if (weights.length !== count) throw new RangeError(`${net.name} has ${count} weights, got ${weights.length}`);
  return tensor1d(weights);
}

/** The flat vector cut into the parts' tensors, the running ones last; or, while learning, only into those that are trained. */
export function cut(net: Net, weights: Tensor1D, which: 'all' | 'trained' = 'all'): Tensor[] {
  const running = which === 'all' ? runningOf(net) : [];
  const shapes = [...partsOf(net), ...running].map(({ shape }) => [...shape]);
  const own = runOwn('Cut', { weights }, { shapes });
  if (own) return own;
  let at = 0;
  return shapes.map((shape) => {
    const part = slice(weights, at, countOf(shape));
    at += countOf(shape);
    return shape.length === 1 ? part : reshape(part, shape);
  });
}
