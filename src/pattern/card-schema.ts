/** What a card is, when one is read. Panels' own cards have more, which is left as it is. */
import * as v from 'valibot';
import type { Card } from './card.ts';
import { type Checked, checked, finite } from './check.ts';

const metric = v.looseObject({ mean: finite, low: finite, high: finite, values: v.array(finite) });

const cardSchema = v.looseObject({
  name: v.string(),
  script: v.string(),
  data: v.string(),
  seeds: v.pipe(v.array(finite), v.minLength(1, 'empty')),
  steps: finite,
  parameters: finite,
  minutes: finite,
  metrics: v.record(v.string(), metric),
  shipped: v.looseObject({ seed: finite, metrics: v.record(v.string(), finite) }),
});

/** The card that was read, or what is wrong with it; `C`: what a panel's card has besides is not looked at. */
export function checkedCard<C extends Card>(value: unknown): Checked<C> {
  const found = checked(cardSchema, value);
  return 'fault' in found ? found : { value: value as C };
}
