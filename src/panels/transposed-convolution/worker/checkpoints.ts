/** The shipped decoders, read once from beside the page. */
import { readOnce, shipped } from '../../../engine/shipped.ts';
import { flatWeights } from '../../../models/net-file.ts';
import { type UpMethod, upMethods, upsampler } from '../../../models/upsampler.ts';
import type { UpsamplingCard } from '../jobs.ts';

const weightsOf = readOnce(async (method: UpMethod) =>
  flatWeights(upsampler(method), await (await shipped('upsampling', `${method}.bin`)).arrayBuffer(), 'float16'),
);

/** The shipped weights, one net a method. Rejects if a file is missing or not its model's. */
export const shippedWeights = (): Promise<Float32Array<ArrayBuffer>[]> => Promise.all(upMethods.map(weightsOf));

/** The shipped decoders' card. */
export const shippedCard = async (): Promise<UpsamplingCard> =>
  (await shipped('upsampling', 'card.json')).json() as Promise<UpsamplingCard>;
