/** The nets that the lesson on segmentation trains and ships, and how they are asked. */
import { keep, sigmoid, slice, softmax, type Tensor, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { forward, type Passage, picturesTensor } from './forward.ts';
import type { Inference } from './inference.ts';
import { cut, flatTensor, type Net } from './net.ts';
import { answerChannels, type SegmentationKind, segmentationSide } from './segmentation-data.ts';
import { fullResolution, type StackOptions, type UNetOptions, unet } from './unet.ts';

type Shape<Options> = Partial<Omit<Options, 'name' | 'side' | 'classes' | 'inChannels'>>;

export interface SegmentationNet {
  readonly name: string;
  readonly shape: ({ readonly kind: 'unet' } & Shape<UNetOptions>) | ({ readonly kind: 'stack' } & Shape<StackOptions>);
  /** Every pixel alike, or by the weight map (cells only). */
  readonly loss: 'plain' | 'weighted';
}

const none = [false, false, false];

/** What ships, by name. */
export const segmentationNets = {
  'cells-unet-plain': { data: 'cells', shape: { kind: 'unet' }, loss: 'plain' },
  'cells-unet-weighted': { data: 'cells', shape: { kind: 'unet' }, loss: 'weighted' },
  'cells-unet-nearest': { data: 'cells', shape: { kind: 'unet', upsampling: 'nearest' }, loss: 'plain' },
  'cells-unet-transposed': { data: 'cells', shape: { kind: 'unet', upsampling: 'transposed' }, loss: 'plain' },
  'cells-no-skip-plain': { data: 'cells', shape: { kind: 'unet', skips: none }, loss: 'plain' },
  'cells-no-skip-weighted': { data: 'cells', shape: { kind: 'unet', skips: none }, loss: 'weighted' },
  'cells-full-resolution': { data: 'cells', shape: { kind: 'stack' }, loss: 'plain' },
  'galaxies-unet': { data: 'galaxies', shape: { kind: 'unet' }, loss: 'plain' },
  'galaxies-no-skip': { data: 'galaxies', shape: { kind: 'unet', skips: none }, loss: 'plain' },
} as const satisfies Readonly<Record<string, Omit<SegmentationNet, 'name'> & { readonly data: SegmentationKind }>>;
export type ShippedSegmentationNet = keyof typeof segmentationNets;

/** The net of this description for this data. */
export function segmentationNet(data: SegmentationKind, { name, shape }: Pick<SegmentationNet, 'name' | 'shape'>): Net {
  const common = { name, side: segmentationSide[data], classes: answerChannels };
  return shape.kind === 'unet' ? unet({ ...shape, ...common }) : fullResolution({ ...shape, ...common });
}

/** A shipped net by its name. */
export const shippedSegmentationNet = (name: ShippedSegmentationNet): Net =>
  segmentationNet(segmentationNets[name].data, { name, ...segmentationNets[name] });

/** Scores as probabilities: of cell, n × rows × columns × 1, or of each of the galaxies' masks, n × rows × columns × 2. */
export function probabilitiesOf(data: SegmentationKind, scores: Tensor4D): Tensor4D {
  if (data === 'galaxies') return sigmoid(scores);
  return slice(softmax(scores), [0, 0, 0, 1], [-1, -1, -1, 1]);
}

/** Pictures answered at once: more would only need more memory. */
const together = 8;

/** Probabilities for square pictures that lie one after another; `side` may be any that the net can halve. */
export async function segment(
  data: SegmentationKind,
  inference: Inference,
  images: Float32Array,
  side = inference.net.side,
  kept: Passage['kept'] = {},
): Promise<Float32Array<ArrayBuffer>> {
  const channels = inference.net.channels ?? 1;
  const size = side ** 2 * channels;
  const count = images.length / size;
  const out = new Float32Array(count * side ** 2 * (data === 'cells' ? 1 : answerChannels));
  for (let first = 0; first < count; first += together) {
    const answer = tidy(() => {
      const x = picturesTensor(images.subarray(first * size, (first + together) * size), side, channels);
      return probabilitiesOf(data, inference.scores(x, kept) as Tensor4D);
    });
    out.set(await answer.data(), (first * out.length) / count);
    answer.dispose();
  }
  return out;
}

export interface LayerMap {
  readonly layer: string;
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
  readonly values: Float32Array<ArrayBuffer>;
}

/** What every layer makes of one picture, by running statistics, in order; `layers` (default all) names the wanted ones. */
export async function activations(
  net: Net,
  weights: Float32Array,
  image: Float32Array,
  side = net.side,
  options: Pick<Passage, 'kept'> & { readonly layers?: readonly string[] } = {},
): Promise<LayerMap[]> {
  const { kept = {}, layers } = options;
  const seen: { layer: string; map: Tensor }[] = [];
  try {
    tidy(() => {
      const see = (layer: string, map: Tensor) => {
        // A kept copy is the map itself, which must not be let go of twice
        if (!layers || layers.includes(layer)) seen.push({ layer, map: keep(map.clone()) });
      };
      forward(net, cut(net, flatTensor(net, weights)), picturesTensor(image, side, net.channels), { kept, see });
    });
    const maps: LayerMap[] = [];
    for (const { layer, map } of seen) {
      const [, rows = 1, columns = 1, channels = 1] = map.rank === 4 ? map.shape : [1, 1, 1, map.size];
      maps.push({ layer, rows, columns, channels, values: new Float32Array(await map.data()) });
    }
    return maps;
  } finally {
    for (const { map } of seen) map.dispose();
  }
}
