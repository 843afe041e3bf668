/**
 * A net as a list of layers: from it follow the weights (one flat vector, so that they travel, resume and ship as one array), the answer
 * (`forward.ts`) and the file (`net-file.ts`).
 */
import { reshape, slice, type Tensor, type Tensor1D, tensor1d } from '@tensorflow/tfjs-core';
import { random } from '../data/random.ts';

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
export type Layer = ConvolutionLayer | TransposedLayer | HalveLayer | DoubleLayer | PlainLayer | DenseLayer;

export interface Net {
  readonly name: string;
  /** Rows and columns of the picture that it is trained on; one channel. */
  readonly side: number;
  readonly layers: readonly Layer[];
  /** Whether its numbers are scores that a softmax turns into probabilities. */
  readonly classifies: boolean;
}

/** One array of weights, in TensorFlow's layout; `spread` is the deviation of its first values. */
export interface Part {
  readonly name: string;
  readonly shape: readonly number[];
  readonly spread: number;
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
  }
}

/** The side and channels of every layer's input, and of the last one's answer. */
export function extents(net: Net): Extent[] {
  const all: Extent[] = [{ side: net.side, channels: 1 }];
  for (const layer of net.layers) all.push(after(all.at(-1) as Extent, layer));
  return all;
}

/**
 * Kernel and bias of every layer that has weights, in order. First kernels are N(0, g/fan-in), g = 2 before a ReLU (He 2015) and 1 else;
 * the fan-in of a transposed convolution is that of the average place, k²·channels/4.
 */
export function partsOf(net: Net): Part[] {
  const sizes = extents(net);
  return net.layers.flatMap((layer, i) => {
    const { channels } = sizes[i] as Extent;
    if (layer.kind !== 'convolution' && layer.kind !== 'transposed' && layer.kind !== 'dense') return [];
    const gain = layer.activation === 'relu' ? 2 : 1;
    const [shape, fanIn, out] =
      layer.kind === 'dense'
        ? [[channels, layer.units], channels, layer.units]
        : layer.kind === 'transposed'
          ? [[layer.size, layer.size, layer.filters, channels], (layer.size ** 2 * channels) / 4, layer.filters]
          : [[layer.size, layer.size, channels, layer.filters], layer.size ** 2 * channels, layer.filters];
    return [
      { name: `${layer.name}/kernel`, shape, spread: Math.sqrt(gain / fanIn) },
      { name: `${layer.name}/bias`, shape: [out], spread: 0 },
    ];
  });
}

export const parametersOf = (net: Net): number => partsOf(net).reduce((total, part) => total + countOf(part.shape), 0);

/** The first weights of this seed, flat; biases are zero. */
export function firstWeightsOf(net: Net, seed: number): Float32Array<ArrayBuffer> {
  const chance = random(seed, 31);
  const out = new Float32Array(parametersOf(net));
  let at = 0;
  for (const { shape, spread } of partsOf(net))
    for (let i = countOf(shape); i > 0; i--) out[at++] = spread === 0 ? 0 : chance.normal() * spread;
  return out;
}

/** The flat vector as a tensor. Throws if it is not this net's length. */
export function flatTensor(net: Net, weights: Float32Array): Tensor1D {
  const count = parametersOf(net);
  if (weights.length !== count) throw new RangeError(`${net.name} has ${count} weights, got ${weights.length}`);
  return tensor1d(weights);
}

/** The flat vector cut into the parts' tensors. */
export function cut(net: Net, weights: Tensor1D): Tensor[] {
  let at = 0;
  return partsOf(net).map(({ shape }) => {
    const part = reshape(slice(weights, at, countOf(shape)), [...shape]);
    at += countOf(shape);
    return part;
  });
}
