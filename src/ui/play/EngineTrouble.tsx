import { useEffect } from 'react';
import { useMediaWords } from '../use-media-words.ts';
import choice from './Choice.module.css';
import { troubleCause } from './trouble-cause.ts';

/** Why no new result came; the last good one stays below. */
export function EngineTrouble({ error }: { readonly error: Error | null }) {
  const say = useMediaWords();
  useEffect(() => {
    if (error) console.warn(error);
  }, [error]);
  if (!error) return null;
  return (
    <p className={choice.trouble} role="alert">
      {say('trouble', { error: say(`troubleCause.${troubleCause(error)}`) })}
    </p>
  );
}
