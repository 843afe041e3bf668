/** The shipped classifier, read once from beside the page. */
import { weightsFile, weightsFrom } from '../../../models/layers-format.ts';
import type { Card } from '../../../pattern/card.ts';

/** Where a shipped file is: the built thread lies in assets/ beside models/; the development server serves from the root. */
const addressOf = (file: string): string => {
  const here = import.meta.url;
  return import.meta.env.DEV ? `/models/digits/${file}` : new URL(`../models/digits/${file}`, here).href;
};

async function read(file: string): Promise<Response> {
  const response = await fetch(addressOf(file));
  if (!response.ok) throw new Error(`models/digits/${file} could not be read (${response.status})`);
  return response;
}

let known: Promise<Float32Array<ArrayBuffer>> | null = null;

/** The shipped weights, flat. Rejects if the file is missing or not this model's; the next ask tries again. */
export function shippedWeights(): Promise<Float32Array<ArrayBuffer>> {
  known ??= read(weightsFile)
    .then(async (response) => weightsFrom(await response.arrayBuffer()))
    .catch((error: unknown) => {
      known = null;
      throw error;
    });
  return known;
}

/** The shipped classifier's card. */
export const shippedCard = async (): Promise<Card> => (await read('card.json')).json() as Promise<Card>;
