import { History } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../Button.tsx';
import { useStage } from '../stage.ts';
import styles from './Train.module.css';
import { useTrainWords } from './use-train-words.ts';

/** Whose the run on show is. */
export interface RunOwner {
  /** What it was made with, in the panel's words. */
  readonly madeWith: string;
  /** Sets the knobs as they were then; null where that cannot be (a picture that is gone). */
  readonly onItsSettings: (() => void) | null;
}

export interface RunNoticeProps {
  /** Null: what is on show was made since the page was loaded. */
  readonly takenUp: { readonly step: number; readonly savedAt: number } | null;
  /** Null: the run on show is of the settings as they are now. */
  readonly foreign: RunOwner | null;
  /** Training was asked for while the run is foreign: whether it is to make way for a new one. */
  readonly asking: boolean;
  readonly onBegin: () => void;
  readonly onCancel: () => void;
}

/** Says that a run was there before the page was, or is of other settings; asks before such a one makes way. */
export function RunNotice({ takenUp, foreign, asking, onBegin, onCancel }: RunNoticeProps) {
  const say = useTrainWords();
  const { language } = useStage();
  return (
    <>
      {takenUp && (
        <p className={styles.takenUp} role="status">
          <History aria-hidden size="1.2em" />{' '}
          {say('takenUp', { step: takenUp.step, time: when(takenUp.savedAt, say, language) })}{' '}
          {!foreign && say('goesOn')}
        </p>
      )}
      {foreign && !asking && (
        <div className={styles.foreign} role="note">
          <p>{say('foreign', { madeWith: foreign.madeWith })}</p>
          {foreign.onItsSettings && <Button onClick={foreign.onItsSettings}>{say('itsSettings')}</Button>}
        </div>
      )}
      {foreign && asking && <Question owner={foreign} onBegin={onBegin} onCancel={onCancel} />}
    </>
  );
}

function Question({
  owner: { madeWith, onItsSettings },
  onBegin,
  onCancel,
}: {
  readonly owner: RunOwner;
  readonly onBegin: () => void;
  readonly onCancel: () => void;
}) {
  const say = useTrainWords();
  const box = useRef<HTMLFieldSetElement>(null);
  // Whoever pressed Start must meet the question where they are; what changes least comes first
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <fieldset
      ref={box}
      className={styles.foreign}
      aria-label={say('ask.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p role="alert">{say('ask.text', { madeWith })}</p>
      {onItsSettings && (
        <Button
          onClick={() => {
            onItsSettings();
            onCancel();
          }}
        >
          {say('ask.keep')}
        </Button>
      )}
      <Button onClick={onBegin}>{say('ask.begin')}</Button>
      <Button look="quiet" onClick={onCancel}>
        {say('ask.cancel')}
      </Button>
    </fieldset>
  );
}

/** "today 14:03", or the date with the time. */
function when(at: number, say: ReturnType<typeof useTrainWords>, language: string): string {
  const then = new Date(at);
  const time = then.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (then.toDateString() === new Date().toDateString()) return say('today', { time });
  return then.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}
