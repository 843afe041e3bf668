import { History } from 'lucide-react';
import { useStage } from '../stage.ts';
import styles from './Train.module.css';
import { useTrainWords } from './use-train-words.ts';

export interface TakenUpProps {
  /** Null: what is on show was made since the page was loaded. */
  readonly takenUp: { readonly step: number; readonly savedAt: number } | null;
}

/** Says that a run was there before the page was, and that it goes on. */
export function TakenUp({ takenUp }: TakenUpProps) {
  const say = useTrainWords();
  const { language } = useStage();
  if (!takenUp) return null;
  const time = new Date(takenUp.savedAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <p className={styles.takenUp} role="status">
      <History aria-hidden size="1.2em" /> {say('takenUp', { step: takenUp.step, time })}
    </p>
  );
}
