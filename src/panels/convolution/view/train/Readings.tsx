import type { Words } from '../../../../pattern/words.ts';
import { short } from '../../../../ui/number.ts';
import { useThrottled } from '../../../../ui/use-throttled.ts';
import { sayIn } from '../play/texts.ts';
import styles from './Train.module.css';
import type { FilterTraining } from './use-filter-training.ts';

/** A screen reader hears how it goes every few seconds, not every step. */
const spokenEvery = 4000;

/** Step, loss, largest error, speed: the numbers of the checkpoint on show. */
export function Readings({ training, words }: { readonly training: FilterTraining; readonly words: Words }) {
  const say = sayIn(words, 'train');
  const { shown, running, stepsPerSecond, pinned } = training;
  const sentence = shown
    ? say(running ? 'spoken.running' : 'spoken.stopped', {
        step: shown.state.step,
        loss: short(shown.loss, 3),
        error: short(shown.largestError, 2),
      })
    : '';
  const spoken = useThrottled(sentence, spokenEvery);
  const other = pinned && shown ? pinned.run.checkpoints.findLast((c) => c.state.step <= shown.state.step) : null;
  const rows: readonly (readonly [name: string, value: string, other: string | null])[] = [
    [say('readings.step'), shown ? String(shown.state.step) : '–', other ? String(other.state.step) : null],
    [say('readings.loss'), shown ? short(shown.loss, 4) : '–', other ? short(other.loss, 4) : null],
    [say('readings.error'), shown ? short(shown.largestError, 3) : '–', other ? short(other.largestError, 3) : null],
    [say('readings.speed'), running && stepsPerSecond > 0 ? String(Math.round(stepsPerSecond)) : '–', null],
  ];
  return (
    <>
      <dl className={styles.readings}>
        {rows.map(([name, value, compared]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {compared !== null && <small>{say('readings.pinned', { value: compared })}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </>
  );
}
