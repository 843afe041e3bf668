/** The card of the shipped nets. */
import { jsonOf, shipped } from '../../../engine/shipped.ts';
import { overStepsShape, readCard } from '../../../pattern/card.ts';
import type { Shape } from '../../../pattern/shape.ts';
import type { Reached, SegmentationCard } from '../jobs.ts';

// Those that cells and galaxies have in common
const figures = ['accuracy', 'meanIou', 'boundaryIou'] as const satisfies (keyof Reached)[];
const more = {
  nets: {
    list: {
      fields: { name: 'text', parameters: 'number', seeds: { list: 'number' }, overSteps: overStepsShape(figures) },
    },
  },
} as const satisfies Readonly<Record<string, Shape>>;

export const shippedCard = (): Promise<SegmentationCard> =>
  shipped('card', 'segmentation', 'card.json', (bytes) => readCard<SegmentationCard>(jsonOf(bytes), more));
