import { type ComponentType, useId, useState } from 'react';
import type { ViewProps } from '../../../../pattern/panel.ts';
import styles from '../../../../ui/play/Play.module.css';
import { useSource } from '../../../../ui/play/use-source.ts';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import type { SegmentationParams } from '../../params.ts';
import { InsideLens } from './InsideLens.tsx';
import type { LensProps } from './lens.ts';
import { PaintLens } from './PaintLens.tsx';
import { SegmentLens } from './SegmentLens.tsx';
import { askedSide, useShelf } from './samples.ts';
import { WrongWaysLens } from './WrongWaysLens.tsx';

type Lens = SegmentationParams['lens'];

const lenses: Readonly<Record<Lens, ComponentType<LensProps>>> = {
  segment: SegmentLens,
  paint: PaintLens,
  inside: InsideLens,
  'wrong-ways': WrongWaysLens,
};

/** A trained U-Net on pictures: what it answers, against a person, what goes on inside, and what the other ways would cost. */
export default function Play(props: ViewProps<SegmentationParams>) {
  const { params, words, set } = props;
  const { hidden, embed, present } = useStage();
  const heading = useId();
  const say = sayIn(words, 'play');
  const Lens = lenses[params.lens];
  const [ready, setReady] = useState(true);
  const shelf = useShelf(params);
  const source = useSource(props, shelf, askedSide(params), ready);
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
