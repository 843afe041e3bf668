/** The answer of a net that is written as a list of layers. */
import {
  add,
  concat,
  conv2dTranspose,
  fused,
  mul,
  relu,
  reshape,
  softmax,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import { doubleBilinear, doubleNearest } from './double.ts';
import { averagePoolHalf, globalMax, maxPoolHalf } from './halving.ts';
import { type ConvolutionLayer, cut, flatTensor, type Layer, type Net, partsOf, type TransposedLayer } from './net.ts';
import { normalise, normalised } from './normalise.ts';

/** How the pictures are to pass. */
export interface Passage {
  /** Given while learning: normalisations go by the batch, and each hands over its mean and variance, to be disposed of. */
  readonly learning?: (statistics: Tensor1D) => void;
  /** Factors for kept copies by name (default 1): 0 cuts a skip of a trained net. */
  readonly kept?: Readonly<Record<string, number>>;
  /** Called with every layer's map; it must keep or read what it wants. */
  readonly see?: (layer: string, map: Tensor) => void;
}

function convolve(x: Tensor4D, layer: ConvolutionLayer, kernel: Tensor4D, bias: Tensor1D | undefined): Tensor4D {
  const { stride = 1, padding = 'same', activation } = layer;
  return fused.conv2d({ x, filter: kernel, strides: stride, pad: padding, activation, ...(bias ? { bias } : {}) });
}

function paint(x: Tensor4D, layer: TransposedLayer, kernel: Tensor4D, bias: Tensor1D): Tensor4D {
  const [n, rows, columns] = x.shape;
  const painted = add(conv2dTranspose(x, kernel, [n, 2 * rows, 2 * columns, layer.filters], 2, 'same'), bias);
  return (layer.activation === 'relu' ? relu(painted) : painted) as Tensor4D;
}

/** What the layers of one passage take from: trained parts, running ones, and the shelf of kept copies. */
interface Store {
  take(): Tensor;
  takeRunning(): Tensor1D;
  readonly shelf: Map<string, Tensor4D>;
  readonly passage: Passage;
}

function normaliseBy(x: Tensor4D, rectify: boolean, { take, takeRunning, passage }: Store): Tensor4D {
  const [gamma, beta] = [take() as Tensor1D, take() as Tensor1D];
  if (passage.learning) return normalise(x, gamma, beta, rectify, passage.learning);
  return normalised(x, gamma, beta, takeRunning(), takeRunning(), rectify);
}

function answer(x: Tensor, layer: Layer, store: Store): Tensor {
  const { take, shelf, passage } = store;
  switch (layer.kind) {
    case 'convolution': {
      const kernel = take() as Tensor4D;
      return convolve(x as Tensor4D, layer, kernel, layer.bias === false ? undefined : (take() as Tensor1D));
    }
    case 'transposed':
      return paint(x as Tensor4D, layer, take() as Tensor4D, take() as Tensor1D);
    case 'halve':
      return layer.by === 'max' ? maxPoolHalf(x as Tensor4D) : averagePoolHalf(x as Tensor4D);
    case 'double':
      return layer.by === 'nearest' ? doubleNearest(x as Tensor4D) : doubleBilinear(x as Tensor4D);
    case 'global-max':
      return globalMax(x as Tensor4D);
    case 'flatten':
      return reshape(x, [x.shape[0] ?? 0, -1]);
    case 'dense':
      return fused.matMul({
        a: x as Tensor2D,
        b: take() as Tensor2D,
        bias: take(),
        activation: layer.activation,
      });
    case 'normalise':
      return normaliseBy(x as Tensor4D, layer.activation === 'relu', store);
    case 'keep':
      shelf.set(layer.name, x as Tensor4D);
      return x;
    case 'concatenate': {
      const copy = shelf.get(layer.kept);
      if (!copy) throw new RangeError(`no copy ${layer.kept} was kept`);
      const factor = passage.kept?.[layer.kept] ?? 1;
      return concat([x as Tensor4D, factor === 1 ? copy : mul(copy, factor)], 3);
    }
  }
}

/**
 * The net's answer to n pictures: n × classes scores before the softmax, or n × rows × columns × channels. `parts` as `cut` gives them;
 * the running ones may be left out while learning. A net without dense layers takes pictures of any side that it can halve.
 */
export function forward(net: Net, parts: readonly Tensor[], x: Tensor4D, passage: Passage = {}): Tensor {
  return tidy(() => {
    let at = 0;
    let running = partsOf(net).length;
    const store: Store = {
      take: () => parts[at++] as Tensor,
      takeRunning: () => parts[running++] as Tensor1D,
      shelf: new Map(),
      passage,
    };
    let map: Tensor = x;
    for (const layer of net.layers) {
      map = answer(map, layer, store);
      passage.see?.(layer.name, map);
    }
    return map;
  });
}

/** Square pictures, one after another, as n × side × side × channels. Throws if the count does not fit. */
export function picturesTensor(images: Float32Array, side: number, channels = 1): Tensor4D {
  const n = images.length / (side ** 2 * channels);
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError(`${images.length} values are not whole ${side}×${side} pictures`);
  return tensor4d(images, [n, side, side, channels]);
}

/** The net's numbers for flat pictures: probabilities if it classifies. Throws where weights or pictures do not fit. */
export async function ask(
  net: Net,
  weights: Float32Array,
  images: Float32Array,
  side = net.side,
  passage: Passage = {},
): Promise<Float32Array<ArrayBuffer>> {
  const out = tidy(() => {
    const x = picturesTensor(images, side, net.channels);
    const numbers = forward(net, cut(net, flatTensor(net, weights)), x, passage);
    return net.classifies ? softmax(numbers as Tensor2D) : numbers;
  });
  const values = new Float32Array(await out.data());
  out.dispose();
  return values;
}
