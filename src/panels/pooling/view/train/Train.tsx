import { useId } from 'react';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import styles from '../../../../ui/train/Train.module.css';
import type { RaceTask } from '../../jobs.ts';
import type { PoolingParams } from '../../params.ts';
import { TrainRace } from './TrainRace.tsx';

const tasks: readonly RaceTask[] = ['shapes', 'digits'];

/** Three nets side by side, trained on pictures in place and asked about pictures that moved. */
export default function Train(props: ViewProps<PoolingParams>) {
  const { params, words, set } = props;
  const { hidden, embed, present } = useStage();
  const heading = useId();
  const say = sayIn(words, 'train');
  return (
    <section className={styles.train} aria-labelledby={heading} data-figure-region>
      <header className={styles.head}>
        <h2 id={heading} className="visually-hidden">
          {say('title')}
        </h2>
        {!hidden.has('task') && !embed && (
          <Segmented
            label={say('task')}
            hideLabel
            value={params.task}
            options={tasks.map((task) => ({ value: task, label: optionText(words, 'task', task) }))}
            onChange={(task) => set({ task })}
          />
        )}
        {!present && !embed && <p className={styles.lead}>{say(`lead.${params.task}`)}</p>}
      </header>
      <TrainRace key={params.task} props={props} />
    </section>
  );
}
