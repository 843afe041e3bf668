import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './StepLayout.module.css';
import { useStage } from './stage.ts';
import { useUiWords } from './use-ui-words.ts';

export interface StepLayoutProps {
  readonly knobs?: ReactNode;
  readonly figure: ReactNode;
  /** Which figure it is: the view and how close one looks. Whoever has the focus in it keeps it when this changes. */
  readonly depth: string;
  readonly formula?: ReactNode;
  /** The sentence of this step; read out politely when it changes. */
  readonly caption: ReactNode;
  readonly transport?: ReactNode;
  /** What stands over the figure: where one is, how one looks. */
  readonly head?: ReactNode;
  /** What stands between figure and formula: an answer to type. */
  readonly extra?: ReactNode;
}

const WIDE = '(min-width: 48rem) and (min-height: 30.01rem)';

/** Settings, figure, formula, sentence and transport in the same places in every panel. */
export function StepLayout({ knobs, head, figure, depth, formula, caption, transport, extra }: StepLayoutProps) {
  const { present, embed } = useStage();
  const say = useUiWords();
  const bare = present || embed;
  const kept = useKeptFocus();
  return (
    <div className={styles.layout} data-present={present || undefined} data-embed={embed || undefined}>
      {knobs && !bare && <Settings title={say('layout.knobs')}>{knobs}</Settings>}
      {head && <div className={styles.head}>{head}</div>}
      <div className={styles.figure} ref={kept} data-depth={depth}>
        {figure}
      </div>
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

/** Keeps the focus in the figure when another one takes its place. Comes after the figure, which answers without it. */
function useKeptFocus() {
  const figure = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let stop: (() => void) | null = () => {};
    import('./step/keep-focus.ts').then(
      ({ keepFocus }) => {
        if (stop && figure.current) stop = keepFocus(figure.current);
      },
      // without a network the focus is as the browser leaves it
      () => {},
    );
    return () => {
      stop?.();
      stop = null;
    };
  }, []);
  return figure;
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
