/** How a shipped checkpoint was made and what it scored: public/models/<name>/card.json. */
import { type Shape, shapeTrouble } from './shape.ts';

/** What a checkpoint's card says of one figure: over every seed that was trained. */
export interface Metric {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
}

export interface Card {
  readonly name: string;
  /** The command that makes it again. */
  readonly script: string;
  readonly data: string;
  readonly seeds: readonly number[];
  readonly steps: number;
  readonly parameters: number;
  readonly minutes: number;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly shipped: { readonly seed: number; readonly metrics: Readonly<Record<string, number>> };
}

const numbers = { list: 'number' } as const satisfies Shape;

/** Figures over the steps of a training: `steps`, and for each figure its mean, lowest and highest over the seeds. */
export const overStepsShape = (figures: readonly string[]): Shape => ({
  fields: {
    steps: numbers,
    ...Object.fromEntries(figures.map((name) => [name, { fields: { mean: numbers, low: numbers, high: numbers } }])),
  },
});

const card = {
  name: 'text',
  script: 'text',
  data: 'text',
  seeds: numbers,
  steps: 'number',
  parameters: 'number',
  minutes: 'number',
  metrics: { record: { fields: { mean: 'number', low: 'number', high: 'number', values: numbers } } },
  shipped: { fields: { seed: 'number', metrics: { record: 'number' } } },
} as const satisfies Readonly<Record<string, Shape>>;

/** A card as it was read, with what a panel's own card has besides. Throws and says where it is not one. */
export function readCard<C extends Card>(value: unknown, more: Readonly<Record<string, Shape>> = {}): C {
  const trouble = shapeTrouble(value, { fields: { ...card, ...more } });
  if (trouble !== null) throw new TypeError(trouble);
  return value as C;
}
