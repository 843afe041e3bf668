import type { Words } from '../../../../pattern/words.ts';
import styles from './Play.module.css';
import { sayIn } from './texts.ts';

/** Why no new result came; the last good one stays below. */
export function EngineTrouble({ error, words }: { readonly error: Error | null; readonly words: Words }) {
  if (!error) return null;
  return (
    <p className={styles.trouble} role="alert">
      {sayIn(words, 'play')('trouble', { error: error.message })}
    </p>
  );
}
