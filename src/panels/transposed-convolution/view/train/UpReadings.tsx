import type { Words } from '../../../../pattern/words.ts';
import { short } from '../../../../ui/number.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { Readings } from '../../../../ui/train/Readings.tsx';
import type { UpMethod } from '../../jobs.ts';
import { figure } from './GridTable.tsx';
import { methods } from './methods.ts';
import { gridsAt, type UpRun } from './up-run.ts';
import type { UpTraining } from './use-up-training.ts';

/** The numbers of the way up in focus: step, loss, and what was last measured of it. */
export function UpReadings({
  training,
  focus,
  words,
}: {
  readonly training: UpTraining;
  readonly focus: UpMethod;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const { run, step, running, stepsPerSecond, pinned } = training;
  const i = methods.indexOf(focus);
  const numbers = (of: UpRun) => {
    const row = of.rows.findLast((one) => one.step <= step);
    const measured = gridsAt(of, step);
    const grid = measured?.grids[i];
    return {
      step: row ? String(row.step) : '–',
      measured: measured ? String(measured.step) : '–',
      loss: row ? short(row.losses[i] ?? Number.NaN, 3) : '–',
      error: grid ? short(grid.error, 3) : '–',
      grid: grid ? figure(grid.flatResponse) : '–',
      picture: grid ? figure(grid.pictureShare) : '–',
    };
  };
  const here = numbers(run);
  const other = pinned ? numbers(pinned.run) : null;
  const names = ['step', 'loss', 'error', 'grid', 'picture'] as const;
  return (
    <Readings
      sentence={run.rows.length > 0 ? say('spoken', { method: say(`methods.${focus}`), ...here }) : ''}
      rows={[
        ...names.map((name) => ({ name: say(`readings.${name}`), value: here[name], pinned: other?.[name] })),
        { name: say('readings.speed'), value: running && stepsPerSecond > 0 ? short(stepsPerSecond, 2) : '–' },
      ]}
    />
  );
}
