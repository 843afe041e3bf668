/** Whether what lies in the store is a training of the hidden filter. */
import * as v from 'valibot';
import { runVersion } from '../../../../engine/client-stored-run.ts';
import { type Checked, checked, finite, mostSteps, sane, seedNumber, stepNumber } from '../../../../pattern/check.ts';
import { type Checkpoint, checkpointLimit, type Run, readTask } from './run.ts';

const list = v.pipe(v.array(sane), v.maxLength(25, 'length'));
const checkpoint: v.GenericSchema<unknown, Checkpoint> = v.object({
  state: v.object({ step: stepNumber, kernel: list, first: list, second: list }),
  loss: sane,
  gradient: list,
  largestError: sane,
  learningRate: sane,
  inverseCurvature: sane,
  diverged: v.boolean(),
  optimizer: v.picklist(['sgd', 'momentum', 'rmsprop', 'adam'], 'settings'),
  rate: v.pipe(finite, v.minValue(0, 'settings'), v.maxValue(100, 'settings')),
});

const task = v.object({
  source: v.string('settings'),
  target: v.array(sane),
  kernelSize: v.picklist([3, 5], 'settings'),
  noise: v.pipe(finite, v.minValue(0, 'settings'), v.maxValue(1, 'settings')),
  seed: seedNumber,
  start: v.picklist(['zeros', 'random'], 'settings'),
});

const isSide = (side: number, { state: { kernel, first, second }, gradient }: Checkpoint): boolean =>
  [kernel, gradient].every(({ length }) => length === side ** 2) &&
  [first, second].every(({ length }) => length === 0 || length === side ** 2);

const schema = v.pipe(
  v.object({
    version: v.literal(runVersion, 'version'),
    task: v.pipe(
      v.string('settings'),
      v.check((text) => v.is(task, readTask(text)), 'settings'),
    ),
    checkpoints: v.pipe(
      v.array(checkpoint),
      v.minLength(1, 'empty'),
      v.maxLength(Math.min(2 * checkpointLimit, mostSteps), 'length'),
      v.check(
        (all) => all.every(({ state }, i) => i === 0 || state.step > (all[i - 1]?.state.step ?? state.step)),
        'order',
      ),
    ),
  }),
  v.check((run) => {
    const side = readTask(run.task)?.kernelSize ?? 0;
    return readTask(run.task)?.target.length === side ** 2 && run.checkpoints.every((one) => isSide(side, one));
  }, 'length'),
  v.transform(({ version: _, ...run }) => run),
);

export const checkedFilterRun = (value: unknown): Checked<Run> => checked(schema, value);
