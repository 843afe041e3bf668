/** The shipped nets, each read once from beside the page. */
import { classCount } from '../../../data/centred.ts';
import type { Net } from '../../../models/net.ts';
import { flatWeights } from '../../../models/net-file.ts';
import { shiftNet } from '../../../models/shift-nets.ts';
import { type RaceCard, type Racer, type RaceTask, racers } from '../jobs.ts';

/** Where a shipped file is: the built thread lies in assets/ beside models/; the development server serves from the root. */
const addressOf = (file: string): string => {
  const here = import.meta.url;
  return import.meta.env.DEV ? `/models/pooling/${file}` : new URL(`../models/pooling/${file}`, here).href;
};

async function read(file: string): Promise<Response> {
  const response = await fetch(addressOf(file));
  if (!response.ok) throw new Error(`models/pooling/${file} could not be read (${response.status})`);
  return response;
}

/** The task that a net is for. */
const taskOf = (net: Racer): RaceTask => ((racers.shapes as readonly string[]).includes(net) ? 'shapes' : 'digits');

export const netOf = (net: Racer): Net => shiftNet(net, classCount[taskOf(net)]);

const known = new Map<Racer, Promise<Float32Array<ArrayBuffer>>>();

/** The shipped weights, flat. Rejects if the file is missing or not this net's; the next ask tries again. */
export function shippedWeights(net: Racer): Promise<Float32Array<ArrayBuffer>> {
  const asked =
    known.get(net) ??
    read(`${net}.bin`)
      .then(async (response) => flatWeights(netOf(net), await response.arrayBuffer(), 'float16'))
      .catch((error: unknown) => {
        known.delete(net);
        throw error;
      });
  known.set(net, asked);
  return asked;
}

/** The card of all six nets. */
export const shippedCard = async (): Promise<RaceCard> => (await read('card.json')).json() as Promise<RaceCard>;
