import styles from './Wordmark.module.css';

/** The mark: a window with the same weights, one stride further each time, and where it lands. */
function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
      <rect className={styles.input} x="2.5" y="2.5" width="27" height="27" rx="4" />
      <rect className={styles.window} x="6.5" y="6.5" width="12" height="12" rx="2" />
      <rect className={styles.landing} x="20" y="20" width="6" height="6" rx="1.5" />
    </svg>
  );
}

/** Mark and name; `shrinks` leaves the mark alone where there is little room. */
export function Wordmark({ shrinks = false }: { readonly shrinks?: boolean }) {
  return (
    <span className={styles.wordmark} data-shrinks={shrinks || undefined}>
      <Mark />
      <span className={styles.name}>Stride</span>
    </span>
  );
}
