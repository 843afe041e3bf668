/** The shipped classifier, read once from beside the page. */
import { readOnce, shipped } from '../../../engine/shipped.ts';
import { weightsFile, weightsFrom } from '../../../models/layers-format.ts';
import type { Card } from '../../../pattern/card.ts';

const read = readOnce(async (file: string) => weightsFrom(await (await shipped('digits', file)).arrayBuffer()));

/** The shipped weights, flat. Rejects if the file is missing or not this model's; the next ask tries again. */
export const shippedWeights = (): Promise<Float32Array<ArrayBuffer>> => read(weightsFile);

/** The shipped classifier's card. */
export const shippedCard = async (): Promise<Card> => (await shipped('digits', 'card.json')).json() as Promise<Card>;
