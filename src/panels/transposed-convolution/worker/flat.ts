/** What decoders make of a picture without any detail: whatever they add then is theirs. */
import { type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { coarseSide, fineSide } from '../../../data/pairs.ts';
import { numbersOf, paintMap } from '../../../engine/picture.ts';
import { checkerboard, checkerboardShare } from '../../../math/checkerboard.ts';
import { forward, picturesTensor } from '../../../models/forward.ts';
import { grey } from '../../../models/grid.ts';
import { cut, flatTensor, type Net } from '../../../models/net.ts';
import type { PaintedMap } from '../../../pattern/painted-map.ts';
import type { Flat } from '../jobs.ts';

/** A flat picture large enough that the middle of the answer feels no border. */
const wideSide = 2 * coarseSide;
/** Cells a side that are shown of it: few enough that each is seen. */
const shownSide = 16;

/** The net's answer to square one-channel pictures of this side, as numbers; no tensor stays. */
export async function answerOf(
  net: Net,
  weights: Float32Array,
  images: Float32Array,
  side: number,
): Promise<Float32Array<ArrayBuffer>> {
  const out = tidy(() => forward(net, cut(net, flatTensor(net, weights)), picturesTensor(images, side)) as Tensor4D);
  return numbersOf(out).finally(() => out.dispose());
}

export function moments(values: ArrayLike<number>): { readonly mean: number; readonly deviation: number } {
  const list = Array.from(values);
  const mean = list.reduce((a, b) => a + b, 0) / list.length;
  return { mean, deviation: Math.sqrt(list.reduce((a, b) => a + (b - mean) ** 2, 0) / list.length) };
}

/**
 * The answers to flat pictures; `unit` is the deviation of the net's answers to real ones, or the mean of the flat answer itself; `range`
 * is what the colours span in units of it.
 */
export async function flatOf(
  net: Net,
  weights: Float32Array,
  given: number | 'mean',
  colours: Uint8ClampedArray,
  range: number,
): Promise<Flat> {
  const small = await answerOf(net, weights, new Float32Array(coarseSide ** 2).fill(grey), coarseSide);
  const wide = await answerOf(net, weights, new Float32Array(wideSide ** 2).fill(grey), wideSide);
  const side = 4 * wideSide;
  const middle = (part: number) => {
    const from = (side - part) >> 1;
    return Float32Array.from(
      { length: part * part },
      (_, i) => wide[(from + Math.floor(i / part)) * side + from + (i % part)] ?? 0,
    );
  };
  const { mean, deviation } = moments(middle(fineSide));
  const unit = given === 'mean' ? Math.abs(mean) : given;
  const inUnits = (value: number) => (unit > 0 ? (value - mean) / unit : 0);
  return {
    map: paintFlat(Float32Array.from(middle(shownSide), inUnits), colours, range),
    share: checkerboardShare(checkerboard(small, fineSide, fineSide)),
    response: unit > 0 ? deviation / unit : 0,
  };
}

const paintFlat = (values: Float32Array<ArrayBuffer>, colours: Uint8ClampedArray, range: number): PaintedMap =>
  paintMap(values, shownSide, shownSide, colours, { low: -range, high: range });

const greys = new Uint8ClampedArray(1024).map((_, i) => (i % 4 === 3 ? 255 : i >> 2));

/** An untrained answer in greys: its brightness means nothing, so black and white stand 2½ deviations from its mean. */
export function paintTelling(values: Float32Array<ArrayBuffer>, side: number): PaintedMap {
  const { mean, deviation } = moments(values);
  const half = 2.5 * deviation;
  return paintMap(values, side, side, greys, { low: mean - half, high: mean + half });
}
