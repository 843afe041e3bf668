/** Whether what lies in the store is a training of the five decoders. */
import * as v from 'valibot';
import { runVersion } from '../../../../engine/client-stored-run.ts';
import {
  between,
  type Checked,
  checked,
  netStates,
  sameLength,
  sane,
  seedNumber,
  stepNumber,
} from '../../../../pattern/check.ts';
import { loggedRunSchema } from '../../../../pattern/run-schema.ts';
import type { Grid, UpMethod } from '../../jobs.ts';
import { methods } from './methods.ts';
import { taskOf, type UpRun } from './up-run.ts';

/** Weights of each decoder, all of them trained. */
export const upSizes: Readonly<Record<UpMethod, number>> = {
  'transposed-2': 1265,
  'transposed-3': 2625,
  'transposed-4': 4529,
  nearest: 2625,
  bilinear: 2625,
};

/** A net that answers a flat picture with a flat one has no shares: they are NaN. */
const figure = v.union([v.nan(), sane]);
const grid: v.GenericSchema<unknown, Grid> = v.object({
  error: figure,
  flatShare: figure,
  flatEnergy: figure,
  flatResponse: figure,
  pictureShare: figure,
});

const schema = loggedRunSchema({
  version: runVersion,
  row: v.object({
    step: stepNumber,
    losses: sameLength(sane, methods.length),
    grids: v.nullable(sameLength(grid, methods.length)),
  }),
  state: v.object({
    step: stepNumber,
    nets: netStates(methods.map((method) => ({ weights: upSizes[method], trained: upSizes[method] }))),
  }),
  settings: v.object({ seed: seedNumber, rate: between(1e-4, 0.03) }),
  taskOf,
});

export const checkedUpRun = (value: unknown): Checked<UpRun> => checked(schema, value);
