/** The shipped nets, each read once from beside the page. */
import { classCount } from '../../../data/centred.ts';
import { readOnce, shipped } from '../../../engine/shipped.ts';
import type { Net } from '../../../models/net.ts';
import { flatWeights } from '../../../models/net-file.ts';
import { shiftNet } from '../../../models/shift-nets.ts';
import { type RaceCard, type Racer, type RaceTask, racers } from '../jobs.ts';

/** The task that a net is for. */
const taskOf = (net: Racer): RaceTask => ((racers.shapes as readonly string[]).includes(net) ? 'shapes' : 'digits');

export const netOf = (net: Racer): Net => shiftNet(net, classCount[taskOf(net)]);

/** The shipped weights of a net, flat. Rejects if the file is missing or not this net's. */
export const shippedWeights = readOnce(async (net: Racer) =>
  flatWeights(netOf(net), await (await shipped('pooling', `${net}.bin`)).arrayBuffer(), 'float16'),
);

/** The card of all six nets. */
export const shippedCard = async (): Promise<RaceCard> =>
  (await shipped('pooling', 'card.json')).json() as Promise<RaceCard>;
