/** How much of a checkerboard a decoder leaves, and how well it does, on pictures it has not seen. */
import type { Tensor1D } from '@tensorflow/tfjs-core';
import { tidy } from '@tensorflow/tfjs-core';
import { coarseSide, fineSide, type Pairs, texturePairs } from '../data/pairs.ts';
import { checkerboard, checkerboardShare } from '../math/checkerboard.ts';
import { forward, picturesTensor } from './forward.ts';
import { cut, type Net } from './net.ts';

export interface Grid {
  /** Mean squared error on the held-out pictures. */
  readonly error: number;
  /** Period-2 share of the variance of the answer to a flat 8×8 picture, border included (claim US-B). */
  readonly flatShare: number;
  /** Period-2 energy inside the answer to a flat picture, where no border is felt, over the variance of true pictures: the grid's own size. */
  readonly flatEnergy: number;
  /** Deviation inside the answer to a flat picture, where no border is felt, over the deviation of the answers to pictures; 0 means no grid. */
  readonly flatResponse: number;
  /** Period-2 share of the variance of the answers to pictures, in blocks of 8×8. */
  readonly pictureShare: number;
}

/** Pairs that no training run draws. */
export const heldOutPairs = (count: number, seed = 1_000_003): Pairs => texturePairs(seed, count, 98);

/** What flat pictures show: light grey, as bright as the brightest textures are on average. */
export const grey = 0.25;
/** A flat picture large enough that the middle of the answer feels no border. */
const wideSide = 2 * coarseSide;

async function answer(
  net: Net,
  weights: Tensor1D,
  images: Float32Array,
  side: number,
): Promise<Float32Array<ArrayBuffer>> {
  const numbers = tidy(() => forward(net, cut(net, weights), picturesTensor(images, side)));
  const values = new Float32Array(await numbers.data());
  numbers.dispose();
  return values;
}

function middle(values: Float32Array, side: number, part: number): Float32Array {
  const from = (side - part) / 2;
  const out = new Float32Array(part * part);
  for (let i = 0; i < part; i++)
    out.set(values.subarray((from + i) * side + from, (from + i) * side + from + part), i * part);
  return out;
}

/** Mean over pictures of energy and of variance, and their ratio. */
export function shareInPictures(images: Float32Array): { readonly share: number; readonly variance: number } {
  const size = fineSide ** 2;
  let [energy, variance, count] = [0, 0, 0];
  for (let start = 0; start < images.length; start += size) {
    const one = checkerboard(images.subarray(start, start + size), fineSide, fineSide, 8);
    energy += one.energy;
    variance += one.variance;
    count++;
  }
  return { share: checkerboardShare({ energy, variance }), variance: variance / count };
}

export function meanSquaredError(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return sum / a.length;
}

/** All four numbers at these weights, with the answers to the held-out pictures. */
export async function gridOf(
  net: Net,
  weights: Tensor1D,
  test: Pairs,
): Promise<Grid & { answers: Float32Array<ArrayBuffer> }> {
  const answers = await answer(net, weights, test.coarse, coarseSide);
  const flat = await answer(net, weights, new Float32Array(coarseSide ** 2).fill(grey), coarseSide);
  const wide = await answer(net, weights, new Float32Array(wideSide ** 2).fill(grey), wideSide);
  const { share, variance } = shareInPictures(answers);
  const inside = checkerboard(middle(wide, 4 * wideSide, fineSide), fineSide, fineSide);
  return {
    answers,
    error: meanSquaredError(answers, test.fine),
    flatShare: checkerboardShare(checkerboard(flat, fineSide, fineSide)),
    flatEnergy: inside.energy / shareInPictures(test.fine).variance,
    flatResponse: variance > 0 ? Math.sqrt(inside.variance / variance) : 0,
    pictureShare: share,
  };
}
