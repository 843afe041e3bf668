import { type ComponentType, useId } from 'react';
import type { ViewProps } from '../../../../pattern/panel.ts';
import styles from '../../../../ui/play/Play.module.css';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import type { PoolingParams } from '../../params.ts';
import { AliasingLens } from './AliasingLens.tsx';
import { InvarianceLens } from './InvarianceLens.tsx';
import { PyramidLens } from './PyramidLens.tsx';

type Lens = PoolingParams['lens'];

const lenses: Readonly<Record<Lens, ComponentType<{ readonly props: ViewProps<PoolingParams> }>>> = {
  pyramid: PyramidLens,
  invariance: InvarianceLens,
  aliasing: AliasingLens,
};

/** Pooling on real pictures: what is lost, what stays put, and what appears that was never there. */
export default function Play(props: ViewProps<PoolingParams>) {
  const { params, words, set } = props;
  const { hidden, embed, present } = useStage();
  const heading = useId();
  const say = sayIn(words, 'play');
  const Lens = lenses[params.lens];
  return (
    <section className={styles.play} aria-labelledby={heading} data-figure-region>
      <header className={styles.head}>
        <h2 id={heading} className="visually-hidden">
          {say('title')}
        </h2>
        {!hidden.has('lens') && !embed && (
          <Segmented
            label={say('lens')}
            hideLabel
            value={params.lens}
            options={(Object.keys(lenses) as Lens[]).map((lens) => ({
              value: lens,
              label: optionText(words, 'lens', lens),
            }))}
            onChange={(lens) => set({ lens })}
          />
        )}
        {!present && !embed && <p className={styles.lead}>{say(`lead.${params.lens}`)}</p>}
      </header>
      <Lens key={params.lens} props={props} />
    </section>
  );
}
