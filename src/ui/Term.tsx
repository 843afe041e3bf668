import { type ReactNode, useId, useState } from 'react';
import styles from './Term.module.css';

export interface TermProps {
  /** What the word means, in a sentence or two. */
  readonly explain: string;
  readonly children: ReactNode;
}

/** A word of the glossary: explained on hover, focus or tap; Escape takes the explanation away. */
export function Term({ explain, children }: TermProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <span className={styles.holder} onPointerEnter={() => setShown(true)} onPointerLeave={() => setShown(false)}>
      <button
        type="button"
        className={styles.term}
        aria-describedby={shown ? id : undefined}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onClick={() => setShown(true)}
        onKeyDown={(event) => event.key === 'Escape' && setShown(false)}
      >
        {children}
      </button>
      {shown && (
        <span role="tooltip" id={id} className={styles.tip}>
          {explain}
        </span>
      )}
    </span>
  );
}
