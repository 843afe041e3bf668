import { type ReactNode, useId } from 'react';
import type { Words } from '../../pattern/words.ts';
import { Segmented } from '../Segmented.tsx';
import { optionText, sayIn } from '../say-in.ts';
import { useStage } from '../stage.ts';
import styles from './Play.module.css';

export interface LensFrameProps<L extends string> {
  readonly lens: L;
  readonly lenses: readonly L[];
  /** The panel's: `play.title`, `play.lens`, `play.lead.<lens>`, and the options of the knob `lens`. */
  readonly words: Words;
  readonly set: (patch: { readonly lens: L }) => void;
  readonly children: ReactNode;
}

/** What stands around every panel's Play: the choice of lens, and what the lens at hand is for. */
export function LensFrame<L extends string>({ lens, lenses, words, set, children }: LensFrameProps<L>) {
  const { hidden, embed, present } = useStage();
  const heading = useId();
  const say = sayIn(words, 'play');
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
            value={lens}
            options={lenses.map((value) => ({ value, label: optionText(words, 'lens', value) }))}
            onChange={(value) => set({ lens: value })}
          />
        )}
        {!present && !embed && <p className={styles.lead}>{say(`lead.${lens}`)}</p>}
      </header>
      {children}
    </section>
  );
}
