/** Every map of one stage of a net on a picture, and what a cut copy does to it. */
import type { Sent } from '../../../engine/contract.ts';
import { paintMap, transferOf } from '../../../engine/picture.ts';
import { stopIfAborted } from '../../../models/breathe.ts';
import { activations, type LayerMap } from '../../../models/segmentation-nets.ts';
import type { PaintedMap } from '../../../pattern/painted-map.ts';
import type { InsideAnswer, InsideQuestion } from '../jobs.ts';
import { taskOf } from '../nets.ts';
import { greys, rangeOf } from './greys.ts';
import { pictureOf } from './picture-of.ts';
import { keptOf } from './segment.ts';
import { type Stage, stagesOf } from './stages.ts';
import { netOf, weightsOf } from './weights-of.ts';

/** The channels of a map whose numbers lie pixel after pixel, each row by row. */
function planesOf({ values, channels }: LayerMap): Float32Array<ArrayBuffer>[] {
  const size = values.length / channels;
  return Array.from({ length: channels }, (_, channel) =>
    Float32Array.from({ length: size }, (__, pixel) => values[pixel * channels + channel] ?? Number.NaN),
  );
}

/** One range for all maps of a stage, so that their colours can be compared; a few extremes are shown in the end colours. */
function painted(maps: readonly Float32Array<ArrayBuffer>[], side: number, question: InsideQuestion): PaintedMap[] {
  const { sequential, signed } = question.colours;
  const all = Float32Array.from(maps.flatMap((map) => [...map.filter((_, i) => i % 4 === 0)])).sort();
  const at = (share: number) => all[Math.round(share * (all.length - 1))] ?? 0;
  const largest = Math.max(Math.abs(at(0.002)), Math.abs(at(0.998)), 1e-6);
  const positive = (all[0] ?? 0) >= 0;
  const range = { low: positive ? 0 : -largest, high: largest };
  return maps.map((map) => paintMap(map, side, side, positive ? sequential : signed, range));
}

export async function inside(signal: AbortSignal, question: InsideQuestion): Promise<Sent<InsideAnswer>> {
  const net = netOf(question.weights.net);
  const weights = await weightsOf(question.weights);
  stopIfAborted(signal);
  const { side, image } = pictureOf(question.source, taskOf(question.weights.net));
  const stages = stagesOf(net, side);
  const stage = Math.min(Math.max(question.stage, 0), stages.length - 1);
  const { layer, side: mapSide } = stages[stage] as Stage;
  const picture = paintMap(image, side, side, greys, rangeOf(image));
  const begun = performance.now();
  const wanted = { kept: keptOf(question.skips), layers: layer === null ? [] : [layer] };
  const read = layer === null ? [] : await activations(net, weights, image, side, wanted);
  const numbers = layer === null ? [image.slice()] : read.flatMap(planesOf);
  const milliseconds = performance.now() - begun;
  stopIfAborted(signal);
  const maps = painted(numbers, mapSide, question);
  const told = stages.map(({ layer: _, ...one }) => one);
  return {
    value: { stages: told, stage, picture, maps, milliseconds },
    transfer: transferOf([picture, ...maps]),
  };
}
