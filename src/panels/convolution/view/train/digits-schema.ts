/** Whether what lies in the store is a training of the classifier. */
import * as v from 'valibot';
import { runVersion } from '../../../../engine/client-stored-run.ts';
import { between, type Checked, checked, netState, sane, seedNumber, stepNumber } from '../../../../pattern/check.ts';
import { loggedRunSchema } from '../../../../pattern/run-schema.ts';
import { type DigitsRun, taskOf } from './digits-run.ts';
import { weightCount } from './digits-weights.ts';

const schema = loggedRunSchema({
  version: runVersion,
  row: v.object({ step: stepNumber, loss: sane, accuracy: v.nullable(sane) }),
  state: v.object({ step: stepNumber, ...netState({ weights: weightCount, trained: weightCount }).entries }),
  settings: v.object({ seed: seedNumber, rate: between(1e-6, 1) }),
  taskOf,
});

export function checkedDigitsRun(value: unknown): Checked<DigitsRun> {
  const run = checked(schema, value);
  // Its kernels are read from its weights
  return 'fault' in run ? run : { value: { ...run.value, kernels: null } };
}
