/** The shipped classifier, read once from beside the page. */
import { jsonOf, readOnce, shipped } from '../../../engine/shipped.ts';
import { weightsFile, weightsFrom } from '../../../models/layers-format.ts';
import { type Card, readCard } from '../../../pattern/card.ts';

const read = readOnce((file: string) => shipped('weights', 'digits', file, weightsFrom));

/** The shipped weights, flat. Rejects if the file is missing or not this model's; the next ask tries again. */
export const shippedWeights = (): Promise<Float32Array<ArrayBuffer>> => read(weightsFile);

/** The shipped classifier's card. */
export const shippedCard = (): Promise<Card> =>
  shipped('card', 'digits', 'card.json', (bytes) => readCard<Card>(jsonOf(bytes)));
