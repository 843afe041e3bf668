import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './StepLayout.module.css';
import { useStage } from './stage.ts';
import { useUiWords } from './use-ui-words.ts';

export interface StepLayoutProps {
  readonly knobs?: ReactNode;
  readonly figure: ReactNode;
  readonly formula?: ReactNode;
  /** The sentence of this step; read out politely when it changes. */
  readonly caption: ReactNode;
  readonly transport?: ReactNode;
  /** What stands over the figure: where one is, how one looks. */
  readonly head?: ReactNode;
  /** What stands between figure and formula: an answer to type. */
  readonly extra?: ReactNode;
}

const WIDE = '(min-width: 48rem)';

/** Settings, figure, formula, sentence and transport in the same places in every panel. */
export function StepLayout({ knobs, head, figure, formula, caption, transport, extra }: StepLayoutProps) {
  const { present, embed } = useStage();
  const say = useUiWords();
  const bare = present || embed;
  return (
    <div className={styles.layout} data-present={present || undefined} data-embed={embed || undefined}>
      {knobs && !bare && <Settings title={say('layout.knobs')}>{knobs}</Settings>}
      {head && <div className={styles.head}>{head}</div>}
      <div className={styles.figure}>{figure}</div>
      {extra && <div className={styles.extra}>{extra}</div>}
      <div className={styles.texts}>
        {formula && !embed && (
          <section aria-label={say('layout.formula')} className={styles.formula}>
            {formula}
          </section>
        )}
        <section aria-label={say('layout.caption')} className={styles.caption}>
          <p aria-live="polite" aria-atomic="true">
            {caption}
          </p>
        </section>
      </div>
      {transport && <div className={styles.transport}>{transport}</div>}
    </div>
  );
}

/** A bar on wide screens, folded away on phones. */
function Settings({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const follow = () => setOpen(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return (
    <details className={styles.settings} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <SlidersHorizontal aria-hidden="true" size="1.125em" />
        {title}
      </summary>
      {children}
    </details>
  );
}
