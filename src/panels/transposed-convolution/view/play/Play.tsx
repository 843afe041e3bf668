import { type ComponentType, useId, useState } from 'react';
import { shelf } from '../../../../data/shelf.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import styles from '../../../../ui/play/Play.module.css';
import { useSource } from '../../../../ui/play/use-source.ts';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import type { TransposedParams } from '../../params.ts';
import { CheckerboardLens } from './CheckerboardLens.tsx';
import { CuresLens } from './CuresLens.tsx';
import type { LensProps } from './lens.ts';
import { OverlapLens } from './OverlapLens.tsx';

type Lens = TransposedParams['lens'];

const lenses: Readonly<Record<Lens, ComponentType<LensProps>>> = {
  overlap: OverlapLens,
  checkerboard: CheckerboardLens,
  cures: CuresLens,
};

/** The checkerboard of the transposed convolution: counted, seen on a picture, and how far its cures reach. */
export default function Play(props: ViewProps<TransposedParams>) {
  const { params, words, set } = props;
  const { hidden, embed, present } = useStage();
  const heading = useId();
  const say = sayIn(words, 'play');
  const Lens = lenses[params.lens];
  const [ready, setReady] = useState(true);
  const source = useSource(props, shelf, params.resolution, ready);
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
      <Lens key={params.lens} props={props} source={source} onReady={setReady} />
    </section>
  );
}
