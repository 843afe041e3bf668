/** The panel's nets by name, and their weights: shipped ones (each read once from beside the page), first ones, given ones. */
import { PartTrouble } from '../../../engine/contract-trouble.ts';
import { jsonOf, readOnce, shipped } from '../../../engine/shipped.ts';
import { type Inference, inferenceOf } from '../../../models/inference.ts';
import { firstWeightsOf, type Net } from '../../../models/net.ts';
import { readLayersFile } from '../../../models/net-file.ts';
import { shippedSegmentationNet } from '../../../models/segmentation-nets.ts';
import type { NetWeights } from '../jobs.ts';
import type { NetName } from '../nets.ts';

const nets = new Map<NetName, Net>();

/** The net of this name; the loss it learns by is not part of it. */
export function netOf(name: NetName): Net {
  const known = nets.get(name) ?? shippedSegmentationNet(name);
  nets.set(name, known);
  return known;
}

const shippedWeights = readOnce(async (name: NetName) => {
  const [json, weights] = await Promise.all([
    shipped('weights', 'segmentation', `${name}.json`, (bytes) => jsonOf(bytes) as object),
    shipped('weights', 'segmentation', `${name}.bin`, (bytes) => bytes),
  ]);
  try {
    return readLayersFile(netOf(name), { json, weights });
  } catch (cause) {
    throw new PartTrouble('weights', 'damaged', `models/segmentation/${name}.bin`, cause);
  }
});

/** All weights of a net, flat; not to be changed or transferred. Rejects if the file is missing or not this net's. */
export async function weightsOf({ net, from }: NetWeights): Promise<Float32Array<ArrayBuffer>> {
  if (from.kind === 'shipped') return shippedWeights(net);
  return from.kind === 'first' ? firstWeightsOf(netOf(net), from.seed) : from.weights;
}

/** The shipped nets that answered last, the newest last: asked again and again while somebody looks at a picture. */
const ready = new Map<NetName, Inference>();
const readyAtMost = 3;

async function shippedInference(name: NetName): Promise<Inference> {
  const weights = await shippedWeights(name);
  const inference = ready.get(name) ?? inferenceOf(netOf(name), weights);
  ready.delete(name);
  ready.set(name, inference);
  for (const [oldest, one] of ready) {
    if (ready.size <= readyAtMost) break;
    ready.delete(oldest);
    one.dispose();
  }
  return inference;
}

/** Asks a net that is ready to answer; one that does not ship is let go of when `use` is done. */
export async function withInference<T>(one: NetWeights, use: (inference: Inference) => Promise<T>): Promise<T> {
  if (one.from.kind === 'shipped') return use(await shippedInference(one.net));
  const inference = inferenceOf(netOf(one.net), await weightsOf(one));
  return use(inference).finally(inference.dispose);
}
