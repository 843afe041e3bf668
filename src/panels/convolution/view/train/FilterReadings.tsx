import type { Words } from '../../../../pattern/words.ts';
import { short } from '../../../../ui/number.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { Readings } from '../../../../ui/train/Readings.tsx';
import { at } from './run.ts';
import type { FilterTraining } from './use-filter-training.ts';

/** Step, loss, largest error, speed: the numbers of the checkpoint on show. */
export function FilterReadings({ training, words }: { readonly training: FilterTraining; readonly words: Words }) {
  const say = sayIn(words, 'train');
  const { shown, running, stepsPerSecond, pinned } = training;
  const sentence = shown
    ? say(running ? 'spoken.running' : 'spoken.stopped', {
        step: shown.state.step,
        loss: short(shown.loss, 3),
        error: short(shown.largestError, 2),
      })
    : '';
  const other = pinned && shown ? at(pinned.run, shown.state.step) : null;
  return (
    <Readings
      sentence={sentence}
      rows={[
        {
          name: say('readings.step'),
          value: shown ? String(shown.state.step) : '–',
          pinned: other && String(other.state.step),
        },
        {
          name: say('readings.loss'),
          value: shown ? short(shown.loss, 4) : '–',
          pinned: other && short(other.loss, 4),
        },
        {
          name: say('readings.error'),
          value: shown ? short(shown.largestError, 3) : '–',
          pinned: other && short(other.largestError, 3),
        },
        {
          name: say('readings.speed'),
          value: running && stepsPerSecond > 0 ? short(stepsPerSecond, 2) : '–',
        },
      ]}
    />
  );
}
