/** The shipped decoders, read once from beside the page. */
import type { Net } from '../../../models/net.ts';
import { flatWeights } from '../../../models/net-file.ts';
import { upMethods, upsampler } from '../../../models/upsampler.ts';
import type { UpsamplingCard } from '../jobs.ts';

/** Where a shipped file is: the built thread lies in assets/ beside models/; the development server serves from the root. */
const addressOf = (file: string): string => {
  const here = import.meta.url;
  return import.meta.env.DEV ? `/models/upsampling/${file}` : new URL(`../models/upsampling/${file}`, here).href;
};

async function read(file: string): Promise<Response> {
  const response = await fetch(addressOf(file));
  if (!response.ok) throw new Error(`models/upsampling/${file} could not be read (${response.status})`);
  return response;
}

const weightsOf = async (net: Net): Promise<Float32Array<ArrayBuffer>> =>
  flatWeights(net, await (await read(`${net.name}.bin`)).arrayBuffer(), 'float16');

let known: Promise<Float32Array<ArrayBuffer>[]> | null = null;

/** The shipped weights, one net a method. Rejects if a file is missing or not its model's; the next ask tries again. */
export function shippedWeights(): Promise<Float32Array<ArrayBuffer>[]> {
  known ??= Promise.all(upMethods.map((method) => weightsOf(upsampler(method)))).catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

/** The shipped decoders' card. */
export const shippedCard = async (): Promise<UpsamplingCard> =>
  (await read('card.json')).json() as Promise<UpsamplingCard>;
