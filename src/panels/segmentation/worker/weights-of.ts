/** The panel's nets by name, and their weights: shipped ones (each read once from beside the page), first ones, given ones. */
import { PartTrouble } from '../../../engine/contract-trouble.ts';
import { jsonOf, readOnce, shipped } from '../../../engine/shipped.ts';
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
