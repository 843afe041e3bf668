/** The shipped nets, each read once from beside the page. */
import { classCount } from '../../../data/centred.ts';
import { jsonOf, readOnce, shipped } from '../../../engine/shipped.ts';
import type { Net } from '../../../models/net.ts';
import { flatWeights } from '../../../models/net-file.ts';
import { shiftNet } from '../../../models/shift-nets.ts';
import { readCard } from '../../../pattern/card.ts';
import type { Shape } from '../../../pattern/shape.ts';
import { type RaceCard, type Racer, type RaceTask, racers } from '../jobs.ts';

/** The task that a net is for. */
const taskOf = (net: Racer): RaceTask => ((racers.shapes as readonly string[]).includes(net) ? 'shapes' : 'digits');

export const netOf = (net: Racer): Net => shiftNet(net, classCount[taskOf(net)]);

/** The shipped weights of a net, flat. Rejects if the file is missing or not this net's. */
export const shippedWeights = readOnce((net: Racer) =>
  shipped('weights', 'pooling', `${net}.bin`, (bytes) => flatWeights(netOf(net), bytes, 'float16')),
);

const numbers = { list: 'number' } as const satisfies Shape;
const netsShape = {
  list: {
    fields: {
      name: 'text',
      data: 'text',
      parameters: 'number',
      steps: 'number',
      curve: { fields: { shifts: numbers, mean: numbers, low: numbers, high: numbers, shipped: numbers } },
    },
  },
} as const satisfies Shape;

/** The card of all six nets. */
export const shippedCard = (): Promise<RaceCard> =>
  shipped('card', 'pooling', 'card.json', (bytes) => readCard<RaceCard>(jsonOf(bytes), { nets: netsShape }));
