import { Button } from '../Button.tsx';
import { useMediaWords } from '../use-media-words.ts';
import choice from './Choice.module.css';
import { type Asked, troubleText, useAskAgain } from './trouble.ts';

export interface EngineTroubleProps {
  /** What was asked; the first that failed is told. */
  readonly of: readonly Asked[];
  /** A training that ended before its time: whoever presses Start goes on. */
  readonly training?: Error | null;
}

/** Why no new result came, whether an older one is on show, and a way on. */
export function EngineTrouble({ of, training = null }: EngineTroubleProps) {
  const say = useMediaWords();
  const askAgain = useAskAgain();
  const failed = of.find(({ error }) => error !== null);
  const error = failed?.error ?? training;
  if (!error) return null;
  const kept = failed && failed.answer !== null ? say('trouble.kept') : '';
  return (
    <div className={choice.trouble} role="alert">
      <p>{[troubleText(say, error), kept, failed ? '' : say('trouble.start')].filter(Boolean).join(' ')}</p>
      {failed && <Button onClick={askAgain}>{say('trouble.again')}</Button>}
    </div>
  );
}
