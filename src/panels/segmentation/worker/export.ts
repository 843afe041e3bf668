/** A net out of the page, as a file that TensorFlow.js loads anywhere. */
import type { Sent } from '../../../engine/contract.ts';
import { layersFile } from '../../../models/net-file.ts';
import { shippedSegmentationNet } from '../../../models/segmentation-nets.ts';
import type { ExportAnswer, NetWeights } from '../jobs.ts';
import { weightsOf } from './weights-of.ts';

export async function exportModel(_signal: AbortSignal, one: NetWeights): Promise<Sent<ExportAnswer>> {
  const weightsName = `${one.net}.bin`;
  const file = layersFile(shippedSegmentationNet(one.net), await weightsOf(one), weightsName, 'float32');
  return {
    value: { json: JSON.stringify(file.json, null, 1), weightsName, weights: file.weights },
    transfer: [file.weights],
  };
}
