/** Whether what lies in the store or in a file is a run of these nets. */
import * as v from 'valibot';
import { runVersion } from '../../../../engine/client-stored-run.ts';
import {
  type Checked,
  checked,
  finite,
  netStates,
  sameLength,
  sane,
  seedNumber,
  stepNumber,
} from '../../../../pattern/check.ts';
import { loggedRunSchema } from '../../../../pattern/run-schema.ts';
import type { Reached } from '../../jobs.ts';
import { netSizes } from '../../net-sizes.ts';
import type { NetName } from '../../nets.ts';
import { knobs } from '../../params.ts';
import { type Run, settingsOf, taskOf } from './run.ts';

/** Some figures have no meaning for some pictures, and are NaN there. */
const share = v.union([v.nan(), v.pipe(finite, v.minValue(0, 'range'), v.maxValue(1, 'range'))]);
const count = v.union([v.nan(), v.pipe(sane, v.minValue(0, 'range'))]);
const reached: v.GenericSchema<unknown, Reached> = v.object({
  accuracy: share,
  meanIou: share,
  boundaryIou: share,
  objectF1: share,
  countError: count,
  gapsFound: share,
});

/** What the knobs allow, and nothing else. */
const isLegal = ({ planned, rate }: { readonly planned: number; readonly rate: number }): boolean => {
  const legal = knobs.settle({ ...knobs.defaults, planned: planned as typeof knobs.defaults.planned, rate });
  return legal.planned === planned && legal.rate === rate;
};

const schemaOf = (nets: readonly NetName[]) =>
  loggedRunSchema({
    version: runVersion,
    row: v.object({
      step: stepNumber,
      losses: sameLength(sane, nets.length),
      reached: v.nullable(sameLength(reached, nets.length)),
    }),
    state: v.object({
      step: stepNumber,
      nets: netStates(nets.map((net) => netSizes[net])),
    }),
    settings: v.pipe(
      v.object({
        nets: v.custom<readonly NetName[]>((value) => Array.isArray(value) && String(value) === String(nets), 'other'),
        seed: seedNumber,
        planned: v.number('settings'),
        rate: v.number('settings'),
      }),
      v.check((own) => isLegal(own), 'settings'),
    ),
    taskOf,
    most: ({ planned }) => planned,
  });

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The run of exactly these nets that the value is, or what is wrong with it. */
export function checkedRun(value: unknown, nets: readonly NetName[]): Checked<Run> {
  // Runs that were kept before settings stood beside the task have them in the task alone
  const older = isObject(value) && value.settings === undefined && typeof value.task === 'string';
  const whole = older ? { ...value, settings: { nets, ...settingsOf(String(value.task)) } } : value;
  return checked(schemaOf(nets), whole);
}
