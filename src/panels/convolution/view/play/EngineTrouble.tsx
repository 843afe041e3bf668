import type { Words } from '../../../../pattern/words.ts';
import choice from './Choice.module.css';
import { sayIn } from './texts.ts';

/** Why no new result came; the last good one stays below. */
export function EngineTrouble({ error, words }: { readonly error: Error | null; readonly words: Words }) {
  if (!error) return null;
  return (
    <p className={choice.trouble} role="alert">
      {sayIn(words, 'play')('trouble', { error: error.message })}
    </p>
  );
}
