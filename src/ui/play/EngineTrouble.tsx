import { useMediaWords } from '../use-media-words.ts';
import choice from './Choice.module.css';

/** Why no new result came; the last good one stays below. */
export function EngineTrouble({ error }: { readonly error: Error | null }) {
  const say = useMediaWords();
  if (!error) return null;
  return (
    <p className={choice.trouble} role="alert">
      {say('trouble', { error: error.message })}
    </p>
  );
}
