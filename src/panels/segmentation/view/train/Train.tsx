import { useId } from 'react';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import styles from '../../../../ui/train/Train.module.css';
import { knobs, type SegmentationParams } from '../../params.ts';
import { TrainNets } from './TrainNets.tsx';

const choices = ['task', 'compare'] as const;
const options = {
  task: ['cells', 'galaxies'],
  compare: ['skips', 'loss', 'upsampling'],
} as const satisfies { readonly [K in (typeof choices)[number]]: readonly SegmentationParams[K][] };

/** Nets that differ in one thing learn side by side from the same seed on the same batches. */
export default function Train(props: ViewProps<SegmentationParams>) {
  const { params, words, set } = props;
  const { hidden, embed, present } = useStage();
  const heading = useId();
  const say = sayIn(words, 'train');
  const { task, compare } = params;
  const allowed = knobs.allowed('compare', params);
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
            value={task}
            options={options.task.map((value) => ({ value, label: optionText(words, 'task', value) }))}
            onChange={(value) => set({ task: value })}
          />
        )}
        {!hidden.has('compare') && !embed && (
          <Segmented
            label={say('compare')}
            hideLabel
            value={compare}
            options={options.compare.map((value) => ({
              value,
              label: optionText(words, 'compare', value),
              disabled: !allowed.includes(value),
            }))}
            onChange={(value) => set({ compare: value })}
          />
        )}
        {!present && !embed && (
          <p className={styles.lead}>{say(`lead.${task === 'galaxies' ? 'galaxies' : compare}`)}</p>
        )}
      </header>
      <TrainNets key={`${task} ${compare}`} props={props} />
    </section>
  );
}
