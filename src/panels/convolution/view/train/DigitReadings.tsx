import type { Words } from '../../../../pattern/words.ts';
import { short } from '../../../../ui/number.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { Readings } from '../../../../ui/train/Readings.tsx';
import { weightCount } from './digits-weights.ts';
import type { DigitsTraining } from './use-digits-training.ts';

/** Step, loss, held-out accuracy, speed and size of the classifier in training. */
export function DigitReadings({ training, words }: { readonly training: DigitsTraining; readonly words: Words }) {
  const say = sayIn(words, 'train');
  const { run, step, running, stepsPerSecond } = training;
  const row = run.rows.findLast((r) => r.step <= step) ?? null;
  const measured = run.rows.findLast((r) => r.step <= step && r.accuracy !== null) ?? null;
  const accuracy = measured?.accuracy ?? null;
  const percent = accuracy === null ? '–' : `${short(100 * accuracy, 3)} %`;
  return (
    <Readings
      sentence={
        row
          ? say('spoken.digits', {
              step: row.step,
              loss: short(row.loss, 3),
              measured: measured?.step ?? '–',
              accuracy: percent,
            })
          : ''
      }
      rows={[
        { name: say('readings.step'), value: row ? String(row.step) : '–' },
        { name: say('readings.crossEntropy'), value: row ? short(row.loss, 3) : '–' },
        { name: say('readings.accuracy'), value: percent },
        { name: say('readings.speed'), value: running && stepsPerSecond > 0 ? short(stepsPerSecond, 2) : '–' },
        { name: say('readings.weights'), value: String(weightCount) },
      ]}
    />
  );
}
