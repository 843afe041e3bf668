/** The shipped decoders, read once from beside the page. */
import { jsonOf, readOnce, shipped } from '../../../engine/shipped.ts';
import { flatWeights } from '../../../models/net-file.ts';
import { type UpMethod, upMethods, upsampler } from '../../../models/upsampler.ts';
import { overStepsShape, readCard } from '../../../pattern/card.ts';
import type { Shape } from '../../../pattern/shape.ts';
import type { Grid, UpsamplingCard } from '../jobs.ts';

const weightsOf = readOnce((method: UpMethod) =>
  shipped('weights', 'upsampling', `${method}.bin`, (bytes) => flatWeights(upsampler(method), bytes, 'float16')),
);

/** The shipped weights, one net a method. Rejects if a file is missing or not its model's. */
export const shippedWeights = (): Promise<Float32Array<ArrayBuffer>[]> => Promise.all(upMethods.map(weightsOf));

const figures = ['error', 'flatShare', 'flatEnergy', 'flatResponse', 'pictureShare'] as const satisfies (keyof Grid)[];
const band = { fields: { mean: 'number', low: 'number', high: 'number' } } as const satisfies Shape;
const more = {
  references: { fields: { nearestError: 'number', bilinearError: 'number', pictureShare: 'number' } },
  nets: {
    list: {
      fields: {
        name: 'text',
        untrained: { fields: Object.fromEntries(figures.map((figure) => [figure, band])) },
        overSteps: overStepsShape(figures),
      },
    },
  },
} as const satisfies Readonly<Record<string, Shape>>;

/** The shipped decoders' card. */
export const shippedCard = (): Promise<UpsamplingCard> =>
  shipped('card', 'upsampling', 'card.json', (bytes) => readCard<UpsamplingCard>(jsonOf(bytes), more));
