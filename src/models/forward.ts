/** The answer of a net that is written as a list of layers. */
import {
  add,
  conv2dTranspose,
  fused,
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
import { type ConvolutionLayer, cut, flatTensor, type Layer, type Net, type TransposedLayer } from './net.ts';

function convolve(x: Tensor4D, layer: ConvolutionLayer, kernel: Tensor4D, bias: Tensor1D): Tensor4D {
  const { stride = 1, padding = 'same', activation } = layer;
  return fused.conv2d({ x, filter: kernel, strides: stride, pad: padding, bias, activation });
}

function paint(x: Tensor4D, layer: TransposedLayer, kernel: Tensor4D, bias: Tensor1D): Tensor4D {
  const [n, rows, columns] = x.shape;
  const painted = add(conv2dTranspose(x, kernel, [n, 2 * rows, 2 * columns, layer.filters], 2, 'same'), bias);
  return (layer.activation === 'relu' ? relu(painted) : painted) as Tensor4D;
}

function answer(x: Tensor, layer: Layer, take: () => Tensor): Tensor {
  switch (layer.kind) {
    case 'convolution':
      return convolve(x as Tensor4D, layer, take() as Tensor4D, take() as Tensor1D);
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
  }
}

/**
 * The net's answer to n pictures: n × classes scores before the softmax, or n × rows × columns × channels. `parts` as `cut` gives them.
 * A net without dense layers takes pictures of any side.
 */
export function forward(net: Net, parts: readonly Tensor[], x: Tensor4D): Tensor {
  return tidy(() => {
    let at = 0;
    const take = () => parts[at++] as Tensor;
    let map: Tensor = x;
    for (const layer of net.layers) map = answer(map, layer, take);
    return map;
  });
}

/** Square one-channel pictures, one after another, as n × side × side × 1. Throws if the count does not fit. */
export function picturesTensor(images: Float32Array, side: number): Tensor4D {
  const n = images.length / side ** 2;
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError(`${images.length} values are not whole ${side}×${side} pictures`);
  return tensor4d(images, [n, side, side, 1]);
}

/** The net's numbers for flat pictures: probabilities if it classifies. Throws where weights or pictures do not fit. */
export async function ask(
  net: Net,
  weights: Float32Array,
  images: Float32Array,
  side = net.side,
): Promise<Float32Array<ArrayBuffer>> {
  const out = tidy(() => {
    const numbers = forward(net, cut(net, flatTensor(net, weights)), picturesTensor(images, side));
    return net.classifies ? softmax(numbers as Tensor2D) : numbers;
  });
  const values = new Float32Array(await out.data());
  out.dispose();
  return values;
}
