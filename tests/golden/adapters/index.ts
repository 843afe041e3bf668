/** Which adapter answers for which topic. An adapter computes a case with `src/math`, or says null where it has nothing for it. */

import { type Actuals, type Fixture, type Outcome, outcomeOf, skipped } from '../fixtures.ts';
import { conv1d } from './conv1d.ts';
import { conv2d } from './conv2d.ts';
import { deck } from './deck.ts';
import { losses } from './losses.ts';
import { networks } from './networks.ts';
import { norms } from './norms.ts';
import { pooling } from './pooling.ts';
import { upsampling } from './upsampling.ts';

export interface Answer {
  readonly actuals: Actuals;
  /** What a pass does not cover. */
  readonly note?: string;
}
export type Adapter = (fixture: Fixture) => Answer | null;

const adapters: Readonly<Record<string, Adapter>> = {
  conv1d,
  conv2d,
  deck,
  losses,
  networks,
  norms,
  pooling,
  upsampling,
};

/** One case through the maths in double precision. */
export function runGolden(topic: string, fixture: Fixture): Outcome {
  const adapter = adapters[topic];
  if (!adapter) return skipped(`no adapter for the topic ${topic}`);
  try {
    const answer = adapter(fixture);
    return answer ? outcomeOf(fixture, answer.actuals, 'f64', answer.note ?? null) : skipped('no adapter');
  } catch (error) {
    return { status: 'failed', worst: Number.NaN, message: error instanceof Error ? error.message : String(error) };
  }
}
