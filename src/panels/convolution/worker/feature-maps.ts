/** "What does this kernel see?": one picture through one layer, every filter's map as picture and numbers. */
import { type Tensor4D, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { brightnessOf } from '../../../data/brightness.ts';
import type { Sent } from '../../../engine/contract.ts';
import { channelsOf, paintBrightness, paintMap, signedRange, transferOf } from '../../../engine/picture.ts';
import type { Volume } from '../../../math/volume.ts';
import { stopIfAborted } from '../../../models/breathe.ts';
import type { FeatureMapsAnswer, FeatureMapsQuestion, Layer } from '../jobs.ts';
import { kernelsOf, layerOn } from './layer.ts';

/** The maps of a layer over a batch of equally large pictures: batch × o × o' × filters, to be disposed. */
export function mapsOf(pictures: readonly Volume[], layer: Layer): Tensor4D {
  return tidy(() => {
    const [first] = pictures;
    if (!first) throw new Error('no picture to compute on');
    const { rows, columns } = first;
    const numbers = new Float32Array(pictures.length * rows * columns);
    pictures.forEach((x, i) => void numbers.set(x.data, i * rows * columns));
    return layerOn(tensor4d(numbers, [pictures.length, rows, columns, 1]), kernelsOf(layer), layer);
  });
}

export async function featureMaps(
  signal: AbortSignal,
  { source, layer, colours, range }: FeatureMapsQuestion,
): Promise<Sent<FeatureMapsAnswer>> {
  const x = brightnessOf(source);
  const begun = performance.now();
  const y = mapsOf([x], layer);
  const [, rows, columns] = y.shape;
  const channels = await channelsOf(y).finally(() => y.dispose());
  const milliseconds = performance.now() - begun;
  stopIfAborted(signal);
  const maps = channels.map((values) => paintMap(values, columns, rows, colours.signed, signedRange(values, range)));
  const input = paintBrightness(x);
  return { value: { input, maps, milliseconds }, transfer: transferOf([input, ...maps]) };
}
