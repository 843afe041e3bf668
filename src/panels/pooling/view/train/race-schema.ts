/** Whether what lies in the store is a race of this task's nets. */
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
import { type RaceCurve, type Racer, type RaceTask, racers } from '../../jobs.ts';
import { type RaceRun, taskOf } from './race-run.ts';

/** Weights of each net, all of them trained. */
export const racerSizes: Readonly<Record<Racer, number>> = {
  max: 5958,
  average: 5958,
  stride: 5958,
  dense: 50_890,
  flatten: 9098,
  'global-max': 23_626,
};
const mostShifts = 100;

function schemaOf(task: RaceTask) {
  const nets: readonly Racer[] = racers[task];
  const curve: v.GenericSchema<unknown, RaceCurve> = v.pipe(
    v.object({
      kind: v.literal('curve'),
      step: stepNumber,
      net: v.picklist(nets),
      accuracy: sane,
      shifts: v.pipe(v.array(sane), v.maxLength(mostShifts, 'length')),
      shares: v.pipe(v.array(sane), v.maxLength(mostShifts, 'length')),
    }),
    v.check(({ shifts, shares }) => shifts.length === shares.length, 'length'),
  );
  const log = loggedRunSchema({
    version: runVersion,
    row: v.object({ step: stepNumber, losses: sameLength(sane, nets.length) }),
    state: v.object({
      step: stepNumber,
      nets: netStates(nets.map((net) => ({ weights: racerSizes[net], trained: racerSizes[net] }))),
    }),
    settings: v.object({ task: v.literal(task, 'other'), seed: seedNumber, rate: between(1e-4, 0.03) }),
    taskOf,
  });
  return { log, curves: v.object({ curves: v.array(curve) }) };
}

export function checkedRace(value: unknown, task: RaceTask): Checked<RaceRun> {
  const { log, curves } = schemaOf(task);
  const run = checked(log, value);
  if ('fault' in run) return run;
  const measured = checked(curves, value);
  return 'fault' in measured ? measured : { value: { ...run.value, ...measured.value } };
}
