import type { Words } from '../../../../pattern/words.ts';
import { short } from '../../../../ui/number.ts';
import { useThrottled } from '../../../../ui/use-throttled.ts';
import { sayIn } from '../play/texts.ts';
import { weightCount } from './digits-weights.ts';
import styles from './Train.module.css';
import type { DigitsTraining } from './use-digits-training.ts';

const spokenEvery = 4000;

/** Step, loss, held-out accuracy, speed and size of the classifier in training. */
export function DigitReadings({ training, words }: { readonly training: DigitsTraining; readonly words: Words }) {
  const say = sayIn(words, 'train');
  const { run, step, running, stepsPerSecond } = training;
  const row = run.rows.findLast((r) => r.step <= step) ?? null;
  const accuracy = run.rows.findLast((r) => r.step <= step && r.accuracy !== null)?.accuracy ?? null;
  const percent = accuracy === null ? '–' : `${short(100 * accuracy, 3)} %`;
  const spoken = useThrottled(
    row ? say('spoken.digits', { step: row.step, loss: short(row.loss, 3), accuracy: percent }) : '',
    spokenEvery,
  );
  const rows: readonly (readonly [string, string])[] = [
    [say('readings.step'), row ? String(row.step) : '–'],
    [say('readings.crossEntropy'), row ? short(row.loss, 3) : '–'],
    [say('readings.accuracy'), percent],
    [say('readings.speed'), running && stepsPerSecond > 0 ? short(stepsPerSecond, 2) : '–'],
    [say('readings.weights'), String(weightCount)],
  ];
  return (
    <>
      <dl className={styles.readings}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </>
  );
}
