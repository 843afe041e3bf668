/**
 * What the lectures' wrong ways to a label for every pixel cost (CURRICULUM §2.7, DP1–DP5): never downsample, or cut a window around every
 * pixel, or put out every pixel with a dense layer.
 */

import { convolutional, fullyConnected, type Shape, sizeOf } from './costs.ts';
import { fieldOf } from './receptive-field.ts';
import { slidingWindows } from './uses.ts';

const square = (side: number, channels: number): Shape => ({ rows: side, columns: side, channels });
const float32 = 4;

export interface FullSizeStack {
  readonly layers: number;
  /** Filters of every layer; each also reads so many channels (the first layer counted like the others, as on the slide). */
  readonly filters: number;
  readonly side: number;
  readonly batch: number;
}

export interface StackCost {
  /** How far one pixel of the result sees: 2n+1. */
  readonly field: number;
  /** Output of one layer for one picture. */
  readonly layerBytes: number;
  /** Of all layers for the whole batch, as training keeps them. */
  readonly bytes: number;
  /** One layer and picture; taps on the border counted. */
  readonly layerMultiplyAdds: number;
  readonly multiplyAdds: number;
  readonly layerParameters: number;
}

/** A stack of 3×3 convolutions at the picture's own size; multiplications of one picture. */
export function fullSizeStack({ layers, filters, side, batch }: FullSizeStack): StackCost {
  const one = convolutional(square(side, filters), { kernel: 3, padding: 'same' }, filters);
  return {
    field: fieldOf(Array.from({ length: layers }, () => ({ kernel: 3 }))),
    layerBytes: one.activationBytes,
    bytes: one.activationBytes * layers * batch,
    layerMultiplyAdds: one.multiplyAdds,
    multiplyAdds: one.multiplyAdds * layers,
    layerParameters: one.parameters,
  };
}

/** The fewest 3×3 convolutions that see so many pixels. */
export const layersToSee = (pixels: number): number => Math.max(Math.ceil((pixels - 1) / 2), 0);

export interface WindowNet {
  /** 3×3 convolutions without padding; the window is what they see, 2n+1. */
  readonly layers: number;
  readonly channels: number;
  readonly inChannels: number;
  readonly classes: number;
}

/** Multiplications of n valid 3×3 convolutions and a 1×1 to the classes over a picture of this side. Throws if it is smaller than the window. */
export function validStackWork({ layers, channels, inChannels, classes }: WindowNet, side: number): number {
  if (side < 2 * layers + 1) throw new Error(`${layers} layers need ${2 * layers + 1} pixels, got ${side}`);
  let work = 0;
  let shape = square(side, inChannels);
  for (let layer = 0; layer < layers; layer++) {
    work += convolutional(shape, { kernel: 3 }, channels).multiplyAdds;
    shape = square(shape.rows - 2, channels);
  }
  return work + convolutional(shape, { kernel: 1 }, classes).multiplyAdds;
}

export interface WindowsCost {
  /** Side of the window. */
  readonly window: number;
  /** Of one window. */
  readonly patchMultiplyAdds: number;
  /** A window for every pixel of the picture, the border filled up. */
  readonly multiplyAdds: number;
  /** The same scores by one convolutional pass over the picture, likewise filled up so that every pixel gets one. */
  readonly onceMultiplyAdds: number;
  /** Windows wholly inside the picture, and how often they read an inner pixel. */
  readonly inside: number;
  readonly visits: number;
}

/** One window a pixel through the net, against the net once over the picture. */
export function windowForEveryPixel(net: WindowNet, side: number): WindowsCost {
  const window = 2 * net.layers + 1;
  const patch = validStackWork(net, window);
  const { windows, most } = slidingWindows(side, side, window);
  return {
    window,
    patchMultiplyAdds: patch,
    multiplyAdds: patch * side ** 2,
    onceMultiplyAdds: padded(net, side),
    inside: windows,
    visits: most,
  };
}

/** The same layers with padding, every map as large as the picture. */
function padded({ layers, channels, inChannels, classes }: WindowNet, side: number): number {
  const layer = (from: number, to: number, kernel: number) =>
    convolutional(square(side, from), { kernel, padding: 'same' }, to).multiplyAdds;
  let work = layer(channels, classes, 1);
  for (let n = 0; n < layers; n++) work += layer(n === 0 ? inChannels : channels, channels, 3);
  return work;
}

export interface DenseOutput {
  /** Numbers that come out: one a pixel and class (256·256·1000 = 65 536 000 on the slide). */
  readonly scores: number;
  readonly scoreBytes: number;
  /** Weights of a dense layer from so many features to all of them. */
  readonly weights: number;
  readonly weightBytes: number;
}

/** A vector of features put out as scores of every pixel by one fully connected layer. */
export function denseOutput(side: number, classes: number, features: number): DenseOutput {
  const scores = sizeOf(square(side, classes));
  const { weights } = fullyConnected(features, scores);
  return { scores, scoreBytes: scores * float32, weights, weightBytes: weights * float32 };
}
